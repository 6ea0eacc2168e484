"""What people ask a selection for that it does not have, or call it with, with the step that answers."""

import re
from collections.abc import Container, Iterator, Mapping
from difflib import get_close_matches
from types import FunctionType
from typing import TYPE_CHECKING, Final, cast

import caspian
from caspian.catalogue.types import TYPES, singular
from caspian.errors import CaspianError, NotFound
from caspian.misnamed import Caller, Step, called
from caspian.model.event import Role
from caspian.model.time.when import When
from caspian.names.words import is_word, word
from caspian.questions.again import merged
from caspian.questions.asked import Moment
from caspian.questions.calls import behind, noting, without
from caspian.questions.face import face
from caspian.questions.fallen import falls
from caspian.questions.fitting import (
    FEW,
    PARTIES,
    Written,
    fields_asked,
    fitted,
    hint,
    parties_in,
    shape,
)
from caspian.questions.framed import as_a_frame, names_in
from caspian.questions.kept import left_out, nearly
from caspian.questions.keyed import keyed, taken
from caspian.questions.meanings import in_one, is_time, known_as
from caspian.questions.numbered import of_figures
from caspian.questions.positions import at_an_end
from caspian.questions.sayings import alone, counted, fallen, of_a_kind, pictured
from caspian.questions.shaping import shaped
from caspian.questions.source import Asked, asked_at, given_to
from caspian.questions.standing import at_a_stage, on_a_day
from caspian.questions.written import call_of, value_of

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.filtered import Filtered
    from caspian.questions.selection import Selection

__all__ = ["of_call", "of_condition", "of_keywords", "of_selection"]

_STEPS: Final = {
    "where": "filter filter_by",
    "search": "find contains grep",
    "sort_by": "sort order_by sort_values sorted order",
    "group_by": "groupby group",
    "to_pandas()": "df to_df dataframe to_dataframe as_dataframe to_frame frame pandas",
    "to_polars()": "polars",
    "to_json()": "json dumps",
    "to_dicts()": "to_dict to_list as_list tolist records values",
    "show(rows=None)": "all print table display to_string view list full",
    "ids": "names titles keys",
    "at": "in_ where_at place located signed_in signed_at held_in",
    "during": "in_year year signed dated happened",
    "since": "after from_ starting",
    "until": "before up_to till",
    "in_force()": "active valid binding",
    "involving": "with_ by of between involves",
    "about": "topic on_topic regarding between",
    "on": "along corridor",
    "plot()": "chart graph draw timeline series time_series timeseries to_series trend",
    "one()": "only single get item",
    "bibliography()": "references citation cite cite_as how_to_cite to_bibliography",
    "bibliography('bibtex')": "to_bibtex bibtex to_bib",
    "question": "query_string",
}
"""By a step, or an expression, of a selection: what people call it."""


_BY: Final = re.compile(r"^(counts?_|group_|grouped_|per_|by_)+(by_|per_)?|_counts?$")
"""What people put before or behind a dimension to count by it."""
_ACTS: Final = frozenset(("on", "at", "involving", "between", "through", "of", "with_", "by", "along", "in_"))
"""Steps that some types have and others do not."""
_OTHERWISE: Final = {
    ("corridors", "through"): "involving between of by with_ in_ country countries crossing",
    ("people", "caspian.officeholders"): "involving of from_ by in_ country at",
    (
        "organisations",
        "caspian.organisations_of",
    ): "involving of by in_ country member with_member having including",
    ("countries", "caspian.members_of"): "of in_ involving member",
}
"""By a type and a step of it, or a question: by what steps of others people call it."""


