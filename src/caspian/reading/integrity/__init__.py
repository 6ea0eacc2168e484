"""What must hold between the records of a dataset, whichever files they come from: one module a rule."""

from collections.abc import Iterator

from caspian.reading.integrity.circles import circles
from caspian.reading.integrity.claims import claims
from caspian.reading.integrity.codes import codes
from caspian.reading.integrity.data import Data, Found
from caspian.reading.integrity.ids import ids
from caspian.reading.integrity.links import links
from caspian.reading.integrity.memberships import memberships
from caspian.reading.integrity.names import same_names

__all__ = ["Data", "Found", "check"]


def check(data: Data, *, allow_same_names: bool = False) -> Iterator[Found]:
    """Everything that is wrong between records.

    Args:
        data: the records, with those that they are loaded onto.
        allow_same_names: whether records may have names that others have onto which they are loaded.
    """
    for rule in (ids, circles, links, claims, memberships, codes):
        yield from rule(data)
    if not allow_same_names:
        yield from same_names(data)
