"""What people mean by a word that is none of a field: another field, a kind with a word beside it, a topic, a search."""

from collections.abc import Iterator
from enum import Enum
from itertools import islice
from typing import Any

from caspian.errors import NotFound
from caspian.misnamed import Step
from caspian.model.fields import fields_of
from caspian.model.topic import Topic
from caspian.names.words import is_word, kindred_of, word, words_with
from caspian.questions.fitting import call_of
from caspian.questions.hints import searched

__all__ = ["elsewhere", "of_word"]


def elsewhere(cls: type, path: str, sought: object) -> tuple[str, tuple[str, ...]] | None:
    """Another field of a type that has a word, with the values of it that are meant.

    >>> from caspian import Corridor
    >>> elsewhere(Corridor, "kind", "pipelines"), elsewhere(Corridor, "kind", "railway")
    (('modes', ('oil pipeline', 'gas pipeline')), ('modes', ('rail',)))
    """
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


def of_word(
    selection: Any, error: NotFound, path: str, kind: type[Enum] | None, besides: tuple[object, ...] = ()
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
    steps: tuple[str, ...] = tuple(map(Step, _meant(selection, error, path, kind, others)))
    if path == "kind" and selection.collection == "events" and not error.near:
        steps += tuple(_agreed(selection, error.sought))
    is_topic = any(step.startswith(".about(") and "where" not in step for step in steps)
    return NotFound(error.sought, error.what, error.near, ("a topic",) if is_topic else (), steps)


def _meant(
    selection: Any, error: NotFound, path: str, kind: type[Enum] | None, others: list[object]
) -> Iterator[str]:
    """The steps that are likely to be meant."""
    sought = error.sought
    if path == "kind" and _has_topic(selection, sought):
        yield f".about({sought!r})"
        return
    other = next((elsewhere(cls, path, sought) for cls in selection._classes()), None)
    if other is not None:
        field, values = other
        yield _where(selection, field, values[0] if len(values) == 1 else values)
        return
    member, rest = _parts(sought, kind) if kind is not None and path == "kind" else (None, "")
    if member is None:
        yield from () if error.near else (step for step, _ in _searched(selection, sought))
    elif others:
        yield _where(selection, path, [member.value, *others])
    elif found := selection.where(path, member):
        step = _where(selection, path, member.value)
        narrower = (f"{step}{more}" for more, each in _narrowed(found, rest) if len(each) < len(found))
        yield from islice(narrower, 1)
        yield step


def _agreed(selection: Any, sought: str) -> Iterator[str]:
    """The call for the agreements of the same parties that have a word, if there are such."""
    from caspian.questions.agreements import Agreements
    from caspian.questions.conditions.parties import Involving
    from caspian.questions.conditions.sides import Between
    from caspian.questions.face import face
    from caspian.questions.standing import parties_asked

    steps = selection.question.steps
    parties = tuple(parties_asked(selection))
    if len(parties) > 2 or not all(isinstance(each, Between | Involving) for each in steps):
        return  # what else is asked would be lost
    found = Agreements(selection._store, None).involving(*parties)
    if searched(lambda: found.search(sought)):
        question = ("agreements", "agreements_involving", "agreements_between")[len(parties)]
        given = f"({', '.join(map(repr, parties))})" if parties else ""
        yield f"{face(selection._store)}.{question}{given}.search({sought!r})"


def _parts(sought: str, kind: type[Enum]) -> tuple[Any, str]:
    """The member of an enumeration that a word of several names, or that its meaning is near, with the rest."""
    words = sought.split()
    for number in (-1, 0) if len(words) > 1 else ():
        if is_word(kind, words[number]):
            return word(kind, words[number]), " ".join(words[:-1] if number else words[1:])
    return kindred_of(kind, sought), sought


def _narrowed(selection: Any, rest: str) -> Iterator[tuple[str, Any]]:
    """The steps that narrow a selection by a word, with what they find, if they find something."""
    about = selection.about(rest) if _has_topic(selection, rest) else ()
    if about:
        yield f".about({rest!r})", about
    yield from _searched(selection, rest)


def _has_topic(selection: Any, word: str) -> bool:
    return getattr(selection, "has_topics", False) and is_word(Topic, word)


def _where(selection: Any, path: str, value: object) -> str:
    """The step that asks for a value of a field: by keyword, but for records of several types."""
    by_name = path in type(selection).where.__annotations__
    return call_of(".where", *(((), {path: value}) if by_name else ((path, value), {})))


def _searched(selection: Any, text: str) -> Iterator[tuple[str, Any]]:
    found = searched(lambda: selection.search(text))
    if found:
        yield f".search({text!r})", found
