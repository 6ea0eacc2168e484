"""What stands below a table of figures about the signs in it: what they mean, and what the notes and doubts say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

import attrs

from caspian.display.amounts import readable
from caspian.display.blocks import Block, Paragraph, line
from caspian.display.counts import counted
from caspian.model.figure import Figure
from caspian.model.marks import explained
from caspian.model.record import Citation

__all__ = ["below", "legend", "notes", "paragraphs", "shortly", "siding"]

_MOST = 4
"""How many notes are told in full."""
_TOLD_IN_WORDS = str.maketrans("", "", "½Σ~→")
"""What a line says in words besides."""


def legend(marks: Iterable[str | None]) -> Iterator[str]:
    """What the signs that are used mean, in one line; nothing where there are none.

    >>> list(legend(["≠", None, "½≠"]))
    ['marks: ½ a part of a year; ≠ sources differ']
    """
    if meant := explained(marks):
        yield f"marks: {meant}"


def shortly(figure: Figure) -> str:
    """The signs of a figure where its time and its standing are told in words.

    >>> import caspian
    >>> caspian.figures["uz-gdp-2025"].marks, shortly(caspian.figures["uz-gdp-2025"])
    ('~*', '*')
    """
    return (figure.marks or "").translate(_TOLD_IN_WORDS)


def notes(figure: Figure) -> str:
    """Why a figure is in doubt, what other sources have, and its note; nothing where there is nothing to say.

    >>> import caspian
    >>> notes(caspian.figures["cpc-kashagan-volume-2022"])
    'in doubt: The page leaves out the millions. It reads “12 тонн”.'
    """
    said = [
        f"in doubt: {each.reason}" + (f" It reads “{each.reported}”." if each.reported else "")
        for each in figure.doubts
    ]
    said += [] if figure.note is None else [figure.note]
    said += _others(figure)
    return " ".join(said)


def _others(figure: Figure) -> Iterator[str]:
    """What the sources have that the figure does not follow."""
    for each in figure.claims:
        if each.field != "value" or each.preferred:
            continue
        try:
            told = readable(attrs.evolve(figure, value=Decimal(each.value), upper=None))
        except InvalidOperation:
            told = f"{each.value} {figure.unit}"
        if told != readable(figure):
            yield f"Another source has {told}{f': {each.reason}' if each.reason else '.'}"


def siding(figure: Figure) -> tuple[Citation, ...]:
    """The citations of a figure without those that give another number; all of them where sources agree.

    >>> import caspian
    >>> figure = caspian.figures["uz-gdp-2024"]
    >>> [each.source for each in siding(figure)], len(figure.citations)
    (['fergana-2025-uzbekistan-gdp-2024'], 2)
    """
    claims = [each for each in figure.claims if each.field == "value"]
    ours = {each.source for claim in claims if claim.preferred for each in claim.citations}
    others = {each.source for claim in claims if not claim.preferred for each in claim.citations}
    return tuple(each for each in figure.citations if each.source not in others - ours) or figure.citations


def below(figures: Iterable[tuple[str, Figure]], marks: Iterable[str | None] | None = None) -> Iterator[str]:
    """What the signs of some figures mean, and what is said of a few of them; of many, where that stands.

    Doubts are told before other notes.

    Args:
        figures: each behind what it is called.
        marks: the signs that are shown; those of the figures if not given.
    """
    held = list(figures)
    yield from legend((each.marks for _, each in held) if marks is None else marks)
    said = [(called, each, told) for called, each in held if (told := notes(each))]
    said.sort(key=lambda one: not one[1].doubts)
    shown = said if len(said) <= _MOST else [one for one in said if one[1].doubts][:_MOST]
    yield from (f"{called}: {told}" for called, _, told in shown)
    if len(said) > len(shown):
        more = counted(len(said) - len(shown), "more note" if shown else "note")
        yield f"{more}: .notes has what they say"


def paragraphs(lines: Iterable[str]) -> Iterator[Block]:
    """Lines as blocks below a table."""
    return (Paragraph(line(each)) for each in lines)
