"""The canonical text of a data file."""

from collections.abc import Iterable, Mapping
from json import dumps
from json.encoder import encode_basestring

from caspian.catalogue.types import TYPES
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.edition import Edition
from caspian.model.record import Record
from caspian.progress import SILENT, Progress
from caspian.writing.plain import unstructure

__all__ = ["document", "encode", "lists"]


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
    return document(lists(records, progress), amendments, withdrawn, schema, edition)


def lists(records: Mapping[str, Iterable[Record]], progress: Progress = SILENT) -> dict[str, str]:
    """The text of each list of records as it stands in a file, by type.

    >>> lists({"people": ()})
    {'people': '[]'}
    """
    found = {}
    for kind in TYPES:
        if kind in records:
            ordered = sorted(records[kind], key=lambda record: record.order)
            found[kind] = _value([unstructure(record) for some in progress.parts(ordered) for record in some])
    return found


def document(
    written: Mapping[str, str],
    amendments: Iterable[Amendment] = (),
    withdrawn: Iterable[Withdrawal] = (),
    schema: str | None = None,
    edition: Edition | None = None,
) -> str:
    """The text of a file of such lists and what stands beside them.

    >>> print(document(lists({"people": ()})), end="")
    {
     "people": []
    }
    """
    parts = {"$schema": _value(schema)} if schema else {}
    if edition is not None:
        parts["release"] = _value(unstructure(edition))
    parts |= written
    for key, besides in (("amendments", amendments), ("withdrawn", withdrawn)):
        rows = [unstructure(each) for each in besides]
        if rows:
            parts[key] = _value(rows)
    return _within("{}", [f"{encode_basestring(key)}: {text}" for key, text in parts.items()], "\n") + "\n"


def _value(value: object, line: str = "\n ") -> str:
    """What `json.dumps` writes with an indent, which it does in plain Python and several times slower."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        inner = [f"{encode_basestring(key)}: {_value(each, line + ' ')}" for key, each in value.items()]
        return _within("{}", inner, line)
    if isinstance(value, list):
        return _within("[]", [_value(each, line + " ") for each in value], line)
    return dumps(value)


def _within(brackets: str, inner: list[str], line: str) -> str:
    return f"{brackets[0]}{line} {f',{line} '.join(inner)}{line}{brackets[1]}" if inner else brackets
