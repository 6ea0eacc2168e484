"""What people ask for that no question is called, with the expression that answers it."""

from collections.abc import Callable
from typing import Final

__all__ = ["EXPRESSIONS", "MEASURES", "MET", "WHOLE"]

MET: Final = ("meeting", "talks", "visit", "summit", "call")
"""The kinds of events in which officials meet."""
MEASURES: Final = {"cost": "price prices tariff tariffs fee fees rate rates"}
"""By a measure: what else people call it."""
EXPRESSIONS: Final[dict[str, Callable[..., str]]] = {
    "who_signed": lambda one="", *_: f"agreement({one}).signatories",
    "signatories": lambda one="", *_: f"agreement({one}).signatories",
    "flag": lambda one="", *_: f"identity({one}).flag",
    "latest": lambda *given: f"timeline({', '.join(given)})[-5:]",
    "recent": lambda *given: f"timeline({', '.join(given)})[-5:]",
    "neighbours": lambda one="", *_: f"country({one}).neighbours",
    "neighbors": lambda one="", *_: f"country({one}).neighbours",
    "ports": lambda one="", *_: f"places.where(kind='port', country={one})",
    "cities": lambda one="", *_: f"places.where(kind='city', country={one})",
    "airports": lambda one="", *_: f"places.where(kind='airport', country={one})",
    "pipelines": lambda one="", *_: f"corridors_through({one}).where(modes=('oil pipeline', 'gas pipeline'))",
    "railways": lambda one="", *_: f"corridors_through({one}).where(modes='rail')",
    "roads": lambda one="", *_: f"corridors_through({one}).where(modes='road')",
    "who": lambda one="", *_: f"search({one})",
    "names": lambda one="", *_: f"find({one}).aliases",
    "visits_to": lambda one="", *_: f"events_involving({one}, kind='visit', role='host')",
    **dict.fromkeys(
        ("visits_by", "visits_of", "visits_from"),
        lambda one="", *_: f"events_involving({one}, kind='visit', role='guest')",
    ),
    "sources_for": lambda one="", *_: f"cite({one})",
    "capital": lambda one="", *_: f"country({one}).capital",
    "series": lambda one="", *_: f"figures_about({one}).by_year()",
    "shared_memberships": lambda one="", other="'...'", *_: (
        f"organisations_of({one}).where('memberships.member', {other})"
    ),
}
"""By what people ask for: the expression that answers it, with what they gave."""
WHOLE: Final = {
    "latest": "timeline()[-5:]",
    "recent": "timeline()[-5:]",
    "who": "people.in_office('president')",
    **dict.fromkeys(("today", "last_updated", "updated", "date", "data_date"), "as_of"),
    "topics": "events.count_by('topic')",
    "kinds": "events.count_by('kind')",
    **dict.fromkeys(("event_types", "event_kinds"), "events.count_by('kind')"),
    "measures": "figures.count_by('measure')",
    "indicators": "figures.count_by('measure')",
    "modes": "corridors.count_by('modes')",
    "units": "UNITS",
    "sources_for": "cite('Kashagan')",
    "bibliography": "events(kind='summit').bibliography()",
    "capital": "country('Kazakhstan').capital",
    "series": "figures_about('Kazakhstan', measure='gdp').by_year()",
    "who_met": f"timeline(kind={MET})",
    "changes": "membership_changes()",
    "differences": "conflicts()",
    "summits": "events(kind='summit')",
    "visits": "events(kind='visit')",
    "meetings": "events(kind='meeting')",
    "ports": "places.where(kind='port')",
    "regions": "places.where(kind='region')",
    "cities": "places.where(kind='city')",
    "airports": "places.where(kind='airport')",
    "pipelines": "corridors.where(modes=('oil pipeline', 'gas pipeline'))",
    "railways": "corridors.where(modes='rail')",
    "roads": "corridors.where(modes='road')",
}
"""By what people ask for without saying whose: the expression that answers it."""
