"""A dossier: what the dataset knows about one subject or two parties, to be read, saved or pasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

import caspian
from caspian.briefs.agreements import agreements, steps
from caspian.briefs.belonging import belonging, career, in_office, members
from caspian.briefs.events import events
from caspian.briefs.figures import figures
from caspian.briefs.glance import glance
from caspian.briefs.open import naming, open_questions
from caspian.briefs.pictures import picture
from caspian.briefs.standing import force
from caspian.briefs.strongest import Strongest
from caspian.briefs.subject import Subject
from caspian.briefs.tied import tied
from caspian.display.blocks import Block, Heading, Paragraph, References, Table, line, plain
from caspian.display.counts import counted, listed
from caspian.display.notes import Footnotes
from caspian.display.origin import origin
from caspian.display.page import Page
from caspian.misnamed import Caller, called, misnamed
from caspian.model.topic import Topic
from caspian.questions.conditions.worded import AboutWord

__all__ = ["Dossier", "dossier"]

_FEW_SOURCES = 10
"""Up to how many sources a dossier shows on a terminal that was not asked to print it."""
_SHORT = 40
"""How long a name may be that is repeated in a sentence."""


_CALLED: Final = {
    "bibliography()": "sources references reference_list footnotes",
    "bibliography('bibtex')": "to_bibtex bibtex",
    "save('brief.html')": "to_file write to_pdf to_docx to_word to_doc pdf docx word export download",
    "events.to_excel('events.xlsx')": "to_excel to_xlsx excel",
    "events.to_pandas()": "to_pandas to_df df dataframe to_dataframe",
    "events.to_csv()": "to_csv",
    "events.map()": "map",
    "events.plot()": "plot",
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
    whole: str
    """The call that tells all of it, with every row and every source."""

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        lists = [each for each in self.parts if isinstance(each, References) and not each.joined]
        number = sum(len(each.items) for each in lists)
        shown = tuple(each for each in self.parts if each not in lists)
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
            if name[0] == "_":
                raise AttributeError(name)
            raise misnamed(f"{type(self).__name__!r} object", name, _instead)

    def to_dict(self) -> dict[str, Any]:
        """The records that it is made from and its numbered sources, as plain JSON values.

        All agreements, events and figures are there, of a brief too; ``left_out`` says of which tables it shows
        only some rows, and ``whole`` is the call that shows all of them.

        >>> import caspian
        >>> brief = caspian.dossier("BTK").to_dict()
        >>> sorted(brief)
        ['agreements', 'events', 'figures', 'left_out', 'sources', 'title', 'whole']
        >>> brief["whole"]
        "caspian.dossier('BTK', full=True)"
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
            "left_out": [
                {"table": each.caption.partition(":")[0], "shown": len(each.rows), "of": each.total}
                for each in _cut(self.parts)
            ],
            "whole": self.whole,
        }


def _instead(name: str, caller: Caller) -> str:
    """What to say of a name that a dossier does not have: what is meant."""
    from caspian.questions.source import asked_at

    meant, asked = next(called(_CALLED, name), None), asked_at(*caller, name)
    before = asked.of if asked else ""
    return f"; did you mean {before}.{meant}?" if meant else ""


def dossier(subject: Subject) -> Dossier:
    """The dossier of a subject."""
    full = subject.extent.full
    notes = Footnotes(subject.store) if full else Strongest(subject.store)
    sections = list(_sections(subject, notes))
    cut = _cut(sections)
    blocks: list[Block] = [Heading(subject.title, 1), _lead(subject, cut=bool(cut)), *sections]
    references = notes.references(joined=not full)
    if references.items:
        blocks.append(references)
    if references.items and not full:
        blocks.append(
            Paragraph(
                line(
                    f"One source of each is numbered; all of them, with titles and addresses: {subject.extent.call}"
                )
            )
        )
    blocks += tuple(origin(subject.store)) or (Paragraph(line("From data of one's own.")),)
    return Dossier(
        tuple(blocks),
        subject.agreements,
        subject.events,
        subject.figures,
        notes.citations,
        subject.extent.call,
    )


def _cut(blocks: Iterable[Block]) -> list[Table]:
    """The tables that have not all of their rows."""
    return [each for each in blocks if isinstance(each, Table) and len(each.rows) < each.total]


def _sections(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    whole = not subject.matters
    if whole:
        yield from tied(subject, notes)
    yield from glance(subject, notes)
    if isinstance(subject.one, caspian.Agreement):
        yield steps(subject.one, notes)
    if whole:
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
    if subject.is_party and whole:
        yield from belonging(subject, notes)
    yield from naming(subject, notes)
    yield from open_questions(subject, notes)


def _lead(subject: Subject, *, cut: bool) -> Paragraph:
    """What there is, as of which day, and of which time; of a brief, what tells the rest."""
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
    rest = f" This is a brief of what matters most; all of it: {subject.extent.call}" if cut else ""
    holds = listed(told) or ("nothing" if subject.matters else "nothing else")
    return Paragraph(line(f"{dated} {holds} about {_it(subject)}{_matter(subject)}.{limits}{rest}"))


def _it(subject: Subject) -> str:
    """What a sentence calls the subject: its name where that is short."""
    if isinstance(subject.one, Topic):
        return subject.one.value
    if isinstance(subject.one, caspian.Event | caspian.Agreement):
        return "it"
    return subject.name if len(subject.name) <= _SHORT else "it"


def _matter(subject: Subject) -> str:
    """What else all of it is about, with the narrower topics that count too."""
    within = [
        narrow.value
        for each in subject.matters
        if isinstance(each, Topic)
        for narrow in each.narrower[1:]
        if narrow not in subject.matters
    ]
    told = f" (with {listed(within)})" if within else ""
    read = [each.read for each in subject.matters if isinstance(each, AboutWord)]
    told += f" ({'; '.join(read)})" if read else ""
    return f", on {subject.matter}{told}" if subject.matters else ""
