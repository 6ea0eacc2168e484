"""Nothing that the public surface hands out can be changed: whoever tries changes no answer."""

import copy
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import caspian
from caspian import Selection
from caspian.questions.answer import Answer


def questions() -> list[Any]:
    """Some answers of every shape."""
    found = caspian.events.involving("KZ")
    return [
        caspian.load(),
        caspian.load().clashes,
        caspian.load().types,
        caspian.UNITS,
        caspian.RELATIONS,
        caspian.countries,
        found[:5],
        found.question,
        found.group_by("month"),
        found.count_by("kind"),
        found.why(found[0]),
        (found | caspian.events.at("Baku")).question,
        caspian.events.where(lambda event: bool(event.places))[:3].question,
        caspian.agreements_between("AM", "GE"),
        caspian.members_of("SCO"),
        caspian.officeholders("AM"),
        caspian.membership_changes("SCO"),
        caspian.conflicts("btk-capacity-after-expansion"),
        caspian.coverage(),
        caspian.compare(caspian.load(), caspian.load()),
        caspian.search("middle corridor"),
        caspian.related("titr"),
        caspian.identity("KZ"),
        caspian.figures_about("BTK"),
        caspian.find("titr"),
    ]


def reached(value: Any, depth: int = 4) -> Iterator[Any]:
    """A value, and what can be reached from it by attributes, items and keys."""
    yield value
    if depth == 0 or isinstance(value, (str, int, float, bytes)) or value is None:
        return
    if callable(value) and not isinstance(value, Selection):
        return
    if isinstance(value, dict) or hasattr(value, "keys"):
        inner = [*list(value.keys())[:3], *list(value.values())[:3]]
    elif isinstance(value, (tuple, frozenset, Selection, Answer)):
        inner = list(value)[:3]
    else:
        inner = []
    if attrs.has(type(value)):
        inner += [getattr(value, field.name) for field in attrs.fields(type(value))]
    slots = {name for cls in type(value).__mro__ for name in getattr(cls, "__slots__", ())}
    if type(value).__module__.startswith("caspian.questions"):
        inner += [getattr(value, name) for name in slots if name not in ("__weakref__", "_store", "_call")]
    for part in inner:
        yield from reached(part, depth - 1)


def attempts(value: Any) -> list[Any]:
    """Every ordinary way of changing a value."""

    def put(name: str) -> Any:
        return lambda: setattr(value, name, "changed")

    def remove(name: str) -> Any:
        return lambda: delattr(value, name)

    names = {name for cls in type(value).__mro__ for name in (*getattr(cls, "__slots__", ()), *vars(cls))}
    public = {name for name in names if not name.startswith("__")}
    tried: list[Any] = [each(name) for name in (*public, "colour") for each in (put, remove)]
    if hasattr(value, "__getitem__") and not isinstance(value, (str, bytes)):
        keys = list(value) if hasattr(value, "keys") else [0]
        for key in [*keys[:2], "bananas"]:
            tried += [
                lambda key=key: value.__setitem__(key, "changed"),
                lambda key=key: value.__delitem__(key),
            ]
    mutators = (
        "clear",
        "pop",
        "popitem",
        "update",
        "setdefault",
        "append",
        "add",
        "extend",
        "sort",
        "remove",
    )
    for name in mutators:
        if hasattr(value, name):
            tried += [getattr(value, name), lambda name=name: getattr(value, name)({"bananas": "b"})]
    if isinstance(value, dict):
        tried.append(lambda: value.__ior__({"bananas": "b"}))
    return tried


def asked() -> list[str]:
    """The same questions, and what they answer now."""
    return [repr(each) for each in questions()]


def test_what_is_handed_out_cannot_be_changed() -> None:
    before = asked()
    seen: set[int] = set()
    tried = 0
    kept = questions()
    for answer in kept:
        for value in reached(answer):
            if id(value) in seen or type(value).__module__ == "builtins":
                continue
            seen.add(id(value))
            assert not isinstance(value, (list, set, bytearray)), value
            for attempt in attempts(value):
                tried += 1
                with pytest.raises((AttributeError, TypeError)):
                    attempt()
    assert tried > 2_000
    assert asked() == before
    assert [repr(each) for each in kept] == before


def test_containers_are_of_kinds_that_never_change() -> None:
    for answer in questions():
        for value in reached(answer):
            assert type(value) not in (list, dict, set, bytearray), (answer, value)


def test_units_cannot_be_invented() -> None:
    with pytest.raises(TypeError):
        caspian.UNITS["bananas"] = "b"  # type: ignore[index]
    with pytest.raises(TypeError, match="never changes"):
        caspian.UNITS.clear()  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="expected a currency"):
        attrs.evolve(caspian.figures[0], unit="bananas")


def test_copies_are_the_same_thing() -> None:
    for each in (caspian.load(), caspian.events, caspian.events.involving("KZ")):
        assert copy.copy(each) is copy.deepcopy(each) is each


def test_an_answer_may_be_copied_into_what_changes() -> None:
    counts = dict(caspian.events.count_by("kind"))
    counts["visit"] = 0
    assert caspian.events.count_by("kind")["visit"] > 0
