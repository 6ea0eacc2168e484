"""Amendments carried out, and withdrawals: what becomes of records that stand in other data."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import attrs

from caspian.catalogue.types import TYPES
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.fields import Field, fields_of
from caspian.model.parts import is_list
from caspian.model.path import NoSuchPart, Step, field_at, is_position, key_of, keys_of, steps
from caspian.model.record import Record
from caspian.reading.content import Examined, Finding
from caspian.reading.hints import Known
from caspian.reading.integrity.data import Found

__all__ = ["Amended", "amend", "amended"]


class Amended(NamedTuple):
    """What is left when amendments and withdrawals are carried out."""

    records: dict[str, Record]
    """The records that were changed, as they are now, by id."""
    withdrawn: dict[str, Withdrawal]
    """The records that are no more, by id."""
    found: tuple[Found, ...]
    """What is wrong with the changes."""


class Impossible(ValueError):
    """A change that cannot be made, with what is wrong with it."""

    def __init__(self, *findings: Finding) -> None:
        self.findings = findings
        super().__init__(findings[0].reason)


def amend(files: tuple[Examined, ...], base: Known) -> Amended:
    """The records that the amendments of some files change, and what they withdraw."""
    held: dict[str, Record] = {}
    if any(file.rows.get("amendments") for file in files):
        held = {each.id: each for records in base.values() for each in records.values() if each is not None}
        held |= {
            row.id: row
            for file in files
            for kind in TYPES
            for row in file.rows.get(kind, ())
            if isinstance(row, Record)
        }
    changed: dict[str, Record] = {}
    gone: dict[str, Withdrawal] = {}
    found: list[Found] = []
    for file in files:
        for run in _runs(file.rows.get("amendments", ())):
            name = run[0][1].id
            before = changed.get(name) or held.get(name)
            together = _together(before, [each for _, each in run]) if before and len(run) > 1 else None
            if together is not None:
                changed[name] = together
                continue
            for index, each in run:
                before = changed.get(name) or before
                problems, record = _carried_out(each, before)
                if record is not None:
                    changed[name] = record
                found += [Found(file, problem.within("amendments", index)) for problem in problems]
        gone |= {each.id: each for each in file.rows.get("withdrawn", ()) if isinstance(each, Withdrawal)}
    return Amended(changed, gone, tuple(found))


def _runs(rows: Sequence[object]) -> Iterator[list[tuple[int, Amendment]]]:
    """The amendments with their positions; those that add to one list one after another stand together."""
    amendments = ((index, each) for index, each in enumerate(rows) if isinstance(each, Amendment))
    for _, run in groupby(
        amendments, lambda pair: pair[0] if pair[1].add is None else (pair[1].id, pair[1].field)
    ):
        yield list(run)


def _together(record: Record, additions: list[Amendment]) -> Record | None:
    """A record with all additions to one list, which is judged once; None if one of them cannot be made."""
    name = additions[0].field
    field = next((each for each in fields_of(type(record)) if each.name == name), None)
    if field is None or not field.many:
        return None
    held = getattr(record, name)
    try:
        for each in additions:
            held = _added(held, field, each)
        return attrs.evolve(record, **{name: held})
    except (ValueError, TypeError):  # told one by one, which of them it is
        return None


def _carried_out(amendment: Amendment, record: Record | None) -> tuple[tuple[Finding, ...], Record | None]:
    if record is None:
        reason = f"no record has the id {amendment.id!r}"
        return (Finding(("id",), amendment.id, reason, amendment.id, (), TYPES),), None
    try:
        return (), amended(record, amendment)
    except NoSuchPart as error:
        return (Finding(("field",), amendment.field, str(error), error.sought, error.known),), None
    except Impossible as error:
        return error.findings, None
    except (ValueError, TypeError) as error:
        return (Finding((), None, str(error)),), None


def amended(record: Record, amendment: Amendment) -> Record:
    """A record as an amendment changes it.

    Raises:
        NoSuchPart: if its path leads nowhere.
        Impossible: if what it adds or sets cannot stand there.
        ValueError: if the record would not be sound.
    """
    field = field_at(type(record), amendment.field)
    if field is None:
        raise NoSuchPart(f"{amendment.field!r} follows from other fields", amendment.field)
    changed: Record = _changed(record, steps(amendment.field), amendment)
    return changed


def _changed(value: Any, path: tuple[Step, ...], amendment: Amendment) -> Any:
    """A record or part with what stands at a path changed."""
    step, rest = path[0], path[1:]
    field = next(each for each in fields_of(type(value)) if each.name == step.name)
    held = getattr(value, step.name)
    if step.key is not None:
        index = _index(held, step)
        inside = () if not rest and amendment.remove else (_inner(held[index], field, rest, amendment),)
        return attrs.evolve(value, **{step.name: (*held[:index], *inside, *held[index + 1 :])})
    if not rest:
        return attrs.evolve(value, **{step.name: _whole(held, field, amendment)})
    if field.many or held is None:
        reason = "say which part" if field.many else "nothing stands there"
        raise NoSuchPart(f"{reason} of {step.name!r}, as in {_example(held, step)!r}", step.name, ())
    return attrs.evolve(value, **{step.name: _changed(held, rest, amendment)})


def _inner(part: object, field: Field, rest: tuple[Step, ...], amendment: Amendment) -> object:
    from caspian.reading.explain import explained_part

    if rest:
        return _changed(part, rest, amendment)
    if amendment.set is None:
        raise Impossible(
            Finding(
                ("field",), amendment.field, f"{amendment.field!r} is one part, to which nothing can be added"
            )
        )
    return _sound("set", *explained_part(amendment.set, field))


def _whole(held: object, field: Field, amendment: Amendment) -> object:
    """What a field holds after the amendment."""
    from caspian.reading.explain import explained_field

    if amendment.add is not None:
        if not field.many or not isinstance(held, tuple):
            raise Impossible(
                Finding(
                    ("field",), amendment.field, f"{field.name!r} is no list, to which something can be added"
                )
            )
        return _added(held, field, amendment)
    if amendment.set is not None:
        return _sound("set", *explained_field(amendment.set, field))
    if field.required:
        raise Impossible(Finding(("field",), amendment.field, f"{field.name!r} cannot be without a value"))
    return field.default


def _added(held: tuple[object, ...], field: Field, amendment: Amendment) -> tuple[object, ...]:
    from caspian.reading.explain import explained_part

    return _put(held, _sound("add", *explained_part(amendment.add, field)), field.in_order)


def _put(held: tuple[object, ...], part: object, date: str | None) -> tuple[object, ...]:
    """A list with one part more: at its end, or where its date belongs."""
    if date is None:
        return (*held, part)
    when = getattr(part, date)
    for index, each in enumerate(held if when is not None else ()):
        other = getattr(each, date)
        if other is not None and other.after(when):
            return (*held[:index], part, *held[index:])
    return (*held, part)


def _index(held: tuple[object, ...], step: Step) -> int:
    if step.key is not None and is_position(step.key) and int(step.key) < len(held):
        return int(step.key)
    same = [index for index, part in enumerate(held) if key_of(part) == step.key]
    if len(same) < step.number:
        sought = str(step)[len(step.name) + 1 : -1]
        raise NoSuchPart(f"no part of {step.name!r} is {str(step)!r}", sought, keys_of(held))
    return same[step.number - 1]


def _example(held: object, step: Step) -> str:
    keys = keys_of(held) if is_list(held) else ()
    return f"{step.name}[{keys[0]}]" if keys else step.name


def _sound(key: str, value: object, findings: list[Finding]) -> object:
    if findings:
        raise Impossible(*(finding.within(key) for finding in findings))
    return value
