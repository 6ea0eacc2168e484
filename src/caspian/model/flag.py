"""The flags of countries, as Unicode has them."""

__all__ = ["flag"]


def flag(code: str) -> str:
    """The flag of a country by its code of two letters; nothing for codes that ISO leaves to users.

    >>> flag("KZ"), flag("QA"), flag("XK")
    ('🇰🇿', '🇶🇦', '')
    """
    if len(code) != 2 or not code.isascii() or not code.isupper() or code[0] == "X" or "QM" <= code <= "QZ":
        return ""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)
