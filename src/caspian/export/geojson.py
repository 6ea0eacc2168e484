"""GeoJSON (RFC 7946): places as points, legs as lines, with what the records say as properties."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from caspian.model.operation import states_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from caspian.store.store import Store

__all__ = ["feature_collection"]


def feature_collection(records: "Iterable[Any]", store: "Store") -> dict[str, Any]:
    """The features of corridors, places, events and agreements; others have none.

    A corridor gives a line for each leg and a point for each place on it; an event or agreement a
    point for each of its places; a country its capital. Longitude comes before latitude.

    Raises:
        TypeError: for records of a type that has no place on a map.
    """
    features = [feature for record in records for feature in _features(record, store)]
    return {"type": "FeatureCollection", "features": features}


def _features(record: Any, store: "Store") -> Iterator[dict[str, Any]]:
    kind = store.type_of(record)
    places = store.lookup("places")
    about = {
        "id": record.id,
        "type": kind,
        "name": record.label,
    }
    if kind == "corridors":
        yield from _legs(record, about, places)
        ends = [end for leg in record.legs for end in (leg.origin, leg.destination)]
        yield from _points(tuple(dict.fromkeys((*ends, *record.facilities))), about, places)
    elif kind == "places":
        yield from _points((record.id,), {}, places)
    elif kind in ("events", "agreements"):
        when = record.when
        dated = about | {"when": when.edtf if when else None, "kind": record.kind.value}
        yield from _points(record.places, dated, places)
    elif kind == "countries":
        yield from _points((record.capital,) if record.capital else (), about, places)
    else:
        raise TypeError(f"records of type {kind} have no place on a map")


def _legs(corridor: Any, about: dict[str, Any], places: Any) -> Iterator[dict[str, Any]]:
    for number, leg in enumerate(corridor.legs):
        points = leg.line(places)
        if points:
            states = states_on(leg.history or corridor.history, None)
            yield {
                "type": "Feature",
                "geometry": {"type": "LineString", "coordinates": [list(point) for point in points]},
                "properties": about
                | {
                    "leg": number,
                    "origin": leg.origin,
                    "destination": leg.destination,
                    "mode": leg.mode.value,
                    "km": round(leg.length(places), 1),
                    "km_reported": leg.km is not None,
                    "operation": states[-1].value if states else None,
                },
            }


def _points(ids: tuple[str, ...], about: dict[str, Any], places: Any) -> Iterator[dict[str, Any]]:
    for each in ids:
        place = places[each]
        here = place.point
        if here:
            yield {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": list(here)},
                "properties": about
                | {
                    "place": place.id,
                    "place_name": place.name,
                    "place_kind": place.kind.value,
                    "country": place.country,
                },
            }
