"""What people call a question that goes by another name, or ask a selection for, with the call that answers."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from types import FunctionType
from typing import Any, Final

import caspian
from caspian.catalogue.types import TYPES, singular
from caspian.misnamed import Caller, called
from caspian.model.event import EventKind
from caspian.model.figure import Measure
from caspian.model.topic import Topic
from caspian.names.words import is_word, kindred_of, word
from caspian.questions.dimensions import PERIODS
from caspian.questions.expressions import EXPRESSIONS, MEASURES
from caspian.questions.face import face
from caspian.questions.fitting import PARTIES, fitted, parties_in, value_of
from caspian.questions.keyed import keyed, taken
from caspian.questions.meanings import is_time, known_as
from caspian.questions.source import Asked, asked_at

__all__ = ["of_call", "of_dataset", "of_selection"]

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
_IN_FORCE: Final = "where(status='in force')"
"""What only agreements are asked."""
_STEPS: Final = {
    "[:5]": "head first limit take top",
    "[-5:]": "tail last latest newest recent",
    "where": "filter filter_by select query",
    "search": "find contains grep",
    "sort_by": "sort order_by sort_values sorted order",
    "group_by": "groupby group",
    "count_by": "value_counts counts",
    "to_pandas()": "df to_df dataframe to_dataframe as_dataframe to_frame frame pandas",
    "to_polars()": "polars",
    "to_dicts()": "to_json json to_dict to_list as_list tolist records values",
    "show(rows=None)": "all print table display to_string view list full",
    "ids": "names titles keys",
    "at": "in_ where_at place located signed_in signed_at held_in",
    "during": "in_year year between_dates signed dated happened",
    "since": "after from_ starting",
    "until": "before up_to till",
    _IN_FORCE: "in_force active valid binding",
    "involving": "with_ by of between involves",
    "about": "topic on_topic regarding between",
    "on": "along corridor",
    "plot()": "chart graph draw map timeline series time_series timeseries to_series trend",
    "one()": "only single get item",
    "bibliography()": "sources references",
    "question": "query_string",
}
"""By a step, or an expression, of a selection: what people call it."""


_BY: Final = re.compile(r"^(counts?_|group_|grouped_|per_|by_)+(by_|per_)?|_counts?$")
"""What people put before or behind a dimension to count by it."""
_IN_TIME: Final = frozenset(("series", "time_series", "timeseries", "to_series", "trend"))
"""What people call numbers one after another in time."""
_ACTS: Final = frozenset(("on", "at", "involving", "between", "through", "of", "with_", "by", "along", "in_"))
"""Steps that some types have and others do not."""
_OTHERWISE: Final = {
    ("corridors", "through"): "involving between of by with_ in_ country countries crossing",
    ("people", "caspian.officeholders"): "involving of from_ by in_ country at",
    ("organisations", "caspian.organisations_of"): "involving of by in_ country member",
    ("countries", "caspian.members_of"): "of in_ involving member",
}
"""By a type and a step of it, or a question: by what steps of others people call it."""


_ANOTHER: Final = {"countries": "members_of", "organisations": "organisations_of"}
"""By a type: the question for what is asked by membership."""
_MEMBER: Final = frozenset(("member", "members", "member_of", "organisation", "body", "involving", "party"))
"""What people call a membership that they ask by."""


def of_dataset(dataset: Any, name: str, caller: Caller | None) -> str:
    """What to say of a name that a dataset, or the library, does not have: the call that is meant.

    Args:
        dataset: the dataset.
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    asked = asked_at(*caller, name) if caller else None
    prefix = "caspian." if dataset._bundled else f"{asked.of}." if asked else "."
    return _hint([_owned(dataset, each) for each in _meant(dataset, name, asked)], prefix)


def _owned(dataset: Any, call: str) -> str:
    """A call of the library: by way of the dataset, if only that has the name."""
    only_there = dataset._bundled and call.partition("(")[0].partition(".")[0] not in caspian.__all__
    return f"load().{call}" if only_there else call


def _hint(meant: list[str], prefix: str) -> str:
    return (
        f"; did you mean {' or '.join(f'{prefix}{each}' for each in dict.fromkeys(meant))}?" if meant else ""
    )


def _meant(dataset: object, name: str, asked: Asked | None) -> Iterator[str]:
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


