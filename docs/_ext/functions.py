"""The reference of functions, by task."""

from inspect import getattr_static

from describe import entry, function, linked, meaning
from functions_by_task import TASKS
from pages import rst, table, write

import caspian


def names() -> list[str]:
    """Every function and collection of the module."""
    return [name for name in caspian.__all__ if name[0].islower()]


def by_task() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The tasks with what answers them; what no task names stands at the end."""
    placed = {name for _, each in TASKS.values() for name in each}
    there = set(names())
    found = {task: (text, tuple(n for n in each if n in there)) for task, (text, each) in TASKS.items()}
    rest = tuple(sorted(there - placed))
    return found | ({"And besides": ("", rest)} if rest else {})


def described(name: str) -> str:
    """The entry of a function or collection."""
    owner = getattr_static(caspian.Dataset, name, None)
    if isinstance(owner, property):
        result = linked(owner.fget.__annotations__["return"])
        return entry("data", name, meaning(owner), type=result)
    return function(name, getattr(caspian.Dataset, name, None) or getattr(caspian, name))


def line(name: str) -> tuple[str, str]:
    """A row of the overview."""
    thing = getattr_static(caspian.Dataset, name, None) or getattr(caspian, name)
    first = (thing.__doc__ or "").strip().partition("\n")[0]
    return f"{{py:obj}}`~caspian.{name}`", first


def pages() -> None:
    """Write the page."""
    parts = [
        "# Functions by task",
        "Each is a function of `caspian`, asked of the bundled data, and a method of "
        "{py:class}`~caspian.Dataset`, asked of any other. Wherever a record is named, an id, a name, a former name, "
        "an alias, a code or the record itself will do.",
    ]
    for task, (text, each) in by_task().items():
        parts += [f"## {task}", text, table(("function", "answer"), [line(name) for name in each])]
    parts.append("## In full")
    for task, (_, each) in by_task().items():
        parts += [f"### {task}: signatures", rst(*(described(name) for name in each))]
    write("reference/functions.md", *parts)
