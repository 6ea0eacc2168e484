"""CSV and Excel: exact, read back as they were, and nothing that a spreadsheet takes for a formula."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import caspian
from caspian.catalogue.types import TYPES
from caspian.export.column import Column, Type
from caspian.export.csv import text
from caspian.export.excel import write
from caspian.export.sheet import Sheet, sheet, sheets, table_of
from caspian.export.text import joined, parted, plain, safe
from caspian.store.bundled import bundled
from caspian.store.store import Store
from caspian.store.tables import Given
from tests.strategies import records

STORE = bundled()


def read(column: Column, cell: str) -> Any:
    """The value that a cell of the text holds."""
    if cell == "":
        return () if column.type is Type.TEXTS else None
    match column.type:
        case Type.TEXT:
            return plain(cell)
        case Type.TEXTS:
            return parted(plain(cell))
        case Type.FLAG:
            return {"true": True, "false": False}[cell]
        case Type.DATE:
            return date.fromisoformat(cell).toordinal()
        case Type.DECIMAL:
            return Decimal(cell)
        case Type.INTEGER:
            return int(cell)
        case Type.NUMBER:
            return float(cell)


def back(found: Sheet) -> dict[str, list[Any]]:
    head, *rows = csv.reader(io.StringIO(text(found)))
    columns = zip(*rows, strict=True) if rows else [[]] * len(head)
    return {
        name: [read(column, cell) for cell in cells]
        for name, column, cells in zip(head, found.columns, columns, strict=True)
    }


@pytest.mark.parametrize("kind", TYPES)
def test_all_bundled_records_come_back_from_text(kind: str) -> None:
    for found in sheets(kind, STORE.table(kind), STORE):
        assert back(found) == {name: list(values) for name, values in found.values.items()}


@given(records)
def test_any_record_comes_back_from_text(made: tuple[str, Any]) -> None:
    kind, record = made
    for found in sheets(kind, [record], Store(Given({kind: [record]}))):
        assert back(found) == {name: list(values) for name, values in found.values.items()}


texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(
    lambda text: text.strip() == text
)


@given(st.lists(texts))
@example(["a; b", ";", "c;"])
@example(["; ;", ";;"])
def test_a_list_comes_back_from_its_text(several: list[str]) -> None:
    assert parted(joined(several)) == tuple(several)


@given(st.text(min_size=1))
@example("=1+1")
@example("'=1")
@example("''@a")
def test_no_text_begins_like_a_formula_and_each_comes_back(written: str) -> None:
    assert safe(written)[0] not in "=+-@\t\r"
    assert plain(safe(written)) == written


def test_formulas_are_written_as_text() -> None:
    from caspian import Person

    made = [Person(id="a", name='=HYPERLINK("http://x";"y")', aliases=("+1", "@SUM(A1)"), note="-2+3")]
    found = sheet(table_of("people"), made, STORE)
    row = next(iter(csv.DictReader(io.StringIO(text(found)))))
    assert row["name"] == '\'=HYPERLINK("http://x";"y")'
    assert row["aliases"] == "'+1; @SUM(A1)"
    assert row["note"] == "'-2+3"


def test_a_negative_number_is_a_number() -> None:
    shown = pd.read_csv(io.StringIO(caspian.places.to_csv()), keep_default_na=False, na_values=[""])
    assert shown["longitude"].dtype == "float64"
    assert list(shown["id"]) == list(caspian.places.ids)


def test_namibia_comes_back_where_the_reader_is_told_that_only_nothing_is_missing() -> None:
    from caspian import Place

    made = text(sheet(table_of("places"), [Place(id="windhoek", name="Windhoek", country="NA")], STORE))
    shown = pd.read_csv(io.StringIO(made), keep_default_na=False, na_values=[""])
    assert list(shown["country"]) == ["NA"]


def test_a_file_of_text_has_the_same_bytes_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    assert caspian.events.to_csv(path).path == path
    assert path.read_bytes() == caspian.events.to_csv().encode()
    assert b"\r" not in path.read_bytes()


def test_decimals_are_exact_in_text() -> None:
    rows = csv.DictReader(io.StringIO(caspian.figures.to_csv()))
    assert sum(Decimal(row["value"]) for row in rows) == sum(figure.value for figure in caspian.figures)


def test_a_workbook_holds_every_table_with_something_in_it_and_what_its_columns_mean(tmp_path: Path) -> None:
    path = tmp_path / "agreements.xlsx"
    caspian.agreements.to_excel(path)
    book = openpyxl.load_workbook(path)
    first, *others = sheets("agreements", STORE.table("agreements"), STORE)
    written = [first, *(each for each in others if len(each))]
    assert book.sheetnames == [found.table.name[:31] for found in written] + ["about"]
    for found in written:
        head, *rows = book[found.table.name[:31]].iter_rows(values_only=True)
        columns = [each for each in found.columns if each.name in head]
        assert list(head) == [column.name for column in columns]
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
            assert [_read_excel(column, cell) for cell in cells] == list(found.values[column.name])
        left_out = {
            value for each in found.columns if each.name not in head for value in found.values[each.name]
        }
        assert left_out <= {None, (), False}
        shown = {cell.column_letter: cell.value for cell in book[found.table.name[:31]][1]}
        folded = {
            name
            for letter, name in shown.items()
            if book[found.table.name[:31]].column_dimensions[letter].hidden
        }
        assert not any(f"{name}_name" in folded or f"{name}_names" in folded for name in folded)
    assert "parties" in folded or found.table.name != "agreements"
    assert book["about"]["B1"].value.startswith("caspian data ")
    assert not any(cell.data_type == "f" for page in book for row in page.iter_rows() for cell in row)


def test_a_workbook_of_members_says_as_what_and_since_when(tmp_path: Path) -> None:
    """Belarus joined the SCO on 4 July 2024, by the declaration of Astana."""
    path = tmp_path / "sco.xlsx"
    caspian.members_of("SCO").to_excel(path)
    head, *rows = openpyxl.load_workbook(path)["parties"].iter_rows(values_only=True)
    belarus = next(dict(zip(head, row, strict=True)) for row in rows if "BY" in row)
    assert (belarus["status"], belarus["since"]) == ("member", "2024-07-04")


def test_a_workbook_of_nothing_keeps_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "none.xlsx"
    caspian.events[:0].to_excel(path)
    assert [cell.value for cell in openpyxl.load_workbook(path)["events"][1]][:2] == ["when", "title"]


def test_a_frame_of_officeholders_says_which_office_and_when() -> None:
    """Karimov's first prime ministers, and Mirziyoyev until he became president on 14 December 2016."""
    rows = caspian.officeholders("Uzbekistan", "prime minister").to_pandas().set_index("id")
    assert rows.loc["shavkat-mirziyoyev", ["office", "of", "since", "until"]].tolist() == [
        "Prime Minister",
        "Uzbekistan",
        "2003-12-12",
        "2016-12-14",
    ]
    assert rows["until"].isna().tolist() == [False, False, False, True]