def _happening(dataset: Any, asked: Asked | None, condition: str) -> Iterator[str]:
    """The events of a kind, or about a topic, with what was named."""
    given = [each for one in (asked.arguments if asked else None) or () for each in parties_in(one)]
    if not given:
        yield f"timeline({condition})"
        return
    question = "events_between" if len(given) == 2 else "events_involving"
    yield f"{question}({', '.join(map(value_of, given))}, {condition})"


def _standing(dataset: Any, arguments: tuple[object, ...] | None) -> Iterator[str]:
    """How far an agreement got; or what is in force for some parties."""
    if not arguments:
        yield "agreement('...').status"
        return
    first = arguments[0]
    if len(arguments) == 1 and dataset.agreement(first, default=None) is not None:
        yield f"agreement({value_of(first)}).status"
        return
    names = ", ".join(map(value_of, arguments))
    yield f"agreements_{'between' if len(arguments) == 2 else 'involving'}({names}, status='in force')"


def _figures(dataset: Any, measure: Measure, asked: Asked | None) -> Iterator[str]:
    """The figures of a measure about what was named."""
    if asked is None or not asked.arguments:
        yield f"figures.where(measure={measure.value!r})"
        return
    first, *others = (each for given in asked.arguments for each in parties_in(given))
    named = {"measure": measure.value} | (asked.named or {})
    further = "".join(f".about({value_of(each)})" for each in others)
    for call in fitted(type(dataset).figures_about, (first,), named, type(dataset.figures)):
        yield call + further


def _question(dataset: object, question: str, asked: Asked | None, name: str) -> Iterator[str]:
    """A question by its name, with what was given to it."""
    own = getattr(type(dataset), question)
    if asked is None or asked.arguments is None or not isinstance(own, FunctionType):
        yield question if not isinstance(own, FunctionType) else f"{question}({_shape(own)})"
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
    yield from calls or (f"{question}({_shape(own)})",)


def is_title(name: str) -> bool:
    """Whether a name is that of an office.

    >>> is_title("prime_minister"), is_title("leaders")
    (True, False)
    """
    return name in ("president", "prime_minister", "foreign_minister")


def _shape(function: FunctionType) -> str:
    """What a question takes by position, as one would write it."""
    import inspect

    given = list(inspect.signature(function).parameters.values())[1:]
    return ", ".join(each.name for each in given if each.kind not in (each.KEYWORD_ONLY, each.VAR_KEYWORD))


def of_call(selection: Any, arguments: tuple[object, ...], named: dict[str, object]) -> str:
    """What to say to somebody who calls a selection as if it were a question.

    Args:
        selection: the selection.
        arguments: what is given by position.
        named: what is given by keyword.
    """
    collection = selection.collection
    if not arguments:
        wrong = [name for name, value in named.items() if keyed(selection, {name: value}) is None]
        lacking = " and no ".join(f"{each}=" for each in wrong)
        question = _ANOTHER.get(collection)
        if question is not None and wrong == list(named) and wrong[0] in _MEMBER:
            call = f"{face(selection._store)}.{question}({value_of(named[wrong[0]])})"
            return f"a selection of {collection} takes no {lacking}; did you mean {call}?"
        takes = ", ".join(f"{each}=" for each in taken(selection))
        meant = _named_otherwise(selection, named, wrong)
        hint = f"; did you mean {meant}? It" if meant else "; it"
        return f"a selection of {collection} takes no {lacking}{hint} takes {takes}"
    word = value_of(arguments[0]) if isinstance(arguments[0], str) else "'...'"
    if selection.question.steps:
        return f"a selection takes nothing by position: ask it further, as in .search({word})"
    calls = list(_asked_as(caspian.Dataset, selection, arguments, named))
    of = f"{face(selection._store)}."
    hint = _hint(calls, of) or f"; ask it further, as in {of}{collection}.search({word})"
    return f"{of}{collection} is a selection of records and no question{hint}"


def _named_otherwise(selection: Any, named: dict[str, object], wrong: list[str]) -> str | None:
    """The same call of all records of a type, with what it takes by another name under the one that it takes."""
    if selection.question.steps:
        return None
    call: dict[str, object] = {}
    for key, value in named.items():
        found = known_as(key, value, taken(selection), selection.collection) if key in wrong else {key: value}
        if found is None:
            return None
        call |= found
    told = ", ".join(f"{key}={value_of(value)}" for key, value in call.items())
    return (
        None if keyed(selection, call) is None else f"{face(selection._store)}.{selection.collection}({told})"
    )


