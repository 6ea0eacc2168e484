"""A dossier: whole, sourced, and readable in every form."""

import json
import pickle
import re
from pathlib import Path

import pytest

import caspian
from caspian.display.blocks import Heading, Pairs, Paragraph, Picture, References, Span, Table, plain

SUBJECTS = [
    ("Kazakhstan",),
    ("Armenia", "Azerbaijan"),
    ("Kazakhstan", "China"),
    ("Kashagan",),
    ("BTC",),
    ("Middle Corridor",),
    ("SCO",),
    ("Ilham Aliyev",),
    ("Port of Aktau",),
    ("COP29",),
    ("nuclear",),
    ("caspian-convention-2018",),
]


def _brief(names: tuple[str, ...]) -> caspian.Dossier:
    return caspian.dossier(names[0], names[1] if len(names) > 1 else None)


def _lines(block: object) -> list[tuple[Span, ...]]:
    match block:
        case Paragraph(line):
            return [line]
        case Pairs(rows):
            return [line for _, line in rows]
        case Table():
            return [cell for row in block.rows for cell in row]
    return []


@pytest.mark.parametrize("names", SUBJECTS, ids=" and ".join)
def test_numbers_and_references_match(names: tuple[str, ...]) -> None:
    brief = _brief(names)
    used = {
        number for block in brief.blocks() for line in _lines(block) for span in line for number in span.notes
    }
    listed = [
        each.number for block in brief.blocks() if isinstance(block, References) for each in block.items
    ]
    assert listed == list(range(1, len(listed) + 1))
    assert used <= set(listed)
    unused = set(listed) - used
    assert not unused, unused


@pytest.mark.parametrize("names", SUBJECTS, ids=" and ".join)
def test_no_table_has_an_empty_column_or_a_bare_id(names: tuple[str, ...]) -> None:
    for block in _brief(names).blocks():
        if isinstance(block, Table):
            assert block.rows, block.caption
            for column in range(len(block.columns)):
                assert any(plain(row[column]) for row in block.rows), (block.caption, block.columns[column])
            for row in block.rows:
                assert not re.search(r"\b[a-z]+(-[a-z0-9]+){3,}\b", "".join(map(plain, row))), row


@pytest.mark.parametrize("names", SUBJECTS, ids=" and ".join)
def test_what_is_capped_says_of_how_many(names: tuple[str, ...]) -> None:
    for block in _brief(names).blocks():
        if isinstance(block, Table) and len(block.rows) < block.total:
            assert f"{len(block.rows)} of {block.total}" in block.caption


@pytest.mark.parametrize("names", SUBJECTS, ids=" and ".join)
def test_it_ends_with_the_release_and_begins_with_the_day(names: tuple[str, ...]) -> None:
    first, lead, *_, last = _brief(names).blocks()
    assert isinstance(first, Heading)
    assert first.level == 1
    assert isinstance(lead, Paragraph)
    assert caspian.as_of is not None
    assert caspian.as_of.in_words() in plain(lead.line)
    assert isinstance(last, Paragraph)
    assert str(caspian.version) in plain(last.line)


def test_a_country_names_who_holds_office_what_is_in_force_and_where_it_belongs() -> None:
    found = caspian.dossier("Kazakhstan").to_text(width=120)
    assert "Kassym-Jomart Tokayev" in found
    assert "In force on" in found
    assert "Member of:" in found
    assert "Corridors through it, in use:" in found


def test_a_treaty_that_a_party_left_is_not_in_force_for_it() -> None:
    found = caspian.dossier("Armenia", "Azerbaijan", full=True)
    tables = {block.caption: block for block in found.blocks() if isinstance(block, Table)}
    ended = next(block for caption, block in tables.items() if caption.startswith("Ended"))
    assert any("Treaty on Collective Security" in plain(row[1]) for row in ended.rows)
    force = next(block for caption, block in tables.items() if caption.startswith("In force"))
    assert not any("Treaty on Collective Security" in plain(row[1]) for row in force.rows)


def test_two_parties_meet_only_where_leaders_of_both_took_part() -> None:
    found = caspian.dossier("Armenia", "Azerbaijan", full=True)
    met = next(
        b for b in found.blocks() if isinstance(b, Table) and b.caption.startswith("Meetings of leaders")
    )
    who = met.columns.index("Leaders")
    for row in met.rows:
        assert "(Armenia)" in plain(row[who])
        assert "(Azerbaijan)" in plain(row[who])


def test_an_organisation_lists_members_by_status() -> None:
    captions = [block.caption for block in caspian.dossier("SCO").blocks() if isinstance(block, Table)]
    assert "Members (10)" in captions


def test_a_place_of_which_little_is_filed_shows_what_names_it() -> None:
    assert "Also named in" in caspian.dossier("Dostyk").to_text(width=100)


def test_since_and_until_bound_events_and_figures() -> None:
    brief = caspian.dossier("BTK", since="2024", until="2024-06")
    assert brief.events
    assert all(event.when.touches("2024-01/2024-06") is not False for event in brief.events)
    assert "agreements of any time" in brief.to_text()
    assert all(f.period is None or f.period.touches("2024-01/2024-06") is not False for f in brief.figures)


def test_it_is_plain_data_pickles_and_is_saved(tmp_path: Path) -> None:
    brief = caspian.dossier("BTC")
    told = brief.to_dict()
    assert json.loads(json.dumps(told)) == told
    assert told["sources"][0]["number"] == 1
    assert pickle.loads(pickle.dumps(brief)).parts == brief.parts
    for ending in ("html", "md", "txt"):
        brief.save(tmp_path / f"brief.{ending}")
    page = (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|src=|url\((?!#)", page)
    with pytest.raises(ValueError, match="expected a file that ends with"):
        brief.save(tmp_path / "brief.docx")


def test_its_citations_are_those_that_are_numbered() -> None:
    brief = caspian.dossier("Kazakhstan", "China")
    sources = {each.source for each in brief.citations()}
    references = next(block for block in brief.blocks() if isinstance(block, References))
    assert len(references.items) == len(sources)


def test_a_map_leaves_out_what_lies_beyond_and_says_so() -> None:
    (drawing,) = (
        block
        for block in caspian.dossier("Armenia", "Azerbaijan").blocks()
        if isinstance(block, Picture) and "<circle" in block.svg and "Where" in block.title
    )
    assert "Beyond the map: " in drawing.description
    assert "Washington" in drawing.description


def test_a_dossier_gives_its_references_and_says_so() -> None:
    brief = caspian.dossier("TRIPP")
    assert brief.bibliography("bibtex").count("\n@") + 1 == len({each.source for each in brief.cited})
    with pytest.raises(AttributeError, match=r"did you mean brief.bibliography\(\)"):
        brief.sources  # type: ignore[attr-defined]  # noqa: B018


def test_what_went_on_for_some_is_not_said_to_have_stopped_at_the_signature() -> None:
    """The free trade agreement with Iran is in force; Iran's own consent is not in the data."""
    told = caspian.dossier("Iran", "Russia", full=True).to_markdown()
    entered, _, rest = told.partition("Entered into force, own ratification not recorded")[2].partition(
        "Signed, later steps known of some of the parties"
    )
    some, _, none = rest.partition("Signed, nothing known since")
    assert "in force since 15 May 2025" in entered
    assert "in force since" not in some, "what is in force is not told to be open"
    assert "ratified for" in some
    assert "in force since" not in none.partition("Initialled")[0]
