#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures Gangway against its peers in one run: ratios, never absolute times. Prints a table and writes JSON.
# Usage: packaging/bench.sh [--only NAME]… [--runs N] [--small] [--json FILE]
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

bash "$GW_ROOT/packaging/setup.sh" build bench
build_all release "$GW_BUILD"
cmake --build "$GW_BUILD" --target benchmarks
exec /usr/bin/python3 "$GW_ROOT/tests/bench/bench.py" --bin "$GW_ROOT/build/bin" --data "$GW_ROOT/../shared/data" "$@"
