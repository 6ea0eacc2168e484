"""Pictures of figures: the largest series are drawn, what is left out is said, and of nothing there is no picture."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import caspian

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Close what was drawn."""
    from matplotlib import pyplot

    yield
    pyplot.close("all")


def _own(series: int) -> caspian.Dataset:
    """Trade of Kazakhstan by so many titles, each greater than the one before, of three years with a gap."""
    rows = [
        {
            "id": f"trade-{n}-{year}",
            "title": f"Trade of Kazakhstan with a partner that has a long name indeed, number {n}",
            "measure": "trade",
            "about": ["KZ"],
            "value": n * 1000,
            "unit": "USD",
            "period": str(year),
        }
        for n in range(1, series + 1)
        for year in (2020, 2021, 2023)
    ]
    return caspian.load({"figures": rows}, onto=None, alone=True)


def _words(axes: Any) -> list[str]:
    return [each.get_text().replace("\n", " ") for each in axes.texts]


@pytest.mark.parametrize("kind", ["line", "bar"])
def test_the_largest_series_are_drawn_and_the_others_counted(kind: Any) -> None:
    figures = _own(9).figures_about("KZ", measure="trade")
    axes = figures.plot(kind=kind)
    told = _words(axes) + [each.get_text().replace("\n", " ") for each in _legend(axes)]
    drawn = 5 if kind == "bar" else 7
    assert any(each.endswith("number 9") for each in told)
    assert not any(each.endswith("number 1") for each in told)
    left_out = f"{9 - drawn} more series of 9 are left out; .plot(most=9) draws all"
    assert left_out in told
    every = figures.by_year().plot(kind=kind, most=9)
    told = _words(every) + [each.get_text().replace("\n", " ") for each in _legend(every)]
    assert sum("number" in each for each in told) == 9
    assert not any("left out" in each for each in told)


def _whole(axes: Any) -> list[Any]:
    return [each for each in axes.lines if each.get_linestyle() == "-"]


def _legend(axes: Any) -> list[Any]:
    found = axes.get_legend()
    return list(found.get_texts()) if found else []


def test_the_great_partners_of_uzbekistan_are_drawn() -> None:
    told = " ".join(_words(caspian.figures_about("Uzbekistan", measure="trade").by_year().plot()))
    for partner in ("China", "Russia", "Kazakhstan"):
        assert f"Uzbekistan with {partner}" in told
    assert "left out; .plot(most=" in told


def test_a_line_is_broken_where_a_year_is_missing() -> None:
    axes = _own(1).figures_about("KZ").plot()
    joined = [list(each.get_ydata()) for each in _whole(axes) if len(list(each.get_ydata())) > 1]
    assert joined == [[1000, 1000]]


EMPTY: tuple[Callable[[], object], ...] = (
    lambda: caspian.figures_about("Iran", measure="trade").about("Armenia").plot(),
    lambda: caspian.figures_about("Iran", measure="trade").about("Armenia").plot(kind="bar"),
    lambda: caspian.figures_about("Iran", measure="trade").about("Armenia").by_year().plot(),
    lambda: caspian.events[:0].plot(),
    lambda: caspian.plot.activity(caspian.agreements[:0]),
    lambda: caspian.plot.map(caspian.corridors[:0]),
    lambda: caspian.plot.matrix(caspian.events[:0]),
    lambda: caspian.plot.network(caspian.events[:0]),
    lambda: caspian.organisations[:0].plot(),
    lambda: caspian.events[:0].count_by("year").plot(),
    lambda: caspian.events[:0].count_by("kind").plot(),
)


@pytest.mark.parametrize("draw", EMPTY)
def test_of_nothing_there_is_no_picture(draw: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"there is nothing to draw: (0|No) \w+"):
        draw()


def test_where_nothing_is_drawn_it_is_said_what_there_is() -> None:
    with pytest.raises(ValueError, match="about Armenia") as fault:
        caspian.figures_about("Iran", measure="trade").about("Armenia").plot()
    number = len(caspian.figures_about("Armenia", measure="trade"))
    assert f"Armenia ({number}, caspian.figures_about('AM', measure='trade'))" in str(fault.value)


@pytest.mark.parametrize("subject", ["Middle Corridor", "Uzbekistan"])
def test_what_stands_below_the_axes_stands_clear_of_each_other(subject: str) -> None:
    measure = "volume" if subject == "Middle Corridor" else "trade"
    figure: Any = caspian.figures_about(subject, measure=measure).plot().figure
    figure.draw_without_rendering()
    told = [(axes, each) for axes in figure.axes for each in axes.texts if "are left out" in each.get_text()]
    assert told
    for axes, each in told:
        box = each.get_window_extent()
        assert not any(box.overlaps(entry.get_window_extent()) for entry in _legend(axes))
        assert not any(box.overlaps(other.title.get_window_extent()) for other in figure.axes)
        assert not any(box.overlaps(other.get_window_extent()) for other in axes.texts if other is not each)
        assert figure.bbox.y0 <= box.y0
