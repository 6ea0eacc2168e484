"""What all ways between two places go through."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import attrs

from caspian.display.blocks import Block, Line
from caspian.display.notes import Footnotes
from caspian.model.place import Place
from caspian.model.record import Citation
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store
from caspian.ways.answers import Ways
from caspian.ways.conditions import Asked
from caspian.ways.link import Link
from caspian.ways.showing import choke_blocks, choke_cells

__all__ = ["ChokePoint", "ChokePoints"]


@attrs.frozen(repr=False)
class ChokePoint(InWords):
    """A place or a stretch that every way goes through.

    >>> import caspian
    >>> caspian.choke_points("Baku", "Kars", modes="rail", avoid=["RU", "IR", "AM"])[0].link is not None
    True
    """

    place: Place | None = None
    """The place, if it is one."""
    link: Link | None = None
    """The stretch, if it is one."""

    def to_dict(self) -> dict[str, Any]:
        """Itself as plain JSON values.

        >>> import caspian
        >>> sorted(caspian.choke_points("Baku", "Kars", modes="rail", avoid=["RU", "IR", "AM"])[0].to_dict())
        ['link', 'place']
        """
        return {
            "place": self.place.id if self.place else None,
            "link": self.link.to_dict() if self.link else None,
        }

    def citations(self) -> tuple[Citation, ...]:
        """Where it stands.

        >>> import caspian
        >>> len(caspian.choke_points("Baku", "Kars", modes="rail", avoid=["RU", "IR", "AM"])[0].citations()) > 0
        True
        """
        return (self.place.citations if self.place else ()) + (self.link.cited if self.link else ())

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The place, or the stretch with how it runs and who uses it."""
        return choke_cells(self, notes)

    def __repr__(self) -> str:
        return self.place.name if self.place else repr(self.link)


class ChokePoints(Answer[ChokePoint]):
    """What every way between two places goes through, in the order in which ways come to it.

    >>> import caspian
    >>> points = caspian.choke_points("Kazakhstan", "Türkiye", avoid=["RU", "IR"])
    >>> "port-of-baku" in [place.id for place in points.places]
    True
    """

    __slots__ = ("_asked", "_remarks")

    columns: ClassVar[tuple[str, ...]] = (
        "place_name",
        *(each for each in Ways.columns if each.startswith("link_")),
        "place",
    )
    _types: ClassVar[Mapping[str, str]] = Ways._types

    headings: ClassVar[tuple[str, ...]] = ("Place or stretch", "Kind", "Countries", "Corridors")

    _asked: Asked | None
    _remarks: tuple[str, ...]

    def __init__(
        self,
        items: Iterable[ChokePoint],
        question: str,
        store: Store | None = None,
        remarks: tuple[str, ...] = (),
        asked: Asked | None = None,
    ) -> None:
        super().__init__(items, question, store)
        object.__setattr__(self, "_asked", asked)
        object.__setattr__(self, "_remarks", remarks)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._items, self._question, self.store, self._remarks, self._asked)

    def _blocks(self, rows: int | None, *, ends: bool) -> tuple[Block, ...]:
        return tuple(choke_blocks(self, rows))

    @property
    def places(self) -> tuple[Place, ...]:
        """The places; the two ends are left out.

        >>> import caspian
        >>> points = caspian.choke_points("Baku", "Kars", modes="rail", avoid=["RU", "IR", "AM"])
        >>> "tbilisi" in [place.id for place in points.places]
        True
        """
        return tuple(each.place for each in self if each.place)

    @property
    def links(self) -> tuple[Link, ...]:
        """The stretches without which no way remains.

        >>> import caspian
        >>> points = caspian.choke_points("Baku", "Kars", modes="rail", avoid=["RU", "IR", "AM"])
        >>> {link.mode.value for link in points.links}
        {'rail'}
        """
        return tuple(each.link for each in self if each.link)
