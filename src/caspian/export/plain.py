"""Plain JSON values as the rows of a table: answers that are no records as comma-separated values."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, TypeGuard

from caspian.export.text import joined, safe

__all__ = ["flat", "text"]


def flat(item: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    """The rows of an object: one, or one for each of the objects in a list that it holds.

    An object in it has columns of its own; of a list of objects deeper down the first value of each is told.

    >>> list(flat({"field": "founded", "claims": [{"value": "2001", "citations": [{"source": "a"}]}, {"value": "2002"}]}))
    [{'field': 'founded', 'claim_value': '2001', 'claim_citations': ['a']}, {'field': 'founded', 'claim_value': '2002'}]
    """
    several = next((name for name, value in item.items() if _objects(value)), None)
    whole: dict[str, object] = {}
    for name, value in item.items():
        if isinstance(value, Mapping):
            whole |= {f"{name}_{below}": each for below, each in value.items()}
        elif name != several:
            whole[name] = value
    for part in item[several] if several else ({},):
        told = {f"{str(several).removesuffix('s')}_{name}": _first(value) for name, value in part.items()}
        yield whole | told


def _objects(value: object) -> TypeGuard[list[Mapping[str, object]]]:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)


def _first(value: object) -> object:
    return [next(iter(each.values()), None) for each in value] if _objects(value) else value


def text(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as comma-separated values with some columns, the names of these first."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list) and all(isinstance(each, str | int) for each in value):
        return safe(joined(map(str, value)))
    if isinstance(value, list | Mapping):
        return json.dumps(value, ensure_ascii=False)
    return safe(str(value)) if isinstance(value, str) else str(value)
