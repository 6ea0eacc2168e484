"""Nobody belongs to a body outside its life, or twice at a time in one capacity."""

from collections.abc import Iterator
from itertools import combinations

from caspian.model.organisation import Membership, Organisation
from caspian.reading.content import Finding
from caspian.reading.integrity.data import Data, Found

__all__ = ["membership_findings", "memberships"]


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
        for (_, one), (index, other) in combinations(found, 2) if len(found) < 50 else ():
            both = one.period is None or other.period is None or one.period.overlaps(other.period)
            if both:
                reason = f"{member!r} is {status} twice at a time"
                yield Finding(("memberships", index), member, reason)
                break


def _outside(membership: Membership, body: Organisation) -> str | None:
    period = membership.period
    if period is None:
        return None
    if body.founded and period.before(body.founded):
        return f"the body was founded later, {body.founded.edtf}"
    if body.dissolved and period.after(body.dissolved):
        return f"the body was dissolved before, {body.dissolved.edtf}"
    return None
