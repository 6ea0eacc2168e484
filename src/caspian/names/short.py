"""What is best known by its acronym."""

__all__ = ["shortest"]


def shortest(name: str, acronym: str | None) -> str:
    """The acronym, where it is less than half as long as the name; else the name.

    >>> shortest("Shanghai Cooperation Organisation", "SCO"), shortest("Iran", None)
    ('SCO', 'Iran')
    """
    return acronym if acronym and len(acronym) < len(name) / 2 else name
