"""Words of the model's enumerations, as people write them."""

from collections.abc import Collection, Iterator
from enum import Enum
from typing import Final, TypeVar, cast

from caspian.errors import NotFound
from caspian.misnamed import called
from caspian.model.rules import shown

__all__ = [
    "is_kin",
    "is_word",
    "kindred",
    "kindred_of",
    "unknown",
    "word",
    "word_or_kin",
    "words_in",
    "words_with",
]

W = TypeVar("W", bound=Enum)
_LEAST = 4
"""How many letters a word has at least that is looked for in descriptions."""


def word(kind: type[W], value: object) -> W:
    """The member of an enumeration that a word means, of one thing or of several, in any case and with any white space.

    Raises:
        NotFound: with all the words that there are, and the nearest of them.
        TypeError: for what is neither a word nor a member.

    >>> from caspian import Topic
    >>> word(Topic, "Human  Rights").value
    'human rights'
    >>> word(Topic, "borders").value
    'border'
    """
    found = _member(kind, value)
    if found is not None:
        return found
    if not isinstance(value, str):
        raise TypeError(
            f"expected a word of {kind.__name__}, such as {next(iter(kind)).value!r}, got {shown(value)}"
        )
    from caspian.names.folding import resembles

    words = [str(member.value) for member in kind]
    error = unknown(value, kind.__name__, words)
    meant = kindred_of(kind, value)
    asked = _asked(value)
    within = [each for each in words if " " in each and asked in each.split()]
    alike = [each for each in error.near if resembles(value, each)]
    near = dict.fromkeys((*((str(meant.value),) if meant else ()), *(within or alike)))
    raise NotFound(error.sought, error.what, tuple(near))


def unknown(
    value: object, what: str, valid: Collection[str], *, written: object = None, mark: str = ", "
) -> NotFound:
    """The error for a value that is none of the valid ones: it names them all, and the nearest.

    Args:
        value: the value.
        what: what it should have been.
        valid: the valid values.
        written: what was written, if the value is a part of it.
        mark: what stands between the valid values.

    >>> print(unknown("bibtx", "style", ("text", "bibtex")))
    no style (text, bibtex) is known as 'bibtx'; did you mean 'bibtex'?
    """
    from caspian.names.folding import nearest

    near = nearest(value, valid)
    sought = str(value if written is None else written)
    return NotFound(sought, f"{what} ({mark.join(valid)})", (near,) if near else ())


def is_word(kind: type[Enum], value: object) -> bool:
    """Whether an enumeration has a member of that word."""
    return _member(kind, value) is not None


