"""A name of one's own that records have onto which one loads: each would make the other ambiguous."""

from collections.abc import Iterator

import attrs

from caspian.catalogue.types import SUBJECTS, record_type
from caspian.model.record import Record
from caspian.names.folding import fold, spellings
from caspian.reading.hints import Known
from caspian.reading.integrity.data import Data, Found

__all__ = ["same_names"]


def same_names(data: Data) -> Iterator[Found]:
    """Names of records that are names of other ones of that type in the data that they are loaded onto."""
    for kind in SUBJECTS:
        named = any(field.name == "name" for field in attrs.fields(record_type(kind)))
        rows = data.rows(kind) if named else ()
        made = [(row, row.value) for row in rows if isinstance(row.value, Record)]
        if made:
            taken = _names(data.base, kind)
            for row, record in made:
                for text in spellings(record):
                    other = taken.get(fold(text))
                    if other is not None and other != row.id:
                        reason = (
                            f"{text!r} is a name of {other!r}, which it is loaded onto: refer to that, "
                            "or allow the same names"
                        )
                        yield row.found(("name",), text, reason)
                        break


def _names(base: Known, kind: str) -> dict[str, str]:
    return {fold(text): record.id for record in base.get(kind, {}).values() for text in spellings(record)}