def _read_excel(column: Column, cell: Any) -> Any:
    if cell is None:
        return () if column.type is Type.TEXTS else None
    if isinstance(cell, datetime):
        return cell.date().toordinal()
    if column.type is Type.DECIMAL:
        return Decimal(str(cell))
    return read(column, cell) if isinstance(cell, str) else cell


def test_a_workbook_has_no_formula_and_says_which_text_is_too_long(tmp_path: Path) -> None:
    from caspian import Person

    path = tmp_path / "people.xlsx"
    write([sheet(table_of("people"), [Person(id="a", name="=1+1")], STORE)], path)
    cell = openpyxl.load_workbook(path)["people"]["A2"]
    assert (cell.value, cell.data_type) == ("'=1+1", "s")
    with pytest.raises(ValueError, match="32,767"):
        write([sheet(table_of("people"), [Person(id="a", name="a" * 40_000)], STORE)], path)


def test_days_before_1900_are_text_in_a_workbook(tmp_path: Path) -> None:
    from caspian import Event, EventKind, When

    path = tmp_path / "events.xlsx"
    made = [Event(id="e", title="E", summary="E.", when=When("1813-10-24"), kind=EventKind.SIGNING)]
    write([sheet(table_of("events"), made, STORE)], path)
    page = openpyxl.load_workbook(path)["events"]
    head = [cell.value for cell in page[1]]
    assert page[2][head.index("start")].value == "1813-10-24"
