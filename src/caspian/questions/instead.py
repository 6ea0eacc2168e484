"""What is meant by a name that a record does not have: the field, or the question, that answers it."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

import caspian
from caspian.catalogue.dates import date_field
from caspian.catalogue.relations import relation, relations_from, relations_to
from caspian.catalogue.types import collection as collection_of
from caspian.catalogue.types import singular
from caspian.misnamed import Caller, called
from caspian.model.agreement import Stage
from caspian.model.event import EventKind
from caspian.model.figure import Measure
from caspian.model.organisation import MembershipStatus
from caspian.model.record import Record
from caspian.names.words import is_word, word, word_or_kin
from caspian.questions.called import is_title
from caspian.questions.called import of_record as of_another
from caspian.questions.face import face
from caspian.questions.meanings import BINDING_ON, is_time
from caspian.questions.met import meetings, narrowed
from caspian.questions.party_steps import of_a_party, steps_of
from caspian.questions.written import value_of
from caspian.store.store import Store

__all__ = ["of_part", "of_record"]

_FIELDS: Final = {
    "length": "km kilometres kilometers distance length_km",
    "when.earliest": "start begin beginning start_date begin_date first_day from_date",
    "when.latest": "end end_date last_day finish",
    "when": "date day time dates signed_on signed_in",
    "period": "date when time years month start end since until from_ began ended start_date end_date term",
    "signed": "signature signed_at date_signed signing signing_date signatures",
    "entered_into_force": "entry_into_force force effective in_force_since",
    "in_force": "is_in_force valid binding is_valid active is_active not_in_force",
    "title": "name label headline",
    "name": "title label full_name",
    "summary": "description text content details body about note",
    "note": "description summary text content details",
    "kind": "type category",
    "place": "location venue city where signed_at place_signed",
    "places": "location place where venue city country stops stations via points",
    "seat": "headquarters hq location place city",
    "participants": "parties who countries people members actors country organisations persons leaders",
    "parties": "members participants countries who signatories states country",
    "signatories": "signed_by signers people",
    "offices": "since until position positions job role office post career title country party state",
    "neighbours": "borders neighbors bordering border bordering_countries borders_with neighbouring neighbouring_countries",
    "history": "operating_since open_since opened opening built launched construction completed phases milestones steps since start timeline",
    "legs": "route stations stops points path places segments sections origin destination start end from_ to",
    "operators": "operator owner owners company companies shareholders",
    "text": "url link address document full_text",
    "url": "link address text website",
    "sources": "source references reference",
    "ratifications": "ratified_by ratifiers who_ratified accessions approvals consents",
    "membership()": "membership_of member_since",
    "status": "state stage operating is_operating",
    "founded": "established created start foundation since",
    "countries": "states members through country",
    "point": "lonlat",
    "latitude": "lat",
    "longitude": "lon lng long",
    "within": "region province parent part_of",
    "aliases": "names also_called other_names",
    "acronym": "abbreviation short_name",
    "quantity": "amount number",
    "unit": "currency units",
    "about": "country countries subject party parties corridor place",
    "iso2": "code alpha_2 iso",
    "iso3": "alpha_3 iso_code",
    "memberships": "members",
    "of": "country organisation party state in_",
    "member": "country party name organisation state",
    "party": "country organisation name state member who",
    "person": "name who",
    "figure.value": "value number",
    "figure.upper": "upper",
    "figure.unit": "unit currency units",
    "figure.quantity": "quantity amount",
    "figure.title": "title name label",
    "figure.about": "about country party corridor subject",
    "since": "joined start start_date when date from_ began period",
    "until": "left end end_date ended",
    "stage": "kind type name status step",
    "operation": "status state stage kind",
    "origin": "start from_ begin",
    "destination": "end to",
    "km": "distance length kilometres",
    "links": "legs stretches segments sections stages",
    "claims": "values sides what says",
    "record": "of subject id about",
    "agreements": "outcome outcomes results result agreed signed documents decisions deals treaties",
}
"""By a field, or a method, of a record, a part or a piece of an answer: what people call it."""
_HEADS: Final = frozenset(
    [
        "leader",
        "leaders",
        "head",
        "head_of_state",
        "head_of_government",
        "minister",
        "ministers",
        "government",
        "chairman",
        "chair",
        "ceo",
        "director",
        "officials",
        "ruler",
        "king",
    ]
)
_STEPS: Final = {
    "ratification": "ratified",
    "accession": "acceded",
    "withdrawal": "withdrew",
    "approval": "approved",
}
"""By what people call steps of an agreement: their stage."""
_LASTING: Final = frozenset(
    ["duration", "length", "how_long", "days", "lasted", "length_days", "duration_days"]
)
"""What people call it to ask how long something lasted."""
_STATUS_ON: Final = frozenset(("status_at", "status_in", "stage_on", "stage_at", "state_on", "state_at"))
"""What people call it to ask how far an agreement got by a day."""
_COORDINATES: Final = frozenset(
    ("coordinates", "coords", "latlon", "latlng", "lat_lon", "position", "location", "geo")
)
"""What people call it to ask where a place lies."""
_WHO: Final = frozenset(("countries", "organisations", "people"))
"""The types of those who take part."""
_TOLD_OF: Final = frozenset(("countries", "organisations", "people", "corridors", "places"))
"""The types of records of which others tell."""
_KINSHIP: Final = {
    "founded_by": "founding_agreement founding_treaty treaty charter founding_document statute",
    "parts": "branches sections components sub_corridors children",
    "part_of": "parent whole",
}
"""By the name of a link: what people call it."""


def of_record(record: Record, name: str, caller: Caller | None, store: Store) -> list[str]:
    """The expressions that are likely to be meant: the fields, else the questions, else the links, else what is near.

    Args:
        record: the record.
        name: the name that it does not have.
        caller: the code that asks for it, and the number of its instruction.
        store: the records of its dataset.
    """
    from caspian.questions.again import merged
    from caspian.questions.source import asked_at, given_to

    collection, of = store.type_of(record), face(store)
    key, word_for = repr(record.id), singular(collection)
    asked = asked_at(*caller, name) if caller else None
    given, named = given_to(asked)
    itself = f"{of}.{word_for}({key})" if word_for in caspian.__all__ else f"{of}.{collection}[{key}]"
    cls = type(record)
    ready = (
        _standing(record, name, given, named, itself),
        meetings(record, name, given, named, itself, of) if collection in _WHO else (),
        narrowed(cls, name, given, named, itself),
        of_another(caspian.Dataset(store), record, name, asked) if asked and collection in _TOLD_OF else (),
    )
    if meant := next(filter(None, map(list, ready)), []):
        return meant
    ways = (
        _shapes(cls, name, key, itself, collection, of),
        of_a_party(record, name, given, itself),
        _questions(name, key, collection, of),
        _lasting(record, name, itself),
        _placed(record, name, itself),
        _year(record, name, itself) if name == "year" else (),
        (f"{itself}.{each}" for each in _fields(cls, name)),
        _steps(name, itself) if collection == "agreements" else (),
        (f"{of}.related({key}, {each!r})" for each in _links(name, collection)),
        _measures(name, record.id, collection, of, store),
        (f"{itself}.{_called(cls, each)}" for each in get_close_matches(name, _public(cls), 1, 0.7)),
    )
    meant = next(filter(None, map(list, ways)), [])
    if not given and not named:
        return meant
    return [merged(each, given, named) or each for each in meant]


def _shapes(cls: type, name: str, key: str, itself: str, collection: str, of: str) -> Iterator[str]:
    """What shows a record, or takes it elsewhere."""
    if name in ("to_html", "to_text", "to_markdown", "save"):
        path = "'record.html'" if name == "save" else ""
        yield f"{itself}.show().{name}({path})"
    if name in (
        "fields",
        "keys",
        "vars",
        "attributes",
        "columns",
        "to_json",
        "to_dicts",
        "as_dict",
        "dict",
        "json",
        "asdict",
        "model_dump",
    ):
        yield f"{itself}.to_dict()"
    if name in ("to_df", "df", "to_dataframe"):
        yield f"{itself}.to_pandas()"
    if name in ("to_polars", "to_arrow", "to_parquet", "to_excel", "to_ics"):
        yield f"{of}.{collection}.where('id', {key}).{name}()"
    if name in ("print", "display", "card", "view", "table", "pprint", "render"):
        yield f"{itself}.show()"
    if name in ("map", "plot", "draw", "to_svg", "chart", "_map"):
        within = {"countries": ".corridors", "organisations": ".events", "people": ".events"}
        if hasattr(cls, "map") or collection in within:
            yield f"{itself}{within.get(collection, '')}.map()"
    if name in ("citation", "cite_as", "how_to_cite"):
        yield f"{itself}.cite()"
    if name in ("references", "to_bibtex", "bibtex"):
        yield f"{itself}.bibliography()"


def _public(cls: type) -> list[str]:
    return [each for each in dir(cls) if each[0] != "_"]


def _called(cls: type, name: str) -> str:
    """A name of a class as one writes it: with brackets if it is a method."""
    return f"{name}()" if callable(getattr(cls, name)) else name


def of_part(cls: type, name: str, caller: Caller | None) -> str:
    """What to say of a name that a part of a record, or a piece of an answer, does not have: the field that is meant.

    Args:
        cls: the class.
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    from caspian.questions.source import asked_at

    near = (_called(cls, each) for each in get_close_matches(name, _public(cls), 1, 0.7))
    meant = [*_fields(cls, name)] or [*near]
    asked = asked_at(*caller, name) if caller else None
    before = asked.of if asked else ""
    return f"; did you mean {' or '.join(f'{before}.{each}' for each in meant[:2])}?" if meant else ""


