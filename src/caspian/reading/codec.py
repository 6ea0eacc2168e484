"""JSON to records and back, strictly and without loss.

A data file is one JSON object: the name of a type (`caspian.catalogue.types.TYPES`) to the list of its
records. Fields at their default are left out; decimal numbers are written as text, so that no
digit is lost; a date is its EDTF text, or an object where more than the text is known of it.

A sound file is structured in one pass. Only when that fails, `caspian.reading.faults` goes through the file
again and says everything that is wrong with it. cattrs turns records back into plain values.
"""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

import cattrs
import cattrs.gen

from caspian.catalogue.types import record_type
from caspian.errors import Fault, InvalidData
from caspian.model.record import SHARED, Record
from caspian.model.time.when import When
from caspian.reading.makers import REFUSED, Maker, collector_at_rest

__all__ = ["Batch", "decode", "encode", "unstructure"]

# Every key ends so; so may a text with a quotation mark in it, which only costs the second look.
_KEY_ENDS = re.compile(r'"[ \t\r\n]*:')

Batch = dict[str, tuple[Record, ...]]
"""The records of a file by type."""


def decode(text: str, file: str | None = None) -> Batch:
    """The records that the JSON `text` holds.

    Raises:
        InvalidData: if anything in it cannot be taken, with every fault of the whole text.

    >>> decode('{"people": [{"id": "ilham-aliyev", "name": "Ilham Aliyev"}]}')["people"][0].name
    'Ilham Aliyev'
    """
    from caspian.reading import faults

    with collector_at_rest():
        try:
            raw = json.loads(text, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise InvalidData(faults.of_text(text, file)) from None
        make = Maker()
        try:
            made = {kind: make.of(tuple[record_type(kind), ...])(records) for kind, records in raw.items()}  # type: ignore[misc]
        except REFUSED:
            try:
                found = faults.of_data(raw, text, file)
            except RecursionError:
                found = (Fault("$", None, "not a data file: nested too deeply", None, file, None),)
            raise InvalidData(found) from None
        used = make.keys[0] + len(raw)
        del raw  # before the collector wakes, that it need not go through it
        # Of two equal keys in an object json keeps the last: then the text has more keys than were used.
        if len(_KEY_ENDS.findall(text)) != used:
            doubled = faults.of_text(text, file)
            if doubled:
                raise InvalidData(doubled)
        return made


def encode(batch: Mapping[str, tuple[Record, ...]]) -> str:
    """The JSON text of some records, in the form in which the bundled files are kept.

    >>> print(encode({"people": (record_type("people")(id="ilham-aliyev", name="Ilham Aliyev"),)}))
    {
     "people": [
      {
       "id": "ilham-aliyev",
       "name": "Ilham Aliyev"
      }
     ]
    }
    <BLANKLINE>
    """
    raw = {kind: [unstructure(record) for record in records] for kind, records in batch.items()}
    return json.dumps(raw, ensure_ascii=False, indent=1) + "\n"


def unstructure(value: Any) -> Any:
    """A record, or a part of one, as plain JSON values; fields at their default are left out."""
    parts = _writer().unstructure(value)
    if isinstance(value, Record):
        for name in SHARED:
            if name in parts:
                parts[name] = parts.pop(name)
    return parts


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


@cache
def _writer() -> cattrs.Converter:
    write = cattrs.Converter(omit_if_default=True, unstruct_collection_overrides={tuple: list})
    write.register_unstructure_hook(Decimal, lambda value: f"{value:f}")
    write.register_unstructure_hook_func(_is_enum, lambda value: value.value)
    parts = cattrs.gen.make_dict_unstructure_fn(When, write, _cattrs_omit_if_default=True)
    write.register_unstructure_hook(
        When, lambda value: value.edtf if value == When(value.edtf) else parts(value)
    )
    return write
