"""Who consented to be bound by an agreement, when and how; and of whom that is not known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

import caspian
from caspian.display.blocks import Line
from caspian.display.notes import Footnotes
from caspian.model.binding import CONSENT
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store

__all__ = ["Ratification", "Ratifications", "ratifications"]


@attrs.frozen(kw_only=True, repr=False)
class Ratification(InWords):
    """That a party consented to be bound, or that it is not known to have.

    >>> import caspian
    >>> print(caspian.agreement("Caspian Convention").ratifications[-1])
    IR: not yet
    """

    party: str
    """The id of the party."""
    stage: Stage | None = None
    """How: ratified, accepted, approved or acceded; None where none of it is known to have happened."""
    awaited: bool = False
    """Whether it was still to come when a source wrote."""
    when: When | None = None
    """When; None where that is not known."""
    note: str | None = None
    """What a reader should know besides."""
    cited: tuple[caspian.Citation, ...] = ()
    """Where it stands."""

    def to_dict(self) -> dict[str, Any]:
        """The ratification as plain JSON values.

        >>> import caspian
        >>> caspian.agreement("Caspian Convention").ratifications[0].to_dict()["when"]
        '2018-12-XX'
        """
        return {
            "party": self.party,
            "stage": self.stage.value if self.stage else None,
            "awaited": self.awaited,
            "when": self.when.edtf if self.when else None,
            "note": self.note,
        }

    def citations(self) -> tuple[caspian.Citation, ...]:
        """Where it stands.

        >>> import caspian
        >>> [each.source for each in caspian.agreement("Caspian Convention").ratifications[-1].citations()]
        ['tass-2025-12-15-caspian-convention']
        """
        return self.cited

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """Who, how, when, and what a reader should know besides."""
        from caspian.display.blocks import Span, line
        from caspian.display.names import named

        how = line(Span(self._how, notes=notes.of(self.cited)))
        when = line(self.when.in_words() if self.when else None)
        return named(self.party, notes.store), how, when, line(self.note)

    @property
    def _how(self) -> str:
        return self.stage.value if self.stage else "not yet" if self.awaited else "not known"

    def __str__(self) -> str:
        return f"{self.party}: {self._how}{f' {self.when.edtf}' if self.when else ''}"


class Ratifications(Answer[Ratification]):
    """The ratifications of an agreement in the order of their dates, and behind them the parties of which none is known.

    >>> import caspian
    >>> print(caspian.agreement("Caspian Convention").ratifications.to_text().splitlines()[0])
    4 of the 5 parties to Convention on the Legal Status of the Caspian Sea are known to have consented to it
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ("party_name", "stage", "awaited", "when", "note", "party")
    _types: ClassVar[Mapping[str, str]] = {"awaited": "flag"}
    headings: ClassVar[tuple[str, ...]] = ("Party", "Consent", "When", "Note")

    @property
    def known(self) -> tuple[Ratification, ...]:
        """Those that are known.

        >>> import caspian
        >>> [each.party for each in caspian.agreement("Caspian Convention").ratifications.known]
        ['TM', 'KZ', 'AZ', 'RU']
        """
        return tuple(each for each in self if each.stage is not None)

    def _blocks(self, rows: int | None, *, ends: bool) -> tuple[caspian.Block, ...]:
        from caspian.display.answers import table

        whose = self.question.removeprefix("ratifications of ")
        parties = {each.party for each in self}
        consented = {each.party for each in self.known}
        caption = (
            f"{len(consented)} of the {len(parties)} parties to {whose} are known to have consented to it"
        )
        return table(self, caption, self.headings, self.store, rows, ends=ends)


def _missing(agreement: caspian.Agreement, party: str) -> Ratification:
    """The ratification of a party of which none is known: still to come, where a source says so."""
    awaited = [
        each for each in agreement.history if each.planned and each.party == party and each.stage in CONSENT
    ]
    if not awaited:
        return Ratification(party=party)
    step = awaited[-1]
    return Ratification(party=party, awaited=True, when=step.when, note=step.note, cited=step.citations)


def ratifications(agreement: caspian.Agreement, store: Store) -> Ratifications:
    """The ratifications of an agreement; what all took together is the step of each."""
    found = [
        Ratification(
            party=party,
            stage=step.stage,
            when=step.when,
            note=step.note,
            cited=step.citations or agreement.citations,
        )
        for step in agreement.history
        if step.stage in CONSENT and not step.planned
        for party in ((step.party,) if step.party is not None else agreement.parties)
    ]
    consented = {each.party for each in found}
    found += [_missing(agreement, party) for party in agreement.everyone if party not in consented]
    return Ratifications(found, f"ratifications of {agreement.title}", store)