_SIDES: Final = {
    **dict.fromkeys(("since", "after", "from"), "{}/.."),
    **dict.fromkeys(("until", "before", "to"), "../{}"),
}
"""What people put behind the name of a date to ask for all time on one side of a day, with how that is written."""
_NAMES: Final = frozenset(("code", "iso", "iso2", "iso3", "alpha_2", "alpha_3", "label", "full_name"))
"""What people call that by which a record is known."""
_NOW: Final = frozenset(["current", "now", "today", "incumbent", "currently", "present"])
_ON: Final = _NOW | {"on", "as_of", "at_date", "on_date", "in_year", "year", "during", "when"}
"""What people call a day for which they ask who belonged to what; and of these, what is today."""
_CITE: Final = frozenset(("countries", "people", "corridors", "places", "agreements", "events"))
"""The types of what is asked for its sources, by a name that no publisher has."""
_ANOTHER: Final = {"countries": "members_of", "organisations": "organisations_of"}
"""By a type: the question for what is asked by membership."""
_MEMBER: Final = frozenset(
    ("member", "members", "member_of", "organisation", "body", "involving", "party", "region", "bloc")
)
"""What people call a membership that they ask by."""


def of_keywords(
    selection: "Filtered[Record]", conditions: Mapping[str, object], fields: Container[str] = ()
) -> str:
    """What to say to somebody who narrows a selection by keywords of which it takes some not.

    Args:
        selection: the selection.
        conditions: the keywords with what is asked for.
        fields: those that are meant as fields.
    """
    collection = selection.collection
    named = in_one({name: value for name, value in conditions.items() if value is not None})
    wrong = [name for name, value in named.items() if not _takes(selection, name, value, fields)]
    if not wrong:  # each by itself it takes
        wrong = [name for name in named if name not in fields]
    lacking = " and no ".join(f"{each}=" for each in wrong)
    question = _ANOTHER.get(collection)
    if question is not None and wrong == list(named) and wrong[0] in _MEMBER:
        call = f"{face(selection._store)}.{question}({value_of(named[wrong[0]])})"
        return f"a selection of {collection} takes no {lacking}; did you mean {call}?"
    takes = ", ".join(f"{each}=" for each in taken(selection))
    meant = _named_otherwise(selection, named, wrong, fields)
    further = f"; did you mean {meant}? It" if meant else "; it"
    return f"a selection of {collection} takes no {lacking}{further} takes {takes}"


def _takes(selection: "Filtered[Record]", name: str, value: object, fields: Container[str]) -> bool:
    """Whether a selection takes a keyword, by itself."""
    return name in fields or keyed(selection, {name: value}) is not None


def of_call(selection: "Selection[Record]", arguments: tuple[object, ...], named: dict[str, object]) -> str:
    """What to say to somebody who calls a selection with something by position, as if it were a question.

    Args:
        selection: the selection.
        arguments: what is given by position.
        named: what is given by keyword.
    """
    collection = selection.collection
    word = value_of(arguments[0]) if isinstance(arguments[0], str) else "'...'"
    if selection.question.steps:
        return f"a selection takes nothing by position: ask it further, as in .search({word})"
    of = f"{face(selection._store)}."
    if (
        collection == "sources"
        and len(arguments) == 1
        and _CITE & {*selection._store.types_named(str(arguments[0]))}
    ):
        return (
            f"{of}sources is a selection of records and no question; did you mean {of}find({word}).sources?"
        )
    calls = list(_by_names(selection, arguments, named)) or list(
        _asked_as(caspian.Dataset, selection, arguments, named)
    )
    meant = hint(calls, of) or f"; ask it further, as in {of}{collection}.search({word})"
    return f"{of}{collection} is a selection of records and no question{meant}"


def of_condition(
    selection: "Filtered[Record]",
    conditions: Mapping[str, object],
    error: NotFound,
    fields: Container[str] = (),
) -> NotFound:
    """The error for a condition that names what is not there, with the whole call of the steps that it proposes, and what they leave out.

    Args:
        selection: the selection.
        conditions: the conditions by keyword.
        error: the error.
        fields: those that are meant as fields.
    """
    named = {name: value for name, value in conditions.items() if value is not None}
    if not selection.question.steps and any(isinstance(each, Step) for each in error.instead):
        before = f"{face(selection._store)}.{selection.collection}"
        others = without(named, error.sought).items()
        kept = {
            key: value for key, value in others if key not in FEW and _takes(selection, key, value, fields)
        }
        error = behind(call_of(before, (), kept) if kept else before, error)
    return noting(error, named)


