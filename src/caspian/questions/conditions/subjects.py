"""What it is about: a topic with all narrower ones, or a record that is linked to."""

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Self

import attrs

from caspian.catalogue.relations import PARTIES, Relation, relations_from
from caspian.catalogue.types import TYPES
from caspian.catalogue.types import collection as type_name
from caspian.model.record import Record
from caspian.model.topic import Topic
from caspian.questions.conditions.base import Condition, Records, Typed, called
from caspian.questions.face import face
from caspian.questions.written import call_of
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event
    from caspian.model.figure import Figure

__all__ = ["AboutRecord", "AboutTopic", "subject_relations"]


@attrs.frozen(eq=False, repr=False)
class AboutTopic(Condition["Agreement | Event | Figure"]):
    """A topic, or one that is narrower than it."""

    topic: Topic
    topics: frozenset[Topic] = attrs.field(init=False, eq=False)

    @topics.default
    def _narrower(self) -> frozenset[Topic]:
        return frozenset(self.topic.narrower)

    def meets(self, record: "Agreement | Event | Figure", store: Store) -> bool:
        """Whether the topic, or a narrower one, is among those of a record."""
        return not self.topics.isdisjoint(
            getattr(record, "topics", ())
        )  # records of several types need have none

    def reasons(self, record: "Agreement | Event | Figure", store: Store) -> tuple[str, ...]:
        """The topics that a record has of it."""
        return tuple(f"topics[{n}]: {each}" for n, each in enumerate(record.topics) if each in self.topics)

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword, or as a step."""
        return {"about": self.topic.value}, f".about({self.topic.value!r})"

    def __str__(self) -> str:
        return f"about {self.topic.value}"


@attrs.frozen(eq=False, repr=False)
class AboutRecord(Condition[Record]):
    """A record to which it is linked in any way; with `parts`, also by what belongs to that record.

    With `nearest`, what is about the record alone comes first, then what is about others too, then what is
    about its parts.
    """

    type: str
    id: str
    parts: bool = True
    nearest: bool = False
    of_parts: ClassVar[int] = 3
    """How far from being about a record alone is what names only what belongs to it."""

    def meets(self, record: Record, store: Store) -> bool:
        """Whether a record is linked to it."""
        ids = self._ids(store)
        return any(found in ids for link in subject_relations(_type(record)) for found, _ in link.ids(record))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields that hold the link."""
        ids = self._ids(store)
        return tuple(
            f"{where[1:]}: {found}"
            for link in subject_relations(_type(record))
            for found, where in link.ids(record)
            if found in ids
        )

    def positions(self, store: Store, collection: str) -> Collection[int] | None:
        """Those that are linked to it, by the indexes; of records of several types these are asked themselves."""
        if collection not in TYPES:
            return None
        ids = self._ids(store)
        indexes = [store.index(link) for link in subject_relations(collection)]
        return {number for index in indexes for each in ids for number in index.get(each, ())}

    def _ids(self, store: Store) -> frozenset[str]:
        return store.whole(self.type, self.id) if self.parts else frozenset((self.id,))

    @property
    def arranges(self) -> bool:
        """Whether the nearest come first."""
        return self.nearest

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those among some records that are linked to it."""
        return self._arranged(super().take(records, store, collection), store)

    def of_all(self, store: Store, collection: str) -> Records:
        """All that are linked to it."""
        return self._arranged(super().of_all(store, collection), store)

    def _arranged(self, records: Records, store: Store) -> Records:
        return tuple(sorted(records, key=lambda each: self._place(each, store))) if self.nearest else records

    def _place(self, record: Record, store: Store) -> tuple[int, bool, bool]:
        """What orders the nearest: of a corridor what it carried first, and what came about before what is planned."""
        if self.type != "corridors":
            return self._distance(record, store), False, False
        standing, measure = getattr(record, "standing", None), getattr(record, "measure", None)
        return self._distance(record, store), not getattr(standing, "sure", True), measure != "volume"

    def _distance(self, record: Record, store: Store) -> int:
        """How far a record is from being about this one alone: others, before it or beside it, come between."""
        ids = [found for link in subject_relations(_type(record)) for found, _ in link.ids(record)]
        if self.id not in ids:
            return self.of_parts
        things = [each for each in ids if not any(each in store.lookup(name) for name in PARTIES)] or ids
        return 0 if ids == [self.id] else 1 if things[0] == self.id or things == ids else 2

    @property
    def besides(self) -> tuple[str, ...]:
        """Of figures, whether each names the record itself or what belongs to it."""
        return ("names",) if self._has_parts else ()

    def tells_apart(self, records: Records, store: Store) -> bool:
        """In tables the order and a remark tell it."""
        return False

    def in_frames(self, record: Record, store: Store) -> tuple[str | None, ...]:
        """What a figure names: the record itself, or what belongs to it."""
        return (
            called(self.id, store) if self._distance(record, store) < self.of_parts else "what belongs to it",
        )

    @property
    def _has_parts(self) -> bool:
        return self.nearest and self.parts and self.type in ("corridors", "places")

    def remark(self, records: Records, store: Store) -> str:
        """Of one meeting, the series that it is of; of figures, how many are about the record itself and not what belongs to it."""
        if self.type == "events":
            from caspian.questions.conditions.series import series_of

            title = series_of(self.id)
            call = f"{face(store)}.events(series={title!r})"
            return f"{self.id} is one meeting of a series: {call} has all of them" if title else ""
        if not self._has_parts and not (self.nearest and self.parts and self.type == "organisations"):
            return ""
        own = sum(self._distance(each, store) < self.of_parts for each in records)
        if own in (0, len(records)):
            return ""
        return (
            f"{own} of them name {called(self.id, store)} itself, and parts=False keeps these; the others are about "
            "what belongs to it; .by_year() tells what it had itself in whole years"
        )

    def anew(self, store: Store) -> Self:
        """The same record in another dataset."""
        return attrs.evolve(self, id=store.resolve(self.id, self.type).id)

    def caption(self, store: Store, collection: str) -> str:
        """The record by its name."""
        return self._words(called(self.id, store))

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword, or as a step; of figures as what the call is about."""
        whole = {} if self.parts else {"parts": False}
        if self.nearest:
            return ({"figures": (self.id,), **whole}, "") if collection == "figures" else None
        return {} if whole else {"about": self.id}, f".{call_of('about', (self.id,), whole)}"

    def __str__(self) -> str:
        return self._words(self.id)

    def _words(self, name: str) -> str:
        alone = "" if self.parts or self.type not in ("corridors", "places") else " without its parts"
        return f"about {name}{alone}"


@cache
def subject_relations(source: str) -> tuple[Relation, ...]:
    """The links by which records of a type are about others: that of this name, else all but citations."""
    found = relations_from(source)
    own = tuple(each for each in found if each.path == "about")
    return own or tuple(each for each in found if "citations" not in each.path)


def _type(record: Record) -> str:
    return type_name(type(record))
