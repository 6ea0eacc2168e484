"""Amendments carried out, and withdrawals: what becomes of records that stand in other data."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import TYPES, collection
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.fields import Field, fields_of
from caspian.model.organisation import Organisation
from caspian.model.path import NoSuchPart, Step, field_at, is_position, key_of, keys_of, steps
from caspian.model.record import Record
from caspian.reading.content import Examined, Finding, place
from caspian.reading.hints import Known
from caspian.reading.integrity.circles import circles_after
from caspian.reading.integrity.claims import claim_findings
from caspian.reading.integrity.codes import code_findings
from caspian.reading.integrity.data import Data, Found
from caspian.reading.integrity.links import link_findings
from caspian.reading.integrity.memberships import membership_findings

__all__ = ["Amended", "amend", "amended", "check_withdrawn"]


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
    held = (
        {each.id: each for records in base.values() for each in records.values() if each is not None}
        if any(file.rows.get("amendments") for file in files)
        else {}
    )
    own = {
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
        for index, each in enumerate(file.rows.get("amendments", ())):
            if isinstance(each, Amendment):
                record = changed.get(each.id) or own.get(each.id) or held.get(each.id)
                problems, record = _carried_out(each, record)
                if record is not None:
                    changed[each.id] = record
                found += [Found(file, problem.within("amendments", index)) for problem in problems]
        gone |= {each.id: each for each in file.rows.get("withdrawn", ()) if isinstance(each, Withdrawal)}
    return Amended(changed, gone, tuple(found))


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
    return _changed(record, steps(amendment.field), amendment)  # type: ignore[no-any-return]


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


def _inner(part: object, field: Field, rest: tuple[Step, ...], amendment: Amendment) -> Any:
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


def _whole(held: Any, field: Field, amendment: Amendment) -> Any:
    """What a field holds after the amendment."""
    from caspian.reading.explain import explained_field, explained_part

    if amendment.add is not None:
        if not field.many:
            raise Impossible(
                Finding(
                    ("field",), amendment.field, f"{field.name!r} is no list, to which something can be added"
                )
            )
        return _put(held, _sound("add", *explained_part(amendment.add, field)), field.in_order)
    if amendment.set is not None:
        return _sound("set", *explained_field(amendment.set, field))
    if field.required:
        raise Impossible(Finding(("field",), amendment.field, f"{field.name!r} cannot be without a value"))
    return field.default


def _put(held: tuple[object, ...], part: object, date: str | None) -> tuple[Any, ...]:
    """A list with one part more: at its end, or where its date belongs."""
    when = getattr(part, date) if date else None
    if when is not None and date is not None:
        for index, each in enumerate(held):
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
    keys = keys_of(held) if type(held) is tuple else ()
    return f"{step.name}[{keys[0]}]" if keys else step.name


def _sound(key: str, value: object, findings: list[Finding]) -> Any:
    if findings:
        raise Impossible(*(finding.within(key) for finding in findings))
    return value


def check_withdrawn(files: tuple[Examined, ...], data: Data, done: Amended) -> Iterator[Found]:
    """What is wrong with records after they were changed, and with what is no more."""
    rings = circles_after(done.records, data)
    for file in files:
        for index, each in enumerate(file.rows.get("amendments", ())):
            if isinstance(each, Amendment) and rings.get(each.id) == each.field:
                reason = f"{each.id!r} comes back to itself by {each.field!r}"
                yield Found(file, Finding(("amendments", index), each.id, reason))
            if isinstance(each, Amendment) and each.id in done.records:
                for problem in _record_findings(done.records[each.id], data, done):
                    reason = f"{problem.reason}, at {place(problem.path)[2:]} of {each.id!r}"
                    yield Found(file, problem._replace(path=("amendments", index), reason=reason))
        for index, gone in enumerate(file.rows.get("withdrawn", ())):
            if isinstance(gone, Withdrawal):
                yield from _gone(file, index, gone, data, done)


def _record_findings(record: Record, data: Data, done: Amended) -> Iterator[Finding]:
    yield from link_findings(record, collection(type(record)), data)
    yield from _circle_findings(record, data, done)
    yield from claim_findings(record)
    yield from code_findings(record, collection(type(record)))
    if isinstance(record, Organisation):
        yield from membership_findings(record)


def _circle_findings(record: Record, data: Data, done: Amended) -> Iterator[Finding]:
    """Links that lead upwards from a changed record and back to it."""
    kind = collection(type(record))
    for relation in relations_from(kind):
        todo, seen = [record] if relation.tree else [], set[str]()
        while todo:
            for above, _ in relation.ids(todo.pop()):
                found = done.records.get(above) or data.base.get(kind, {}).get(above)
                if above not in seen and found is not None:
                    todo.append(found)
                seen.add(above)
        if record.id in seen:
            reason = f"{record.id!r} comes back to itself by {relation.path!r}"
            yield Finding((relation.path,), record.id, reason)


def _gone(file: Examined, index: int, gone: Withdrawal, data: Data, done: Amended) -> Iterator[Found]:
    where = ("withdrawn", index)
    if any(row.id == gone.id for row in data.rows()):
        yield Found(file, Finding((*where, "id"), gone.id, f"{gone.id!r} is a record of the same data"))
    if gone.successor and (gone.successor not in data.types or gone.successor in done.withdrawn):
        reason = f"no record has the id {gone.successor!r}"
        yield Found(file, Finding((*where, "successor"), gone.successor, reason, gone.successor, (), TYPES))
    users = [each for each in _users(gone.id, data.base, done) if each not in done.withdrawn]
    if users:
        shown = ", ".join(map(repr, users[:5])) + (" and others" if len(users) > 5 else "")
        yield Found(file, Finding((*where, "id"), gone.id, f"{gone.id!r} is still named by {shown}"))


def _users(name: str, base: Known, done: Amended) -> list[str]:
    """The records that name one."""
    target = next((kind for kind in TYPES if name in base.get(kind, ())), None)
    found: dict[str, None] = {}
    for kind in TYPES if target else ():
        named = [each for each in relations_from(kind) if target in each.targets]
        for record in base.get(kind, {}).values() if named else ():
            now = done.records.get(record.id, record)
            if any(each == name for relation in named for each, _ in relation.ids(now)):
                found[record.id] = None
    return list(found)
