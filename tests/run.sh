#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/run.sh [--label L] [--werror]: sets everything up, builds and runs the tests, and closes with ctest's summary.
. "$(dirname -- "${BASH_SOURCE[0]}")/../installer/steps.sh"

LABEL='' WERROR=OFF
while (($#)); do
    case $1 in
        --label) LABEL=${2:?--label wants a name}; shift ;;
        --werror) WERROR=ON ;;
        *) printf 'Unknown option: %s\nUse: tests/run.sh [--label L] [--werror]\n' "$1" >&2; exit 2 ;;
    esac
    shift
done

"$ROOT/installer/packages.sh" fetch build run tour
"$ROOT/installer/fetch-models.sh" --samples
# A validator that is not ours; where it cannot be had, its test says that it skipped.
python3 -m venv "$BUILD/python" && "$BUILD/python/bin/pip" install --quiet --requirement "$ROOT/tests/api/requirements.txt" ||
    say 'The OpenAPI validator could not be fetched; its test will be skipped.'
configure dev "-DFACEDESK_WERROR=$WERROR"
build dev
cd "$ROOT" || exit
exec ctest --preset dev --parallel "$(nproc)" ${LABEL:+--label-regex "^$LABEL\$"}
