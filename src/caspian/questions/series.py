"""Which series of meetings somebody means: by its title, by the body that meets, or in usual words."""

import re
from typing import TYPE_CHECKING, Final

from caspian.catalogue.statements import Series, statements
from caspian.errors import Ambiguous, NotFound
from caspian.model.organisation import Organisation
from caspian.model.record import Record
from caspian.questions.face import face
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.questions.events import Events

__all__ = ["as_series", "of_region", "series_meant"]

_USUAL: Final = frozenset(
    [
        "a",
        "and",
        "at",
        "council",
        "for",
        "head",
        "heads",
        "in",
        "leader",
        "leaders",
        "level",
        "meeting",
        "meetings",
        "of",
        "president",
        "presidents",
        "round",
        "rounds",
        "sea",
        "series",
        "session",
        "sessions",
        "state",
        "states",
        "summit",
        "summits",
        "the",
    ]
)
"""Words that are said of any series: one is not told from another by them."""
_STEM: Final = 4
"""From how many letters on a word may go on otherwise, as Asia and Asian."""


def series_meant(text: object, store: Store) -> tuple[str, tuple[str, ...]]:
    """The title of the series that is meant, with those of others that the words fit too, but less well.

    Args:
        text: its title, the body that meets, or words of both, such as "OTS summits".
        store: the records of the dataset, for the names of bodies; only series of which it has a meeting are meant.

    Raises:
        NotFound: if it is none, with what is near.
        Ambiguous: if the words fit several alike.
        TypeError: for what is neither text nor a record.

    >>> import caspian
    >>> store = caspian.load()._store
    >>> series_meant("Caspian Summit", store), series_meant("OTS summits", store)[0]
    (('Caspian summits', ()), 'Summits of the Turkic Council / Organization of Turkic States')
    """
    if not isinstance(text, str | Record):
        raise TypeError(f"expected the name of a series of meetings, got a {type(text).__name__}")
    events = store.lookup("events")
    known = [each for each in statements()["series"] if any(m["event"] in events for m in each["meetings"])]
    sought = text.id if isinstance(text, Record) else str(text)
    wanted = _words(sought)
    fitting: list[tuple[int, str]] = []
    for each in known:
        own, body = _words(each["title"]), _of_body(each, store)
        if sought.casefold() == each["title"].casefold():
            return each["title"], ()
        if sought == each.get("organisation") or (wanted and _among(wanted, own | body)):
            fitting.append((sum(not _among({word}, wanted | body) for word in own), each["title"]))
    fitting.sort()
    best = [title for extra, title in fitting if extra == fitting[0][0]]
    if len(best) > 1:
        raise Ambiguous(sought, "series of meetings", tuple(best))
    if best:
        return best[0], tuple(title for _, title in fitting[1:])
    titles = [each["title"] for each in known]
    near = [title for title in titles if any(_among({word}, _words(title)) for word in wanted)]
    lists = f"{face(store)}.coverage().series" if known else ""
    what = f"series of meetings (`{lists.lstrip('.')}` lists them)" if known else "series of meetings"
    from difflib import get_close_matches

    raise NotFound(sought, what, tuple(near[:3] or get_close_matches(sought, titles, 2)))


def as_series(events: "Events", error: Ambiguous) -> Ambiguous:
    """The error for a name that means several events: where all are meetings of one series, with the call that has them.

    Args:
        events: those that were asked.
        error: the error.
    """
    from caspian.questions.conditions.fields import FieldIs
    from caspian.questions.typed import offered

    store, sought = events._store, error.sought
    try:
        title, _ = series_meant(sought, store)
    except (Ambiguous, NotFound):
        return error
    series = next(each for each in statements()["series"] if each["title"] == title)
    if not {*error.candidates} <= {each["event"] for each in series["meetings"]}:
        return error
    of_kind = all(
        isinstance(each, FieldIs) and each.path in ("kind", "status") for each in events.question.steps
    )
    if of_kind or not events.series(sought):
        return error._settled_by(f"{face(store)}.events.series({sought!r})")
    held = events.where(status="held")  # as every question of one line
    return error._settled_by(offered(held, f".series({sought!r})", series=sought))


def of_region(region: Organisation, store: Store) -> tuple[str, ...]:
    """The titles of the series under the name of a region at a meeting of which all of its states took part.

    Args:
        region: the region.
        store: the records of the dataset.

    >>> import caspian
    >>> titles = of_region(caspian.organisation("Central Asia"), caspian.load()._store)
    >>> "C5+1 summits" in titles, "Central Asia–Italy summits" in titles, "Sessions of the Council of Heads of State of the CIS" in titles
    (True, True, False)
    """
    states = {each.member for each in region.memberships}
    named = [_words(name) for name in (region.name, *region.aliases)]
    return tuple(
        each["title"]
        for each in statements()["series"]
        if any(words and _among(words, _words(each["title"]) | _of_body(each, store)) for words in named)
        and any(states and states <= _took_part(meeting["event"], store) for meeting in each["meetings"])
    )


def _took_part(event: str, store: Store) -> set[str]:
    """The parties of an event; none where the dataset does not have it."""
    record = store.lookup("events").get(event)
    return set() if record is None else {*store.parties_of("events", record)}


def _words(text: str) -> set[str]:
    said = re.findall(r"\w+", text.casefold().replace("isation", "ization"))
    return {*said} - _USUAL


def _of_body(series: Series, store: Store) -> set[str]:
    """The words of the names of the body that meets."""
    body = store.lookup(Organisation).get(series.get("organisation", ""))
    if body is None:
        return set()
    return {word for name in (body.id, body.name, body.acronym or "", *body.aliases) for word in _words(name)}


def _among(words: set[str], there: set[str]) -> bool:
    """Whether each of some words is among others, or begins like one of them."""
    return all(
        any(word == each or (min(len(word), len(each)) >= _STEM and _alike(word, each)) for each in there)
        for word in words
    )


def _alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
