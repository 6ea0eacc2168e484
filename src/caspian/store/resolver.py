"""From any spelling to the one record that it means."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar, cast, overload

from caspian.catalogue.types import BACKGROUND, SUBJECTS, TYPES, article, collection, singular
from caspian.errors import Ambiguous, NotFound
from caspian.model.fields import PARTIES
from caspian.model.record import Record
from caspian.names.folding import fold, near, resembles
from caspian.names.index import Names
from caspian.names.short import shortest
from caspian.store.tables import Tables

if TYPE_CHECKING:
    from caspian.model.corridor import Corridor
    from caspian.model.country import Country
    from caspian.model.organisation import Organisation

__all__ = ["Resolver"]

R = TypeVar("R", bound=Record)

_NAMED = ("countries", "organisations", "people", "places", "corridors")
"""The types whose records go by names, not by titles."""

_FEW = 3
"""How many types are named one by one; what is sought among more is a record."""

_HAPPENINGS = frozenset(("summit", "meeting", "visit", "talks", "conference", "forum", "call", "election"))
"""Words of what happens: who says one of them does not mean an agreement alone."""


class Resolver(Tables):
    """Records by their names."""

    __slots__ = ()

    def names(self, name: str) -> Names:
        """What the records of a type are called."""
        exact = self.prepared(f"names-{name}")
        return self.kept(("names", name), lambda: Names(name, lambda: self.table(name), exact))

    def called(self, key: str) -> tuple[str, str] | None:
        """The type of the record with an id, and what it is called among others; None if there is none. No record is made for it."""
        return self.kept(("called", key), lambda: self._called(key))

    def _called(self, key: str) -> tuple[str, str] | None:
        kind = next((name for name in TYPES if key in self.lookup(name)), None)
        if kind is None:
            return None
        row = self.row(kind, key)
        if isinstance(row, Record):
            return kind, shortest(row.label, getattr(row, "acronym", None))
        get = cast("dict[str, str | None]", row).get
        return kind, shortest(get("title") or get("name") or key, get("acronym"))

    @overload
    def resolve(self, sought: object, *of: type[R]) -> R: ...
    @overload
    def resolve(self, sought: object, *of: str) -> Record: ...
    def resolve(self, sought: object, *of: str | type[Record]) -> Record:
        """The one record of some types that an id, a name in any spelling, or the record itself means.

        Sources and passages never compete with other records for a name: they are meant only by what
        nothing else is called.

        Raises:
            NotFound: with the names that are near.
            Ambiguous: if several records go by that name.
            TypeError: for what can be no name.
        """
        types = _types(of)
        found = self.meant(sought, *types)
        if found is not None:
            return found
        if isinstance(sought, Record):
            name = self.type_of(sought)
            raise NotFound(sought.id, _one_of(types), (), () if name in types else (article(singular(name)),))
        text = str(sought)
        foreground = tuple(name for name in types if name not in BACKGROUND)
        raise NotFound(
            text,
            _one_of(types),
            tuple(dict.fromkeys(self._near(text, foreground or types)))[:5],
            tuple(
                article(singular(name)) for name in self.types_named(text) or self._sources_named(text, types)
            ),
            became=str(self.withdrawn[text]) if text in self.withdrawn else None,
        )

    def meant(self, sought: object, *of: str | type[Record]) -> Record | None:
        """The one record that `resolve` gives, or None without a word of what is near.

        Raises:
            Ambiguous: if several records go by that name.
            TypeError: for what can be no name.
        """
        types = _types(of)
        if isinstance(sought, Record):
            return self._own(sought, types)
        if not isinstance(sought, str):
            raise TypeError(f"expected {article(_one_of(types))}, or its name, got a {type(sought).__name__}")
        text = str(sought)  # a member of an enumeration and the text of another library are text as well
        for name in types:
            held: Record | None = self.lookup(name).get(text)
            if held is not None:
                return held
        foreground = tuple(name for name in types if name not in BACKGROUND)
        found = (
            self._named(text, types, foreground)
            or self._as_people_say(text, foreground)
            or self._of_a_day(text, foreground)
        )
        background = ((name,) for name in BACKGROUND if name in types)
        return found or next(filter(None, (self._named(text, types, group) for group in background)), None)

    def _named(self, text: str, types: tuple[str, ...], group: tuple[str, ...]) -> Record | None:
        """The one record of some of the types of which a text is the whole name."""
        return self._only(
            text, types, [(name, each) for name in group for each in self.names(name).meant(text)]
        )

    def coded(self, code: object, scheme: str) -> "Country":
        """The country that a code of a scheme means.

        Raises:
            NotFound: if the scheme has no such code.
            ValueError: if there is no such scheme.
            TypeError: for what can be no code.
        """
        from caspian.names.codes import coded

        return cast("Country", self._at("countries", coded(code, scheme)))

    def holds(self, record: Record) -> bool:
        """Whether a record is one of this dataset as it stands, not only one of the same id."""
        return self.lookup(self.type_of(record)).get(record.id) == record

    def _own(self, sought: Record, types: tuple[str, ...]) -> Record | None:
        """The record of this dataset with the type and the id of one that a user has."""
        name = self.type_of(sought)
        if name not in types:
            return None
        held: Record | None = self.lookup(name).get(sought.id)
        return sought if held is None and name == "countries" else held

    def _as_people_say(self, text: str, types: tuple[str, ...]) -> Record | None:
        """The one record of some types that a text means which is nobody's name; a country before all others.

        What is the name of a country, a body, a person, a place or a corridor means nothing of another type.
        """
        if "countries" in types:
            found = self._only(
                text, types, [("countries", each) for each in self.names("countries").loosely(text)]
            )
            if found:
                return found
        others = [name for name in types if name != "countries"]
        if not others or any(self.names(name).meant(text) for name in _NAMED if name not in types):
            return None
        # What says all of a name goes before what says a part of it, a person before what is named after one,
        # and what goes by a name before what has a title, an agreement before the day on which it was signed.
        titled = [name for name in others if name != "events"]
        for whole in (True, False):
            for group in (("people",), _NAMED, titled, ("events",)):
                meant = [
                    (name, each)
                    for name in others
                    if name in group
                    for each in self.names(name).loosely(text, whole)
                ]
                if meant and not whole and group is titled and "events" in others:
                    meant += self._happened(text)
                if meant:
                    return self._only(text, types, meant)
        return None

    def _of_a_day(self, text: str, types: tuple[str, ...]) -> Record | None:
        """The agreement or the event that words of its names mean with its day."""
        if not any(sign.isdigit() for sign in text):
            return None
        from caspian.store.dated import of_a_day

        return self._only(text, types, of_a_day(self, text, types))

    def _happened(self, text: str) -> list[tuple[str, str]]:
        """The events that a text means as well, where it has a word of what happens: not what was agreed there alone."""
        if _HAPPENINGS.isdisjoint(text.casefold().split()):
            return []
        return [("events", each) for each in self.names("events").saying(text)]

    def _only(self, text: str, types: tuple[str, ...], meant: list[tuple[str, str]]) -> Record | None:
        if len({name for name, _ in meant}) > 1:
            # A company goes by the name of its pipeline, a city by that of its country: the own name comes first.
            own = [(name, each) for name, each in meant if each in self.names(name).own(text)]
            countries = [(name, each) for name, each in own if name == "countries"]
            meant = countries or own or meant
            meant = self._line(meant)
            lands = [(name, each) for name, each in meant if name == "places"]
            if len(lands) == 1 and {name for name, _ in meant} == {"places", "organisations"}:
                meant = lands  # a region goes before who governed it, a port before who runs it
        if len(meant) > 1:
            what = " or ".join(types) if len(types) <= _FEW else "records"
            labels = tuple(self._at(*each).label for each in meant)
            raise Ambiguous(text, what, tuple(each for _, each in meant), labels)
        return self._at(*meant[0]) if meant else None

    def one_of(self, meant: list[tuple[str, str]]) -> Record | None:
        """The one of some records that is left, or the corridor among those who run it; None if it is not clear which."""
        left = self._line(meant)
        return self._at(*left[0]) if len(left) == 1 else None

    def _line(self, meant: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The one corridor among records where the others are companies that run it, else all of them."""
        lines = [(name, each) for name, each in meant if name == "corridors"]
        alone = len(lines) == 1 and all(self._runs(each, lines[0][1]) for _, each in meant)
        return lines if alone else meant

    def _runs(self, key: str, corridor: str) -> bool:
        """Whether an id is that of a corridor or of a company that runs it: the corridor is meant by a name of both."""
        return key in (corridor, *cast("Corridor", self._at("corridors", corridor)).operators)

    def _at(self, name: str, key: str) -> Record:
        held: Record | None = self.lookup(name).get(key)
        if held is None:
            from caspian.names.iso import country_of

            return country_of(key)
        return held

    def types_named(self, text: str) -> tuple[str, ...]:
        """The types that have a record of that name, sources and passages left out."""
        return tuple(name for name in SUBJECTS if self.names(name).meant(text))

    def _sources_named(self, text: str, types: tuple[str, ...]) -> tuple[str, ...]:
        """Of sources and passages, where they were not asked for, those that have a record of that id or name."""
        others = (name for name in BACKGROUND if name not in types)
        return tuple(name for name in others if text in self.lookup(name) or self.names(name).meant(text))

    def _near(self, sought: str, types: tuple[str, ...]) -> Iterator[str]:
        """Names of which `sought` is a whole word, then names that look like it."""
        from caspian.names.natural import states

        key = fold(sought)
        if "countries" in types and key in states():
            yield self._at("countries", states()[key]).label
        known: dict[str, tuple[str, str]] = {}
        shown: set[str] = set()
        for name in types if key else ():
            for each, ids in self.names(name).exact.items():
                known.setdefault(each, (name, ids[0]))
                for held in ids if key in each else ():
                    called = self.lookup(name)[held].label, self.names(name).written(each)
                    words = (text for text in called if key in map(fold, text.replace("-", " ").split()))
                    if held not in shown and (text := next(words, None)):
                        shown.add(held)
                        yield text
        for found in near(sought, known):
            name, held = known[found]
            written = self.names(name).written(found)
            alike = written.isascii() or not sought.isascii()
            # What is shown by another name than the one that looks like it must be very near.
            if held not in shown and resembles(sought, written, 0.75 if alike else 0.82):
                shown.add(held)
                yield written if alike else self._at(name, held).label

    def party(self, sought: object) -> "Country | Organisation":
        """A country or organisation; a country goes before an organisation of the same name.

        Raises:
            NotFound: if neither is known by that name.
            Ambiguous: if several organisations are.
        """
        return cast("Country | Organisation", self._at(*self.party_key(sought)))

    def party_key(self, sought: object) -> tuple[str, str]:
        """The type and the id of a party, for what needs no record; errors as of `party`."""
        if isinstance(sought, str):
            text = str(sought)
            named = (text,) if text in self.lookup("countries") else self.names("countries").meant(text)
            if len(named) == 1:
                return "countries", named[0]
        found = self.resolve(sought, *PARTIES)
        return self.type_of(found), found.id


def _one_of(types: tuple[str, ...]) -> str:
    return " or ".join(map(singular, types)) if len(types) <= _FEW else "record"


def _types(of: tuple[str | type[Record], ...]) -> tuple[str, ...]:
    return tuple(each if isinstance(each, str) else collection(each) for each in of)
