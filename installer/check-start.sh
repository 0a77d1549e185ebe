#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-start.sh PROGRAM: the server starts on an empty data folder without a display, says READY, and leaves with 0.
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

PROGRAM=${1:?name the program to start}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
listeners=()
for name in open operations services platform; do
    listeners+=(--listen "$name=127.0.0.1:0")
done

output=$(env -u DISPLAY -u WAYLAND_DISPLAY timeout 60 "$PROGRAM" --data "$data/store" --models "$MODELS" \
    "${listeners[@]}" --exit-after-start) || fail "$PROGRAM did not start" "read what it said above"
grep -q '^READY {"' <<<"$output" || fail "$PROGRAM did not say READY" "its output was: $output"
if ldd "$PROGRAM" | grep -E 'Qt[56](Gui|Widgets)|libQt5'; then
    fail "$PROGRAM links a window library" "remove the line above from its link list"
fi
say "Start: $(grep '^READY' <<<"$output")"
