"""What is computed of the bundled records beforehand is what would be computed of them now."""

import runpy
from pathlib import Path


def test_what_is_prepared_of_the_data_is_current() -> None:
    """After a change of the data: python tools/prepare.py."""
    found = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "prepare.py"))
    stale = [
        name
        for name, text in found["written"]().items()
        if (found["FOLDER"] / f"{name}.json").read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run: python tools/prepare.py"
