"""The Caspian region in typed records: countries, organisations, agreements, corridors and events.

Every question is a function here, asked of the bundled dataset, and a method of `Dataset`, asked of
your own. Names are loaded when they are first used: importing `caspian` costs next to nothing.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers take it for true; importing typing would cost more than all the rest
if TYPE_CHECKING:
    from typing import Any, Final

    from caspian.catalogue.relations import RELATIONS, Relation
    from caspian.dataset.dataset import Dataset, load
    from caspian.errors import (
        Ambiguous,
        CaspianError,
        Fault,
        InvalidData,
        InvalidDate,
        MissingExtra,
        NotFound,
        NoWay,
    )
    from caspian.memberships import Change
    from caspian.model.agreement import Agreement, AgreementKind, Milestone, Signatory
    from caspian.model.corridor import Corridor, CorridorKind, Leg, Mode, Operation, Phase
    from caspian.model.country import Country, FormerName
    from caspian.model.event import Event, EventKind, EventStatus, Participant, Role
    from caspian.model.figure import UNITS, Figure, Measure, Standing
    from caspian.model.money import Bound, Money
    from caspian.model.organisation import Membership, MembershipStatus, Organisation, OrganisationKind
    from caspian.model.passage import Passage
    from caspian.model.person import Office, Person
    from caspian.model.place import Place, PlaceKind
    from caspian.model.record import Citation, Claim, Doubt, Record
    from caspian.model.source import Source, SourceKind
    from caspian.model.stage import Stage
    from caspian.model.time.edtf import Precision
    from caspian.model.time.when import When
    from caspian.model.topic import Topic
    from caspian.names.iso import Identity
    from caspian.questions.selection import Criterion, Selection
    from caspian.questions.selections import (
        Agreements,
        Corridors,
        Countries,
        Events,
        Figures,
        Organisations,
        Parties,
        Passages,
        People,
        Places,
        Records,
        Sources,
    )
    from caspian.survey.compare import Clash
    from caspian.survey.conflicts import Conflict
    from caspian.survey.coverage import Coverage
    from caspian.ways.network import ChokePoints, Link, Order, Way

    _bundled: Final = load()
    agreement: Final = _bundled.agreement
    agreements: Final = _bundled.agreements
    agreements_between: Final = _bundled.agreements_between
    card: Final = _bundled.card
    choke_points: Final = _bundled.choke_points
    conflicts: Final = _bundled.conflicts
    corridor: Final = _bundled.corridor
    corridors: Final = _bundled.corridors
    corridors_through: Final = _bundled.corridors_through
    countries: Final = _bundled.countries
    country: Final = _bundled.country
    coverage: Final = _bundled.coverage
    event: Final = _bundled.event
    events: Final = _bundled.events
    events_between: Final = _bundled.events_between
    events_involving: Final = _bundled.events_involving
    events_on: Final = _bundled.events_on
    figures: Final = _bundled.figures
    figures_about: Final = _bundled.figures_about
    identity: Final = _bundled.identity
    members_of: Final = _bundled.members_of
    membership_changes: Final = _bundled.membership_changes
    organisation: Final = _bundled.organisation
    organisations: Final = _bundled.organisations
    organisations_of: Final = _bundled.organisations_of
    passages: Final = _bundled.passages
    people: Final = _bundled.people
    person: Final = _bundled.person
    place: Final = _bundled.place
    places: Final = _bundled.places
    related: Final = _bundled.related
    routes: Final = _bundled.routes
    search: Final = _bundled.search
    source: Final = _bundled.source
    sources: Final = _bundled.sources
    timeline: Final = _bundled.timeline

__all__ = [
    "RELATIONS",
    "UNITS",
    "Agreement",
    "AgreementKind",
    "Agreements",
    "Ambiguous",
    "Bound",
    "CaspianError",
    "Change",
    "ChokePoints",
    "Citation",
    "Claim",
    "Clash",
    "Conflict",
    "Corridor",
    "CorridorKind",
    "Corridors",
    "Countries",
    "Country",
    "Coverage",
    "Criterion",
    "Dataset",
    "Doubt",
    "Event",
    "EventKind",
    "EventStatus",
    "Events",
    "Fault",
    "Figure",
    "Figures",
    "FormerName",
    "Identity",
    "InvalidData",
    "InvalidDate",
    "Leg",
    "Link",
    "Measure",
    "Membership",
    "MembershipStatus",
    "Milestone",
    "MissingExtra",
    "Mode",
    "Money",
    "NoWay",
    "NotFound",
    "Office",
    "Operation",
    "Order",
    "Organisation",
    "OrganisationKind",
    "Organisations",
    "Participant",
    "Parties",
    "Passage",
    "Passages",
    "People",
    "Person",
    "Phase",
    "Place",
    "PlaceKind",
    "Places",
    "Precision",
    "Record",
    "Records",
    "Relation",
    "Role",
    "Selection",
    "Signatory",
    "Source",
    "SourceKind",
    "Sources",
    "Stage",
    "Standing",
    "Topic",
    "Way",
    "When",
    "agreement",
    "agreements",
    "agreements_between",
    "card",
    "choke_points",
    "conflicts",
    "corridor",
    "corridors",
    "corridors_through",
    "countries",
    "country",
    "coverage",
    "event",
    "events",
    "events_between",
    "events_involving",
    "events_on",
    "figures",
    "figures_about",
    "identity",
    "load",
    "members_of",
    "membership_changes",
    "organisation",
    "organisations",
    "organisations_of",
    "passages",
    "people",
    "person",
    "place",
    "places",
    "related",
    "routes",
    "search",
    "source",
    "sources",
    "timeline",
]

_HOMES: "Final" = {
    "memberships": ("Change",),
    "survey.compare": ("Clash",),
    "survey.conflicts": ("Conflict",),
    "survey.coverage": ("Coverage",),
    "dataset.dataset": ("Dataset", "load"),
    "errors": (
        "Ambiguous",
        "CaspianError",
        "Fault",
        "InvalidData",
        "InvalidDate",
        "MissingExtra",
        "NoWay",
        "NotFound",
    ),
    "names.iso": ("Identity",),
    "model.record": ("Citation", "Claim", "Doubt", "Record"),
    "model.agreement": ("Agreement", "AgreementKind", "Milestone", "Signatory"),
    "model.stage": ("Stage",),
    "model.corridor": ("Corridor", "CorridorKind", "Leg", "Mode", "Operation", "Phase"),
    "model.country": ("Country", "FormerName"),
    "model.time.edtf": ("Precision",),
    "model.event": ("Event", "EventKind", "EventStatus", "Participant", "Role"),
    "model.figure": ("Figure", "Measure", "Standing", "UNITS"),
    "model.money": ("Bound", "Money"),
    "model.organisation": ("Membership", "MembershipStatus", "Organisation", "OrganisationKind"),
    "model.passage": ("Passage",),
    "model.person": ("Office", "Person"),
    "model.place": ("Place", "PlaceKind"),
    "model.source": ("Source", "SourceKind"),
    "model.topic": ("Topic",),
    "model.time.when": ("When",),
    "ways.network": ("ChokePoints", "Link", "Order", "Way"),
    "questions.selections": (
        "Agreements",
        "Corridors",
        "Countries",
        "Events",
        "Figures",
        "Organisations",
        "Parties",
        "Passages",
        "People",
        "Places",
        "Records",
        "Sources",
    ),
    "catalogue.relations": ("RELATIONS", "Relation"),
    "questions.selection": ("Criterion", "Selection"),
}
"""The module that each name is loaded from; every other name is asked of the bundled dataset."""

_WHERE: "Final" = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> "Any":
    if name in _WHERE:
        from importlib import import_module

        return getattr(import_module(f"caspian.{_WHERE[name]}"), name)
    if name in __all__:
        from caspian.dataset.dataset import load

        return getattr(load(), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
