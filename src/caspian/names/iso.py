"""What pycountry knows of a country: codes, official name, flag, currency. Asked only when needed."""

from typing import Any

import attrs

from caspian.errors import NotFound
from caspian.model.country import Country
from caspian.names.folding import fold

__all__ = ["Identity", "identity_of", "is_currency_code", "iso_country", "user_assigned"]


@attrs.frozen(kw_only=True)
class Identity:
    """The codes and names of a country in ISO 3166-1 and ISO 4217, as pycountry gives them.

    >>> import caspian
    >>> kazakhstan = caspian.identity("KZ")
    >>> kazakhstan.alpha_3, kazakhstan.numeric, kazakhstan.currency, kazakhstan.currency_name
    ('KAZ', '398', 'KZT', 'Tenge')
    """

    alpha_2: str
    """The code of two letters."""
    alpha_3: str
    """The code of three letters."""
    numeric: str
    """The code of three digits, which is the M49 code too."""
    name: str
    """The short name in ISO 3166-1."""
    official_name: str | None
    """The official name, where ISO 3166-1 has one."""
    flag: str
    """The flag, as two regional indicator symbols."""
    currency: str | None
    """The currency in ISO 4217, where the dataset says which."""
    currency_name: str | None
    """The name of the currency."""


def identity_of(country: Country) -> Identity:
    """What pycountry knows of `country`.

    Raises:
        NotFound: for an entity without an ISO code.
    """
    import pycountry

    entry: Any = pycountry.countries.get(alpha_2=country.id)
    if entry is None:
        raise NotFound(country.id, "country of ISO 3166-1")
    money: Any = pycountry.currencies.get(alpha_3=country.currency) if country.currency else None
    return Identity(
        alpha_2=entry.alpha_2,
        alpha_3=entry.alpha_3,
        numeric=entry.numeric,
        name=entry.name,
        official_name=getattr(entry, "official_name", None),
        flag=entry.flag,
        currency=country.currency,
        currency_name=money.name if money else None,
    )


def iso_country(text: str) -> Country | None:
    """The country that ISO 3166-1 knows under a code or an exact name, as a record of its own.

    >>> iso_country("NZL").name, iso_country("Bolivia").id, iso_country("Atlantis")
    ('New Zealand', 'BO', None)
    """
    import pycountry

    by_code: Any = pycountry.countries.get(alpha_2=text)
    if by_code is not None:
        return Country(id=by_code.alpha_2, name=getattr(by_code, "common_name", by_code.name))
    key = fold(text)
    for entry in pycountry.countries:
        known = [entry.alpha_2, entry.alpha_3, entry.numeric, entry.name]
        known += [
            getattr(entry, field) for field in ("common_name", "official_name") if hasattr(entry, field)
        ]
        if key in map(fold, known):
            return Country(id=entry.alpha_2, name=getattr(entry, "common_name", entry.name))
    return None


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
