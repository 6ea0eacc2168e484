"""Every renderer and writer, each with what must hold of its text."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import caspian
from caspian.catalogue.types import TYPES
from tests.fuzz import harmless
from tests.fuzz.draws import Draws

__all__ = ["RENDERERS", "WRITERS", "put_out"]

RENDERERS: dict[str, tuple[Callable[[Any], str], Callable[[str], None]]] = {
    "text": (lambda shown: shown.to_text(width=80), harmless.terminal),
    "html": (lambda shown: shown.to_html(), harmless.html),
    "markdown": (lambda shown: shown.to_markdown(), harmless.markdown),
    "repr": (repr, harmless.terminal),
    "str": (str, harmless.terminal),
    "notebook": (lambda shown: shown._repr_html_(), harmless.html),
}
"""How anything is shown, and what must hold of that."""
WRITERS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], None]]] = {
    "csv": (lambda chosen: chosen.to_csv(), harmless.csv),
    "dicts": (lambda chosen: json.dumps(chosen.to_dicts(), allow_nan=False), harmless.data),
    "flat": (lambda chosen: json.dumps(chosen.to_dicts(flat=True), allow_nan=False), harmless.data),
    "geojson": (lambda chosen: json.dumps(chosen.to_geojson(), allow_nan=False), harmless.data),
    "ics": (lambda chosen: chosen.to_ics(coarse=True), harmless.calendar),
    "bibtex": (lambda chosen: chosen.bibliography("bibtex"), harmless.bibtex),
    "csl": (lambda chosen: chosen.bibliography("csl"), harmless.data),
    "references": (lambda chosen: chosen.bibliography("text"), harmless.terminal),
    "references in Markdown": (lambda chosen: chosen.bibliography("markdown"), harmless.markdown),
}
"""How a selection is written, and what must hold of that."""
_ANY = ("repr", "str", "notebook")
_HAVE = {
    "geojson": ("places", "events", "corridors", "countries"),
    "ics": ("events", "agreements"),
}


def put_out(dataset: caspian.Dataset, draws: Draws) -> None:
    """Show or write something of a dataset, and fail if it could act."""
    kinds: Sequence[str] = [kind for kind in TYPES if len(getattr(dataset, kind))]
    chosen: Any = getattr(dataset, draws.pick(kinds)) if kinds else dataset.events
    what = draws.below(5)
    if what == 0:
        name = draws.pick(tuple(WRITERS))
        if chosen.collection in _HAVE.get(name, TYPES):
            write, check = WRITERS[name]
            check(write(chosen))
        return
    shown: Any = chosen
    if what == 2 and len(chosen):
        shown = _brief(dataset, draws.pick(chosen))
    elif what == 3:
        shown = getattr(dataset, draws.pick(("conflicts", "coverage", "timeline")))()
    elif what == 4 and len(chosen):
        shown = draws.pick(chosen)
    names = [name for name in RENDERERS if hasattr(shown, f"to_{name}") or name in _ANY]
    render, check_text = RENDERERS[draws.pick(names)]
    check_text(render(shown))


def _brief(dataset: caspian.Dataset, record: caspian.Record) -> Any:
    """The dossier of a record, or the record itself if dossiers are of other things."""
    try:
        return dataset.dossier(record)
    except caspian.NotFound:
        return record
