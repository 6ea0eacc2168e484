"""Words for a time that is known by one date within it."""

from caspian.model.time.when import When

__all__ = ["within"]


def within(period: When) -> str:
    """A time in words; a single date says that it was then, and not for how long.

    >>> from caspian.model.time.when import When
    >>> within(When("2020-12-31")), within(When("2005-12-09/2022-02-10"))
    ('31 December 2020 (how long is not known)', '9 December 2005 to 10 February 2022')
    """
    told = period.in_words()
    return told if period.days.interval and not period.window else f"{told} (how long is not known)"