def _asked_as(
    dataset: type, selection: Any, arguments: tuple[object, ...], named: dict[str, object]
) -> Iterator[str]:
    """The questions that are likely to be meant by a call of all records of a type."""
    collection = selection.collection
    given = len(arguments) + sum(len(parties_in(value)) for key, value in named.items() if key in PARTIES)
    names = {
        "events": ["events_between"]
        if given == 2
        else ["events_involving", "events_on"]
        if given
        else ["timeline"],
        "agreements": ["agreements_between"] if given == 2 else ["agreements_involving"],
        "figures": ["figures_about"],
        "organisations": ["organisation", "organisations_of"],
        "corridors": ["corridor", "corridors_through"],
        "people": ["person", "officeholders"],
    }.get(collection, [singular(collection)])
    for name in names:
        if given and len(arguments) == 1 and not _known(selection, name, arguments[0]):
            continue
        calls = (
            fitted(getattr(dataset, name), arguments, named, type(selection))
            if hasattr(dataset, name)
            else ()
        )
        if calls:
            yield calls[0]
            return


def _known(selection: Any, question: str, sought: Any) -> bool:
    """Whether what was named is something that a question takes."""
    types = {
        "organisations_of": ("countries",),
        "officeholders": ("countries", "organisations"),
        "corridors_through": ("countries",),
        "events_involving": ("countries", "organisations", "people"),
        "events_on": ("corridors",),
        **{singular(name): (name,) for name in TYPES},
    }.get(question)
    if types is None or not isinstance(sought, str):
        return True
    return any(selection._store.names(name).meant(sought) for name in types)


def of_selection(selection: Any, name: str, caller: Caller | None) -> str:
    """What to say of a name that a selection does not have: the step that is meant.

    Args:
        selection: the selection.
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    asked = asked_at(*caller, name) if caller else None
    own = bool(selection.question.steps) and asked is None
    before = "" if own else asked.of if asked else f"{face(selection._store)}.{selection.collection}"
    hint = _hint(list(_steps(selection, name, asked, before)), "")
    return (
        f"{hint[:-1]} of this answer?"
        if hint.startswith(("; did you mean .", "; did you mean [")) and own
        else hint
    )


def _steps(selection: Any, name: str, asked: Asked | None, before: str) -> Iterator[str]:
    public = [each for each in dir(type(selection)) if each[0] != "_"]
    agreements = selection.collection == "agreements"
    for collection, step in called(_OTHERWISE, name):
        if collection == selection.collection:
            question = step.removeprefix("caspian.")
            owner = caspian.Dataset if question != step else type(selection)
            told = _arguments(owner, question, asked, type(selection))
            yield f"{step if question != step else f'{before}.{step}'}{told}"
            return
    if name in type(selection).where.__annotations__ and asked is not None and asked.arguments:
        yield f"{before}.where({name}={value_of(asked.arguments[0])})"
        return
    dimension = _BY.sub("", name)
    if selection.collection == "figures" and (
        name in _IN_TIME or (dimension in PERIODS and not name.startswith("count"))
    ):
        yield from (f"{before}.plot()", f"{before}.to_pandas()")
        return
    if dimension != name:
        yield f"{before}.count_by({dimension!r})"
        return
    for step in called(_STEPS, name):
        if (step.isidentifier() and step not in public) or (step == _IN_FORCE and not agreements):
            continue
        if not step.isidentifier():
            yield f"{before}{step}" if step[0] == "[" else f"{before}.{step}"
            return
        yield f"{before}.{step}{_arguments(type(selection), step, asked, type(selection))}"
        return
    for near in get_close_matches(name, public, 1, 0.75 if len(name) > 2 else 1):
        yield f"{before}.{near}{_arguments(type(selection), near, asked, type(selection))}"
        return
    if name in _ACTS and "about" in public:
        yield f"{before}.about{_arguments(type(selection), 'about', asked, type(selection))}"


def _arguments(owner: type, step: str, asked: Asked | None, answer: type) -> str:
    function = getattr(owner, step)
    if not isinstance(function, FunctionType):
        return ""
    if asked is None or asked.arguments is None:
        return f"({_shape(function)})"
    given = tuple(each for one in asked.arguments for each in parties_in(one))
    calls = fitted(function, given, dict(asked.named or {}), answer)
    return calls[0].removeprefix(step) if calls else f"({_shape(function)})"
