"""Near doubles: what may be told of twice, under another spelling or another title.

Records are compared by keys that those have in common which may be the same, never each with each other.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from caspian.model.note import Note
from caspian.model.record import Record
from caspian.names.folding import fold, spellings
from caspian.names.sound import sound, words
from caspian.reading.hints import Known

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event
    from caspian.model.person import Person
    from caspian.model.time.when import When

__all__ = ["doubles"]

_MOST: Final = 3
"""How many doubles of one record are told."""
_LOOKED_AT: Final = 20
"""With how many records of one key a record is compared."""
_LEAST, _LONGEST = 5, 60
_FORMS: Final = frozenset(
    [
        "ag",
        "ao",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "group",
        "inc",
        "jsc",
        "limited",
        "llc",
        "llp",
        "ltd",
    ]
).union(["oao", "ojsc", "ooo", "plc", "pjsc", "sa", "the", "of", "and", "for"])
"""Words that say of a name what it is, or nothing."""
_MONTH: Final = 31


def doubles(own: Mapping[str, Iterable[Record]], base: Known) -> Iterator[Note]:
    """What may be the same as another record: of the data themselves, or of those that they are loaded onto.

    A happening of the same day and parties, an agreement of the same parties and day of signature, a person,
    an organisation or a place whose name is another spelling.

    Args:
        own: the records by type.
        base: those that they are loaded onto, by type and id.

    >>> from caspian import Person
    >>> print(*doubles({"people": [Person(id="a", name="Sadyr Japarov"), Person(id="b", name="Sadyr Zhaparov")]}, {}))
    'b' may be the same as 'a': 'Sadyr Zhaparov' may be a spelling of 'Sadyr Japarov'
    """
    for kind, (keys, told) in _RULES.items():
        records = list(own.get(kind, ()))
        if not records:
            continue
        index: dict[Hashable, list[tuple[Record, bool]]] = {}
        ids = {record.id for record in records}
        for record in base.get(kind, {}).values():
            if record.id not in ids:
                _learn(index, keys, record, False)
        for record in records:
            yield from _told(record, index, keys, told)
            _learn(index, keys, record, True)


_Index = dict[Hashable, list[tuple[Record, bool]]]
_Keys = Callable[..., Iterable[Hashable]]
_Reason = Callable[..., str]


def _learn(index: _Index, keys: _Keys, record: Record, own: bool) -> None:
    for key in keys(record):
        held = index.setdefault(key, [])
        if len(held) < _LOOKED_AT:
            held.append((record, own))


def _told(record: Record, index: _Index, keys: _Keys, told: _Reason) -> Iterator[Note]:
    seen: set[str] = set()
    count = 0
    for key in keys(record):
        for other, own in index.get(key, ()):
            if other.id in seen or count == _MOST:
                continue
            seen.add(other.id)
            reason = told(record, other, own)
            if reason:
                count += 1
                yield Note(record.id, other.id, reason)


def _parties(event: Event) -> frozenset[str]:
    return frozenset(each.party for each in event.participants)


def _days(when: When) -> range:
    """The days that a date touches, if they are not more than a month."""
    days = when.days
    return range(days.start, days.end + 1) if days.end - days.start < _MONTH else range(0)


def _of_event(event: Event) -> Iterator[Hashable]:
    who = _parties(event)
    whose: list[Hashable] = [who] if len(who) > 1 else [(event.kind, place) for place in event.places]
    for day in _days(event.when):
        yield from ((each, day) for each in whose)


def _event(event: Event, other: Event, own: bool) -> str:
    """Why two events may be one: on one day, or of one kind at overlapping times."""
    beside = {event.part_of, *event.follows, other.part_of, *other.follows}
    if beside & {event.id, other.id} or (event.part_of and event.part_of == other.part_of):
        return ""
    same_day = event.when.days == other.when.days
    if not same_day and event.kind != other.kind:
        return ""
    what = "the same parties" if len(_parties(event)) > 1 else "the same kind and place"
    return f"{what}, {'on' if same_day else 'and at a time that overlaps with'} {other.when.in_words()}"


def _of_agreement(agreement: Agreement) -> Iterator[Hashable]:
    signed = agreement.signed
    if signed and len(agreement.parties) > 1 and signed.days.start == signed.days.end:
        yield frozenset(agreement.parties), signed.days.start


def _agreement(agreement: Agreement, other: Agreement, own: bool) -> str:
    # Many documents are signed in one visit: in one set of data they are told apart by their titles.
    if own and fold(agreement.title) != fold(other.title):
        return ""
    return f"the same parties and day of signature, as {other.title[:80]!r}"


def _of_person(person: Person) -> Iterator[Hashable]:
    for name in _names(person):
        yield from _keys_of_person(name)


def _keys_of_person(name: str) -> dict[Hashable, None]:
    """All words of a name in any order, and its first with its last."""
    heard = [sound(word) for word in words(name)]
    return dict.fromkeys([tuple(sorted(heard)), (heard[0], heard[-1], "")]) if len(heard) > 1 else {}


def _of_name(record: Record) -> Iterator[Hashable]:
    for name in _names(record):
        heard = {sound(word) for word in words(name) if word not in _FORMS}
        if heard and len(fold(name)) >= _LEAST:
            yield tuple(sorted(heard))
        key = fold(name)
        yield key
        if _LEAST + 1 < len(key) <= _LONGEST:
            yield from {key[:at] + key[at + 1 :] for at in range(len(key))}


def _names(record: Record) -> list[str]:
    return [text for text in spellings(record) if text != record.id]


def _name(record: Record, other: Record, own: bool) -> str:
    """Why two names may be one: they sound alike, or one long word differs by a letter."""
    homes = {getattr(each, "home", None) or getattr(each, "country", None) for each in (record, other)} - {
        None
    }
    if len(homes) > 1:
        return ""
    for one in _names(record):
        for two in _names(other):
            if _alike(one, two):
                return _spelt(one, two)
    return ""


def _spelt(one: str, two: str) -> str:
    return f"both are called {one!r}" if one == two else f"{one!r} may be a spelling of {two!r}"


def _alike(one: str, two: str) -> bool:
    if fold(one) == fold(two):
        return True
    first, second = words(one), words(two)
    differ = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    if len(first) == len(second) and len(differ) == 1:
        a, b = differ[0]
        return min(len(a), len(b)) >= _LEAST and (sound(a) == sound(b) or _a_letter_apart(a, b))
    heard = [sorted({sound(word) for word in each if word not in _FORMS}) for each in (first, second)]
    return bool(heard[0]) and heard[0] == heard[1]


def _a_letter_apart(a: str, b: str) -> bool:
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if at == 0 or any(letter.isdigit() for letter in a + b):
        return False
    return a[at + 1 :] == b[at + 1 :] or a[at:] == b[at + 1 :] or a[at + 1 :] == b[at:]


def _person(person: Person, other: Person, own: bool) -> str:
    names = ((one, two) for one in _names(person) for two in _names(other))
    return next(_spelt(one, two) for one, two in names if _keys_of_person(one).keys() & _keys_of_person(two))


_RULES: Final[Mapping[str, tuple[_Keys, _Reason]]] = {
    "people": (_of_person, _person),
    "organisations": (_of_name, _name),
    "places": (_of_name, _name),
    "agreements": (_of_agreement, _agreement),
    "events": (_of_event, _event),
}
