"""Parties as a network, weighted by what they have with each other."""

from math import cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING

from caspian.plot.canvas import COLOURS, INK, Chosen, axes, finish, name_of
from caspian.plot.pairs import pairs, weights

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["network"]

Spot = tuple[float, float]


def network(
    selection: Chosen,
    *,
    most: int = 18,
    organisations: bool = False,
    ax: "Axes | None" = None,
    title: str | None = None,
) -> "Axes":
    """The countries that agreements or events join; the more they have in common, the thicker the line.

    Args:
        selection: agreements or events.
        most: how many countries at most, those with the most of them.
        organisations: whether organisations stand there as well, as squares.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: for records of other types, and where none has two parties.
        ValueError: if there is nothing in the selection.
    """
    counts = pairs(selection, organisations=organisations)
    weight = weights(counts, selection)
    names = [each for each, _ in weight.most_common(most)]
    edges = {pair: count for pair, count in counts.items() if pair[0] in names and pair[1] in names}
    spots = _spread(names, edges)
    ax = axes(ax, title, 8, 7)
    high, heavy = max(edges.values(), default=1), max(weight.values())
    countries = selection._store.lookup("countries")
    for (a, b), count in sorted(edges.items(), key=lambda item: item[1]):
        (ax_, ay), (bx, by) = spots[a], spots[b]
        share = count / high
        ax.plot(
            [ax_, bx],
            [ay, by],
            color=COLOURS[0],
            linewidth=0.5 + 5 * share,
            alpha=0.15 + 0.6 * share,
            zorder=1,
        )
    for name in names:
        x, y = spots[name]
        size = 60 + 700 * weight[name] / heavy
        ax.scatter(
            [x],
            [y],
            s=size,
            color=COLOURS[1],
            marker="o" if name in countries else "s",
            edgecolor="white",
            zorder=2,
        )
        ax.annotate(
            name_of(name, selection._store),
            (x, y),
            xytext=(0, -sqrt(size) / 2 - 3),
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=8.5,
            color=INK,
            zorder=3,
            bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.75, "pad": 0.6},
        )
    ax.set_xticks([])
    ax.set_yticks([])
    squares = ", a square an organisation" if organisations else ""
    ax.set_xlabel(
        f"a circle is a country{squares}: the larger, the more {selection.collection} with others; "
        "the thicker a line, the more in common",
        fontsize=8,
        loc="left",
    )
    ax.margins(0.1)
    finish(ax, selection, title)
    for spine in ax.spines.values():
        spine.set_visible(False)
    return ax


def _spread(names: list[str], edges: dict[tuple[str, str], int], rounds: int = 300) -> dict[str, Spot]:
    """Places for nodes, after Fruchterman and Reingold: what is joined draws near, all keep apart.

    It begins on a circle, so that the same records give the same picture.
    """
    count = len(names)
    spots = {name: (cos(2 * pi * n / count), sin(2 * pi * n / count)) for n, name in enumerate(names)}
    ideal = 2.3 / sqrt(count)
    high = max(edges.values(), default=1)
    for turn in range(rounds):
        heat = 0.12 * (1 - turn / rounds) + 0.002
        moves = dict.fromkeys(names, (0.0, 0.0))
        for n, a in enumerate(names):
            for b in names[n + 1 :]:
                dx, dy = spots[a][0] - spots[b][0], spots[a][1] - spots[b][1]
                apart = max(hypot(dx, dy), 0.01)
                joined = edges.get((a, b)) or edges.get((b, a)) or 0
                pull = apart * apart / ideal * (0.15 + sqrt(joined / high)) * bool(joined)
                force = (ideal * ideal / apart - pull * 0.25) / apart
                moves[a] = moves[a][0] + dx * force, moves[a][1] + dy * force
                moves[b] = moves[b][0] - dx * force, moves[b][1] - dy * force
        for name, (dx, dy) in moves.items():
            x, y = spots[name]
            dx, dy = dx - x * 0.06, dy - y * 0.06
            length = max(hypot(dx, dy), 1e-9)
            step = min(length, heat) / length
            spots[name] = x + dx * step, y + dy * step
    return _apart(spots)


def _apart(spots: dict[str, Spot], rounds: int = 60) -> dict[str, Spot]:
    """The same places with room between them for the names."""
    wide = max(max(map(abs, spot)) for spot in spots.values())
    least = wide * 0.2
    names = list(spots)
    for _ in range(rounds):
        for n, a in enumerate(names):
            for b in names[n + 1 :]:
                dx, dy = spots[a][0] - spots[b][0], spots[a][1] - spots[b][1]
                apart = max(hypot(dx, dy), 1e-6)
                if apart < least:
                    push = (least - apart) / apart / 2
                    spots[a] = spots[a][0] + dx * push, spots[a][1] + dy * push
                    spots[b] = spots[b][0] - dx * push, spots[b][1] - dy * push
    return spots
