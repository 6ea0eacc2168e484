"""A selection narrowed by several keywords at once: each goes to the step, or the field, that takes it."""

from collections.abc import Container, Mapping
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from caspian.catalogue.relations import PARTIES
from caspian.catalogue.types import TYPES
from caspian.errors import Ambiguous, NotFound
from caspian.misnamed import called
from caspian.questions.calls import unsure
from caspian.questions.dating import dated, is_day
from caspian.questions.fallen import fallen, falls
from caspian.questions.fitting import FEW, fields_asked, parties_in
from caspian.questions.kinds import is_kind, of_kind
from caspian.questions.meanings import BINDING_ON, CALLED, OPEN, REVERSED, TIMES, WHO, is_time, known_as
from caspian.questions.standing import parties_asked
from caspian.questions.values import some

if TYPE_CHECKING:
    from caspian.model.event import Role
    from caspian.model.record import Record
    from caspian.model.stage import Stage
    from caspian.questions.agreements import Agreements
    from caspian.questions.asked import Moment, Reference, Several
    from caspian.questions.events import Events
    from caspian.questions.filtered import Filtered
    from caspian.questions.selection import Selection

__all__ = ["ABOUT", "OFFICE", "WHOM", "keyed", "taken"]

S = TypeVar("S", bound="Selection[Record]")

WHOM: Final = WHO | {"by", "leader"}
"""What people call those who took part, where nothing else goes by that name."""
_STEPS: Final = {
    "since": f"since {CALLED['since']}",
    "until": f"until {CALLED['until']}",
    "during": " ".join(("on", *TIMES)),
    "at": f"at places where venue {CALLED['places']}",
    "on": "on corridor corridors along route",
    "avoiding": f"avoid {CALLED['avoid']}",
    "through": "through countries country involving states state",
    "between": "between",
    "involving": " ".join(WHOM),
    "signed_by": "signed_by signatory signatories",
    "series": "series",
    "search": "search text query words contains keyword keywords q phrase",
}
"""By a step: the keywords that it takes, the first step first that the type has."""
_ALL_OF: Final = frozenset(("avoiding", "through", "between", "involving", "signed_by"))
"""Steps that take several at once, all of which have to be met; of several things asked of others any will do."""
_FIELDS: Final = {field: CALLED[field] for field in ("kind", "modes")} | {
    "measure": "indicator",
    "unit": "currency",
}
"""By a field: what people call it."""
_IN_TIME: Final = frozenset(("on", "since", "until", *TIMES, *f"{CALLED['since']} {CALLED['until']}".split()))
"""What people call a time."""
_KIND: Final = frozenset(("kind", *CALLED["kind"].split()))
"""What is asked last: a word that is no kind is read by what all else leaves."""
_NAMES: Final = frozenset(("id", "name", "title", "acronym"))
"""What people call it to ask for records that they can name."""
_DOWN: Final = {"reverse": True, **REVERSED}
"""What people call the direction of an order, and what says that the greatest comes first."""
_ORDER: Final = ("sort_by", "order_by", "sort", *_DOWN)
"""What people call the order that they want."""
_DATES: Final = ("signed", "ratified", "entered_into_force", "founded", "dissolved", "read")
"""Steps and dates that are told to somebody who asks by a keyword that is none."""
_HOME: Final = {
    "people": {"offices.of": "country state of organisation party nationality"},
    "organisations": {"home": CALLED["home"]},
}
"""By a type: what people call the field that says where something is at home."""
OFFICE: Final = {
    "office": "office position post title role",
    "of": _HOME["people"]["offices.of"],
    "on": "on day date during year",
}
"""By what is asked of an office: what people call it."""
ABOUT: Final = frozenset(("about", "record", "country", "party", "of", *CALLED["about"].split()))
"""What people call that which something is about."""


