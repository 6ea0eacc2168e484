"""What a country is called and coded elsewhere: its codes, official name, flag and currency, from pycountry."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import attrs

from caspian.display.blocks import Block, Heading, Pairs, line
from caspian.display.shown import Shown
from caspian.errors import NotFound
from caspian.model.country import Country
from caspian.questions.tabled import Tabled

__all__ = ["Identity", "identity_of"]


@attrs.frozen(kw_only=True, repr=False)
class Identity(Shown, Tabled):
    """The codes and names of a country in ISO 3166-1 and ISO 4217, as pycountry gives them.

    >>> import caspian
    >>> kazakhstan = caspian.identity("KZ")
    >>> kazakhstan.alpha_3, kazakhstan.numeric, kazakhstan.currency, kazakhstan.currency_name
    ('KAZ', '398', 'KZT', 'Tenge')
    """

    columns: ClassVar[tuple[str, ...]] = (
        "alpha_2",
        "alpha_3",
        "numeric",
        "name",
        "official_name",
        "flag",
        "currency",
        "currency_name",
    )

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

    def to_dict(self) -> dict[str, str | None]:
        """Itself as plain JSON values.

        >>> import caspian
        >>> caspian.identity("Georgia").to_dict()["alpha_3"]
        'GEO'
        """
        return attrs.asdict(self)

    def _plain(self) -> object:
        return self.to_dict()

    def _rows(self) -> Iterator[Mapping[str, object]]:
        yield self.to_dict()

    def blocks(self) -> tuple[Block, ...]:
        """The codes and names, a line each."""
        money = f"{self.currency_name} ({self.currency})" if self.currency_name else self.currency
        rows = (
            ("Official name", self.official_name),
            ("ISO 3166-1", f"{self.alpha_2}, {self.alpha_3}, {self.numeric}"),
            ("Currency", money),
        )
        found = tuple((name, line(value)) for name, value in rows if value)
        return Heading(f"{self.flag} {self.name}", 1), Pairs(found)


def identity_of(country: Country) -> Identity:
    """What pycountry knows of `country`.

    Raises:
        NotFound: for an entity without an ISO code.
    """
    import pycountry

    entry = pycountry.countries.get(alpha_2=country.id)
    if entry is None:
        raise NotFound(country.id, "country of ISO 3166-1")
    money = pycountry.currencies.get(alpha_3=country.currency) if country.currency else None
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