def _named_otherwise(
    selection: "Filtered[Record]", named: dict[str, object], wrong: list[str], fields: Container[str]
) -> str | None:
    """The same call, with what it takes by another name under the one that it takes, and what its answer does behind it."""
    rest, tail = shaped(named, type(selection))
    call: dict[str, object] = {}
    for key, value in rest.items():
        found = _otherwise(selection, key, value) if key in wrong else {key: value}
        if found is None:
            return None
        call |= found
    if keyed(selection, call, fields) is None:
        return None
    before = "" if selection.question.steps else f"{face(selection._store)}.{selection.collection}"
    name = f"{before}.where" if any(key in fields for key in call) else before
    told = f"{call_of(name, (), call)}{tail}" if call or tail == "" else f"{before}{tail}"
    return told if before else f"{told} of this answer"


def _otherwise(selection: "Filtered[Record]", key: str, value: object) -> dict[str, object] | None:
    """What a selection takes for a keyword that it takes not, if one is meant."""
    name, _, side = key.rpartition("_")
    if side in _SIDES and falls(selection.collection, name) is not None and is_time(value):
        return {name: _SIDES[side].format(When.of(cast("Moment", value)).edtf)}
    if selection.collection == "events" and is_word(Role, key):
        return {"involving": value, "role": word(Role, key).value}
    if key in _NAMES:
        return {"name": value}
    return known_as(key, value, taken(selection), selection.collection)


def _by_names(
    selection: "Selection[Record]", arguments: tuple[object, ...], named: dict[str, object]
) -> Iterator[str]:
    """The records that several names mean, where one of these is known to be of a record of the type."""
    names = [each for one in arguments for each in parties_in(one)]
    if len(names) > 1 and names_in(selection._store, selection.collection, names):
        yield call_of(selection.collection, (), {"name": names, **named})


def _asked_as(
    dataset: type, selection: "Selection[Record]", arguments: tuple[object, ...], named: dict[str, object]
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
        "countries": ["country", "members_of"],
    }.get(collection, [singular(collection)])
    for name in names:
        first = arguments[0] if len(arguments) == 1 else None
        if given and first is not None and not is_time(first) and not _known(selection, name, first):
            continue
        calls = (
            fitted(getattr(dataset, name), arguments, named, type(selection))
            if hasattr(dataset, name)
            else ()
        )
        if calls:
            yield calls[0]
            return


def _known(selection: "Selection[Record]", question: str, sought: object) -> bool:
    """Whether what was named is something that a question takes."""
    types = {
        "organisations_of": ("countries",),
        "members_of": ("organisations",),
        "officeholders": ("countries", "organisations"),
        "corridors_through": ("countries",),
        "events_involving": ("countries", "organisations", "people"),
        "events_on": ("corridors",),
        **{singular(name): (name,) for name in TYPES},
    }.get(question)
    if types is None or not isinstance(sought, str):
        return True
    return any(selection._store.names(name).meant(sought) for name in types)


