"""A keyword that is the name of a step or of a date, with the time in which it fell: `signed=2018`, `founded="1991-12"`."""

import re
from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final, TypeVar, cast

from caspian.catalogue.types import TYPES, record_type
from caspian.misnamed import called
from caspian.model.fields import fields_of
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.names.words import is_word, word
from caspian.questions.asked import Moment
from caspian.questions.fitting import parties_in
from caspian.questions.meanings import is_time

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.filtered import Filtered

__all__ = ["fallen", "falls"]

S = TypeVar("S", bound="Filtered[Record]")

_CALLED: Final = {
    Stage.SIGNED: "signing_date date_signed signing dated concluded signature",
    Stage.IN_FORCE: "entered_into_force entry_into_force entered_force came_into_force in_force_since effective",
    Stage.RATIFIED: "ratification",
    Stage.ACCEDED: "accession",
    Stage.WITHDREW: "withdrawal withdrawn left",
}
"""By a step: what people call it besides its own word."""
_CONFIRMED: Final = (Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED)
"""Consent of who signed, which people call ratification whatever its form."""
_BEHIND: Final = re.compile(r"_(on|in|at|date|year|day)$")
"""What people put behind the name of a step or of a date to ask for its time."""


def falls(collection: str, name: str) -> tuple[Stage, ...] | str | None:
    """The steps, or the date, of the records of a type that a keyword names, but for the date that they go by.

    >>> falls("agreements", "signed_on"), falls("organisations", "founded"), falls("events", "founded")
    ((<Stage.SIGNED 'signed': Signed.>,), 'founded', None)
    """
    bare = _BEHIND.sub("", name)
    if collection == "agreements":
        stages = tuple(dict.fromkeys(each for part in (name, bare) for each in _stages(part)))
        return _CONFIRMED if stages == (Stage.RATIFIED,) else stages or None
    if collection not in TYPES:
        return None
    dates = {each.name for each in fields_of(record_type(collection)) if each.type is When and not each.many}
    return next((each for each in (name, bare) if each in dates), None)


def _stages(name: str) -> Iterator[Stage]:
    yield from called(_CALLED, name)
    spoken = name.replace("_", " ")
    if is_word(Stage, spoken) and word(Stage, spoken) is not Stage.IN_FORCE:  # which asks for how it stands
        yield word(Stage, spoken)


def fallen(selection: S, name: str, value: object, certain: bool) -> S | None:
    """Those in which a step was taken, or which a date puts, in a time; None if the keyword names no such thing.

    Args:
        selection: the selection.
        name: the keyword.
        value: the time, or several of which any will do; of a step True, for whether it was taken at all.
        certain: whether only those count of which it is sure.

    >>> import caspian
    >>> fallen(caspian.agreements, "signed", "2018-08-12", False).question.words
    'signed during 2018-08-12'
    """
    meant = falls(selection.collection, name)
    times = parties_in(value)
    if meant is None or not times:
        return None
    from caspian.questions.conditions.taken import Dating, Taken
    from caspian.questions.standing import parties_asked

    if isinstance(meant, tuple) and value is True:
        return selection._keep(Taken(meant, None, False, tuple(parties_asked(selection))))
    numbers = [each for each in times if type(each) is int]
    if not numbers and not all(map(is_time, times)):
        return None
    days = [When.of(cast("Moment", each)) for each in times]  # refuses a number that is no year
    if isinstance(meant, str):
        return reduce(or_, (selection._keep(Dating(meant, day, certain)) for day in days))
    who = tuple(parties_asked(selection))
    return reduce(or_, (selection._keep(Taken(meant, day, certain, who)) for day in days))
