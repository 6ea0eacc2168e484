"""A visit lasts as many days as the title of a page that it cites says."""

import re
from collections.abc import Iterator

import caspian
from caspian import Dataset

DATA = caspian.load()
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}

_LASTS = re.compile(rf"\b({'|'.join(NUMBERS)})-day\b", re.IGNORECASE)


def visits_last_as_told(data: Dataset) -> Iterator[str]:
    """A visit that a page calls one of two days has two: its end is not lost."""
    for event in data.events:
        if event.kind != "visit" or event.when.earliest is None or event.when.latest is None:
            continue
        days = (event.when.latest - event.when.earliest).days + 1
        for citation in event.citations:
            told = _LASTS.search(data.sources[citation.source].title)
            if told and NUMBERS[told[1].lower()] != days:
                yield f"{event.id}: {days}, told {told[1].lower()}"


def test_visits_last_as_long_as_their_pages_say() -> None:
    assert list(visits_last_as_told(DATA)) == []


def _planted(when: str) -> Dataset:
    """The bundled data with a visit whose page says how long it was."""
    page = {
        "id": "planted-page",
        "title": "President begins a two-day visit",
        "kind": "article",
        "url": "https://example.org/visit",
    }
    visit = {
        "id": "planted-visit",
        "title": "Tokayev visits Tashkent",
        "when": when,
        "kind": "visit",
        "participants": [{"party": "UZ", "role": "host"}, {"party": "KZ", "role": "guest"}],
        "citations": [{"source": "planted-page"}],
    }
    return caspian.load({"sources": [page], "events": [visit]})


def test_a_visit_without_its_end_is_found() -> None:
    assert list(visits_last_as_told(_planted("2030-05-01"))) == ["planted-visit: 1, told two"]
    assert list(visits_last_as_told(_planted("2030-05-01/2030-05-02"))) == []
