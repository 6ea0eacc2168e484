"""What must hold between the records of a dataset, whichever files they come from."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any

import attrs

from caspian.catalogue.relations import parts_of, relations, relations_from, texts_at
from caspian.catalogue.types import TYPES, singular
from caspian.errors import Fault
from caspian.model.record import Claim, Record
from caspian.model.rules import CURRENCY, is_currency
from caspian.model.units import UNIT
from caspian.names.folding import nearest

__all__ = ["check"]


def check(
    batches: Mapping[str, Mapping[str, tuple[Record, ...]]],
    given: Mapping[str, str],
    broken: Mapping[str, Mapping[str, list[Any]]],
) -> tuple[tuple[str, Fault], ...]:
    """The faults between records, each with the file that it stands in.

    Args:
        batches: the records by file and type.
        given: ids of records outside these files that may be referred to, with their types.
        broken: the JSON objects of files of which not all could be made records; their links are
            followed all the same.
    """
    kinds = dict(given)
    faults = [*_doubles(batches, kinds), *_circles(batches)]
    for batch in broken.values():
        for kind, rows in batch.items():
            kinds |= {row["id"]: kind for row in rows if type(row) is dict and type(row.get("id")) is str}
    faults += [
        (file, fault)
        for file, batch in broken.items()
        for kind, rows in batch.items()
        for index, row in enumerate(rows)
        for fault in _link_faults(row, kind, f"$.{kind}[{index}]", kinds)
    ]
    faults += [
        (file, fault)
        for file, batch in batches.items()
        for kind, records in batch.items()
        for index, record in enumerate(records)
        for find in (partial(_record_faults, kinds=kinds), _code_faults)
        for fault in find(record, kind, f"$.{kind}[{index}]")
    ]
    return tuple(faults)


def _doubles(
    batches: Mapping[str, Mapping[str, tuple[Record, ...]]], kinds: dict[str, str]
) -> Iterator[tuple[str, Fault]]:
    """Ids that stand twice; `kinds` learns the type of every id on the way."""
    first: dict[str, str] = {}
    for file, batch in batches.items():
        for kind, records in batch.items():
            for index, record in enumerate(records):
                path = f"$.{kind}[{index}].id"
                if record.id in kinds:
                    place = first.get(
                        record.id, f"the data it is loaded onto, as {singular(kinds[record.id])}"
                    )
                    yield file, Fault(path, record.id, f"the id {record.id!r} is taken by {place}")
                else:
                    kinds[record.id] = kind
                    first[record.id] = f"{file}: {path}"


def _circles(
    batches: Mapping[str, Mapping[str, tuple[Record, ...]]],
) -> Iterator[tuple[str, Fault]]:
    """Records that are part of themselves, or follow themselves, by whatever way round."""
    for relation in relations():
        if not relation.tree:
            continue
        above: dict[str, set[str]] = {}
        places: dict[str, tuple[str, str]] = {}
        for file, batch in batches.items():
            for index, record in enumerate(batch.get(relation.source, ())):
                above[record.id] = {found for found, _ in relation.ids(record)}
                places[record.id] = (file, f"$.{relation.source}[{index}].{relation.path}")
        for name in above:
            seen, todo = set[str](), set(above[name])
            while todo:
                each = todo.pop()
                if each not in seen:
                    seen.add(each)
                    todo |= above.get(each, set())
            if name in seen:
                file, path = places[name]
                yield file, Fault(path, name, f"{name!r} comes back to itself by {relation.path!r}")


def _record_faults(record: Record, kind: str, path: str, kinds: Mapping[str, str]) -> Iterator[Fault]:
    yield from _link_faults(record, kind, path, kinds)
    fields = [field.name for field in attrs.fields(type(record))]
    for part in ("claims", "doubts"):
        for index, each in enumerate(getattr(record, part)):
            root = each.field.partition(".")[0]
            if root not in fields:
                reason = f"a {singular(kind)} has no field {root!r}"
                yield Fault(f"{path}.{part}[{index}].field", each.field, reason, nearest(root, fields))
    by_field = sorted(enumerate(record.claims), key=lambda pair: pair[1].field)
    for name, group in groupby(by_field, key=lambda pair: pair[1].field):
        sides = list(group)
        fault = _one_sided([claim for _, claim in sides])
        if fault:
            yield Fault(f"{path}.claims[{sides[0][0]}]", name, fault)


def _link_faults(record: Any, kind: str, path: str, kinds: Mapping[str, str]) -> Iterator[Fault]:
    """Ids that mean nothing, or something of another type than the link asks for."""
    for relation in relations_from(kind):
        for found, where in relation.ids(record):
            if kinds.get(found) not in relation.targets:
                yield _dangling(found, path + where, relation.targets, kinds)


def _dangling(found: str, path: str, targets: tuple[str, ...], kinds: Mapping[str, str]) -> Fault:
    wanted = " or ".join(singular(kind) for kind in targets) if len(targets) < len(TYPES) - 2 else "record"
    if found in kinds:
        return Fault(path, found, f"{found!r} is a {singular(kinds[found])}, expected a {wanted}")
    near = nearest(found, [known for known, kind in kinds.items() if kind in targets])
    return Fault(path, found, f"no {wanted} has the id {found!r}", near)


def _one_sided(sides: list[Claim]) -> str | None:
    field = sides[0].field
    if len({claim.value for claim in sides}) < 2:
        return f"claims on {field!r} need at least two different values"
    preferred = [claim for claim in sides if claim.preferred]
    if len(preferred) > 1:
        return f"claims on {field!r} prefer more than one value"
    if preferred and not preferred[0].reason:
        return f"the preferred claim on {field!r} needs a reason"
    return None


def _code_faults(record: Any, kind: str, path: str) -> Iterator[Fault]:
    """Codes of the right form that ISO 3166-1 and ISO 4217 do not have."""
    from caspian.names.iso import is_currency_code, iso_country, user_assigned

    if kind == "countries" and not user_assigned(record.id) and iso_country(record.id) is None:
        yield Fault(f"{path}.id", record.id, f"ISO 3166-1 has no code {record.id!r}")
    for where, currency in _currencies(record):
        if not is_currency_code(currency):
            yield Fault(path + where, currency, f"ISO 4217 has no currency {currency!r}")


def _currencies(record: Any) -> Iterator[tuple[str, str]]:
    """The currencies that a record names, with where they stand in it."""
    for path, field in parts_of(type(record)):
        if field.rule in (CURRENCY, UNIT):
            for found, where in texts_at(record, path):
                yield from ((where, part) for part in found.split("/") if is_currency(part))
