"""One's own records beside the bundled ones: they are checked whole, and answer together."""

import caspian

mine = caspian.load(
    {
        "sources": [{"id": "my-notes", "kind": "article", "title": "My notes"}],
        "events": [
            {
                "id": "2026-02-01-my-briefing",
                "title": "Briefing on the Middle Corridor in Aktau",
                "summary": "Officials of Kazakhstan brief carriers.",
                "when": "2026-02-01",
                "kind": "meeting",
                "participants": [{"party": "KZ", "role": "host"}],
                "places": ["aktau"],
                "corridors": ["titr"],
                "citations": [{"source": "my-notes"}],
            }
        ],
    }
)
both = caspian.load() | mine
print(both.events_on("Middle Corridor", since="2026"))
print(both.event("2026-02-01-my-briefing"))

try:
    caspian.load({"events": [{"id": "x", "title": "No date", "kind": "metting"}]})
except caspian.InvalidData as error:
    print(f"\nWhat is wrong is named, all of it at once:\n{error}")
