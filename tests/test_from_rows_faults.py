"""What is wrong with a table is told at once, by row and column, and nothing is taken."""

import warnings
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import When
from caspian.errors import InvalidData, InvalidRows, NotFound


def events(rows: Any, **named: Any) -> Any:
    return caspian.from_rows(rows, "events", **named).events


def test_every_fault_of_every_row_is_told_and_nothing_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    path.write_text(
        'Title,Date,Who\n"Talks, first",2031-13-01,Kazakhstan\nSecond,May 2031,"Kazakhstan, Atlantis"\nThird,2 May 2031,\n',
        encoding="utf-8",
    )
    with pytest.raises(InvalidRows) as caught:
        caspian.from_rows(
            path, "events", title="Title", when="Date", participants="Who", defaults={"kind": "tolks"}
        )
    faults = {(fault.file, fault.line, fault.path): fault.nearest for fault in caught.value.faults}
    assert faults == {
        ("talks.csv", 2, "rows[0]['Date']"): None,
        ("talks.csv", 3, "rows[1]['Who']"): None,
        ("talks.csv", None, "defaults['kind']"): "talks",
    }
    assert caught.value.unresolved["Who"] == {"Atlantis": ...}
    assert "resolve=" in str(caught.value)
    assert "'Atlantis': ...," in str(caught.value)


def test_what_is_not_resolved_is_never_taken_as_it_was_given_back() -> None:
    """No guess loads by itself, whichever of what the error holds is given back."""
    row = {
        "title": "T",
        "when": "44317",
        "kind": "tolks",
        "participants": "Kazakhstn, CPC, Atlantis",
        "person": "Tokayev",
    }
    columns = {name: name for name in ("title", "when", "kind", "participants")}
    columns["participants.person"] = "person"
    with pytest.raises(InvalidRows) as caught:
        caspian.from_rows([row], "events", columns)
    error = caught.value
    assert error.unresolved == {
        "when": {"44317": ...},
        "kind": {"tolks": ...},
        "participants": {"Kazakhstn": ..., "CPC": ..., "Atlantis": ...},
        "person": {"Tokayev": ...},
    }
    assert error.candidates["participants", "Kazakhstn"] == ("Kazakhstan",)
    assert len(error.candidates["participants", "CPC"]) > 1
    assert error.candidates["participants", "Atlantis"] == ()
    assert "'Kazakhstn': ...,  # 'Kazakhstan'?\n" in str(error)
    shown = eval(str(error).partition("as resolve=\n")[2])
    resolve: Any
    for resolve in (error.unresolved, error.candidates, shown):
        with pytest.raises(InvalidRows) as again:
            caspian.from_rows([row], "events", columns, resolve=resolve)
        assert again.value.unresolved == error.unresolved


def test_what_is_said_of_columns_is_judged_before_the_rows() -> None:
    rows = [{"Treaty": "T", "Partner": "KZ"}]
    for columns, told in [
        ({"title": "Tretay"}, "the table has no column 'Tretay'.*did you mean 'Treaty'"),
        ({"titel": "Treaty"}, "an agreement has no 'titel'; did you mean 'title'"),
        ({"Treaty": "title"}, "columns are given as {target: column}"),
        ({"title": "Treaty", "parties": "Partner"}, "an agreement needs 'kind'.*one of 'treaty'"),
        ({"history.when": "Treaty"}, "an agreement needs 'title'"),
        ({"parties.latitude": "Treaty"}, "no such field of what 'parties' names"),
        ({"signed": "Treaty", "history[signed].when": "Partner"}, "goes where 'signed' goes"),
    ]:
        with pytest.raises(InvalidRows, match=told):
            caspian.from_rows(rows, "agreements", columns)


