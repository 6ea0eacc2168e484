"""Sources: the documents and pages that facts come from."""

from enum import StrEnum

import attrs

from caspian.model import rules as check
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Source", "SourceKind"]


class SourceKind(StrEnum):
    """What a source is."""

    REPORT = "report"
    """A document of many entries by one publisher."""
    BRIEF = "brief"
    """An analysis of one subject."""
    NEWSLETTER = "newsletter"
    """A digest of the news of some days."""
    ARTICLE = "article"
    """A report or a comment of a news outlet."""
    WEBSITE = "website"
    """A page that shows several articles, or that changes."""
    OFFICIAL = "official"
    """A statement, a release or a text of a state or an organisation about its own acts."""
    DATASET = "dataset"
    """A published collection of data."""


@attrs.frozen(order=False, kw_only=True, repr=False)
class Source(Record):
    """A document or a public page.

    >>> Source(id="cpc-trends-2024", title="2024 Regional Trends Report", kind=SourceKind.REPORT).title
    '2024 Regional Trends Report'
    """

    title: str = attrs.field(validator=check.text)
    """The title, as the source gives it."""
    kind: SourceKind = attrs.field(validator=check.one(SourceKind))
    """What it is."""
    publisher: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The organisation that published it."""
    author: str | None = attrs.field(default=None, validator=check.maybe_text)
    """Who wrote it, if it names a person."""
    date: When | None = attrs.field(default=None, validator=check.maybe(When))
    """When it was published."""
    read: When | None = attrs.field(default=None, validator=check.maybe(When))
    """When the curators read it."""
    language: str = attrs.field(default="en", validator=check.text)
    """The language, in ISO 639-1."""
    url: str | None = attrs.field(default=None, validator=check.address)
    """The public address, if it has one."""
