"""What somebody who types some words may mean by each of them."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from caspian.names.natural import states
from caspian.names.sound import words
from caspian.names.tables import table
from caspian.searching.texts import MONTHS

__all__ = ["MOST", "READ", "Asked", "asked", "says_nothing"]

MOST = 40
"""How many different words of a text are looked for; those that stand first."""

_LONGEST = 40
READ = 20_000
"""How many letters of a text are read."""
_BRITISH = (
    (re.compile(r"is(e[drs]?|ing|ations?|ational)$"), r"iz\1"),
    (re.compile(r"iz(e[drs]?|ing|ations?|ational)$"), r"is\1"),
    (re.compile(r"our(s|ed|ing|ers?|able)?$"), r"or\1"),
    (re.compile(r"or(s|ed|ing|ers?|able)?$"), r"our\1"),
    (re.compile(r"re(s?)$"), r"er\1"),
    (re.compile(r"red$"), "ered"),
    (re.compile(r"ered$"), "red"),
    (re.compile(r"er(s?)$"), r"re\1"),
    (re.compile(r"ence(s)?$"), r"ense\1"),
    (re.compile(r"ense(s)?$"), r"ence\1"),
    (re.compile(r"ll(ed|ing|ers?)$"), r"l\1"),
    (re.compile(r"l(ed|ing|ers?)$"), r"ll\1"),
    (re.compile(r"gramme?(s)?$"), r"gram\1"),
    (re.compile(r"gram(s)?$"), r"gramme\1"),
    (re.compile(r"logue?(s)?$"), r"log\1"),
    (re.compile(r"aluminum$"), "aluminium"),
)


class Asked(NamedTuple):
    """One thing that is asked for, in all the words that mean it."""

    word: str
    """The word as it was typed, in small Latin letters."""
    same: tuple[str, ...]
    """The word and its other spellings."""
    like: tuple[str, ...]
    """Words that people use for the same thing."""


def asked(text: str) -> tuple[Asked, ...]:
    """What a text asks for, word by word; a day and a month with their year are one thing.

    Words that say nothing by themselves count only where there are no others.

    >>> [each.word for each in asked("When did Aliyev visit Tashkent in August 2024?")]
    ['aliyev', 'visit', 'tashkent', '202408']
    >>> asked("organisation")[0].same
    ('organisation', 'organization')
    """
    said = [word[:_LONGEST] for word in _joined(_words(text))]
    named = list(_phrased(said))
    telling = [word for word in named if word not in _small()]
    dated = list(dict.fromkeys(_dated(telling or named)))
    return tuple(Asked(word, _spellings(word), _groups("groups").get(word, ())) for word in dated[:MOST])


def says_nothing(text: str) -> bool:
    """Whether a text consists of words that say nothing by themselves.

    >>> says_nothing("of the"), says_nothing("the gas")
    (True, False)
    """
    return _small().issuperset(_words(text))


def _words(text: str) -> tuple[str, ...]:
    return words(text[:READ])


def _phrased(said: list[str]) -> Iterator[str]:
    """The words, with those that mean one thing only together as one: north korea."""
    known, at = _groups("spellings"), 0
    while at < len(said):
        size = next((size for size in _sizes() if " ".join(said[at : at + size]) in known), 1)
        yield " ".join(said[at : at + size])
        at += size


@cache
def _sizes() -> list[int]:
    """How many words what means one thing has, the most first."""
    return sorted({len(phrase.split()) for phrase in _groups("spellings")}, reverse=True)


@cache
def _small() -> frozenset[str]:
    return frozenset(table("words")["small"])


def _joined(said: tuple[str, ...]) -> Iterator[str]:
    """The words, with letters that stand alone side by side as one: U.S., b-t-k."""
    for letters, run in groupby(said, key=lambda word: word.isalpha() and not word[1:]):
        found = tuple(run)
        yield from ("".join(found),) if letters else found


def _dated(said: list[str]) -> Iterator[str]:
    """The words, with each date among them as one."""
    at, padded = 0, (*said, "", "")
    while at < len(said):
        day, month, year = padded[at : at + 3]
        if day in MONTHS and month.isdecimal() and len(month) < 3:
            day, month = month, day
        if day.isdecimal() and len(day) < 3 and month in MONTHS and year.isdecimal() and len(year) == 4:
            yield f"{year}{MONTHS.index(month) + 1:02}{int(day):02}"
            at += 3
        elif day in MONTHS and month.isdecimal() and len(month) == 4:
            yield f"{month}{MONTHS.index(day) + 1:02}"
            at += 2
        elif len(day) == 4 and day.isdecimal() and _two(month) and _two(year):
            yield f"{day}{month}{year}"
            at += 3
        else:
            yield said[at]
            at += 1


def _two(text: str) -> bool:
    return len(text) == 2 and text.isdecimal()


def _spellings(word: str) -> tuple[str, ...]:
    """A word in British and American spelling, and the other words for a state; what is no word is not found."""
    found = [word]
    if len(word) > 4:
        found += [pattern.sub(other, word) for pattern, other in _BRITISH if pattern.search(word)]
    state = states().get(word)
    if state:
        found += [key for name in table("states")[state] for key in words(name)]
    found += _groups("spellings").get(word, ())
    return tuple(dict.fromkeys(found))


@cache
def _groups(name: str) -> dict[str, tuple[str, ...]]:
    """The other words of its group by each word, as `asked` reads them."""
    groups = ([" ".join(words(word)) for word in group] for group in table("synonyms")[name])
    return {word: tuple(other for other in group if other != word) for group in groups for word in group}
