"""What is wrong with records after amendments have changed them, and with what was withdrawn."""

from collections.abc import Iterator, Mapping

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import TYPES, collection
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.organisation import Organisation
from caspian.model.record import Record
from caspian.reading.amend import Amended
from caspian.reading.content import Examined, Finding, place
from caspian.reading.hints import Known
from caspian.reading.integrity.circles import circles_after
from caspian.reading.integrity.claims import claim_findings
from caspian.reading.integrity.codes import code_findings
from caspian.reading.integrity.data import Data, Found
from caspian.reading.integrity.links import link_findings
from caspian.reading.integrity.memberships import membership_findings

__all__ = ["check_changes"]


def check_changes(files: tuple[Examined, ...], data: Data, done: Amended) -> Iterator[Found]:
    """What is wrong with records after they were changed, and with what is no more."""
    yield from _after(files, data, done)
    if not done.withdrawn:
        return
    own = {row.id for row in data.rows()}
    users = _users(data.base, done)
    for file in files:
        for index, gone in enumerate(file.rows.get("withdrawn", ())):
            if isinstance(gone, Withdrawal):
                for finding in _gone(gone, own, users.get(gone.id, {}), data, done):
                    yield Found(file, finding.within("withdrawn", index))


def _after(files: tuple[Examined, ...], data: Data, done: Amended) -> Iterator[Found]:
    """What is wrong with changed records, each told where it was changed."""
    changes: dict[str, list[tuple[Examined, int, str]]] = {}
    for file in files:
        for index, each in enumerate(file.rows.get("amendments", ())):
            if isinstance(each, Amendment) and each.id in done.records:
                changes.setdefault(each.id, []).append((file, index, each.field))
    rings = circles_after(done.records, data) if changes else {}
    for name, made in changes.items():
        for problem in _record_findings(done.records[name], data):
            file, index, _ = _cause(made, str(problem.path[0]) if problem.path else "")
            reason = f"{problem.reason}, at {place(problem.path)[2:]} of {name!r}"
            yield Found(file, problem._replace(path=("amendments", index), reason=reason))
        if name in rings:
            file, index, _ = _cause(made, rings[name])
            reason = f"{name!r} comes back to itself by {rings[name]!r}"
            yield Found(file, Finding(("amendments", index), name, reason))


def _cause(made: list[tuple[Examined, int, str]], field: str) -> tuple[Examined, int, str]:
    """The last change of a field, or of anything if that was not changed."""
    of_it = [each for each in made if each[2].split(".")[0].split("[")[0] == field]
    return (of_it or made)[-1]


def _record_findings(record: Record, data: Data) -> Iterator[Finding]:
    yield from link_findings(record, collection(type(record)), data)
    yield from claim_findings(record)
    yield from code_findings(record, collection(type(record)))
    if isinstance(record, Organisation):
        yield from membership_findings(record)


def _gone(
    gone: Withdrawal, own: set[str | None], users: Mapping[str, None], data: Data, done: Amended
) -> Iterator[Finding]:
    if gone.id in own:
        yield Finding(("id",), gone.id, f"{gone.id!r} is a record of the same data")
    if gone.successor in done.withdrawn:
        yield Finding(("successor",), gone.successor, f"{gone.successor!r} is withdrawn too")
    elif gone.successor and gone.successor not in data.types:
        reason = f"no record has the id {gone.successor!r}"
        yield Finding(("successor",), gone.successor, reason, gone.successor, (), TYPES)
    if users:
        shown = ", ".join(map(repr, list(users)[:5])) + (" and others" if len(users) > 5 else "")
        yield Finding(("id",), gone.id, f"{gone.id!r} is still named by {shown}")


def _users(base: Known, done: Amended) -> dict[str, dict[str, None]]:
    """The records that stay and name one that goes, by the id of that one."""
    found: dict[str, dict[str, None]] = {}
    for kind in TYPES:
        relations = relations_from(kind)
        for record in base.get(kind, {}).values() if relations else ():
            now = done.records.get(record.id, record)
            for relation in relations if record.id not in done.withdrawn else ():
                for name, _ in relation.ids(now):
                    if name in done.withdrawn and any(
                        name in base.get(each, ()) for each in relation.targets
                    ):
                        found.setdefault(name, {})[record.id] = None
    return found
