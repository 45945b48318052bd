#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From nothing to a practice migration: installs what is missing, builds, opens the wizard on the practice platforms. Without a
# display, or with --terminal, the same migration runs in the terminal.
# Usage: packaging/start.sh [--terminal]
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# A window that ends with an error this soon never opened.
readonly kOpeningSeconds=5

usage() {
  cat <<'TEXT'
packaging/start.sh: installs what is missing, builds Gangway, opens the wizard on two practice platforms.
  --terminal   carry the practice migration out here, without a window
TEXT
}

wayland_answers() {
  local socket=${WAYLAND_DISPLAY:-}
  [ -n "$socket" ] || return 1
  [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/$socket
  [ -S "$socket" ]
}

# ":0" is a socket of this machine, "host:10.0" (ssh -X) a port.
x11_answers() {
  local display=${DISPLAY:-} host number
  [[ $display =~ ^(.*):([0-9]+)(\.[0-9]+)?$ ]] || return 1
  host=${BASH_REMATCH[1]} number=${BASH_REMATCH[2]}
  case $host in
    '' | unix | */unix) [ -S "/tmp/.X11-unix/X$number" ] ;;
    *)
      # shellcheck disable=SC2016 # expanded by the inner shell
      timeout 3 bash -c ': </dev/tcp/"$0"/"$1"' "$host" "$((6000 + number))" 2>/dev/null
      ;;
  esac
}

has_display() { wayland_answers || x11_answers; }

practise_in_terminal() {
  step "Practice migration in the terminal"
  exec "$GW_BUILD/bin/gangway-cli" practice
}

practise_in_window() {
  local began=$SECONDS code=0
  step "Opening the wizard on the practice platforms (nothing outside this computer is touched)"
  "$GW_BUILD/bin/gangway" --practice || code=$?
  [ "$code" -ne 0 ] || exit 0
  if [ $((SECONDS - began)) -gt "$kOpeningSeconds" ]; then
    die "the wizard ended with code $code." "Start it again: an unfinished run is offered for resuming."
  fi
  say "The window could not be opened (code $code; its reason is above). The same without one:"
  practise_in_terminal
}

main() {
  local terminal=no groups=(build)
  case ${1:-} in
    '') ;;
    --terminal) terminal=yes ;;
    -h | --help) usage; exit 0 ;;
    *) die "packaging/start.sh does not know '$1'." "$(usage)" ;;
  esac
  if [ "$terminal" = no ] && has_display; then
    groups+=(window)
  elif [ "$terminal" = no ]; then
    say "No display here (neither DISPLAY nor WAYLAND_DISPLAY answers): the practice migration runs in the terminal."
    terminal=yes
  fi
  begin_log packaging/start.sh
  bash "$GW_ROOT/packaging/setup.sh" "${groups[@]}"
  build_all release "$GW_BUILD" gangway gangway-cli
  if [ "$terminal" = yes ]; then practise_in_terminal; else practise_in_window; fi
}

main "$@"
