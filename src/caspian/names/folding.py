"""Every spelling of a name to the one key that all its spellings share.

Case, diacritics, punctuation, white space and script do not matter. Nothing is guessed here: two
names have the same key or they do not.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from caspian.names.letters import ARMENIAN, CYRILLIC, LETTERS, LOOKALIKES

if TYPE_CHECKING:
    from caspian.model.record import Record

__all__ = ["fold", "near", "nearest", "resembles", "romanised", "spellings"]

_MOST_MARKS = 30
_ALIKE = 0.75
"""How much of two names must be the same for one to be offered for the other."""
# Patterns as text: `re` compiles each when a text needs it, and a first answer has none that does.
_MANY_MARKS = r"[^\x00-\x7f\w\s]{31}"
_ARMENIAN = "[\u0530-\u058f]"
_MEETING = r"[a-z][\u0400-\u052f]|[\u0400-\u052f][a-z]"
_MIXED = r"[a-z\u0400-\u052f]+"
_TO_CYRILLIC = str.maketrans({latin: cyrillic for cyrillic, latin in reversed(LOOKALIKES.items())})
_TO_LATIN = str.maketrans(LOOKALIKES)


def fold(text: str) -> str:
    """The key of a name.

    >>> fold("Türkiye") == fold("TURKIYE") == fold("turkiye ")
    True
    >>> fold("Актау"), fold("Қазақстан"), fold("საქართველო"), fold("Գյումրի")
    ('aktau', 'qazaqstan', 'sakartvelo', 'gyumri')
    """
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower().replace("&", "and").replace("+", "plus")))
    return "".join(filter(str.isalnum, romanised(text)))


def romanised(text: str) -> str:
    """A text in small letters of the Latin alphabet without marks; what divides its words stays.

    >>> romanised("Ильхам Əliyev (Ереван)")
    'ilkham aliyev (erevan)'
    """
    if text.isascii():
        return text.lower()
    if re.search(_MANY_MARKS, text):
        text = _with_few_marks(text)
    plain = unicodedata.normalize("NFKC", text).casefold().replace("i̇", "i")
    if re.search(_MEETING, plain):
        plain = re.sub(_MIXED, _of_one_alphabet, plain)
    if re.search(_ARMENIAN, plain):
        for pattern, letters in ARMENIAN:
            plain = re.sub(pattern, letters, plain)
    # Letters such as й and ў fall apart under decomposition, so they are romanised before it.
    plain = plain.translate(LETTERS)
    if plain.isascii():
        return plain
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter)
    )


def _with_few_marks(text: str) -> str:
    """At most 30 marks on one letter, as in Unicode's stream-safe text: normalising more takes quadratic time."""
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= _MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def _of_one_alphabet(word: "re.Match[str]") -> str:
    """A word with letters of two alphabets that look alike, in the alphabet of most of its other letters."""
    text = word[0]
    if text.isascii() or not re.search(_MEETING, text):
        return text
    cyrillic = sum(letter in CYRILLIC and letter not in LOOKALIKES for letter in text)
    latin = sum(letter.isascii() and letter not in LOOKALIKES.values() for letter in text)
    return text.translate(_TO_CYRILLIC if cyrillic > latin else _TO_LATIN)


def spellings(record: "Record") -> Iterator[str]:
    """Every text that means a record: id, name or title, acronym, former names, aliases."""
    cls = type(record)
    yield record.id
    for field in ("name", "title", "acronym"):
        text = getattr(record, field) if hasattr(cls, field) else None
        if text:
            yield text
    yield from record.aliases
    for former in getattr(record, "former_names", ()) if hasattr(cls, "former_names") else ():
        yield former.name


def near(text: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The keys that look most like the key of `text`.

    >>> near("Kazakhstn", ["kazakhstan", "kyrgyzstan", "baku"])
    ('kazakhstan',)
    """
    from difflib import get_close_matches
    from heapq import nlargest

    key = fold(text)[:100]
    # Comparing letter by letter is slow: only the keys that share most pairs of letters are compared.
    pairs = {key[at : at + 2] for at in range(len(key) - 1)}
    alike = (
        (sum(pair in each for pair in pairs), each)
        for each in known
        if 0.6 * len(key) <= len(each) <= 1.7 * len(key)
    )
    likely = [each for shared, each in nlargest(40, alike) if 2 * shared >= len(pairs) - 2]
    return tuple(get_close_matches(key, likely, most, _ALIKE)) if len(key) > 3 else ()


def resembles(text: str, name: str, least: float = _ALIKE) -> bool:
    """Whether two names look alike in more than the words that both have.

    >>> resembles("Bishkek Protocl", "Bishkek Protocol"), resembles("CPC agreement", "CES Agreement")
    (True, False)
    """
    from difflib import SequenceMatcher

    said, called = (re.findall(r"[^\W_]+", romanised(each[:200])) for each in (text, name))
    one, other = (
        "".join(word for word in each if word not in both) for each, both in ((said, called), (called, said))
    )
    return not one or not other or SequenceMatcher(None, one, other).ratio() >= least


def nearest(value: object, valid: Iterable[object]) -> str | None:
    """The valid text that is nearest to `value`, if one is near."""
    from difflib import get_close_matches

    texts = [str(item) for item in valid]
    close = get_close_matches(str(value), texts, 1, 0.6) or get_close_matches(
        str(value).lower(), {text.lower(): text for text in texts}, 1, 0.6
    )
    return next((text for text in texts if text.lower() == close[0].lower()), close[0]) if close else None
