"""What pycountry knows of a country: codes, official name, flag, currency. Asked only when needed."""

from collections.abc import Mapping
from functools import cache

from caspian.model.country import Country
from caspian.names.codes import code_of
from caspian.names.keys import key_of
from caspian.names.readings import readings
from caspian.names.tables import table
from caspian.names.translated import translated

__all__ = [
    "country_of",
    "is_currency_code",
    "iso_country",
    "key_of",
    "official_name",
    "user_assigned",
]


def iso_country(text: str) -> Country | None:
    """The country that ISO 3166-1 knows under a code or a name, as a record of its own.

    States that are no more are known by the code that they had: ``SU``, ``YU``, ``CS``, ``DD``, ``YD``.

    >>> iso_country("NZL").name, iso_country("Bolivia").id, iso_country("the Kingdom of Spain").id
    ('New Zealand', 'BO', 'ES')
    >>> iso_country("N/A"), iso_country("Atlantis")
    (None, None)
    """
    code = code_named(text) or next(filter(None, map(code_named, readings(text))), None)
    return country_of(code) if code else None


def code_named(text: str) -> str | None:
    """The alpha-2 code that a code, or a name as it stands, means.

    >>> code_named("TUR"), code_named("Ivory Coast"), code_named("Spain, Kingdom of")
    ('TR', 'CI', None)
    """
    return code_of(text) or _names().get(key_of(text)) or translated(text)


@cache
def _names() -> Mapping[str, str]:
    """The alpha-2 code by each name that pycountry or the table of names has."""
    import pycountry

    entries = pycountry.countries
    found: dict[str, str] = {}
    for entry in entries:
        for field in ("name", "common_name", "official_name"):
            if hasattr(entry, field):
                found.setdefault(key_of(getattr(entry, field)), entry.alpha_2)
    for code, names in table("countries").items():
        for name in names:
            found.setdefault(key_of(name), code)
    return found


def country_of(code: str) -> Country:
    """A record for a state of ISO 3166-1 of which a dataset has none.

    >>> country_of("ES").name
    'Spain'
    """
    import pycountry

    entry = pycountry.countries.get(alpha_2=code)
    if entry is None:
        return Country(id=code, name=table("countries")[code][0])
    return Country(id=code, name=getattr(entry, "common_name", entry.name))


def official_name(code: str) -> str | None:
    """The official name of a state in ISO 3166-1, where it has one besides the short one.

    >>> official_name("KG"), official_name("XK")
    ('Kyrgyz Republic', None)
    """
    import pycountry

    entry: object = pycountry.countries.get(alpha_2=code)
    return getattr(entry, "official_name", None)


def user_assigned(code: str) -> bool:
    """Whether ISO 3166-1 leaves a code of two letters to its users, as `XK`.

    >>> user_assigned("XK"), user_assigned("QQ"), user_assigned("KZ")
    (True, True, False)
    """
    return code in ("AA", "ZZ") or "QM" <= code <= "QZ" or code[0] == "X"


def is_currency_code(code: str) -> bool:
    """Whether ISO 4217 has a currency.

    >>> is_currency_code("KZT"), is_currency_code("KZX")
    (True, False)
    """
    import pycountry

    return pycountry.currencies.get(alpha_3=code) is not None
