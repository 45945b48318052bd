#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes KF6Archive findable. The system's package is used where there is one (Debian 13). Debian 12 has none for Qt 6, so
# Debian 13's source package is fetched by apt (signature checked, the system's apt untouched), adapted in two lines and built
# into build/deps/karchive. Static, because then nothing carries a RUNPATH into the build folder and a package of Gangway needs no
# private library. Needs no root.
# Usage: packaging/karchive.sh [--check]; packaging/setup.sh build installs what it needs and calls it.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# The release that both adaptations were made for, and whose tests passed under Qt 6.4.2 (environment.md §2).
readonly kSeries=6.13
readonly kSuite=trixie
readonly kKeyring=/usr/share/keyrings/debian-archive-keyring.gpg
readonly kPrefix=$GW_BUILD/deps/karchive
readonly kStamp=$kPrefix/gangway-stamp
readonly kWork=$GW_BUILD/deps/karchive.work
# Raise when the way of building below changes: every older prefix is then built anew.
readonly kRecipe=1

# The part of the stamp that can be known without the network.
stamp_key() {
  printf 'recipe %s, Qt %s, %s' "$kRecipe" "$(dpkg-query -W -f='${Version}' qt6-base-dev)" "$(dpkg --print-architecture)"
}

up_to_date() {
  [ -f "$kStamp" ] && [ "$(head -n 1 "$kStamp")" = "$(stamp_key)" ]
}

# mirrors_by [APT-OPTION…]: the mirrors this machine takes its own Debian release from; apt answers for both sources formats.
mirrors_by() {
  local codename
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  # shellcheck disable=SC2016 # apt's own placeholders
  apt-get "$@" indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $codename" | sort -u
}

# Apt knows them only while it has lists, and images of containers come without: then it reads lists of our own once.
mirrors() {
  local lists=$kWork/lists found
  found=$(mirrors_by)
  if [ -z "$found" ]; then
    mkdir -p "$lists/partial"
    apt-get -q -o Dir::State::lists="$lists" -o APT::Sandbox::User= update >&2
    found=$(mirrors_by -o Dir::State::lists="$lists")
    rm -rf "$lists"
  fi
  printf '%s\n' "$found"
}

# private_apt DIRECTORY MIRROR: an apt of our own. It keeps the machine's ways to the network (proxy, certificates) and drops
# its sources, pins and hooks; the insecure switches are forced off whatever the machine says.
private_apt() {
  local home=$1 mirror=$2
  mkdir -p "$home/lists/partial" "$home/cache/archives/partial" "$home/parts"
  : >"$home/status"
  printf 'deb [signed-by=%s] %s %s main\ndeb-src [signed-by=%s] %s %s main\n' \
    "$kKeyring" "$mirror" "$kSuite" "$kKeyring" "$mirror" "$kSuite" >"$home/sources.list"
  {
    apt-config dump | grep '^Acquire::' || true
    cat <<CONF
Dir::Etc::parts "$home/parts";
Dir::Etc::main "/dev/null";
Dir::Etc::sourcelist "$home/sources.list";
Dir::Etc::sourceparts "$home/parts";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "$home/parts";
Dir::State "$home";
Dir::State::lists "$home/lists";
Dir::State::status "$home/status";
Dir::Cache "$home/cache";
APT::Sandbox::User "";
APT::Get::List-Cleanup "false";
Acquire::Languages "none";
Acquire::AllowInsecureRepositories "false";
Acquire::AllowWeakRepositories "false";
Acquire::AllowDowngradeToInsecureRepositories "false";
APT::Get::AllowUnauthenticated "false";
APT::Update::Error-Mode "any";
Acquire::Retries "3";
CONF
  } >"$home/apt.conf"
}

# fetch MIRROR: the source package and the CMake modules of KDE, into the working folder.
fetch() {
  rm -rf "$kWork/apt" "$kWork/download"
  private_apt "$kWork/apt" "$1"
  mkdir -p "$kWork/download"
  local -x APT_CONFIG=$kWork/apt/apt.conf
  apt-get -q update || return 1
  (cd "$kWork/download" && apt-get -q source --download-only kf6-karchive && apt-get -q download extra-cmake-modules) || return 1
  rm -rf "$kWork/apt/lists" # about 40 MB
}

fetch_from_any() {
  local mirror
  while read -r mirror; do
    [ -n "$mirror" ] && fetch "$mirror" </dev/null && return 0
  done <<<"$(mirrors)"
  return 1
}

downloaded_version() {
  local dsc
  dsc=$(find "$kWork/download" -name 'kf6-karchive_*.dsc' -print -quit)
  [ -n "$dsc" ] && sed -n 's/^Version: *//p' "$dsc" | head -n 1
}

check_version() {
  case ${1#*:} in
    "$kSeries".*) ;;
    *) die "the mirror offers kf6-karchive '$1', but Gangway's two adaptations for Qt 6.4 are made for $kSeries.x." \
      "Use a system that has the package libkf6archive-dev (Debian 13 and later), or a mirror with $kSuite's $kSeries.x;" \
      "whoever moves the series on: check adapt() in packaging/karchive.sh, run KArchive's own tests, raise kSeries." ;;
  esac
}