def of_selection(selection: "Selection[Record]", name: str, caller: Caller | None) -> str:
    """What to say of a name that a selection does not have: the step that is meant.

    Args:
        selection: the selection.
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    asked = asked_at(*caller, name) if caller else None
    own = bool(selection.question.steps) and not (asked and asked.of)
    before = "" if own else f"{face(selection._store)}.{selection.collection}"
    before = asked.of if asked and asked.of else before
    steps = list(_steps(selection, name, asked, before))
    meant = hint(steps, "")
    bare = own and meant.startswith(("; did you mean .", "; did you mean [")) and " each " not in meant
    return f"{meant[:-1]} of this answer?" if bare else f"{meant}{left_out(given_to(asked)[1], steps)}"


def _steps(selection: "Selection[Record]", name: str, asked: Asked | None, before: str) -> Iterator[str]:
    public = [each for each in dir(type(selection)) if each[0] != "_"]
    agreements = selection.collection == "agreements"
    given, named = given_to(asked)
    ways = (
        at_an_end(selection, name, asked),
        on_a_day(selection, name, given, named, before),
        at_a_stage(selection, name, given, before),
        of_figures(name, asked) if selection.collection == "figures" else (),
        _asked_on(selection, name, asked),
        fallen(selection, name, given),
        alone(selection, name),
        counted(selection, name, given),
        of_a_kind(selection, name, given, named),
    )
    for steps in filter(None, map(list, ways)):
        yield from (before + each if each[0] in ".[(" else each for each in steps)
        return
    if drawn := list(pictured(selection, name, before or "answer")):
        yield from drawn
        return
    if plain := list(as_a_frame(selection, name, asked, before)):
        yield from plain
        return
    for collection, step in called(_OTHERWISE, name):
        if collection == selection.collection:
            question = step.removeprefix("caspian.")
            owner = caspian.Dataset if question != step else type(selection)
            told = _arguments(owner, question, asked, type(selection))
            yield f"{step if question != step else f'{before}.{step}'}{told}"
            return
    if name in fields_asked(type(selection)) and given:
        yield f"{before}.where({name}={value_of(given[0])})"
        return
    dimension = _BY.sub("", name)
    if dimension != name:
        yield f"{before}.count_by({dimension!r})"
        return
    for step in called(_STEPS, name):
        if (step.isidentifier() and step not in public) or (step == "in_force()" and not agreements):
            continue
        if not step.isidentifier():
            yield f"{before}.{step}"
            return
        if step == "where" and named and _is_taken(selection, given, named):
            yield f"{before}.{call_of(step, given, named)}"
            return
        call = f"{before}.{step}{_arguments(type(selection), step, asked, type(selection))}"
        yield call
        if name == "by" and selection.collection == "events":
            yield f"{call[:-1]}, role='guest')"
        return
    for near in get_close_matches(name, public, 1, 0.75 if len(name) > 2 else 1):
        yield f"{before}.{near}{_arguments(type(selection), near, asked, type(selection))}"
        return
    if name in _ACTS and "about" in public:
        yield f"{before}.about{_arguments(type(selection), 'about', asked, type(selection))}"


def _is_taken(selection: "Selection[Record]", given: tuple[object, ...], named: Mapping[str, object]) -> bool:
    """Whether `where` takes what was given; of what is only known as it is written, whether it may."""
    if any(isinstance(each, Written) for each in (*given, *named.values())):
        return all(each in taken(selection) for each in named)
    try:
        return not given and keyed(selection, named) is not None
    except (CaspianError, TypeError, ValueError):
        return False


def _asked_on(selection: "Selection[Record]", name: str, asked: Asked | None) -> Iterator[str]:
    """The question of who belonged to what, or held which office, asked for a day; of what goes on now, for that of the data."""
    if asked is None or name not in _ON or hasattr(type(selection), "during"):
        return
    given, named = given_to(asked)
    days = [each for each in (*given, *named.values()) if is_time(each)]
    today = selection._store.as_of
    now = today.edtf if today is not None and name in _NOW else None
    if days or now:
        call = merged(asked.of, (), {"on": days[0] if days else now})
        yield from (call,) if call is not None else ()


def _arguments(owner: type, step: str, asked: Asked | None, answer: type) -> str:
    function = getattr(owner, step)
    if not isinstance(function, FunctionType):
        return ""
    if asked is None or asked.arguments is None:
        return f"({shape(function)})"
    given = tuple(each for one in asked.arguments for each in parties_in(one))
    calls = nearly(function, given, asked.named or {}, answer)
    own = [each.removeprefix(step) for each in calls if each.startswith(f"{step}(")]
    return own[0] if own else f"({shape(function)})"
