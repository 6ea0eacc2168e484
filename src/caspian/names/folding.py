"""Any spelling of a name to the one key that all its spellings share.

Case, diacritics, punctuation, white space and script do not matter. Nothing is guessed here: two
names have the same key or they do not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

__all__ = ["fold", "near", "nearest", "spellings"]

# Romanisation of the alphabets of the region, after BGN/PCGN with the digraphs of English; letters
# of Kazakh, Kyrgyz, Tajik, Uzbek, Azerbaijani, Ukrainian and Belarusian besides those of Russian.
_CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфыэіүұөәқғңҳҷӣӯһҡґ",
        "abvgdeziiklmnoprstufyeiuuoaqgnhjiuhqg",
        strict=True,
    )
) | {
    "ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya", "ў": "o", "є": "ye", "ї": "yi", "ҝ": "g", "ҹ": "j", "ј": "y", "ѓ": "g",
}  # fmt: skip
_GEORGIAN = dict(zip("აბგდევზთიკლმნოპრსტუფქჰ", "abgdevztiklmnoprstupkh", strict=True)) | {
    "ჟ": "zh", "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch",
    "ხ": "kh", "ჯ": "j",
}  # fmt: skip
_ARMENIAN = dict(zip("աբգդեզէըթիլկհմյնոպսվտրօֆ", "abgdezeetilkhmynopsvtrof", strict=True)) | {
    "ժ": "zh", "խ": "kh", "ծ": "ts", "ձ": "dz", "ղ": "gh", "ճ": "ch", "շ": "sh", "չ": "ch", "ջ": "j",
    "ռ": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k", "և": "ev",
}  # fmt: skip
_LATIN = {"ı": "i", "ə": "a", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "ŋ": "n", "ʻ": "", "ʼ": "", "&": "and", "+": "plus"}  # fmt: skip
_LETTERS = str.maketrans(_CYRILLIC | _GEORGIAN | _ARMENIAN | _LATIN)


def fold(text: str) -> str:
    """The key of a name.

    >>> fold("Türkiye") == fold("TURKIYE") == fold("turkiye ")
    True
    >>> fold("Актау"), fold("Қазақстан"), fold("საქართველო")
    ('aktau', 'qazaqstan', 'sakartvelo')
    """
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower().replace("&", "and").replace("+", "plus")))
    # Letters such as й and ў fall apart under decomposition, so they are romanised before it.
    plain = unicodedata.normalize("NFKC", text).casefold().replace("i̇", "i").translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isalnum())


def spellings(record: Any) -> Iterator[str]:
    """Every text that means a record: id, name or title, acronym, former names, aliases."""
    yield record.id
    for field in ("name", "title", "acronym"):
        text = getattr(record, field, None)
        if text:
            yield text
    yield from record.aliases
    for former in getattr(record, "former_names", ()):
        yield former.name


def near(text: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The keys that look most like the key of `text`."""
    from difflib import get_close_matches

    key = fold(text)
    return tuple(get_close_matches(key, list(known), most, 0.75)) if key else ()


def nearest(value: object, valid: Any) -> str | None:
    """The valid text that is nearest to `value`, if one is near."""
    from difflib import get_close_matches

    texts = [str(item) for item in valid]
    close = get_close_matches(str(value), texts, 1, 0.6) or get_close_matches(
        str(value).lower(), {text.lower(): text for text in texts}, 1, 0.6
    )
    return next((text for text in texts if text.lower() == close[0].lower()), close[0]) if close else None
