"""The ledger: what became of every passage of the documents."""

from typing import Annotated

import attrs

from caspian.model import given
from caspian.model.fields import EVERY, Doc, Link, Search, described
from caspian.model.record import Record

__all__ = ["Passage"]


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Passage(Record):
    """A headed entry or a paragraph of a document, with the records that hold its facts.

    >>> Passage(id="cpc-trends-2024.6", source="cpc-trends-2024", locator="entry 6",
    ...         records=("armenia-georgia-strategic-partnership-2024",)).locator
    'entry 6'
    """

    source: Annotated[str, Link("sources", reverse="passages"), Doc("The document.")]
    locator: Annotated[str, Doc("Where in it, as citations name it.")]
    heading: Annotated[
        str | None,
        Search(1.0),
        Doc("The first words of the passage or its heading, enough to find it again."),
    ] = None
    records: Annotated[
        tuple[str, ...], Link(*EVERY, reverse="passages"), Doc("The records that hold its facts.")
    ] = attrs.field(default=(), converter=given.texts)
    reason: Annotated[
        str | None,
        Search(0.5),
        Doc("Why it has none, or what of it no record holds: opinion, background, a repetition."),
    ] = None

    def __attrs_post_init__(self) -> None:
        if not self.records and not self.reason:
            raise ValueError("expected the records that hold its facts, or the reason why there are none")