def _fields(cls: type, name: str) -> Iterator[str]:
    for field in called(_FIELDS, name):
        first, *inner = field.split(".")
        if hasattr(cls, first):
            yield ".".join((_called(cls, first), *inner))


def _steps(name: str, itself: str) -> Iterator[str]:
    """The milestones of an agreement of the stage that a name stands for."""
    spoken = name.replace("_", " ")
    spoken = _STEPS.get(spoken.removesuffix("s"), spoken)
    if is_word(Stage, spoken):
        yield steps_of(word(Stage, spoken), itself)


def _measures(name: str, key: str, collection: str, of: str, store: Store) -> Iterator[str]:
    """The figures of a measure about a record, if there are any."""
    found = word_or_kin(Measure, name.replace("_", " "))
    if found is None:
        return
    whole = store.whole(collection, key)
    about = store.index(relation("figures", "about"))
    figures = store.pick("figures", {number for each in whole for number in about.get(each, ())})
    if any(getattr(each, "measure", None) is found for each in figures):
        yield f"{of}.figures_about({key!r}, measure={found.value!r})"


def _lasting(record: Record, name: str, itself: str) -> Iterator[str]:
    """How many days what has a date lasted, where its ends are known."""
    when = getattr(record, "when", None)
    if name not in _LASTING or when is None or hasattr(type(record), name):
        return
    if when.days.interval and not when.window and None not in (when.earliest, when.latest):
        yield f"({itself}.when.latest - {itself}.when.earliest).days + 1"
    else:
        yield f"{itself}.when"


