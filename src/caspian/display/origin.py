"""Of which data something is: the line that stands under whatever is shown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from caspian.display.blocks import Block, Paragraph, line

if TYPE_CHECKING:
    from caspian.model.release import Release

__all__ = ["origin"]


class Edited(Protocol):
    """What knows its release."""

    @property
    def release(self) -> "Release | None":
        """The release, if it is one."""
        ...


def origin(store: Edited | None) -> Iterator[Block]:
    """The release of the data in a store and its day, on which every "today" in an answer is meant.

    >>> import caspian
    >>> caspian.members_of("South Caucasus").to_text().splitlines()[-1]
    'From caspian data 2026.11.1, as of 20 March 2026.'
    """
    if store is not None and store.release is not None:
        yield Paragraph(line(f"From {store.release.line}."))