_ALSO: Final = {
    "Measure": {
        **dict.fromkeys(("cargo", "freight", "throughput", "tonnage", "traffic"), "volume"),
        **dict.fromkeys(("population", "populations", "inhabitants", "residents"), "people"),
        **dict.fromkeys(
            ("gdp per capita", "per capita gdp", "gdp per person", "income per head"), "gdp per head"
        ),
        **dict.fromkeys(("cpi", "consumer prices", "price growth", "price index"), "inflation"),
        **dict.fromkeys(("consumer price index", "inflation rate"), "inflation"),
        **dict.fromkeys(("gdp growth", "economic growth", "real gdp growth", "growth rate"), "growth"),
        **dict.fromkeys(("money transfers", "transfers of migrants", "migrant transfers"), "remittances"),
        **dict.fromkeys(
            ("turnover", "trade turnover", "bilateral trade", "mutual trade", "foreign trade"), "trade"
        ),
        **dict.fromkeys(("external trade", "total trade"), "trade"),
    },
    "AgreementKind": {
        **dict.fromkeys(("mou", "memoranda", "memorandums", "memorandum of understanding"), "memorandum"),
        **dict.fromkeys(("joint declaration", "joint declarations"), "declaration"),
        **dict.fromkeys(("jv", "joint-venture"), "joint venture"),
        "program": "programme",
    },
    "OrganisationKind": {
        **dict.fromkeys(
            ("international organisation", "international organization", "igo"), "intergovernmental"
        ),
        **dict.fromkeys(("international", "intergovernmental organisation"), "intergovernmental"),
        **dict.fromkeys(("group", "bloc"), "grouping"),
        **dict.fromkeys(("firm", "corporation", "enterprise"), "company"),
    },
    "EventKind": {
        **dict.fromkeys(("negotiation", "negotiations"), "talks"),
        **dict.fromkeys(("phone call", "telephone call", "video call", "phone-call", "phone talks"), "call"),
        **dict.fromkeys(("phone conversation", "telephone conversation"), "call"),
        **dict.fromkeys(("trip", "trips", "journey", "journeys"), "visit"),
        **dict.fromkeys(
            ("drill", "military drill", "military exercise", "manoeuvre", "maneuver"), "exercise"
        ),
    },
    "EventStatus": {
        **dict.fromkeys(("planned", "upcoming", "scheduled", "announced", "due", "future"), "expected"),
        **dict.fromkeys(("postponed", "delayed", "deferred"), "put off"),
        **dict.fromkeys(("cancelled", "canceled", "scrapped"), "called off"),
        **dict.fromkeys(("happened", "took place", "past", "done", "completed"), "held"),
        **dict.fromkeys(("unknown", "unconfirmed"), "outcome unknown"),
    },
    "Stage": {
        **dict.fromkeys(("active", "valid", "effective", "in effect", "entered into force"), "in force"),
        **dict.fromkeys(("expired", "lapsed", "no longer in force"), "ended"),
        "under negotiation": "negotiated",
    },
    "Operation": {
        **dict.fromkeys(("active", "open", "working", "operational", "in operation", "in use"), "operating"),
        **dict.fromkeys(("being built", "in construction"), "under construction"),
        **dict.fromkeys(("cancelled", "canceled", "scrapped"), "abandoned"),
    },
    "PlaceKind": {
        **dict.fromkeys(("harbour", "harbor", "seaport"), "port"),
        **dict.fromkeys(("border crossing", "border post", "checkpoint", "border point"), "crossing"),
        **dict.fromkeys(("power station", "powerplant"), "power plant"),
    },
    "Mode": dict.fromkeys(("railway", "railroad", "railways"), "rail"),
}
"""By an enumeration: words that say the same as one of its own."""


_KIN: Final[dict[str, dict[str, str]]] = {
    "EventKind": {
        "clash": "war conflict armed_conflict fighting battle invasion offensive hostilities combat skirmish "
        "firefight shootout border_incident exchange_of_fire",
        "unrest": "protest coup revolution uprising riot demonstration strike rally",
        "attack": "bombing assassination shelling terrorism airstrike air_strike drone_strike missile_strike",
        "disaster": "earthquake flood drought landslide",
        "election": "referendum vote voting ballot poll",
        "construction": "tender",
        "opening": "inauguration groundbreaking commissioning",
        "ceremony": "award funeral",
        "sanctions": "embargo",
        "accident": "crash",
        "transfer": "handover prisoner_exchange prisoner_swap",
        "talks": "consultation",
        "meeting": "encounter reception",
        "statement": "communiqué communique press_conference",
        "acquisition": "privatisation privatization",
        "transport": "shipment",
        "influence": "disinformation propaganda interference",
    },
    "AgreementKind": {
        "treaty": "pact",
        "declaration": "statement communiqué",
        "programme": "plan",
    },
    "OrganisationKind": {
        "intergovernmental": "union alliance",
        "company": "airline railway operator manufacturer",
        "armed group": "militia rebel separatist",
        "agency": "regulator court",
    },
    "PlaceKind": {
        "power plant": "dam hydropower hydropower_plant hydropower_station hpp nuclear_plant nuclear_power_plant",
        "region": "oblast",
        "site": "tunnel terminal refinery",
    },
    "Measure": {"volume": "output generation extraction", "people": "tourist arrival"},
    "CorridorKind": {
        "energy": "pipeline grid interconnector",
        "transport": "railway rail road highway port ferry sea",
        "digital": "fibre internet telecom",
    },
    "Mode": {
        "rail": "railway train",
        "road": "highway motorway truck",
        "sea": "ship ferry",
        "fibre": "internet",
    },
}
"""By an enumeration: the words of it that are nearest in meaning to what people say, which is not always the same; words of a phrase are joined by ``_``."""


