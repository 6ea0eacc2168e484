"""Where the sources of a dataset disagree."""

import attrs

from caspian.model.record import Claim, Record
from caspian.store.store import Store

__all__ = ["Conflict", "conflicts"]


@attrs.frozen(kw_only=True)
class Conflict:
    """A field of a record on which sources differ, with what each side says."""

    record: Record
    """The record."""
    field: str
    """The field."""
    claims: tuple[Claim, ...]
    """Each side; the preferred one first, if one is preferred."""

    def __str__(self) -> str:
        sides = (
            f"  {'*' if claim.preferred else '-'} {claim.value} "
            f"({', '.join(citation.source for citation in claim.citations)})"
            + (f": {claim.reason}" if claim.reason else "")
            for claim in self.claims
        )
        return "\n".join([f"{self.record.id}: {self.field}", *sides])


def conflicts(store: Store) -> tuple[Conflict, ...]:
    """Every field of a record on which sources differ."""
    found = []
    for _, record in store.everything():
        for field in dict.fromkeys(claim.field for claim in record.claims):
            sides = [claim for claim in record.claims if claim.field == field]
            found.append(
                Conflict(
                    record=record,
                    field=field,
                    claims=tuple(sorted(sides, key=lambda claim: not claim.preferred)),
                )
            )
    return tuple(found)
