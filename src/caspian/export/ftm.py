"""FollowTheMoney: the entities that the tools of investigators read.

States and bodies are legal entities, memberships and offices the links between them; events and agreements are events
in which they are involved. Every entity carries the public addresses that support it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from caspian.export.names import Names
from caspian.export.release import edition
from caspian.export.whole import with_states
from caspian.model.agreement import Agreement
from caspian.model.body import OrganisationKind
from caspian.model.country import Country
from caspian.model.event import Event
from caspian.model.organisation import Membership, Organisation
from caspian.model.person import Office, Person
from caspian.model.place import Place
from caspian.model.record import Record

if TYPE_CHECKING:
    from caspian.model.time.when import When
    from caspian.store.store import Store

__all__ = ["entities"]

Entity = dict[str, object]

_COMPANIES = (OrganisationKind.COMPANY, OrganisationKind.BANK, OrganisationKind.FUND)
_PUBLIC = (OrganisationKind.AGENCY, OrganisationKind.MINISTRY, OrganisationKind.COMMISSION)
_FORMER = {"SU": "suhh", "YU": "yucs", "CS": "cshh", "YD": "ye"}
_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def entities(store: "Store") -> Iterator[Entity]:
    """Every entity of a dataset, as the JSON objects of FollowTheMoney."""
    store = with_states(store)
    names = Names(store)
    for state in store.table(Country):
        code = _code(state.id)
        yield _entity(
            store, "PublicBody", state.id, name=[state.name], country=[code], topics=["gov.national"]
        )
    for body in store.table(Organisation):
        yield from _organisation(body, store, names)
    for person in store.table(Person):
        yield from _person(person, store, names)
    for event in store.table(Event):
        took_part = [key for each in event.participants for key in (each.party, each.person)]
        yield _happening(event, took_part, store, names)
    for agreement in store.table(Agreement):
        signed = [key for each in agreement.signatories for key in (each.party, each.person)]
        yield _happening(agreement, [*agreement.parties, *signed], store, names)


def _organisation(record: Organisation, store: "Store", names: Names) -> Iterator[Entity]:
    schema = (
        "Company" if record.kind in _COMPANIES else "PublicBody" if record.kind in _PUBLIC else "Organization"
    )
    yield _entity(
        store,
        schema,
        record.id,
        name=[record.name],
        abbreviation=[record.acronym],
        alias=record.aliases,
        previousName=[each.name for each in record.former_names],
        country=[record.home and _code(record.home)],
        parent=[record.parent and _key(record.parent)],
        incorporationDate=_dates(record.founded, 0),
        dissolutionDate=_dates(record.dissolved, -1),
        classification=[record.kind.value],
        sourceUrl=_urls(record, names),
    )
    for number, each in enumerate(record.memberships):
        yield _entity(
            store,
            "Membership",
            f"{record.id}.member.{number}",
            member=[_key(each.member)],
            organization=[_key(record.id)],
            role=[each.status.value],
            startDate=_dates(each.period, 0),
            endDate=_dates(each.period, -1),
            sourceUrl=_urls(each, names),
        )


def _person(record: Person, store: "Store", names: Names) -> Iterator[Entity]:
    yield _entity(
        store, "Person", record.id, name=[record.name], alias=record.aliases, sourceUrl=_urls(record, names)
    )
    for number, each in enumerate(record.offices):
        post = f"{record.id}.post.{number}"
        state = _code(each.of) if each.of in store.lookup(Country) else None
        told: dict[str, Iterable[object]] = (
            {"country": [state]} if state else {"organization": [_key(each.of)]}
        )
        yield _entity(store, "Position", post, name=[f"{each.title}, {names[each.of]}"], **told)
        yield _entity(
            store,
            "Occupancy",
            f"{record.id}.office.{number}",
            holder=[_key(record.id)],
            post=[_key(post)],
            startDate=_dates(each.period, 0),
            endDate=_dates(each.period, -1),
            sourceUrl=_urls(each, names),
        )


def _happening(record: Event | Agreement, named: "list[str | None]", store: "Store", names: Names) -> Entity:
    involved = dict.fromkeys(key for key in named if key)
    places = [store.lookup(Place)[key] for key in record.places]
    when = record.when
    span = when is not None and when.days.interval
    return _entity(
        store,
        "Event",
        record.id,
        name=[record.title],
        summary=[record.summary] if record.summary else [],
        involved=list(map(_key, involved)),
        date=[] if span else _dates(when, 0),
        startDate=_dates(when, 0) if span else [],
        endDate=_dates(when, -1) if span else [],
        location=[place.name for place in places],
        country=[place.country and _code(place.country) for place in places],
        keywords=[record.kind.value, record.status.value, *(topic.value for topic in record.topics)],
        sourceUrl=_urls(record, names),
    )


def _entity(store: "Store", schema: str, key: str, **properties: Iterable[object]) -> Entity:
    told = {name: [value for value in values if value] for name, values in properties.items()}
    kept = {name: list(dict.fromkeys(values)) for name, values in told.items() if values}
    return {
        "id": _key(key),
        "caption": kept.get("name", [key])[0],
        "schema": schema,
        "properties": kept | {"publisher": [edition(store)]},
    }


def _key(key: str) -> str:
    return f"caspian-{key}"


def _code(state: str) -> str:
    """The code that FollowTheMoney has for a state: of one that is no more mostly that of ISO 3166-3."""
    return _FORMER.get(state, state.lower())


def _urls(record: Record | Membership | Office, names: Names) -> list[str | None]:
    return [names.addresses[each.source] for each in record.citations]


def _dates(when: "When | None", side: int) -> list[str]:
    """One end of a date, as finely as it is known: a day, a month or a year."""
    if when is None:
        return []
    text = when.edtf.split("/")[side].rstrip("~?%")
    plain = _PLAIN.fullmatch(text)
    if plain:
        return [text]
    return [text[:4]] if text[:4].isdigit() else []
