"""The ledger: what became of every passage of the documents."""

import attrs

from caspian.model import rules as check
from caspian.model.record import Record

__all__ = ["Passage"]


@attrs.frozen(order=False, kw_only=True, repr=False)
class Passage(Record):
    """A headed entry or a paragraph of a document, with the records that hold its facts.

    >>> Passage(id="cpc-trends-2024.6", source="cpc-trends-2024", locator="entry 6",
    ...         records=("armenia-georgia-strategic-partnership-2024",)).locator
    'entry 6'
    """

    source: str = attrs.field(validator=check.ref)
    """The document."""
    locator: str = attrs.field(validator=check.text)
    """Where in it, as citations name it."""
    heading: str | None = attrs.field(default=None, validator=check.maybe_text)
    """The first words of the passage or its heading, enough to find it again."""
    records: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The records that hold its facts."""
    reason: str | None = attrs.field(default=None, validator=check.maybe_text)
    """Why it has none, or what of it no record holds: opinion, background, a repetition."""

    def __attrs_post_init__(self) -> None:
        if not self.records and not self.reason:
            raise ValueError("expected the records that hold its facts, or the reason why there are none")
