"""A release of a dataset: its version, and the day that "today" means in it."""

import attrs

from caspian.model.time.when import When

__all__ = ["Release"]

_WITH, _AND, _OWN, _OF = " with ", " and ", "own records", "records of "


@attrs.frozen(kw_only=True)
class Release:
    """Which edition of the data it is.

    >>> Release(version="2026.11.1", as_of=When("2026-03-20")).line
    'caspian data 2026.11.1, as of 20 March 2026'
    """

    version: str
    """Year, month and number: ``2026.11.1``."""
    as_of: When
    """The day up to which its records were curated, which "today" means in every answer."""

    @property
    def number(self) -> tuple[int, ...]:
        """Year, month and number, by which the newer of two is known."""
        return tuple(map(int, self.version.partition(_WITH)[0].split(".")))

    def with_own_records(self) -> "Release":
        """The edition of a dataset that holds others besides, which its version says.

        >>> Release(version="2026.11.1", as_of=When("2026-03-20")).with_own_records().version
        '2026.11.1 with own records'
        """
        return self._with({_OWN})

    def joined(self, other: "Release") -> "Release":
        """The edition of two datasets that are joined: the newer one, with what is besides in either.

        >>> old, new = Release(version="2026.9.2", as_of=When("2026-02-01")), Release(version="2026.11.1", as_of=When("2026-03-20"))
        >>> old.joined(new.with_own_records()).version
        '2026.11.1 with own records and records of 2026.9.2'
        """
        newer, older = sorted((self, other), key=lambda each: each.number, reverse=True)
        besides = {f"{_OF}{older.version.partition(_WITH)[0]}"} if older.number < newer.number else set()
        return newer._with(besides | older._besides)

    @property
    def _besides(self) -> set[str]:
        return {each for each in self.version.partition(_WITH)[2].split(_AND) if each}

    def _with(self, besides: set[str]) -> "Release":
        words = _AND.join(sorted(self._besides | besides))
        return attrs.evolve(
            self, version=f"{self.version.partition(_WITH)[0]}{_WITH if words else ''}{words}"
        )

    @property
    def line(self) -> str:
        """The release in words, as it stands under what is shown."""
        return f"caspian data {self.version}, as of {self.as_of.in_words()}"
