"""All that questions ask of records: tables, names, links in both directions, and who took part.

>>> from caspian.model.person import Person
>>> from caspian.store.tables import Given
>>> Store(Given({"people": [Person(id="ilham-aliyev", name="Ilham Aliyev")]})).resolve("ILHAM ALIYEV", Person).id
'ilham-aliyev'
"""

from caspian.store.involvement import Involvement
from caspian.store.resolver import Resolver

__all__ = ["Store"]


class Store(Resolver, Involvement):
    """The records of a dataset with the indexes that the links at the fields imply."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, ...]:
        # What is computed of the records is computed again where they arrive.
        return Store, (self._read,)
