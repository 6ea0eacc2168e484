"""The questions of which a comparison tells the answers: those that most depend on, about the nine states."""

from itertools import combinations
from typing import Final

from caspian.catalogue.region import NINE
from caspian.model.organisation import Organisation
from caspian.store.store import Store

__all__ = ["main_questions"]

_NEAR: Final = ("CN", "IR", "RU", "eu")
_OFFICES: Final = ("President", "Prime Minister", "Minister of Foreign Affairs")
_ENDS: Final = (
    ("Xi'an", "Istanbul"),
    ("Khorgos", "Poti"),
    ("Tashkent", "Bandar Abbas"),
    ("Aktau", "Tbilisi"),
    ("Baku", "Ceyhan"),
)


def main_questions(old: Store, new: Store) -> tuple[str, ...]:
    """Who belongs to which body and as what; what is in force between whom; who holds which office; which ways there are."""
    pairs = (*combinations(NINE, 2), *((one, other) for one in NINE for other in _NEAR))
    return (
        *(f"members_of({body!r}, status={status!r})" for body, status in _statuses(old, new)),
        *(f"agreements_between({one!r}, {other!r}, status='in force')" for one, other in pairs),
        *(f"officeholders({state!r}, {office!r})" for state in NINE for office in _OFFICES),
        *(f"corridors_through({state!r})" for state in NINE),
        *(f"routes({one!r}, {other!r})" for one, other in _ENDS),
        *(f"routes({one!r}, {other!r}, avoid=['RU', 'IR'])" for one, other in _ENDS),
    )


def _statuses(*stores: Store) -> list[tuple[str, str]]:
    """Each body to which one of the nine ever belonged, with each status that anybody has in it."""
    found = {
        (body.id, membership.status.value)
        for store in stores
        for body in store.table(Organisation)
        if any(membership.member in NINE for membership in body.memberships)
        for membership in body.memberships
    }
    return sorted(found)
