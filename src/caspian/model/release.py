"""A release of a dataset: its version, and the day that "today" means in it."""

import attrs

from caspian.model.time.when import When

__all__ = ["Release"]


_OWN = " with own records"


@attrs.frozen(kw_only=True)
class Release:
    """Which edition of the data it is.

    >>> Release(version="2026.11.1", as_of=When("2026-03-20")).line
    'caspian data 2026.11.1, as of 20 March 2026'
    """

    version: str
    """Year, month and number: ``2026.11.1``."""
    as_of: When
    """The day of its newest page, which "today" means in every answer."""

    def with_own_records(self) -> "Release":
        """The edition of a dataset that holds others besides, which its version says.

        >>> Release(version="2026.11.1", as_of=When("2026-03-20")).with_own_records().version
        '2026.11.1 with own records'
        """
        return attrs.evolve(self, version=f"{self.version.removesuffix(_OWN)}{_OWN}")

    @property
    def line(self) -> str:
        """The release in words, as it stands under what is shown."""
        return f"caspian data {self.version}, as of {self.as_of.in_words()}"
