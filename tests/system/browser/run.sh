#!/usr/bin/env bash
# Pages in a real browser. Needs chromium, node and npm, and nbconvert beside caspian:
#     tests/system/browser/run.sh PYTHON
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" "$here/pages.py" "$work/pages"
npm install --silent --no-audit --no-fund --prefix "$work/browser" playwright-core@1 axe-core@4
cp "$here/open.mjs" "$work/browser/"
node "$work/browser/open.mjs" "$work/pages" "$(command -v chromium || command -v chromium-browser)"
