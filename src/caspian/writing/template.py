"""A record of each type to be filled in: sound as it stands, so that a check names only what is changed wrongly."""

import json
from decimal import Decimal
from enum import Enum
from typing import Final

import attrs

from caspian.catalogue.types import record_type
from caspian.model import rules
from caspian.model.fields import Field, fields_of
from caspian.model.time.edtf import EDTF
from caspian.model.time.when import When
from caspian.model.units import UNIT

__all__ = ["template"]

_EXAMPLES: Final = {
    "countries": "KZ",
    "organisations": "sco",
    "people": "ilham-aliyev",
    "places": "baku",
    "corridors": "titr",
    "sources": "general-knowledge",
}
"""Records that a template may name, by type."""
_BY_RULE: Final = {
    rules.SLUG: "new-record",
    rules.CODE: "XX",
    rules.REFERENCE: "KZ",
    rules.CURRENCY: "USD",
    rules.ADDRESS: "https://example.org",
    rules.COUNT: 1,
    rules.KILOMETRES: "100",
    UNIT: "USD",
    EDTF: "2026-01-31",
}
_ALWAYS: Final = (
    "citations",
    "participants",
    "places",
    "topics",
    "countries",
    "memberships",
    "offices",
    "records",
)
"""Fields that a record hardly does without, though it may."""
_NEVER: Final = ("claims", "doubts", "upper", "currency_unknown")
"""Fields that hold only together with others."""


def template(kind: str, *, everything: bool = False) -> str:
    """The JSON text of a file with one record of a type.

    Args:
        kind: the type, such as "events".
        everything: with every field, not only those that are needed.

    >>> print(template("people"))
    {
     "people": [
      {
       "id": "new-record",
       "citations": [
        {
         "source": "general-knowledge"
        }
       ],
       "name": "The name as it is usually written in English.",
       "offices": [
        {
         "title": "The title.",
         "of": "KZ"
        }
       ]
      }
     ]
    }
    <BLANKLINE>
    """
    record = _of_class(record_type(kind), everything, outermost=True)
    return json.dumps({kind: [record]}, ensure_ascii=False, indent=1) + "\n"


def _of_class(cls: type, everything: bool, outermost: bool = False) -> dict[str, object]:
    found = {}
    for field in fields_of(cls):
        wanted = field.required or (outermost and (everything or field.name in _ALWAYS))
        if wanted and field.name not in _NEVER:
            value = _of_field(field, everything)
            if value is not None:
                found[field.name] = [value] if field.many else value
    return found


def _of_field(field: Field, everything: bool) -> object:
    """A value that a field may have; None where no record can be named."""
    kind = field.type
    if field.link:
        return next(
            (_EXAMPLES[each] for each in field.link.targets if each in _EXAMPLES),
            "KZ" if "*" in field.link.targets else None,
        )
    if field.rule in _BY_RULE:
        return _BY_RULE[field.rule]
    if attrs.has(kind) and kind is not When:
        return _of_class(kind, everything)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind)).value
    if field.rule.schema.get("type") == "array":
        return [50.0, 40.0]
    return {When: "2026-01-31", Decimal: "100", int: 1, float: 40.0, bool: False}.get(kind, field.doc)
