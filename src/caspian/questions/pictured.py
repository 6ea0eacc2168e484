"""What people call the pictures of `caspian.plot`, with the call that draws the one that is meant."""

from collections.abc import Iterator
from typing import Final

from caspian.misnamed import Caller, called
from caspian.questions.source import asked_at, given_to
from caspian.questions.written import value_of

__all__ = ["of_picture", "pictures"]

_CALLED: Final = {
    "caspian.plot.activity({})": "activity months monthly events frequency",
    "caspian.plot.map({})": "map geo geomap places corridors draw_map",
    "caspian.plot.series({})": "series time_series timeseries",
    "caspian.plot.memberships({})": "memberships members organisations gantt",
    "caspian.plot.network({})": "network graph net nodes",
    "caspian.plot.matrix({})": "matrix heatmap pairs",
    "caspian.plot.timeline({})": "timeline chronology time_line",
    "{}.count_by('year').plot()": "bar bars hist histogram count counts by_year years",
    "{}.plot()": "plot draw auto chart fit line lines figures trend trade",
}
"""By the call of a picture: what people call it."""


def pictures(name: str, of: str) -> Iterator[str]:
    """The calls of the picture that a name means.

    Args:
        name: the name.
        of: the expression that gives what is drawn.

    >>> list(pictures("bar", "caspian.events")), list(pictures("graph", "found"))
    (["caspian.events.count_by('year').plot()"], ['caspian.plot.network(found)'])
    """
    yield from (each.format(of) for each in called(_CALLED, name))


def of_picture(name: str, caller: Caller) -> str:
    """What to say of a name that `caspian.plot` does not have: the call that draws it.

    Args:
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    given, _ = given_to(asked_at(*caller, name))
    meant = next(pictures(name, value_of(given[0]) if given else "answer"), None)
    return f"; did you mean {meant}?" if meant else "; answer.plot() draws the picture that fits an answer"
