"""From any spelling to the one record that it means."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, cast, overload

from caspian.catalogue.relations import PARTIES
from caspian.catalogue.types import BACKGROUND, SUBJECTS, collection, singular
from caspian.errors import Ambiguous, NotFound
from caspian.model.record import Record
from caspian.names.folding import fold, near, spellings
from caspian.store.tables import Tables

if TYPE_CHECKING:
    from caspian.model.country import Country
    from caspian.model.organisation import Organisation

__all__ = ["Resolver"]

R = TypeVar("R", bound=Record)


class Resolver(Tables):
    """Records by their names."""

    __slots__ = ()

    def names(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """The ids that each folded name of a type can mean."""
        return self.kept(("names", name), lambda: self._named(name))

    def _named(self, name: str) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for record in self.table(name):
            for key in {fold(text) for text in spellings(record)}:
                found.setdefault(key, []).append(record.id)
        return MappingProxyType({key: tuple(ids) for key, ids in found.items()})

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
        types = tuple(each if isinstance(each, str) else collection(each) for each in of)
        if isinstance(sought, Record):
            return self._own(sought, types)
        if not isinstance(sought, str):
            raise TypeError(f"expected a {_one_of(types)}, or its name, got a {type(sought).__name__}")
        text = str(sought)  # a member of an enumeration and the text of another library are text as well
        for name in types:
            found = self.lookup(name).get(text)
            if found is not None:
                return found
        key = fold(text)
        foreground = tuple(name for name in types if name not in BACKGROUND)
        for group in (foreground, *((name,) for name in BACKGROUND if name in types)) if key else ():
            meant = [(name, each) for name in group for each in self.names(name).get(key, ())]
            if len(meant) > 1:
                raise Ambiguous(text, " or ".join(types), tuple(each for _, each in meant))
            if meant:
                name, each = meant[0]
                return self.lookup(name)[each]
        if "countries" in types and key:
            from caspian.names.iso import iso_country

            country = iso_country(text)
            if country:
                return self.lookup("countries").get(country.id, country)
        raise NotFound(
            text,
            _one_of(types),
            tuple(dict.fromkeys(self._near(text, foreground or types)))[:5],
            tuple(article(singular(name)) for name in self.types_named(text)),
            became=str(self.withdrawn[text]) if text in self.withdrawn else None,
        )

    def _own(self, sought: Record, types: tuple[str, ...]) -> Record:
        """The record of this dataset with the type and the id of one that a user has."""
        name = self.type_of(sought)
        if name in types:
            found = self.lookup(name).get(sought.id)
            if found is not None:
                return found
            if name == "countries":
                return sought
            raise NotFound(sought.id, _one_of(types))
        raise NotFound(sought.id, _one_of(types), (), (article(singular(name)),))

    def types_named(self, text: str) -> tuple[str, ...]:
        """The types that have a record of that name, sources and passages left out."""
        key = fold(text)
        return tuple(name for name in SUBJECTS if key and key in self.names(name))

    def _near(self, sought: str, types: tuple[str, ...]) -> Iterator[str]:
        """Names of which `sought` is a whole word, then names that look like it."""
        key = fold(sought)
        for name in types if key else ():
            for record in self.table(name):
                if key in map(fold, record.label.split()):
                    yield record.label
        known = {key: name for name in types for key in self.names(name)}
        shown = set()
        for key in near(sought, known):
            record = self.lookup(known[key])[self.names(known[key])[key][0]]
            if record.id not in shown:
                shown.add(record.id)
                yield next(text for text in spellings(record) if fold(text) == key)

    def party(self, sought: object) -> "Country | Organisation":
        """A country or organisation; a country goes before an organisation of the same name.

        Raises:
            NotFound: if neither is known by that name.
            Ambiguous: if several organisations are.
        """
        if isinstance(sought, str) and str(sought) not in self.lookup("countries"):
            named = self.names("countries").get(fold(str(sought)), ())
            if len(named) == 1:
                return cast("Country", self.lookup("countries")[named[0]])
        return cast("Country | Organisation", self.resolve(sought, *PARTIES))


def _one_of(types: tuple[str, ...]) -> str:
    return " or ".join(map(singular, types)) if len(types) < len(SUBJECTS) else "record"


def article(noun: str) -> str:
    """A noun with its article.

    >>> article("event"), article("place")
    ('an event', 'a place')
    """
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
