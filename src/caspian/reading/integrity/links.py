"""Every id that a record names is that of a record of the right type."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from caspian.catalogue.relations import Relation, relations_from
from caspian.catalogue.types import SUBJECTS, TYPES, article, singular
from caspian.model.fields import EVERY, Link
from caspian.reading.content import Finding
from caspian.reading.integrity.data import Data, Found

__all__ = ["link_findings", "links", "tokens"]

_TOKEN = re.compile(r"\.([a-z_]+)|\[(\d+)\]")


def links(data: Data) -> Iterator[Found]:
    """Ids that mean nothing, something of another type than the link asks for, or the record itself."""
    for file in data.files:
        sound = file.links is not None and all(_all_meant(link, found, data) for link, found in file.links)
        for kind, rows in file.rows.items():
            asked = tuple(each for each in _relations(kind) if not sound or _telling(each))
            for index, value in enumerate(rows) if asked else ():
                for finding in link_findings(value, kind, data, asked):
                    yield Found(file, finding.within(kind, index))


def link_findings(
    record: object, kind: str, data: Data, asked: tuple[Relation, ...] | None = None
) -> Iterator[Finding]:
    """What is wrong with the links of one record, or of the JSON object of which none could be made.

    Args:
        record: the record or the object.
        kind: its type.
        data: what its ids may mean.
        asked: the links to look at, if not all.
    """
    types = data.types
    own = record.get("id") if type(record) is dict else getattr(record, "id", None)
    for relation in _relations(kind) if asked is None else asked:
        for found, where in relation.ids(record):
            known = types.get(found)
            if known not in relation.targets:
                if known is None and "countries" in relation.targets and _is_state(found):
                    continue
                finding = _dangling(found, tokens(where), relation, known)
                gone = data.withdrawn.get(found) if known is None else None
                yield (
                    finding._replace(reason=f"{finding.reason}: it was withdrawn: {gone}")
                    if gone
                    else finding
                )
            elif found == own and not relation.tree and "citations" not in relation.path:
                yield Finding(tokens(where), found, f"{found!r} names itself")


def _relations(kind: str) -> tuple[Relation, ...]:
    return relations_from(kind) if kind in TYPES else ()


def _all_meant(link: Link, found: Iterable[str], data: Data) -> bool:
    """Whether every id that is named by a link is that of a record, of a type that it may mean."""
    types, targets = data.types, SUBJECTS if link.targets == EVERY else link.targets
    return all(types.get(each) in targets or ("countries" in targets and _is_state(each)) for each in found)


@cache
def _telling(relation: Relation) -> bool:
    """Whether knowing all ids named by a link is not enough: a record may name itself, or one of its own type."""
    return (relation.source in relation.targets and not relation.tree) or len(relation.targets) > 3


def tokens(where: str) -> tuple[str | int, ...]:
    """A place within a record, as a relation gives it, as keys and positions.

    >>> tokens(".participants[0].party")
    ('participants', 0, 'party')
    """
    return tuple(match[1] or int(match[2]) for match in _TOKEN.finditer(where))


def _dangling(found: str, path: tuple[str | int, ...], relation: Relation, known: str | None) -> Finding:
    targets = relation.targets
    wanted = " or ".join(map(singular, targets)) if len(targets) < len(SUBJECTS) - 1 else "record"
    if known is not None:
        return Finding(path, found, f"{found!r} is {article(singular(known))}, expected {article(wanted)}")
    return Finding(path, found, f"no {wanted} has the id {found!r}", found, (), targets)


@cache
def _is_state(code: str) -> bool:
    """Whether ISO 3166-1 has the code: a state that may be named without a record."""
    import pycountry

    found = pycountry.countries.get(alpha_2=code)  # which takes small letters too
    return found is not None and found.alpha_2 == code
