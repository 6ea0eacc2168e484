"""The keys of countries' names, which are not to be taken for codes."""

from caspian.names.folding import fold, romanised

__all__ = ["bare", "key_of"]


def bare(text: str) -> bool:
    """Whether a text is written as codes are: letters or digits of ASCII alone, in one case.

    What differs from that in a single sign is no code: "N/A" is not Namibia, and "Mỹ" is not Malaysia.

    >>> bare("KZ"), bare("kaz"), bare("31"), bare("N/A"), bare("US$"), bare("Nga")
    (True, True, True, False, False, False)
    """
    return text.isascii() and text.isalnum() and text in (text.upper(), text.lower())


def key_of(text: str) -> str:
    """The key of a country's name: short ones keep what tells them from a code.

    >>> key_of("Kazakhstan"), key_of("kz"), key_of("U.S."), key_of("US$"), key_of("Çin"), key_of("چين")
    ('kazakhstan', 'kz', "'u.s.", "'us$", "'cin", "'چین")
    """
    key = fold(text)
    return key if len(key) > 3 or bare(text.strip()) else f"'{romanised(text.strip())}"
