"""Sanctions stand where they are decided, not in the country that they are against."""

from collections.abc import Iterator

import caspian
from caspian import Dataset

DATA = caspian.load()


def sanctions_far_from_home(data: Dataset) -> Iterator[str]:
    """Sanctions all of whose places lie in a country that they are against and that does not act itself."""
    for event in data.events:
        if event.kind != "sanctions":
            continue
        against = {each.party for each in event.participants if each.role == "target"}
        acting = {each.party for each in event.participants if each.role != "target"}
        lands = {data.places[each].country for each in event.places}
        if lands and lands <= against - acting:
            yield f"{event.id}: {', '.join(event.places)}"


def test_sanctions_stand_where_they_are_decided() -> None:
    assert list(sanctions_far_from_home(DATA)) == []


def _planted(*places: str) -> Dataset:
    """The bundled data with sanctions of one state against another."""
    page = {"id": "planted-page", "title": "A ban", "kind": "article", "url": "https://example.org/ban"}
    ban = {
        "id": "planted-ban",
        "title": "Russia bans fruit from Georgia",
        "when": "2030-05-01",
        "kind": "sanctions",
        "participants": [{"party": "RU"}, {"party": "GE", "role": "target"}],
        "places": list(places),
        "citations": [{"source": "planted-page"}],
    }
    return caspian.load({"sources": [page], "events": [ban]})


def test_sanctions_told_where_they_hurt_are_found() -> None:
    assert list(sanctions_far_from_home(_planted("tbilisi"))) == ["planted-ban: tbilisi"]
    assert list(sanctions_far_from_home(_planted("moscow"))) == []
    assert list(sanctions_far_from_home(_planted("moscow", "tbilisi"))) == []
