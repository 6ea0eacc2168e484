"""What people ask a selection for as they ask a frame or a list: a column, a shape, a method of pandas."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from caspian.catalogue.dates import date_field
from caspian.catalogue.types import TYPES
from caspian.misnamed import called
from caspian.questions.dimensions import dimensions_of
from caspian.questions.face import face
from caspian.questions.fitting import Written
from caspian.questions.source import Asked, given_to
from caspian.questions.written import call_of, value_of
from caspian.store.bundled import bundled

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.selection import Selection
    from caspian.store.store import Store

__all__ = ["FILES", "as_a_frame", "columns_of", "written_by"]

_OF_FRAMES: Final = frozenset(
    [
        "agg",
        "aggregate",
        "assign",
        "astype",
        "corr",
        "describe",
        "drop",
        "drop_duplicates",
        "dropna",
        "explode",
        "fillna",
        "hist",
        "info",
        "iterrows",
        "itertuples",
        "mean",
        "median",
        "melt",
        "memory_usage",
        "pivot",
        "pivot_table",
        "quantile",
        "rename",
        "resample",
        "reset_index",
        "sample",
        "set_index",
        "stack",
        "std",
        "transform",
        "transpose",
        "unstack",
        "var",
        "T",
        "dtypes",
    ]
)
"""What frames of pandas have and selections have not."""
_PLAIN: Final = frozenset(("T", "dtypes"))
"""Of these what is no method."""
_BARE: Final = frozenset(("describe", "info", "corr", "sample", "hist", "iterrows", "itertuples"))
"""Of these what is called with nothing as well."""
_COUNTS: Final = frozenset(("unique", "distinct", "nunique", "n_unique", "value_counts", "counts"))
_SIZES: Final = frozenset(("shape", "size", "length", "len", "total", "number"))
FILES: Final = frozenset(("save", "export", "download", "write", "dump", "to_file"))
"""What people call it to write a file of whatever kind its name says."""
_SUFFIX: Final = {
    "parquet": "to_parquet",
    "json": "to_json",
    "html": "to_html",
    "md": "to_markdown",
    "txt": "to_text",
    "xlsx": "to_excel",
    "geojson": "to_geojson",
    "ics": "to_ics",
}
"""By how a file is called, what writes it; whatever it is called else, `to_csv` does."""
_EQUAL: Final = re.compile(r"\(?(\w+)\s*==\s*(['\"]?)([^'\"]+?)\2\)?")
"""In a query of pandas: that a column is a value."""
_YEAR: Final = re.compile(r"(?:in|of|during|year|y)_?(\d{4})")


def as_a_frame(selection: "Selection[Record]", name: str, asked: Asked | None, before: str) -> Iterator[str]:
    """The expressions that answer what somebody asks of a selection as of a frame, or of a list.

    Args:
        selection: the selection.
        name: the name that it does not have.
        asked: how it was asked for.
        before: the expression that gives the selection; nothing where its source is not at hand.

    >>> import caspian
    >>> list(as_a_frame(caspian.events, "titles", None, "caspian.events"))
    ['[each.title for each in caspian.events]']
    >>> list(as_a_frame(caspian.events, "describe", None, "caspian.events"))
    ['caspian.events.to_pandas().describe()']
    """
    given, named = given_to(asked)
    whole = before or "answer"
    dates = ("date", "dates", "time", "times")
    column = (
        None if given else date_field(selection.collection) if name in dates else _column(selection, name)
    )
    if column is not None:
        yield f"[each.{column} for each in {whole}]"
    elif not given and (dimension := _dimension(selection, name)):
        yield f"{whole}.count_by({dimension!r})"
    elif name in ("url", "urls", "link", "links", "address", "addresses"):
        yield f"[each.url for each in {whole}.sources]"
    elif name in _OF_FRAMES:
        call = name if name in _PLAIN else call_of(name, given, named)
        unknown = asked is None and name not in _PLAIN | _BARE
        yield f"{before}.to_pandas(){'' if unknown else f'.{call}'}"
    elif found := _YEAR.fullmatch(name):
        yield f"{before}.during({found[1]})" if hasattr(type(selection), "during") else ""
    else:
        ask = next(called(_ASKED, name), None)
        told = ask(selection, name, given, whole, before) if ask is not None else ""
        yield from (told,) if told else ()


def names_in(store: "Store", collection: str, names: Sequence[object]) -> bool:
    """Whether of some names one is known to be of a record of a type."""
    known = store.names(collection) if collection in TYPES else None
    return known is not None and any(isinstance(each, str) and bool(known.meant(each)) for each in names)


def columns_of(store: "Store", collection: str, key: object) -> str:
    """What to say to somebody who takes columns from a selection, or records by a condition, as from a frame; or several by name.

    >>> import caspian
    >>> columns_of(caspian.load()._store, "events", ["title", "kind"])
    "; did you mean .to_pandas()[['title', 'kind']]?"
    >>> columns_of(caspian.load()._store, "corridors", ["BTC", "BTK"])
    "; did you mean .where(name=['BTC', 'BTK'])?"
    """
    if isinstance(key, list) and key and all(isinstance(each, str) for each in key):
        step = f".where(name={key!r})" if names_in(store, collection, key) else f".to_pandas()[{key!r}]"
        return f"; did you mean {step}?"
    masks = hasattr(key, "dtype") or (isinstance(key, list) and all(isinstance(each, bool) for each in key))
    return "; records that meet a condition are asked with .where" if masks else ""


def _dimension(selection: "Selection[Record]", name: str) -> str | None:
    """What the records are counted by that a name in the plural, or of several kinds of things, says."""
    known = dimensions_of(selection.collection)
    meant = {"parties": "party", "countries": "country", "people": "person", "actors": "party"}
    found = meant.get(name, name.removesuffix("s"))
    return found if found in known else None


def _query(given: Sequence[object], before: str) -> str:
    """The keywords that a query of pandas asks by, if it asks for nothing but values of fields; else the frame."""
    text = given[0] if given and isinstance(given[0], str) else ""
    parts = [_EQUAL.fullmatch(each.strip()) for each in re.split(r"\band\b|&", text)]
    if not all(parts):
        return f"{before}.to_pandas().query({text!r})" if text else ""
    named = {found[1]: found[3] if found[2] else Written(found[3]) for found in parts if found}
    return f"{before}.{call_of('where', (), named)}"


def _column(selection: "Selection[Record]", name: str) -> str | None:
    """The field of every record that a name is, of one or in the plural."""
    singular = f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")
    classes = selection._classes()
    fields = (each for each in (name, singular) if each[:1] != "_" and classes)
    return next((each for each in fields if all(_is_field(cls, each) for cls in classes)), None)


def _is_field(cls: type, name: str) -> bool:
    return hasattr(cls, name) and not callable(getattr(cls, name))


_Ask = Callable[["Selection[Record]", str, Sequence[object], str, str], str]


def _position(
    selection: "Selection[Record]", name: str, given: Sequence[object], whole: str, before: str
) -> str:
    if name in ("get", "loc", "at_id", "by_id"):
        key = given[0] if given else selection.ids[0] if len(selection) else "..."
        return f"{before}[{value_of(key)}]"
    return f"{before}[0]"


def _kinds(
    selection: "Selection[Record]", name: str, given: Sequence[object], whole: str, before: str
) -> str:
    usual = (each for each in ("kind", "measure", "name") if _has(selection, each))
    key = given[0] if given else next(usual, "title")
    counts = f"{whole}.count_by({value_of(key)})"
    if name.endswith("counts"):
        return counts
    return f"len({counts})" if name.startswith("n") else f"list({counts})"


def _has(selection: "Selection[Record]", field: str) -> bool:
    return all(hasattr(cls, field) for cls in selection._classes())


def _greatest(
    selection: "Selection[Record]", name: str, given: Sequence[object], whole: str, before: str
) -> str:
    number = next((each for each in given if isinstance(each, int)), 5)
    key = next((each for each in given if isinstance(each, str)), "value" if _has(selection, "value") else "")
    reverse = ", reverse=True" if name == "nlargest" else ""
    return f"{before}.sort_by({key!r}{reverse})[:{number}]" if key else ""


def _joined(
    selection: "Selection[Record]", name: str, given: Sequence[object], whole: str, before: str
) -> str:
    sign = next(sign for sign, words in _SIGNS.items() if name in words.split())
    return f"{whole} {sign} {value_of(given[0])}" if given else ""


def _each(selection: "Selection[Record]", name: str, given: Sequence[object], whole: str, before: str) -> str:
    return f"[{given[0]!r}(each) for each in {whole}]" if given else ""


def written_by(path: str) -> str:
    """What writes a file, by how that is called.

    >>> written_by("'events.xlsx'"), written_by("events.csv")
    ('to_excel', 'to_csv')
    """
    return _SUFFIX.get(path.rpartition(".")[2].strip("')"), "to_csv")


def _written(
    selection: "Selection[Record]", name: str, given: Sequence[object], whole: str, before: str
) -> str:
    path = next((each for each in given if isinstance(each, str)), "records.csv")
    return f"{before}.{written_by(path)}({path!r})"


_SIGNS: Final = {
    "|": "append concat union extend add update",
    "&": "intersection intersect",
    "-": "difference minus subtract exclude",
}
_OTHERS: Final[dict[str, _Ask]] = {
    " ".join(_COUNTS): _kinds,
    "select": lambda selection, name, given, whole, before: (
        f"{before}.to_pandas()[{list(given)!r}]"
        if given and all(isinstance(each, str) for each in given)
        else f"{before}.where({value_of(given[0])})"
        if given
        else ""
    ),
    "between_dates date_range between_times": lambda selection, name, given, whole, before: (
        f"{before}.since({value_of(given[0])}).until({value_of(given[1])})" if len(given) == 2 else ""
    ),
    " ".join(_SIZES): lambda selection, name, given, whole, before: f"len({whole})",
    " ".join(FILES): _written,
    "empty is_empty": lambda selection, name, given, whole, before: f"len({whole}) == 0",
    "to_sql to_sqlite to_db": lambda selection, name, given, whole, before: (
        f"{face(selection._store)}.load().to_sqlite({', '.join(map(value_of, given[:1])) or repr('caspian.db')})"
        if selection._store is bundled()
        else f"data.to_sqlite({', '.join(map(value_of, given[:1])) or repr('data.db')})"
    ),
    "pipe": lambda selection, name, given, whole, before: f"{given[0]!r}({whole})" if given else "",
    "next": lambda selection, name, given, whole, before: f"{before}.first()",
    "query eval": lambda selection, name, given, whole, before: _query(given, before),
    "any exists": lambda selection, name, given, whole, before: f"bool({whole})",
    "reverse reversed": lambda selection, name, given, whole, before: f"{before}[::-1]",
    "iloc iat item_at get loc at_id by_id": _position,
    "nlargest nsmallest": _greatest,
    "isin": lambda selection, name, given, whole, before: (
        f"{before}.where(id={value_of(given[0])})" if given else ""
    ),
    " ".join(_SIGNS.values()): _joined,
    "apply each for_each foreach transform_each": _each,
    "items iter iterate": lambda selection, name, given, whole, before: f"list({whole})",
}
"""By what people call it: what says the expression that answers."""
_ASKED: Final = {ask: words for words, ask in _OTHERS.items()}
