"""What a dataset holds, in a line: how many records are bundled ones, and how many are the user's own."""

from collections import Counter

from caspian.catalogue.types import TYPES
from caspian.display.counts import counted, listed, of_each_type
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["holding"]


def holding(store: Store) -> str:
    """How many records there are, type by type; of a user's own beside bundled ones how many are which.

    >>> holding(bundled()).startswith("the bundled data ")
    True
    """
    own = Counter[str]()
    besides = amended = 0
    home = bundled()
    for name in TYPES:
        ids = home.lookup(name)
        for record in () if store is home else store.table(name):
            if home.lends(record):
                besides += 1
            else:
                own[name] += 1
                amended += record.id in ids
    if store is home:
        version = home.release.version if home.release else ""
        return f"the bundled data {version}: {_each(Counter({name: len(home.ids(name)) for name in TYPES}))}"
    number = counted(own.total(), "record")
    if not besides:
        return f"{number}: {_each(own)}" if own else "no records"
    instead = f"; {amended:,} in the place of {'a bundled one' if amended == 1 else 'bundled ones'}"
    made = f"{number} of your own ({_each(own)}{instead if amended else ''})"
    return f"{made if own else 'no records of your own'} beside {besides:,} bundled ones{'; .own has yours' if own else ''}"


def _each(counts: Counter[str]) -> str:
    return listed(of_each_type(+counts))
