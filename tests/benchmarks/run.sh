#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/benchmarks/run.sh [--quick]: builds with optimisation, measures everything, prints one table with ratios. Exit
# code 1 when a goal is missed. --quick takes smaller galleries and fewer requests. Wants a machine with nothing else to do.
. "$(dirname -- "${BASH_SOURCE[0]}")/../../installer/steps.sh"

case ${1:-} in
    '' | --quick) ;;
    *) printf 'Unknown option: %s\nUse: tests/benchmarks/run.sh [--quick]\n' "$1" >&2; exit 2 ;;
esac

"$ROOT/installer/packages.sh" fetch build run bench
"$ROOT/installer/fetch-models.sh" --samples
configure bench -DFACEDESK_CONSOLE=OFF
build bench
say "Load of this machine before: $(cut -d' ' -f1-3 /proc/loadavg)"
export FACEDESK_SOURCE_DIR=$ROOT FACEDESK_BENCH=$BUILD/bench/tests/benchmarks
export FACEDESK_SERVER=$BUILD/bench/app/facedesk-server FACEDESK_MODELS=$MODELS FACEDESK_SAMPLES=$SAMPLES
export FACEDESK_FACES=${FACEDESK_FACES:-$ROOT/../shared/faces}
exec python3 -B "$ROOT/tests/benchmarks/measure.py" "$@"
