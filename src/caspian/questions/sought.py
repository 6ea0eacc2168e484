"""What a search shows besides its rows: what the best hit says, and apart what has only some of the words."""

import re
from typing import TYPE_CHECKING, Final

from caspian.catalogue.types import collection, singular
from caspian.questions.conditions.base import Apart
from caspian.questions.conditions.words import Matching
from caspian.questions.face import face
from caspian.questions.written import call_of

if TYPE_CHECKING:
    import caspian
    from caspian.model.record import Record
    from caspian.questions.selection import Selection

__all__ = ["MOST_APART", "best", "weaker"]

MOST_APART: Final = 3
"""How many of those that stand apart are shown."""
_SENTENCE: Final = re.compile(r"(?<=[^.\s]{3}[.!?])\s+(?=[A-ZÀ-Þ“\"])")
"""Where a sentence ends: not behind the dot of an initial."""


def weaker(selection: "Selection[Record]") -> Apart | None:
    """Of what a search found in two parts what has only some of the words; None where all have them, or in another order.

    Args:
        selection: the answer.
    """
    matching = _matching(selection)
    weak = frozenset[str]() if matching is None else matching.weak(tuple(selection), selection._store)
    first = tuple(each for each in selection if each.id not in weak)
    rest = tuple(each for each in selection if each.id in weak)
    if not first or not rest:
        return None
    told = f"{len(first)} fit, {len(rest)} stand apart"
    have = "has" if len(rest) == 1 else "have"
    return Apart(first, rest, told, f"Apart: {len(rest)} that {have} only some of the words")


def best(selection: "Selection[Record]") -> "tuple[caspian.Block, ...]":
    """How the first of what a search found is opened, and what it says in a sentence; nothing in another order.

    Args:
        selection: the answer.
    """
    from caspian.display.blocks import Paragraph, line

    if not selection or _matching(selection) is None:
        return ()
    first = selection[0]
    name, of = collection(type(first)), face(selection._store)
    word = singular(name)
    opened = f"{of}.{name}[{first.id!r}]" if name == "figures" else f"{of}.{call_of(word, (first.id,), {})}"
    said = _SENTENCE.split(getattr(first, "summary", None) or "")[0]
    return (Paragraph(line(f"the best, {opened}: {said}" if said else f"the best: {opened}")),)


def _matching(selection: "Selection[Record]") -> Matching | None:
    """The search whose order an answer has."""
    arranging = [each for each in selection.question.steps if each.arranges]
    return arranging[-1] if arranging and isinstance(arranging[-1], Matching) else None
