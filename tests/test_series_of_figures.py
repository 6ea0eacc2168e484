"""Figures as series: one title for one quantity, gaps that are said, and what holds from a time on."""

from collections import defaultdict
from itertools import pairwise
from typing import Any

import pytest

import caspian
from caspian.store.bundled import bundled
from caspian.store.series import series_of
from tests.seen import lines

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("agg")


# The data: one quantity has one title


def test_figures_of_one_title_are_about_the_same() -> None:
    """Else a table by year breaks what one asks for as one number."""
    found = defaultdict(set)
    for figure in caspian.figures:
        series = series_of(figure, bundled())
        found[series.title, series.measure, series.dimension].add(series.about)
    assert [title for (title, *_), about in found.items() if len(about) > 1] == []


def test_trade_between_two_is_told_in_one_order() -> None:
    """The trade of Georgia with Armenia is that of Armenia with Georgia."""
    found = defaultdict(set)
    for figure in caspian.figures.where(measure="trade"):
        one, between, other = figure.title.partition(",")[0].removeprefix("Trade of ").partition(" with ")
        if between:
            found[frozenset((one, other))].add((one, other))
    assert [orders for orders in found.values() if len(orders) > 1] == []


@pytest.mark.parametrize("measure", ["trade", "exports", "imports"])
def test_where_both_sides_count_the_title_says_whose_number_it_is(measure: str) -> None:
    homes = {each.id: each.home for each in caspian.organisations}
    whose = defaultdict(set)
    for figure in caspian.figures.where(measure=measure):
        name, _, data = figure.title.partition(", by ")
        side = homes.get(figure.by or "", figure.by)
        if data or side in figure.about:
            whose[name].add(data or "not said")
    assert [name for name, said in whose.items() if "not said" in said and len(said) > 1] == []


def test_the_oil_of_the_caspian_pipeline_consortium_is_one_series() -> None:
    volumes = caspian.figures_about("CPC", measure="volume", parts=False).by_year("t")
    whole = [each for each in volumes if each.figure.title == "Oil carried by the CPC pipeline"]
    assert {2010, 2018, 2019, 2022, 2023, 2024, 2025} <= {each.year for each in whole}
    assert all(before.year < after.year for before, after in pairwise(whole))


def test_kazakh_oil_through_btc_is_one_series() -> None:
    found = caspian.figures_about("BTC", "Kazakhstan", measure="volume").where(standing="reported").by_year()
    titles = {each.figure.title for each in found}
    assert titles == {"Kazakh oil exported through BTC", "Transit oil carried through BTC"}


# Tables by year


def own(*figures: dict[str, Any], **more: Any) -> caspian.Dataset:
    usual = {"title": "Oil", "measure": "volume", "unit": "t", "value": 5}
    made = [{"id": f"f{n}", **usual, **each} for n, each in enumerate(figures)]
    given: dict[str, Any] = {"figures": made, **more}
    return caspian.load(given, alone=True)


def years(*periods: str, **more: Any) -> caspian.Figures:
    return own(*({"period": each, **more} for each in periods)).figures


def test_years_of_which_nothing_is_held_stand_in_the_table() -> None:
    found = years("2018", "2022", "2023", "2025").by_year()
    assert lines(found)[2:8] == [
        "Oil 2018 5 t",
        "2019–2021 no whole year held",
        "2022 5 t",
        "2023 5 t",
        "2024 no whole year held",
        "2025 5 t",
    ]
    assert dict(found.missing) == {"Oil": (2019, 2020, 2021, 2024)}
    assert [each.year for each in found] == [2018, 2022, 2023, 2025]
    assert not years("2018", "2019").by_year().missing


def test_a_capacity_stands_with_the_time_from_which_it_holds() -> None:
    found = years("2009-03/..", "2024-12", "../2001-05-06", "2026-02-03", measure="capacity").by_year()
    assert [each.year for each in found] == [2001, 2009, 2024, 2026]
    assert not found.left_out
    assert not found.missing
    shown = str(found)
    for told in ("until 6 May 2001", "since March 2009", "December 2024", "3 February 2026"):
        assert told in shown


