"""What the languages of the region call the states of the world, as pycountry translates their names."""

from collections.abc import Mapping
from functools import cache

from caspian.names.folding import fold

__all__ = ["translated"]

_LANGUAGES = {
    "ARABIC": ("fa", "ps", "ar"),
    "ARMENIAN": ("hy",),
    "CJK": ("zh_CN", "zh_TW"),
    "CYRILLIC": ("ru", "kk", "ky", "tg", "mn", "uk"),
    "GEORGIAN": ("ka",),
    "LATIN": ("tr", "az", "uz", "tk", "fr", "es", "de"),
}
_SLIPS = frozenset({"ګیانا", "fransuzpolineziyasy", "کونگو"})
"""Names that those translations give to the wrong state, or to one of two of that name."""


def translated(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a state by its name in a language of the region.

    >>> translated("Германия"), translated("İspaniya"), translated("西班牙"), translated("Nga")
    ('DE', 'ES', 'ES', None)
    """
    import unicodedata

    first = next(filter(str.isalpha, text), "")
    script = unicodedata.name(first, "").partition(" ")[0] if first else ""
    key = fold(text)
    return _names(script).get(key) if script in _LANGUAGES and _long_enough(text, key) else None


@cache
def _names(script: str) -> Mapping[str, str]:
    """The codes by the keys of their names; what two states are called in these languages is left out."""
    import gettext

    import pycountry

    found: dict[str, str | None] = {}
    entries = pycountry.countries
    for language in _LANGUAGES[script]:
        words = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [language], fallback=True)
        for entry in entries:
            for field in ("name", "common_name", "official_name"):
                name = getattr(entry, field, "")
                text = words.gettext(name) if name else ""
                key = fold(text)
                if text != name and _long_enough(text, key):
                    code = entry.alpha_2
                    found[key] = code if found.get(key, code) == code else None
    return {key: code for key, code in found.items() if code is not None and key not in _SLIPS}


def _long_enough(text: str, key: str) -> bool:
    """Whether a name cannot be taken for a code."""
    return len(key) > 3 or (len(key) > 1 and not key.isascii())
