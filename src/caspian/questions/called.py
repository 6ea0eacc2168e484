"""What people call a question that goes by another name, with the call that answers."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from types import FunctionType
from typing import Final

import caspian
from caspian.misnamed import Caller, called
from caspian.model.event import EventKind
from caspian.model.figure import Measure
from caspian.model.topic import Topic
from caspian.names.words import is_word, kindred_of, word
from caspian.questions.expressions import EXPRESSIONS, MEASURES
from caspian.questions.fitting import fitted, hint, parties_in, shape, value_of
from caspian.questions.meanings import is_time
from caspian.questions.source import Asked, asked_at

__all__ = ["of_dataset"]

_QUESTIONS: Final = {
    "routes": "route way ways path paths journey route_between routes_between from_to distance directions",
    "choke_points": "chokepoints bottlenecks choke_point bottleneck",
    "members_of": "members member membership_of parties_of member_states states_of",
    "organisations_of": "memberships member_of organizations_of memberships_of bodies_of",
    "membership_changes": "joined accession accessions membership changes membership_history",
    "officeholders": "president presidents prime_minister leader leaders officials minister ministers head "
    "officeholder office offices who_is foreign_minister government",
    "agreements_between": "treaties_between agreement_between deals_between",
    "agreements_involving": "treaties deals contracts agreements_of agreements_with treaties_of agreements_by "
    "agreements_signed_by treaties_with",
    "events_between": "meetings_between visits_between talks_between event_between",
    "events_involving": "meetings visits talks summits news happenings events_of events_with events_by history",
    "events_on": "events_along corridor_events",
    "timeline": "chronology time_line",
    "figures_about": "figures_of statistics stats data numbers indicators economy figures_for",
    "corridors_through": "corridors_of corridors_in",
    "dossier": "brief profile report summary info about describe briefing",
    "search": "query ask lookup find_all look_for",
    "find": "get get_record",
    "related": "links linked relations",
    "conflicts": "disputes disagreements",
    "organisations": "organizations bodies companies",
    "organisation": "organization company body",
    "agreement": "treaty deal contract",
    "event": "meeting visit summit",
    "corridor": "pipeline railway",
    "country": "state nation",
    "countries": "states nations",
    "people": "persons politicians",
    "place": "city port town",
    "cite": "citation bibliography reference",
    "version": "data_version",
}
"""By a question: what people call it."""


def of_dataset(dataset: caspian.Dataset, name: str, caller: Caller | None) -> str:
    """What to say of a name that a dataset, or the library, does not have: the call that is meant.

    Args:
        dataset: the dataset.
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    asked = asked_at(*caller, name) if caller else None
    prefix = "caspian." if dataset._bundled else f"{asked.of}." if asked else "."
    return hint([_owned(dataset, each) for each in _meant(dataset, name, asked)], prefix)


def _owned(dataset: caspian.Dataset, call: str) -> str:
    """A call of the library: by way of the dataset, if only that has the name."""
    only_there = dataset._bundled and call.partition("(")[0].partition(".")[0] not in caspian.__all__
    return f"load().{call}" if only_there else call


