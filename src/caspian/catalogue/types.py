"""The types of records, by the names under which a dataset and its files keep them.

A new type is a module of `caspian.model` with a class of the same name, one line here, and a file of
the same name in ``data`` if it has bundled records.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from caspian.model.record import Record

__all__ = [
    "BACKGROUND",
    "SUBJECTS",
    "TYPES",
    "article",
    "collection",
    "first_line",
    "record_type",
    "singular",
    "type_named",
]

_SINGULAR: Final = {
    "sources": "source",
    "countries": "country",
    "organisations": "organisation",
    "people": "person",
    "places": "place",
    "corridors": "corridor",
    "agreements": "agreement",
    "events": "event",
    "figures": "figure",
    "passages": "passage",
}
_MIXED: Final = {"parties": "party"}
_COLLECTIONS: Final = {word: name for name, word in _SINGULAR.items()}

TYPES: Final = tuple(_SINGULAR)
"""The types in the order in which a reader needs them."""
BACKGROUND: Final = ("sources", "passages")
"""What records come from: never what a record is about, and last where a name is looked up."""
SUBJECTS: Final = tuple(name for name in TYPES if name not in BACKGROUND)
"""The types that tell of the region."""


def singular(name: str) -> str:
    """The word for one record of a type.

    >>> singular("countries"), singular("parties")
    ('country', 'party')
    """
    return _SINGULAR.get(name) or _MIXED.get(name) or name.removesuffix("s")


def article(noun: str) -> str:
    """A noun with its article.

    >>> article("event"), article("place")
    ('an event', 'a place')
    """
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def type_named(word: str) -> str:
    """The type that a word for it means: of one record or of several, in British or American spelling.

    Raises:
        NotFound: if there is no such type, with the nearest.

    >>> type_named("event"), type_named("Organizations")
    ('events', 'organisations')
    """
    from difflib import get_close_matches

    from caspian.errors import NotFound

    plain = str(word).strip().lower().replace("organiz", "organis")
    found = plain if plain in _SINGULAR else _COLLECTIONS.get(plain)
    if found is None:
        raise NotFound(str(word), "type of record", tuple(get_close_matches(plain, TYPES, 1)))
    return found


def record_type(name: str) -> "type[Record]":
    """The class of a type; only its own module is imported."""
    word = _SINGULAR[name]
    found: type[Record] = getattr(import_module(f"caspian.model.{word}"), word.capitalize())
    return found


def collection(cls: type) -> str:
    """The name of the type that a class of records is of.

    Raises:
        TypeError: for a class that is no type of record.

    >>> from caspian import Country
    >>> collection(Country)
    'countries'
    """
    name = _COLLECTIONS.get(cls.__name__.lower())
    if name is None:
        raise TypeError(f"expected a type of record such as Event, got {cls.__name__}")
    return name


def first_line(told: object) -> str:
    """The first line of what a class or a property says of itself; nothing under ``-OO``.

    >>> from caspian import Country
    >>> first_line(Country)
    'A state, by its short UN name; or an entity without an ISO code, by the naming policy.'
    """
    return (told.__doc__ or "").partition("\n")[0]
