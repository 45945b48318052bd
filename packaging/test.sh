#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Set-up, build with warnings as errors, then the test suite. The last line is "N passed, N failed".
# Usage: packaging/test.sh [--label L] [--sanitize asan|tsan] [--crash-points N]
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# A test that hangs is ended after this long unless it names its own limit (CTest's own default is 25 minutes).
readonly kTestSeconds=600
# Twice as many would make the timing tests measure each other on the two cores of the usual runner.
readonly kTestJobs=2

PASSED=0
FAILED=0
SCRATCH=

usage() {
  cat <<'TEXT'
packaging/test.sh: installs what is missing, builds, runs the test suite.
  --label L           only tests with this CTest label (unit contract crash gui peers)
  --sanitize asan     build and run with the address and undefined-behaviour sanitizers
  --sanitize tsan     build and run with the thread sanitizer
  --crash-points N    kill the crash suite's child at N points (GW_CRASH_POINTS)
TEXT
}

# Always the last line, also when the set-up or the build ended the script before any test ran.
finish() {
  local code=$?
  [ -z "$SCRATCH" ] || rm -rf "$SCRATCH"
  printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
  exit "$code"
}

need_value() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then die "$1 needs a value." "$(usage)"; fi
}

read_options() {
  LABEL='' SANITIZE='' CRASH_POINTS=''
  while [ $# -gt 0 ]; do
    case $1 in
      --label) need_value "$@"; LABEL=$2; shift 2 ;;
      --sanitize) need_value "$@"; SANITIZE=$2; shift 2 ;;
      --crash-points) need_value "$@"; CRASH_POINTS=$2; shift 2 ;;
      -h | --help) usage; exit 0 ;;
      *) die "packaging/test.sh does not know '$1'." "$(usage)" ;;
    esac
  done
  case $SANITIZE in '' | asan | tsan) ;; *) die "--sanitize takes asan or tsan, not '$SANITIZE'." ;; esac
  case $CRASH_POINTS in *[!0-9]*) die "--crash-points takes a number, not '$CRASH_POINTS'." ;; esac
}

# The person's own files, session and display stay out of reach of the tests.
private_environment() {
  SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/gangway-test.XXXXXX")
  mkdir -m 700 "$SCRATCH"/{run,home,config,data,cache,state,tmp}
  export HOME=$SCRATCH/home TMPDIR=$SCRATCH/tmp XDG_RUNTIME_DIR=$SCRATCH/run XDG_CONFIG_HOME=$SCRATCH/config \
    XDG_DATA_HOME=$SCRATCH/data XDG_CACHE_HOME=$SCRATCH/cache XDG_STATE_HOME=$SCRATCH/state
  export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC QTEST_DISABLE_STACK_DUMP=1 # no gdb at a crash: slow
  export no_proxy=127.0.0.1,localhost NO_PROXY=127.0.0.1,localhost
  # AWS_CA_BUNDLE makes rclone 1.60 refuse to start; the rest would let a desktop's settings in.
  unset AWS_CA_BUNDLE LANGUAGE DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME \
    QT_SCALE_FACTOR XDG_CURRENT_DESKTOP
  if [ -n "$CRASH_POINTS" ]; then export GW_CRASH_POINTS=$CRASH_POINTS; fi
}

sanitizer_environment() {
  export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
  export TSAN_OPTIONS=suppressions=$GW_ROOT/packaging/tsan.supp:second_deadlock_stack=1:history_size=7:ignore_noninstrumented_modules=1
}

# The thread sanitizer of g++ 12 stops at start where the kernel spreads addresses widely: then without that spreading.
fixed_addresses() {
  if [ "$SANITIZE" = tsan ] && setarch "$(uname -m)" -R true 2>/dev/null; then
    setarch "$(uname -m)" -R "$@"
  else
    "$@"
  fi
}

# A quiet run of the thread sanitizer counts only when the same settings report a race that is there.
check_tsan_sees() {
  local program=$SCRATCH/planted flags report
  read -ra flags <<<"$(pkg-config --cflags --libs Qt6Core)"
  g++ -std=c++20 -fPIC -g -O1 -fsanitize=thread "$GW_ROOT/packaging/tsan-planted.cpp" -o "$program" "${flags[@]}"
  report=$(fixed_addresses "$program" 2>&1) || true
  if [[ $report != *'WARNING: ThreadSanitizer: data race'* ]]; then
    printf '%s\n' "$report" | head -n 20 >&2
    die "the thread sanitizer does not report the planted race." "See packaging/tsan.supp: a suppression hides too much, or the sanitizer cannot run here."
  fi
}

# A bus without the machine's services, so that no portal or keyring of the desktop is started by a test.
write_bus_config() {
  cat >"$SCRATCH/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$SCRATCH/run</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
CONF
}

run_ctest() {
  local options=(--test-dir "$1" --output-on-failure -j "$kTestJobs" --timeout "$kTestSeconds" --no-tests=error
    --output-junit "$SCRATCH/junit.xml")
  [ -z "$LABEL" ] || options+=(-L "^$LABEL\$")
  write_bus_config
  fixed_addresses dbus-run-session --config-file="$SCRATCH/bus.conf" -- ctest "${options[@]}" </dev/null
}

# count PATTERN: tests in CTest's own record whose opening tag, joined with the line after it, matches.
count() {
  [ -f "$SCRATCH/junit.xml" ] || { echo 0; return; }
  tr '\n' ' ' <"$SCRATCH/junit.xml" | sed 's/<testcase /\n<testcase /g' | grep -cE "^<testcase [^>]*$1" || true
}

run_suite() {
  local folder=$1 code=0 skipped
  step "Running the tests${LABEL:+ labelled $LABEL}${SANITIZE:+ under $SANITIZE}"
  private_environment
  [ -z "$SANITIZE" ] || sanitizer_environment
  if [ "$SANITIZE" = tsan ]; then check_tsan_sees; fi
  run_ctest "$folder" || code=$?
  PASSED=$(count 'status="run"')
  skipped=$(($(count 'status="disabled"') + $(count 'status="notrun"[^>]*>[[:space:]]*<skipped message="SKIP_')))
  FAILED=$(($(count '') - PASSED - skipped)) # also a test whose program is not there
  if [ "$skipped" -gt 0 ]; then say "$skipped not run (the list is above): they count neither way."; fi
  if [ "$PASSED" -eq 0 ] && [ "$FAILED" -eq 0 ]; then die "no test ran."; fi
  if [ "$code" -ne 0 ] || [ "$FAILED" -gt 0 ]; then exit 1; fi
}

main() {
  read_options "$@"
  trap finish EXIT
  local preset=${SANITIZE:-release} folder=$GW_BUILD
  [ -z "$SANITIZE" ] || folder=$GW_BUILD/$SANITIZE
  begin_log packaging/test.sh
  bash "$GW_ROOT/packaging/setup.sh" build test
  build_all "$preset" "$folder"
  run_suite "$folder"
}

main "$@"
