"""The canonical text of a data file."""

import json
from collections.abc import Iterable, Mapping

from caspian.catalogue.types import TYPES
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.edition import Edition
from caspian.model.record import Record
from caspian.progress import SILENT, Progress
from caspian.writing.plain import unstructure

__all__ = ["encode"]


def encode(
    records: Mapping[str, Iterable[Record]],
    amendments: Iterable[Amendment] = (),
    withdrawn: Iterable[Withdrawal] = (),
    schema: str | None = None,
    edition: Edition | None = None,
    *,
    progress: Progress = SILENT,
) -> str:
    """The JSON text of some records, in the form in which the bundled files are kept.

    Types in the order in which a reader needs them, records in the order of a table (by date, then by id), fields in the order of the model with
    those that every record has behind the others, those at their default left out, one value a line.

    >>> from caspian import Person
    >>> print(encode({"people": (Person(id="ilham-aliyev", name="Ilham Aliyev"),)}), end="")
    {
     "people": [
      {
       "id": "ilham-aliyev",
       "name": "Ilham Aliyev"
      }
     ]
    }
    """
    raw: dict[str, object] = {"$schema": schema} if schema else {}
    if edition is not None:
        raw["release"] = unstructure(edition)
    for kind in TYPES:
        if kind in records:
            ordered = sorted(records[kind], key=lambda record: record.order)
            raw[kind] = [unstructure(record) for some in progress.parts(ordered) for record in some]
    for key, besides in (("amendments", amendments), ("withdrawn", withdrawn)):
        rows = [unstructure(each) for each in besides]
        if rows:
            raw[key] = rows
    return json.dumps(raw, ensure_ascii=False, indent=1) + "\n"
