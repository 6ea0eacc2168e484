"""The alphabets of the region in Latin letters: what each letter becomes when names are compared.

After BGN/PCGN with the digraphs of English, without the marks that people leave out.
"""

__all__ = ["ARMENIAN", "CYRILLIC", "LETTERS", "LOOKALIKES"]

CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфыэіүұөәқғңҳҷӣӯһҡґ",
        "abvgdeziiklmnoprstufyeiuuoaqgnhjiuhqg",
        strict=True,
    )
) | {
    "ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya", "ў": "o", "є": "ye", "ї": "yi", "ҝ": "g", "ҹ": "j", "ј": "y", "ѓ": "g",
}  # fmt: skip
"""Letters of Kazakh, Kyrgyz, Tajik, Uzbek, Azerbaijani, Ukrainian and Belarusian besides those of Russian."""

_GEORGIAN = dict(zip("აბგდევზთიკლმნოპრსტუფქჰ", "abgdevztiklmnoprstupkh", strict=True)) | {
    "ჟ": "zh", "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch",
    "ხ": "kh", "ჯ": "j",
}  # fmt: skip
_ARMENIAN = dict(zip("աբգդեզէըթիլկհմյնոպսվտրօֆ", "abgdezeetilkhmynopsvtrof", strict=True)) | {
    "ժ": "zh", "խ": "kh", "ծ": "ts", "ձ": "dz", "ղ": "gh", "ճ": "ch", "շ": "sh", "չ": "ch", "ջ": "j",
    "ռ": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k", "և": "ev",
}  # fmt: skip
ARMENIAN = (("ու", "u"), (r"\bե", "ye"), (r"\bո(?!վ)", "vo"))
"""What Armenian writes with two letters, and the letters that sound otherwise where a word begins."""

_ARABIC = {"ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ۀ": "ه", "ؤ": "و", "ـ": ""}  # fmt: skip
"""Keyboards of Arabic and of Persian give one letter different code points."""

_LATIN = {"ı": "i", "ə": "a", "ǝ": "a", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "ŋ": "n", "ğ": "g", "ş": "s", "ç": "c", "ö": "o", "ü": "u", "é": "e", "&": "and", "+": "plus"}  # fmt: skip
_SIGNS = {"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'}
_APOSTROPHES = dict.fromkeys("ʹʺʻʼʽʾʿˈˊˋꞋꞌ", "")

LETTERS = str.maketrans(CYRILLIC | _GEORGIAN | _ARMENIAN | _ARABIC | _LATIN | _SIGNS | _APOSTROPHES)
"""What each letter becomes, for `str.translate`."""

LOOKALIKES = dict(zip("асеорхуікмтһвн", "aceopxyikmthbh", strict=True))
"""Small letters of Cyrillic, and the Latin ones that look the same, at least as capitals."""
