"""Small charts as inline SVG: how often by month, and how a quantity went."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from caspian.display.blocks import Picture
from caspian.display.escape import in_markup

__all__ = ["Value", "bars", "series"]

WIDTH, TALL = 720, 120
_COLOUR = "#2e86c8"


def bars(counts: Mapping[str, int], title: str, description: str) -> Picture:
    """Counts as bars, with the first, the highest and the last named.

    Args:
        counts: a count for each label, in order.
        title: what is counted.
        description: what is to be seen, for those who do not see it.
    """
    most = max(counts.values(), default=0) or 1
    step = WIDTH / max(len(counts), 1)
    marks = []
    for number, (label, count) in enumerate(counts.items()):
        high = count / most * (TALL - 34)
        x = number * step
        marks.append(
            f'<rect x="{x + step * 0.1:.1f}" y="{TALL - 18 - high:.1f}" width="{step * 0.8:.1f}" height="{high:.1f}" '
            f'fill="{_COLOUR}"><title>{in_markup(f"{label}: {count}")}</title></rect>'
        )
    shown = _labels(list(counts))
    at = {"start": 0.1, "middle": 0.5, "end": 0.9}
    names = "".join(
        f'<text x="{(n + at[anchor]) * step:.1f}" y="{TALL - 4}" font-size="10.5" text-anchor="{anchor}" fill="currentColor">{in_markup(label)}</text>'
        for n, label, anchor in shown
    )
    top = (
        f'<text x="0" y="11" font-size="10.5" fill="currentColor">{most}</text>'
        + _rule(16)
        + _rule(TALL - 18)
    )
    return Picture(_svg("".join(marks) + names + top, title, description), title, description)


def _labels(labels: Sequence[str]) -> list[tuple[int, str, str]]:
    if not labels:
        return []
    every = max(1, -(-len(labels) // 8))
    last = len(labels) - 1
    found = [
        (n, labels[n], "middle") for n in range(0, len(labels), every) if last - n >= every / 2 or n == 0
    ]
    found[0] = (0, labels[0], "start")
    return [*found, (last, labels[last], "end")] if last else found


class Value(NamedTuple):
    """A value of a year."""

    year: int
    value: float
    sure: bool
    """Whether it is reported or estimated, and no plan or forecast."""
    title: str
    """What is told where the pointer rests on it."""


def series(points: Sequence[Value], title: str, description: str) -> Picture:
    """Quantities over years: what is reported as a line, plans and forecasts hollow beside it.

    Args:
        points: the values in order of time; a year may have several.
        title: what is measured, with its unit.
        description: what is to be seen, for those who do not see it.
    """
    low, high = min(*(each.value for each in points), 0.0), max(*(each.value for each in points), 0.0)
    span = high - low or 1.0
    room = TALL - (46 if low == 0 else 58)  # what is below nought is named below its mark
    first, last = points[0].year, max(each.year for each in points)
    step = (WIDTH - 110) / max(last - first, 1)

    def place(each: Value) -> tuple[float, float]:
        return 55 + (each.year - first) * step, 20 + (high - each.value) / span * room

    sure = {each.year: each for each in points if each.sure}
    path = "L".join("{:.1f} {:.1f}".format(*place(each)) for each in sure.values())
    dots = "".join(
        f'<circle cx="{place(each)[0]:.1f}" cy="{place(each)[1]:.1f}" r="3.5" stroke="{_COLOUR}" stroke-width="1.5" '
        f'fill="{_COLOUR if each.sure else "none"}"><title>{in_markup(f"{each.year}: {each.title}")}</title></circle>'
        for each in points
    )
    named = points if len(points) <= 14 else [points[0], max(points, key=lambda each: each.value), points[-1]]
    names = "".join(
        f'<text x="{place(each)[0]:.1f}" y="{place(each)[1] + (14 if each.value < 0 else -8):.1f}" font-size="11" text-anchor="middle" '
        f'fill="currentColor">{_short(each.value)}</text>'
        for each in {each.year: each for each in named}.values()
    )
    every = max(1, -(-(last - first + 1) // 14))
    years = "".join(
        f'<text x="{55 + (year - first) * step:.1f}" y="{TALL - 4}" font-size="11" text-anchor="middle" '
        f'fill="currentColor">{year}</text>'
        for year in range(first, last + 1, every)
    )
    base = 20 + high / span * room
    axis = _rule(base)
    line = f'<path d="M{path}" fill="none" stroke="{_COLOUR}" stroke-width="1.8"/>' if len(sure) > 1 else ""
    hollow = (
        " Hollow: planned, aimed at or forecast."
        if len(sure) < len({each.year for each in points}) or not all(each.sure for each in points)
        else ""
    )
    return Picture(_svg(axis + line + dots + names + years, title, description), title, description + hollow)


def _rule(y: float) -> str:
    return f'<path d="M0 {y:.1f}H{WIDTH}" stroke="currentColor" stroke-opacity=".25"/>'


def _short(value: float) -> str:
    for size, word in ((1e12, "tn"), (1e9, "bn"), (1e6, "mn"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.3g} {word}".replace("-", "−")
    return f"{value:.4g}".replace("-", "−")


def _svg(inner: str, title: str, description: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {TALL}" width="{WIDTH}" role="img" '
        f'style="max-width:100%;height:auto;font-family:sans-serif;color:inherit">'
        f"<title>{in_markup(title)}</title><desc>{in_markup(description)}</desc>{inner}</svg>"
    )
