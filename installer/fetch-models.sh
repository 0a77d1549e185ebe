#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fetch-models.sh [--samples] [--from DIR]: puts the models of resources/models/models.json into build/models and the
# OpenVINO runtime into build/openvino. What is there and right is left alone. --samples adds the demo's pictures in
# build/samples. --from DIR takes model files or package archives from a folder first.
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

if ! command -v python3 >/dev/null || ! python3 -c 'import ensurepip' 2>/dev/null; then
    "$ROOT/installer/packages.sh" fetch
fi
exec python3 "$ROOT/installer/fetch_models.py" "$@"
