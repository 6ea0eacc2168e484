"""What people call it to ask figures for a series, for another unit, or for the greatest of them."""

import re
from collections.abc import Iterator
from typing import Final

from caspian.misnamed import called
from caspian.questions.source import Asked, given_to
from caspian.questions.written import value_of

__all__ = ["of_figures"]

_SERIES: Final = re.compile(
    r"(to_)?(time_?)?series|trend|(to_)?(yearly|annual(ly)?)|(by|per|each|over|group_by|grouped_by)_(the_)?(years?|time|annum)"
)
_UNIT: Final = frozenset(
    [
        "in_unit",
        "to",
        "convert",
        "convert_to",
        "to_unit",
        "in_",
        "units",
        "unit",
        "as_unit",
        "in_units",
        "converted",
    ]
)
_STEPS: Final = {
    ".by_year()": "whole_years full_years complete_years",
    ".where(standing='reported')": "reported actual actuals realised without_plans",
    ".where(standing=('planned', 'target', 'forecast'))": "planned plans forecasts forecast targets",
    ".sort_by('value', reverse=True)[0]": "max largest biggest highest maximum greatest",
    ".sort_by('value')[0]": "min smallest lowest minimum least",
    ".by_year().to_pandas().pivot_table('value', 'year', 'title', aggfunc='last')": "pivot pivot_table unstack wide matrix",
    ".by_year().to_pandas().groupby('title')['value'].pct_change()": "growth pct_change change changes growth_rate yoy diff",
    ".to_pandas()['value'].mean()": "mean average avg",
    ".to_pandas()['value'].describe()": "median describe std",
    ".to_pandas()": "by_month per_month by_quarter per_quarter monthly quarterly",
}
"""By a step of figures: what people call it."""


def of_figures(name: str, asked: Asked | None) -> Iterator[str]:
    """The steps of figures that a name means.

    Args:
        name: the name that a selection of figures does not have.
        asked: how it was asked for.

    >>> list(of_figures("timeseries", None)), list(of_figures("largest", None))
    (['.by_year()'], [".sort_by('value', reverse=True)[0]"])
    """
    if _SERIES.fullmatch(name) or name in _UNIT:
        given, named = given_to(asked)
        unit = next(
            (each for each in (*given, *named.values()) if isinstance(each, str) and each != "year"), None
        )
        yield f".by_year({value_of(unit)})" if unit else ".by_year()"
        return
    yield from called(_STEPS, name)
