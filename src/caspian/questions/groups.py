"""Records by the values of a key, and the condition that each group stands for."""

from collections.abc import Iterable
from typing import Any

from caspian.model.parts import is_list
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition
from caspian.questions.dimensions import dimensions_of
from caspian.questions.functions import Function
from caspian.questions.order import reader
from caspian.store.store import Store

__all__ = ["condition_of", "grouped"]


def grouped(
    records: Iterable[Record], key: str | Function, store: Store, collection: str, within: tuple[When, ...]
) -> dict[object, list[Record]]:
    """The records under each value of a key; one with several values is under each of them.

    Of months, quarters and years only those count which every time `within` touches.

    Raises:
        NotFound: for a text that is no field and no dimension, with all that are.
        TypeError: for values that cannot be told apart, such as lists.
    """
    records = tuple(records)
    read, groups = reader(key, records, store, collection, within), dict[object, list[Record]]()
    for record in records:
        value = read(record)
        try:
            for each in dict.fromkeys(value) if is_list(value) else (value,):
                groups.setdefault(each, []).append(record)
        except TypeError:
            raise TypeError(f"expected values to group by that never change, got {value!r}") from None
    return groups


def condition_of(
    key: str | Function, value: object, collection: str, within: tuple[When, ...]
) -> Condition[Any]:
    """What the records of a group have in common."""
    if isinstance(key, Function):
        from caspian.questions.conditions.functions import Where

        def same(record: object) -> bool:
            found = key(record)
            return value in found if is_list(found) else bool(value == found)

        return Where(Function(same, f"{key.name} is {value}"))
    if key in dimensions_of(collection):
        from caspian.questions.conditions.groups import InGroup

        return InGroup(key, value, within)
    from caspian.questions.conditions.fields import FieldIs

    return FieldIs(key, (value,))
