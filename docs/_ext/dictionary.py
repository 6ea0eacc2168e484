"""The data dictionary: every table that a dataset is exported to, with its columns."""

from pages import table, write

from caspian.catalogue.types import TYPES, singular
from caspian.export.column import Column
from caspian.export.tables import tables_of

MANY, FEW = 5, 8


def pages() -> None:
    """Write a page for each type, and one that leads to them."""
    for name in TYPES:
        parts = [f"# Tables of {name}"]
        for each in tables_of(name):
            columns = ("column", "type", "may be missing", "meaning")
            parts += [
                f"## `{each.name}`",
                each.doc,
                f"Key: {', '.join(f'`{key}`' for key in each.key)}.",
                table(columns, [_row(column) for column in each.columns]),
            ]
        write(f"reference/tables/{singular(name)}.md", *parts)
    pages = "\n".join(singular(name) for name in TYPES)
    write(
        "reference/tables/index.md",
        "# Data dictionary",
        "The tables that a selection becomes by `to_pandas`, `to_polars`, `to_arrow`, `to_csv`, `to_parquet` or Excel, "
        "column by column. A list that records hold is a table of its own, with the id of the record and the place in it: "
        '`caspian.events.to_pandas("participants")`. `selection.dictionary()` tells the same in code.',
        f"```{{toctree}}\n:maxdepth: 1\n\n{pages}\n```",
    )


def _row(column: Column) -> tuple[str, ...]:
    told = [column.doc.replace("``", "`")]
    if column.unit:
        told.append(f"In {column.unit}.")
    if column.targets:
        told.append(f"Ids of {', '.join(column.targets) if len(column.targets) < MANY else 'any type'}.")
    if column.words and len(column.words) <= FEW:
        told.append("One of " + ", ".join(f"`{word}`" for word in column.words) + ".")
    return f"`{column.name}`", column.type.value, "yes" if column.nullable else "", " ".join(told)
