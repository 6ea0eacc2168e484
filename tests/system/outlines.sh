#!/usr/bin/env bash
# The outlines of the maps are what the script makes of Natural Earth, as npm has it. Needs npm and pycountry:
#     tests/system/outlines.sh PYTHON
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
outlines=src/caspian/display/map/outlines.json
cp "$root/$outlines" "$work/before.json"
(cd "$work" && npm pack --silent world-atlas@2.0.2 > /dev/null && tar xzf world-atlas-2.0.2.tgz)
"$1" "$root/tools/outlines.py" "$work/package/countries-50m.json"
cmp "$root/$outlines" "$work/before.json"
