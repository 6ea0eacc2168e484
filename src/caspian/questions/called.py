"""What people call a question that goes by another name, with the call that answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from types import FunctionType
from typing import Final

import caspian
from caspian.catalogue.types import TYPES
from caspian.misnamed import Caller, called
from caspian.model.event import EventKind
from caspian.model.figure import Measure
from caspian.model.topic import Topic
from caspian.names.words import is_word, kindred_of, word, word_or_kin
from caspian.questions.expressions import EXPRESSIONS, MEASURES, MET, WHOLE
from caspian.questions.face import before
from caspian.questions.fitting import answer_of, hint, parties_in, shape
from caspian.questions.framed import FILES, written_by
from caspian.questions.hints import is_in_two_words, searched
from caspian.questions.kept import left_out, nearly
from caspian.questions.kinds import SHORTEST
from caspian.questions.meanings import is_time
from caspian.questions.source import Asked, asked_at, given_to
from caspian.questions.written import call_of, value_of

__all__ = ["of_dataset", "of_record", "of_room"]

_QUESTIONS: Final = {
    "routes": "route way ways path paths journey route_between routes_between from_to distance directions",
    "crossings": "border_crossings borders border_crossing crossing checkpoints checkpoint border_points borders_between crossings_between",
    "choke_points": "chokepoints bottlenecks choke_point bottleneck",
    "members_of": "members member membership_of parties_of member_states states_of",
    "organisations_of": "memberships member_of organizations_of memberships_of bodies_of",
    "membership_changes": "joined accession accessions membership changes membership_history",
    "officeholders": "president presidents prime_minister leader leaders officials minister ministers head "
    "officeholder office offices who_is who_was who_were who_led ruler rulers foreign_minister government",
    "agreements_between": "treaties_between agreement_between deals_between",
    "agreements_involving": "treaties deals contracts agreements_of agreements_with treaties_of agreements_by "
    "agreements_signed_by treaties_with",
    "events_between": "meetings_between visits_between talks_between event_between",
    "events_involving": "meetings visits talks summits news happenings events_of events_with events_by history",
    "events_on": "events_along corridor_events",
    "timeline": "chronology time_line",
    "figures_about": "figures_of figures_between statistics stats data numbers indicators economy figures_for",
    "corridors_through": "corridors_of corridors_in",
    "dossier": "brief profile report summary info about describe briefing",
    "search": "query ask lookup find_all look_for",
    "find": "get get_record",
    "related": "links linked relations",
    "conflicts": "disputes disagreements differences",
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


_BEFORE: Final = re.compile(
    r"^(get|find|list|show|all|fetch|shortest|best|fastest|quickest|cheapest|possible)_(all_)?(?=[a-z])"
)
"""What people put before the name of a question."""
_BEHIND: Final = re.compile(r"_(with|between|and|on|in|at|as_of|of|to|by|for|during)$")
"""What people put behind a name where they ask something more."""
_OF_RECORDS: Final = {
    "agreements": "agreements_of",
    "events": "events_of",
    "figures": "figures_of",
    "relations": "dossier",
    "ties": "dossier",
    "cooperation": "dossier",
}
"""By what people ask a record for, with another one: the question of both."""


def of_dataset(dataset: caspian.Dataset, name: str, caller: Caller | None) -> str:
    """What to say of a name that a dataset, or the library, does not have: the call that is meant.

    Args:
        dataset: the dataset.
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    return _told(dataset, name, asked_at(*caller, name) if caller else None)


def of_record(dataset: caspian.Dataset, record: caspian.Record, name: str, asked: Asked) -> Iterator[str]:
    """The questions that a name means which is asked of a record with something more, as ``country.trade_with("China")``.

    Args:
        dataset: the dataset of the record.
        record: the record.
        name: the name, with or without "with", "on" and the like behind it.
        asked: how it was asked for.
    """
    given, named = given_to(asked)
    if not given and not named:
        return
    of, key, stem = before(dataset), record.id, _BEHIND.sub("", name)
    if name in ("is_member", "is_member_of", "member_of", "belongs_to") and given:
        asks, (body, *days) = "members_of", given
        calls = nearly(getattr(type(dataset), asks), (body,), _on(days) | named, None)
        yield from (f"{value_of(key)} in {of}{call}" for call in calls)
        return
    people = isinstance(record, caspian.Person)
    if people and stem == "agreements" and not any(map(is_time, given)):
        yield f"{of}agreements.signed_by({', '.join(map(value_of, (key, *given)))})"
        return
    question = _OF_RECORDS.get(stem, stem)
    held = getattr(type(record), stem, None)
    if _is_question(question) and (held is None or isinstance(held, property)):
        calls = tuple(_meant(dataset, question, Asked(asked.of, (key, *given), named)))
        yield from (f"{of}{each}" for each in calls)