def test_a_population_holds_on_its_day_and_visitors_are_counted_over_a_time() -> None:
    people = years("2023", "2025-01-01", "2024-01/2024-06", measure="people", unit="person").by_year()
    assert [each.figure.id for each in people] == ["f0", "f1"]
    assert people.left_out["of a part of a year"].ids == ("f2",)


def test_an_agreement_or_event_does_not_part_a_series() -> None:
    """It is the occasion on which the number was told."""
    event = {"id": "talks", "title": "Talks", "kind": "talks", "when": "2024-05-06"}
    mine = own(
        {"period": "2023"},
        {"period": "2024", "about": ["talks"]},
        {"period": "2024", "about": ["KZ"]},
        events=[event],
        countries=[{"id": "KZ", "name": "Kazakhstan"}],
    )
    found = mine.figures.by_year()
    assert [each.figure.id for each in found] == ["f0", "f1", "f2"]
    assert lines(found)[2:5] == ["Oil 2023 5 t", "2024 5 t", "Oil 2024 5 t"]


def test_who_gave_all_numbers_of_a_series_is_in_its_heading() -> None:
    shown = str(caspian.figures_about("CPC", "Tengiz", measure="volume").by_year())
    assert "Oil of Tengiz carried by the CPC pipeline, by CPC" in shown
    assert "By" not in shown.splitlines()[1].split()


# Numbers


@pytest.mark.parametrize(
    ("unit", "value", "told"),
    [
        ("USD", "30000000000", "30 billion USD"),
        ("USD", "773900000", "773.9 million USD"),
        ("KGS", "1976400000000", "1.976 trillion KGS"),
        ("t/y", "72500000", "72.5 Mt/y"),
        ("t", "586000", "586,000 t"),
        ("m3", "11800000000", "11.8 bcm"),
        ("bbl/d", "1200000", "1.2 million bbl/d"),
        ("person", "38236700", "38,236,700 people"),
    ],
)
def test_great_numbers_are_told_in_words_and_kept_to_the_digit(unit: str, value: str, told: str) -> None:
    (figure,) = own({"unit": unit, "value": value}).figures
    from caspian.display.amounts import readable

    assert readable(figure) == told
    assert str(figure.value) == value


def test_numbers_are_told_alike_whatever_precision_a_program_has_set() -> None:
    from decimal import Context, Inexact, localcontext

    figures = own({"unit": "USD", "value": "181667184855"}, {"unit": "USD", "value": "1" + 35 * "0"}).figures
    with localcontext(Context(prec=3, traps=[Inexact])):
        told = figures.to_text(width=200)
    assert "181.667 billion USD" in told
    assert "trillion USD" in told


def test_a_series_is_told_in_one_unit() -> None:
    found = own(
        {"period": "2023", "value": 586_000}, {"period": "2024", "value": 4_484_000}
    ).figures.by_year()
    assert lines(found)[2:4] == ["Oil 2023 0.586 Mt", "2024 4.484 Mt"]


# What is said besides


def test_any_of_several_is_told_apart_from_all_of_them() -> None:
    found = caspian.figures(about=["Uzbekistan", "Russia"], measure="trade")
    both = caspian.figures_about("UZ", "RU", measure="trade")
    told = f"figures_about('UZ', 'RU', measure='trade') has the {len(both)} about all of them"
    assert told in " ".join(found.to_text().split())
    assert "about any of these" not in caspian.figures(about="Uzbekistan", measure="trade").to_text()


def test_where_units_are_mixed_the_answer_says_how_to_have_one() -> None:
    told = " ".join(caspian.figures.where(measure="capacity").to_text().split())
    assert "in several units: t/y (" in told
    assert ".where(unit='t/y') keeps those in it" in told
    pipes = caspian.figures.where(measure="capacity").about("gas")
    assert "by_year('m3/y') tells 18 of them in one" in " ".join(pipes.to_text().split())


# Pictures


def drawn(axes: Any) -> list[list[float]]:
    return [list(map(float, line.get_ydata())) for line in axes.lines if len(line.get_ydata()) > 1]


def test_a_line_is_broken_where_years_are_missing() -> None:
    assert drawn(years("2010", "2018", "2019", "2020").plot()) == [[5, 5, 5]]


