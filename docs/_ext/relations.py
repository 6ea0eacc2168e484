"""The page of relations: every link between records as a table, and drawn."""

from collections import defaultdict
from math import atan2, cos, hypot, pi, sin

from pages import rst, table, write

import caspian
from caspian.catalogue.types import TYPES, record_type, singular

PLACES = {
    "countries": (0.5, 0.16),
    "organisations": (0.18, 0.25),
    "people": (0.09, 0.5),
    "agreements": (0.36, 0.46),
    "events": (0.64, 0.46),
    "places": (0.82, 0.25),
    "corridors": (0.91, 0.5),
    "figures": (0.5, 0.72),
    "sources": (0.24, 0.86),
    "passages": (0.76, 0.86),
}
WIDTH, HEIGHT, BOX, TALL = 860, 560, 116, 38


def edges() -> dict[tuple[str, str], list[str]]:
    """Between which types there are links, with their fields."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in caspian.RELATIONS:
        for target in each.targets:
            if target in PLACES and each.source in PLACES:
                found[each.source, target].append(each.path)
    return found


def drawing() -> str:
    """The types as boxes, a line where records of one name records of the other; it follows the colours of the page."""
    where = {name: (x * WIDTH, y * HEIGHT) for name, (x, y) in PLACES.items()}
    for name in TYPES:
        where.setdefault(name, (WIDTH / 2, HEIGHT - 24))
    lines = []
    for (source, target), paths in sorted(edges().items()):
        told = f"{source} name {target} by {', '.join(paths)}"
        if target == "sources":
            continue
        lines.append(f'<g class="edge"><title>{told}</title>{_line(where[source], where[target])}</g>')
    boxes = [
        f'<a href="types/{singular(name)}.html"><rect x="{x - BOX / 2:.0f}" y="{y - TALL / 2:.0f}" width="{BOX}" '
        f'height="{TALL}" rx="6"/><text x="{x:.0f}" y="{y + 5:.0f}" text-anchor="middle">'
        f"{record_type(name).__name__}</text></a>"
        for name, (x, y) in where.items()
    ]
    return (
        f'<figure class="relations"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-labelledby="relations-title"><title id="relations-title">The types of records and the links between them'
        '</title><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs>'
        + "".join(lines)
        + "".join(boxes)
        + "</svg><figcaption>An arrow leads from the records that hold an id to those that it means. Every record cites "
        "sources: these lines are left out.</figcaption></figure>"
    )


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    if start == end:
        x, y = start[0] + BOX / 2, start[1]
        return f'<path d="M{x - 14:.0f} {y - 19:.0f}c4 -30 44 -10 14 12" marker-end="url(#arrow)"/>'
    (x1, y1), (x2, y2) = _edge(start, end), _edge(end, start)
    length = hypot(x2 - x1, y2 - y1)
    bend = min(26.0, length * 0.12)
    angle = atan2(y2 - y1, x2 - x1) + pi / 2
    cx, cy = (x1 + x2) / 2 + bend * cos(angle), (y1 + y2) / 2 + bend * sin(angle)
    return f'<path d="M{x1:.0f} {y1:.0f}Q{cx:.0f} {cy:.0f} {x2:.0f} {y2:.0f}" marker-end="url(#arrow)"/>'


def _edge(inside: tuple[float, float], towards: tuple[float, float]) -> tuple[float, float]:
    """Where the straight line to another box leaves this one."""
    dx, dy = towards[0] - inside[0], towards[1] - inside[1]
    scale = min(
        (BOX / 2 + 3) / abs(dx) if dx else float("inf"), (TALL / 2 + 3) / abs(dy) if dy else float("inf")
    )
    return inside[0] + dx * scale, inside[1] + dy * scale


def pages() -> None:
    """Write the page."""
    rows = [
        (
            f"[{record_type(each.source).__name__}](types/{singular(each.source)}.md)",
            f"`{each.path}`",
            "any other" if len(each.targets) > 4 else ", ".join(each.targets),
            f"`{each.name}`",
            f"`{each.reverse}`",
        )
        for each in caspian.RELATIONS
        if "citations" not in each.path
    ]
    citing = len(caspian.RELATIONS) - len(rows)
    write(
        "reference/relations.md",
        "# Relations",
        "Every link between records stands once, at the field that holds the id, and has a name in each direction. "
        "`caspian.related(record, name)` follows it either way.",
        "```{raw} html\n" + drawing() + "\n```",
        table(("from", "field", "to", "forward", "back"), rows),
        f"Besides these, {citing} links lead from records and their parts to the sources that they cite, and to the "
        "organisations to which a source credits a fact: `sources`, `outlets` and their likes for each part.",
        rst(),
    )
