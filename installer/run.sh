#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

usage() {
    cat <<'TEXT'
installer/run.sh [--demo] [--headless] [--build-only] [--keep] [-- program options]

Installs what is missing, fetches the models, builds, and starts FaceDesk.
  --demo        shows an enrolment and a recognition with sample photographs, on a data folder of its own
  --headless    starts the server without a window (also what happens when there is no display)
  --build-only  stops after the build
  --keep        with --demo and no window: keeps serving after the table
TEXT
}

DEMO='' HEADLESS='' BUILD_ONLY='' KEEP=''
while (($#)); do
    case $1 in
        --demo) DEMO=1 ;;
        --headless) HEADLESS=1 ;;
        --build-only) BUILD_ONLY=1 ;;
        --keep) KEEP=1 ;;
        -h | --help) usage; exit 0 ;;
        --) shift; break ;;
        *) usage >&2; printf 'Unknown option: %s\n' "$1" >&2; exit 2 ;;
    esac
    shift
done

prepare() {
    "$ROOT/installer/packages.sh" fetch build run
    "$ROOT/installer/fetch-models.sh" ${DEMO:+--samples}
    configure release
    build release facedesk facedesk-server
}

# choose_program sets PROGRAM and tells when the server stands in for the console.
choose_program() {
    if [[ $HEADLESS ]]; then
        PROGRAM=$BUILD/bin/facedesk-server
    elif has_display; then
        PROGRAM=$BUILD/bin/facedesk
    else
        say "There is no display: starting the server without a window"
        HEADLESS=1
        PROGRAM=$BUILD/bin/facedesk-server
    fi
}

run_demo() {
    exec python3 "$ROOT/installer/demo.py" --program "$PROGRAM" --models "$MODELS" --samples "$SAMPLES" \
        --data "$BUILD/demo-data" ${HEADLESS:+--headless} ${KEEP:+--keep} -- "$@"
}

# given OPTION ARGUMENT… is true when the option is among the arguments.
given() {
    local option=$1 argument
    shift
    for argument in "$@"; do
        [[ $argument == "$option" || $argument == "$option"=* ]] && return 0
    done
    return 1
}

start() {
    local options=()
    given --models "$@" || options+=(--models "$MODELS")
    given --data "$@" || options+=(--data "${XDG_DATA_HOME:-$HOME/.local/share}/facedesk")
    say "Starting ${PROGRAM#"$ROOT"/}"
    exec "$PROGRAM" "${options[@]}" "$@"
}

prepare
if [[ $BUILD_ONLY ]]; then
    say "Built: build/bin/facedesk and build/bin/facedesk-server"
    exit 0
fi
choose_program
if [[ $DEMO ]]; then
    run_demo "$@"
else
    start "$@"
fi
