"""What every record has: an id, other names, where it comes from, and what is doubtful about it."""

from collections.abc import Callable
from os import PathLike
from typing import TYPE_CHECKING, Annotated, Any, Self, overload

import attrs

import caspian
from caspian.model import given, rules
from caspian.model.fields import Doc, Least, Link, Part, Search, described
from caspian.model.homed import Home, Homed, asked
from caspian.model.time.when import When

if TYPE_CHECKING:
    from pandas import DataFrame

    from caspian.display.shown import Printer
else:
    DataFrame = Printer = object  # what asks for annotations where pandas or IPython is not installed

__all__ = ["SHARED", "Citation", "Claim", "Doubt", "Record"]

SHARED = ("aliases", "note", "claims", "doubts", "citations")
"""The fields of every record besides its id: files and cards put them behind what tells it from others."""


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Citation(Part):
    """Where in which source a fact stands.

    >>> Citation(source="cpc-trends-2024", locator="entry 6", outlets=("rferl",)).locator
    'entry 6'
    """

    source: Annotated[
        str,
        Link("sources", name="sources", reverse="{type}_citing", per_part=True),
        Doc("The id of the source."),
    ]
    locator: Annotated[str | None, Doc("Where in it: an entry, a paragraph, a page.")] = None
    outlets: Annotated[
        tuple[str, ...],
        Link("organisations", reverse="{type}_crediting", per_part=True),
        Doc("The organisations to which the source itself credits the fact."),
    ] = attrs.field(default=(), converter=given.texts)


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Claim(Part):
    """What one side says about a field of a record on which sources differ.

    A record has at least two claims on such a field. The one that the record follows is `preferred`,
    with the reason; where nothing decides between them none is, and the field is left open.

    >>> import caspian
    >>> caspian.agreement("socar-kazmunaygas-oil-transit-2022").claims[0].field
    'history[signed].when'
    """

    field: Annotated[
        str, Doc("The field, and what of it: ``when``, ``history[signed].when``: see `caspian.model.path`.")
    ]
    value: Annotated[str, Doc("What this side says, in the notation of the field.")]
    citations: Annotated[tuple[Citation, ...], Least(1), Doc("Who says so.")] = attrs.field(
        converter=given.citations
    )
    preferred: Annotated[bool, Doc("Whether the record follows this side.")] = False
    reason: Annotated[str | None, Doc("Why it does, or why it does not.")] = None


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Doubt(Part):
    """A slip of a source that is kept as reported and not passed on as sound.

    >>> import caspian
    >>> {doubt.field for figure in caspian.figures for doubt in figure.doubts} > {"value"}
    True
    """

    field: Annotated[str, Doc("The field that the slip concerns.")]
    reason: Annotated[str, Doc("What is wrong or improbable, and what was probably meant.")]
    reported: Annotated[str | None, Doc("What the source has, where the record holds something else.")] = None


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Record(Homed):
    """What all types of record have in common.

    An id is readable, names one record in the whole dataset, and is never used again for another.

    >>> import caspian
    >>> isinstance(caspian.find("BTC"), caspian.Record)
    True
    """

    id: Annotated[str, rules.SLUG, Doc("The id, by which other records refer to this one.")]
    aliases: Annotated[
        tuple[str, ...],
        Doc("Other names that mean this record: acronyms, spellings, names in other languages."),
    ] = attrs.field(default=(), converter=given.texts)
    citations: Annotated[tuple[Citation, ...], Doc("Where the facts of the record stand.")] = attrs.field(
        default=(), converter=given.citations
    )
    note: Annotated[
        str | None, Search(0.5), Doc("What a reader should know besides, in the curators' words.")
    ] = None
    claims: Annotated[tuple[Claim, ...], Doc("What each side says where sources differ.")] = attrs.field(
        default=(), converter=given.claims
    )
    doubts: Annotated[tuple[Doubt, ...], Doc("Slips of the sources.")] = attrs.field(
        default=(), converter=given.doubts
    )

    @property
    def order(self) -> tuple[int, int, str]:
        """What records of a type stand in order by: those with a date by date, then by id."""
        when = getattr(self, "when", None) if hasattr(type(self), "when") else None
        return (*(when.sort_key if when else (0, 0)), self.id)

    @property
    def label(self) -> str:
        """What to call it: the title or the name, and the id of what has neither.

        >>> import caspian
        >>> caspian.country("Türkiye").label
        'Türkiye'
        """
        named = next((name for name in ("title", "name") if hasattr(type(self), name)), "id")
        return getattr(self, named) or self.id

    def _kept_by(self, home: "Home") -> Self:
        """A twin that holds its dataset, for whoever takes this record alone out of it."""
        return self._twin(lambda: home)

    def _settled(self, home: "Callable[[], Home | None]") -> Self:
        """Itself, knowing whose it is; of what another dataset has a twin, since "today" may differ between the two.

        What comes with the library stays at home there: it is the same in every dataset, and travels by its id.
        """
        other = self._shown_by()
        if other is None:
            self._settle(home)
        return self if other is None or other.lends(self) else self._twin(home)

    def _today(self) -> When | None:
        """The day that "today" means to the dataset of the record; None where none is held, or it has no day."""
        home = self._shown_by()
        return None if home is None else home.as_of

    def show(self) -> "caspian.Page":
        """The record as a card: all that it says, with names for ids, and its sources as footnotes; as a statement of a script it is printed.

        Raises:
            CaspianError: for a record that no dataset made.

        >>> import caspian
        >>> print(caspian.country("Georgia").show().to_text().splitlines()[0])
        Georgia
        """
        found: caspian.Page = self._told("page")
        return found.show()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain JSON values, as `to_dicts` gives those of a selection.

        Raises:
            CaspianError: for a record that no dataset made.

        >>> import caspian
        >>> caspian.corridor("BTC").to_dict()["countries_names"]
        ['Azerbaijan', 'Georgia', 'Türkiye']
        """
        found: dict[str, object] = self._told("dict")
        return found

    @overload
    def to_geojson(self, path: None = None) -> dict[str, Any]: ...
    @overload
    def to_geojson(self, path: str | PathLike[str]) -> "caspian.Written": ...
    def to_geojson(self, path: str | PathLike[str] | None = None) -> "dict[str, Any] | caspian.Written":
        """The record on a map, as a feature collection of GeoJSON; what it means is told at `Selection.to_geojson`.

        Args:
            path: the file to write; without it, the collection is returned.

        Raises:
            CaspianError: for a record that no dataset made.

        >>> import caspian
        >>> caspian.corridor("BTK").to_geojson()["features"][0]["geometry"]["type"]
        'LineString'
        """
        found: dict[str, object] | caspian.Written = self._told("exported", "to_geojson", path)
        return found

    @overload
    def to_csv(self, path: None = None, table: str | None = None) -> str: ...
    @overload
    def to_csv(self, path: str | PathLike[str], table: str | None = None) -> "caspian.Written": ...
    def to_csv(
        self, path: str | PathLike[str] | None = None, table: str | None = None
    ) -> "str | caspian.Written":
        """The record as comma-separated values, one row under the names of the columns.

        Args:
            path: the file to write; without it, the text is returned.
            table: the name of one of the lists that it holds, such as "history" of an agreement: then a row for each of it.

        Raises:
            NotFound: if there is no list of that name.
            CaspianError: for a record that no dataset made.

        >>> import caspian
        >>> caspian.agreement("Shusha Declaration").to_csv(table="history").count("ratified")
        2
        """
        found: str | caspian.Written = self._told("exported", "to_csv", path, table)
        return found

    def to_pandas(self, table: str | None = None) -> "DataFrame":
        """The record as a data frame of pandas with one row.

        Args:
            table: the name of one of the lists that it holds: then a row for each of it.

        Raises:
            MissingExtra: if pandas is not installed.
            NotFound: if there is no list of that name.
            CaspianError: for a record that no dataset made.

        >>> import caspian
        >>> list(caspian.corridor("BTC").to_pandas()["name"])
        ['Baku–Tbilisi–Ceyhan pipeline']
        """
        return self._told("exported", "to_pandas", table)

    @asked
    def sources(self) -> "caspian.Sources":
        """The sources that the record and its parts cite, with titles and addresses; `citations` says where in them.

        Raises:
            CaspianError: for a record that no dataset made: it has the ids of its sources only.

        >>> import caspian
        >>> print(caspian.agreement("Caspian Convention").sources.bibliography("bibtex")[:8])
        @article
        """
        found: caspian.Sources = self._told("asked", "sources")
        return found

    def cite(self, style: str = "text") -> str:
        """How to cite the record: itself, with its id and the version of the data, and then its sources.

        Args:
            style: "text", "markdown", "bibtex" or "csl" (CSL-JSON).

        Raises:
            NotFound: for another style.
            CaspianError: for a record that no dataset made: it has the ids of its sources only.

        >>> import caspian
        >>> print(caspian.agreement("Alma-Ata Declaration").cite().partition(" In: ")[0])
        “Alma-Ata Declaration” (11 parties), signed at Almaty on 21 December 1991.
        """
        found: str = self._told("cited", style)
        return found

    def bibliography(self, style: str = "text") -> str:
        """The sources of the record and of its parts, each once; `cite` has the record itself before them.

        Args:
            style: "text", "markdown", "bibtex" or "csl" (CSL-JSON).

        Raises:
            NotFound: for another style.
            CaspianError: for a record that no dataset made: it has the ids of its sources only.

        >>> import caspian
        >>> "Kars" in caspian.corridor("BTK").bibliography()
        True
        """
        found: str = self._told("bibliography", style)
        return found

    def _repr_html_(self) -> str | None:
        home = self._shown_by()
        return None if home is None else home.html(self)

    def __str__(self) -> str:
        """The record as a card; one that no dataset made is named by its id."""
        home = self._shown_by()
        return repr(self) if home is None else home.text(self)

    def _repr_pretty_(self, printer: "Printer", cycle: bool) -> None:
        """As a card where IPython shows the record itself, as a line where it shows what holds it."""
        printer.text(str(self) if len(printer.stack) < 2 else repr(self))

    def __repr__(self) -> str:
        """The record in a line: what it is called, and of one that a dataset made what a row of a table tells."""
        home = self._shown_by()
        name = "" if self.label == self.id else f": {self.label}"
        told = name if home is None else f": {home.tell(self, 'line')}; .show() for all"
        return f"<{type(self).__name__} {self.id!r}{told}>"
