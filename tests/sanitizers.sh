#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/sanitizers.sh [PRESET] [SECONDS]: the unit and api tests under a sanitizer preset (asan, tsan), closing with
# ctest's summary. What does not fit into SECONDS is left out, and said so; that is no failure.
. "$(dirname -- "${BASH_SOURCE[0]}")/../installer/steps.sh"

PRESET=${1:-asan}
LIMIT=${2:-7200}

# in_time COMMAND… ends this script quietly when the seconds are used up.
in_time() {
    local left=$((LIMIT - SECONDS)) code=124
    if ((left > 0)); then
        code=0
        timeout "$left" "$@" || code=$?
    fi
    if ((code == 124)); then
        say "Sanitizers: the rest is left out, $LIMIT s are over"
        exit 0
    fi
    return "$code"
}

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1
export LSAN_OPTIONS=suppressions=$ROOT/tests/support/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export TSAN_OPTIONS=halt_on_error=1:suppressions=$ROOT/tests/support/tsan.supp:print_suppressions=0
# Without OpenVINO: its thread library opens a part of itself in a way that the address sanitizer refuses.
configure "$PRESET" -DFACEDESK_WERROR=ON -DFACEDESK_OPENVINO_DIR=
in_time ninja -C "$BUILD/$PRESET" --quiet || fail "building $PRESET" "mend the lines above"
in_time ctest --test-dir "$BUILD/$PRESET" -L '^(unit|api)$' -LE '^slow$' --output-on-failure --parallel "$(nproc)"