def _member(kind: type[W], value: object) -> W | None:
    if type(value) is not str:
        try:
            return kind(value)
        except ValueError:
            return None
    asked = " ".join(value.lower().split())
    words = kind._value2member_map_
    also = _ALSO.get(kind.__name__, {})
    for each in (asked, *_numbers(asked)):
        said = also.get(each, each)
        if said in words:
            return cast("W", words[said])
    return None


def _numbers(word: str) -> Iterator[str]:
    """A word of one thing for several, and the other way round."""
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("s"):
        yield word[:-1]
        yield word[:-2]
    elif word:
        yield word + "s"


def is_kin(kind: type[Enum], value: object) -> bool:
    """Whether what a word says is known to be of one member of an enumeration, and not only spoken of in its description.

    >>> from caspian import EventKind
    >>> is_kin(EventKind, "earthquake"), is_kin(EventKind, "blockade")
    (True, False)
    """
    return type(value) is str and _kin(kind, value) is not None


def _kin(kind: type[Enum], value: str) -> str | None:
    asked, table = "_".join(value.casefold().split()), _KIN.get(kind.__name__, {})
    return next((kin for each in (asked, *_numbers(asked)) for kin in called(table, each)), None)


def _asked(value: str) -> str:
    return value.casefold().strip().removesuffix("s")


def kindred_of(kind: type[W], value: object) -> W | None:
    """The member of an enumeration whose description speaks of what a word says, if one does.

    >>> from caspian import Measure
    >>> kindred_of(Measure, "production").value, kindred_of(Measure, "gas")
    ('volume', None)
    """
    return next(iter(kindred(kind, value)), None)


def kindred(kind: type[W], value: object) -> tuple[W, ...]:
    """The members of an enumeration whose descriptions speak of what a word says: one if it is clear which is meant.

    >>> from caspian import AgreementKind, EventKind
    >>> [each.value for each in kindred(EventKind, "earthquake")], [each.value for each in kindred(AgreementKind, "purchase")]
    (['disaster'], ['contract', 'investment'])
    """
    if type(value) is not str:
        return ()
    kin = _kin(kind, value)
    if kin is not None:
        return (kind(kin),)
    asked = _asked(value)
    return tuple(member for member in kind if _speaks_of(member, asked)) if len(value) >= _LEAST else ()


def _speaks_of(member: Enum, asked: str) -> bool:
    told = (member.__doc__ or "").casefold()
    phrase = " " in asked and asked in told
    return phrase or any(word.strip(".,:").startswith(asked) for word in told.split())


def word_or_kin(kind: type[W], value: object) -> W | None:
    """The member of an enumeration that a word means, else the one that is nearest in meaning, if one is.

    >>> from caspian import Measure
    >>> word_or_kin(Measure, "cargo").value, word_or_kin(Measure, "production").value, word_or_kin(Measure, "gas")
    ('volume', 'volume', None)
    """
    return _member(kind, value) or kindred_of(kind, value)


def words_in(kind: type[W], text: str) -> tuple[W, ...]:
    """The members of an enumeration that have a word in their names, of one thing or of several.

    >>> from caspian import Mode
    >>> [each.value for each in words_in(Mode, "pipelines")]
    ['oil pipeline', 'gas pipeline']
    """
    asked = _asked(text)
    return tuple(each for each in kind if asked in str(each.value).split())


def words_with(cls: type, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields of a class whose words have a text among them, each with these words.

    >>> from caspian import Corridor
    >>> list(words_with(Corridor, "gas"))
    [('modes', ('gas pipeline',))]
    """
    from caspian.model.fields import fields_of

    asked = text.casefold().strip()
    for field in fields_of(cls):
        if isinstance(field.type, type) and issubclass(field.type, Enum):
            found = tuple(str(each.value) for each in field.type if asked in str(each.value).split())
            if found:
                yield field.name, found
