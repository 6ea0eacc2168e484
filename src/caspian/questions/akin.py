"""Where nothing is left of what was asked about a record or a word: what there is of it about others that share the name, or about the topic."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from caspian.names.sound import words
from caspian.names.tables import table
from caspian.questions.conditions.base import Condition, called
from caspian.questions.conditions.subjects import AboutTopic
from caspian.questions.conditions.worded import AboutWord
from caspian.questions.naming import named
from caspian.questions.typed import typed

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.conditions.base import Step
    from caspian.questions.linked import Linked
    from caspian.questions.selection import Selection
    from caspian.store.store import Store

__all__ = ["akin"]

_TYPES: Final = ("organisations", "corridors", "places")
_KINDS: Final = frozenset(
    ["sea", "lake", "river", "gulf", "strait", "port", "field", "city", "region", "mine"]
)
"""What a place is called besides its name."""
_LEAST: Final = 4
_MOST: Final = 2
"""How many others are told."""


def akin(selection: "Selection[Record]") -> Iterator[str]:
    """What the same question finds about others that have the name of the only record that it is about in theirs, with the calls.

    Args:
        selection: the answer with nothing in it.
    """
    from caspian.questions.linked import Linked

    store, question = selection._store, selection.question
    said = next((each for each in question.steps if isinstance(each, AboutWord)), None)
    if said is not None:
        yield from _around(selection, said)
        return
    steps = [(each, key) for each in question.steps for key in named(each)]
    if len(steps) != 1 or not isinstance(selection, Linked):
        return
    ((step, key),) = steps
    if not all(isinstance(each, Condition) for each in question.steps):
        return
    told = []
    for other in _others(store, key):
        asked = question.instead(step, *_about(selection, other))
        found = type(selection).answering(asked, store)
        call = typed(asked, found) if found else None
        if call:
            told.append((-len(found), f"{len(found)} about {called(other, store)}, {call}"))
    if told:
        yield f"such are known of what shares the name: {'; '.join(line for _, line in sorted(told)[:_MOST])}"


def _around(selection: "Selection[Record]", said: AboutWord) -> Iterator[str]:
    """How many there are about the topic to which a word belongs, with the call."""
    topic = said.topic
    if topic is None:
        return
    asked = selection.question.instead(said, AboutTopic(topic))
    found = type(selection).answering(asked, selection._store)
    call = typed(asked, found) if found else None
    if call:
        yield f"about the topic {topic.value} there are {len(found)}, {call}"


def _about(selection: "Linked[Record]", key: str) -> "tuple[Step, ...]":
    return type(selection)(selection._store, None).about(key).question.steps


def _others(store: "Store", key: str) -> Iterator[str]:
    """The ids of the records that have the name of one in theirs, but for the words that say only what each is."""
    said = {*words(called(key, store))} - _KINDS - {*table("words")["small"]}
    said -= {*table("words")["generic"]["corridors"], *table("words")["generic"]["organisations"]}
    if not any(len(each) >= _LEAST for each in said):
        return
    for name in _TYPES:
        for other in store.lookup(name).values():
            if other.id != key and said <= {*words(other.label)}:
                yield other.id
