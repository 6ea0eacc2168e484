"""An agreement as scholars cite it: what it is, between whom, where and when it was made, and since when it is in force."""

from caspian.model.agreement import Agreement, Milestone
from caspian.model.time.told import dated
from caspian.store.store import Store

__all__ = ["as_agreed"]

_NAMED = 3
"""Up to how many parties are named; of more it is said how many they are."""


def as_agreed(agreement: Agreement, store: Store) -> str:
    """The title, the kind where the title does not say it, the parties, the place and the day, and the entry into force.

    >>> import caspian
    >>> store = caspian.load()._store
    >>> as_agreed(caspian.agreement("Alma-Ata Declaration"), store)
    '“Alma-Ata Declaration” (11 parties), signed at Almaty on 21 December 1991.'
    """
    kind = agreement.kind.value
    named = kind.casefold() in agreement.label.casefold()
    whom = [store.party(each).label for each in agreement.parties]
    parties = " and ".join((", ".join(whom[:-1]), whom[-1])) if 1 < len(whom) <= _NAMED else ""
    among = parties or (f"{len(whom)} parties" if len(whom) > 1 else "".join(whom))
    aside = ", ".join(filter(None, ("" if named else kind, among)))
    told = [f"“{agreement.label}”{f' ({aside})' if aside else ''}"]
    if signed := agreement.signed:
        places = [step.place for step in agreement.history if step.stage == "signed" and step.place]
        place = agreement.place or next(iter(places), None)
        where = f" at {store.resolve(place, 'places').label}" if place else ""
        told.append(f"signed{where} {dated(signed)}")
    elif not agreement.entered_into_force:
        steps = [step for step in agreement.history if not step.planned and step.when]
        last = steps[-1] if steps else None
        told.append(_step(last, store) if last else f"{agreement.status.value}, undated")
    if force := agreement.entered_into_force:
        told.append(f"in force since {force.in_words()}")
    return f"{', '.join(told)}."


def _step(step: Milestone, store: Store) -> str:
    """The last step of what was not signed as a whole: of a party its own."""
    by = f" by {store.party(step.party).label}" if step.party else ""
    return f"{step.stage.value}{by}{f' {dated(step.when)}' if step.when else ''}"
