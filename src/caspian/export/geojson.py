"""GeoJSON (RFC 7946): places as points, legs as lines, with what the records say as properties."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import collection
from caspian.export.release import edition
from caspian.model.corridor import Corridor
from caspian.model.geodesy import Point
from caspian.model.place import Place
from caspian.model.record import Record

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["feature_collection"]


def feature_collection(records: Iterable[Record], store: "Store") -> dict[str, object]:
    """The features of some records, and those that have none.

    A corridor gives a line for each leg and a point for each place on it; an event, an agreement, a country or an
    organisation a point for each place that it names. Longitude comes before latitude, to six decimals. A line over
    the antimeridian is parted there. Records that name no place, or none whose coordinates are known, stand in
    ``left_out``, a member besides those of the standard.
    """
    features, left_out = list[dict[str, object]](), list[dict[str, object]]()
    for record in records:
        kind = collection(type(record))
        about: dict[str, object] = {"id": record.id, "type": kind, "name": record.label}
        found = list(_features(record, kind, about, store))
        features += found
        if not found:
            left_out.append(about)
    return {
        "type": "FeatureCollection",
        "features": features,
        "left_out": left_out,
        "source": edition(store),
    }


def _features(
    record: Record, name: str, about: dict[str, object], store: "Store"
) -> Iterator[dict[str, object]]:
    if isinstance(record, Place):
        yield from _point(record, about)
        return
    places = store.lookup(Place)
    when = getattr(record, "when", None)
    kind = getattr(record, "kind", None)
    told = about | {"kind": kind and kind.value, "when": when and when.edtf}
    if isinstance(record, Corridor):
        yield from _legs(record, told, places)
    for key in _places_of(name, record):
        yield from _point(places[key], told)


def _places_of(name: str, record: object) -> Iterable[str]:
    """The places that a record names, each once, by the links of its type."""
    links = [each for each in relations_from(name) if each.targets == ("places",)]
    return dict.fromkeys(key for link in links for key, _ in link.ids(record))


def _point(place: Place, about: dict[str, object]) -> Iterator[dict[str, object]]:
    here = place.point
    if here:
        yield _feature(
            {"type": "Point", "coordinates": _rounded(here)},
            about
            | {
                "place": place.id,
                "place_name": place.name,
                "place_kind": place.kind.value,
                "country": place.country,
            },
        )


def _legs(
    record: Corridor, about: dict[str, object], places: Mapping[str, Place]
) -> Iterator[dict[str, object]]:
    for number, leg in enumerate(record.legs):
        points = leg.line(places)
        if points:
            state = record.state_of(leg)
            yield _feature(
                _geometry(tuple(points)),
                about
                | {
                    "leg": number,
                    "origin": leg.origin,
                    "destination": leg.destination,
                    "mode": leg.mode.value,
                    "km": round(leg.length(places) or 0.0, 1),
                    "km_reported": leg.km is not None,
                    "operation": state.value if state else None,
                },
            )


def _feature(geometry: dict[str, object], properties: dict[str, object]) -> dict[str, object]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _geometry(points: tuple[Point, ...]) -> dict[str, object]:
    """A line; where it crosses the antimeridian, the lines on both sides of it."""
    lines = [[points[0]]]
    for a, b in pairwise(points):
        if abs(a[0] - b[0]) > 180:
            east = 180.0 if a[0] > 0 else -180.0
            span = 360 - abs(a[0] - b[0])
            share = (180 - abs(a[0])) / span if span else 0.0
            latitude = a[1] + (b[1] - a[1]) * share
            lines[-1].append((east, latitude))
            lines.append([(-east, latitude)])
        lines[-1].append(b)
    drawn = [[_rounded(point) for point in each] for each in lines]
    if len(drawn) == 1:
        return {"type": "LineString", "coordinates": drawn[0]}
    return {"type": "MultiLineString", "coordinates": drawn}


def _rounded(point: Point) -> list[float]:
    """To a tenth of a metre, without the zero below nought."""
    return [round(number, 6) + 0.0 for number in point]
