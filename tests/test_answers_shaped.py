"""Counts, groups, maps and what is in force: one shape as other answers have, readable and drawn."""

import pickle
from pathlib import Path

import openpyxl
import pytest

import caspian
from caspian import CaspianError, NotFound

COUNTED = caspian.agreements.count_by("party")


def test_counts_become_rows_and_frames_with_names_beside_ids() -> None:
    first = COUNTED.to_dicts()[0]
    assert first["party_name"] == caspian.country(first["party"]).name
    assert first["agreements"] == COUNTED[first["party"]]
    frame = COUNTED.to_pandas()
    assert frame["agreements"].sum() == sum(COUNTED.values())
    assert COUNTED.to_csv().splitlines()[0] == "party_name,party,agreements"
    kinds = caspian.events(year=2024).count_by("kind").to_dicts()
    assert {"kind": "visit", "events": len(caspian.events(year=2024, kind="visit"))} in kinds


def test_groups_count_their_records() -> None:
    groups = caspian.events(year=2024).group_by("kind")
    rows = {row["kind"]: row["events"] for row in groups.to_dicts()}
    assert rows == {kind.value: len(found) for kind, found in groups.items()}


@pytest.mark.parametrize("number", [-1, 1.5, True, "2"])
def test_how_many_are_the_most_common_is_a_whole_number_and_not_below_zero(number: int) -> None:
    with pytest.raises(TypeError, match="expected how many as a whole number, got "):
        caspian.events.count_by("year").most_common(number)


def test_keys_with_control_characters_are_written_so_that_no_terminal_obeys_and_excel_opens_them(
    tmp_path: Path,
) -> None:
    counts = caspian.countries.count_by(lambda country: f"\x1b[2J\0{country.id[:1]}")
    text = counts.to_csv()
    assert "".join(text.splitlines()).isprintable()
    assert "\\x1b[2J\\x00K" in text
    counts.to_excel(tmp_path / "counts.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "counts.xlsx").worksheets[0]
    assert "\\x1b[2J\\x00K" in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_most_common_come_first_and_say_of_how_many() -> None:
    kinds = caspian.events.count_by("year").most_common(2)
    assert list(kinds.values()) == sorted(caspian.events.count_by("year").values(), reverse=True)[:2]
    assert "; the 2 with the most" in " ".join(kinds.to_text().split())


def test_counts_arrive_with_their_names() -> None:
    back = pickle.loads(pickle.dumps(COUNTED))
    assert back == COUNTED
    assert back.to_text() == COUNTED.to_text()


def test_bars_of_years_leave_no_year_out() -> None:
    pytest.importorskip("matplotlib")
    axes = caspian.events_between("Russia", "Kazakhstan").count_by("year").plot()
    years = caspian.events_between("Russia", "Kazakhstan").count_by("year")
    assert len(axes.patches) == int(max(years)) - int(min(years)) + 1
    lying = COUNTED.plot()
    assert lying.get_yticklabels()[0].get_text() == "Kazakhstan"
    assert "the first 20 of" in lying.get_title(loc="left")
    with pytest.raises(TypeError):
        COUNTED.plot(ax=3)  # type: ignore[arg-type]


def test_an_answer_has_a_map_where_one_of_its_records_has() -> None:
    drawn = caspian.corridors(kind="energy").map()
    for name in ("Chelyabinsk", "Fazilka"):
        assert name in drawn.to_html(), "the ends of two pipelines"
    alone = caspian.corridors.where("id", "btk").map()
    assert alone.to_html().count("<path") == caspian.corridor("BTK").map().to_html().count("<path")
    assert "Munich" in caspian.events_between("Armenia", "Azerbaijan").map().to_html()
    assert "Port of Baku" in caspian.places.where(kind="port").map().to_html()
    with pytest.raises(CaspianError, match="none of these events lies on the map"):
        caspian.events[:0].map()


def test_what_is_in_force_is_what_the_question_finds_and_tells_what_is_left_open() -> None:
    found = caspian.agreements_between("Kazakhstan", "Azerbaijan")
    there = found.in_force("2024-01-01")
    assert there == caspian.agreements_between("Kazakhstan", "Azerbaijan").reaching(
        "in force", "KZ", "AZ", on="2024-01-01"
    )
    left = [each.in_force("2024-01-01").answer for each in found if each.id not in there.ids]
    assert f"of {left.count(None)} others it is open" in " ".join(there.to_text().split())
    none = found.not_in_force("2024-01-01")
    assert all(each.in_force("2024-01-01").answer is False for each in none)
    assert none.why(none[0])["not in force on 2024-01-01"] == (none[0].in_force("2024-01-01").why,)
    assert pickle.loads(pickle.dumps(there)).to_text() == there.to_text()


def test_a_style_is_taken_as_the_style_where_no_record_is_called_so() -> None:
    assert caspian.cite("csl") == caspian.cite(style="csl")
    mine = caspian.load({"organisations": [{"id": "csl", "name": "CSL", "kind": "company"}]})
    assert "“CSL”" in mine.cite("csl")
    with pytest.raises(NotFound):
        caspian.cite("nothing of that name")


def test_members_are_shown_with_the_day_since_which_they_belong() -> None:
    told = caspian.members_of("OTS", status=None).to_text(width=120).splitlines()
    assert told[1].split() == ["Name", "As", "Since", "id"]
    assert any(line.split()[:5] == ["Hungary", "observer", "3", "September", "2018"] for line in told)
    assert "Since" not in caspian.members_of("OTS").show(columns="name").to_text()
    assert "associate" in caspian.organisations_of("Turkmenistan", status=None).to_text(width=150)


def test_tables_of_what_is_dated_have_the_year_in_which_it_wholly_lies() -> None:
    rows = [each for each in caspian.figures.to_dicts() if each["period"]]
    for row in rows:
        sure = row["start"] and row["end"] and not row["approximate"] and not row["uncertain"]
        one = sure and row["start"][:4] == row["end"][:4]
        assert row["year"] == (int(row["start"][:4]) if one else None), row["id"]
    assert {row["year"] is None for row in rows} == {True, False}
    assert str(caspian.figures.to_pandas()["year"].dtype) == "Int64"
    assert caspian.event("2018-08-12-caspian-summit-aktau").to_dict()["year"] == 2018
    assert "year" not in caspian.places.to_pandas().columns


def test_millions_on_an_axis_are_not_taken_for_metres() -> None:
    pytest.importorskip("matplotlib")
    axes = caspian.figures_about("Middle Corridor", measure="volume").where(unit="t").plot()
    assert axes.get_ylabel() == "million t"
    assert all(each.get_text().lstrip("-\N{MINUS SIGN}").isdecimal() for each in axes.get_yticklabels())
