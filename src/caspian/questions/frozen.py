"""A dictionary that never changes, and yet is one to whatever takes a dictionary."""

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from caspian.catalogue.types import singular

__all__ = ["Frozen"]

K = TypeVar("K")
V = TypeVar("V")


class Frozen(dict[K, V]):
    """Keys with their values, in order, for good: printed as lines, and a table in a notebook.

    >>> counts = Frozen({"visit": 3})
    >>> print(counts)
    visit: 3
    >>> counts["visit"], counts == {"visit": 3}
    (3, True)
    >>> counts["talks"] = 1
    Traceback (most recent call last):
        ...
    TypeError: an answer never changes: take dict(answer) to change
    """

    __slots__ = ()

    def _refuse(self, *arguments: object, **named: object) -> NoReturn:
        raise TypeError("an answer never changes: take dict(answer) to change")

    if not TYPE_CHECKING:  # to a type checker they are those of a dictionary
        __setitem__ = _refuse
        __delitem__ = _refuse
        __ior__ = _refuse
        clear = _refuse
        pop = _refuse
        popitem = _refuse
        setdefault = _refuse
        update = _refuse

    def __repr__(self) -> str:
        """As a dictionary, with the words of enumerations, and with the records of a group as how many they are."""
        told = zip(self.items(), self._lines(), strict=True)
        pairs = (
            f"{(key.value if isinstance(key, Enum) else key)!r}: "
            f"{f'<{words}>' if hasattr(value, 'collection') else repr(value)}"
            for (key, value), (_, words) in told
        )
        return f"{{{', '.join(pairs)}}}"

    def __str__(self) -> str:
        return "\n".join(f"{key}: {value}" for key, value in self._lines())

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """As lines, where IPython shows it."""
        printer.text("..." if cycle else str(self) or repr(self))

    def _repr_html_(self) -> str:
        """As a table, where a notebook shows it."""
        from caspian.display.blocks import Table, line
        from caspian.display.html import render

        rows = tuple((line(key), line(value)) for key, value in self._lines())
        return render((Table(f"{len(self)} values", ("Value", "Has"), rows, len(rows), numeric=(1,)),))

    def _lines(self) -> Iterator[tuple[str, str]]:
        """Each key and its value as text; of several records, how many they are."""
        for key, held in self.items():
            value: Any = held
            words = ", ".join(str(each) for each in value) if type(value) is tuple else str(value)
            if hasattr(value, "collection"):  # the records of a group
                words = f"{len(value)} {singular(value.collection) if len(value) == 1 else value.collection}"
            yield str(key.value if isinstance(key, Enum) else "none" if key is None else key), words

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return Frozen, (dict(self),)