def test_a_row_of_a_known_record_is_refused_until_somebody_says_what_becomes_of_it() -> None:
    rows = [{"name": "Baku", "aliases": "City of Samples", "kind": "village"}, {"name": "Samplegrad"}]
    with pytest.raises(InvalidRows, match="'Baku' is known already, the place 'baku': say known='add'"):
        caspian.from_rows(rows, "places")
    with pytest.warns(UserWarning, match="kind stays"):
        added = caspian.from_rows(rows, "places", known="add")
    assert added.place("City of Samples").id == "baku"
    assert [note.record for note in added.notes] == ["baku"]
    with pytest.warns(UserWarning, match=r"rows\[0\] left out"):
        assert "City of Samples" not in caspian.from_rows(rows, "places", known="skip").place("baku").aliases
    with pytest.warns(UserWarning, match="'baku-2' may be the same as 'baku'"):
        apart = caspian.from_rows(rows, "places", known="apart")
    with pytest.raises(caspian.Ambiguous):
        apart.place("Baku")


def test_rows_of_one_id_that_differ_are_told() -> None:
    rows = [{"id": "row-1", "title": title, "when": 2031, "kind": "talks"} for title in ("One", "Two")]
    with pytest.raises(
        InvalidRows, match=r"rows\[1\]\['title'\]: 'Two' differs from 'One' of the same record in rows\[0\]"
    ):
        events(rows)


def test_ids_are_made_of_titles_and_never_twice() -> None:
    rows = [
        {"title": title, "when": "2 May 2031", "kind": "talks"}
        for title in ("Weir talks", "Weir talks", "谈")
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = events(rows).during("2031-05-02").ids
    assert {"2031-05-02-weir-talks", "2031-05-02-weir-talks-2"} < set(found)
    assert any(each.startswith("2031-05-02-event-") for each in found)


def test_near_doubles_are_told_once_with_a_warning() -> None:
    rows = [{"name": "Sadyr Zhaparov"}, {"name": "Daniyar Vorlagen"}]
    with pytest.warns(UserWarning, match="'Sadyr Zhaparov' may be a spelling of 'Sadyr Japarov'"):
        made = caspian.from_rows(rows, "people", known="apart")
    assert [(note.record, note.other) for note in made.notes] == [("sadyr-zhaparov", "sadyr-japarov")]


@pytest.mark.parametrize(
    ("rows", "error", "told"),
    [
        (["a"], TypeError, r"expected rows that are dicts, got a str at rows\[0\]"),
        (5, TypeError, "a DataFrame, the path of a CSV file"),
        ("nothing.csv", NotFound, "no file of a table"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), InvalidData, "two columns are called 'a'"),
        ({"a": [1], "b": [1, 2]}, InvalidData, "not of one length"),
    ],
)
def test_what_has_no_rows(rows: Any, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        events(rows, title="a")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"title,title\nx,y\n", "two columns are called 'title'"),
        ("a.csv", b"title,when\nx,2031,z\n", "a.csv:2: .*expected 2 cells, got 3"),
        ("a.csv", b"", "no row with the names of columns"),
        ("a.csv", "title\nГод\n".encode("cp1251"), "not UTF-8"),
        ("a.csv", b'title\n"x\n', "no CSV"),
        ("a.xlsx", b"PK", r"pandas\.read_excel\('a\.xlsx'"),
        ("a.json", b"[]", "json.load"),
    ],
)
def test_files_that_are_no_tables(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidData, match=told):
        events(tmp_path / name, title="title")


def test_a_stream_is_read() -> None:
    import io

    text = "title,when,kind\nWeir talks,2031,talks\n"
    assert "2031-weir-talks" in events(io.StringIO(text)).ids
    assert "2031-weir-talks" in events(io.BytesIO(text.encode("utf-16"))).ids


