# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts of this folder share: where things are, how they speak, how a noisy command is run.
# Sourced, never run.

GW_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
GW_BUILD=$GW_ROOT/build
GW_LOG=$GW_BUILD/setup.log
export GW_ROOT GW_BUILD GW_LOG

say() { printf '%s\n' "$*"; }
step() { printf '==> %s\n' "$*"; }

# die MESSAGE [WAY-OUT]…: the reason, then what to do, each on its own line; ends the script.
die() {
  printf 'gangway: %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '         %s\n' "$line" >&2; done
  exit 1
}

cores() { nproc 2>/dev/null || echo 2; }

# The log is of one run: what start.sh or test.sh began.
begin_log() {
  mkdir -p "$GW_BUILD"
  printf '### %s, %s\n' "$1" "$(date -u +%FT%TZ)" >"$GW_LOG"
}

# logged WHAT WAY-OUT COMMAND…: runs COMMAND with its output in the log; on failure shows the log's end and the way out.
logged() {
  local what=$1 way_out=$2 began=$SECONDS start
  shift 2
  mkdir -p "$GW_BUILD"
  printf '\n### %s: %s\n' "$what" "$*" >>"$GW_LOG"
  start=$(wc -l <"$GW_LOG")
  if ! "$@" >>"$GW_LOG" 2>&1 </dev/null; then
    printf -- '--- last lines of %s ---\n' "$GW_LOG" >&2
    tail -n "+$((start + 1))" "$GW_LOG" | tail -n 40 >&2
    printf -- '---\n' >&2
    die "$what did not succeed." "$way_out" "The whole output is in $GW_LOG."
  fi
  say "    $what: $((SECONDS - began)) s"
}

# as_root COMMAND…: directly when we are root, else through sudo.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "packages have to be installed, which needs root." "Run this script as root, or install sudo."
  fi
}

# installed PACKAGE: true when dpkg has it, whole.
installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Compilers working at once: one per core, and no more than the memory bears (about 1 GB each).
jobs_for_memory() {
  local by_memory
  by_memory=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || echo 1)
  [ "${by_memory:-0}" -ge 1 ] || by_memory=1
  [ "$(cores)" -lt "$by_memory" ] && cores || echo "$by_memory"
}

# Ninja's "[12/345]" as one line that moves (terminal) or a line every tenth (pipe).
build_progress() {
  local line done_ all tenth=-1
  while IFS= read -r line; do
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    done_=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]}
    if [ -t 1 ]; then
      printf '\r    built %d of %d ' "$done_" "$all"
    elif [ $((done_ * 10 / all)) -ne "$tenth" ]; then
      tenth=$((done_ * 10 / all))
      printf '    built %d of %d\n' "$done_" "$all"
    fi
  done
  if [ -t 1 ]; then printf '\n'; fi
}

# build_all PRESET FOLDER [TARGET…]: configures the preset and builds it, the noise in the log.
build_all() {
  local preset=$1 folder=$2 began=$SECONDS start targets=()
  shift 2
  [ $# -eq 0 ] || targets=(--target "$@")
  step "Building Gangway ($preset; the first time takes minutes, later only what changed)"
  cd "$GW_ROOT" || die "the folder $GW_ROOT cannot be entered."
  logged "configuring" "Look for the first 'CMake Error' above; a build folder of another compiler or Qt is cured by: rm -rf '$folder/CMakeCache.txt'" \
    cmake --preset "$preset"
  start=$(wc -l <"$GW_LOG")
  if ! cmake --build "$folder" --parallel "$(jobs_for_memory)" "${targets[@]}" 2>&1 </dev/null | tee -a "$GW_LOG" | build_progress; then
    tail -n "+$((start + 1))" "$GW_LOG" | grep -v '^\[[0-9]*/[0-9]*\] [A-Z][a-z]*ing ' | head -n 60 >&2 || true
    die "the build did not succeed." "The first error is above, the whole output in $GW_LOG." \
      "Killed compilers mean too little memory: close something and run the script again, it goes on where it stopped."
  fi
  say "    built: $((SECONDS - began)) s"
}
