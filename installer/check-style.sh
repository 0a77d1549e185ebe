#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-style.sh: every C++ file is as clang-format writes it, and every source names its licence in line 1 or 2.
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

cd "$ROOT" || exit
git ls-files -z -- 'app/*.cpp' 'app/*.h' 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' 'tests/*.cpp' 'tests/*.h' |
    xargs -0 -r clang-format --dry-run -Werror ||
    fail "some files are not formatted" "clang-format -i FILE for the files named above"

unlicensed=$(git ls-files -z -- '*.cpp' '*.h' '*.cmake' '*CMakeLists.txt' '*.sh' '*.py' '*.sql' '*.qss' '.ci/run' |
    while IFS= read -r -d '' file; do
        head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || printf '%s\n' "$file"
    done)
[[ -z $unlicensed ]] || fail "no SPDX line in: $unlicensed" "put it into the file's first line"
say "Style: every file is formatted and names its licence"
