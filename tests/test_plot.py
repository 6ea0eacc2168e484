"""Pictures: each takes a selection and gives Axes on which its records stand."""

import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import matplotlib
import pytest

import caspian
from caspian.errors import MissingExtra

matplotlib.use("Agg")


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    from matplotlib import pyplot

    yield
    pyplot.close("all")


def _annotations(axes: Any) -> list[Any]:
    return list(axes.texts)


def _heights(axes: Any) -> float:
    return float(sum(bar.get_height() for bar in axes.patches))


def test_a_timeline_has_a_row_each_and_draws_dates_as_what_they_are() -> None:
    found = caspian.events_between("Armenia", "Azerbaijan", since="2025-06", expected=True)
    axes = caspian.plot.timeline(found)
    assert len(axes.texts) >= min(len(found), 40)
    assert axes.get_title(loc="left")


def test_what_was_only_expected_is_hollow() -> None:
    expected = caspian.events_involving("Kazakhstan", expected=True).where(status="expected")
    axes = caspian.plot.timeline(expected)
    faces = [each.get_facecolor()[:3] for each in axes.patches]
    dots = [each.get_markerfacecolor() for each in axes.lines if each.get_marker() == "o"]
    assert all(face == (1.0, 1.0, 1.0) for face in faces)
    assert set(dots) <= {"white"}


def test_activity_counts_what_the_selection_counts() -> None:
    found = caspian.events_involving("Azerbaijan", since="2024-01", until="2024-03")
    axes = caspian.plot.activity(found)
    assert _heights(axes) <= len(found)
    assert axes.get_ylabel() == "events a month"
    by_kind = caspian.plot.activity(found, by="kind")
    assert _heights(by_kind) == _heights(axes)


def test_figures_in_several_units_are_refused_with_the_list_of_them() -> None:
    with pytest.raises(ValueError, match=r"expected figures in one unit, got .*USD"):
        caspian.plot.series(caspian.figures_about("Kazakhstan"))


def test_names_of_series_keep_apart() -> None:
    axes = caspian.plot.series(caspian.figures.where(unit="t").about("titr"))
    heights = sorted(each.xyann[1] for each in _annotations(axes) if 1 < each.xyann[0] < 2)
    assert all(b - a > 0.05 for a, b in pairwise(heights))


def test_a_matrix_holds_how_many_agreements_two_have() -> None:
    found = caspian.agreements.involving("AM", "GE")
    axes = caspian.plot.matrix(found)
    assert str(len(found.between("AM", "GE"))) in [each.get_text() for each in axes.texts]


def test_a_network_is_the_same_each_time() -> None:
    one, two = (caspian.plot.network(caspian.agreements.about("nuclear")) for _ in range(2))
    assert [each.xy for each in _annotations(one)] == [each.xy for each in _annotations(two)]


def test_memberships_of_one_body_and_of_one_party() -> None:
    sco = caspian.organisations.where(lambda each: each.acronym == "SCO")
    assert "Belarus" in [each.get_text() for each in caspian.plot.memberships(sco).get_yticklabels()]
    own = caspian.plot.memberships(caspian.organisations_of("UZ", status=None), of="Uzbekistan")
    assert "SCO" in [each.get_text() for each in own.get_yticklabels()]


def test_a_matrix_counts_only_those_who_took_part() -> None:
    axes = caspian.plot.matrix(caspian.events.where("id", "2024-03-25-kobakhidze-yerevan"))
    assert {each.get_text() for each in axes.get_yticklabels()} == {"Armenia", "Georgia"}


def test_a_map_names_places_within_its_frame() -> None:
    axes = caspian.plot.map(caspian.corridors.where(lambda each: each.acronym == "BTC"))
    (west, east), (south, north) = axes.get_xlim(), sorted(axes.get_ylim())
    assert axes.texts
    for each in axes.texts:
        x, y = each.get_position()
        if each.get_text().startswith("caspian data"):
            continue
        assert west <= x <= east
        assert south <= y <= north


@pytest.mark.parametrize(
    ("selection", "drawn"),
    [
        (lambda: caspian.events_between("AM", "AZ", since="2026"), "timeline"),
        (lambda: caspian.events, "activity"),
        (lambda: caspian.figures.where(unit="t").about("titr"), "series"),
        (lambda: caspian.places[:10], "map"),
        (lambda: caspian.organisations.where(lambda each: each.acronym == "SCO"), "memberships"),
    ],
)
def test_a_selection_picks_the_picture_that_fits(selection: object, drawn: str) -> None:
    assert callable(selection)
    assert selection().plot(title=drawn).get_title(loc="left") == drawn.capitalize()


def test_what_no_picture_fits_says_so() -> None:
    with pytest.raises(TypeError, match="no picture fits people"):
        caspian.people.plot()
    with pytest.raises(TypeError, match="expected agreements or events"):
        caspian.plot.matrix(caspian.places)


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(MissingExtra, match=r"pip install 'caspian-atlas\[plot\]'"):
        caspian.events[:3].plot()


def test_it_draws_on_axes_that_are_given() -> None:
    from matplotlib import pyplot

    _, axes = pyplot.subplots()
    assert caspian.plot.activity(caspian.events, ax=axes) is axes


