"""The JSON Schema of data files: current, met by all bundled files, and refusing what a schema can refuse."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

import caspian
from caspian.catalogue.types import TYPES, record_type
from caspian.model.fields import fields_of
from caspian.writing.schema import schema
from caspian.writing.template import template
from tests.broken import CASES

DATA = Path(caspian.__file__).parent / "data"
SCHEMA = Draft202012Validator(schema())

ONLY_READING_KNOWS = {
    # what JSON itself hides from a schema
    "a number that JSON does not know",
    "a key twice in a record",
    "a type twice",
    "a key twice and a space before a colon",
    # which codes and days exist
    "a code that ISO does not have",
    "a currency that ISO does not have",
    "a unit of a currency that ISO does not have",
    "a day that does not exist",
    # what holds between two values
    "an interval that ends before it begins",
    "a window without an end",
    "steps out of order",
    "phases out of order",
    "a passage that says nothing",
    "a claim on its own",
    "two preferred claims",
    "a preferred claim without a reason",
    "a claim on a field that records do not have",
    # what holds between records
    "an unknown party",
    "an unknown country",
    "an unknown place",
    "a person as a place",
    "an unknown source",
    "an unknown outlet",
    "an id that is taken by bundled data",
    "an id twice in a file",
    "one id for two types",
    "an event that follows itself",
    "two places each within the other",
    "a body for a place",
    "a place for a party",
    "a place for a home",
    "a passage that names nothing",
    "a passage that names itself",
    "a passage of a place",
}


def test_the_file_in_the_package_is_what_the_script_writes() -> None:
    """`python -m caspian schema` writes it."""
    written = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    if (DATA / "caspian.schema.json").read_text(encoding="utf-8") != written:
        pytest.fail("run: python -m caspian schema > src/caspian/data/caspian.schema.json")


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("kind", TYPES)
def test_bundled_files_meet_it(kind: str) -> None:
    raw = json.loads((DATA / f"{kind}.json").read_text(encoding="utf-8"))
    assert [error.message for error in SCHEMA.iter_errors(raw)] == []
    one = Draft202012Validator(schema(kind))
    assert all(one.is_valid(row) for row in raw[kind][:20])


@pytest.mark.parametrize("kind", TYPES)
def test_templates_meet_it(kind: str) -> None:
    for everything in (False, True):
        assert SCHEMA.is_valid(json.loads(template(kind, everything=everything)))


def _values(case: tuple[str, str, list[str]]) -> Any:
    try:
        return json.loads(case[1])
    except ValueError:
        return None


@pytest.mark.parametrize(
    "case", [each for each in CASES if _values(each) is not None], ids=lambda case: case[0]
)
def test_it_refuses_what_a_schema_can_refuse(case: tuple[str, str, list[str]]) -> None:
    assert SCHEMA.is_valid(_values(case)) == (case[0] in ONLY_READING_KNOWS)


def test_every_field_and_word_says_what_it_means() -> None:
    found = schema()["$defs"]
    for kind in TYPES:
        cls = record_type(kind)
        for field in fields_of(cls):
            assert found[cls.__name__]["properties"][field.name]["description"] == field.doc
            if not attrs.has(field.type) and field.type.__name__ in found:
                assert all(word["description"] for word in found[field.type.__name__]["oneOf"])


def test_what_a_file_may_hold_besides_is_in_it() -> None:
    assert SCHEMA.is_valid({"$schema": "x", "amendments": [{"id": "sco", "field": "aliases", "add": "S"}]})
    assert SCHEMA.is_valid({"withdrawn": [{"id": "x", "reason": "R", "successor": "y"}]})
    assert not SCHEMA.is_valid({"amendments": [{"id": "sco", "add": "S"}]})
