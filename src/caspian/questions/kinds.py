"""What people mean by a word that is none of a field: another field, a kind with a word beside it, a topic, a search."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeGuard

from caspian.catalogue.types import TYPES, record_type, singular
from caspian.errors import NotFound
from caspian.misnamed import Step
from caspian.model.fields import fields_of
from caspian.model.form import AgreementKind
from caspian.model.topic import Topic
from caspian.names.words import is_kin, is_word, kindred, kindred_of, word, words_with
from caspian.questions.conditions.reading import ReadAs
from caspian.questions.conditions.saying import Says
from caspian.questions.face import face
from caspian.questions.fitting import fields_asked
from caspian.questions.hints import searched
from caspian.questions.values import several
from caspian.questions.written import call_of
from caspian.searching.asked import says_nothing
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.filtered import Filtered
    from caspian.questions.linked import Linked

__all__ = ["SHORTEST", "is_kind", "of_kin", "of_kind", "of_word", "with_kind"]

_TOLD: Final = ("agreements", "events")
"""The types whose records tell in words what happened or was agreed."""
_SAME: Final = frozenset(
    [
        *("war", "conflict", "armed conflict", "fighting", "battle", "hostilities", "combat", "skirmish"),
        *(
            "firefight",
            "border incident",
            "exchange of fire",
            "protest",
            "vote",
            "voting",
            "ballot",
            "poll",
            "handover",
        ),
    ]
)
"""Words for a kind as such, and not for one thing that is of it: all of the kind is meant."""
_DISTINCT: Final = frozenset(["disaster", "unrest", "election", "transfer", "ceremony"])
"""Kinds whose words are of different things: a flood is no answer about droughts, a riot none about coups."""
SHORTEST: Final = 3
"""Words of fewer letters are no words for what happened."""


def of_word(
    selection: "Filtered[Record]",
    error: NotFound,
    path: str,
    kind: type[Enum] | None,
    besides: tuple[object, ...] = (),
) -> NotFound:
    """The error for a word that is none of a field: with the steps that ask for what is meant.

    Args:
        selection: what was asked.
        error: the error.
        path: the field.
        kind: the enumeration of which it holds words, if it does.
        besides: what else was asked of the field, any of which would do.
    """
    if error.instead or error.elsewhere:
        return error
    others = [each for each in besides if kind is not None and is_word(kind, each)]
    steps: tuple[str, ...] = tuple(Step(step) for step, _ in _meant(selection, error, path, kind, others))
    if path == "kind" and selection.collection == "events" and not error.near:
        steps += tuple(_agreed(selection, error.sought))
    is_topic = any(step.startswith(".about(") and "where" not in step for step in steps)
    return NotFound(error.sought, error.what, error.near, ("a topic",) if is_topic else (), steps)


def of_kind(selection: "Filtered[Record]", values: tuple[object, ...]) -> "Filtered[Record]":
    """Those of some kinds; of a word that is none, those that it means, which the answer says, if that is beyond doubt.

    What is meant is another field that has the word, a topic, the kind that it is near in meaning, or one with a word
    beside it; of events and agreements also what speaks of it, unless it is a kind of something else.

    Raises:
        NotFound: for a word that means nothing there, with the steps that ask for what is near.

    >>> import caspian
    >>> of_kind(caspian.corridors, ("pipeline",)).question.words
    'modes oil pipeline or gas pipeline'
    >>> of_kind(caspian.events.involving("AM"), ("war",)).question.words
    "involving AM, kind clash, asked as 'war'"
    """
    try:
        return selection.where("kind", *values)
    except NotFound as error:
        asked = tuple(each for value in values for each in several(value))
        others = [each for each in asked if each != error.sought]
        kind = _kinds(selection._classes())
        kin = None if kind is None else _parts(error.sought, kind)[0]
        if (
            kind is None
            or {*error.near} - {kin and kin.value}
            or not all(is_word(kind, each) for each in others)
        ):
            raise
        found = _read(selection, error, kind, kin, others)
        if not found:
            raise
        return found


def of_kin(
    selection: "Filtered[Record]", path: str, words: type[Enum], error: NotFound
) -> "Filtered[Record] | None":
    """Those of the one word of a field that a word is near in meaning, which the answer says; None if there is none.

    Args:
        selection: what was asked.
        path: the field.
        words: the enumeration of which it holds words.
        error: that the word is none of them.
    """
    sought, kin = error.sought, kindred(words, error.sought)
    if len(kin) != 1 or {*error.near} - {kin[0].value}:
        return None
    found = selection.where(path, kin[0])
    told = f"{sought} is no {path}: it is of the {path} {kin[0].value}, which holds more than that"
    return found._keep(ReadAs(f"asked as {sought!r}", told)) if found else None


def with_kind(store: Store, error: NotFound, text: str) -> NotFound:
    """The error for a word that is no type of record, with the searches that ask for the kind that it is.

    Args:
        store: the records of the dataset.
        error: the error.
        text: what is searched for.
    """
    kinds = {name: _kinds((record_type(name),)) for name in TYPES}
    calls = tuple(
        f"{face(store)}.{call_of('search', (text,), {'type': name, 'kind': error.sought})}"
        for name, kind in kinds.items()
        if kind is not None and is_word(kind, error.sought)
    )
    return NotFound(error.sought, error.what, error.near, instead=calls)


def is_kind(collection: str, value: object) -> bool:
    """Whether all that is asked of the kind of the records of a type are kinds that they can be of; so it is where they have none.

    >>> is_kind("events", ("talks", "visit")), is_kind("events", "protest"), is_kind("figures", "protest")
    (True, False, True)
    """
    kind = _kinds((record_type(collection),)) if collection in TYPES else None
    return kind is None or all(is_word(kind, each) for each in several(value))


def _kinds(classes: Iterable[type]) -> type[Enum] | None:
    """The enumeration of the kinds of records, if they have kinds."""
    fields = (field for cls in classes for field in fields_of(cls))
    return next((field.type for field in fields if field.name == "kind"), None)


def _read(
    selection: "Filtered[Record]", error: NotFound, kind: type[Enum], kin: Enum | None, others: list[object]
) -> "Filtered[Record] | None":
    """What a word that is no kind means, with how it was read; nothing if it means nothing, or is a kind of something else.

    All records of the type tell how it is read, so that what else is asked only takes away from the answer.
    """
    sought, noun = error.sought, singular(selection.collection)
    if len(kindred(kind, sought)) > 1 or len(sought) < SHORTEST or says_nothing(sought):
        return None
    known = selection.collection in TYPES
    whole = type(selection)(selection._store, None) if known else selection
    step, found = next(_meant(whole, error, "kind", kind, others), ("", None))
    if found and kin is not None and step.startswith((".where(kind", ".where('kind'")):
        rest = _parts(sought, kind)[1]
        if rest != sought or selection.collection not in _TOLD or others or is_kin(kind, sought):
            if selection.collection in _TOLD and not others and ".about(" not in step:
                of_kin = whole.where("kind", kin)
                narrower = found if ".search(" in step else None
                said = of_kin if _is_same(sought) else of_kin._keep(Says(rest)) or narrower
                found = said or (of_kin if is_kin(kind, sought) and kin.value not in _DISTINCT else None)
            if found is None:
                return None
            return _as_kin(selection, found, sought, kin)
    elif found and not step.startswith(".search("):
        return _asked_of(selection, found) or None
    kinds = (field.type for name in TYPES for field in fields_of(record_type(name)) if field.name == "kind")
    if others or selection.collection not in _TOLD or any(is_word(each, sought) for each in kinds):
        return None
    found = selection._keep(Says(sought))
    calls = " and ".join(_agreed(selection, sought)) if noun == "event" else ""
    told = f"{sought} is no kind of {noun}: these have the word in their title or summary"
    if kin is not None:
        told += f"; kind={kin.value!r} has {len(selection.where('kind', kin))} that need not have it"
    return found._keep(ReadAs("", f"{told}; {calls} has agreements" if calls else told)) if found else None


def _is_same(sought: str) -> bool:
    """Whether a word, of one thing or of several, is one for a kind as such."""
    asked = " ".join(sought.casefold().split())
    return not _SAME.isdisjoint((asked, asked.removesuffix("s"), asked.removesuffix("es")))


def _asked_of(selection: "Filtered[Record]", found: "Filtered[Record]") -> "Filtered[Record]":
    """What others are asked, asked of a selection."""
    for step in found.question.steps:
        selection = selection._keep(step)
    return selection


def _as_kin(
    selection: "Filtered[Record]", whole: "Filtered[Record]", sought: str, kin: Enum
) -> "Filtered[Record] | None":
    """Those of the kind that a word is near in meaning, as they are found among all, which the answer says."""
    found, of_kin = _asked_of(selection, whole), selection.where("kind", kin)
    if not found:
        return None
    told = f"{sought} is no kind of {singular(selection.collection)}: it is of the kind {kin.value}, which holds more than that"
    if len(whole.question.steps) > 1:
        told += f"; kind={kin.value!r} has all {len(of_kin)} of it"
    says = Says(sought)
    saying = sum(says.meets(each, selection._store) for each in found)
    if not saying and not _is_same(sought) and selection.collection in _TOLD:
        told += ", and none of these has the word in its title or summary"
    all_say = len(whole.question.steps) == 1 and saying == len(found)
    return found._keep(ReadAs(f"asked as {sought!r}", "" if all_say else told))


def _meant(
    selection: "Filtered[Record]", error: NotFound, path: str, kind: type[Enum] | None, others: list[object]
) -> "Iterator[tuple[str, Filtered[Record]]]":
    """The steps that are likely to be meant, with what they find, the narrowest first."""
    sought = error.sought
    if path == "kind" and _has_topic(selection, sought):
        yield f".about({sought!r})", selection.about(sought)
        return
    other = next(filter(None, (_elsewhere(cls, path, sought) for cls in selection._classes())), None)
    if other is not None:
        field, values = other
        yield (
            _where(selection, field, values[0] if len(values) == 1 else values),
            selection.where(field, *values),
        )
        return
    member, rest = _parts(sought, kind) if kind is not None and path == "kind" else (None, "")
    if member is None:
        yield from () if error.near else _searched(selection, sought)
    elif others:
        yield _where(selection, path, [member.value, *others]), selection.where(path, member, *others)
    elif found := selection.where(path, member):
        step = _where(selection, path, member.value)
        narrower = (
            (f"{step}{more}", each) for more, each in _narrowed(found, rest) if len(each) < len(found)
        )
        yield from islice(narrower, 1)
        yield step, found


def _elsewhere(cls: type, path: str, sought: object) -> tuple[str, tuple[str, ...]] | None:
    """Another field of a type that has a word, with the values of it that are meant."""
    if not isinstance(sought, str):
        return None
    for field in fields_of(cls):
        kind = field.type
        if field.name == path or not (isinstance(kind, type) and issubclass(kind, Enum)) or kind is Topic:
            continue
        if is_word(kind, sought):
            return field.name, (str(word(kind, sought).value),)
        parts = dict(words_with(cls, sought)) | dict(words_with(cls, sought.removesuffix("s")))
        if field.name in parts:
            return field.name, parts[field.name]
        kin = kindred_of(kind, sought) if field.many else None
        if kin is not None:
            return field.name, (str(kin.value),)
    return None


def _agreed(selection: "Filtered[Record]", sought: str) -> Iterator[str]:
    """The call for the agreements of the same parties that have a word, if there are such."""
    from caspian.questions.agreements import Agreements
    from caspian.questions.conditions.parties import Involving
    from caspian.questions.conditions.sides import Between
    from caspian.questions.conditions.touching import Touching
    from caspian.questions.standing import parties_asked

    steps = selection.question.steps
    parties = tuple(parties_asked(selection))
    if len(parties) > 2 or not all(
        isinstance(each, Between | Touching) or (isinstance(each, Involving) and not each.roles)
        for each in steps
    ):
        return  # what else is asked would be lost
    whole = Agreements(selection._store, None)
    found = whole.involving(*parties) if parties else whole
    question = ("agreements", "agreements_involving", "agreements_between")[len(parties)]
    if is_word(AgreementKind, sought):
        if found.where("kind", sought):
            yield f"{face(selection._store)}.{call_of(question, tuple(parties), {'kind': sought})}"
    elif found._keep(Says(sought)) and searched(lambda: found.search(sought)):
        given = f"({', '.join(map(repr, parties))})" if parties else ""
        yield f"{face(selection._store)}.{question}{given}.search({sought!r})"


def _parts(sought: str, kind: type[Enum]) -> tuple[Enum | None, str]:
    """The member of an enumeration that a word of several names, or that its meaning is near, with the rest."""
    words = sought.split()
    for number in (-1, 0) if len(words) > 1 else ():
        if is_word(kind, words[number]):
            return word(kind, words[number]), " ".join(words[:-1] if number else words[1:])
    return kindred_of(kind, sought), sought


def _narrowed(selection: "Filtered[Record]", rest: str) -> "Iterator[tuple[str, Filtered[Record]]]":
    """The steps that narrow a selection by a word, with what they find, if they find something."""
    about = selection.about(rest) if _has_topic(selection, rest) else ()
    if about:
        yield f".about({rest!r})", about
    yield from _searched(selection, rest)
    if rest.endswith("s"):
        yield from _searched(selection, rest.removesuffix("s"))


def _has_topic(selection: "Filtered[Record]", word: str) -> TypeGuard["Linked[Record]"]:
    return getattr(selection, "has_topics", False) and is_word(Topic, word)


def _where(selection: "Filtered[Record]", path: str, value: object) -> str:
    """The step that asks for a value of a field: by keyword, but for records of several types."""
    by_name = path in fields_asked(type(selection))
    return call_of(".where", *(((), {path: value}) if by_name else ((path, value), {})))


def _searched(selection: "Filtered[Record]", text: str) -> "Iterator[tuple[str, Filtered[Record]]]":
    found = None if says_nothing(text) else searched(lambda: selection.search(text))
    if found and not found.question.warnings:  # else it looked for another word, which stands somewhere
        yield f".search({text!r})", found
