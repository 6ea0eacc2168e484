"""A dossier is a brief unless all of it is asked for: short, what matters most first, and each cut says what shows the rest."""

import ast
import re
from decimal import Decimal

import pytest

import caspian
from caspian import NotFound
from caspian.display.amounts import bare, readable
from caspian.display.blocks import Heading, References, Table, plain
from caspian.display.notes import Footnotes
from caspian.model.units import written

LARGEST = [
    ("Kazakhstan",),
    ("Azerbaijan",),
    ("Uzbekistan",),
    ("Russia", "Kazakhstan"),
    ("Armenia", "Azerbaijan"),
    ("Middle Corridor",),
    ("Ilham Aliyev",),
    ("SCO",),
    ("energy",),
]


def _tables(brief: caspian.Dossier) -> dict[str, Table]:
    """The tables by how their captions begin."""
    return {
        re.split(r"[:,]| on \d", block.caption)[0]: block
        for block in brief.blocks()
        if isinstance(block, Table)
    }


def _asked(call: str) -> caspian.Dossier:
    """What a call answers that a text names."""
    made = ast.parse(call, mode="eval").body
    assert isinstance(made, ast.Call)
    names = [ast.literal_eval(each) for each in made.args]
    named = {str(each.arg): ast.literal_eval(each.value) for each in made.keywords}
    return caspian.dossier(*names, **named)


@pytest.mark.parametrize("names", LARGEST, ids=" and ".join)
def test_a_brief_of_the_largest_subjects_fits_a_memo(names: tuple[str, ...]) -> None:
    text = str(caspian.dossier(*names).to_text(width=100))
    assert len(text.splitlines()) <= 214
    assert max(map(len, text.splitlines())) <= 100


def test_every_cut_names_a_call_that_shows_all() -> None:
    brief = caspian.dossier("Azerbaijan", since="2020", about=["energy", "transport"])
    cut = [block for block in brief.blocks() if isinstance(block, Table) and len(block.rows) < block.total]
    assert len(cut) > 4
    for block in cut:
        assert block.title.endswith(f"{len(block.rows)} of {block.total}; all: {brief.whole}")
    whole = _asked(brief.whole)
    assert not [
        block for block in whole.blocks() if isinstance(block, Table) and len(block.rows) < block.total
    ]
    assert (whole.agreements.ids, whole.events.ids, whole.figures.ids) == (
        brief.agreements.ids,
        brief.events.ids,
        brief.figures.ids,
    )


def test_all_of_it_holds_every_agreement_event_and_figure() -> None:
    brief = caspian.dossier("Kyrgyzstan", "Tajikistan", full=True)
    told = {
        span.id
        for block in brief.blocks()
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        for span in cell
        if span.id
    }
    assert told >= {*brief.agreements.ids, *brief.events.ids, *brief.figures.ids}


def test_what_is_in_force_is_told_newest_first_and_acts_of_states_before_contracts() -> None:
    table = _tables(caspian.dossier("Kazakhstan"))["In force"]
    shown = [caspian.agreement(span.id) for row in table.rows for span in row[1] if span.id]
    assert all(each.kind.value in ("treaty", "agreement", "protocol") for each in shown)
    assert all("KZ" in each.parties for each in shown)
    dates = [each.when.sort_key for each in shown if each.when]
    assert dates == sorted(dates, reverse=True)
    assert "since" in [each.casefold() for each in table.columns]


def test_what_is_expected_is_told_before_what_was_put_off_and_the_nearest_first() -> None:
    brief = caspian.dossier("Kazakhstan")
    table = _tables(brief)["Expected"]
    states = [plain(row[-1]) for row in table.rows]
    assert states == sorted(states, key=lambda state: state != "expected")
    expected = [
        caspian.event(span.id)
        for row in table.rows
        if plain(row[-1]) == "expected"
        for span in row[1]
        if span.id
    ]
    ends = [each.when.days.end for each in expected]
    assert ends == sorted(ends)


