#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh: builds the release and makes the Debian package in build/packages.
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

"$ROOT/installer/packages.sh" fetch build run package
"$ROOT/installer/fetch-models.sh"
configure release
build release
logged cpack "read the lines above" cpack --config "$BUILD/release/CPackConfig.cmake" -B "$BUILD/packages"
say "Made $(cd "$ROOT" && ls build/packages/*.deb)"
