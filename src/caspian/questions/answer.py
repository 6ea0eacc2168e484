"""What a question returns that is not a selection of records: ways, conflicts, changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol, Self, TypeVar, overload

import caspian
from caspian.display.cut import WHOLE
from caspian.display.shown import Shown
from caspian.misnamed import Caller, Hinted
from caspian.model.record import Citation
from caspian.questions.calls import explained
from caspian.questions.ends import Ends
from caspian.questions.fixed import Fixed
from caspian.questions.tabled import Tabled
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.display.blocks import Line
    from caspian.display.notes import Footnotes

__all__ = ["Answer", "InWords", "Item"]


class Item(Protocol):
    """One thing of an answer, which tells itself as plain values and says where it stands."""

    def to_dict(self) -> dict[str, Any]:
        """Itself as plain JSON values."""
        ...

    def citations(self) -> tuple[Citation, ...]:
        """Where it stands."""
        ...

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """Itself as a row of the table of its answer, with its sources among the footnotes."""
        ...


class InWords(Hinted):
    """One thing of an answer that is printed in the words in which it tells itself.

    >>> import caspian
    >>> caspian.membership_changes("Kyrgyzstan", "EAEU")[0]
    <Change: 2015-08-12: KG becomes member of eaeu>
    """

    __slots__ = ()

    def _instead(self, name: str, caller: Caller) -> str:
        from caspian.questions.instead import of_part

        return of_part(type(self), name, caller)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"


T = TypeVar("T", bound=Item, covariant=True)
explained(Tabled)


class Answer(Hinted, Fixed, Shown, Tabled, Ends[T]):
    """Things in order that answer a question, and the question itself.

    It is indexed by position and by slice, iterates, has a length, compares with others, and pickles; it
    never changes. `to_dicts`, `to_csv`, `citations` and the way it is shown are those of a selection of records.

    >>> import caspian
    >>> changes = caspian.membership_changes("Kyrgyzstan", "EAEU")
    >>> len(changes), changes[0].status.value
    (1, 'member')
    """

    __slots__ = ("_items", "_question", "store")

    _noun = "an answer"
    headings: ClassVar[tuple[str, ...]] = ()
    """What the columns of its table are."""
    of_one: ClassVar[bool] = True
    """Whether they are of one dataset, which stands under them."""
    in_time: ClassVar[bool] = False
    """Whether they stand in the order of time."""
    _asked_as: ClassVar[Mapping[str, str]] = {}
    """By an expression that answers of its class alone have: what people call that."""
    whole: ClassVar[int] = WHOLE
    """Up to how many of them are all shown."""

    def __init__(self, items: Iterable[T], question: str, store: Store | None = None) -> None:
        object.__setattr__(self, "_items", tuple(items))
        object.__setattr__(self, "_question", question)
        object.__setattr__(self, "store", store)

    def __init_subclass__(cls, **named: object) -> None:
        super().__init_subclass__(**named)
        explained(cls)

    def _instead(self, name: str, caller: Caller) -> str:
        from caspian.questions.answered import of_answer

        return of_answer(self, name, caller)

    _items: tuple[T, ...]
    _question: str
    store: Store | None
    """Where the names of records are found, if they are of a dataset."""

    @property
    def question(self) -> str:
        """What was asked, in words.

        >>> import caspian
        >>> caspian.membership_changes("SCO", since="2024").question
        'changes of membership of SCO since 2024'
        """
        return self._question

    @overload
    def __getitem__(self, key: int) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | slice) -> T | Self:
        if isinstance(key, slice):
            return self._with(self._items[key])
        try:
            return self._items[key]
        except IndexError as error:
            raise IndexError(self._beyond(key) or str(error)) from None

    def _with(self, items: Iterable[T]) -> Self:
        """The answer to the same question with some of its things."""
        return type(self)(items, self._question, self.store)

    def _beyond(self, key: int) -> str:
        """What is said of a position at which there is nothing, if more than that."""
        return ""

    def _where(self, meant: Callable[[T], bool]) -> Self:
        """An answer of which only some things are left."""
        return self._with(filter(meant, self._items))

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._items == other._items

    def __hash__(self) -> int:
        return hash((type(self), self._items))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._items, self._question, self.store)

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first of them as a table under the question, with their sources; of a long row in time also the last."""
        from caspian.display.cut import usual

        return (*self._blocks(usual(len(self), self.whole), ends=self.in_time), *self._origin())

    def show(self, rows: int | None = None) -> caspian.Page:
        """As a table of as many rows as are asked for; as a statement of a script it is printed.

        Args:
            rows: how many; None for all of them.

        >>> import caspian
        >>> print(caspian.membership_changes("Uzbekistan", since="2018").show(rows=1).to_text().splitlines()[1])
        When             Member      Change          Organisation
        """
        from caspian.display.page import Page

        return Page((*self._blocks(rows, ends=False), *self._origin())).show()

    def _origin(self) -> Iterator[caspian.Block]:
        """Of which data it is."""
        from caspian.display.origin import origin

        return origin(self.store if self.of_one else None)

    def _blocks(self, rows: int | None, *, ends: bool) -> tuple[caspian.Block, ...]:
        from caspian.display.answers import table

        noun, _, rest = self._question.partition(" ")
        words = f"{_of_one(noun)} {rest}" if len(self) == 1 else self._question
        caption = f"{len(self) or 'No'} {words}"
        return table(self, caption, self.headings, self.store, rows, ends=ends)

    def count_by(self, key: str) -> caspian.Groups[object, int]:
        """How many of them have each value of what they tell, the commonest first.

        Args:
            key: what each of them tells, such as "field" of conflicts or "member" of changes; a field of the record that it
                is about, or "type" of that; or "year".

        Raises:
            NotFound: if none of them tells that, with what they tell.

        >>> import caspian
        >>> caspian.membership_changes("SCO").count_by("status")["member"] >= 10
        True
        >>> "event" in caspian.conflicts().count_by("type")
        True
        """
        from caspian.questions.tallied import tallied
        from caspian.store.bundled import bundled

        store = self.store if self.store is not None else bundled()
        return tallied(self._items, key, self._question, type(self).__name__, store)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each of them as plain JSON values.

        >>> import caspian
        >>> caspian.membership_changes("Kyrgyzstan", "EAEU").to_dicts()[0]["when"]
        '2015-08-12'
        """
        return [item.to_dict() for item in self._items]

    def _plain(self) -> object:
        return self.to_dicts()

    def _rows(self) -> Iterator[Mapping[str, object]]:
        from caspian.export.plain import flat

        for position, item in enumerate(self._items):
            for row in flat(item.to_dict()):
                yield {"position": position, **row}

    def citations(self) -> tuple[Citation, ...]:
        """Where all of it stands, each once.

        >>> import caspian
        >>> len(caspian.membership_changes("Kyrgyzstan", "EAEU").citations()) > 0
        True
        """
        return tuple(dict.fromkeys(each for item in self._items for each in item.citations()))

    def bibliography(self, style: Literal["text", "markdown", "bibtex", "csl"] = "text") -> str:
        """The sources of all of it, each once; the styles are those of a selection.

        Raises:
            NotFound: for another style, with the nearest one.

        >>> import caspian
        >>> caspian.conflicts("BRICS").bibliography("bibtex").startswith("@")
        True
        """
        from caspian.export.bibliography import bibliography

        assert self.store is not None  # a question made it
        return bibliography(self.citations(), self.store, style)


explained(Ends)
explained(Answer)


def _of_one(noun: str) -> str:
    """A noun for one thing, of one for several.

    >>> _of_one("changes"), _of_one("bodies"), _of_one("series")
    ('change', 'body', 'series')
    """
    if noun == "series":
        return noun
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