def _meant(dataset: caspian.Dataset, name: str, asked: Asked | None) -> Iterator[str]:
    public = [each for each in dir(type(dataset)) if each[0] != "_"]
    if name.startswith("to_"):
        yield f"events.{name}()"
        return
    if name in ("in_force", "is_in_force", "status", "status_of", "ratified"):
        yield from _standing(dataset, asked.arguments if asked else None)
        return
    if name == "is_member" and asked and asked.arguments and len(asked.arguments) == 2:
        yield f"members_of({value_of(asked.arguments[1])}).ids"
        return
    if name == "map":
        yield f"corridor({value_of(asked.arguments[0]) if asked and asked.arguments else '...'}).map()"
        return
    if name in EXPRESSIONS:
        given = tuple(map(value_of, (asked.arguments if asked else None) or ()))
        yield EXPRESSIONS[name](*given) if given else EXPRESSIONS[name]("'...'")
        return
    measure = name.removesuffix("_of").removesuffix("_between").replace("_", " ")
    measure = next((each for each, words in MEASURES.items() if name in words.split()), measure)
    found = word(Measure, measure) if is_word(Measure, measure) else kindred_of(Measure, measure)
    question = next(called(_QUESTIONS, name), None)
    if found is not None and question is None:
        yield from _figures(dataset, found, asked)
        return
    kind = next((each for each in EventKind if name.rstrip("s") == each.value.rstrip("s")), None)
    if kind is not None and question is None:
        yield from _happening(dataset, asked, f"kind={kind.value!r}")
        return
    if question is None and is_word(Topic, name.replace("_", " ")):
        yield from _happening(dataset, asked, f"about={word(Topic, name.replace('_', ' ')).value!r}")
        return
    if question is None:
        question = next(iter(get_close_matches(name, public, 1, 0.8)), None)
    if question is not None:
        yield from _question(dataset, question, asked, name)


def _happening(dataset: caspian.Dataset, asked: Asked | None, condition: str) -> Iterator[str]:
    """The events of a kind, or about a topic, with what was named."""
    given = [each for one in (asked.arguments if asked else None) or () for each in parties_in(one)]
    if not given:
        yield f"timeline({condition})"
        return
    question = "events_between" if len(given) == 2 else "events_involving"
    yield f"{question}({', '.join(map(value_of, given))}, {condition})"


def _standing(dataset: caspian.Dataset, arguments: tuple[object, ...] | None) -> Iterator[str]:
    """How far an agreement got; or what is in force for some parties."""
    if not arguments:
        yield "agreement('...').status"
        return
    first = arguments[0]
    known = isinstance(first, str) and dataset.agreement(first, default=None) is not None
    if len(arguments) == 1 and known:
        yield f"agreement({value_of(first)}).status"
        return
    names = ", ".join(map(value_of, arguments))
    yield f"agreements_{'between' if len(arguments) == 2 else 'involving'}({names}, status='in force')"


def _figures(dataset: caspian.Dataset, measure: Measure, asked: Asked | None) -> Iterator[str]:
    """The figures of a measure about what was named."""
    if asked is None or not asked.arguments:
        yield f"figures.where(measure={measure.value!r})"
        return
    first, *others = (each for given in asked.arguments for each in parties_in(given))
    named = {"measure": measure.value} | (asked.named or {})
    further = "".join(f".about({value_of(each)})" for each in others)
    question = "figures_about"
    for call in fitted(getattr(type(dataset), question), (first,), named, type(dataset.figures)):
        yield call + further


def _question(dataset: caspian.Dataset, question: str, asked: Asked | None, name: str) -> Iterator[str]:
    """A question by its name, with what was given to it."""
    own = getattr(type(dataset), question)
    if asked is None or asked.arguments is None or not isinstance(own, FunctionType):
        yield question if not isinstance(own, FunctionType) else f"{question}({shape(own)})"
        return
    arguments, named = asked.arguments, dict(asked.named or {})
    if question.endswith("_involving") and len(arguments) == 2:
        question = question.replace("_involving", "_between")
    if question == "officeholders" and is_title(name) and all(map(is_time, arguments[1:])):
        days = dict(zip(("on",), arguments[1:], strict=False))
        arguments, named = arguments[:1], {"office": name.replace("_", " "), **days, **named}
    if name.rstrip("s") in ("meeting", "visit", "summit") and question.startswith("events"):
        named = {"kind": name.rstrip("s"), **named}
    own = getattr(type(dataset), question)
    calls = fitted(own, arguments, named)
    yield from calls or (f"{question}({shape(own)})",)


def is_title(name: str) -> bool:
    """Whether a name is that of an office.

    >>> is_title("prime_minister"), is_title("leaders")
    (True, False)
    """
    return name in ("president", "prime_minister", "foreign_minister")
