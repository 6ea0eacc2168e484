"""What ways tell of themselves: one line for the whole, one for each stretch, and what a reader must not miss."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from caspian.display.blocks import Block, Heading, Line, Note, Pairs, Span, joined, line

if TYPE_CHECKING:
    from caspian.ways.answers import ChokePoint, Link, Way

__all__ = ["choke_blocks", "distance", "stretch", "way_blocks", "ways_blocks"]


def distance(km: float, reported: bool) -> str:
    """Kilometres for readers: measured ones as "about", to the nearest ten where they are many.

    >>> distance(826, True), distance(1337.4, False), distance(12.7, False)
    ('826 km', 'about 1,340 km', 'about 13 km')
    """
    if reported:
        return f"{km:,.0f} km"
    return f"about {round(km, -1 if km >= 100 else 0):,.0f} km"


def _head(way: "Way") -> str:
    """A way in a line, with how much of it is not known to operate."""
    told = [distance(way.km, way.reported), ", ".join(way.modes), "–".join(way.countries)]
    told.append(_times(way.borders, "border"))
    if way.changes:
        told.append(_times(way.changes, "transshipment"))
    if way.not_operating:
        told.append(f"{len(way.not_operating)} of {_times(len(way.links), 'stretch')} not known to operate")
    return f"{way.links[0].origin.name} – {way.links[-1].destination.name}: {'; '.join(filter(None, told))}"


def stretch(link: "Link") -> tuple[str, Line]:
    """A stretch: from where to where, and all that a reader wants to know of it."""
    told = [
        link.mode.value + (f" of {link.gauge:,} mm" if link.gauge else ""),
        distance(link.km, link.reported),
    ]
    if link.borders:
        told.append(f"border {', '.join('–'.join(each) for each in link.borders)}")
    if not link.countries_known:
        told.append("country unknown")
    if not link.operating:
        told.append(link.operation.value if link.operation else "state unknown")
    used = joined(line(Span(each, each)) for each in link.corridors)
    return f"{link.origin.name} – {link.destination.name}", line(f"{', '.join(told)} (", used, ")")


def way_blocks(way: "Way") -> Iterator[Block]:
    """A way with its stretches."""
    yield Heading(_head(way), 3)
    yield Pairs(tuple(stretch(link) for link in way.links))
    for far, end in ((way.access, way.links[0].origin), (way.egress, way.links[-1].destination)):
        if far:
            yield Note(
                line(
                    f"{far[0].name} is on no corridor; {end.name}, {far[1]:,.0f} km off, is the nearest place"
                )
            )
    if way.unpromised:
        avoided = ", ".join(way.unpromised)
        yield Note(line(f"that it avoids {avoided} is no promise: the countries of a stretch are not known"))


def ways_blocks(question: str, ways: "tuple[Way, ...]") -> Iterator[Block]:
    """Several ways under the question."""
    yield Heading(question)
    for way in ways:
        yield from way_blocks(way)


def choke_blocks(question: str, points: "tuple[ChokePoint, ...]") -> Iterator[Block]:
    """The places and stretches that all ways go through, under the question."""
    yield Heading(question)
    yield Pairs(tuple(_choke_point(each) for each in points))


def _choke_point(point: "ChokePoint") -> tuple[str, Line]:
    """A place by its name and kind, or a stretch."""
    if point.place:
        return point.place.name, line(Span(point.place.kind.value, point.place.id))
    return stretch(point.link) if point.link else ("", ())


def _times(number: int, what: str) -> str:
    plural = what + ("es" if what.endswith("ch") else "s")
    return f"{number or 'no'} {what if number == 1 else plural}"
