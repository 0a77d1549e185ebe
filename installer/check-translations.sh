#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-translations.sh: the .ts files hold every text of the sources, and each has its translation.
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp "$ROOT"/translations/*.ts "$before"
[[ -f $BUILD/dev/build.ninja ]] || configure dev
logged lupdate "see whether the target update_translations exists in translations/CMakeLists.txt" \
    ninja -C "$BUILD/dev" update_translations

for file in "$before"/*.ts; do
    diff -u "$file" "$ROOT/translations/$(basename "$file")" ||
        fail "translations are behind the sources" "commit what ninja -C build/dev update_translations wrote"
done
if grep -nE 'type="(unfinished|vanished|obsolete)"' "$ROOT"/translations/*.ts; then
    fail "some texts have no translation, or are no longer used" "translate or remove the lines above"
fi
say "Translations: up to date and complete"
