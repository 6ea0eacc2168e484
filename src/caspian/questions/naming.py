"""Which records a question names."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from caspian.questions.conditions.base import Step

__all__ = ["named"]

_NAMED: Final = ("first", "second", "party", "person", "corridor", "place", "id")
"""By which fields conditions name the record that they are about."""


def named(step: "Step") -> Iterator[str]:
    """The ids of the records that a step names.

    >>> import caspian
    >>> steps = caspian.events_between("Armenia", "Azerbaijan", about="BTK").question.steps
    >>> [key for step in steps for key in named(step)]
    ['AM', 'AZ', 'btk']
    """
    yield from (getattr(step, name) for name in _NAMED if isinstance(getattr(step, name, None), str))
