"""What is meant by a name that a record does not have: the field, or the question, that answers it."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

import caspian
from caspian.catalogue.relations import relations_from, relations_to
from caspian.catalogue.types import singular
from caspian.model.agreement import Stage
from caspian.model.figure import Measure
from caspian.model.record import Record
from caspian.names.words import is_word, kindred_of, word

__all__ = ["of_record"]

_FIELDS: Final = {
    "length": "km kilometres kilometers distance length_km",
    "when": "date day time year start signed_on dates",
    "period": "date year when time years month",
    "signed": "signature signed_at date_signed signing",
    "in_force": "entry_into_force force effective is_in_force",
    "title": "name label",
    "name": "title label full_name",
    "summary": "description text content details body about note",
    "note": "description summary text content details",
    "kind": "type category",
    "places": "location place where venue city",
    "seat": "headquarters hq location place city",
    "participants": "parties who countries people members actors",
    "parties": "members participants countries who signatories states",
    "signatories": "signed_by signers",
    "offices": "position positions job role office post career title",
    "legs": "route stations stops points path places segments sections",
    "operators": "operator owner owners company companies shareholders",
    "text": "url link address document",
    "url": "link address text",
    "citations": "sources source references reference",
    "status": "state stage operating is_operating",
    "founded": "established created start foundation",
    "countries": "states members through",
    "latitude": "lat",
    "longitude": "lon lng long",
    "aliases": "names also_called other_names",
    "acronym": "abbreviation short_name",
    "quantity": "amount number",
    "iso2": "code alpha_2 iso",
    "iso3": "alpha_3 iso_code",
    "memberships": "members",
}
"""By a field, or a method, of a record: what people call it."""
_HEADS: Final = frozenset(
    [
        "president",
        "prime_minister",
        "foreign_minister",
        "leader",
        "leaders",
        "head",
        "head_of_state",
        "head_of_government",
        "minister",
        "ministers",
        "government",
        "secretary_general",
        "chairman",
        "chair",
        "ceo",
        "director",
        "officials",
    ]
)
_KINSHIP: Final = {
    "founded_by": "founding_agreement founding_treaty treaty charter founding_document statute",
    "parts": "branches sections components sub_corridors children",
    "part_of": "parent whole",
}
"""By the name of a link: what people call it."""


def of_record(record: Record, name: str, collection: str) -> list[str]:
    """The expressions that are likely to be meant: the fields, else the questions, else the links, else what is near.

    Args:
        record: the record.
        name: the name that it does not have.
        collection: the type of the record.
    """
    key, word_for = repr(record.id), singular(collection)
    itself = f"caspian.{word_for}({key})" if word_for in caspian.__all__ else f"caspian.{collection}[{key}]"
    cls = type(record)
    ways = (
        _questions(name, key, collection),
        (f"{itself}.{each}" for each in _fields(cls, name)),
        _steps(name, itself) if collection == "agreements" else (),
        _measures(name, key),
        (f"caspian.related({key}, {each!r})" for each in _links(name, collection)),
        (f"{itself}.{_called(cls, each)}" for each in get_close_matches(name, _public(cls), 1, 0.7)),
    )
    return next(filter(None, map(list, ways)), [])


def _public(cls: type) -> list[str]:
    return [each for each in dir(cls) if each[0] != "_"]


def _called(cls: type, name: str) -> str:
    """A name of a class as one writes it: with brackets if it is a method."""
    return f"{name}()" if callable(getattr(cls, name)) else name


def _fields(cls: type, name: str) -> Iterator[str]:
    for field, called in _FIELDS.items():
        if name in called.split() and hasattr(cls, field):
            yield _called(cls, field)


def _steps(name: str, itself: str) -> Iterator[str]:
    """The milestones of an agreement of the stage that a name stands for."""
    if is_word(Stage, spoken := name.replace("_", " ")):
        yield f"[step for step in {itself}.history if step.stage == {word(Stage, spoken).value!r}]"


def _measures(name: str, key: str) -> Iterator[str]:
    spoken = name.replace("_", " ")
    found = word(Measure, spoken) if is_word(Measure, spoken) else kindred_of(Measure, spoken)
    if found is not None:
        yield f"caspian.figures_about({key}, measure={found.value!r})"


def _links(name: str, collection: str) -> Iterator[str]:
    known = {link.name for link in relations_from(collection)} | {
        link.reverse for link in relations_to(collection)
    }
    meant = {name, *(link for link, called in _KINSHIP.items() if name in called.split())}
    yield from sorted(known & meant)


def _questions(name: str, key: str, collection: str) -> Iterator[str]:
    """The questions about a record of a type that a name may stand for."""
    party = collection in ("countries", "organisations")
    if name == "members" and collection == "organisations":
        yield f"caspian.members_of({key})"
    if party and name in _HEADS:
        told = name.replace("_", " ")
        office = f", {told!r}" if told in ("president", "prime minister", "foreign minister") else ""
        yield f"caspian.officeholders({key}{office})"
    if party and name in ("organisations", "organizations", "memberships", "member_of", "bodies"):
        yield f"caspian.organisations_of({key})"
    if party and name in ("joined", "accession", "changes", "history", "membership"):
        yield f"caspian.membership_changes({key})"
    if name in ("agreements", "treaties", "deals") and (party or collection == "people"):
        yield f"caspian.agreements_involving({key})"
    if name in ("events", "meetings", "visits", "history", "timeline", "news"):
        if party or collection == "people":
            yield f"caspian.events_involving({key})"
        if collection == "corridors":
            yield f"caspian.events_on({key})"
        if collection == "places":
            yield f"caspian.events.at({key})"
    if name in ("figures", "statistics", "stats", "numbers", "data", "economy"):
        yield f"caspian.figures_about({key})"
    if name in ("corridors", "routes", "pipelines", "railways") and collection == "countries":
        yield f"caspian.corridors_through({key})"
    if name in ("conflicts", "disputes"):
        yield f"caspian.conflicts({key})"
    if name in ("dossier", "brief", "card", "report", "profile", "summary", "about", "info", "describe"):
        yield f"caspian.dossier({key})"
    if name in ("related", "links"):
        yield f"caspian.related({key})"