def test_figures_in_several_units_stand_below_one_another_where_nobody_chose_axes() -> None:
    found = caspian.figures_about("Middle Corridor")
    axes = found.plot()
    every = axes.figure.axes
    assert [each.get_ylabel() for each in every][:2] == ["million t", "thousand TEU"]
    assert len(every) == 4
    own = caspian.figures_about("Middle Corridor", parts=False)
    units = {figure.unit for figure in own if figure.period}
    assert f"(the 4 units with the most figures of {len(units)})" in axes.figure.get_suptitle()
    with pytest.raises(ValueError, match="expected figures in one unit"):
        found.plot(ax=every[0])


def _marks(axes: Any, shape: str) -> list[list[float]]:
    return [list(line.get_ydata()) for line in axes.lines if line.get_marker() == shape]


def _words(axes: Any) -> list[str]:
    legend = axes.get_legend()
    return [] if legend is None else [text.get_text() for text in legend.get_texts()]


def _figures(*rows: dict[str, Any]) -> Any:
    usual = {"title": "T", "measure": "count", "unit": "1"}
    made = [{"id": f"f{n}", "period": str(2001 + n), **usual, **row} for n, row in enumerate(rows)]
    return caspian.load({"figures": made}, alone=True).figures


@pytest.mark.parametrize(
    "values", [["-0.14"], ["-5", "-3"], ["-5", "3"], ["0"], ["7"], ["-1000000", "-0.5"], ["5", "0"]]
)
def test_no_value_lies_outside_of_a_series(values: list[str]) -> None:
    axes = _figures(*({"value": each} for each in values)).plot()
    low, high = axes.get_ylim()
    assert low <= 0 <= high
    assert all(low <= float(each) <= high for each in values)
    assert low < high


def test_a_bundled_fall_is_seen() -> None:
    low, high = caspian.figures.where("id", "usd-tmt-rate-change-2025-04-03").plot().get_ylim()
    assert low < -0.14 < high


def test_a_range_is_drawn_from_end_to_end() -> None:
    axes = caspian.figures.where("id", "titr-container-price-2024").plot()
    assert _marks(axes, "_") == [[2500, 3250]]
    assert not _marks(axes, "o")
    assert _words(axes) == ["range"]
    low, high = axes.get_ylim()
    assert low <= 2500 < 3250 < high


def test_a_bound_has_a_shape_that_is_told() -> None:
    bounds = ("exact", "about", "more than", "at least", "less than", "up to")
    axes = _figures(*({"value": str(n), "bound": each} for n, each in enumerate(bounds))).plot()
    assert {shape: _marks(axes, shape) for shape in "oD^v"} == {
        "o": [[0]],
        "D": [[1]],
        "^": [[2], [3]],
        "v": [[4], [5]],
    }
    assert sorted(_words(axes)) == ["about", "less than or up to", "more than or at least"]


def test_a_range_that_is_a_bound_besides_and_only_planned_says_all_of_it() -> None:
    axes = _figures({"value": "2", "upper": "4", "bound": "about", "standing": "planned"}).plot()
    assert _marks(axes, "_") == [[2, 4]]
    (shape,) = [line for line in axes.lines if line.get_marker() == "D"]
    assert (list(shape.get_ydata()), shape.get_markerfacecolor()) == ([3], "white")
    assert not _words(_figures({"value": "2"}).plot())


@pytest.mark.parametrize(
    "selection",
    [
        caspian.figures.where(unit="t").about("titr"),
        caspian.figures_about("Middle Corridor"),
        caspian.events_between("Armenia", "Azerbaijan", since="2025"),
        caspian.events,
        caspian.corridors,
        caspian.organisations.where("id", "sco"),
    ],
)
def test_what_are_no_axes_and_no_title_is_refused_in_words(selection: Any) -> None:
    with pytest.raises(TypeError, match="expected a text for a title, got int 5"):
        selection.plot(title=5)
    if len({getattr(each, "unit", "") for each in selection}) == 1:
        with pytest.raises(TypeError, match="expected the Axes of matplotlib to draw on, got int 5"):
            selection.plot(ax=5)


def test_the_first_and_the_last_day_there_are_are_drawn() -> None:
    rows = [
        {"id": f"e{n}", "title": "E", "when": each, "kind": "visit"}
        for n, each in enumerate(("0001-01-01", "9999-12-31"))
    ]
    for some in (rows, rows[:1], rows[1:]):
        axes = caspian.load({"events": some}, alone=True).events.plot()
        axes.figure.canvas.draw()
        assert axes.get_xlim()[0] < axes.get_xlim()[1]
    figures = _figures({"value": "1", "period": "0001"}, {"value": "2", "period": "9999-12-31"})
    figures.plot().figure.canvas.draw()
    figures[:1].plot().figure.canvas.draw()


def test_months_that_lie_too_far_apart_for_bars_are_refused() -> None:
    rows = [
        {"id": f"e{n}", "title": "E", "when": each, "kind": "visit"}
        for n, each in enumerate(("0001-01-01", "9999-12-31"))
    ]
    events = caspian.load({"events": rows}, alone=True).events
    with pytest.raises(ValueError, match=r"at most 500 years for a bar a month, got 0001-01 to 9999-12"):
        caspian.plot.activity(events)
