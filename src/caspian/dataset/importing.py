"""Datasets from tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sys import _getframe
from types import CodeType
from typing import Any
from warnings import warn

import caspian
from caspian.catalogue.types import TYPES, type_named
from caspian.dataset.dataset import Dataset
from caspian.dataset.loading import bundled_dataset, loaded
from caspian.errors import InvalidData, InvalidRows
from caspian.importing.bringing import brought
from caspian.importing.plan import Source
from caspian.reading.doubles import doubles

__all__ = ["from_rows"]


def from_rows(
    rows: object,
    type: str = "",  # noqa: A002
    columns: Mapping[str, Source] | None = None,
    *,
    defaults: Mapping[str, object] | None = None,
    resolve: Mapping[str, Any] | None = None,
    create: Iterable[str] | Mapping[str, Mapping[str, object]] = (),
    known: str = "refuse",
    dates: str | None = None,
    decimal: str | None = None,
    scheme: str | None = None,
    onto: caspian.Dataset | None = None,
    alone: bool = False,
    **named: Source,
) -> caspian.Dataset:
    """A dataset with the records that a table of one's own tells of.

    Names become ids, in any script; words become dates, "$200 mln" a sum, "10-12 bcm" a range; a cell may name several,
    with ``;``, ``,`` or "and" between them. An id is made of the title or the name where no column has one. Rows of one
    id are one record, and so are rows of one name, where the type goes by names: a row for each office of a person, or
    for each party of a treaty. Whatever cannot be read is told at once, by row and column; nothing is taken then.

    Args:
        rows: a DataFrame, an Arrow table or stream, the path of a CSV file, or an iterable of dicts.
        type: the type of the records, as "agreements"; it has to be said.
        columns: where each field comes from: ``{field: column}``. A column may be a list of several, or a function
            of the row. A field is a name, a path such as "offices.title" or "history[signed].place", or a plain word:
            "signed", "in force", "operating" for the day of a step, "since" and "until" for the ends of a period, "party"
            for who took the steps of the row. "places.latitude" goes to a place that the row makes. Without any, columns
            go to the fields that they are called after.
        defaults: what stands where a row has nothing, or in all rows; fields as in `columns`.
        resolve: what texts mean, for all columns or by column: ``{"Soviet Union": "SU", "Country": {"-": None}}``; None
            means nothing, a list several. `InvalidRows.unresolved` has the form of it, with
            ``...`` where something is to be said.
        create: the types of which records are made of names that mean nothing, as ``["places"]``, with the fields
            that these need: ``{"organisations": {"kind": "company"}}``. A source of one's own need not be asked for: free words
            that nearly name no known one, such as "my notes of 3 May", make one of the kind "notes", an address a "website".
        known: what becomes of a row that tells of a record that there is already: "refuse", "add" to it, "skip" the
            row, or "apart": a record of its own, whose name then means several.
        dates: the order in dates such as 05/04/2024, "d/m/y" or "m/d/y".
        decimal: what stands before the decimals of numbers, "," or "."; if nothing is said, a comma before three digits
            parts thousands, and is told where it may be a decimal comma, as others of its column are.
        scheme: the scheme of codes of states, if not that of ISO 3166-1: one of those that `country` takes.
        onto: the dataset whose records may be referred to, if not the bundled one; the result holds both.
        alone: whether the records may refer to each other only; the result holds no others.
        named: fields with a plain name, as in `columns`: ``title="Treaty"``.

    Raises:
        InvalidRows: with everything that is wrong with the columns, or with all rows.
        InvalidData: for a file that is no table.
        NotFound: if there is nothing at the path, or no such type.
        ValueError: for a word that is none of those that can be chosen.
        TypeError: for what has no rows, and where the type is not said.

    >>> mine = from_rows(
    ...     [{"Treaty": "Agreement on locks", "Parties": "Казахстан; Iran, Islamic Rep.", "Signed": "2 May 2031"}],
    ...     "agreements", title="Treaty", parties="Parties", signed="Signed", defaults={"kind": "treaty"})
    >>> mine.agreements["agreement-on-locks"].parties, mine.agreements["agreement-on-locks"].signed.edtf
    (('KZ', 'IR'), '2031-05-02')
    """
    if not type:
        raise TypeError(
            f"expected the type of the records that the rows tell of: type= is one of {', '.join(TYPES)}; "
            'write it behind the rows, as in caspian.from_rows(rows, "events", title="Column")'
        )
    kind = type_named(type)
    base = _base(onto, alone)
    store = base._store if base else None
    given = _created(create)
    try:
        found = brought(
            rows,
            kind,
            {**(columns or {}), **named},
            defaults=defaults or {},
            resolve=resolve or {},
            create=given,
            known=known,
            dates=dates,
            decimal=decimal,
            scheme=scheme,
            store=store,
        )
    except InvalidRows as error:
        if error.further:
            frame = _getframe(1)
            error.args = (f"{error}\n{_again(error.further, frame.f_code, frame.f_lasti, kind)}",)
        raise
    try:
        made, new = loaded(found.data, base, known == "apart")
    except InvalidData as error:
        raise found.refused(error) from None
    known_before = {name: store.lookup(name) for name in TYPES} if store else {}
    notes = (*found.notes, *doubles(new, known_before))
    if notes:
        shown = "\n".join(f"  {each}" for each in notes[:5])
        more = f"\n  and {len(notes) - 5} more" if len(notes) > 5 else ""
        warn(f"see the notes of the dataset:\n{shown}{more}", stacklevel=2)
    return Dataset(made._store, made.clashes, notes)


def _again(further: Mapping[str, object], code: CodeType, at: int, kind: str) -> str:
    """The same call with what it lacks, to type as it stands."""
    from caspian.questions.source import again_with
    from caspian.questions.written import value_of

    told = again_with(code, at, further)
    given = ", ".join(f"{name}={value_of(value)}" for name, value in further.items())
    return f"to go on, type: {told or f'caspian.from_rows(rows, {kind!r}, {given})'}"


def _base(onto: caspian.Dataset | None, alone: bool) -> Dataset | None:
    if onto is not None and not isinstance(onto, Dataset):
        raise TypeError(f"expected a Dataset to bring rows onto, got {onto!r:.80}")
    if onto is not None and alone:
        raise TypeError("expected a dataset to bring rows onto or alone=True, got both")
    return None if alone else onto or bundled_dataset()


def _created(create: Iterable[str] | Mapping[str, Mapping[str, object]]) -> dict[str, Mapping[str, object]]:
    """The types of which records may be made, with what all of these have."""
    if isinstance(create, str):
        create = (create,)
    fields = create if isinstance(create, Mapping) else {word: {} for word in create}
    return {type_named(word): values for word, values in fields.items()}