def _is_question(name: str) -> bool:
    """Whether people call a question by a name, or a measure or a kind of events of which a question asks."""
    measure = word_or_kin(Measure, name.replace("_", " ")) if len(name) > 2 else None
    kinds = (each.value.rstrip("s") for each in EventKind)
    return (
        (name in caspian.__all__ and isinstance(getattr(caspian.Dataset, name, None), FunctionType))
        or next(called(_QUESTIONS, name), None) is not None
        or measure is not None
        or name.rstrip("s") in kinds
    )


def of_room(module: str, arguments: tuple[object, ...], named: dict[str, object]) -> TypeError:
    """The error for a part of the library that is called as if it were a question: which question is meant.

    Args:
        module: the name of the part.
        arguments: what is given by position.
        named: what is given by keyword.
    """
    name = module.rpartition(".")[2]
    if name == "plot":
        return TypeError(
            f"{module} holds the pictures: answer.plot() draws the one that fits an answer, "
            f"{module}.map(answer) and others one by its name"
        )
    told = _told(caspian.load(), name, Asked("caspian", arguments, named))
    return TypeError(f"{module} is a part of the library and no question{told}")


def _told(dataset: caspian.Dataset, name: str, asked: Asked | None) -> str:
    """What is said of a name that a dataset does not have."""
    prefix = f"{asked.of}." if asked and asked.of and not dataset._bundled else before(dataset)
    calls = [_owned(dataset, each) for each in _meant(dataset, name, asked)]
    return f"{hint(calls, prefix)}{left_out(given_to(asked)[1], calls)}"


def _owned(dataset: caspian.Dataset, call: str) -> str:
    """A call of the library: by way of the dataset, if only that has the name."""
    only_there = dataset._bundled and call.partition("(")[0].partition(".")[0] not in caspian.__all__
    return f"load().{call}" if only_there else call


def _meant(dataset: caspian.Dataset, name: str, asked: Asked | None) -> Iterator[str]:
    public = [each for each in dir(type(dataset)) if each[0] != "_"]
    arguments, named = given_to(asked)
    if name.startswith("to_") or name in FILES:
        path = call_of("", [each for each in arguments if isinstance(each, str)], {})
        yield f"events.{name if name.startswith('to_') else written_by(path)}{path}"
        return
    if name in ("in_force", "is_in_force", "status", "status_of", "ratified"):
        yield from _standing(dataset, asked, "in_force" if name.endswith("in_force") else "status")
        return
    if name == "is_member" and len(arguments) >= 2:
        _, organisation, *days = arguments
        asks = "members_of"
        for call in nearly(getattr(type(dataset), asks), (organisation,), _on(days) | named, None):
            yield f"{call}.count({value_of(arguments[0])}) == 1"
        return
    if name == "map":
        yield f"corridor({value_of(arguments[0]) if arguments else '...'}).map()"
        return
    if name in _WHO_MET and (arguments or named):
        yield from _happening(dataset, asked, {"kind": MET})
        return
    if name in ("visits_to", "visits_in") and arguments:
        place, *days = arguments
        when = next((each for each in (*days, *named.values()) if is_time(each)), None)
        yield f"events(kind='visit', at={value_of(place)}{'' if when is None else f', during={value_of(when)}'})"
        return
    given = tuple(map(value_of, arguments))
    if name in WHOLE and not given and not named:
        yield WHOLE[name]
        return
    if name in EXPRESSIONS:
        yield EXPRESSIONS[name](*given or ("'...'",))
        return
    if (stem := _BEFORE.sub("", name)) != name and not hasattr(type(dataset), name):
        yield from _meant(dataset, stem, asked)
        return
    if given and is_in_two_words(name.replace("_", " ")):
        yield from _in_two_words(dataset, name, asked)
        return
    measure = name.removesuffix("_of").removesuffix("_between").replace("_", " ")
    measure = next((each for each, words in MEASURES.items() if name in words.split()), measure)
    found = word_or_kin(Measure, measure)
    question = next(called(_QUESTIONS, name), None)
    if found is not None and question is None:
        yield from _figures(dataset, found.value, asked)
        return
    kind = next((each for each in EventKind if name.rstrip("s") == each.value.rstrip("s")), None)
    if kind is not None and question is None:
        yield from _happening(dataset, asked, {"kind": kind.value})
        return
    if question is None and (calls := list(_stepped(dataset, name, asked))):
        yield from calls
        return
    if question is None and is_word(Topic, name.replace("_", " ")):
        yield from _happening(dataset, asked, {"about": word(Topic, name.replace("_", " ")).value})
        return
    if question is None and is_title(name) is not None:
        question = "officeholders"
    if question is None:
        question = next(iter(get_close_matches(name, public, 1, 0.8)), None)
    if question is not None:
        yield from _question(dataset, question, asked, name)
        return
    if asked is None or asked.arguments is not None:
        yield from _by_word(dataset, name.replace("_", " ").removesuffix("s"), asked)


