"""What is expected to be in the data, and what of it is missing: by pair, series, body and year, and the trade of pairs."""

from caspian.survey.expected.bodies import BodiesCovered, BodyCoverage, bodies
from caspian.survey.expected.pairs import Framework, PairCoverage, PairsCovered, pairs
from caspian.survey.expected.series import Meeting, Missing, SeriesCoverage, SeriesCovered, series
from caspian.survey.expected.trade import TradeCoverage, TradeCovered, trade
from caspian.survey.expected.years import YearCoverage, YearsCovered, years

__all__ = [
    "BodiesCovered",
    "BodyCoverage",
    "Framework",
    "Meeting",
    "Missing",
    "PairCoverage",
    "PairsCovered",
    "SeriesCoverage",
    "SeriesCovered",
    "TradeCoverage",
    "TradeCovered",
    "YearCoverage",
    "YearsCovered",
    "bodies",
    "pairs",
    "series",
    "trade",
    "years",
]
