"""A small region: sound records of every type that name each other, as a data file holds them."""

from typing import Any, Final

__all__ = ["ROWS"]

_CITED = [{"source": "report", "locator": "page 4"}]

ROWS: Final[dict[str, list[dict[str, Any]]]] = {
    "sources": [
        {
            "id": "report",
            "title": "A report",
            "kind": "report",
            "url": "https://example.org/a",
            "date": "2024-06",
        },
        {"id": "article", "title": "An article", "kind": "article", "publisher": "press"},
    ],
    "countries": [
        {"id": "KZ", "name": "Kazakhstan", "neighbours": ["RU"], "aliases": ["Qazaqstan"]},
        {"id": "AZ", "name": "Azerbaijan", "former_names": [{"name": "Azerbaijan SSR", "until": "1991"}]},
        {"id": "RU", "name": "Russia"},
    ],
    "organisations": [
        {"id": "press", "name": "The press", "kind": "company", "home": "KZ"},
        {
            "id": "club",
            "name": "The club",
            "kind": "intergovernmental",
            "acronym": "TC",
            "founded": "2001-06-15",
            "memberships": [
                {"member": "KZ", "status": "member", "period": "2001-06-15/..", "citations": _CITED},
                {"member": "AZ", "status": "observer", "period": "2010/2020"},
            ],
        },
        {"id": "branch", "name": "The branch", "kind": "company", "parent": "press"},
    ],
    "people": [
        {
            "id": "a-b",
            "name": "Aron Bek",
            "offices": [{"title": "President", "of": "KZ", "period": "2019-03-20/.."}],
        }
    ],
    "places": [
        {
            "id": "aktau",
            "name": "Aktau",
            "country": "KZ",
            "kind": "city",
            "latitude": 43.6,
            "longitude": 51.2,
        },
        {"id": "port", "name": "Port of Aktau", "within": "aktau", "latitude": 43.6, "longitude": 51.21},
        {"id": "baku", "name": "Baku", "country": "AZ", "latitude": 40.4, "longitude": 49.9},
    ],
    "corridors": [
        {
            "id": "line",
            "name": "The line",
            "kind": "transport",
            "countries": ["KZ", "AZ"],
            "legs": [
                {"origin": "port", "destination": "baku", "mode": "sea", "km": "470", "via": [[50.5, 42.0]]},
                {"origin": "aktau", "destination": "port", "mode": "rail"},
            ],
            "history": [
                {"operation": "planned", "since": "2013"},
                {"operation": "operating", "since": "2017-10"},
            ],
        },
        {"id": "branch-line", "name": "The branch line", "kind": "transport", "part_of": ["line"]},
    ],
    "agreements": [
        {
            "id": "treaty",
            "title": "A treaty",
            "kind": "treaty",
            "parties": ["KZ", "AZ"],
            "history": [
                {"stage": "signed", "when": "2018-08-12", "citations": _CITED},
                {"stage": "in force", "when": "2019"},
            ],
            "signatories": [{"person": "a-b", "party": "KZ"}],
            "amount": {"amount": "8.5", "currency": "USD"},
            "topics": ["trade"],
            "corridors": ["line"],
            "places": ["aktau"],
        },
        {
            "id": "protocol",
            "title": "A protocol",
            "kind": "protocol",
            "parties": ["KZ", "AZ"],
            "amends": ["treaty"],
            "history": [{"stage": "initialled"}],
        },
    ],
    "events": [
        {
            "id": "talks",
            "title": "They talk",
            "summary": "They met and talked.",
            "when": "2024-05-19/2024-05-23",
            "kind": "talks",
            "participants": [{"party": "KZ", "role": "host", "person": "a-b"}, {"party": "club"}],
            "places": ["aktau"],
            "topics": ["oil", "transport"],
            "agreements": ["treaty"],
            "corridors": ["line"],
            "citations": _CITED,
            "note": "A note.",
        },
        {
            "id": "visit",
            "title": "A visit",
            "summary": "One came.",
            "when": {"edtf": "2024-06-01/2024-06-10", "window": True, "wording": "early June"},
            "kind": "visit",
            "follows": ["talks"],
            "part_of": "talks",
            "claims": [
                {"field": "title", "value": "A visit", "citations": _CITED},
                {"field": "title", "value": "A call", "citations": [{"source": "article"}]},
            ],
            "doubts": [{"field": "when", "reason": "The report gives two days."}],
        },
    ],
    "figures": [
        {
            "id": "trade",
            "title": "Trade of both",
            "measure": "trade",
            "value": "1234.5",
            "upper": "1300",
            "unit": "USD",
            "period": "2023",
            "about": ["KZ", "AZ"],
            "by": "press",
            "citations": _CITED,
        },
        {
            "id": "length",
            "title": "Length",
            "measure": "length",
            "value": "470",
            "unit": "km",
            "about": ["line"],
        },
    ],
    "passages": [{"id": "report.1", "source": "report", "locator": "page 4", "records": ["talks", "trade"]}],
}
"""The records by type."""
