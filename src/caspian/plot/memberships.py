"""Memberships over time as bars."""

from typing import TYPE_CHECKING

from caspian.plot.canvas import COLOURS, FAINT, Chosen, axes, drawable, finish, name_of
from caspian.plot.days import dated, number

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from caspian.model.organisation import Membership, Organisation
    from caspian.model.time.when import When

__all__ = ["memberships"]

_MOST = 45
_COLOURS = {
    "member": COLOURS[0],
    "partner": COLOURS[4],
    "observer": COLOURS[2],
    "candidate": COLOURS[3],
    "dialogue partner": COLOURS[5],
}


def memberships(
    selection: Chosen, *, of: object = None, ax: "Axes | None" = None, title: str | None = None
) -> "Axes":
    """Who belonged to which organisation from when to when, a row each, coloured by status.

    Args:
        selection: organisations; of a single one the rows are its members.
        of: only the memberships of this party, by id, name or record.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: for other records, and where no beginning of a membership is known.
        ValueError: if there is nothing in the selection.
    """
    if drawable(selection).collection != "organisations":
        raise TypeError(f"expected organisations, got {selection.collection}")
    store = selection._store
    member = None if of is None else store.party(of).id
    one = len(drawable(selection)._records) == 1
    rows: dict[str, list[tuple[Membership, Organisation, When]]] = {}
    for body in selection._records:
        for each in body.memberships:
            if (
                (member is None or each.member == member)
                and each.period is not None
                and not each.period.days.no_start
            ):
                name = name_of(each.member if one else body.id, store)
                label = name if one or member else f"{name}: {name_of(each.member, store)}"
                rows.setdefault(label, []).append((each, body, each.period))
    if not rows:
        raise TypeError("no beginning of a membership of these organisations is known")
    ordered = sorted(rows.items(), key=lambda item: min(period.days.start for _, _, period in item[1]))[
        :_MOST
    ]
    now = store.as_of
    last = (
        number(now.days.end)
        if now is not None
        else max(number(period.days.start) for row in rows.values() for _, _, period in row)
    )
    ax = axes(ax, title, 8.5, 1.3 + 0.25 * len(ordered))
    used = dict[str, str]()
    lasting = False
    for row, (_, held) in enumerate(ordered):
        for each, body, period in held:
            start, end = number(period.days.start), _end(period, body, last)
            colour = used.setdefault(each.status.value, _COLOURS.get(each.status.value, FAINT))
            ax.barh([row], [max(end - start, 20)], left=[start], height=0.6, color=colour)
            if period.ongoing and body.dissolved is None:
                lasting = True
                ax.plot([end], [row], ">", color=colour, markersize=5, clip_on=False)
    ax.set_yticks(range(len(ordered)), [label for label, _ in ordered], fontsize=8)
    ax.set_ylim(len(ordered) - 0.4, -0.6)
    ax.grid(axis="x", color="#dddddd", linewidth=0.6)
    ax.set_axisbelow(True)
    dated(ax)
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Artist] = [Patch(color=colour, label=status) for status, colour in used.items()]
    if lasting:
        handles.append(Line2D([], [], color=FAINT, linestyle="", marker=">", label="goes on"))
    ax.legend(handles=handles, frameon=False, fontsize=8, loc="upper left", bbox_to_anchor=(1, 1))
    names = ", ".join(name_of(each.id, store) for each in selection._records[:3])
    default = f"Memberships in {names}{' and others' if len(selection._records) > 3 else ''}"
    if member is not None:
        default = f"Memberships of {name_of(member, store)}"
    if len(ordered) < len(rows):
        default += f" (the first {len(ordered)} of {len(rows)})"
    return finish(ax, selection, default if title is None else title)


def _end(period: "When", body: "Organisation", last: float) -> float:
    """Where a bar ends: with the membership, with the body, or today."""
    days = period.days
    ends = [last] if days.no_end else [number(days.end)]
    if body.dissolved is not None:
        ends.append(number(body.dissolved.days.end))
    return min(ends)
