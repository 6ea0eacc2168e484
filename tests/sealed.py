"""Raw data as a release, as `Dataset.save` writes one."""

import json
from typing import Any

import caspian
from caspian.model.release import Release
from caspian.reading.codec import decode
from caspian.writing.seal import seal
from caspian.writing.text import lists


def sealed(raw: dict[str, Any], version: str, day: str) -> dict[str, Any]:
    """The data with a release that bears their seal."""
    held = decode(json.dumps({key: rows for key, rows in raw.items() if key != "release"}))
    said = Release(version=version, as_of=caspian.When(day))
    found = seal(lists(held.records), held.withdrawn, said)
    return {**raw, "release": {"version": version, "as_of": day, "seal": found}}
