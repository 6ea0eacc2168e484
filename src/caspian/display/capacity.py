"""The capacity of a corridor for its card: the newest that is more than a plan, when it holds, and where there is more."""

from caspian.catalogue.relations import relations_from
from caspian.display.amounts import readable
from caspian.display.blocks import Line, Span, line
from caspian.display.notes import Footnotes
from caspian.model.corridor import Corridor
from caspian.model.figure import Figure, Measure
from caspian.store.series import series_of
from caspian.store.store import Store

__all__ = ["capacity"]


def capacity(corridor: Corridor, store: Store, notes: Footnotes) -> Line:
    """What a corridor can carry, as the newest figure about it alone tells; nothing where none does.

    Args:
        corridor: the corridor.
        store: the records of its dataset.
        notes: the footnotes of the card.

    >>> import caspian
    >>> data = caspian.load()
    >>> told = capacity(data.corridor("TITR"), data._store, Footnotes(data._store))
    >>> "".join(each.text for each in told)
    "6 Mt/y, December 2024; more: figures_about('titr', measure='capacity')"
    """
    about = next(each for each in relations_from("figures") if each.name == "about")
    found = [
        each
        for each in store.pick(about.source, store.index(about).get(corridor.id, ()))
        if isinstance(each, Figure) and _tells(each, corridor, store)
    ]
    if not found:
        return ()
    newest = max(found, key=_newness)
    when = f", {newest.period.in_words()}" if newest.period else ""
    sense = "" if newest.standing.sure else f" ({newest.standing.value})"
    more = f"; more: figures_about({corridor.id!r}, measure='capacity')" if len(found) > 1 else ""
    told = Span(readable(newest), newest.id, notes=notes.of(newest.citations))
    return line(told, when, sense, more)


def _tells(figure: Figure, corridor: Corridor, store: Store) -> bool:
    return figure.measure is Measure.CAPACITY and series_of(figure, store).about == {corridor.id}


def _newness(figure: Figure) -> tuple[bool, int, int, str]:
    first, last = figure.period.sort_key if figure.period else (0, 0)
    return figure.standing.sure, first, last, figure.id
