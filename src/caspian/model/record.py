"""What every record has: an id, other names, where it comes from, and what is doubtful about it."""

import attrs

from caspian.model import rules as check

__all__ = ["SHARED", "Citation", "Claim", "Doubt", "Record"]

SHARED = ("aliases", "note", "claims", "doubts", "citations")
"""The fields of every record besides its id: files and cards put them behind what tells it from others."""


@attrs.frozen(order=False, kw_only=True)
class Citation:
    """Where in which source a fact stands.

    >>> Citation(source="cpc-trends-2024", locator="entry 6", outlets=("rferl",)).locator
    'entry 6'
    """

    source: str = attrs.field(validator=check.ref)
    """The id of the source."""
    locator: str | None = attrs.field(default=None, validator=check.maybe_text)
    """Where in it: an entry, a paragraph, a page."""
    outlets: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The organisations to which the source itself credits the fact."""


@attrs.frozen(order=False, kw_only=True)
class Claim:
    """What one side says about a field of a record on which sources differ.

    A record has at least two claims on such a field. The one that the record follows is `preferred`,
    with the reason; where nothing decides between them none is, and the field is left open.
    """

    field: str = attrs.field(validator=check.text)
    """The field, and what of it: ``when``, ``history.signed``."""
    value: str = attrs.field(validator=check.text)
    """What this side says, in the notation of the field."""
    citations: tuple[Citation, ...] = attrs.field(validator=check.many(Citation, least=1))
    """Who says so."""
    preferred: bool = attrs.field(default=False, validator=check.flag)
    """Whether the record follows this side."""
    reason: str | None = attrs.field(default=None, validator=check.maybe_text)
    """Why it does, or why it does not."""


@attrs.frozen(order=False, kw_only=True)
class Doubt:
    """A slip of a source that is kept as reported and not passed on as sound."""

    field: str = attrs.field(validator=check.text)
    """The field that the slip concerns."""
    reason: str = attrs.field(validator=check.text)
    """What is wrong or improbable, and what was probably meant."""
    reported: str | None = attrs.field(default=None, validator=check.maybe_text)
    """What the source has, where the record holds something else."""


@attrs.frozen(order=False, kw_only=True)
class Record:
    """What all types of record have in common.

    An id is readable, names one record in the whole dataset, and is never used again for another.
    """

    id: str = attrs.field(validator=check.slug)
    """The id, by which other records refer to this one."""
    aliases: tuple[str, ...] = attrs.field(default=(), validator=check.texts)
    """Other names that mean this record: acronyms, spellings, names in other languages."""
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=check.many(Citation))
    """Where the facts of the record stand."""
    note: str | None = attrs.field(default=None, validator=check.maybe_text)
    """What a reader should know besides, in the curators' words."""
    claims: tuple[Claim, ...] = attrs.field(default=(), validator=check.many(Claim))
    """What each side says where sources differ."""
    doubts: tuple[Doubt, ...] = attrs.field(default=(), validator=check.many(Doubt))
    """Slips of the sources."""

    @property
    def label(self) -> str:
        """What to call it: the title or the name, and the id of what has neither."""
        return getattr(self, "title", None) or getattr(self, "name", None) or self.id

    def __repr__(self) -> str:
        name = "" if self.label == self.id else f": {self.label}"
        return f"<{type(self).__name__} {self.id!r}{name}>"
