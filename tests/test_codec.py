"""Data files: what is written is read again without loss, and nothing unsound is read at all."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import cattrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import caspian
from caspian import Fault, InvalidData, Record, When
from caspian.catalogue.types import TYPES, record_type
from caspian.reading import codec
from caspian.reading.content import Content
from caspian.reading.explain import explained
from caspian.reading.makers import REFUSED, Maker
from caspian.writing.plain import unstructure
from caspian.writing.text import encode
from tests.strategies import records

DATA = Path(caspian.__file__).parent / "data"


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records)
def test_every_record_comes_back_the_same(pair: tuple[str, Record]) -> None:
    kind, record = pair
    text = encode({kind: (record,)})
    (back,) = codec.decode(text).records[kind]
    assert back == record
    assert type(back) is type(record)
    assert encode({kind: (back,)}) == text


@pytest.mark.parametrize("kind", TYPES)
def test_bundled_files_are_sound_and_in_canonical_form(kind: str) -> None:
    """A file is what `codec.encode` writes of its records by id: to mend it, write that."""
    text = (DATA / f"{kind}.json").read_text(encoding="utf-8")
    found = codec.decode(text, f"{kind}.json").records[kind]
    assert list(found) == sorted(found, key=lambda record: record.order)
    written = encode({kind: found})
    canonical = written == text  # what differs between two texts of this size is told by no diff in time
    assert canonical, "run: python -m caspian format src/caspian/data"
    assert set(found) == set(getattr(caspian, kind))


@pytest.mark.parametrize("kind", TYPES)
def test_cattrs_makes_the_same_records(kind: str) -> None:
    """The compiled makers against cattrs itself, on all bundled data."""
    other = cattrs.Converter(forbid_extra_keys=True)
    other.register_structure_hook(When, lambda raw, _: When(raw) if isinstance(raw, str) else When(**raw))
    other.register_structure_hook(Decimal, lambda raw, _: Decimal(raw))
    raw = json.loads((DATA / f"{kind}.json").read_text(encoding="utf-8"))[kind]
    theirs = [other.structure(each, record_type(kind)) for each in raw]
    assert set(theirs) == set(getattr(caspian, kind))


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, Any]:
    """A file of one sound record in which one value was replaced, removed or added."""
    kind, record = draw(records)
    raw = unstructure(record)
    spot, key = raw, draw(st.sampled_from(list(raw)))
    while isinstance(spot[key], (dict, list)) and spot[key] and draw(st.booleans()):
        spot = spot[key]
        key = (
            draw(st.sampled_from(list(spot)))
            if isinstance(spot, dict)
            else draw(st.integers(0, len(spot) - 1))
        )
    action = draw(st.sampled_from(["replace", "remove", "add"]))
    if action == "replace":
        spot[key] = draw(junk)
    elif action == "remove":
        del spot[key]
    elif isinstance(spot, dict):
        spot["nonsense"] = draw(junk)
    else:
        spot.append(draw(junk))
    return json.dumps({kind: [raw]}), (kind, record)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=600)
@given(broken())
def test_a_file_is_sound_or_its_faults_are_named(case: tuple[str, Any]) -> None:
    """The fast way refuses exactly what the explaining way finds faults in."""
    text, _ = case
    found, faults = _decoded(text)
    if found is not None:
        assert codec.decode(encode(*found)) == found
        return
    assert faults
    assert all(fault.file == "mine.json" and fault.line and fault.reason for fault in faults)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=300)
@given(broken())
def test_the_compiled_maker_and_cattrs_have_one_verdict(case: tuple[str, Any]) -> None:
    """Of a row by itself, and behind a sound one much like it; and what both make of a sound one is the same."""
    text, (kind, record) = case
    cls = record_type(kind)
    sound = unstructure(record)
    for row in json.loads(text)[kind]:
        made, findings = explained(row, cls)
        for before in ([], [sound], [sound, sound]):
            maker = Maker()
            assert [maker.of(cls, each)(each) for each in before] == [record] * len(before)
            try:
                quick = maker.of(cls, row)(row)
            except REFUSED:
                assert findings
            else:
                assert (made, findings) == (quick, [])


def _decoded(text: str) -> tuple[Content | None, tuple[Fault, ...]]:
    try:
        return codec.decode(text, "mine.json"), ()
    except InvalidData as error:
        return None, error.faults


@given(st.text(max_size=50))
def test_any_text_is_data_or_a_clear_error(text: str) -> None:
    found, faults = _decoded(text)
    assert (found is None) == bool(faults)


def test_numbers_keep_their_digits() -> None:
    text = '{"figures": [{"id": "f", "title": "F", "measure": "length", "value": "38.350", "unit": "km"}]}'
    (figure,) = codec.decode(text).records["figures"]
    assert str(figure.value) == "38.350"  # type: ignore[attr-defined]
    assert '"38.350"' in encode({"figures": (figure,)})


def test_values_that_look_like_keys_are_no_fault() -> None:
    text = json.dumps({"people": [{"id": "a", "name": 'said ": "here" and "there":'}]})
    assert codec.decode(text).records["people"][0].name == 'said ": "here" and "there":'  # type: ignore[attr-defined]
    spaced = '{"people" : [{"id" : "a" , "name" : "A"}]}'
    assert len(codec.decode(spaced).records["people"]) == 1
