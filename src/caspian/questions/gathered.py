"""Of which years events of a kind were gathered one by one, told where a question reaches farther back."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from caspian.catalogue.statements import DENSE, statements
from caspian.display.counts import listed
from caspian.names.plural import plural
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.series import InSeries
from caspian.questions.conditions.time import During

if TYPE_CHECKING:
    from caspian.questions.events import Events

__all__ = ["before_gathered"]


def before_gathered(events: "Events") -> Iterator[str]:
    """That a question reaches back before the years of which events of its kinds were gathered, if it does.

    What curators gathered since when stands in ``catalogue/statements.json``; of data of one's own they say nothing.

    Args:
        events: the events.
    """
    steps = events.question.steps
    if events._store.release is None or any(isinstance(each, InSeries) for each in steps):
        return
    fields = {each.path: each.values for each in steps if isinstance(each, FieldIs)}
    if {"id", "part_of", "follows"} & {*fields}:
        return
    asked = {str(getattr(each, "value", each)) for each in fields.get("kind", ())}
    times = [each.period.earliest.year for each in steps if isinstance(each, During) and each.period.earliest]
    start = max(times, default=0)
    later = [
        f"{listed([plural(kind) for kind in each['kinds'] if kind in asked or not asked])} from {each['since']} on"
        for each in statements()["gathered"]
        if start < each["since"] and (not asked or not asked.isdisjoint(each["kinds"]))
    ]
    told = f"events from {DENSE} on ({'; '.join(later)})" if not asked and start < DENSE else listed(later)
    if told:
        yield f"gathered one by one: {told}; of the time before, only the main ones are held"
