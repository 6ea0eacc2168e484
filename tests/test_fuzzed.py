"""A fixed share of what `tools/fuzz.py` does: every target by hypothesis, and those inputs that once broke something."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import SHARES, target
from tests.fuzz.draws import Draws

KEPT = sorted((Path(__file__).parent / "fuzz" / "kept").glob("*.bin"))
"""Inputs that once failed, named by their target."""


@pytest.mark.parametrize("name", SHARES)
def test_whatever_is_given_the_answer_is_sound_or_the_error_is_the_librarys_own(name: str) -> None:
    @settings(max_examples=60, database=None)
    @given(st.binary(max_size=300))
    def given_anything(data: bytes) -> None:
        target(name).once(Draws(data))

    given_anything()


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
def test_what_once_broke_something_does_so_no_more(file: Path) -> None:
    target(file.stem.partition("-")[0]).once(Draws(file.read_bytes()))
