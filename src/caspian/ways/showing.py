"""What ways tell of themselves: one line for the whole, one for each stretch, and what a reader must not miss."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from caspian.display.answers import table
from caspian.display.blocks import Block, Heading, Line, Note, Paragraph, Span, Table, joined, line, plain
from caspian.display.counts import sentence
from caspian.display.map.figures import choke_map, ways_map
from caspian.display.names import Finder, home_of, known, named
from caspian.display.notes import Footnotes
from caspian.store.store import Store
from caspian.ways.answers import returned
from caspian.ways.basis import basis, roundabout
from caspian.ways.conditions import Asked, of_goods

if TYPE_CHECKING:
    from caspian.ways.answers import Way, Ways
    from caspian.ways.choking import ChokePoint, ChokePoints
    from caspian.ways.link import Link

__all__ = [
    "choke_blocks",
    "choke_cells",
    "map_blocks",
    "stretch",
    "way_blocks",
    "way_cells",
    "ways_blocks",
]


def _head(way: "Way") -> str:
    """A way in a line, with how much of it is not known to operate."""
    told = [str(way.length), ", ".join(way.modes), "–".join(way.countries)]
    told.append(_times(way.borders, "border"))
    if way.changes:
        told.append(_times(way.changes, "transshipment"))
    if way.not_operating:
        told.append(_at_rest(way))
    return f"{way.links[0].origin.name} – {way.links[-1].destination.name}: {'; '.join(filter(None, told))}"


def _at_rest(way: "Way") -> str:
    """How much of a way is planned, being built, at rest or in an unknown state."""
    return f"{len(way.not_operating)} of {_times(len(way.links), 'stretch')} not known to operate"


def stretch(link: "Link") -> tuple[str, Line]:
    """A stretch: from where to where, and all that a reader wants to know of it."""
    told = [
        link.mode.value + (f" of {link.gauge:,} mm" if link.gauge else ""),
        str(link.length),
    ]
    if link.borders:
        told.append(f"border {', '.join('–'.join(each) for each in link.borders)}")
    if not link.countries_known:
        told.append("country unknown")
    if not link.operating:
        told.append(link.operation.value if link.operation else "state unknown")
    used = joined(line(Span(each, each)) for each in link.corridors)
    return f"{link.origin.name} – {link.destination.name}", line(f"{', '.join(told)} (", used, ")")


def way_cells(way: "Way", notes: Footnotes, others: "Sequence[Way]" = ()) -> tuple[Line, ...]:
    """A way as a row: its ends and what tells it from others, length, modes, countries, what it crosses."""
    store = notes.store
    by = joined(named(each, store) for each in _telling(way, others))
    return (
        line(
            _ends(way.links[0], way.links[-1]),
            line(" by ", by) if by else None,
            f" ({_at_rest(way)})" if way.not_operating else None,
        ),
        line(str(way.length)),
        line(", ".join(dict.fromkeys(mode.value for mode in way.modes))),
        joined((named(each, store) for each in way.countries), " → "),
        line(str(way.borders)),
        line(str(way.changes)),
    )


_NAMED = 4
"""How many places tell a way from others."""


def _telling(way: "Way", others: "Sequence[Way]") -> list[str]:
    """Some places along a way, in order: those first that no other way has, then those that not all have."""
    through = way.places[1:-1]
    elsewhere = [set(each.places) for each in others if each is not way]
    alone = [each for each in through if not any(each in places for places in elsewhere)]
    some = [each for each in through if not all(each in places for places in elsewhere)]
    found = dict[str, None]()
    for group in (alone, some, list(through)):
        rest = [each for each in group if each not in found]
        room = _NAMED - len(found)
        step = max(1, len(rest) // max(room, 1))
        found |= dict.fromkeys(rest[step - 1 :: step][:room])
    return [each for each in through if each in found]


def way_blocks(way: "Way", store: Finder | None = None) -> Iterator[Block]:
    """A way with its map, its stretches, their sources, and what a reader must not miss."""
    notes = Footnotes(store or home_of(way.links[0].origin))
    ends = way.links[0].origin, way.links[-1].destination
    yield Heading(_head(way), 3)
    yield from _remarks(way)
    yield from _map([way], f"Map of the way from {ends[0].name} to {ends[1].name}")
    yield _table("Stretch by stretch", way, notes)
    yield Paragraph(line("Corridors: ", joined(_cited(each, notes) for each in way.corridors), "."))
    yield from _on_what(way, notes.store)
    references = notes.references()
    if references.items:
        yield references


def ways_blocks(ways: "Ways", rows: int | None, asked: Asked | None = None) -> Iterator[Block]:
    """Several ways under the question: a row each, those through other states, a map of all, and the stretches of the first."""
    yield Heading(sentence(ways.question))
    shown = tuple(ways if rows is None else ways[:rows])
    if not shown:
        return
    detours = alike = 0
    if rows is not None:
        shown, detours = _sensible(shown)
        shown, alike = _different(shown)
    out = detours + alike
    # What stands for a place that was asked for changes what all the rest means.
    yield from dict.fromkeys(each for way in shown for each in _remarks(way))
    notes = Footnotes(ways.store or home_of(shown[0].links[0].origin))
    ends = shown[0].links[0].origin, shown[0].links[-1].destination
    more = len(shown) + out < len(ways)
    many = f", the first {len(shown)} of {len(ways)}" if more else f" of {len(ways)}" if out else ""
    cells = tuple(way_cells(each, notes, shown) for each in shown)
    told = len(ways) if more or not out else len(shown)
    yield Table(f"{_times(told, 'way')}{many}", ways.headings, cells, told, (4, 5))
    left = [f"{_times(detours, 'detour')} left out, {_DETOUR}"] * bool(detours)
    left += [f"{alike} left out, {_ALIKE}"] * bool(alike)
    if left:
        yield Note(line(f"{'; '.join(left)}; .show(rows=None) for all"))
    if asked is not None and isinstance(ways.store, Store):
        from caspian.ways.hubs import standing

        told_of_ends = standing(asked, shown[0], ways.store)
        if told_of_ends:
            yield Note(line(told_of_ends))
        yield from _through_others(asked, shown, ways.store)
    yield from _map(shown, f"Map of the ways from {ends[0].name} to {ends[1].name}")
    yield _table(
        "Stretch by stretch" if len(shown) == 1 else "The first way, stretch by stretch",
        shown[0],
        notes,
    )
    yield from _on_what(shown[0], ways.store)


def _through_others(asked: Asked, shown: "Sequence[Way]", store: Store) -> Iterator[Block]:
    """The best ways that avoid a state of the first one, or the sea."""
    from caspian.ways.elsewhere import by_pipe, elsewhere

    for words, way, call in by_pipe(asked, shown, store):
        yield Paragraph(line(f"{words}: {_head(way)}; {call}"))
    for state, way, call in elsewhere(asked, shown, store):
        states = joined((named(each, store) for each in way.countries), " → ")
        yield Paragraph(
            line(
                "without ",
                named(state, store) if state.isupper() else state,
                ": ",
                states,
                f", {way.length}; {call}",
            )
        )


_DETOUR = "back through a state once left or more than twice as long as the first"


def _sensible(ways: "Sequence[Way]") -> "tuple[tuple[Way, ...], int]":
    """The first way and those that are no detours beside it; and how many are."""
    best = ways[0]
    allowed = returned(best)
    kept = [way for way in ways[1:] if returned(way) <= allowed and way.km <= 2 * best.km]
    return (best, *kept), len(ways) - 1 - len(kept)


_ALIKE = "through the same states as one above, about as long and with no fewer transshipments"
_AS_LONG = 1.02
"""Up to how many times the length of another a way is about as long."""


def _different(ways: "Sequence[Way]") -> "tuple[tuple[Way, ...], int]":
    """The ways that differ in what a reader sees; and how many are like one before them but for a detail."""
    kept: list[Way] = []
    for way in ways:
        if not any(_like(way, other) for other in kept):
            kept.append(way)
    return tuple(kept), len(ways) - len(kept)


def _like(way: "Way", other: "Way") -> bool:
    """Whether a way is another one but for a detail, and in nothing better."""
    return (
        way.countries == other.countries
        and set(way.modes) >= set(other.modes)
        and other.km <= way.km <= _AS_LONG * other.km
        and way.changes >= other.changes
        and len(way.not_operating) >= len(other.not_operating)
    )


def _on_what(way: "Way", store: Finder | None) -> Iterator[Block]:
    """That a way goes round something, and on which network it stands."""
    around = roundabout(way)
    if around:
        yield Note(line(around))
    if isinstance(store, Store):
        yield Paragraph(line(f"Network: {basis(store, way.modes)}."))


def choke_cells(point: "ChokePoint", notes: Footnotes) -> tuple[Line, ...]:
    """A choke point as a row: the place, or the stretch with how it runs and who uses it."""
    numbers = notes.of(point.citations())
    if point.place is not None:
        country = named(point.place.country, notes.store) if point.place.country else ()
        name = Span(point.place.name, point.place.id, None, numbers)
        return line(name), line(point.place.kind.value), country, ()
    assert point.link is not None
    link = point.link
    return (
        line(_ends(link, link), Span("", notes=numbers)),
        line(f"{link.mode.value}, {link.length}"),
        _countries(link, notes),
        joined(named(each, notes.store) for each in link.corridors),
    )


def choke_blocks(points: "ChokePoints", rows: int | None) -> Iterator[Block]:
    """The places and stretches that all ways go through, under the question, with a map on which the places are ringed."""
    yield Heading(sentence(points.question))
    yield from (Note(line(each)) for each in points._remarks)
    head, *rest = table(
        points,
        f"{len(points)} without which no way remains on this network"
        if points
        else "No choke point: whichever one place or stretch is closed, a way remains on this network",
        points.headings,
        points.store,
        rows,
    )
    yield head
    if points._asked is not None and isinstance(points.store, Store):
        from caspian.ways.allowed import without_others

        yield from (Paragraph(line(each)) for each in without_others(points._asked, points.store))
    drawing = choke_map(points.places, points.links, f"Map of {points.question}")
    if drawing is not None:
        yield drawing
    if points.store is not None:
        modes = tuple(link.mode for link in points.links)
        yield Paragraph(line(f"Network: {basis(points.store, modes)}."))
    yield from rest


def _remarks(way: "Way") -> Iterator[Note]:
    what = "goods" if of_goods(way.modes) else "these modes"
    for far, end in ((way.access, way.links[0].origin), (way.egress, way.links[-1].destination)):
        if far:
            yield Note(
                line(
                    f"{far[0].name} is on no corridor of {what}; {end.name}, {far[1]:,.0f} km off, is the nearest place"
                )
            )
    if way.unpromised:
        avoided = ", ".join(way.unpromised)
        yield Note(line(f"that it avoids {avoided} is no promise: the countries of a stretch are not known"))
    if way.undated:
        count = f"{len(way.undated)} of {_times(len(way.links), 'stretch')}"
        verb, whose = ("operates", "it") if len(way.undated) == 1 else ("operate", "they")
        yield Note(line(f"since when {count} {verb} is not known: that {whose} did so early is no promise"))


def map_blocks(ways: "Iterable[Way]") -> Iterator[Block]:
    """The map of ways alone, under its title."""
    shown = tuple(ways)
    ends = (shown[0].links[0].origin, shown[0].links[-1].destination) if shown else ()
    title = f"Map of the ways from {ends[0].name} to {ends[1].name}" if ends else "Map of no way"
    yield Heading(title, 1)
    yield from _map(shown, title)


def _map(ways: "Sequence[Way]", title: str) -> Iterator[Block]:
    links = list(dict.fromkeys(link for way in ways for link in way.links))
    modes = ", ".join(dict.fromkeys(link.mode.value for link in links))
    words = f"{_times(len(ways), 'way')}, {_times(len(links), 'stretch')}: {modes}"
    ends = [each for way in ways for each in (way.places[0], way.places[-1])]
    drawing = ways_map(links, title, words, ends)
    if drawing is not None:
        yield drawing


def _table(caption: str, way: "Way", notes: Footnotes) -> Table:
    links = way.links
    used = all(link.operating for link in links)
    columns = ("From", "To", "By", "Length", "Countries", *(() if used else ("State",)), "Corridors")
    rows = []
    for link in links:
        gauge = f", {link.gauge:,} mm" if link.gauge else ""
        state = link.operation.value if link.operation else "state unknown"
        shown = sorted(
            (named(each, notes.store) for each in link.corridors), key=lambda each: len(plain(each))
        )
        more = f" and {len(shown) - _CORRIDORS} more" if len(shown) > _CORRIDORS else None
        rows.append(
            (
                line(Span(link.origin.name, link.origin.id)),
                line(Span(link.destination.name, link.destination.id)),
                line(f"{link.mode.value}{gauge}"),
                line(str(link.length)),
                _countries(link, notes),
                *(() if used else (line("in use" if link.operating else state),)),
                line(joined(shown[:_CORRIDORS]), more),
            )
        )
    return Table(
        f"{caption}, all in use" if used and not way.undated else caption,
        columns,
        tuple(rows),
        len(rows),
        (3,),
    )


_CORRIDORS = 2


def _cited(corridor: str, notes: Footnotes) -> Line:
    """A corridor by its name, with the numbers of its sources."""
    record = known(corridor, notes.store)
    numbers = notes.of(record.citations) if record is not None else ()
    return line(named(corridor, notes.store), Span("", notes=numbers))


def _countries(link: "Link", notes: Footnotes) -> Line:
    found = joined((named(each, notes.store) for each in link.countries), " → ")
    unknown = None if link.countries_known else " (country unknown)" if found else "country unknown"
    return line(found, unknown)


def _ends(first: "Link", last: "Link") -> Line:
    return line(
        Span(first.origin.name, first.origin.id), " – ", Span(last.destination.name, last.destination.id)
    )


def _times(number: int, what: str) -> str:
    plural = what + ("es" if what.endswith("ch") else "s")
    return f"{number or 'no'} {what if number == 1 else plural}"