def keyed(selection: Any, conditions: Mapping[str, object], fields: Container[str] = ()) -> Any:
    """What is left of a selection under conditions by keyword; None if one of them goes nowhere.

    A keyword is a step of the selection (`since`, `at`, `involving`, `about` …), by its name or what people call
    it, a field as `where` takes it, or a step or a date of the records by the time in which it fell (`signed`, `founded`).
    A step of the selection comes before a field: `places="Baku"` counts what lies within it. Of agreements, `on`, `status` and
    steps are meant for the parties that are asked for, as one-line questions mean them.

    Args:
        selection: the selection.
        conditions: the keywords with what is asked for; None asks nothing. The order comes last, and how many are wanted.
        fields: the keywords that are meant as fields, and no steps.

    Raises:
        NotFound: for a name or a word that means nothing there.
        InvalidDate: for what is no date.
        TypeError: for a month without a year, and a number that is no year.
        ValueError: for an empty list, and for a number of answers below nought.

    >>> import caspian
    >>> keyed(caspian.events, {"country": "Georgia", "year": 2008, "kind": "clash"}).ids[0]
    '2008-08-07-russia-georgia-war'
    >>> keyed(caspian.events, {"colour": "red"}) is None
    True
    """
    asked = {name: value for name, value in conditions.items() if value is not None}
    if any(type(value) is str for name, value in asked.items() if name in _IN_TIME):
        from caspian.questions.today import dated_from

        asked |= dated_from({name: asked[name] for name in asked.keys() & _IN_TIME}, selection._store)
    for name, value in asked.items():
        some(name, value)
    certain = asked.pop("certain", False)
    if certain not in (True, False):
        raise unsure(certain)
    order = {name: asked.pop(name) for name in _ORDER if name in asked}
    asked = _in_force(selection, asked)
    alone = {name: asked[name] for name in ("bilateral", "direct") if name in asked}
    if alone and len(parties_in(asked.get("between"))) == 2:
        selection = selection.between(*parties_in(asked["between"]), **alone)
        asked = {name: value for name, value in asked.items() if name not in alone}
    if "role" in asked and selection.collection == "events":
        selection = _in_role(selection, asked)
        if selection is None:
            return None
    asked = dated(asked, f"a selection of {selection.collection}")
    found, asked = (
        _in_office(selection, asked) if hasattr(type(selection), "in_office") else (selection, asked)
    )
    few = {
        name: value
        for name, value in asked.items()
        if name in FEW and name not in fields and type(value) is int
    }
    bound = _bound(asked, fields) if hasattr(type(selection), "binding") else {}
    for name, value in sorted(asked.items(), key=lambda each: _turn(selection.collection, *each)):
        if name in few or name in bound:
            continue
        in_words = name == "about" and hasattr(type(found), "about")
        found = (
            found._field(name, (value,))
            if name in fields and not in_words
            else _narrowed(found, name, value, certain)
        )
        if found is None:
            return None
    if certain and not any(_is_in_time(selection.collection, *each) for each in asked.items()):
        return None
    if bound:
        status, on = (
            cast("Several[Stage] | None", bound.get("status")),
            cast("Moment | None", bound.get("on")),
        )
        found = _standing(found, tuple(parties_asked(found)), status, on, certain)
    if order and (found := _ordered(found, order)) is None:
        return None
    for name, number in few.items():
        if number < 0:
            raise ValueError(f"expected how many are wanted, got {name}={number}")
        found = found[:number]
    return found


def _in_role(events: "Events", asked: dict[str, object]) -> "Events | None":
    """Those in which who is asked for took part in a role, else who was asked for before; None where that is nobody."""
    role, who = cast("Role", asked.pop("role")), [name for name in asked if name in WHOM]
    if who:
        named = cast("list[Reference]", [each for name in who for each in parties_in(asked.pop(name))])
        return events.involving(*named, role=role)
    if "between" in asked:
        one, other = cast("list[Reference]", parties_in(asked.pop("between")))
        events = events.between(one, other)
    return events._as(role)


def _in_office(people: Any, asked: dict[str, object]) -> tuple[Any, dict[str, object]]:
    """The people who held an office, or any on a day, where that is asked for, and what is asked besides."""
    named = {
        step: next((each for each in words.split() if each in asked), None) for step, words in OFFICE.items()
    }
    if named["office"] is None and named["on"] is None:
        return people, asked
    office, of, on = (None if name is None else asked[name] for name in named.values())
    found, refused = [], None
    for title in parties_in(office):
        for party in parties_in(of):
            try:
                found.append(people.in_office(title, of=party, on=on))
            except NotFound as error:
                refused = error
    if refused is not None and not found:
        raise refused
    return reduce(or_, found), {name: value for name, value in asked.items() if name not in named.values()}


def _turn(collection: str, name: str, value: object) -> int:
    """When a condition has its turn: a step whose time is asked for after those that say whose, and last a word that is no kind."""
    if name in _KIND and not is_kind(collection, value):
        return 2
    return int(name not in TIMES and falls(collection, name) is not None)


def _is_in_time(collection: str, name: str, value: object) -> bool:
    """Whether a keyword asks for a time, of which it may be asked that it is certain."""
    steps = ("since", "until", "during")
    return (
        any(step in steps for step in called(_STEPS, name)) or falls(collection, name) is not None
    ) and all(map(is_time, parties_in(value)))


