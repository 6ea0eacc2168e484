"""What people ask a record for with something more: whom a person met, what there was in a year or about a topic."""

from collections.abc import Iterator, Mapping
from typing import Final

import caspian
from caspian.catalogue.types import TYPES
from caspian.model.record import Record
from caspian.model.topic import Topic
from caspian.names.words import is_word
from caspian.questions.expressions import MET
from caspian.questions.meanings import is_time
from caspian.questions.written import call_of, value_of

__all__ = ["meetings", "narrowed"]

_MET: Final = frozenset(
    (
        "met",
        "met_with",
        "meets",
        "meet",
        "who_met",
        "has_met",
        "meetings",
        "meetings_with",
        "meeting",
        "talks",
        "met_by",
        "encounters",
    )
)
"""What people call it to ask whom a person met."""


def meetings(
    record: Record, name: str, given: tuple[object, ...], named: Mapping[str, object], itself: str, of: str
) -> Iterator[str]:
    """The meetings of a person, or of a party, with whoever is named."""
    if name not in _MET:
        return
    others = [value_of(each) for each in given if not is_time(each)]
    when = "".join(f".during({value_of(each)})" for each in given if is_time(each))
    when += call_of(".where", (), named) if named else ""
    if isinstance(record, caspian.Person):
        told = f".involving({', '.join(others)})" if others else ""
        yield f"{itself}.meetings{told}{when}{'.count_by(' + repr('person') + ')' if name == 'who_met' else ''}"
    else:
        who = ", ".join((repr(record.id), *others))
        yield f"{of}.events_{'between' if len(others) == 1 else 'involving'}({who}, kind={MET}){when}"


def narrowed(
    cls: type, name: str, given: tuple[object, ...], named: Mapping[str, object], itself: str
) -> Iterator[str]:
    """What a record has several of, of a time or about a topic, as ``country.events_in(2024)``."""
    stem, part, _ = name.rpartition("_")
    stem = stem.removesuffix("_as")
    if not part or not isinstance(getattr(cls, stem, None), property) or stem not in TYPES or named:
        return
    if given and all(is_time(each) or is_word(Topic, each) for each in given):
        steps = (f".{'during' if is_time(each) else 'about'}({value_of(each)})" for each in given)
        yield f"{itself}.{stem}{''.join(steps)}"
