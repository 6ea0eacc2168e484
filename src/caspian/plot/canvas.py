"""What all pictures have in common: the axes, the colours, the words under them."""

from collections.abc import Iterable
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from caspian.catalogue.types import collection
from caspian.display.counts import sentence
from caspian.display.escape import printable
from caspian.export.extras import wanted
from caspian.model.record import Record
from caspian.model.rules import shown
from caspian.store.bundled import bundled
from caspian.store.store import Store

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.legend import Legend

    from caspian.model.release import Release
    from caspian.questions.selection import Selection

    Chosen = Selection[Any]
else:
    Chosen = object  # selections stand on pictures, and not the other way round

__all__ = [
    "COLOURS",
    "FAINT",
    "INK",
    "Chosen",
    "axes",
    "beneath",
    "drawable",
    "finish",
    "finished",
    "judged",
    "name_of",
    "nothing",
    "short",
    "subplots",
    "titled",
    "wrapped",
]

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A6A4F", "#000000")
"""The colours of Okabe and Ito, with a brown for the yellow, which white paper swallows."""
INK, FAINT = "#222222", "#999999"
_WIDE, _LINES = 100, 3
"""How many letters a line of words below the axes has, and how many lines."""


def axes(ax: "Axes | None", title: str | None, width: float, height: float) -> "Axes":
    """The axes that were given, or new ones of a size in inches, for a picture with a title.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: if what was given are no Axes, or the title is no text.
    """
    judged(title)
    if ax is not None:
        known: type = wanted("matplotlib.axes", "plot").Axes
        if not isinstance(ax, known):
            raise TypeError(
                f"expected the Axes of matplotlib to draw on, got {type(ax).__name__} {shown(ax)}"
            )
        return ax
    made: Axes = subplots(1, figsize=(width, height))[0]
    return made


def subplots(number: int, **how: object) -> "list[Axes]":
    """New axes below one another on a white figure of their own, each of which can write it to a file.

    Raises:
        MissingExtra: if matplotlib is not installed.
    """
    pyplot = wanted("matplotlib.pyplot", "plot")
    from caspian.plot.drawn import Drawn

    figure, made = pyplot.subplots(
        number, 1, layout="constrained", squeeze=False, subplot_kw={"axes_class": Drawn}, **how
    )
    figure.set_facecolor("white")
    return [each for (each,) in made]


def drawable(chosen: Chosen) -> Chosen:
    """The same records, if there are any to draw.

    Raises:
        TypeError: for what is no selection, with the selection that is meant.
        ValueError: for none, with the question and what there is besides.
    """
    if not hasattr(chosen, "_records"):
        raise TypeError(_refused(chosen))
    if chosen._records:
        return chosen
    raise nothing(chosen.question.caption(0, chosen._store), chosen._remarks())


def _refused(given: object) -> str:
    """What is said of what is no selection: of a record, the selection of it alone."""
    told = f"expected a selection to draw, got a {type(given).__name__}"
    if isinstance(given, Record):
        of = "caspian" if given._shown_by() is bundled() else "data"
        return f"{told}; did you mean {of}.{collection(type(given))}(id={given.id!r})?"
    return f"{told}; its .plot() draws it" if hasattr(given, "plot") else told


def nothing(asked: str, besides: Iterable[str] = ()) -> ValueError:
    """What is said where there is nothing to draw: what was asked, and what there is besides."""
    return ValueError(f"there is nothing to draw: {'; '.join((asked, *besides))}")


def judged(title: object) -> None:
    """Refuse a title that is no text.

    Raises:
        TypeError: for anything but a text or None.
    """
    if title is not None and not isinstance(title, str):
        raise TypeError(f"expected a text for a title, got {type(title).__name__} {shown(title)}")


def finish(ax: "Axes", chosen: Chosen, title: str | None) -> "Axes":
    """The title, fewer lines, which data it was drawn from, and what stands apart from what was asked."""
    drawn = finished(ax, title if title is not None else titled(chosen), chosen._store.release)
    if beside := chosen._missed():
        beneath(drawn, beside)
    return drawn


def finished(ax: "Axes", words: str, release: "Release | None") -> "Axes":
    """The same for what is drawn of no selection: its title in words, and the release of the data, if they are one."""
    ax.set_title(short(sentence(words), 90), loc="left", fontsize=11, color=INK)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    ax.tick_params(colors=INK, labelsize=9)
    if release is not None:
        ax.annotate(
            f"{release.line}",
            xy=(1, 0),
            xycoords="axes fraction",
            xytext=(0, -30),
            textcoords="offset points",
            ha="right",
            va="top",
            fontsize=7,
            color=FAINT,
            annotation_clip=False,
        )
    return ax


def beneath(ax: "Axes", words: str, legend: "Legend | None" = None) -> None:
    """Say something below the axes, under the legend that stands there already, if one does."""
    ax.annotate(
        wrapped(words, _WIDE, _LINES),
        xy=(0, 0),
        xycoords=("axes fraction", legend or "axes fraction"),
        xytext=(0, -2 if legend else -42),
        textcoords="offset points",
        va="top",
        fontsize=8,
        color=INK,
        annotation_clip=False,
    )


def titled(chosen: Chosen) -> str:
    """What was asked, in words with names."""
    return chosen.question.titled(chosen._store)


def short(text: str, most: int = 60) -> str:
    """A text on one line in which matplotlib reads no formula, cut where it is long."""
    text = printable(text)
    text = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return text.replace("$", r"\$")


def wrapped(text: str, wide: int, lines: int) -> str:
    """A text in which matplotlib reads no formula, on lines of some width; cut where it takes more of them."""
    found = wrap(printable(text), wide, max_lines=lines, placeholder=" …")
    return "\n".join(found).replace("$", r"\$")


def name_of(key: str, store: Store) -> str:
    """What a record is called in a picture."""
    found = store.find(key)
    record: Record | None = found[1] if found else None
    if record is None:
        return short(key)
    acronym = getattr(record, "acronym", None)
    return short(acronym or record.label, 40)
