"""Which records a question names."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from caspian.questions.conditions.sides import Between
from caspian.questions.conditions.touching import Touching

if TYPE_CHECKING:
    from caspian.questions.conditions.base import Step

__all__ = ["named"]

_NAMED: Final = ("party", "person", "corridor", "place", "id")
"""By which fields conditions name the record that they are about."""


def named(step: "Step") -> Iterator[str]:
    """The ids of the records that a step names.

    >>> import caspian
    >>> steps = caspian.events_between("Armenia", "Azerbaijan", about="BTK").question.steps
    >>> [key for step in steps for key in named(step)]
    ['AM', 'AZ', 'btk']
    """
    if isinstance(step, Between | Touching):
        yield from (step.first, step.second)
    yield from (getattr(step, name) for name in _NAMED if isinstance(getattr(step, name, None), str))
