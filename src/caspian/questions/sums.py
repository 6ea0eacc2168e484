"""The sum of figures, and what forbids it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import reduce
from itertools import combinations

from caspian.model.figure import Figure, Standing
from caspian.model.reckoning import WHOLE

__all__ = ["total"]

_SHOWN = 5
_SURE = (Standing.REPORTED, Standing.ESTIMATED)


def total(figures: Iterable[Figure], overlapping: bool) -> Decimal:
    """The sum of some figures.

    Args:
        figures: the figures.
        overlapping: whether figures may be added that are about the same for times that overlap.

    Raises:
        ValueError: for several units, for ranges, for plans among what is reported, and for what would count twice.
    """
    added = tuple(figures)
    units = sorted({"a currency that is not known" if each.currency_unknown else each.unit for each in added})
    if len(units) > 1:
        one = next(each.unit for each in added if each.unit == units[0] or each.currency_unknown)
        raise ValueError(
            f"figures in several units have no sum: {_listed(units)}; choose one with .where(unit={one!r})"
        )
    ranges = [each.id for each in added if each.upper is not None]
    if ranges:
        raise ValueError(
            f"ranges have no sum: {_listed(ranges)}; leave them out with .where(lambda f: f.upper is None)"
        )
    twice = [] if overlapping else list(_overlaps(added))
    if twice:
        raise ValueError(
            f"what is about the same at times that may overlap would count twice: {_listed(twice)}; "
            "narrow the question, or add all the same with sum(overlapping=True)"
        )
    standings = set[bool]() if overlapping else {each.standing in _SURE for each in added}
    if len(standings) > 1:
        raise ValueError(
            "what is reported and what is only planned, aimed at or forecast have no sum; "
            "choose one with .where(standing='reported')"
        )
    return reduce(WHOLE.add, (each.value for each in added), Decimal())


def _overlaps(figures: tuple[Figure, ...]) -> Iterator[str]:
    """Each two of which one may be a part of the other."""
    for one, other in combinations(figures, 2):
        subjects, others = set(one.about), set(other.about)
        if (subjects <= others or others <= subjects) and (
            one.period is None or other.period is None or one.period.touches(other.period) is not False
        ):
            yield f"{one.id} and {other.id}"


def _listed(words: list[str]) -> str:
    return ", ".join(words[:_SHOWN]) + (" and others" if len(words) > _SHOWN else "")
