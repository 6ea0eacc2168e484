"""What a field of a record leaves open: who signed an agreement, where only its parties are known."""

from caspian.model.agreement import Agreement
from caspian.model.fields import fields_of
from caspian.model.record import Record
from caspian.model.stage import Stage
from caspian.model.time.told import dated
from caspian.store.store import Store

__all__ = ["left_open"]

_NAMED = 3
"""Up to how many parties are named; of more it is said how many they are."""


def left_open(record: Record, store: Store, name: str) -> str:
    """What is not recorded in a field that is said of nothing in it; nothing where it leaves nothing open.

    Args:
        record: the record.
        store: where it is.
        name: the field.

    >>> import caspian
    >>> store = caspian.load()._store
    >>> left_open(caspian.agreement("Kars Treaty"), store, "signatories").partition(";")[0]
    'who signed it is not recorded here'
    """
    if isinstance(record, Agreement) and name == "signatories":
        return _signed(record, store)
    field = next(each for each in fields_of(type(record)) if each.name == name)
    return "" if getattr(record, name) else field.unsaid


def _signed(agreement: Agreement, store: Store) -> str:
    """Whose signatories are not recorded, and which parties signed it when."""
    signed = {each.party for each in agreement.signatories}
    known = {*signed, *(store.home(each) for each in signed if each not in agreement.parties)}
    missing = [each for each in agreement.parties if each not in known and store.home(each) not in known]
    if agreement.signatories:
        return f"who signed for {_names(missing, store)} is not recorded here" if missing else ""
    steps = [each for each in agreement.history if each.stage is Stage.SIGNED and not each.planned]
    told = []
    for step in steps:
        when = "" if step.when is None else f" {dated(step.when)}"
        many = len(agreement.parties) > 1
        whole = f"its {'parties' if many else 'party'}, {_names(agreement.parties, store)},"
        if len(agreement.parties) > _NAMED:
            whole = f"its {len(agreement.parties)} parties"
        who = whole if step.party is None else store.party(step.party).label
        told.append(f"{who} signed it{when}")
    if not steps:
        last = agreement.history[-1]
        when = f", {last.when.in_words()}" if last.when else ""
        return f"no signature of it is recorded: {agreement.status.value}{when}"
    return "; ".join(("who signed it is not recorded here", *told))


def _names(parties: "tuple[str, ...] | list[str]", store: Store) -> str:
    """Some parties by name, or how many there are."""
    names = [store.party(each).label for each in parties]
    if len(names) > _NAMED:
        return f"{len(names)} of its parties"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
