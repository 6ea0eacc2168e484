"""Numbers with what they count, and words listed as a sentence has them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from caspian.catalogue.types import singular

__all__ = ["counted", "listed", "of_each_type", "ranges", "sentence"]


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with what is counted.

    >>> counted(1, "agreement"), counted(2_000, "country", "countries")
    ('1 agreement', '2,000 countries')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def of_each_type(counts: Mapping[str, int]) -> list[str]:
    """How many records there are of some types.

    >>> of_each_type({"countries": 1, "events": 2_000})
    ['1 country', '2,000 events']
    """
    return [counted(number, singular(name), name) for name, number in counts.items()]


def sentence(words: str) -> str:
    """Words as a sentence or a title begins.

    >>> sentence("figures about TITR")
    'Figures about TITR'
    """
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words one after the other, an "and" before the last, or another word.

    >>> listed(["Baku", "Tbilisi", "Kars"]), listed(["Baku"]), listed([]), listed(["oil", "gas"], "or")
    ('Baku, Tbilisi and Kars', 'Baku', '', 'oil or gas')
    """
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def ranges(numbers: Iterable[int]) -> tuple[str, ...]:
    """Numbers in order, those that follow each other as a range.

    >>> ranges((2011, 2012, 2013, 2019))
    ('2011–2013', '2019')
    """
    found = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        found.append(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}")
    return tuple(found)
