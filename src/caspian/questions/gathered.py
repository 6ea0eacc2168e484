"""That what is held of events and agreements is a choice, told under answers: of which years there is less, and where to ask what is missing."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from caspian.catalogue.statements import DENSE, NINE, statements
from caspian.display.counts import listed
from caspian.names.plural import plural
from caspian.questions.face import face
from caspian.questions.naming import named

if TYPE_CHECKING:
    from caspian.questions.agreements import Agreements
    from caspian.questions.events import Events
    from caspian.store.store import Store

__all__ = ["a_choice", "expected_of", "thinner"]


def a_choice(happenings: "Events | Agreements") -> Iterator[str]:
    """That what is held is a choice of what there was, and which call tells what of it is expected and missing.

    All records of a type say nothing, nor what belongs to others that are named; of series of meetings `coverage` knows each
    that is missing. Of data of one's own nothing is claimed.

    Args:
        happenings: the events, or the agreements.

    >>> import caspian
    >>> print(*a_choice(caspian.agreements_involving("Iran")))
    held is a choice of what there was, not all; caspian.coverage('IR') tells what is expected and missing
    """
    steps, store = happenings.question.steps, happenings._store
    from caspian.questions.conditions.own import Own

    fields = {getattr(each, "path", None) for each in steps}
    whole = not steps or any(hasattr(each, "title") or isinstance(each, Own) for each in steps)
    if store.release is None or whole or {"id", "part_of", "follows"} & fields:
        return
    keys = [each for step in steps for key in named(step) for each in expected_of(key, store)]
    key = next((each for each in keys if each in NINE), next(iter(keys), None))
    call = f"{face(store)}.coverage({'' if key is None else repr(key)})"
    told = _thinner(happenings)
    less = f", and thinner {told}" if told else ""
    yield f"held is a choice of what there was, not all{less}; {call} tells what is expected and missing"


def expected_of(key: str, store: "Store") -> tuple[str, ...]:
    """The states and bodies of which something may be expected where a record is asked for: itself, or of a person whose offices these were.

    Args:
        key: the id of the record.
        store: the records of the dataset.

    >>> import caspian
    >>> [expected_of(key, caspian.load()._store) for key in ("AZ", "ilham-aliyev", "btc")]
    [('AZ',), ('AZ',), ()]
    """
    if any(key in store.lookup(each) for each in ("countries", "organisations")):
        return (key,)
    found = store.find(key)
    if found is None or found[0] != "people":
        return ()
    return tuple(dict.fromkeys(each.of for each in getattr(found[1], "offices", ())))


def thinner(events: "Events") -> Iterator[str]:
    """The same of events of years of which less is held than of others.

    Args:
        events: the events.
    """
    if _thinner(events):
        yield from a_choice(events)


def _thinner(happenings: "Events | Agreements") -> str:
    """Before which years only the main events of its kinds are held, where a question reaches back before them.

    What curators gathered since when stands in ``catalogue/statements.json``.
    """
    if happenings.collection != "events":
        return ""
    from caspian.questions.conditions.fields import FieldIs
    from caspian.questions.conditions.time import During

    steps = happenings.question.steps
    kinds = next((each.values for each in steps if isinstance(each, FieldIs) and each.path == "kind"), ())
    asked = {str(getattr(each, "value", each)) for each in kinds}
    days = [each.period.days for each in steps if isinstance(each, During)]
    start = max((date.fromordinal(each.start).year for each in days if not each.no_start), default=0)
    later = [
        (each["since"], listed([plural(kind) for kind in each["kinds"] if kind in asked]))
        for each in statements()["gathered"]
        if start < each["since"] and (not asked or not asked.isdisjoint(each["kinds"]))
    ]
    if asked:
        return listed([f"of {kind} before {year}" for year, kind in later])
    some = max((year for year, _ in later), default=0)
    told = [f"before {DENSE}"] * (start < DENSE) + [f"of some kinds before {some}"] * (some > DENSE)
    return listed(told)
