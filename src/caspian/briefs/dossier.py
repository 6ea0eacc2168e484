"""A dossier: what the dataset knows about one subject or two parties, to be read, saved or pasted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

import caspian
from caspian.briefs.agreements import agreements, force, steps
from caspian.briefs.belonging import belonging, career, in_office, members
from caspian.briefs.events import events
from caspian.briefs.figures import figures
from caspian.briefs.glance import glance
from caspian.briefs.open import naming, open_questions
from caspian.briefs.pictures import picture
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Paragraph, References, line, plain
from caspian.display.counts import counted, listed
from caspian.display.notes import Footnotes
from caspian.display.origin import origin
from caspian.display.page import Page
from caspian.misnamed import called
from caspian.model.topic import Topic

__all__ = ["Dossier", "dossier"]

_FEW_SOURCES = 10
"""Up to how many sources a dossier shows on a terminal that was not asked to print it."""
_SHORT = 40
"""How long a name may be that is repeated in a sentence."""


_CALLED: Final = {
    "bibliography()": "sources references reference_list footnotes",
    "bibliography('bibtex')": "to_bibtex bibtex",
    "save('brief.html')": "to_file write to_pdf to_docx export",
    "to_dict()": "to_json json to_dicts as_dict data",
    "events": "timeline chronology",
    "figures": "statistics data series",
    "to_text()": "text summary print show display",
}
"""By what a dossier has: what people call it."""


@attrs.frozen(repr=False)
class Dossier(Page):
    """A brief with its sources; `to_html`, `to_markdown`, `to_text`, `to_dict` and `save` take it elsewhere.

    >>> import caspian
    >>> brief = caspian.dossier("BTK", since="2024")
    >>> brief.title
    'Baku–Tbilisi–Kars railway'
    """

    agreements: caspian.Agreements
    """The agreements that it is made from."""
    events: caspian.Events
    """The events."""
    figures: caspian.Figures
    """The figures."""
    cited: tuple[caspian.Citation, ...]
    """Where what it shows stands."""

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        number = sum(len(each.items) for each in self.parts if isinstance(each, References))
        shown = tuple(each for each in self.parts if not isinstance(each, References))
        if number <= _FEW_SOURCES:
            return self.to_text()
        rest = Paragraph(line(f"{number} sources; print() and .to_text() have all of them"))
        return Page((*shown, rest)).to_text()

    def citations(self) -> tuple[caspian.Citation, ...]:
        """Where what it shows stands, each once.

        >>> import caspian
        >>> len(caspian.dossier("BTK", since="2025").citations()) > 5
        True
        """
        return self.cited

    def bibliography(self, style: Literal["text", "markdown", "bibtex", "csl"] = "text") -> str:
        """What it rests on as a list of references.

        Args:
            style: "text", "markdown", "bibtex" or "csl" (CSL-JSON).

        Raises:
            NotFound: for a style that there is not.

        >>> import caspian
        >>> caspian.dossier("BTK", since="2025").bibliography("bibtex").startswith("@")
        True
        """
        from caspian.export.bibliography import bibliography

        return bibliography(self.cited, self.agreements._store, style)

    if not TYPE_CHECKING:  # type checkers know what there is

        def __getattr__(self, name):
            meant = next(called(_CALLED, name), None)
            hint = f"; did you mean .{meant}?" if meant else ""
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}{hint}")

    def to_dict(self) -> dict[str, Any]:
        """The records that it is made from and its numbered sources, as plain JSON values.

        >>> import caspian
        >>> sorted(caspian.dossier("BTK", since="2025").to_dict())
        ['agreements', 'events', 'figures', 'sources', 'title']
        """
        references = next((block for block in self.parts if isinstance(block, References)), None)
        return {
            "title": self.title,
            "agreements": self.agreements.to_dicts(),
            "events": self.events.to_dicts(),
            "figures": self.figures.to_dicts(),
            "sources": [
                {"number": each.number, "source": plain(each.line), "url": each.url}
                for each in (references.items if references else ())
            ],
        }


def dossier(
    dataset: caspian.Dataset,
    one: caspian.Record | Topic,
    other: caspian.Record | None,
    since: caspian.When | None,
    until: caspian.When | None,
) -> Dossier:
    """The dossier of a subject that is known, from the records of a dataset."""
    subject = Subject(dataset, one, other, since, until)
    notes = Footnotes(subject.store)
    blocks: list[Block] = [Heading(subject.name, 1), _lead(subject), *_sections(subject, notes)]
    references = notes.references()
    if references.items:
        blocks.append(references)
    blocks += tuple(origin(subject.store)) or (Paragraph(line("From data of one's own.")),)
    return Dossier(tuple(blocks), subject.agreements, subject.events, subject.figures, notes.citations)


def _sections(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    yield from glance(subject, notes)
    if isinstance(subject.one, caspian.Agreement):
        yield steps(subject.one, notes)
    yield from career(subject, notes)
    yield from in_office(subject, notes)
    yield from members(subject, notes)
    drawing = picture(subject)
    if drawing is not None:
        yield drawing
    if isinstance(subject.one, caspian.Person):
        yield from events(subject, notes)
        yield from agreements(subject, notes)
    else:
        yield from agreements(subject, notes)
        yield from events(subject, notes)
    yield from figures(subject, notes)
    if subject.is_party:
        yield from belonging(subject, notes)
    yield from naming(subject, notes)
    yield from open_questions(subject, notes)


def _lead(subject: Subject) -> Paragraph:
    """What there is, as of which day, and of which time."""
    found = [
        (len(subject.agreements), "agreement", "agreements"),
        (len(subject.events), "event", "events"),
        (len(subject.figures), "figure", "figures"),
    ]
    told = [counted(*each) for each in found if each[0]]
    in_force = force(subject)
    if in_force:
        told[0] += f" ({in_force} in force)"
    day = subject.store.as_of
    dated = f"As of {day.in_words()}, the dataset holds" if day is not None else "The dataset holds"
    since = f" from {subject.since.in_words()}" if subject.since else ""
    until = f" to {subject.until.in_words()}" if subject.until else ""
    limits = f" Events and figures{since}{until}; agreements of any time." if since or until else ""
    earlier = subject.begun_earlier
    if earlier:
        limits += f" {earlier:,} of the events began earlier and went on."
    holds = listed(told) or "nothing else"
    return Paragraph(line(f"{dated} {holds} about {_it(subject)}.{limits}"))


def _it(subject: Subject) -> str:
    """What a sentence calls the subject: its name where that is short."""
    return subject.name if len(subject.name) <= _SHORT else "it"
