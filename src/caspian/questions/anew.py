"""Who belonged to what, asked again for another day or another status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Self, TypeVar

import attrs

from caspian.model.record import Record
from caspian.questions.selection import Selection

__all__ = ["OnADay"]

R = TypeVar("R", bound=Record, covariant=True)

_ANEW: Final = frozenset(("on", "status", "certain"))
"""What of a membership is asked anew."""


class OnADay(Selection[R]):
    """Selections that members, or memberships, on a day come in."""

    __slots__ = ()

    def __call__(self, *arguments: object, **conditions: object) -> Self:
        """Those that meet conditions by keyword; of who belonged to what also ``on=`` another day, or in another ``status=``.

        Args:
            arguments: a day, in the place of ``on=``.
            conditions: ``on``, ``status`` and ``certain``, as `Dataset.members_of` takes them; else as of other selections.

        Raises:
            TypeError: for what no step and no field takes, with the call that answers it.
            NotFound: for a name or a word that means nothing there.
            InvalidDate: for what is no date.

        >>> import caspian
        >>> caspian.organisation("OTS").members(status="observer") == caspian.members_of("OTS", status="observer")
        True
        >>> caspian.country("Georgia").organisations(on="2005") == caspian.organisations_of("Georgia", on="2005")
        True
        """
        from caspian.questions.meanings import is_time

        if len(arguments) != 1 or not is_time(arguments[0]) or "on" in conditions:
            return super().__call__(*arguments, **conditions)
        return self._meeting({"on": arguments[0], **conditions})

    def _meeting(self, conditions: Mapping[str, object], fields: frozenset[str] = frozenset()) -> Self:
        """Those that meet conditions by keyword, of who belongs to it on the day and in the status that are asked for."""
        found, rest = self, {name: value for name, value in conditions.items() if name not in _ANEW}
        asked = {name: value for name, value in conditions.items() if name in _ANEW}
        first, *others = self._question.steps or (None,)
        if first is None or not asked:
            return super()._meeting(conditions, fields)
        step = first.otherwise(asked, self._store)
        if step is None:
            return super()._meeting(conditions, fields)
        found = self.answering(attrs.evolve(self._question, steps=(step, *others)), self._store)
        return found._meeting(rest, fields) if any(each is not None for each in rest.values()) else found
