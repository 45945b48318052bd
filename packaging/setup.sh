#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing on Debian 12 or 13, and nothing when nothing is. The one place with package lists.
# Usage: packaging/setup.sh [GROUP…]   groups: build (default) window test bench shots chroot
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# packages GROUP: the reasons stand in packaging/README.md.
packages() {
  case $1 in
    build) # compiling, and running the command line
      echo g++ cmake ninja-build pkg-config \
        qt6-base-dev libqt6sql6-sqlite qt6-svg-dev \
        qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n \
        libquazip1-qt6-dev qtkeychain-qt6-dev libssl-dev libdeflate-dev libisal-dev libzstd-dev \
        libbz2-dev liblzma-dev zlib1g-dev dpkg-dev debian-archive-keyring \
        fonts-dejavu-core ;;
    window) echo qt6-wayland fonts-inter ;;                                      # the wizard on a display
    test) echo jupyter-server python3 unzip p7zip-full zip zstd openssl dbus-daemon fonts-inter ;; # peers of the test suite
    bench) echo zip unzip p7zip-full rsync curl jupyter-server python3 ;;        # what the benchmarks compare with
    shots) echo xvfb xauth openbox xdotool x11-utils imagemagick fonts-inter at-spi2-core gir1.2-atspi-2.0 python3-gi dbus-daemon ;;
    chroot) echo debootstrap git ;; # packaging/chroot.sh
    *) die "packaging/setup.sh knows no group '$1'." "Groups: build window test bench shots chroot" ;;
  esac
}

# Nice to have: installed when apt offers them, not missed when it does not.
welcome() {
  case $1 in
    build) echo ccache ;;
  esac
}

# missing PACKAGE…: those that dpkg does not have, one a line.
missing() {
  local have package
  have=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' || true)
  for package in "$@"; do
    grep -qxF -- "$package" <<<"$have" || printf '%s\n' "$package"
  done
}

has_candidate() {
  apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
    apt-get -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

require_debian() {
  if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then return; fi
  die "this set-up knows Debian 12 and 13 only (there is no apt-get here)." \
    "Install the packages of packaging/README.md by your system's own means, then: cmake --preset release && cmake --build build"
}

install_packages() {
  logged "installing" "Check the network and 'apt-get update', or install by hand: apt-get install --no-install-recommends $*" \
    apt_get install --no-install-recommends "$@"
}

# refresh and install what is wanted; the welcome ones only where apt knows them.
install_missing() {
  local wanted=("$@") offered=() package
  step "Installing ${#wanted[@]} packages with apt (once; seconds to two minutes by the mirror): ${wanted[*]}"
  as_root true # a password is asked for here, not in the middle of the log
  logged "refreshing the package lists" "Check the network and the sources in /etc/apt." apt_get update
  for package in "${wanted[@]}"; do
    if [[ " ${WELCOME[*]} " != *" $package "* ]] || has_candidate "$package"; then offered+=("$package"); fi
  done
  if [ "${#offered[@]}" -gt 0 ]; then install_packages "${offered[@]}"; fi
}

ensure_karchive() {
  local script=$GW_ROOT/packaging/karchive.sh
  if bash "$script" --check; then return; fi
  if has_candidate libkf6archive-dev; then
    step "Installing the system's KArchive"
    install_packages libkf6archive-dev
  fi
  bash "$script"
}

main() {
  local groups=("$@") group all=() absent=()
  [ $# -gt 0 ] || groups=(build)
  require_debian
  WELCOME=()
  for group in "${groups[@]}"; do
    packages "$group" >/dev/null # an unknown one ends the script here
    read -ra all <<<"${all[*]} $(packages "$group") $(welcome "$group")"
    read -ra WELCOME <<<"${WELCOME[*]} $(welcome "$group")"
  done
  read -ra absent <<<"$(missing "${all[@]}" | sort -u | tr '\n' ' ')"
  if [ "${#absent[@]}" -gt 0 ] && [ "${absent[*]}" != "${WELCOME[*]}" ]; then install_missing "${absent[@]}"; fi
  case " ${groups[*]} " in *' build '*) ensure_karchive ;; esac
}

main "$@"
