"""The page of enumerations: every word of the model with its meaning."""

from enum import Enum

from describe import entry, meaning
from pages import rst, write

import caspian


def words() -> list[type[Enum]]:
    """The public enumerations."""
    found = (getattr(caspian, name) for name in caspian.__all__ if name[0].isupper() and not name.isupper())
    return [each for each in found if isinstance(each, type) and issubclass(each, Enum)]


def described(cls: type[Enum]) -> str:
    """An enumeration with a table of its members."""
    own = cls.__doc__
    rows = "".join(
        f"   * - ``{cls.__name__}.{member.name}``\n     - ``{member.value}``\n     - {told}\n"
        for member in cls
        for told in ["" if member.__doc__ == own else member.__doc__ or ""]
    )
    table = f".. list-table::\n   :header-rows: 1\n   :widths: 30 20 50\n\n   * - member\n     - word\n     - means\n{rows}"
    options = {"canonical": f"{cls.__module__}.{cls.__qualname__}", "no-contents-entry": ""}
    return entry("class", cls.__name__, meaning(cls).partition("\n\n")[0], table, **options)


def pages() -> None:
    """Write the page."""
    parts = [f"## {cls.__name__}\n\n{rst(described(cls))}" for cls in words()]
    write(
        "reference/words.md",
        "# Enumerations",
        'In a question the word will do: `kind="visit"`. In code each member tells its meaning, as does its `__doc__`.',
        *parts,
    )
