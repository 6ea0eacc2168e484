"""What differs between two datasets as text of a changelog."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from caspian.catalogue.types import singular
from caspian.display.blocks import Block, Heading, Paragraph, line
from caspian.display.markdown import code, render
from caspian.survey.asking import ChangedAnswer
from caspian.survey.compare import Difference, What, brief

__all__ = ["changelog"]


def changelog(
    differences: Iterable[Difference], answers: Iterable[ChangedAnswer], editions: tuple[str, str]
) -> str:
    """A heading for each kind of change, and a line for each record or answer; nothing is left out."""
    found = tuple(differences)
    parts = [_one(Heading(f"From {editions[0]} to {editions[1]}", 2))]
    for what in (What.ADDED, What.WITHDRAWN, What.RENAMED):
        parts += _section(what.value.capitalize(), (_of_record(each) for each in found if each.what is what))
    parts += _section("Changed", _changed([each for each in found if each.what is What.CHANGED]))
    parts += _section(
        "Answers that changed", (f"- {code(each.question)} {_text(each.change)}" for each in answers)
    )
    return "\n\n".join(parts if len(parts) > 1 else [*parts, "Nothing changed."])


def _section(title: str, lines: Iterable[str]) -> list[str]:
    text = "\n".join(lines)
    return [_one(Heading(title, 3)), text] if text else []


def _of_record(each: Difference) -> str:
    was = f", which was {code(str(each.before))}" if each.what is What.RENAMED else ""
    why = f": {_text(each.became)}" if each.became else ""
    return f"- {_named(each)}{was}{why}"


def _named(each: Difference) -> str:
    label = "" if each.label == each.id else f", {_text(each.label)}"
    return f"{singular(each.type)} {code(each.id)}{label}"


def _changed(found: list[Difference]) -> Iterator[str]:
    for _, places in groupby(found, key=lambda each: (each.type, each.id)):
        for number, each in enumerate(places):
            if not number:
                yield f"- {_named(each)}"
            place = code(each.field or "")
            before, after = (
                None if value is None else code(brief(value)) for value in (each.before, each.after)
            )
            if before is None:
                yield f"  - {place} added: {after}"
            elif after is None:
                yield f"  - {place} removed; it was {before}"
            else:
                yield f"  - {place} is {after}; it was {before}"


def _text(text: str) -> str:
    return _one(Paragraph(line(text)))


def _one(block: Block) -> str:
    return render([block])