def test_meetings_are_told_by_who_where_and_when_and_the_others_by_years() -> None:
    brief = caspian.dossier("Kazakhstan")
    table = _tables(brief)["Meetings of leaders"]
    assert table.columns == ("Date", "Meeting", "Where")
    text = " ".join(brief.to_text(width=100).split())
    years = re.findall(r"(\d+) in \d{4}", text.partition("By year: ")[2].partition("before")[0])
    before = int(re.findall(r"By year: .*?(\d+) before", text)[0])
    assert sum(map(int, years)) + before == table.total
    assert "Kassym-Jomart Tokayev met most often: Shavkat Mirziyoyev" in text


def test_figures_are_the_newest_of_each_series_with_the_years_before() -> None:
    table = _tables(caspian.dossier("Kazakhstan"))["The newest of each series"]
    (growth,) = (
        row for row in table.rows if plain(row[0]).startswith("Growth of the gross domestic product")
    )
    newest, before, ahead = (
        plain(growth[table.columns.index(each)]) for each in ("Newest", "Before", "Ahead")
    )
    assert newest == "6.5 %, 2025"
    assert before.startswith("2024: 4.8; 2023: 5.1")
    assert ahead == "2026: 5.5 (forecast)"


def test_numbers_are_shortened_to_three_decimals_at_most() -> None:
    told = {each.id: readable(each) for each in caspian.figures.about("KZ")}
    assert told["kz-gdp-2024"] == "288.406 billion USD"
    assert bare(caspian.figures["kz-gdp-2024"]) == "288.406 billion"
    for figure in caspian.figures:
        number = re.search(r"(-?[\d,.]+) (trillion|billion|million) ", readable(figure))
        if number:
            times = {"trillion": 10**12, "billion": 10**9, "million": 10**6}[number[2]]
            told_as = Decimal(number[1].replace(",", "")) * times
            ends = [each for each in (figure.value, figure.upper) if each is not None]
            assert min(abs(told_as - each) for each in ends) <= times // 2000


def test_a_brief_joins_the_sources_of_what_it_shows_and_of_nothing_else() -> None:
    brief, whole = caspian.dossier("Kazakhstan"), caspian.dossier("Kazakhstan", full=True)
    (short,), (long,) = (
        [block for block in each.blocks() if isinstance(block, References)] for each in (brief, whole)
    )
    assert short.joined
    assert not long.joined
    assert len(short.items) < 60 < len(long.items)
    text = brief.to_text(width=100).partition("\nSources\n")[2]
    assert len(text.splitlines()) < 30
    assert text.startswith("[1] ")
    assert f"[{len(short.items)}] " in text
    page = brief.to_html()
    assert all(each.url is None or each.url.replace("&", "&amp;") in page for each in short.items)


def test_its_data_say_what_the_text_leaves_out_and_leave_out_nothing() -> None:
    brief, whole = caspian.dossier("Kazakhstan").to_dict(), caspian.dossier("Kazakhstan", full=True).to_dict()
    for name in ("agreements", "events", "figures", "title", "whole"):
        assert brief[name] == whole[name]
    assert whole["left_out"] == []
    cut = {each["table"]: (each["shown"], each["of"]) for each in brief["left_out"]}
    shown, of = cut["Meetings of leaders"]
    assert shown < of


@pytest.mark.parametrize("full", [False, True])
def test_a_dossier_about_a_topic_holds_only_that_with_narrower_topics(full: bool) -> None:
    brief = caspian.dossier("Kazakhstan", about="energy", full=full)
    assert brief.title == "Kazakhstan: energy"
    within = {topic.value for topic in caspian.Topic.ENERGY.narrower}
    for records in (brief.agreements, brief.events, brief.figures):
        assert records
        assert all(within & {topic.value for topic in record.topics} for record in records)
    assert any("energy" not in event.topics for event in brief.events)
    headings = [block.text for block in brief.blocks() if isinstance(block, Heading)]
    assert {"Agreements about energy", "Events about energy", "Figures about energy"} <= set(headings)
    assert "Memberships and corridors" not in headings
    assert brief.events.ids == caspian.dossier("Kazakhstan").events.about("energy").ids


