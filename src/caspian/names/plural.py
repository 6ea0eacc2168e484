"""The words of kinds for several of them."""

__all__ = ["plural"]


def plural(kind: str, number: int = 2) -> str:
    """The word for as many of a kind.

    >>> plural("visit", 1), plural("clash"), plural("treaty"), plural("talks")
    ('visit', 'clashes', 'treaties', 'talks')
    """
    if number == 1 or kind.endswith("s"):
        return kind
    if kind.endswith("y"):
        return f"{kind[:-1]}ies"
    return f"{kind}{'es' if kind.endswith('sh') else 's'}"
