"""Sources: the documents and pages that facts come from."""

from typing import Annotated, Final

import attrs

from caspian.model import given, rules
from caspian.model.fields import Doc, Link, Search, Word, described
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Source", "SourceKind"]

_NO_TITLE: Final = (
    r"\btitle\b[^.]*(\bdescri|\bcurators['’](?! \w*short)|\baddress\b|\bplain words\b|\bfirst (?:sentence|words)\b"
    r"|\btaken from\b|\bis ours\b)"
    r"|\btitle\b[^.]*\bnot (?:seen|in the text)\b(?! in full)|\bthe title describes\b|\bdescribed\.$"
)
"""How the curators note that a title is theirs: the page's own was not seen, or is in another language."""


class SourceKind(Word):
    """What a source is."""

    REPORT = "report", "A document of many entries by one publisher."
    BRIEF = "brief", "An analysis of one subject."
    NEWSLETTER = "newsletter", "A digest of the news of some days."
    ARTICLE = "article", "A report or a comment of a news outlet."
    WEBSITE = "website", "A page that shows several articles, or that changes."
    OFFICIAL = (
        "official",
        "A statement, a release or a text of a state or an organisation about its own acts.",
    )
    DATASET = "dataset", "A published collection of data."
    NOTES = "notes", "What somebody wrote down or was told: notes, an interview, a letter."


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Source(Record):
    """A document or a public page.

    >>> Source(id="cpc-trends-2024", title="2024 Regional Trends Report", kind=SourceKind.REPORT).title
    '2024 Regional Trends Report'
    """

    title: Annotated[str, Search(3.0), Doc("The title, as the source gives it.")]
    kind: Annotated[SourceKind, Doc("What it is.")] = attrs.field(converter=given.word)
    publisher: Annotated[
        str | None, Link("organisations", reverse="publications"), Doc("The organisation that published it.")
    ] = None
    author: Annotated[str | None, Doc("Who wrote it, if it names a person.")] = None
    date: Annotated[When | None, Doc("When it was published.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    read: Annotated[When | None, Doc("When the curators read it.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    language: Annotated[str, Doc("The language, in ISO 639-1.")] = "en"
    url: Annotated[str | None, rules.ADDRESS, Doc("The public address, if it has one.")] = None

    @property
    def described(self) -> bool:
        """Whether its title is none of its own, but says what it is in the words of the curators, or of its address.

        >>> import caspian
        >>> [each.described for each in caspian.sources if each.note == "The title is a description."][:1]
        [True]
        """
        import re  # what is looked for is compiled at the first question, and kept

        return self.note is not None and re.search(_NO_TITLE, self.note, re.IGNORECASE) is not None
