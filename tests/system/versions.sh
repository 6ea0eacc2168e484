#!/usr/bin/env bash
# A share of the tests with the oldest versions of what the library needs, and in each later Python that is found:
#     tests/system/versions.sh FOLDER
# FOLDER takes the environments. The .venv of the README must be there. Says which were run, and which were not found.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$1
mkdir -p "$folder"
share="tests/test_*.py --deselect=nothing"