def _stepped(dataset: caspian.Dataset, name: str, asked: Asked | None) -> Iterator[str]:
    """The step of all records of a type that a name says which is made as those of questions are: `events_about`, `places_at`."""
    collection, _, step = name.partition("_")
    selection = getattr(dataset, collection) if collection in TYPES else None
    function = getattr(type(selection), step, None)
    if not isinstance(function, FunctionType):
        return
    given, named = given_to(asked)
    calls = nearly(function, given, named, type(selection)) if given or named else ()
    yield from (f"{collection}.{each}" for each in calls or (f"{step}({shape(function)})",))


_PARTIES: Final = {"countries", "organisations"}
_WHO_MET: Final = ("who_met", "met", "met_with", "meetings_of", "meetings_with")


def _by_word(dataset: caspian.Dataset, said: str, asked: Asked | None) -> Iterator[str]:
    """The events, or the agreements, that have a word: of the kind nearest to it, if one is."""
    if any(len(each) < SHORTEST for each in said.split()):
        return  # "who was"
    kin = kindred_of(EventKind, said)
    given = (each for one in given_to(asked)[0] for each in parties_in(one))
    who = [each for each in given if isinstance(each, str | caspian.Record) and not is_time(each)]
    events = searched(lambda: (dataset.events.involving(*who) if who else dataset.events).search(said))
    if events:
        of_kind = kin is not None and any(getattr(each, "kind", None) is kin for each in events)
        kind: dict[str, object] = {"kind": kin.value} if kin is not None and of_kind else {}
        yield from (f"{call}.search({said!r})" for call in _happening(dataset, asked, kind))
    elif not who and searched(lambda: dataset.agreements.search(said)):
        yield f"agreements.search({said!r})"


def _happening(dataset: caspian.Dataset, asked: Asked | None, condition: dict[str, object]) -> Iterator[str]:
    """The events that meet a condition, with what was named."""
    given, named = given_to(asked)
    arguments = [each for one in given for each in parties_in(one)]
    who = [each for each in arguments if not is_time(each)]
    name = "events_between" if len(who) == 2 else "events_involving" if who else "timeline"
    calls = nearly(getattr(type(dataset), name), (*arguments,), condition | named, type(dataset.events))
    yield from calls[:1]


def _standing(dataset: caspian.Dataset, asked: Asked | None, word: str) -> Iterator[str]:
    """How far an agreement got; or what is in force for some parties, on a day if one is named."""
    arguments, named = given_to(asked)
    who = [each for one in arguments for each in parties_in(one) if not is_time(each)]
    values = (*arguments, *named.values())
    day = next((each for each in values if is_time(each) and not isinstance(each, bool)), None)
    known = len(who) == 1 and isinstance(who[0], str) and dataset.agreement(who[0], default=None) is not None
    if known:
        on = "" if day is None else value_of(day)
        plain = (
            "status"
            if word == "status" and day is None
            else f"{'status_on' if word == 'status' else word}({on})"
        )
        yield f"agreement({value_of(who[0])}).{plain}"
        return
    on = "" if day is None else f", on={value_of(day)}"
    if who:
        names = ", ".join(map(value_of, who))
        yield f"agreements_{'between' if len(who) == 2 else 'involving'}({names}, status='in force'{on})"
    elif on:
        yield f"agreements(status='in force'{on})"
    else:
        yield f"agreement('...').{word}{'()' if word == 'in_force' else ''}"


