"""Raw data as a release, as `Dataset.save` writes one."""

from typing import Any

import caspian
from caspian.catalogue.types import TYPES
from caspian.model.release import Release
from caspian.writing.seal import seal


def sealed(raw: dict[str, Any], version: str, day: str) -> dict[str, Any]:
    """The data with a release that bears their seal."""
    store = caspian.load(raw, alone=True)._store
    said = Release(version=version, as_of=caspian.When(day))
    found = seal({name: store.table(name) for name in TYPES}, store.withdrawn.values(), said)
    return {**raw, "release": {"version": version, "as_of": day, "seal": found}}