def test_words_that_cannot_be_chosen() -> None:
    for named in ({"known": "foo"}, {"dates": "y/m/d"}, {"scheme": "xyz"}):
        with pytest.raises(ValueError, match="expected one of"):
            caspian.from_rows([], "events", **named)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="got both"):
        caspian.from_rows([], "events", onto=caspian.load(), alone=True)
    with pytest.raises(TypeError, match="expected a Dataset"):
        caspian.from_rows([], "events", onto="bundled")  # type: ignore[arg-type]
    with pytest.raises(NotFound, match="did you mean 'events'"):
        caspian.from_rows([], "evnts")


def test_what_is_made_by_the_way_says_what_it_lacks() -> None:
    row = {"id": "row-1", "title": "T", "when": 2031, "kind": "talks", "participants": "Sample Weirs LLP"}
    with pytest.raises(
        InvalidRows, match=r"create\['organisations'\]: the key 'kind' is missing, for 'Sample Weirs LLP'"
    ):
        events([row], create=["organisations"])
    made = caspian.from_rows([row], "events", create={"organisations": {"kind": "company"}})
    assert made.organisation("Sample Weirs LLP").id == "sample-weirs-llp"


def test_a_unit_in_its_own_column_is_the_one_behind_the_number() -> None:
    def quantity(value: Any, unit: str) -> str:
        row = {"id": "f-row", "title": "T", "measure": "volume", "value": value, "unit": unit}
        return caspian.from_rows([row], "figures").figures["f-row"].quantity

    assert quantity("1.5", "bcm") == quantity("1.5 bcm", "billion cubic metres") == "1.5 bcm"
    assert quantity(1.5, "USD mln") == "1,500,000 USD"
    assert quantity("over 10,000", "TEU") == "more than 10,000 TEU"
    for value, unit, told in (
        ("1.5 bcm", "t", "is no unit"),
        ("1.5", "foo", "'foo' is no unit"),
        ("1.5", "", "has no unit"),
    ):
        with pytest.raises(InvalidRows, match=told):
            quantity(value, unit)


ODD: list[Any] = [
    *(
        None,
        "",
        -1,
        3.5,
        float("inf"),
        10**30,
        True,
        "x" * 3000,
        "a,b,c;d|e",
        "2031/2032",
        "../2031",
        "99/99/2031",
    ),
    *(
        "1e999",
        "-;-",
        ";;;",
        "\x00",
        b"bytes",
        {},
        {"a": 1},
        [[]],
        ["KZ", None, ["AZ"]],
        {"party": "KZ"},
        [{"stage": 1}],
    ),
    *(
        np.array([1, 2]),
        Decimal("NaN"),
        pd.Timedelta(1),
        When("2031"),
        caspian.Stage.SIGNED,
        object(),
        range(3),
        "²",
    ),
    *("KZ", "Baku", "signed", "treaty", "2031", "May 2031", "$200 mln", "present"),
]
FIELDS = {
    "agreements": [
        "title",
        "kind",
        "parties",
        "party",
        "signed",
        "history.stage",
        "history.when",
        "amount",
        "signatories.person",
    ],
    "people": [
        "id",
        "name",
        "offices",
        "offices.title",
        "offices.of",
        "offices.since",
        "offices.until",
        "aliases",
    ],
    "corridors": [
        "name",
        "kind",
        "countries",
        "legs.origin",
        "legs.destination",
        "legs.mode",
        "legs.km",
        "legs.via",
        "operating",
    ],
    "figures": ["title", "measure", "value", "unit", "period", "about", "upper"],
    "events": [
        "title",
        "when",
        "since",
        "kind",
        "participants",
        "participants.role",
        "places",
        "places.latitude",
        "topics",
    ],
}


@given(
    st.sampled_from(list(FIELDS)).flatmap(
        lambda kind: st.tuples(
            st.just(kind),
            st.lists(st.lists(st.sampled_from(ODD), min_size=9, max_size=9), min_size=1, max_size=3),
        )
    )
)
def test_whatever_cells_hold_is_taken_or_told(given_rows: tuple[str, list[list[Any]]]) -> None:
    kind, cells = given_rows
    rows = [dict(zip(FIELDS[kind], row, strict=False)) for row in cells]
    with warnings.catch_warnings(), suppress(InvalidRows):
        warnings.simplefilter("ignore")
        columns = {name: name for name in FIELDS[kind]}
        made = caspian.from_rows(rows, kind, columns, create=["places"], known="add")
        assert len(made.events) >= len(caspian.events)