def _figures(dataset: caspian.Dataset, measure: str, asked: Asked | None) -> Iterator[str]:
    """The figures of a measure about what was named."""
    arguments, named = given_to(asked)
    if not arguments:
        yield f"figures.where(measure={measure!r})"
        return
    if len(arguments) == 1 and len(parties_in(arguments[0])) > 1 and not named:  # of each, not of all at once
        yield call_of("compare", parties_in(arguments[0]), {"measure": measure})
        return
    given = [each for one in arguments for each in parties_in(one)]
    topics = [each for each in given if is_word(Topic, each)]
    who = [each for each in given if not is_time(each) and each not in topics]
    if not who:
        who, topics = topics, []
    if not who:
        return
    measure = " ".join((*map(str, topics[:1]), measure))
    named = {"measure": measure} | _on(given) | named
    question = "figures_about"
    yield from nearly(getattr(type(dataset), question), tuple(who), named, type(dataset.figures))


def _in_two_words(dataset: caspian.Dataset, name: str, asked: Asked | None) -> Iterator[str]:
    """The figures of a topic and a measure, where there are such; else those about the topic."""
    arguments, _ = given_to(asked)
    given = (each for one in arguments for each in parties_in(one))
    who = [each for each in given if isinstance(each, str | caspian.Record) and not is_time(each)]
    if searched(lambda: dataset.figures_about(*who, measure=name.replace("_", " "))):
        yield from _figures(dataset, name.replace("_", " "), asked)
    else:
        topic = next(each for each in name.split("_") if is_word(Topic, each))
        yield f"{call_of('figures_about', who, {})}.about({topic!r})"


def _on(given: Iterable[object]) -> dict[str, object]:
    """The first of some values that is a time, as the day that is asked for."""
    day = next((each for each in given if is_time(each)), None)
    return {} if day is None else {"on": day}


def _question(dataset: caspian.Dataset, question: str, asked: Asked | None, name: str) -> Iterator[str]:
    """A question by its name, with what was given to it."""
    own = getattr(type(dataset), question)
    if question == "related" and asked and asked.arguments and len(asked.arguments) == 2:
        question, own = "dossier", type(dataset).dossier
    if asked is None or asked.arguments is None or not isinstance(own, FunctionType):
        yield question if not isinstance(own, FunctionType) else f"{question}({shape(own)})"
        return
    arguments, named = asked.arguments, dict(asked.named or {})
    if question == "events_involving":  # who came, and to whom
        arguments = (*arguments, *(named.pop(each) for each in ("by", "to") if each in named))
    if question.endswith("_involving") and len([each for each in arguments if not is_time(each)]) == 2:
        question = question.replace("_involving", "_between")
    title = is_title(name)
    if question == "event" and (len(arguments) != 1 or is_time(arguments[0])):
        yield from _happening(dataset, asked, {"kind": name.rstrip("s")})
        return
    if question == "officeholders" and title is not None:
        who = tuple(each for each in arguments if not is_time(each))
        if not who and not named.keys() & {"of", "country", "party", "organisation"}:
            yield call_of("people.in_office", (title,), _on(arguments) | _on(named.values()))
            return
        if len(who) <= 1:
            arguments, named = who, {"office": title, **_on(arguments), **named}
    if name.rstrip("s") in ("meeting", "visit", "summit") and question.startswith("events"):
        named = {"kind": name.rstrip("s"), **named}
    held = [
        each for each in arguments if isinstance(each, str) and _PARTIES & {*dataset._store.types_named(each)}
    ]
    people = [each for each in arguments if isinstance(each, str) and _is_of_a_person(dataset, each)]
    if question == "officeholders" and people and not held:
        yield f"person({value_of(people[0])}).offices"
        return
    if question == "officeholders" and len(held) > 1:
        yield from (f"officeholders({value_of(each)})" for each in held[:2])
        return
    own = getattr(type(dataset), question)
    calls = nearly(own, arguments, named, answer_of(own))
    yield from calls or (f"{question}({shape(own)})",)


def _is_of_a_person(dataset: caspian.Dataset, name: str) -> bool:
    """Whether a name is one of a person."""
    return "people" in dataset._store.types_named(name)


_TITLE: Final = re.compile(
    r"((?:vice_|prime_|[a-z]+_)?(?:minister|president|ambassador|speaker)|minister_of_[a-z]+|secretary_general"
    r"|leader|head_of_state|head_of_government)s?(?:_of|_on)?|heads_of_(?:state|government)"
)


def is_title(name: str) -> str | None:
    """The office that a name is, if it is one.

    >>> is_title("prime_ministers"), is_title("president_on"), is_title("leaders"), is_title("heads_of_state")
    ('prime minister', 'president', 'leader', 'head of state')
    """
    found = _TITLE.fullmatch(name)
    return None if found is None else (found[1] or name.replace("heads", "head")).replace("_", " ")
