"""People, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import attrs

import caspian
from caspian.questions.linked import Linked

__all__ = ["People"]


class People(Linked["caspian.Person"]):
    """People who acted for a country or an organisation.

    >>> import caspian
    >>> caspian.officeholders("President of Kazakhstan", on="2024").ids
    ('kassym-jomart-tokayev',)
    """

    __slots__ = ()

    collection: ClassVar[str] = "people"
    columns: ClassVar[tuple[str, ...]] = ("name", "offices", "id")

    def _blocks(
        self, rows: int | None, columns: Sequence[str], *, ends: bool = False
    ) -> tuple[caspian.Block, ...]:
        """Of people who were asked for by an office, only the offices that are meant."""
        asked = [step for step in self._question.steps if hasattr(step, "held")]
        if not asked:
            return super()._blocks(rows, columns, ends=ends)
        told = (
            attrs.evolve(each, offices=tuple(office for _, office in asked[0].held(each)))
            for each in self._records
        )
        return Linked._blocks(type(self)(self._store, told, self._question), rows, columns, ends=ends)
