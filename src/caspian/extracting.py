"""A part of a dataset that stands alone: some records, with all that they refer to."""

from collections.abc import Iterable

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import TYPES
from caspian.model.record import Record
from caspian.store.store import Store
from caspian.store.tables import Given

__all__ = ["extracted"]


def extracted(store: Store, chosen: Iterable[Record]) -> Store:
    """Some records of a store and all to which they lead, at any distance.

    What is withdrawn stays known, but for what a record that is not among them stands for now.
    """
    found: dict[str, Record] = {}
    types: dict[str, str] = {}
    new = [(store.type_of(record), record) for record in chosen]
    while new:
        name, record = new.pop()
        if record.id in found:
            continue
        found[record.id], types[record.id] = record, name
        for link in relations_from(name):
            new += [
                (target, store.lookup(target)[key])
                for key, _ in link.ids(record)
                for target in link.targets
                # A state of ISO 3166-1 may be named without a record.
                if key not in found and key in store.lookup(target)
            ]
    held = {name: [each for key, each in found.items() if types[key] == name] for name in TYPES}
    known = {None, *found}
    gone = {key: each for key, each in store.withdrawn.items() if each.successor in known}
    return Store(Given(held, store.release, gone))
