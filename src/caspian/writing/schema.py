"""JSON Schema (2020-12) of data files, from what the fields say of themselves.

A schema can say what form each value has, and which words there are; what holds between records, and
which dates and codes exist, only reading can say. Editors complete and explain fields from it.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Final

import attrs

from caspian.catalogue.types import TYPES, first_line, record_type
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.edition import Edition
from caspian.model.fields import Field, fields_of
from caspian.model.rules import NUMBER, TEXT
from caspian.model.time.when import When

__all__ = ["ADDRESS", "schema"]

ADDRESS: Final = "https://json-schema.org/draft/2020-12/schema"
_JSON = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema(kind: str | None = None) -> dict[str, Any]:
    """The schema of a data file, or of one record of a type.

    Args:
        kind: the name of the type, such as "events"; None for the whole file.

    >>> schema("people")["$defs"]["Person"]["required"]
    ['id', 'name']
    """
    definitions: dict[str, object] = {}
    if kind is not None:
        return {"$schema": ADDRESS, **_of_class(record_type(kind), definitions), "$defs": definitions}
    properties: dict[str, object] = {
        "$schema": {"type": "string", "description": "The address of this schema, for editors."},
        "release": {**_of_class(Edition, definitions), "description": first_line(Edition)},
    }
    lists = {name: record_type(name) for name in TYPES} | {"amendments": Amendment, "withdrawn": Withdrawal}
    for name, cls in lists.items():
        properties[name] = {
            "type": "array",
            "items": _of_class(cls, definitions),
            "description": first_line(cls),
        }
    return {
        "$schema": ADDRESS,
        "title": "Data of caspian",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": definitions,
    }


def _of_class(cls: type, definitions: dict[str, object]) -> dict[str, object]:
    """A reference to the definition of a class, which is made when it is first met."""
    if cls.__name__ not in definitions:
        fields = tuple(fields_of(cls))
        found: dict[str, object] = {}
        definitions[cls.__name__] = found  # before its fields, of which one may hold the same class
        found |= {
            "description": first_line(cls),
            "type": "object",
            "properties": {field.name: _of_field(field, definitions) for field in fields},
            "required": [field.name for field in fields if field.required],
            "additionalProperties": False,
        }
    reference: dict[str, object] = {"$ref": f"#/$defs/{cls.__name__}"}
    if cls is When:
        return {"anyOf": [dict(_field(When, "edtf").rule.schema), reference]}
    return reference


def _of_field(field: Field, definitions: dict[str, object]) -> dict[str, object]:
    found = _of_value(field, definitions)
    if field.many:
        found = {"type": "array", "items": found}
        if field.rule.distinct:
            found["uniqueItems"] = True
        if field.least:
            found["minItems"] = field.least
    if field.optional:
        found = {"anyOf": [found, {"type": "null"}]}
    return found | {"description": field.doc} if field.doc else found


def _of_value(field: Field, definitions: dict[str, object]) -> dict[str, object]:
    kind = field.type
    if field.rule is TEXT:
        definitions.setdefault("Text", {"description": "Text in a line.", **TEXT.schema})
        return {"$ref": "#/$defs/Text"}
    plain = field.rule.schema or (NUMBER.schema if kind is Decimal else None)
    if plain:
        return {key: _plain(value) for key, value in plain.items()}
    if attrs.has(kind):
        return _of_class(kind, definitions)
    if isinstance(kind, type) and issubclass(kind, Enum):
        if kind.__name__ not in definitions:
            words = [{"const": member.value, "description": member.__doc__} for member in kind]
            definitions[kind.__name__] = {"description": first_line(kind), "oneOf": words}
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"type": _JSON[kind]} if kind in _JSON else {}


def _plain(value: object) -> object:
    """A schema of a rule as JSON values that may be changed."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _field(cls: type, name: str) -> Field:
    return next(field for field in fields_of(cls) if field.name == name)
