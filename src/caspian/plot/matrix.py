"""Who has how much to do with whom, as a matrix."""

from typing import TYPE_CHECKING

from caspian.plot.canvas import Chosen, axes, finish, name_of
from caspian.plot.pairs import pairs, weights

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["matrix"]


def matrix(
    selection: Chosen,
    *,
    most: int = 14,
    organisations: bool = False,
    ax: "Axes | None" = None,
    title: str | None = None,
) -> "Axes":
    """How many agreements or events each two countries have with each other.

    Args:
        selection: agreements or events.
        most: how many countries at most, those with the most of them.
        organisations: whether organisations stand there as well.
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
    rows = [[counts[min(a, b), max(a, b)] if a != b else 0 for b in names] for a in names]
    ax = axes(ax, title, 2.2 + 0.48 * len(names), 1.8 + 0.42 * len(names))
    high = max(max(row) for row in rows)
    shown = [
        [float("nan") if a == b else rows[y][x] for x, b in enumerate(names)] for y, a in enumerate(names)
    ]
    ax.imshow(shown, cmap="Blues", vmin=0, vmax=high, aspect="auto")
    for y, row in enumerate(rows):
        for x, count in enumerate(row):
            if x != y and count:
                colour = "white" if count > high * 0.6 else "black"
                ax.text(x, y, str(count), ha="center", va="center", fontsize=8, color=colour)
    labels = [name_of(each, selection._store) for each in names]
    ax.set_xticks(range(len(names)), labels, rotation=45, ha="left", rotation_mode="anchor")
    ax.set_yticks(range(len(names)), labels)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.set_xlabel(f"how many of the {selection.collection} two have in common", fontsize=8, loc="left")
    finish(ax, selection, title)
    for spine in ax.spines.values():
        spine.set_visible(False)
    return ax
