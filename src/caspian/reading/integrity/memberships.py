"""Nobody belongs to a body outside its life, or twice at a time in one capacity."""

from collections.abc import Iterator
from typing import Final

from caspian.model.organisation import Membership, Organisation
from caspian.reading.content import Finding
from caspian.reading.integrity.data import Data, Found

__all__ = ["membership_findings", "memberships"]

_COMPARED: Final = 50
"""How many spells of one member in one capacity are compared with each other."""


def memberships(data: Data) -> Iterator[Found]:
    """Memberships that a body's own life or another membership rules out."""
    for row in data.rows("organisations", "memberships"):
        if isinstance(row.value, Organisation):
            for finding in membership_findings(row.value):
                yield Found(row.file, finding.within(row.kind, row.number))


def membership_findings(body: Organisation) -> Iterator[Finding]:
    """What is wrong with the memberships of one organisation."""
    spells: dict[tuple[str, str], list[tuple[int, Membership]]] = {}
    for index, each in enumerate(body.memberships):
        spells.setdefault((each.member, each.status.value), []).append((index, each))
        reason = _outside(each, body)
        if reason:
            yield Finding(("memberships", index, "period"), each.period and each.period.edtf, reason)
    for (member, status), found in spells.items():
        for at, (index, other) in enumerate(found[:_COMPARED]):
            if any(_at_once(one, other) for _, one in found[:at]):
                yield Finding(("memberships", index), member, f"{member!r} is {status} twice at a time")


def _at_once(one: Membership, other: Membership) -> bool:
    return one.period is None or other.period is None or bool(one.period.overlaps(other.period))


def _outside(membership: Membership, body: Organisation) -> str | None:
    period = membership.period
    if period is None:
        return None
    if body.founded and period.before(body.founded):
        return f"the body was founded later, {body.founded.edtf}"
    if body.dissolved and period.after(body.dissolved):
        return f"the body was dissolved before, {body.dissolved.edtf}"
    return None
