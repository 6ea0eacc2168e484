"""Answers that are no records are tables too: with the same columns whatever is in them, and all that they hold."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian.export.plain import flat
from caspian.questions.answer import Answer

COVERAGE = caspian.coverage()
MORE = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe"}]})
COMPARED = caspian.compare(caspian.load(), MORE, questions=["search('Jane Doe')"])
ANSWERS: dict[str, Answer[Any]] = {
    "changes": caspian.membership_changes(),
    "ways": caspian.routes("Kazakhstan", "Türkiye", avoid="RU"),
    "ways off the map": caspian.routes("Tengiz", "Istanbul", most=2),
    "choke points": caspian.choke_points("Aktau", "Poti", avoid=["RU", "IR"]),
    "conflicts": caspian.conflicts(),
    "differences": COMPARED,
    "answers": COMPARED.answers,
    "comparison": caspian.compare("Kazakhstan", "Azerbaijan"),
    "pairs": COVERAGE.pairs,
    "series": COVERAGE.series,
    "bodies": COVERAGE.organisations,
    "years": COVERAGE.years,
    "trade": COVERAGE.trade,
}
KEPT_FROM_TABLES = {"position", "claim_field", "claim_note", "place", "link"}
"""The number of a thing, what stands in another column, and objects that are not there."""


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_has_the_same_columns_whatever_is_in_it(answer: Answer[Any]) -> None:
    assert len(answer) > 0
    header = answer.to_csv().splitlines()[0].split(",")
    assert answer[:0].to_csv().splitlines() == [",".join(header)]
    rows = [row for item in answer for row in flat(item.to_dict())]
    assert len(read(answer.to_csv())) == len(rows)
    told = {name for row in rows for name, value in row.items() if value not in (None, [])}
    assert {name for name in told - set(header) if not name.startswith("topics_")} <= KEPT_FROM_TABLES


def test_sides_of_a_conflict_and_stretches_of_a_way_are_rows(tmp_path: Path) -> None:
    sides = read(caspian.conflicts("BRICS").to_csv())
    assert [row["claim_value"] for row in sides if row["field"] == "founded"] == ["2009-06-16", "2006"]
    assert [row["claim_preferred"] for row in sides if row["field"] == "founded"] == ["true", "false"]
    ways = caspian.routes("Aktau", "Poti", most=2)
    ways.to_csv(tmp_path / "ways.csv")
    rows = read((tmp_path / "ways.csv").read_text(encoding="utf-8"))
    for number, way in enumerate(ways):
        own = [row for row in rows if row["position"] == str(number)]
        assert [row["link_mode"] for row in own] == [link.mode.value for link in way.links]
        assert sum(float(row["link_km"]) for row in own) == pytest.approx(way.km, abs=0.1 * len(own))


def test_coverage_counts_in_rows_and_whole_as_an_object() -> None:
    rows = {(row["what"], row["of"]): row["value"] for row in read(COVERAGE.to_csv())}
    assert rows["records", "events"] == str(len(caspian.events))
    assert {of for what, of in rows if what == "not_found"} == set(COVERAGE.not_found)
    told = COVERAGE.to_dict()
    assert told["trade"] == COVERAGE.trade.to_dicts()
    assert told["by_kind"] == dict(COVERAGE.by_kind)


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_a_frame_of_an_answer_has_the_columns_and_types_of_an_empty_one(answer: Answer[Any]) -> None:
    frame, empty = answer.to_pandas(), answer[:0].to_pandas()
    assert ",".join(frame.columns) == answer.to_csv().splitlines()[0]
    assert frame.dtypes.to_dict() == empty.dtypes.to_dict()
    assert len(empty) == 0 < len(frame)
    assert answer.to_polars().schema == answer[:0].to_polars().schema


def test_names_stand_beside_the_ids_in_the_frame_of_an_answer() -> None:
    changes = caspian.membership_changes("CIS", "Georgia").to_pandas()
    assert changes[["when", "member_name", "began", "organisation"]].values.tolist() == [
        ["1993-12", "Georgia", True, "cis"],
        ["2009-08-18", "Georgia", False, "cis"],
    ]
    pairs = COVERAGE.pairs.to_pandas()
    assert ("Armenia", "Azerbaijan") in set(pairs.parties_names)
    differing = caspian.conflicts().to_pandas()
    assert set(differing.record_name[differing.record == "brics"]) == {"BRICS"}
    assert differing.claim_preferred.dtype == "boolean"


def test_an_answer_goes_to_a_workbook_and_tells_its_sources(tmp_path: Path) -> None:
    import pandas as pd

    caspian.conflicts("BRICS").to_excel(tmp_path / "brics.xlsx")
    sheet = pd.read_excel(tmp_path / "brics.xlsx", sheet_name=0)
    assert sheet.claim_value.tolist()[:2] == ["2009-06-16", "2006"]
    assert caspian.membership_changes("CIS", "Georgia").bibliography("bibtex").startswith("@")


def test_no_cell_of_an_answer_is_a_formula_to_a_spreadsheet() -> None:
    sides = [
        {"field": "name", "value": value, "citations": [{"source": source}]}
        for value, source in zip(("=1+1", "Jane Doe"), caspian.sources.ids, strict=False)
    ]
    mine = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe", "claims": sides}]})
    assert [row["claim_value"] for row in read(mine.conflicts("jane-doe").to_csv())] == ["'=1+1", "Jane Doe"]
