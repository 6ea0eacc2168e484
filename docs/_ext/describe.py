"""What stands in the code, as entries of the Python domain: signatures as written, docstrings, fields with meanings."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from enum import Enum
from textwrap import indent
from types import FunctionType, MethodType
from typing import Any, get_type_hints, is_typeddict

import attrs
from sphinx.ext.napoleon import Config, GoogleDocstring

import caspian
from caspian.questions import asked

ALIASES = {name: f"caspian.questions.asked.{name}" for name in asked.__all__}
PRIVATE = {
    "Frozen": "Mapping",
    "Loadable": "object",
    "What": "str",
    "Store": "Dataset",
    "Line": "tuple",
    "NoneType": "None",
}
"""What a class that is no part of the public surface is to a reader."""
REACHED: dict[str, type] = {}
"""Classes that have no public name, but to which an answer leads."""
_NAME = re.compile(r"(?<![\w.'\"])[A-Za-z_][\w.]*")
_MODULE = re.compile(r"\w[\w.]*\.(?=\w)")
_NAPOLEON = Config(napoleon_use_param=True, napoleon_use_rtype=False)


def linked(annotation: Any) -> str:
    """An annotation with full names where the reference has an entry, so that they become links."""
    if annotation is inspect.Parameter.empty:
        return ""
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    text = text.replace("'", "").replace('"', "").replace(" | Missing", "")
    return _NAME.sub(_full, text)


def _full(found: re.Match[str]) -> str:
    last = found[0].rpartition(".")[2]
    last = PRIVATE.get(last, last)
    if last in ALIASES:
        return ALIASES[last]
    if last in caspian.__all__:
        return f"caspian.{last}"
    elsewhere = found[0] != last and not found[0].startswith("caspian.")
    cls = None if elsewhere else _of_the_library(last)
    if cls is None:
        return last
    REACHED[last] = cls
    return f"{cls.__module__}.{last}"


def _of_the_library(name: str) -> type | None:
    modules = [module for known, module in sys.modules.items() if known.startswith("caspian.")]
    found = (vars(module).get(name) for module in modules)
    return next(
        (each for each in found if isinstance(each, type) and each.__module__.startswith("caspian.")), None
    )


def signature(function: Any) -> str:
    """The arguments and the result of a function, with annotations as they stand in the code."""
    found = inspect.signature(function)
    parameters = [
        each.replace(annotation=_Raw(linked(each.annotation)), default=_shown(each.default))
        for each in found.parameters.values()
        if each.name not in ("self", "cls") and not each.name.startswith("_")
    ]
    text = str(inspect.Signature(parameters))
    result = linked(found.return_annotation)
    return f"{text} -> {result}" if result else text


class _Raw:
    """An annotation that is written as it is."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def _shown(default: Any) -> Any:
    if default is inspect.Parameter.empty:
        return default
    if isinstance(default, Enum):
        return _Raw(f"{type(default).__name__}.{default.name}")
    return default if default is None or isinstance(default, (str, int, float, tuple, bool)) else _Raw("...")


def meaning(thing: Any) -> str:
    """A docstring as reStructuredText, its sections read."""
    text = inspect.getdoc(thing) or ""
    return "\n".join(GoogleDocstring(text, _NAPOLEON, None, "function").lines())


def entry(directive: str, name: str, *content: str, **options: str) -> str:
    """An entry of the Python domain."""
    marks = "".join(f"   :{key}: {value}\n" for key, value in options.items() if value is not None)
    body = "\n\n".join(filter(None, content))
    return f".. py:{directive}:: {name}\n{marks}\n{indent(body, '   ')}\n"


def function(name: str, thing: FunctionType | MethodType) -> str:
    """A function of the library with its whole signature."""
    return entry("function", f"{name}{signature(thing)}", meaning(thing))


def methods(cls: type, besides: Iterable[type] = ()) -> Iterator[str]:
    """The public methods and properties of a class that none of some other classes has, as entries."""
    known = {name for other in besides for name in dir(other)}
    fields = {each.name for each in attrs.fields(cls)} if attrs.has(cls) else set[str]()
    for name in dir(cls):
        if name.startswith("_") or name in known or name in fields:
            continue
        thing = inspect.getattr_static(cls, name)
        if isinstance(thing, property):
            yield entry("property", name, meaning(thing), type=linked(_returned(thing.fget)))
        elif isinstance(thing, (classmethod, staticmethod)):
            text = f"{name}{signature(getattr(cls, name))}"
            yield entry("method", text, meaning(thing.__func__), **{type(thing).__name__: ""})
        elif inspect.isfunction(thing):
            yield entry("method", f"{name}{signature(thing)}", meaning(thing))


def _returned(getter: Any) -> Any:
    return inspect.signature(getter).return_annotation


def described_class(name: str, cls: type, *content: str, besides: Iterable[type] = ()) -> str:
    """A class with its own documentation, what is given as content, and its methods."""
    bases = ", ".join(
        f":py:class:`~caspian.{base.__name__}`"
        for base in cls.__mro__[1:]
        if base.__name__ in caspian.__all__ and base.__name__ not in ("Shown",)
    )
    kind = "exception" if issubclass(cls, BaseException) else "class"
    public = name in caspian.__all__
    options = {"canonical": f"{cls.__module__}.{cls.__qualname__}"} if public else {"module": cls.__module__}
    return entry(
        kind,
        name,
        meaning(cls) if cls.__doc__ else "",
        f"*Is also* {bases}." if bases else "",
        *content,
        *methods(cls, besides),
        **options,
    )


def plain_fields(cls: type) -> Iterator[str]:
    """The fields of a class that says their meaning in strings below them, as answers do.

    Keywords are a list: they have no entries of their own, which would be taken for what they are keywords of.
    """
    if is_typeddict(cls):
        yield "\n".join(
            f"* ``{name}``: ``{_MODULE.sub('', linked(hint))}``" for name, hint in cls.__annotations__.items()
        )
        return
    meanings = _meanings(cls)
    hints = inspect.get_annotations(cls)
    for name, hint in hints.items():
        if not name.startswith("_") and "ClassVar" not in str(hint):
            yield entry("attribute", name, meanings.get(name, ""), type=linked(hint))


def _meanings(cls: type) -> dict[str, str]:
    from sphinx.pycode import ModuleAnalyzer

    found = ModuleAnalyzer.for_module(cls.__module__).find_attr_docs()
    return {
        name: " ".join(lines).strip() for (owner, name), lines in found.items() if owner == cls.__qualname__
    }


def hints_of(cls: type) -> dict[str, Any]:
    """The types of a class's fields."""
    return get_type_hints(cls)
