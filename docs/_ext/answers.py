"""The pages of selections, of other answers, of datasets and of errors."""

from collections.abc import Mapping
from enum import Enum

from describe import ALIASES, REACHED, described_class, entry, plain_fields
from pages import rst, write
from records import parts

import caspian
from caspian.catalogue.types import TYPES, record_type

OPAQUE = (caspian.Question,)
"""What is held and put again as a whole."""


def _classes(*homes: str) -> list[type]:
    found = (getattr(caspian, name) for name in caspian.__all__ if name[0].isupper() and not name.isupper())
    return [
        each
        for each in found
        if isinstance(each, type) and not issubclass(each, Enum) and each.__module__.startswith(homes)
    ]


def selections() -> None:
    """What a selection can do, then what each type adds."""
    base = caspian.Selection
    own = [cls for cls in _classes("caspian.questions") if issubclass(cls, base) and cls is not base]
    write(
        "reference/selections.md",
        "# Selections",
        "What a question returns: immutable, typed, a sequence that keeps its type and remembers what was asked.",
        rst(described_class("Selection", base)),
        "## What each type adds",
        rst(*(described_class(cls.__name__, cls, besides=(base,)) for cls in own)),
    )


def answers() -> None:
    """Answers that are no selections of records."""
    apart = {record_type(name) for name in TYPES} | {caspian.Record, caspian.When, caspian.Dataset}
    apart |= {part for group in parts().values() for part in group}
    found = [
        cls
        for cls in _classes("caspian")
        if cls not in apart
        and not issubclass(cls, (BaseException, caspian.Selection))
        and cls is not caspian.Fault
    ]
    described = [
        described_class(
            cls.__name__, cls, *([] if cls in OPAQUE else plain_fields(cls)), besides=(tuple, *OPAQUE)
        )
        for cls in found
    ]
    write(
        "reference/answers.md",
        "# Answers",
        "Answers that are no selections of records: they iterate, slice, cite and show themselves like one.",
        rst(*described),
        "## What they consist of",
        rst(*_reached()),
    )


def _reached() -> list[str]:
    """The classes without a public name to which answers lead, and those to which these lead."""
    found: dict[str, str] = {}
    while new := REACHED.keys() - found.keys():
        for name in sorted(new):
            cls = REACHED[name]
            fields = () if issubclass(cls, Enum) else plain_fields(cls)
            found[name] = described_class(name, cls, *fields, besides=(tuple, str, Enum))
    return [found[name] for name in sorted(found)]


def datasets() -> None:
    """The dataset: what is no function of the module, and where the others are."""
    dataset = caspian.Dataset
    besides = {name for name in dir(dataset) if name in caspian.__all__}
    mine = type("Mine", (), dict.fromkeys(besides))
    aliases = {
        "Reference": "str | Record: what means a record: its id, a name in any spelling, a code, or the record itself.",
        "References": "One `Reference`, or several of which any will do.",
        "Moment": "str | int | datetime.date | When: a date in EDTF such as ``2024-03`` or in words, a year, a date object.",
        "Several": "A word of an enumeration, or several of which any will do, as text or as members.",
    }
    write(
        "reference/datasets.md",
        "# Datasets",
        "Every [function](functions.md) is a method of a dataset, too, with the same arguments; and it has these:",
        rst(described_class("Dataset", dataset, besides=(mine,))),
        "## What may be given",
        rst(
            *(
                entry("class", name, aliases.get(name, ""), module="caspian.questions.asked")
                for name in ALIASES
            )
        ),
        "## Constants",
        rst(
            entry(
                "data",
                "UNITS",
                "Every unit of a figure and what it measures; `Figure.to` changes one into another.",
                table(caspian.UNITS, "unit"),
            ),
            entry(
                "data", "MARKS", "The signs beside figures and what each means.", table(caspian.MARKS, "sign")
            ),
            entry("data", "RELATIONS", "Every link between records: see :doc:`relations`."),
        ),
    )


def table(meanings: Mapping[str, str], what: str) -> str:
    """What there is, each with its meaning, as a table."""
    rows = "".join(f"   * - ``{each}``\n     - {told}\n" for each, told in meanings.items())
    return f".. list-table::\n   :header-rows: 1\n\n   * - {what}\n     - meaning\n{rows}"


def errors() -> None:
    """What can go wrong."""
    found = [cls for cls in _classes("caspian.errors") if cls is not caspian.Fault]
    found.sort(key=lambda cls: len(cls.__mro__) if cls is caspian.CaspianError else 99)
    write(
        "reference/errors.md",
        "# Errors",
        "A bad input never yields a partial dataset, a silent default or a traceback from a library below.",
        rst(
            *(described_class(cls.__name__, cls, besides=(Exception,)) for cls in found),
            described_class("Fault", caspian.Fault, *plain_fields(caspian.Fault), besides=(tuple,)),
        ),
    )


def pages() -> None:
    """Write them all."""
    selections()
    answers()
    datasets()
    errors()
