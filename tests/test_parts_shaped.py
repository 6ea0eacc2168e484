"""The parts of a record as rows: memberships, legs, steps, offices, participants and signatories."""

import csv
from collections.abc import Callable

import pytest

import caspian
from caspian.model.parts import Parts

PARTS: tuple[Callable[[], object], ...] = (
    lambda: caspian.organisation("SCO").memberships,
    lambda: caspian.corridor("BTK").legs,
    lambda: caspian.agreement("Shusha Declaration").history,
    lambda: caspian.agreement("Shusha Declaration").signatories,
    lambda: caspian.person("Ilham Aliyev").offices,
    lambda: caspian.events_between("Iran", "Tajikistan")[0].participants,
)


@pytest.mark.parametrize("given", PARTS)
def test_parts_are_rows_in_their_order(given: Callable[[], object]) -> None:
    parts = given()
    assert isinstance(parts, Parts)
    rows = parts.to_dicts()
    assert [row["position"] for row in rows] == list(range(len(parts)))
    assert len(list(csv.DictReader(parts.to_csv().splitlines()))) == len(parts)
    frame = parts.to_pandas()
    assert list(frame.columns) == list(rows[0])
    assert len(frame) == len(parts)


def test_rows_of_members_have_their_names() -> None:
    sco = caspian.organisation("SCO").memberships
    assert isinstance(sco, Parts)
    assert [row["member"] for row in sco.to_dicts()] == [each.member for each in sco]
    assert "Kazakhstan" in set(sco.to_pandas()["member_name"])