def test_a_dossier_of_two_can_be_about_several_topics_or_a_record() -> None:
    one, other, both = (
        caspian.dossier("Armenia", "Azerbaijan", about=each)
        for each in ("borders", "peace", ["borders", "peace"])
    )
    assert set(both.events.ids) == {*one.events.ids, *other.events.ids}
    assert both.title == "Armenia and Azerbaijan: border and peace"
    days = [each.when.sort_key for each in both.events]
    assert days == sorted(days)
    corridor = caspian.dossier("Kazakhstan", about="Middle Corridor")
    assert corridor.agreements.ids == caspian.agreements_involving("Kazakhstan", about="titr").ids


def test_a_topic_that_there_is_not_says_what_is_near_as_elsewhere() -> None:
    with pytest.raises(NotFound, match="did you mean 'energy'"):
        caspian.dossier("Kazakhstan", about="enrgy")
    with pytest.raises(NotFound, match=r"caspian\.dossier\('Armenia', 'Azerbaijan', about='minerals'\)"):
        caspian.dossier("Armenia", "Azerbaijan", about="lithium")
    with pytest.raises(ValueError, match="names nothing"):
        caspian.dossier("Kazakhstan", about=[])


def test_a_topic_of_which_nothing_is_known_is_said_to_have_nothing() -> None:
    brief = caspian.dossier("Kashagan", about="tourism")
    assert "the dataset holds nothing about Kashagan oil field, on tourism." in " ".join(str(brief).split())


def test_an_editor_finds_names_and_units_in_what_sources_differ_on() -> None:
    text = " ".join(caspian.dossier("Armenia", "Azerbaijan", full=True).to_text(width=160).split())
    assert "Kazakhstan host" in text
    assert "KZ host" not in text
    found = caspian.conflicts("Kazakhstan")
    values = [each for each in found if each.field == "value"]
    for each in values:
        assert isinstance(each.record, caspian.Figure)
        shown = plain(each.cells(Footnotes(found.store))[2])
        units = {written(each.record.unit), readable(each.record).split()[-1]}
        assert max(shown.count(f" {unit}") for unit in units) >= len(each.claims)


def test_a_brief_tells_of_a_window_by_what_day_a_treaty_is_in_force() -> None:
    text = " ".join(caspian.dossier("Kyrgyzstan", "Tajikistan", since="2020").to_text(width=200).split())
    assert "good-neighbourliness and partnership" in text
    assert "13 March 2025 at the latest" in text
    assert "between 31 May 2005" not in text


@pytest.mark.parametrize(
    ("two", "told"),
    [
        (
            ("Kyrgyzstan", "Tajikistan"),
            (
                "Fighting breaks out on the Kyrgyz–Tajik border",
                "fight over a water intake on their border",
                "Treaty between the Kyrgyz Republic and the Republic of Tajikistan on the Kyrgyz-Tajik state border",
            ),
        ),
        (
            ("Armenia", "Azerbaijan"),
            (
                "Azerbaijan takes control of Karabakh in a military operation",
                "fight the Second Karabakh War",
                "Regulation on joint activity of the Armenian and Azerbaijani border commissions",
            ),
        ),
    ],
)
def test_a_brief_of_two_tells_their_fights_and_their_own_treaties_before_summits_of_many(
    two: tuple[str, str], told: tuple[str, ...]
) -> None:
    """The wars of September 2022 and of autumn 2020, and the operation of September 2023 in which Armenia took no part."""
    text = " ".join(caspian.dossier(*two, since="2020").to_text(width=200).split())
    assert "first those of the two alone, " in text
    assert "Other events, the two alone" in text
    assert [each for each in told if each not in text] == []
