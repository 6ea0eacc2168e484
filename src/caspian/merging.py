"""Two datasets as one."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Literal, NamedTuple

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import TYPES, singular
from caspian.errors import Fault, InvalidData
from caspian.joining import joined
from caspian.model.amendment import Withdrawal
from caspian.model.fields import fields_of
from caspian.model.record import Record
from caspian.model.release import Release
from caspian.names.words import unknown
from caspian.store.store import Store
from caspian.store.tables import Given

__all__ = ["Clash", "Clashes", "Prefer", "merged"]

Prefer = Literal["left", "right", "newest"] | Callable[[Record, Record], Record]
"""Which of two records with one id is kept."""
Clashes = Literal["keep", "claim", "refuse"]
"""What becomes of the other."""
_PREFER, _CLASHES = ("left", "right", "newest"), ("keep", "claim", "refuse")


class Clash(NamedTuple):
    """What two datasets had under one id, found when they were merged: two different records, or one and that it is withdrawn.

    >>> import caspian
    >>> caspian.load().merge(caspian.load()).clashes
    ()
    """

    id: str
    """The id."""
    kept: Record | Withdrawal
    """What the merged dataset has."""
    left_out: Record | Withdrawal
    """What one of the two had."""


def merged(
    one: Store,
    other: Store,
    left_out: Iterable[Record | Withdrawal],
    prefer: Prefer = "left",
    clashes: Clashes = "keep",
) -> tuple[Store, tuple[Clash, ...]]:
    """Both as one; and all that was left out, now or before.

    Raises:
        InvalidData: if an id means records of different types, to which links would lead astray; if two records
            differ and that is refused; or for what a function chose that cannot stand together.
        ValueError: if the newest shall be kept and one of both has no version.
        NotFound: for another word.
    """
    if clashes not in _CLASHES:
        raise unknown(clashes, "way to treat clashes", _CLASHES)
    choose = _choice(one, other, prefer)
    # Whoever chooses, or is told what went, may ask the records; what is only passed on is not made one of its dataset.
    taken = Store.given if prefer in ("left", "right") else Store.lookup
    held = {name: dict(taken(one, name)) for name in TYPES}
    types = {key: name for name, each in held.items() for key in each}
    lost, faults = list(left_out), list[Fault]()
    for name, own in held.items():
        wrong = dict[int, Fault]()
        for key, record in taken(other, name).items():
            mine = own.get(key)
            if mine is None:
                own[key] = record
                if key in types:
                    at, text = (
                        other.positions(name)[key],
                        f"the id {key!r} is taken by a {singular(types[key])}",
                    )
                    wrong[at] = Fault(f"$.{name}[{at}].id", key, text)
            elif mine is not record and mine != record:
                # Whoever is told of the clash may ask both of them.
                mine, record = one.lookup(name)[key], other.lookup(name)[key]
                kept = _chosen(choose, mine, record)
                rest = record if kept == mine else mine
                if clashes == "refuse":
                    at = other.positions(name)[key]
                    wrong[at] = Fault(f"$.{name}[{at}]", key, _unlike(mine, record))
                # What was joined before says all that the other one does.
                if clashes != "claim" or joined(rest, kept) != kept:
                    lost += [each for each in (mine, record) if each != kept]
                own[key] = joined(kept, rest) if clashes == "claim" else kept
        faults += (wrong[at] for at in sorted(wrong))
    if faults:
        raise InvalidData(tuple(faults))
    gone = _withdrawn(one, other, held, lost, prefer)
    both = Store(Given({name: each.values() for name, each in held.items()}, _release(one, other), gone))
    if callable(prefer):
        # Each side is sound by itself, and so is one with what the other has besides; a choice of single records
        # may close a ring of links, and a function may give a record that names what is not there.
        from caspian.reading.loading import read

        read([record for _, record in both.everything()])
    return both, _told(both, held, lost)


def _choice(one: Store, other: Store, prefer: Prefer) -> Callable[[Record, Record], Record]:
    """What chooses of two records, the left one and the right one."""
    if callable(prefer):
        return prefer
    if prefer not in _PREFER:
        raise unknown(prefer, "preference", _PREFER)
    right = prefer == "right" or (prefer == "newest" and _newer(one, other) is other)
    return (lambda left, right: right) if right else (lambda left, right: left)


def _newer(one: Store, other: Store) -> Store:
    if one.release is None or other.release is None:
        raise ValueError(
            "expected two datasets with a version, of which one is the newer; "
            "data of one's own have none: say which to prefer, 'left' or 'right'"
        )
    return other if other.release.number > one.release.number else one


def _chosen(choose: Callable[[Record, Record], Record], left: Record, right: Record) -> Record:
    kept = choose(left, right)
    if type(kept) is not type(left) or kept.id != left.id:
        raise ValueError(f"expected {left!r} or {right!r} of the function that chooses, got {kept!r}")
    return kept


def _unlike(one: Record, other: Record) -> str:
    fields = [
        each.name for each in fields_of(type(one)) if getattr(one, each.name) != getattr(other, each.name)
    ]
    return f"the two records with the id {one.id!r} differ in {', '.join(map(repr, fields))}"


def _withdrawn(
    one: Store,
    other: Store,
    held: dict[str, dict[str, Record]],
    lost: list[Record | Withdrawal],
    prefer: Prefer,
) -> dict[str, Withdrawal]:
    """What is no more in either; a record that one of them has stays.

    Where the newest is kept, what the newer one withdrew goes, unless a record that stays still names it.
    """
    newer = _newer(one, other) if prefer == "newest" else other if prefer == "right" else one
    gone = {**other.withdrawn, **one.withdrawn, **newer.withdrawn}
    if prefer == "newest":
        lost += [held[name].pop(key) for name, key in _going(newer.withdrawn.keys(), held)]
    present = {key for each in held.values() for key in each}
    both = [each for store in (one, other) for each in store.withdrawn.values()]
    lost += [each for each in both if each != gone[each.id] or each.id in present]
    return {key: each for key, each in gone.items() if key not in present}


def _going(withdrawn: Collection[str], held: dict[str, dict[str, Record]]) -> list[tuple[str, str]]:
    """The records among those withdrawn that none names which stays, with their types."""
    going = {key: name for name, each in held.items() for key in each if key in withdrawn}
    staying = [
        (name, record) for name, each in held.items() for key, record in each.items() if key not in going
    ]
    while going and staying:
        name, record = staying.pop()
        for link in relations_from(name):
            for key, _ in link.ids(record):
                if key in going:
                    staying.append((going[key], held[going.pop(key)][key]))
    return [(name, key) for key, name in going.items()]


def _release(one: Store, other: Store) -> Release | None:
    """The newer release, which says what is in the merged dataset besides."""
    if one.release is not None and other.release is not None:
        return one.release.joined(other.release)
    dated, own = (one, other) if one.release is not None else (other, one)
    if dated.release is None or not any(own.table(name) for name in TYPES):
        return dated.release
    return dated.release.with_own_records()


def _told(
    both: Store, held: Mapping[str, Mapping[str, Record]], lost: Iterable[Record | Withdrawal]
) -> tuple[Clash, ...]:
    """What was left out, each once and in the order of the ids, beside what is there now."""
    found = dict.fromkeys(lost)
    present = {key: name for name, records in held.items() for key in records} if found else {}
    kept: dict[str, Record | Withdrawal] = {
        each.id: both.lookup(present[each.id])[each.id] if each.id in present else both.withdrawn[each.id]
        for each in found
    }
    told = [Clash(each.id, kept[each.id], each) for each in found if kept[each.id] != each]
    return tuple(sorted(told, key=lambda clash: (clash.id, _canonical(clash.left_out))))


def _canonical(value: Record | Withdrawal) -> str:
    from json import dumps

    from caspian.writing.plain import unstructure

    return dumps(unstructure(value), ensure_ascii=False)