def _placed(record: Record, name: str, itself: str) -> Iterator[str]:
    """Where a place lies, in the order in which coordinates are said; of what lies at a place, that comes after its fields."""
    if name in _COORDINATES and hasattr(type(record), "latitude"):
        yield f"({itself}.latitude, {itself}.longitude)"


def _standing(
    record: Record, name: str, given: tuple[object, ...], named: Mapping[str, object], itself: str
) -> Iterator[str]:
    """How an agreement stands on a day: whether it is in force, or how far it got."""
    days = [each for each in (*given, *named.values()) if is_time(each)]
    asked = (
        "in_force" if name in BINDING_ON | {"is_in_force"} else "status_on" if name in _STATUS_ON else None
    )
    if isinstance(record, caspian.Agreement) and len(days) == 1 and asked:
        yield f"{itself}.{asked}({value_of(days[0])})"


def _year(record: Record, name: str, itself: str) -> Iterator[str]:
    """The year of the date that a record goes by, where its beginning is known; else the date."""
    field = date_field(collection_of(type(record)))
    when = getattr(record, field) if field else None
    if field is not None:
        known = when is not None and when.earliest is not None
        yield f"{itself}.{field}{'.earliest.year' if known else ''}"


def _links(name: str, collection: str) -> Iterator[str]:
    known = {link.name for link in relations_from(collection)} | {
        link.reverse for link in relations_to(collection)
    }
    meant = {name, *called(_KINSHIP, name)}
    yield from sorted(known & meant)


