"""The examples run as they stand, and write what they say."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import caspian

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.py"))


def test_there_are_at_least_eight() -> None:
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_it_runs_and_prints_what_people_can_read(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    root = str(Path(caspian.__file__).parent.parent)
    env = {**os.environ, "MPLBACKEND": "Agg", "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-W", "error", str(path)],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert " object at 0x" not in done.stdout
    assert "<caspian" not in done.stdout
    written = {each.name for each in tmp_path.iterdir()}
    assert all(name in written for name in _named(text))
    for each in tmp_path.glob("*.png"):
        assert each.stat().st_size > 10_000, each.name


def _named(text: str) -> set[str]:
    """The pictures and pages that a script says it writes."""
    return set(re.findall(r"[\"`]([\w-]+\.(?:png|html))[\"`]", text))