def _in_force(selection: "Selection[Record]", asked: dict[str, object]) -> dict[str, object]:
    """What is asked of agreements in force as how they stand, on a day if it is one."""
    names = [name for name in asked if name in BINDING_ON] if hasattr(type(selection), "binding") else []
    of_parties = not asked.keys().isdisjoint(WHO | {"between", "parties"}) or any(parties_asked(selection))
    if len(names) == 1 and not of_parties and "status" not in asked:
        # Of nobody in particular it is asked as of each agreement by itself.
        return {k: v for k, v in asked.items() if k not in names} | {"in_force": asked[names[0]]}
    free = [name for name in ("status", "on") if name not in asked]
    found = known_as(names[0], asked[names[0]], free, "agreements", near=False) if len(names) == 1 else None
    return asked if found is None else {k: v for k, v in asked.items() if k not in names} | found


def _ordered(selection: S, order: Mapping[str, object]) -> S | None:
    """The same in the order that is asked for; None where only its direction is."""
    keys = [value for name, value in order.items() if name not in _DOWN]
    down = [_DOWN[name] is bool(value) for name, value in order.items() if name in _DOWN]
    return selection.sort_by(cast("str", keys[0]), reverse=any(down)) if len(keys) == 1 else None


def _bound(asked: Mapping[str, object], fields: Container[str] = ()) -> dict[str, object]:
    """What is asked of how far agreements got, and on which day; without a day the status may be meant as a field."""
    found = {
        name: asked[name]
        for name in ("status", "on")
        if name in asked and (name != "on" or is_time(asked[name]))
    }
    return {} if "on" not in found and "status" in fields else found


def _standing(
    agreements: "Agreements",
    parties: tuple[str, ...],
    status: "Several[Stage] | None",
    on: "Moment | None",
    certain: bool,
) -> "Agreements":
    """What binds the parties on a day and got as far as is asked for; without parties, as a whole."""
    if on is not None and parties:
        agreements = agreements.binding(*parties, on=on, certain=certain)
    if status is None:
        return agreements if parties else agreements.reaching("in force", on=on, certain=certain)
    return agreements.reaching(status, *parties, on=on, certain=certain)


def taken(selection: "Filtered[Record]") -> tuple[str, ...]:
    """The keywords that a selection takes: its steps, then its fields."""
    steps = tuple(step for step in _STEPS if hasattr(type(selection), step))
    about = ("about",) if hasattr(type(selection), "about") else ()
    office = ("office", "of", "on") if hasattr(type(selection), "in_office") else ()
    dates = [each for each in _DATES if falls(selection.collection, each) is not None]
    fields = (each for each in (*fields_asked(type(selection)), *dates) if each not in (*steps, *about))
    return (*office, *steps, *about, *fields, "name", "sort_by", "limit")


def _named(selection: S, values: list[object]) -> S:
    """Those that names, or ids, mean; of a name of several all of these."""
    types = {"parties": PARTIES, "records": TYPES}.get(selection.collection, (selection.collection,))
    found: list[str] = []
    for each in values:
        try:
            found.append(selection._store.resolve(each, *types).id)
        except Ambiguous as error:
            found += error.candidates
    return selection._field("id", tuple(found))


def _narrowed(selection: Any, name: str, value: object, certain: bool = False) -> Any:
    """What a keyword leaves; None if no step and no field takes it."""
    cls, refused = type(selection), None
    fields = fields_asked(cls)
    if (name in _NAMES and name not in fields) or (selection.collection == "parties" and name in WHO):
        return _named(selection, parties_in(value))
    if name == "in_force" and hasattr(cls, "not_in_force") and (type(value) is bool or is_time(value)):
        on = None if type(value) is bool else value
        return selection.not_in_force() if value is False else selection.in_force(on)
    if name not in TIMES and (found := fallen(selection, name, value, certain)) is not None:
        return found
    meant = _HOME.get(selection.collection, {}) | (_FIELDS if name not in fields else {})
    field = next((each for each in called(meant, name) if each in fields or "." in each), name)
    for step in called(_STEPS, name) if name not in OPEN else ():
        if not hasattr(cls, step) or field == "home":
            continue
        if step == "during" and not all(map(is_day, parties_in(value))):
            if name == "on":
                continue  # a corridor
            return None
        try:
            if step in _ALL_OF:
                return getattr(selection, step)(*parties_in(value))
            sure = {"certain": True} if certain and step in ("since", "until", "during") else {}
            return reduce(or_, (getattr(selection, step)(each, **sure) for each in parties_in(value)))
        except NotFound as error:
            refused = refused or error
    if name == "between" and not hasattr(cls, "between") and hasattr(cls, "about"):
        return selection.about(*parties_in(value))
    if (field in fields and name != "about") or "." in field:
        values = tuple(parties_in(value))
        return of_kind(selection, values) if field == "kind" else selection.where(field, *values)
    if refused is not None:
        raise refused
    if name not in ABOUT or not hasattr(cls, "about"):
        return None
    return reduce(or_, (selection.about(each) for each in parties_in(value)))
