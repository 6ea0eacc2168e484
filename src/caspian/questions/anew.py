"""Who belonged to what, asked again for another day or another status."""

from __future__ import annotations

from typing import Self, TypeVar

import attrs

from caspian.model.record import Record
from caspian.questions.selection import Selection

__all__ = ["OnADay"]

R = TypeVar("R", bound=Record, covariant=True)


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

        day = {"on": arguments[0]} if len(arguments) == 1 and is_time(arguments[0]) else {}
        given = {**day, **conditions}
        first, *others = self._question.steps or (None,)
        whole = first is not None and given and len(given) == len(arguments) + len(conditions)
        step = first.otherwise(given, self._store) if first is not None and whole else None
        if step is None:
            return super().__call__(*arguments, **conditions)
        return self.answering(attrs.evolve(self._question, steps=(step, *others)), self._store)