def test_rows_of_which_the_type_is_not_said_are_told_which_there_are() -> None:
    with pytest.raises(TypeError, match=r"type= is one of sources, countries, .*agreements, "):
        caspian.from_rows([{"title": "Treaty"}])


NOTES = {
    "title": "Trains at Khorgos",
    "subject": "Khorgos",
    "measure": "count",
    "value": 1200,
    "unit": "train",
    "year": 2025,
}


def test_free_words_and_addresses_are_sources_of_ones_own() -> None:
    for told, kind in (("My field notes", "notes"), ("https://example.org/trains", "website")):
        mine = caspian.from_rows([{**NOTES, "source": told}], "figures")
        (source,) = mine.own.sources
        assert (source.title, source.kind, source.url) == (told, kind, told if kind == "website" else None)
        assert mine.figures["trains-at-khorgos"].citations[0].source == source.id


def test_one_word_is_no_source_of_ones_own_and_the_line_that_makes_one_is_told() -> None:
    rows = [{**NOTES, "source": "Fieldnotes"}]
    with pytest.raises(InvalidRows) as caught:
        caspian.from_rows(rows, "figures")
    line = str(caught.value).rpartition("to go on, type: ")[2]
    mine = eval(line, {"caspian": caspian, "rows": rows})
    assert [each.title for each in mine.own.sources] == ["Fieldnotes"]


@pytest.mark.parametrize(
    ("row", "kind", "made"),
    [
        (
            {"title": "Ports deal", "parties": "Azerbaijan; Georgia", "signed": "2031"},
            "agreements",
            "agreement",
        ),
        ({"title": "Memorandum on fish", "parties": "AZ; GE", "signed": "2031"}, "agreements", "memorandum"),
        ({"title": "Deal", "parties": "AZ; GE", "date": "2031", "kind": "MoU"}, "agreements", "memorandum"),
        (
            {"title": "Minister visits Baku", "date": "2031-05-05", "participants": "AZ; GE"},
            "events",
            "visit",
        ),
    ],
)
def test_what_a_table_lacks_is_told_as_a_line_to_type(row: dict[str, str], kind: str, made: str) -> None:
    rows = [row]
    with pytest.raises(InvalidRows) as caught:
        caspian.from_rows(rows, kind)
    line = str(caught.value).rpartition("to go on, type: ")[2]
    assert line.startswith("caspian.from_rows(rows, kind, ")
    mine = eval(line, {"caspian": caspian, "rows": rows, "kind": kind})
    assert [each.kind for each in getattr(mine.own, kind)] == [made]


def test_a_source_of_ones_own_is_made_as_it_is_asked_for() -> None:
    rows = [{**NOTES, "source": "My field notes"}]
    mine = caspian.from_rows(rows, "figures", create={"sources": {"kind": "report"}})
    figure = mine.figures["trains-at-khorgos"]
    assert [mine.source(each.source).title for each in figure.citations] == ["My field notes"]
    assert figure.period == When("2025")


def test_what_is_meant_for_all_rows_is_shown_its_place() -> None:
    with pytest.raises(
        InvalidRows,
        match=r"goes to defaults=\{'source': 'My field notes'\}",
    ):
        caspian.from_rows([NOTES], "figures", source="My field notes")
    with pytest.raises(InvalidRows, match=r"as defaults=\{'kind': 'visit'\}: one of 'visit', 'meeting'"):
        caspian.from_rows([{"title": "A visit", "date": "2031-05-01", "participants": "KZ"}], "events")
