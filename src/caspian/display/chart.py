"""Small charts as inline SVG: how often by month, and how a quantity went."""

from collections.abc import Mapping, Sequence
from html import escape

from caspian.display.blocks import Picture
from caspian.display.escape import printable

__all__ = ["bars", "series"]

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
            f'fill="{_COLOUR}"><title>{_text(f"{label}: {count}")}</title></rect>'
        )
    shown = _labels(list(counts))
    names = "".join(
        f'<text x="{(n + 0.5) * step:.1f}" y="{TALL - 4}" font-size="10.5" text-anchor="{anchor}" fill="currentColor">{_text(label)}</text>'
        for n, label, anchor in shown
    )
    top = f'<text x="0" y="11" font-size="10.5" fill="currentColor">{most}</text>'
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


def series(points: Sequence[tuple[str, float, bool]], title: str, description: str) -> Picture:
    """Quantities over time as a line, with the first and the last value named; what is not reported is hollow.

    Args:
        points: a label, a value, and whether it is reported, in order of time.
        title: what is measured, with its unit.
        description: what is to be seen, for those who do not see it.
    """
    values = [value for _, value, _ in points]
    low, high = min(*values, 0.0), max(values) or 1.0
    span = high - low or 1.0
    step = (WIDTH - 90) / max(len(points) - 1, 1)
    places = [
        (45 + n * step, 16 + (high - value) / span * (TALL - 50)) for n, (_, value, _) in enumerate(points)
    ]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" stroke="{_COLOUR}" stroke-width="1.5" fill="{_COLOUR if sure else "none"}">'
        f"<title>{_text(f'{label}: {value:,g}')}</title></circle>"
        for (x, y), (label, value, sure) in zip(places, points, strict=True)
    )
    names = "".join(
        f'<text x="{x:.1f}" y="{TALL - 4}" font-size="10.5" text-anchor="middle" fill="currentColor">{_text(points[n][0])}</text>'
        f'<text x="{x:.1f}" y="{max(y - 7, 9):.1f}" font-size="10.5" text-anchor="middle" fill="currentColor">{_short(points[n][1])}</text>'
        for n, (x, y) in enumerate(places)
        if len(points) <= 12 or n in (0, len(points) - 1)
    )
    line = f'<path d="M{path}" fill="none" stroke="{_COLOUR}" stroke-width="1.8"/>'
    return Picture(_svg(line + dots + names, title, description), title, description)


def _short(value: float) -> str:
    for size, word in ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.3g} {word}"
    return f"{value:.4g}"


def _svg(inner: str, title: str, description: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {TALL}" width="{WIDTH}" role="img" '
        f'style="max-width:100%;height:auto;font-family:sans-serif;color:inherit">'
        f"<title>{_text(title)}</title><desc>{_text(description)}</desc>{inner}</svg>"
    )


def _text(text: str) -> str:
    return escape(printable(text), quote=True)
