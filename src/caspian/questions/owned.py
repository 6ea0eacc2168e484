"""Which records of an answer are the user's own, where a dataset holds them beside the bundled ones."""

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from caspian.catalogue.types import TYPES
from caspian.model.record import Record
from caspian.store.bundled import bundled
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.questions.conditions.base import Apart, Records
    from caspian.questions.held import Held
    from caspian.questions.question import Question

__all__ = ["asked_of_both", "has_both", "of_own", "own_first", "own_of"]

R = TypeVar("R", bound=Record)


def has_both(store: Store) -> bool:
    """Whether a dataset holds records of somebody's own beside bundled ones.

    >>> has_both(bundled())
    False
    """
    if store is bundled() or store.release is None:
        return False
    tables = map(store.table, TYPES)
    return store.kept("has both", lambda: any(map(bundled().lends, chain.from_iterable(tables))))


def own_of(records: Iterable[R], store: Store) -> tuple[R, ...]:
    """Those of some records that are somebody's own beside the bundled ones; of a dataset that holds only either none.

    >>> own_of(bundled().table("countries"), bundled())
    ()
    """
    if store is bundled() or store.release is None:
        return ()
    lends = bundled().lends
    own = tuple(each for each in records if not lends(_as_held(each, store)))
    return own if own and has_both(store) else ()


def _as_held(record: Record, store: Store) -> Record:
    """A record as its dataset has it, of one of which only some parts are shown."""
    return store.lookup(store.type_of(record)).get(record.id, record)


def of_own(records: "Records", store: Store, question: "Question") -> str:
    """How many of some records are somebody's own, as a caption goes on; nothing where none is, or just these were asked for."""
    from caspian.questions.conditions.own import Own

    own = 0 if any(isinstance(step, Own) for step in question.steps) else len(own_of(records, store))
    if not own:
        return ""
    if own == len(records):
        return ", your own" if own == 1 else ", all your own"
    return f", {own} of them your own"


def own_first(records: "Records", store: Store) -> "Apart | None":
    """Somebody's own before the others; None where one table has all."""
    from caspian.questions.conditions.base import Apart

    own = own_of(records, store)
    if not own or len(own) == len(records):
        return None
    ids = {each.id for each in own}
    others = tuple(each for each in records if each.id not in ids)
    which = "the one" if len(own) == 1 else f"the {len(own)}"
    rest = "the other one" if len(others) == 1 else f"the {len(others)} others"
    return Apart(own, others, f"first {which} of your own", rest)


def asked_of_both(one: "Held[Record]", other: "Held[Record]", sign: str) -> str:
    """What is said where a selection of the bundled dataset meets one of a dataset that holds somebody's own besides: that this answers both."""
    if one._store is not bundled() or not has_both(other._store):
        return ""
    from caspian.questions.typed import typed

    calls = tuple(typed(each.question, other) for each in (one, other))
    told = "data, the one with your own records, holds the bundled ones too: ask both of it"
    if None in calls:
        return told
    return (
        f"{told}, {calls[0] if calls[0] == calls[1] and sign != '-' else f' {sign} '.join(map(str, calls))}"
    )
