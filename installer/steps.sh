# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts of this project: where things are, and how a step speaks.
# shellcheck shell=bash
# shellcheck disable=SC2034  # the places are read by the scripts that source this file
set -euo pipefail

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$ROOT/build
MODELS=$BUILD/models
SAMPLES=$BUILD/samples
OPENVINO=$BUILD/openvino
LOGS=$BUILD/logs
# A clone in another folder finds what was compiled in this one.
export CCACHE_BASEDIR=$ROOT CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*"; }

# fail WHAT ADVICE
fail() {
    printf 'Failed: %s\n' "$1" >&2
    printf '  What to do: %s\n' "$2" >&2
    exit 1
}

# logged NAME ADVICE COMMAND… keeps the command's output in build/logs and shows its end only when it fails.
logged() {
    local name=$1 advice=$2 log=$LOGS/$1.log
    shift 2
    mkdir -p "$LOGS"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 25 "$log" >&2
        fail "$name (whole output in ${log#"$ROOT"/})" "$advice"
    fi
}

has_display() { [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; }

openvino_option() {
    if [[ -d $OPENVINO/openvino/cmake ]]; then
        printf -- '-DFACEDESK_OPENVINO_DIR=%s' "$OPENVINO"
    else
        printf -- '-DFACEDESK_OPENVINO_DIR='
    fi
}

# configure PRESET OPTION… runs cmake only when the options or the state of the build folder ask for it.
configure() {
    local preset=$1 stamp=$BUILD/$1/.configured wanted
    shift
    wanted="$(openvino_option) $*"
    if [[ -f $BUILD/$preset/build.ninja && -f $stamp && $(<"$stamp") == "$wanted" ]]; then
        return
    fi
    say "Configuring $preset"
    cd "$ROOT"
    logged "configure-$preset" "read the last lines above; removing build/$preset and starting again is safe" \
        cmake --preset "$preset" "$(openvino_option)" "$@"
    printf '%s' "$wanted" >"$stamp"
}

# build PRESET TARGET… shows one line that moves on a terminal, and only the result elsewhere.
build() {
    local preset=$1 log=$LOGS/build-$1.log begin=$SECONDS
    shift
    mkdir -p "$LOGS"
    if ninja -C "$BUILD/$preset" -n "$@" | grep -q 'no work to do'; then
        return
    fi
    say "Building $preset; the first time takes some minutes"
    if [[ -t 1 ]]; then
        ninja -C "$BUILD/$preset" "$@" 2>&1 | tee "$log" | moving_line
    else
        ninja -C "$BUILD/$preset" "$@" >"$log" 2>&1
    fi || {
        grep -nE -m 10 'error:|/ld: |No space|Killed' "$log" >&2 || tail -n 25 "$log" >&2
        fail "building $preset (whole output in ${log#"$ROOT"/})" "mend the lines above; if the compiler was killed, free some memory and run again"
    }
    say "Built $preset in $((SECONDS - begin)) s"
}

moving_line() {
    local line
    while IFS= read -r line; do
        [[ $line == \[* ]] && printf '\r\033[K%.78s' "$line"
    done
    printf '\r\033[K'
}