unpack() {
  rm -rf "$kWork/source" "$kWork/ecm"
  dpkg-source --no-copy -x "$kWork"/download/kf6-karchive_*.dsc "$kWork/source" || return 1
  dpkg -x "$kWork"/download/extra-cmake-modules_*.deb "$kWork/ecm"
}

# KF 6.13 asks for Qt 6.6 but needs nothing of it here; and one header came in by another one from Qt 6.5 on.
adapt() {
  local lists=$kWork/source/CMakeLists.txt sevenzip=$kWork/source/src/k7zip.cpp
  sed -i 's/^set(REQUIRED_QT_VERSION 6\.[0-9.]*)$/set(REQUIRED_QT_VERSION 6.4.0)/' "$lists"
  sed -i '0,/^#include </s//#include <QStringConverter>\n#include </' "$sevenzip"
  grep -q '^set(REQUIRED_QT_VERSION 6.4.0)$' "$lists" && grep -q '^#include <QStringConverter>$' "$sevenzip"
}

build() {
  cmake -G Ninja -S "$kWork/source" -B "$kWork/build" -DECM_DIR="$kWork/ecm/usr/share/ECM/cmake" \
    -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DBUILD_TESTING=OFF \
    -DCMAKE_INSTALL_PREFIX="$kPrefix" &&
    cmake --build "$kWork/build" --parallel "$(cores)" &&
    DESTDIR=$kWork/stage cmake --install "$kWork/build"
}

# A program that finds, links and runs it, so that what gets a stamp is known to work.
prove() {
  mkdir -p "$kWork/proof"
  cat >"$kWork/proof/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(proof LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
find_package(KF6Archive REQUIRED)
add_executable(proof proof.cpp)
target_link_libraries(proof PRIVATE KF6::Archive)
CMAKE
  cat >"$kWork/proof/proof.cpp" <<'CPP'
#include <KCompressionDevice>
#include <KTar>
#include <QBuffer>
#include <initializer_list>
#include <memory>
int main()
{
    for (auto kind : {KCompressionDevice::GZip, KCompressionDevice::BZip2, KCompressionDevice::Xz, KCompressionDevice::Zstd}) {
        QBuffer packed;
        {
            KCompressionDevice out(&packed, false, kind);
            if (!out.open(QIODevice::WriteOnly) || out.write("gangway", 7) != 7)
                return 1;
        }
        KCompressionDevice in(&packed, false, kind);
        if (!in.open(QIODevice::ReadOnly) || in.readAll() != QByteArray("gangway"))
            return 2;
    }
    QBuffer buffer;
    KTar tar(&buffer);
    return tar.open(QIODevice::WriteOnly) && tar.writeFile(QStringLiteral("a"), "b") && tar.close() ? 0 : 3;
}
CPP
  cmake -G Ninja -S "$kWork/proof" -B "$kWork/proof/build" -DCMAKE_PREFIX_PATH="$kWork/stage$kPrefix" &&
    cmake --build "$kWork/proof/build" && "$kWork/proof/build/proof"
}

# The prefix appears under its name only when it is whole.
put_in_place() {
  { stamp_key; printf '\nkf6-karchive %s\n' "$1"; } >"$kWork/stage$kPrefix/gangway-stamp"
  rm -rf "$kPrefix"
  mv "$kWork/stage$kPrefix" "$kPrefix"
  rm -rf "$kWork"
}

build_private() {
  local version cannot_fetch="The network has to be there, and this machine's Debian mirror has to carry the suite '$kSuite' (every full mirror does)."
  step "Building KArchive for Qt 6 (Debian 12 has no package of it; once, about half a minute)"
  rm -rf "$kWork"
  mkdir -p "$kWork"
  logged "fetching kf6-karchive $kSeries" "$cannot_fetch" fetch_from_any
  version=$(downloaded_version) || die "apt brought no kf6-karchive source package." "$cannot_fetch"
  check_version "$version"
  logged "unpacking kf6-karchive $version" "Run the script again; the download may have been cut." unpack
  logged "adapting it to Qt 6.4" "The source has changed; see adapt() in packaging/karchive.sh." adapt
  logged "building it" "Run the script again; when it fails the same way, please report it with the log." build
  logged "proving it" "Run the script again; when it fails the same way, please report it with the log." prove
  put_in_place "$version"
}

main() {
  if [ "${1:-}" = --check ]; then # is there anything to do?
    installed libkf6archive-dev || up_to_date
    return
  fi
  if installed libkf6archive-dev; then
    rm -rf "$kPrefix" # the system's comes first, also after an upgrade of the system
    return
  fi
  mkdir -p "$GW_BUILD/deps"
  exec 9>"$GW_BUILD/deps/karchive.lock"
  flock 9 # two scripts at once: the second waits, then finds the work done
  up_to_date || build_private
}

main "$@"
