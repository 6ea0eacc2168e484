"""The values of a row put together as its record stands in a file."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import attrs

from caspian.importing.targets import Place, Target
from caspian.model.fields import fields_of

__all__ = ["Entry", "Several", "Uneven", "assembled", "join"]

_LATER: Final = frozenset(["acceded", "withdrew", "denounced"])
"""Steps of parties that are not among those that agreed."""


class Several(dict[str, object]):
    """What one cell says of several fields: a quantity of its number, its unit and its bound."""


class Entry(NamedTuple):
    """The values that a row has for a target."""

    target: Target
    values: list[object]
    constant: bool
    """Whether they are the same in every row, and so tell of no part by themselves."""


class Uneven(ValueError):
    """Cells that tell of different numbers of parts."""

    def __init__(self, target: Target, count: int, wanted: int) -> None:
        self.target = target
        super().__init__(f"expected one value or {wanted}, as in the columns beside it, got {count}")


def assembled(entries: Sequence[Entry], party: list[str]) -> dict[str, object]:
    """What a row says of its record.

    Args:
        entries: the values for each target.
        party: who took the steps of the row, if a column says so.

    Raises:
        Uneven: if cells that belong together hold different numbers of values.
    """
    plain: list[tuple[Target, tuple[Place, ...], list[object]]] = []
    parts: dict[Place, list[Entry]] = {}
    for entry in entries:
        first = entry.target.way[0]
        if first.field.many and attrs.has(first.field.type):
            parts.setdefault(first, []).append(entry)
        else:
            plain.append((entry.target, entry.target.way, entry.values))
    made = _node(plain)
    for name in {first.field.name for _, (first, *inner), _ in plain if inner}:
        if all(each.constant or not each.values for each in entries if each.target.way[0].field.name == name):
            made.pop(name, None)  # the currency of a sum that is not there
    told = {place: any(each.values and not each.constant for each in held) for place, held in parts.items()}
    for place, held in sorted(parts.items(), key=lambda each: not told[each[0]]):
        constant = all(each.constant for each in held)
        # What is the same for all rows and has no key stands where a row tells of no such part.
        if told[place] or (constant and (place.key or not made.get(place.field.name))):
            made.setdefault(place.field.name, []).extend(_parts(place, held))
    if party:
        _by_party(made, party)
    return made


def _node(held: Iterable[tuple[Target, tuple[Place, ...], list[object]]]) -> dict[str, Any]:
    """The object that some values make, each at the end of its way."""
    made: dict[str, Any] = {}
    ends: dict[str, dict[str, object]] = {}
    for target, way, values in held:
        field = target.field
        if not values:
            continue
        if target.side:
            ends.setdefault(field.name, {})[target.side] = values[0]
            continue
        inner = made
        for place in way[:-1]:
            below = inner.setdefault(place.field.name, [{}] if place.field.many else {})
            inner = below[0] if place.field.many else below
        if isinstance(values[0], Several):
            inner |= values[0]
        elif field.many:
            join(inner.setdefault(field.name, []), values)
        elif isinstance(values[0], dict):
            inner[field.name] = {**inner.get(field.name, {}), **values[0]}
        else:
            inner[field.name] = values[0]
    for name, both in ends.items():
        made[name] = f"{both.get('since', '')}/{both.get('until', '')}"
    return made


def _parts(place: Place, held: list[Entry]) -> Sequence[object]:
    """A part for each of several values in a cell; what stands there once is the same for all."""
    whole = [each.values for each in held if len(each.target.way) == 1]
    if whole:  # cells that hold the parts themselves
        return [part for values in whole for part in values]
    count = max((len(each.values) for each in held), default=0)
    for each in held:
        if 1 < len(each.values) < count:
            raise Uneven(each.target, len(each.values), count)
    known = _said_by(place)
    return [
        known
        | _node(
            (each.target, each.target.way[1:], each.values if len(each.values) < 2 else [each.values[number]])
            for each in held
        )
        for number in range(count)
    ]


def _said_by(place: Place) -> dict[str, object]:
    """What the key of a part says: which step it is, and of which party."""
    if not place.key or place.key.isdigit():
        return {}
    first = next(fields_of(place.field.type)).name
    said, colon, party = place.key.partition(":")
    return {first: said, "party": party} if colon else {first: place.key}


def _by_party(made: dict[str, Any], party: list[str]) -> None:
    """Let the steps of a row be those of a party, which is one of those that agreed unless it joined later.

    What several do together is a step of all, unless they joined or left.
    """
    steps = [step for step in made.get("history", ()) if "party" not in step]
    if steps and (len(party) == 1 or not _LATER.isdisjoint(step["stage"] for step in steps)):
        kept = [step for step in made["history"] if "party" in step]
        made["history"] = [*kept, *({**step, "party": each} for each in party for step in steps)]
    if not steps or not {step["stage"] for step in steps} <= _LATER:
        join(made.setdefault("parties", []), party)


def join(held: list[object], more: Iterable[object], seen: set[str] | None = None) -> None:
    """Add to a list what is not in it; `seen` keeps what is from one time to the next."""
    seen = {repr(each) for each in held} if seen is None else seen
    for each in more:
        if repr(each) not in seen:
            seen.add(repr(each))
            held.append(each)
