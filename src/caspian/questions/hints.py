"""A question put to the wrong kind of thing names the right one."""

from itertools import islice
from typing import Any

import caspian
from caspian.errors import NotFound
from caspian.model.record import Record
from caspian.questions.selection import Selection

__all__ = ["hinted", "meant"]

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


def meant(selection: Selection[Any], sought: object, asked: str, *types: str) -> Record:
    """The record of some types that is meant; if it is of another type, the error names the question for it."""
    try:
        return selection._store.resolve(sought, *types)
    except NotFound as error:
        raise hinted(selection, error, sought, asked) from None


def hinted(selection: Selection[Any], error: NotFound, sought: object, asked: str) -> NotFound:
    """The same error with the whole call of the question that takes what was sought."""
    from caspian.questions.meanings import is_time  # only an error needs it

    store = selection._store
    named = (store.type_of(sought),) if isinstance(sought, Record) else store.types_named(str(sought))
    if is_time(sought) and not named:
        return NotFound(
            error.sought, error.what, instead=(f"caspian.{selection.collection}.during({sought!r})",)
        )
    instead = (
        _call(selection.collection, verb, sought)
        for verb, takes in _TAKES.items()
        if verb != asked and hasattr(selection, verb) and not takes.isdisjoint(named)
    )
    return NotFound(error.sought, error.what, error.near, error.elsewhere, tuple(islice(instead, 1)))


def _call(collection: str, verb: str, sought: object) -> str:
    """The call of a question, by its function where it has one."""
    question = f"{collection}_{verb}"
    name = question if question in caspian.__all__ else f"{collection}.{verb}"
    return f"caspian.{name}({(sought.id if isinstance(sought, Record) else str(sought))!r})"