def test_a_part_of_a_year_is_no_point_of_the_line_and_the_legend_says_so() -> None:
    axes: Any = years("2022", "2023", "2024-01/2024-07").plot()
    assert drawn(axes) == [[5, 5]]
    (said,) = axes.get_legend().get_texts()
    assert said.get_text() == "a part of a year"


def test_years_are_written_below_their_points() -> None:
    axes: Any = years("2022", "2023", "2024").plot()
    marks = sorted(float(line.get_xdata()[0]) for line in axes.lines if line.get_marker() == "o")
    for place, label in zip(axes.get_xticks(), axes.get_xticklabels(), strict=True):
        if label.get_text() in ("2022", "2023", "2024"):
            assert min(abs(place - each) for each in marks) < 2


def test_whole_years_are_drawn_as_bars_too() -> None:
    axes: Any = years("2021", "2022", "2024", "2024-01/2024-07").plot(kind="bar")
    assert [bar.get_height() for bar in axes.patches] == [5, 5, 5]
    by_year: Any = years("2021", "2022").by_year().plot(kind="bar")
    assert len(by_year.patches) == 2
    with pytest.raises(caspian.NotFound, match="did you mean 'line' or 'bar'"):
        years("2021").plot(kind="pie")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="none of these figures is of a whole year"):
        years("2021-05").plot(kind="bar")


def test_of_a_corridor_its_own_figures_are_drawn_and_not_those_of_its_ports() -> None:
    found = caspian.figures_about("Middle Corridor", measure="volume").where(unit="t")
    said = {each.get_text() for each in found.plot().texts}
    assert "Cargo carried on the Middle Corridor" in said
    assert not any("port of" in each for each in said)


# Side by side


def row(what: str, *records: str, **asked: Any) -> list[str | None]:
    found = next(each for each in caspian.compare(*records, **asked) if each.what == what)
    return list(found.sides.values())


def test_any_number_of_states_stand_side_by_side_in_one_year() -> None:
    told = row("Gross domestic product in current US dollars", "KZ", "UZ", "KG", "TJ", "TM", measure="gdp")
    assert len(told) == 5
    assert all(each and ", 2024" in each for each in told)
    assert told[1] == "121.4 billion USD ≠*, 2024; newest: more than 145 billion USD *, 2025 (estimated)"


def test_what_two_lines_carry_is_one_row_in_one_unit() -> None:
    assert all(each and "Mt *, 2025" in each for each in row("Oil carried", "BTC", "CPC"))
    assert all(each and "Mt/y" in each for each in row("Capacity", "BTC", "CPC"))
    names = [each.what for each in caspian.compare("BTC", "CPC")]
    assert len(names) == len(set(names))
    assert None not in row("Cargo carried", "Middle Corridor", "INSTC")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((("KZ", "UZ"), {"about": "gdp"}), "did you mean caspian.compare('KZ', 'UZ', measure='gdp')"),
        ((("KZ", "UZ"), {"what": "memberships"}), "takes no what=; did you mean caspian.compare('KZ', 'UZ')"),
        (((["KZ", "UZ"],), {}), "takes no list; did you mean caspian.compare('KZ', 'UZ')"),
        ((("KZ",), {}), "misses what KZ is compared with"),
    ],
)
def test_a_comparison_that_cannot_be_made_says_which_can(asked: tuple[Any, Any], told: str) -> None:
    arguments, named = asked
    with pytest.raises(TypeError) as caught:
        caspian.compare(*arguments, **named)
    assert told in str(caught.value)
    assert "measure=" in str(caught.value)


def test_the_trade_of_states_with_another_is_a_row() -> None:
    told = row("Trade with China, by Chinese data", "KZ", "UZ", "TJ", measure="trade")
    assert all(each and "2025" in each for each in told)


# Cards


def test_the_card_of_a_line_says_its_capacity_once_and_its_length_once() -> None:
    card = caspian.corridor("TANAP").show().to_text()
    assert "Capacity:    16 bcm/y" in card
    shown = caspian.corridor("CPC").show().to_text()
    assert "Reported km" not in shown
    assert "1,511 km" in shown
