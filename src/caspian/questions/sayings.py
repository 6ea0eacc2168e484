"""Steps of a selection that a name says by itself: a kind, the time of a step, how many parties, a picture."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from caspian.questions.called import is_title
from caspian.questions.dimensions import dimensions_of
from caspian.questions.fallen import falls
from caspian.questions.fitting import fields_asked
from caspian.questions.hints import searched
from caspian.questions.kinds import is_kind, of_kind
from caspian.questions.meanings import is_time
from caspian.questions.pictured import pictures
from caspian.questions.written import value_of

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.selection import Selection

__all__ = ["alone", "counted", "fallen", "of_a_kind", "pictured"]


def fallen(selection: "Selection[Record]", name: str, given: tuple[object, ...]) -> Iterator[str]:
    """What asks for the time of a step, or a date, of the records, as ``agreements.signed_in(2024)``."""
    date = name.rpartition("_")[0] if name.endswith(("_in", "_on", "_at", "_during")) else name
    if len(given) == 1 and is_time(given[0]) and falls(selection.collection, date) is not None:
        yield f".where({date}={value_of(given[0])})"


def counted(selection: "Selection[Record]", name: str, given: tuple[object, ...]) -> Iterator[str]:
    """What counts by a dimension that is given, as ``events.by("year")``; of people who holds the office that a name is."""
    if (
        name in ("by", "per", "tally", "breakdown")
        and given
        and given[0] in dimensions_of(selection.collection)
    ):
        yield f".count_by({value_of(given[0])})"
    title = is_title(name) if selection.collection == "people" else None
    if title is not None:
        yield f".in_office({title!r}{''.join(f', on={value_of(each)}' for each in given if is_time(each))})"


def alone(selection: "Selection[Record]", name: str) -> Iterator[str]:
    """Agreements of two, or of more."""
    number = {"bilateral": "== 2", "multilateral": "> 2", "trilateral": "== 3"}.get(name)
    if number is not None and selection.collection == "agreements":
        yield f".where(lambda each: len(each.parties) {number})"


def of_a_kind(
    selection: "Selection[Record]", name: str, given: tuple[object, ...], named: Mapping[str, object]
) -> Iterator[str]:
    """Those of the kind that a name is, as ``corridors.pipelines``; of a word that is none, what it is read as."""
    if "kind" not in fields_asked(type(selection)) or named or hasattr(type(selection), name):
        return
    if name == "kind":
        words = [each for each in given[:1] if not is_kind(selection.collection, each)]
    else:
        words = [each.replace("_", " ") for each in (name.removesuffix("s"), name) if not given]
        if selection.collection != "corridors":  # which go by their modes too
            words = [each for each in words if is_kind(selection.collection, each)]
    found = (each for each in words if searched(partial(of_kind, selection, (each,))))
    yield from (f"(kind={value_of(each)})" for each in islice(found, 1))


def pictured(selection: "Selection[Record]", name: str, before: str) -> Iterator[str]:
    """The pictures that a name means of records of a type that it can be drawn of, and what a network is taken elsewhere as."""
    if name in ("network", "graph", "matrix", "heatmap") and selection.collection in ("agreements", "events"):
        yield from pictures(name, before)
        if name in ("network", "graph"):
            yield f"{before}.to_networkx()"
    if name in ("bar", "bars", "hist", "histogram") and "year" in dimensions_of(selection.collection):
        yield from pictures(name, before)
