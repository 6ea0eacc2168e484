"""The Caspian region in typed records: countries, organisations, agreements, corridors and events.

Every question is a function here, asked of the bundled dataset, and a method of `Dataset`, asked of
your own. Names are loaded when they are first used: importing `caspian` costs next to nothing.

This file is written by `tools/surface.py`.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers take it for true; importing typing would cost more than all the rest
if TYPE_CHECKING:
    from typing import Final

    from caspian import plot as plot
    from caspian.briefs.comparison import Aspect, Comparison
    from caspian.briefs.dossier import Dossier
    from caspian.catalogue.relations import Relation
    from caspian.changes import Change, Changes
    from caspian.dataset.comparing import compare
    from caspian.dataset.dataset import Dataset
    from caspian.dataset.importing import from_rows
    from caspian.dataset.loading import load
    from caspian.dataset.versions import show_versions
    from caspian.display.blocks import Block
    from caspian.display.page import Page
    from caspian.errors import (
        Ambiguous,
        CaspianError,
        Fault,
        InvalidData,
        InvalidDate,
        InvalidRows,
        MissingExtra,
        NotFound,
        NoWay,
    )
    from caspian.identities import Identity
    from caspian.merging import Clash
    from caspian.model.agreement import Agreement, Milestone, Signatory
    from caspian.model.amendment import Withdrawal
    from caspian.model.body import OrganisationKind
    from caspian.model.corridor import Corridor, CorridorKind, Leg
    from caspian.model.country import Country, FormerName
    from caspian.model.event import Event, EventKind, EventStatus, Participant, Role
    from caspian.model.figure import Figure, Measure, Standing
    from caspian.model.force import InForce
    from caspian.model.form import AgreementKind
    from caspian.model.mode import Mode
    from caspian.model.money import Bound, Money
    from caspian.model.note import Note
    from caspian.model.operation import Operation, Phase
    from caspian.model.organisation import Membership, MembershipStatus, Organisation
    from caspian.model.passage import Passage
    from caspian.model.person import Office, Person
    from caspian.model.place import Place, PlaceKind
    from caspian.model.record import Citation, Claim, Doubt, Record
    from caspian.model.source import Source, SourceKind
    from caspian.model.stage import Stage
    from caspian.model.time.edtf import Precision
    from caspian.model.time.when import When
    from caspian.model.topic import Topic
    from caspian.names.slugs import slug
    from caspian.questions.agreements import Agreements
    from caspian.questions.answer import Answer
    from caspian.questions.corridors import Corridors
    from caspian.questions.counted import Groups
    from caspian.questions.countries import Countries
    from caspian.questions.events import Events
    from caspian.questions.figures import Figures
    from caspian.questions.listed import MARKS, RELATIONS, UNITS
    from caspian.questions.mixed import Parties, Records
    from caspian.questions.narrower import (
        AgreementsAsked,
        AgreementsWhere,
        CorridorsAsked,
        CorridorsWhere,
        CountriesWhere,
        EventsAsked,
        EventsWhere,
        FiguresAsked,
        FiguresWhere,
        OrganisationsWhere,
        PartiesWhere,
        PeopleWhere,
        RecordsAsked,
        RecordsWhere,
        SourcesWhere,
    )
    from caspian.questions.organisations import Organisations
    from caspian.questions.passages import Passages
    from caspian.questions.people import People
    from caspian.questions.places import Places
    from caspian.questions.question import Question
    from caspian.questions.selection import Selection
    from caspian.questions.sources import Sources
    from caspian.questions.yearly import ByYear, YearFigure
    from caspian.ratifications import Ratification, Ratifications
    from caspian.spells import Memberships, Spell
    from caspian.survey.asking import ChangedAnswer, ChangedAnswers
    from caspian.survey.compare import Difference, Differences
    from caspian.survey.conflicts import Conflict, Conflicts
    from caspian.survey.coverage import Coverage
    from caspian.survey.covering import SubjectCoverage
    from caspian.ways.answers import Way, Ways
    from caspian.ways.choking import ChokePoint, ChokePoints
    from caspian.ways.link import Link
    from caspian.ways.order import Order
    from caspian.writing.written import Written

    _bundled: Final = load()
    agreement: Final = _bundled.agreement
    agreements: Final = _bundled.agreements
    agreements_between: Final = _bundled.agreements_between
    agreements_involving: Final = _bundled.agreements_involving
    as_of: Final = _bundled.as_of
    checksum: Final = _bundled.checksum
    choke_points: Final = _bundled.choke_points
    cite: Final = _bundled.cite
    conflicts: Final = _bundled.conflicts
    corridor: Final = _bundled.corridor
    corridors: Final = _bundled.corridors
    corridors_through: Final = _bundled.corridors_through
    countries: Final = _bundled.countries
    country: Final = _bundled.country
    coverage: Final = _bundled.coverage
    crossings: Final = _bundled.crossings
    dossier: Final = _bundled.dossier
    event: Final = _bundled.event
    events: Final = _bundled.events
    events_between: Final = _bundled.events_between
    events_involving: Final = _bundled.events_involving
    events_on: Final = _bundled.events_on
    figures: Final = _bundled.figures
    figures_about: Final = _bundled.figures_about
    find: Final = _bundled.find
    identity: Final = _bundled.identity
    members_of: Final = _bundled.members_of
    membership_changes: Final = _bundled.membership_changes
    officeholders: Final = _bundled.officeholders
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
    version: Final = _bundled.version

__all__ = [
    "MARKS",
    "RELATIONS",
    "UNITS",
    "Agreement",
    "AgreementKind",
    "Agreements",
    "AgreementsAsked",
    "AgreementsWhere",
    "Ambiguous",
    "Answer",
    "Aspect",
    "Block",
    "Bound",
    "ByYear",
    "CaspianError",
    "Change",
    "ChangedAnswer",
    "ChangedAnswers",
    "Changes",
    "ChokePoint",
    "ChokePoints",
    "Citation",
    "Claim",
    "Clash",
    "Comparison",
    "Conflict",
    "Conflicts",
    "Corridor",
    "CorridorKind",
    "Corridors",
    "CorridorsAsked",
    "CorridorsWhere",
    "Countries",
    "CountriesWhere",
    "Country",
    "Coverage",
    "Dataset",
    "Difference",
    "Differences",
    "Dossier",
    "Doubt",
    "Event",
    "EventKind",
    "EventStatus",
    "Events",
    "EventsAsked",
    "EventsWhere",
    "Fault",
    "Figure",
    "Figures",
    "FiguresAsked",
    "FiguresWhere",
    "FormerName",
    "Groups",
    "Identity",
    "InForce",
    "InvalidData",
    "InvalidDate",
    "InvalidRows",
    "Leg",
    "Link",
    "Measure",
    "Membership",
    "MembershipStatus",
    "Memberships",
    "Milestone",
    "MissingExtra",
    "Mode",
    "Money",
    "NoWay",
    "NotFound",
    "Note",
    "Office",
    "Operation",
    "Order",
    "Organisation",
    "OrganisationKind",
    "Organisations",
    "OrganisationsWhere",
    "Page",
    "Participant",
    "Parties",
    "PartiesWhere",
    "Passage",
    "Passages",
    "People",
    "PeopleWhere",
    "Person",
    "Phase",
    "Place",
    "PlaceKind",
    "Places",
    "Precision",
    "Question",
    "Ratification",
    "Ratifications",
    "Record",
    "Records",
    "RecordsAsked",
    "RecordsWhere",
    "Relation",
    "Role",
    "Selection",
    "Signatory",
    "Source",
    "SourceKind",
    "Sources",
    "SourcesWhere",
    "Spell",
    "Stage",
    "Standing",
    "SubjectCoverage",
    "Topic",
    "Way",
    "Ways",
    "When",
    "Withdrawal",
    "Written",
    "YearFigure",
    "agreement",
    "agreements",
    "agreements_between",
    "agreements_involving",
    "as_of",
    "checksum",
    "choke_points",
    "cite",
    "compare",
    "conflicts",
    "corridor",
    "corridors",
    "corridors_through",
    "countries",
    "country",
    "coverage",
    "crossings",
    "dossier",
    "event",
    "events",
    "events_between",
    "events_involving",
    "events_on",
    "figures",
    "figures_about",
    "find",
    "from_rows",
    "identity",
    "load",
    "members_of",
    "membership_changes",
    "officeholders",
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
    "show_versions",
    "slug",
    "source",
    "sources",
    "timeline",
    "version",
]

_HOMES = {
    "MARKS": "questions.listed",
    "RELATIONS": "questions.listed",
    "UNITS": "questions.listed",
    "Agreement": "model.agreement",
    "AgreementKind": "model.form",
    "Agreements": "questions.agreements",
    "AgreementsAsked": "questions.narrower",
    "AgreementsWhere": "questions.narrower",
    "Ambiguous": "errors",
    "Answer": "questions.answer",
    "Aspect": "briefs.comparison",
    "Block": "display.blocks",
    "Bound": "model.money",
    "ByYear": "questions.yearly",
    "CaspianError": "errors",
    "Change": "changes",
    "ChangedAnswer": "survey.asking",
    "ChangedAnswers": "survey.asking",
    "Changes": "changes",
    "ChokePoint": "ways.choking",
    "ChokePoints": "ways.choking",
    "Citation": "model.record",
    "Claim": "model.record",
    "Clash": "merging",
    "Comparison": "briefs.comparison",
    "Conflict": "survey.conflicts",
    "Conflicts": "survey.conflicts",
    "Corridor": "model.corridor",
    "CorridorKind": "model.corridor",
    "Corridors": "questions.corridors",
    "CorridorsAsked": "questions.narrower",
    "CorridorsWhere": "questions.narrower",
    "Countries": "questions.countries",
    "CountriesWhere": "questions.narrower",
    "Country": "model.country",
    "Coverage": "survey.coverage",
    "Dataset": "dataset.dataset",
    "Difference": "survey.compare",
    "Differences": "survey.compare",
    "Dossier": "briefs.dossier",
    "Doubt": "model.record",
    "Event": "model.event",
    "EventKind": "model.event",
    "EventStatus": "model.event",
    "Events": "questions.events",
    "EventsAsked": "questions.narrower",
    "EventsWhere": "questions.narrower",
    "Fault": "errors",
    "Figure": "model.figure",
    "Figures": "questions.figures",
    "FiguresAsked": "questions.narrower",
    "FiguresWhere": "questions.narrower",
    "FormerName": "model.country",
    "Groups": "questions.counted",
    "Identity": "identities",
    "InForce": "model.force",
    "InvalidData": "errors",
    "InvalidDate": "errors",
    "InvalidRows": "errors",
    "Leg": "model.corridor",
    "Link": "ways.link",
    "Measure": "model.figure",
    "Membership": "model.organisation",
    "MembershipStatus": "model.organisation",
    "Memberships": "spells",
    "Milestone": "model.agreement",
    "MissingExtra": "errors",
    "Mode": "model.mode",
    "Money": "model.money",
    "NoWay": "errors",
    "NotFound": "errors",
    "Note": "model.note",
    "Office": "model.person",
    "Operation": "model.operation",
    "Order": "ways.order",
    "Organisation": "model.organisation",
    "OrganisationKind": "model.body",
    "Organisations": "questions.organisations",
    "OrganisationsWhere": "questions.narrower",
    "Page": "display.page",
    "Participant": "model.event",
    "Parties": "questions.mixed",
    "PartiesWhere": "questions.narrower",
    "Passage": "model.passage",
    "Passages": "questions.passages",
    "People": "questions.people",
    "PeopleWhere": "questions.narrower",
    "Person": "model.person",
    "Phase": "model.operation",
    "Place": "model.place",
    "PlaceKind": "model.place",
    "Places": "questions.places",
    "Precision": "model.time.edtf",
    "Question": "questions.question",
    "Ratification": "ratifications",
    "Ratifications": "ratifications",
    "Record": "model.record",
    "Records": "questions.mixed",
    "RecordsAsked": "questions.narrower",
    "RecordsWhere": "questions.narrower",
    "Relation": "catalogue.relations",
    "Role": "model.event",
    "Selection": "questions.selection",
    "Signatory": "model.agreement",
    "Source": "model.source",
    "SourceKind": "model.source",
    "Sources": "questions.sources",
    "SourcesWhere": "questions.narrower",
    "Spell": "spells",
    "Stage": "model.stage",
    "Standing": "model.figure",
    "SubjectCoverage": "survey.covering",
    "Topic": "model.topic",
    "Way": "ways.answers",
    "Ways": "ways.answers",
    "When": "model.time.when",
    "Withdrawal": "model.amendment",
    "Written": "writing.written",
    "YearFigure": "questions.yearly",
    "compare": "dataset.comparing",
    "from_rows": "dataset.importing",
    "load": "dataset.loading",
    "show_versions": "dataset.versions",
    "slug": "names.slugs",
}
"""The module that each name is loaded from; every other name is asked of the bundled dataset."""

if not TYPE_CHECKING:
    import sys

    from caspian import forking  # noqa: F401 - before anything that a fork must not interrupt
    from caspian.rooms import House

    sys.modules[__name__].__class__ = House

    def __getattr__(name):
        if name[:1] == "_":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        if name not in __all__ and name != "plot":
            meant = import_module(f"caspian.{_HOMES['load']}").load()._instead
            raise import_module("caspian.misnamed").misnamed(f"module {__name__!r}", name, meant)
        if name == "plot":  # a module of functions, not a name of its own
            return import_module("caspian.plot")
        home = import_module(f"caspian.{_HOMES.get(name, _HOMES['load'])}")
        return getattr(home if name in _HOMES else home.load(), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
