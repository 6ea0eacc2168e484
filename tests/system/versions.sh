#!/usr/bin/env bash
# The tests with the oldest versions of what the library needs, and in each later Python that is found:
#     tests/system/versions.sh FOLDER
# FOLDER takes the environments; the .venv of the README must be there. Says which were run and which were not found.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$1
mkdir -p "$folder"
# What reads, dates, names, asks and writes: a share that takes some two minutes of the five of the whole.
share=(tests/test_{answers,binding,broken,cli,codec,corridors,display,ids,immutable,intact,members,model,packaging,questions,reading_amendments,reading_inputs,reading_rules,release,search,selection,time_oracle,ways,when,words,writing}.py)
asked() { # asked NAME PYTHON: the share in one environment
    local log
    log=$(mktemp "$folder/log.XXXX")
    if CI=1 "$2" -m pytest -q -p no:cacheprovider "${share[@]}" > "$log" 2>&1; then
        echo "$1: $(tail -1 "$log")"
    else
        tail -40 "$log"
        echo "$1: FAILED"
        return 1
    fi
}

oldest() {
    mapfile -t pins < <(sed -n 's/^dependencies = \[\(.*\)\]$/\1/p' pyproject.toml | tr -d '" ' | tr ',' '\n' | sed 's/>=/==/')
    .venv/bin/pip install -q --no-deps --target "$folder/oldest" "${pins[@]}" &&
        PYTHONPATH=$folder/oldest asked "Python 3.11 with ${pins[*]}" .venv/bin/python
}

later() { # later VERSION: a Python of that version, wherever it is
    local python
    for python in "python$1" $(find ~/.pyenv/versions -path "*/$1.*/bin/python" 2> /dev/null | sort -rV); do
        "$python" -c '' 2> /dev/null || continue
        "$python" -m venv "$folder/$1"
        "$folder/$1/bin/pip" install -q -e '.[test]'
        asked "Python $1 with the newest versions" "$folder/$1/bin/python"
        return
    done
    echo "Python $1: not found here; mypy reads the whole with it as its target"
}

# Two at a time: each is mostly one core.
status=0
later 3.12 & one=$!
later 3.13 & two=$!
wait "$one" || status=1
wait "$two" || status=1
oldest || status=1
for version in 3.12 3.13; do
    .venv/bin/mypy --python-version "$version" || status=1
done
exit "$status"
