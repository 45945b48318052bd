#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves the set-up on a fresh system: a minimal Debian of its own folder, a clone of the project in it, the named scripts run there
# in the named order; everything is removed afterwards. Needs root, about 6 GB below TMPDIR (/var/tmp) and a Debian mirror.
# Usage: packaging/chroot.sh [--suite S] [--worktree] [--keep] ACTION…
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

CHROOT=
KEEP=no

usage() {
  cat <<'TEXT'
packaging/chroot.sh [--suite S] [--worktree] [--keep] ACTION…
  --suite S     bookworm (default) or trixie
  --worktree    the files as they lie here instead of a clone of HEAD
  --keep        leave the chroot and print where it is
  ACTION        setup (packages and KArchive, then CMake's search for them, no build) | test | start; several run in order, each timed
TEXT
}

read_options() {
  SUITE=bookworm SOURCE=clone ACTIONS=()
  while [ $# -gt 0 ]; do
    case $1 in
      --suite) SUITE=${2:?--suite needs a name}; shift ;;
      --worktree) SOURCE=worktree ;;
      --keep) KEEP=yes ;;
      -h | --help) usage; exit 0 ;;
      setup | test | start) ACTIONS+=("$1") ;;
      *) die "packaging/chroot.sh does not know '$1'." "$(usage)" ;;
    esac
    shift
  done
  [ "${#ACTIONS[@]}" -gt 0 ] || die "say what to do in the chroot." "$(usage)"
  [ "$(id -u)" -eq 0 ] || die "a chroot needs root."
}

# Mounts live in a namespace that has ended by now, so nothing but files is left.
clean_up() {
  local code=$?
  if [ "$KEEP" = yes ]; then say "kept: $CHROOT"; else rm -rf --one-file-system "$CHROOT"; fi
  exit "$code"
}

# The mirror that this machine takes its own release from, as its apt knows it.
host_codename() { (. /etc/os-release && printf '%s' "$VERSION_CODENAME"); }

host_mirror() {
  # shellcheck disable=SC2016 # apt's own placeholders
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $(host_codename)" | sort -u | head -n 1
}

# The machine's own list of repositories of Debian (security, updates), when the chroot is of the machine's release.
write_sources() {
  local mirror=$1 lines=''
  if [ "$SUITE" = "$(host_codename)" ]; then
    # shellcheck disable=SC2016
    lines=$(apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) main' 'Created-By: Packages' 'Origin: Debian' | sort -u)
  fi
  printf '%s\n' "${lines:-deb $mirror $SUITE main}" >"$CHROOT/etc/apt/sources.list"
}

# Proxy, certificates and the like of the machine's apt, and the certificates that its administrator added.
copy_network_settings() {
  apt-config dump | grep '^Acquire::' >"$CHROOT/etc/apt/apt.conf.d/01host" || true
  cp -L /etc/resolv.conf /etc/hosts "$CHROOT/etc/"
  if [ -n "$(find /usr/local/share/ca-certificates -name '*.crt' -print -quit 2>/dev/null)" ]; then
    cp -rL /usr/local/share/ca-certificates/. "$CHROOT/usr/local/share/ca-certificates/"
    chroot "$CHROOT" update-ca-certificates
  fi
}

make_system() {
  local mirror
  mirror=$(host_mirror)
  [ -n "$mirror" ] || die "this machine's apt names no Debian mirror." "Run 'apt-get update' once."
  logged "debootstrap $SUITE" "The machine's mirror has to carry $SUITE." \
    debootstrap --variant=minbase --include=ca-certificates "$SUITE" "$CHROOT" "$mirror"
  write_sources "$mirror"
  copy_network_settings
}

copy_project() {
  local home=$CHROOT/root/gangway
  mkdir -p "$home"
  if [ "$SOURCE" = clone ]; then
    git -c safe.directory='*' clone -q --no-hardlinks "$GW_ROOT" "$home/main"
  else
    mkdir "$home/main"
    git -C "$GW_ROOT" ls-files -z -co --exclude-standard | tar -C "$GW_ROOT" --null --ignore-failed-read -T - -c | tar -C "$home/main" -x
  fi
  if [ -d "$GW_ROOT/../shared" ]; then cp -a "$GW_ROOT/../shared" "$home/shared"; fi
}

# inside SCRIPT: runs it in the chroot with /proc, /dev and namespaces of its own, so that no process and no mount outlives it.
inside() {
  # shellcheck disable=SC2016 # expanded in there
  unshare --mount --pid --fork --kill-child --propagation private bash -euc '
    mount -t proc proc "$1/proc"
    mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$1/dev/pts"
    exec chroot "$1" /usr/bin/env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin CI=true \
      http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" bash -euc "cd /root/gangway/main; $2"
  ' bash "$CHROOT" "$1" </dev/null
}

# CMake's search of the project without its sources: what it asks for is all found, and nothing else was there to find it by.
search_for_packages() {
  # shellcheck disable=SC2016 # expanded in there
  inside 'printf "cmake_minimum_required(VERSION 3.25)\nproject(found LANGUAGES CXX)\n" >/root/CMakeLists.txt
    sed -n "/^list(APPEND CMAKE_PREFIX_PATH/s#[$]{PROJECT_SOURCE_DIR}#$PWD#p; /^find_package/p; /^pkg_check/p" CMakeLists.txt >>/root/CMakeLists.txt
    cmake -G Ninja -S /root -B /root/found'
}

act() {
  case $1 in
    setup) inside 'bash packaging/setup.sh build test' && search_for_packages ;;
    test) inside 'bash packaging/test.sh' ;;
    start) inside 'bash packaging/start.sh --terminal' ;;
  esac
}

main() {
  local action began code=0
  read_options "$@"
  bash "$GW_ROOT/packaging/setup.sh" chroot
  CHROOT=$(mktemp -d "${TMPDIR:-/var/tmp}/gangway-chroot.XXXXXX")
  chmod 755 "$CHROOT"
  trap clean_up EXIT
  step "A fresh $SUITE in $CHROOT"
  make_system
  copy_project
  for action in "${ACTIONS[@]}"; do
    began=$SECONDS
    step "In the chroot: $action"
    act "$action" || code=$?
    step "In the chroot: $action took $((SECONDS - began)) s, exit code $code"
    [ "$code" -eq 0 ] || exit "$code"
  done
}

main "$@"
