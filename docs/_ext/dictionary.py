"""The data dictionary: every table that a dataset is exported to, with its columns."""

from pages import table, write

from caspian.catalogue.types import TYPES, singular
from caspian.export.tables import tables_of


def pages() -> None:
    """Write a page for each type, and one that leads to them."""
    for name in TYPES:
        parts = [f"# Tables of {name}"]
        for each in tables_of(name):
            rows = [
                (
                    f"`{column.name}`",
                    f"{column.type.value}{'' if column.nullable else ', never missing'}",
                    column.unit or "",
                    _meaning(column.doc, column.targets, column.words),
                )
                for column in each.columns
            ]
            parts += [
                f"## `{each.name}`",
                each.doc,
                f"Key: {', '.join(f'`{key}`' for key in each.key)}.",
                table(("column", "type", "unit", "meaning"), rows),
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


def _meaning(doc: str, targets: tuple[str, ...], words: tuple[str, ...]) -> str:
    told = [doc.replace("``", "`")]
    if targets:
        told.append(f"Ids of {', '.join(targets) if len(targets) < 5 else 'any type'}.")
    if words and len(words) <= 8:
        told.append("One of " + ", ".join(f"`{word}`" for word in words) + ".")
    return " ".join(told)
