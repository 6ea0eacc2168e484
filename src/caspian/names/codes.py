"""Codes of states in the schemes that data files use, and what a bare code means where none is named."""

from collections.abc import Mapping
from functools import cache
from numbers import Integral

from caspian.errors import NotFound
from caspian.names.keys import bare
from caspian.names.tables import table

__all__ = ["SCHEMES", "code_of", "coded"]

SCHEMES = {
    "iso2": "ISO 3166-1 alpha-2",
    "iso3": "ISO 3166-1 alpha-3",
    "numeric": "ISO 3166-1 numeric",
    "m49": "M49 of the United Nations",
    "gw": "Gleditsch and Ward",
    "cow": "Correlates of War",
    "fips": "FIPS 10-4",
    "ioc": "International Olympic Committee",
    "wikidata": "Wikidata",
}
"""The schemes that can be asked for by name, with what they are."""
_NUMBERS = {"numeric": 3, "m49": 3, "gw": 0, "cow": 0}


def coded(code: object, scheme: str) -> str:
    """The ISO 3166-1 alpha-2 code of the state that a code of some scheme means.

    A state that is no more has the code that it had: ``SU``, ``YU``, ``CS``, ``DD``, ``YD``.

    Args:
        code: the code as text, or the number; noughts that a spreadsheet ate are put back.
        scheme: one of `SCHEMES`.

    Raises:
        NotFound: if there is no such code in it.
        ValueError: if there is no such scheme.

    >>> coded("705", "gw"), coded("RS", "fips"), coded(31, "m49"), coded("Q232", "wikidata")
    ('KZ', 'RU', 'AZ', 'KZ')
    """
    if scheme not in SCHEMES:
        raise ValueError(f"expected one of the schemes {', '.join(SCHEMES)}, got {scheme!r}")
    if not isinstance(code, str | Integral) or isinstance(code, bool):
        raise TypeError(f"expected a code as text or a number, got a {type(code).__name__}")
    text = str(code).strip()
    if scheme in _NUMBERS:
        text = text.lstrip("0").zfill(_NUMBERS[scheme]) if text.isdecimal() else ""
    found = _codes(scheme).get(text.upper()) if text.isascii() else None
    if found is None:
        raise NotFound(str(code), f"code of a country in {SCHEMES[scheme]}")
    return found


@cache
def _codes(scheme: str) -> Mapping[str, str]:
    """The alpha-2 code by the code of a scheme."""
    import pycountry

    field = {"iso2": "alpha_2", "iso3": "alpha_3", "numeric": "numeric", "m49": "numeric"}.get(scheme)
    standard = pycountry.countries
    found = {getattr(entry, field): entry.alpha_2 for entry in standard} if field else {}
    own = "numeric" if scheme == "m49" else scheme
    for code, codes in table("codes").items():
        if own in codes:
            found.setdefault(str(codes[own]), code)
        elif scheme == "iso2":
            found.setdefault(code, code)
    return found


def code_of(text: str) -> str | None:
    """The alpha-2 code that a code means where no scheme is named: one of ISO 3166-1, or of Wikidata.

    >>> code_of("TUR"), code_of("51"), code_of("Q813"), code_of("N/A"), code_of("Turkey")
    ('TR', 'AM', 'KG', None, None)
    """
    text = text.strip()
    if not bare(text) or len(text) > 9:
        return None
    if text[1:].isdecimal() and text[0] in "Qq":
        return _codes("wikidata").get(text.upper())
    if text.isdecimal():
        return _codes("numeric").get(text.lstrip("0").zfill(3)) if len(text) <= 3 else None
    scheme = {2: "iso2", 3: "iso3"}.get(len(text))
    return _codes(scheme).get(text.upper()) if scheme else None