def _questions(name: str, key: str, collection: str, of: str) -> Iterator[str]:
    """The questions about a record of a type that a name may stand for."""
    party = collection in ("countries", "organisations")
    if collection == "countries" and name in ("people", "officials", "politicians"):
        yield f"{of}.officeholders({key})"
    if collection == "countries" and name in ("companies", "firms", "banks"):
        yield f"{of}.organisations.where(home={key}, kind={'bank' if name == 'banks' else 'company'!r})"
    if collection == "countries" and name in ("places", "cities", "ports", "towns", "regions"):
        kind = {"cities": ", kind='city'", "ports": ", kind='port'", "regions": ", kind='region'"}.get(
            name, ""
        )
        yield f"{of}.places.where(country={key}{kind})"
    if collection == "countries" and name in (
        "official_name",
        "full_name",
        "numeric",
        "codes",
        "currency_name",
    ):
        yield f"{of}.identity({key})"
    title = is_title(name) if collection == "countries" or name not in _HEADS else None
    if party and (name in _HEADS or title is not None):
        office = f", {title!r}" if title is not None else ""
        yield f"{of}.officeholders({key}{office})"
    if party and name in ("organizations", "memberships", "member_of", "bodies"):
        yield f"{of}.organisations_of({key})"
    if party and name in ("joined", "accession", "changes", "history", "membership"):
        yield f"{of}.membership_changes({key})"
    if collection == "organisations" and is_word(MembershipStatus, name.removesuffix("s").replace("_", " ")):
        yield f"{of}.members_of({key}, status={name.removesuffix('s').replace('_', ' ')!r})"
    happened = next((each for each in EventKind if name.rstrip("s") == each.value.rstrip("s")), None)
    if (
        happened is not None
        and collection in _TOLD_OF
        and name[-1] == "s"
        and name not in ("visits", "meetings")
    ):
        yield f"{of}.{singular(collection)}({key}).events.where(kind={happened.value!r})"
    if name in ("treaties", "deals") and (party or collection == "people"):
        yield f"{of}.agreements_involving({key})"
    if name in ("visits", "trips", "travels") and (party or collection == "people"):
        yield f"{of}.events_involving({key}, kind='visit')"
    elif name in ("meetings", "visits", "history", "timeline", "news"):
        if party or collection == "people":
            kind = ", kind='visit'" if name == "visits" else ""
            yield f"{of}.events_involving({key}{kind})"
        if collection == "corridors":
            yield f"{of}.events_on({key})"
        if collection == "places":
            yield f"{of}.events.at({key})"
    if name in ("statistics", "stats", "numbers", "data", "economy"):
        yield f"{of}.figures_about({key})"
    if name in ("routes", "pipelines", "railways") and collection == "countries":
        yield f"{of}.corridors_through({key})"
    if name in ("corridors", "routes", "pipelines", "railways") and collection == "places":
        yield f"{of}.corridors.about({key})"
    if name in ("conflicts", "disputes"):
        yield f"{of}.conflicts({key})"
    if name in ("dossier", "brief", "report", "profile", "summary", "about", "info", "describe"):
        yield f"{of}.dossier({key})"
    if name in ("url", "urls", "link", "address"):
        yield f"[each.url for each in {of}.{singular(collection)}({key}).sources]"
    if name in ("related", "links"):
        yield f"{of}.related({key})"
