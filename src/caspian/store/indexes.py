"""Who names whom: the positions of the records that each link leads back to, and what is part of what."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from caspian.store.tables import Tables

if TYPE_CHECKING:
    from caspian.catalogue.relations import Relation

__all__ = ["Indexes", "posted", "value_of"]

K = TypeVar("K", bound=Hashable)


class Indexes(Tables):
    """Links in the other direction."""

    __slots__ = ()

    def index(self, link: "Relation") -> Mapping[str, Sequence[int]]:
        """For each id that a link names, the positions of the records that name it."""
        prepared = self.prepared(f"links-{link.source}")
        known: Mapping[str, Sequence[int]] | None = None if prepared is None else prepared.get(link.path)
        if known is not None:
            return known
        return self.kept(
            ("index", link.source, link.path),
            lambda: posted(
                (number, {found for found, _ in link.ids(record)})
                for number, record in enumerate(self.rows(link.source))
            ),
        )

    def corridor_with_parts(self, corridor: str) -> frozenset[str]:
        """The id of a corridor and of all that are part of it, at any depth."""
        from caspian.catalogue.relations import relation

        return self._below(relation("corridors", "part_of"), corridor)

    def place_with_parts(self, place: str) -> frozenset[str]:
        """The id of a place and of all that lie within it, at any depth."""
        from caspian.catalogue.relations import relation

        return self._below(relation("places", "within"), place)

    def whole(self, name: str, key: str) -> frozenset[str]:
        """The ids of a record of a type and of what belongs to it: parts and ports of a corridor, what lies in a place."""
        if name == "places":
            return self.place_with_parts(key)
        if name == "corridors":
            from caspian.model.corridor import Corridor

            corridors = self.corridor_with_parts(key)
            ports = {place for each in corridors for place in self.lookup(Corridor)[each].facilities}
            return corridors | ports
        return frozenset((key,))

    def _below(self, link: "Relation", top: str) -> frozenset[str]:
        return self.kept(("below", link.source, link.path, top), lambda: self._closure(link, top))

    def _closure(self, link: "Relation", top: str) -> frozenset[str]:
        above = self.index(link)
        ids = self.ids(link.source)
        found: set[str] = set()
        new = {top}
        while new:
            found |= new
            new = {ids[number] for each in new for number in above.get(each, ())} - found
        return frozenset(found)


def value_of(row: object, field: str) -> object:
    """What a record, or the JSON object of one, has in a field."""
    return row.get(field) if type(row) is dict else getattr(row, field)


def posted(pairs: Iterable[tuple[int, Iterable[K]]]) -> dict[K, tuple[int, ...]]:
    """For each key the positions that come with it, in order.

    >>> posted([(0, "ab"), (1, "b")])
    {'a': (0,), 'b': (0, 1)}
    """
    lists: dict[K, list[int]] = {}
    for number, keys in pairs:
        for key in keys:
            lists.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in lists.items()}
