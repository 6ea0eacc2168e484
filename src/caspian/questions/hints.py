"""A question put to the wrong kind of thing names the right one."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import attrs

import caspian
from caspian.catalogue.types import singular
from caspian.errors import Ambiguous, CaspianError, NotFound
from caspian.misnamed import Step
from caspian.model.record import Record
from caspian.questions.face import face
from caspian.questions.selection import Selection
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.figure import Measure
    from caspian.questions.figures import Figures
    from caspian.questions.filtered import Filtered

__all__ = [
    "found_by_words",
    "hinted",
    "in_other_words",
    "is_in_two_words",
    "meant",
    "of_measure",
    "of_member",
    "of_subject",
    "or_searched",
    "said_so",
    "searched",
    "that_answers",
]

C = TypeVar("C", bound=Collection[Record])

_TOLD_AS = {"output": "production", "extraction": "production"}
"""By a word for what is measured: that which titles have for it."""
_NEAR = 4
"""How many records of a type are named that have the words of what is no name."""
_LEAST = 3
"""How many letters a name has at least that others may have in theirs."""
_FEW = 2
"""How many of these are told."""
_SEVERAL = 6
"""Of how many more that are linked to what was named none is told for itself."""
_TITLED = ("agreements", "events")
"""The types whose records go by titles of many words."""
_TAKES = {
    "involving": {"countries", "organisations", "people"},
    "on": {"corridors"},
    "at": {"places"},
    "about": {
        "countries",
        "organisations",
        "people",
        "corridors",
        "places",
        "agreements",
        "events",
        "figures",
    },
}
"""Which questions take a record of which type, the likeliest first."""


def meant(selection: Selection[Record], sought: object, asked: str, *types: str) -> Record:
    """The record of some types that is meant; if it is of another type, the error names the question for it."""
    try:
        return selection._store.resolve(sought, *types)
    except NotFound as error:
        raise hinted(selection, error, sought, asked) from None


def that_answers(selection: Selection[Record], error: Ambiguous) -> tuple[Record, str]:
    """Of the records that a name means the one that what is selected from is linked to at all, with what to say of the others.

    Where a corridor and who runs it are left, it is the corridor.

    Raises:
        Ambiguous: the same error, if several of them are, or none, or if another is of the same type.
    """
    from caspian.questions.conditions.subjects import subject_relations

    store = selection._store
    indexes = [store.index(link) for link in subject_relations(selection.collection)]
    there = {key: held for key in error.candidates if (held := store.find(key)) is not None}
    kept = [
        (name, key)
        for key, (name, _) in there.items()
        if any(each in index for each in store.whole(name, key) for index in indexes)
    ]
    found = store.one_of(kept) if len(kept) < len(there) else None
    if found is None or [name for name, _ in there.values()].count(store.type_of(found)) > 1:
        raise error  # of several of one type, none is meant because it alone has something to tell
    named = {key: f"{getattr(record, 'name', record.label)} ({key})" for key, (_, record) in there.items()}
    read = named.pop(found.id)
    return (
        found,
        f"{error.sought} is read as {read}; it is also the name of {' and of '.join(named.values())}",
    )


def hinted(selection: Selection[Record], error: NotFound, sought: object, asked: str) -> NotFound:
    """The same error with the whole call of the question that takes what was sought."""
    from caspian.questions.meanings import is_time  # only an error needs it

    store = selection._store
    named = (store.type_of(sought),) if isinstance(sought, Record) else store.types_named(str(sought))
    if is_time(sought) and not named:
        return NotFound(error.sought, error.what, instead=tuple(_at_a_time(selection, sought, asked)))
    if isinstance(sought, str) and asked != "about" and not named and _is_topic(sought):
        return NotFound(error.sought, error.what, instead=(_call(selection, "about", sought),))
    instead = (
        _call(selection, verb, sought)
        for verb, takes in _TAKES.items()
        if verb != asked and hasattr(selection, verb) and not takes.isdisjoint(named)
    )
    return NotFound(error.sought, error.what, error.near, error.elsewhere, tuple(islice(instead, 1)))


def _is_topic(word: str) -> bool:
    """Whether a word is a topic."""
    from caspian.model.topic import Topic
    from caspian.names.words import is_word

    return is_word(Topic, word)


def _at_a_time(selection: Selection[Record], sought: object, asked: str) -> Iterator[str]:
    """The steps that take a time: of agreements `on` a day, those that are in force then."""
    from caspian.questions.standing import on_a_day

    steps = list(on_a_day(selection, asked, (sought,), {}, "")) if asked == "on" else []
    of = "" if selection.question.steps else f"{face(selection._store)}.{selection.collection}"
    told = steps or [f".during({sought!r})"]
    yield from (f"{of}{step}" if of else Step(step) for step in told)


def searched(search: Callable[[], C]) -> C | tuple[()]:
    """What a search finds: nothing without words, or where SQLite has no full-text search."""
    try:
        return search()
    except CaspianError:
        return ()


def _call(selection: Selection[Record], verb: str, sought: object) -> str:
    """The call of a question, by its function where it has one; of a selection that is narrowed already, the step."""
    given = f"({(sought.id if isinstance(sought, Record) else str(sought))!r})"
    if selection.question.steps:
        return Step(f".{verb}{given}")
    question = f"{selection.collection}_{verb}"
    name = question if question in caspian.__all__ else f"{selection.collection}.{verb}"
    return f"{face(selection._store)}.{name}{given}"


def of_measure(figures: "Figures", error: NotFound) -> NotFound:
    """The error for a word that is no measure: with what is near it, else with what tells the measures that there are.

    Args:
        figures: those of which the measure was asked.
        error: the error.
    """
    from caspian.model.figure import Measure

    word = error.sought
    topic, measure, _ = _two_words(word)
    for each in (measure, Measure.VOLUME) if measure is not None else ():
        if figures.about(topic).where(measure=each):
            step = Step(f".about({topic!r}).where(measure={each.value!r})")
            return NotFound(word, error.what, instead=(step,))
    if error.near:
        return error
    said = "figure that is asked for says so, and no measure"
    return NotFound(word, said, instead=(Step(".count_by('measure')"),)) if figures else error


def in_other_words(figures: "Figures", text: str) -> "Figures | None":
    """Those that a word means which is no measure: of a topic and a measure in two words, of a topic alone, or that say it; None if there are none."""
    from caspian.model.topic import Topic
    from caspian.names.words import is_word, word
    from caspian.questions.conditions.reading import ReadAs
    from caspian.questions.conditions.saying import Says

    found = _in_two_words(figures, text)
    if found is not None:
        return found
    if is_word(Topic, text):
        found, told = figures.about(word(Topic, text)), "these are about it, of whatever measure"
    else:
        found, told = figures._keep(Says(text)), "these say it, of whatever measure"
    return found._keep(ReadAs("", f"{text} is no measure: {told}")) if found else None


def _in_two_words(figures: "Figures", text: str) -> "Figures | None":
    """Those about a topic and of a measure that two words say, with how they were read; None if there are none.

    Of what is measured in its own units, as gas is, exports are volumes of what was exported.
    """
    from caspian.model.figure import Measure
    from caspian.names.words import is_word
    from caspian.questions.conditions.reading import ReadAs
    from caspian.questions.conditions.saying import Says

    topic, measure, asked = _two_words(text)
    said = _TOLD_AS.get(asked, asked)
    if measure is None:
        return None
    about = figures.about(topic)
    if is_word(Measure, said) and (found := about.where(measure=measure)):
        return found
    told = f"{text} is no measure: these are of the measure volume and say {said}"
    found = about.where(measure=Measure.VOLUME)._keep(Says(said))
    return found._keep(ReadAs("", told)) if found else None


def is_in_two_words(text: str) -> bool:
    """Whether two words say a topic and a measure.

    >>> is_in_two_words("gas exports"), is_in_two_words("gas pipelines"), is_in_two_words("exports")
    (True, False, False)
    """
    return _two_words(text)[1] is not None


def said_so(found: "Figures | Filtered[Record] | None", text: str) -> "Filtered[Record] | None":
    """Of figures of the measure that a word is near in meaning those that say the word, with the call for all of the measure; all where none says it."""
    from caspian.questions.conditions.fields import FieldIs
    from caspian.questions.conditions.reading import ReadAs
    from caspian.questions.conditions.saying import Says

    if found is None:
        return None
    saying = found._keep(Says(_TOLD_AS.get(text, text)))
    if not saying or len(saying) == len(found):
        return found
    steps = tuple(each for each in found.question.steps if not isinstance(each, ReadAs))
    (measure,) = next(each.values for each in reversed(steps) if isinstance(each, FieldIs))
    told = f"{text} is no measure: these are of the measure {measure} and say it; measure={str(measure)!r} has all {len(found)}"
    whole = type(found).answering(attrs.evolve(found.question, steps=steps), found._store)
    return whole._keep(Says(_TOLD_AS.get(text, text)))._keep(ReadAs("", told))


def _two_words(text: str) -> "tuple[str, Measure | None, str]":
    """The topic and the measure that two words say, with the word for the measure; no measure if they say no such things."""
    from caspian.model.figure import Measure
    from caspian.model.topic import Topic
    from caspian.names.words import is_word, word, word_or_kin

    words = text.split()
    topics = [word(Topic, each).value for each in words if is_word(Topic, each)]
    others = [each for each in words if not is_word(Topic, each)]
    if len(topics) != 1 or len(others) != 1:
        return "", None, ""
    return topics[0], word_or_kin(Measure, others[0]), others[0]


def of_member(store: Store, error: NotFound, sought: object) -> NotFound:
    """The error for what is no organisation: of a country, with the question for those that it belongs to."""
    types = (store.type_of(sought),) if isinstance(sought, Record) else store.types_named(error.sought)
    if "countries" not in types:
        return error
    call = f"{face(store)}.organisations_of({error.sought!r})"
    return NotFound(error.sought, error.what, (), error.elsewhere, (call,))


def of_subject(store: Store, error: NotFound) -> NotFound:
    """The error for a word that is the name of no subject: the topic that it belongs to, or what finds it."""
    from caspian.questions.meanings import kindred

    word, of = error.sought, face(store)
    topic = kindred(word)
    if topic is not None:
        calls = (f"{of}.dossier({topic.value!r})", f"{of}.search({word!r})")
        return NotFound(word, error.what, (), (), calls)
    return or_searched(store, error)


def or_searched(store: Store, error: NotFound) -> NotFound:
    """The same error; where no short name is near, with a search for the words, if that finds something."""
    from caspian.names.sound import words
    from caspian.questions.conditions.words import Matching

    word, of = error.sought, face(store)
    if error.elsewhere or error.became or not words(word) or any(len(each) <= _SHORT for each in error.near):
        return error
    found = searched(lambda: Matching.of(word, store, "records").found(store, "records"))
    return NotFound(word, error.what, (), (), (f"{of}.search({word!r})",)) if found else error


_SHORT = 60
"""Up to how many characters a name is one that somebody may have misspelt."""


def found_by_words(store: Store, error: NotFound, *types: str) -> NotFound:
    """The same error; where no name is near, with the ids of the records that have most of the words; of a name of another type with calls.

    Args:
        store: the records of the dataset.
        error: the error.
        types: the type that was asked for; of several those whose records go by titles.
    """
    from caspian.questions.conditions.words import Matching

    if error.elsewhere and not error.became and len(types) == 1:
        return NotFound(
            error.sought, error.what, (), error.elsewhere, tuple(_by_that_name(store, error.sought, *types))
        )
    if error.near or error.elsewhere or error.instead or error.became or not error.sought.strip():
        return error
    near = searched(
        lambda: [
            each
            for name in (types if len(types) == 1 else _TITLED)
            for each in Matching.of(error.sought, store, name).mostly(store, name)[:_NEAR]
        ]
    )
    found = NotFound(error.sought, error.what, tuple(each.id for each in near))
    return found if near else or_searched(store, found)


def _by_that_name(store: Store, sought: str, name: str) -> Iterator[str]:
    """The calls for records of a type that have the name of one of another type in theirs, for those linked to that one, and for it itself."""
    from caspian.questions.conditions.worded import AboutWord

    of, word = face(store), AboutWord(sought)
    held = store.lookup(name).values()
    called = [each for each in held if len(sought) >= _LEAST and word.names(each)]
    whole = getattr(caspian.Dataset(store), name)
    named = store.types_named(sought)
    verbs = [each for each, takes in _TAKES.items() if hasattr(whole, each) and not takes.isdisjoint(named)]
    found = {each: len(searched(partial(getattr(whole, each), sought))) for each in verbs}
    verb = max(verbs, key=found.__getitem__, default="")
    linked = verb and found[verb]
    if len(called) <= _SEVERAL or not linked:
        for each in sorted(called, key=lambda each: len(each.label))[:_FEW]:
            yield _one(of, name, each.id)
    if linked:
        yield _call(whole, verb, sought)
    yield from (_one(of, each, sought) for each in named[:1])


def _one(of: str, name: str, sought: str) -> str:
    """The call for one record of a type."""
    word = singular(name)
    return f"{of}.{word}({sought!r})" if word in caspian.__all__ else f"{of}.{name}[{sought!r}]"
