"""A dossier: what the dataset knows about one subject or two parties, to be read, saved or pasted."""

from __future__ import annotations

from typing import Any

import attrs

import caspian
from caspian.briefs.agreements import agreements
from caspian.briefs.belonging import belonging
from caspian.briefs.events import events
from caspian.briefs.figures import figures
from caspian.briefs.glance import glance
from caspian.briefs.open import open_questions
from caspian.briefs.pictures import picture
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Paragraph, line
from caspian.display.notes import Footnotes
from caspian.display.page import Page
from caspian.model.topic import Topic

__all__ = ["Dossier", "dossier"]


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

    def citations(self) -> tuple[caspian.Citation, ...]:
        """Where all of it stands, each once."""
        found = (*self.agreements.citations(), *self.events.citations(), *self.figures.citations())
        return tuple(dict.fromkeys(found))

    def to_dict(self) -> dict[str, Any]:
        """The records that it is made from, as plain JSON values."""
        return {
            "title": self.title,
            "agreements": self.agreements.to_dicts(),
            "events": self.events.to_dicts(),
            "figures": self.figures.to_dicts(),
        }

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.parts, self.agreements, self.events, self.figures)


def dossier(
    dataset: caspian.Dataset,
    one: caspian.Record | Topic,
    other: caspian.Record | None,
    since: caspian.When | None,
    until: caspian.When | None,
) -> Dossier:
    """The dossier of a subject that is known, from the records of a dataset."""
    subject = Subject(dataset, one, other, since, until)
    store = dataset._store
    notes = Footnotes(store)
    blocks: list[Block] = [Heading(subject.name, 1), *_time(subject)]
    blocks += glance(subject, notes, store)
    drawing = picture(subject, store)
    if drawing is not None:
        blocks.append(drawing)
    blocks += agreements(subject, notes, store)
    blocks += events(subject, notes, store)
    blocks += figures(subject, notes, store)
    blocks += belonging(subject, notes, store)
    blocks += open_questions(subject, notes)
    references = notes.references()
    if references.items:
        blocks.append(references)
    release = store.release
    blocks.append(Paragraph(line(f"From {release.line}." if release else "From data of one's own.")))
    return Dossier(tuple(blocks), subject.agreements(), subject.events(), subject.figures())


def _time(subject: Subject) -> list[Block]:
    if subject.since is None and subject.until is None:
        return []
    since = f" from {subject.since.in_words()}" if subject.since else ""
    until = f" to {subject.until.in_words()}" if subject.until else ""
    return [Paragraph(line(f"Events and figures{since}{until}; agreements of any time."))]
