# pyright: strict
"""What type checkers see of the public surface: run by mypy, pyright and ty, and never executed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import assert_type

import caspian
from caspian import (
    Agreement,
    Agreements,
    Change,
    Changes,
    ChokePoints,
    Citation,
    Comparison,
    Conflict,
    Conflicts,
    Corridor,
    Corridors,
    Countries,
    Country,
    Dataset,
    Differences,
    Event,
    EventKind,
    Events,
    EventsAsked,
    Figure,
    Figures,
    Leg,
    Link,
    Measure,
    Milestone,
    Money,
    NotFound,
    Organisation,
    Organisations,
    Participant,
    Parties,
    People,
    Person,
    Place,
    Record,
    Records,
    Topic,
    Way,
    Ways,
    When,
)

assert_type(caspian.load(), Dataset)
assert_type(caspian.events, Events)
assert_type(caspian.countries, Countries)

# Keywords of `where`, and the ends

assert_type(caspian.events.where(kind="visit", country="KZ", year=2024), Events)
assert_type(caspian.agreements.where(signed=2018, ratified=True, sort_by="title"), Agreements)
assert_type(caspian.organisation("EAEU").members.where(status="observer"), Parties)
assert_type(caspian.people.where(office="president", country="KZ", on="2024"), People)
assert_type(caspian.events.first(), Event)
assert_type(caspian.events.first(3), Events)
assert_type(caspian.routes("Aktau", "Baku").last(2), Ways)
assert_type(caspian.country("KZ").president, Person | None)

# One record

assert_type(caspian.country("KZ"), Country)
assert_type(caspian.country("Atlantis", default=None), Country | None)
assert_type(caspian.organisation("SOCAR", default=None), Organisation | None)
assert_type(caspian.corridor("BTK"), Corridor)
assert_type(caspian.person("Ilham Aliyev"), Person)
assert_type(caspian.find("BTK"), Record)
assert_type(caspian.find("BTK", default=None), Record | None)
assert_type(caspian.events["2024-11-11-cop29-baku"], Event)
assert_type(caspian.events[0], Event)
assert_type(caspian.events[:3], Events)
assert_type(caspian.agreements[0].when, When | None)
assert_type(caspian.places["Baku"], Place)

# Questions keep their types

assert_type(caspian.agreements_between("AZ", "KZ", since="2024", kind="treaty"), Agreements)
assert_type(caspian.events_on("Middle Corridor", kind=[EventKind.VISIT, "talks"]), Events)
assert_type(caspian.events.involving("AZ").on("BTK").about(Topic.ENERGY).during(2024), Events)
assert_type(caspian.events.where(lambda event: event.kind is EventKind.VISIT), Events)
assert_type(caspian.events.where(kind="visit", places=["Baku", caspian.place("Aktau")]), Events)
assert_type(caspian.agreements.where("history.stage", "signed").signed_by("Ilham Aliyev"), Agreements)
assert_type(caspian.events.without(kind="statement") | caspian.events, Events)
assert_type(caspian.events.sort_by(lambda event: event.when.sort_key), Events)
assert_type(caspian.events.involving("AZ").again(caspian.load()), Events)
assert_type(caspian.agreements.one(), Agreement)
assert_type(caspian.figures_about("BTK", measure="capacity"), Figures)
assert_type(caspian.figures_about("TR", "AZ", measure="trade", topic="gas", year=2023), Figures)
assert_type(caspian.events_involving("KZ", year=2024, place="Astana", kind="visit"), Events)
assert_type(caspian.events_on("BTK", country=["AZ", caspian.country("GE")], limit=3), Events)
assert_type(caspian.timeline("KZ", series="OTS summits", year=[2023, 2024]), Events)
assert_type(caspian.events.series(caspian.organisation("OTS")), Events)
assert_type(caspian.agreements_between("AZ", "KZ", place="Aktau", count=1), Agreements)
assert_type(caspian.corridors_through("GE", kind="pipeline"), Corridors)
which: EventsAsked = {"year": 2024, "person": "Ilham Aliyev"}
assert_type(caspian.events_between("AZ", "KZ", **which), Events)
assert_type(caspian.figures.about("energy")[0], Figure)
assert_type(caspian.corridors_through("GE"), Corridors)
assert_type(caspian.members_of("SCO"), Parties)
assert_type(caspian.members_of("SCO")[0], Country | Organisation)
assert_type(caspian.organisations_of("KZ"), Organisations)
assert_type(caspian.officeholders("AM", office="president"), People)
assert_type(caspian.search("railway"), Records)
assert_type(caspian.search("railway", since=2024, about="transport"), Records)
assert_type(caspian.search("railway", "events", kind="opening"), Events)
assert_type(caspian.search("cable", type="agreements", status="in force", year=2024), Agreements)
assert_type(caspian.related("titr", "parts")[0], Record)

# Answers of one shape

assert_type(caspian.conflicts("BRICS"), Conflicts)
assert_type(caspian.conflicts()[0], Conflict)
assert_type(caspian.conflicts()[:3], Conflicts)
assert_type(caspian.membership_changes("SCO"), Changes)
assert_type(caspian.membership_changes()[0], Change)
assert_type(caspian.membership_changes()[0].to_dict(), dict[str, str | bool])
assert_type(caspian.compare(caspian.load(), caspian.load()), Differences)
assert_type(caspian.compare("BTC", caspian.corridor("BTK")), Comparison)
assert_type(caspian.events.why(caspian.events[0]), Mapping[str, tuple[str, ...]])
assert_type(caspian.events.count_by("month")["2024-03"], int)
assert_type(caspian.events.group_by("month")["2024-03"], Events)
assert_type(list(caspian.events), list[Event])
assert_type(NotFound("x", "y").near, tuple[str, ...])

for event in caspian.events:
    assert_type(event, Event)
for agreement in reversed(caspian.agreements):
    assert_type(agreement, Agreement)

assert_type(
    caspian.routes("Aktau", "Istanbul", via="Baku", avoid=["RU"], modes="rail", on=2024, planned=True), Ways
)
assert_type(caspian.routes("Aktau", "Istanbul")[0], Way)
assert_type(caspian.routes("Aktau", "Istanbul")[:2], Ways)
assert_type([link for way in caspian.routes("Aktau", "Istanbul") for link in way.links], list[Link])
assert_type(
    caspian.routes("Aktau", "Istanbul")[0].links[0].to_dict(), dict[str, str | float | list[str] | None]
)
assert_type(caspian.choke_points("Aktau", "Istanbul"), ChokePoints)

# Records are made of what they hold, or of what files hold

visit = Event(
    id="x",
    title="...",
    when="2025-05-01",
    kind="visit",
    places=["baku"],
    topics=["energy", Topic.TRANSPORT],
    participants=[{"party": "KZ", "role": "host"}, Participant(party="AZ")],
    citations=[{"source": "s", "outlets": ["rferl"]}, Citation(source="s", outlets=["rferl"])],
)
assert_type(visit, Event)
assert_type(visit.when, When)
assert_type(visit.kind, EventKind)
assert_type(visit.places, tuple[str, ...])
assert_type(visit.topics, tuple[Topic, ...])
assert_type(visit.participants, tuple[Participant, ...])
assert_type(visit.citations, tuple[Citation, ...])
for day in (When("2025"), date(2025, 5, 1), 2025, {"edtf": "2025-05-01/2025-05-09", "window": True}):
    Event(id="x", title="...", when=day, kind=EventKind.VISIT, places=("baku",), sought=None)

assert_type(Figure(id="x", title="...", measure="trade", value="1.5", unit="USD", period=2024).value, Decimal)
Figure(id="x", title="...", measure=Measure.TRADE, value=Decimal(1), upper=2, unit="USD", about=("AZ",))
assert_type(Leg(origin="a", destination="b", mode="rail", km="12.5", via=[[50.0, 40.5]]).km, Decimal | None)
treaty = Agreement(
    id="x",
    title="...",
    kind="treaty",
    parties=["AZ", "GE"],
    signatories=[{"party": "AZ", "person": "ilham-aliyev"}],
    history=[{"stage": "signed", "when": "2024-05"}, Milestone(stage="in force", when=date(2025, 1, 1))],
    amount={"amount": "1.5", "currency": "USD"},
    claims=[{"field": "count", "value": "3", "citations": [{"source": "s"}]}],
)
assert_type(treaty.history, tuple[Milestone, ...])
assert_type(treaty.amount, Money | None)
Organisation(
    id="x",
    name="...",
    kind="bank",
    memberships=[{"member": "AZ", "status": "observer", "period": "2024/.."}],
    former_names=[{"name": "Y", "until": 2020}],
    founded=2001,
)
Corridor(
    id="x", name="...", kind="transport", modes=["rail"], legs=[Leg(origin="a", destination="b", mode="sea")]
)
Person(id="x", name="...", offices=[{"title": "president", "of": "AZ", "period": "2003/.."}], aliases=["Y"])
