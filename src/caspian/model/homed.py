"""What knows the dataset that made it: not a field, so not compared, not copied and not pickled."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

import attrs

from caspian.errors import CaspianError
from caspian.misnamed import Caller, Hinted
from caspian.model.parts import Open, Parts, nothing
from caspian.model.valued import Valued

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.model.time.when import When

__all__ = ["Home", "Homed", "asked"]

if TYPE_CHECKING:
    from builtins import property as asked
else:

    class asked(property):  # noqa: N801  # written as `property` is
        """What a record asks its dataset for: an answer about the record, and no value that it holds."""


R = TypeVar("R", bound="Record")


class Home(Protocol):
    """What a record is of: it has the others, and tells of the record what only it can."""

    def html(self, record: "Record") -> str:
        """The record as HTML."""
        ...

    def text(self, record: "Record") -> str:
        """The record as text."""
        ...

    def tell(self, record: "Homed", what: str, *how: object) -> Any:
        """What the dataset tells of a record or a part of one: its ``line``, its ``map``, its ``bibliography``."""
        ...

    def lookup(self, of: str) -> Mapping[str, Any]:
        """The records of a type by id."""
        ...

    def handed_out(self, record: "R") -> "R":
        """The record as it is given to whoever takes it alone."""
        ...

    @property
    def as_of(self) -> "When | None":
        """The day that "today" means."""
        ...

    def lends(self, record: "Record") -> bool:
        """Whether a record is one that it has for all datasets."""
        ...


class Homed(Hinted, Valued):
    """A slot for the dataset that made a record or a part of one.

    What a dataset holds knows it by a weak reference, so that no circle keeps either. What is handed out singly is a
    twin that holds the dataset itself, so that it can be asked when nothing else does.
    """

    __slots__ = ("_home",)

    _home: "Callable[[], Home | None]"

    def _instead(self, name: str, caller: Caller) -> str:
        """What is meant by a name that it does not have, as far as a dataset knows."""
        return "" if self._shown_by() is None else self._told("misnamed", name, caller)

    def _shown_by(self) -> "Home | None":
        """The dataset that made it, while somebody holds it."""
        reference = getattr(self, "_home", None)
        return reference() if reference is not None else None

    def _told(self, what: str, *how: object) -> Any:
        """What the dataset tells of it."""
        home = self._shown_by()
        if home is None:
            key = getattr(self, "id", self)
            raise CaspianError(
                f"the dataset of {key!r} is gone: keep it, as in mine = caspian.load(…), and ask the record there"
                if hasattr(self, "_home")
                else f"{key!r} is of no dataset: load it with caspian.load, and ask the record there"
            )
        return home.tell(self, what, *how)

    def _settle(self, home: "Callable[[], Home | None]") -> None:
        """Let it, and its parts, know whose they are; what is at home somewhere stays there."""
        kind: type = type(self)
        if self._shown_by() is None:
            object.__setattr__(self, "_home", home)
        for name in _lists(kind):
            held = getattr(self, name)
            if held:
                for part in held:
                    part._settle(home)
                object.__setattr__(self, name, self._parts(name, held, home))
        for name in _unsaid(kind):
            if not getattr(self, name):
                object.__setattr__(self, name, self._parts(name, (), home))

    def _twin(self, home: "Callable[[], Home | None]") -> Self:
        """The same with parts of its own, of a dataset: slot by slot, which is twenty times as fast as `copy`."""
        kind: type = type(self)
        twin = object.__new__(type(self))
        object.__setattr__(twin, "_home", home)
        for name, parted, get, put in _slots(kind):
            held = get(self)
            if parted and held:
                held = self._parts(name, [part._twin(home) for part in held], home)
            elif not held and name in _unsaid(kind):
                held = self._parts(name, (), home)
            put(twin, held)
        return twin

    def _parts(self, name: str, held: "Iterable[Homed]", home: "Callable[[], Home | None]") -> Parts[Any]:
        """The parts in a field; of a field of which nothing is no fact, those that say so."""
        kind: type = type(self)
        said = _unsaid(kind).get(name)
        if said is None:
            return Parts(held)
        if name not in _lists(kind):
            return nothing(said)
        return Open(held, partial(_left_open, home, kind, getattr(self, "id", ""), name))


def _left_open(home: "Callable[[], Home | None]", kind: type, key: str, name: str) -> str:
    """What the dataset of a record says of a field of it that leaves something open."""
    found = home()
    record = None if found is None else found.lookup(f"{kind.__name__.lower()}s").get(key)
    return "" if found is None or record is None else str(found.tell(record, "left open", name))


@cache
def _unsaid(cls: type) -> Mapping[str, str]:
    """The fields of a class of which nothing is no fact, with what is said of it."""
    fields = (each.metadata["field"] for each in attrs.fields(cls) if each.init)
    return {each.name: each.unsaid for each in fields if each.unsaid}


@cache
def _slots(
    cls: type,
) -> tuple[tuple[str, bool, Callable[[object], Any], Callable[[object, object], None]], ...]:
    """Each field of a class, whether it holds several parts, and what reads and fills its slot."""
    slots = ((each.name, getattr(cls, each.name)) for each in attrs.fields(cls))
    return tuple((name, name in _lists(cls), slot.__get__, slot.__set__) for name, slot in slots)


@cache
def _lists(cls: type) -> tuple[str, ...]:
    """The fields of a class of the model that hold several parts."""
    fields = (each.metadata["field"] for each in attrs.fields(cls) if each.init)
    parts = (each for each in fields if isinstance(each.type, type) and issubclass(each.type, Homed))
    return tuple(each.name for each in parts if each.many)
