"""A data package (version 2): comma-separated values with a description that says what refers to what."""

import json
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from caspian.catalogue.types import TYPES
from caspian.export import csv
from caspian.export.column import Column, Type
from caspian.export.sheet import Sheet
from caspian.export.whole import reference_of, scalar, whole
from caspian.progress import How, Progress, told
from caspian.writing import atomic

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["write"]

_TYPES = {
    Type.TEXT: "string",
    Type.FLAG: "boolean",
    Type.INTEGER: "integer",
    Type.NUMBER: "number",
    Type.DECIMAL: "number",
    Type.DATE: "date",
}


def write(store: "Store", folder: "str | PathLike[str]", progress: How = False) -> None:
    """Write a dataset to a folder, which is made if there is none: a file for each table, and ``datapackage.json``."""
    with told(progress, "writing") as counted, atomic.folder(Path(fspath(folder))) as beside:
        counted.expect(sum(len(store.lookup(name)) for name in TYPES))
        _fill(beside, store, counted)


def _fill(goal: Path, store: "Store", counted: Progress) -> None:
    resources, source = [], ""
    for sheet in whole(store):
        columns = scalar(sheet)
        flat = attrs.evolve(sheet, table=sheet.table._replace(columns=columns))
        csv.write(flat, goal / f"{sheet.table.name}.csv")
        resources.append(_resource(sheet, columns))
        source = sheet.release
        if sheet.table.name in TYPES:
            counted.reach(counted.done + len(sheet))
    package: dict[str, object] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "caspian",
        "title": "The Caspian region in typed, sourced records",
        "description": source,
        "resources": resources,
    }
    if store.release:
        package["version"] = store.release.version
        package["licenses"] = [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]
    (goal / "datapackage.json").write_text(
        json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def _resource(sheet: Sheet, columns: tuple[Column, ...]) -> dict[str, object]:
    references = [reference for column in columns if (reference := reference_of(column))]
    return {
        "name": sheet.table.name,
        "type": "table",
        "path": f"{sheet.table.name}.csv",
        "description": sheet.table.doc,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": list(map(_field, columns)),
            "primaryKey": list(sheet.table.key),
            "foreignKeys": [
                {"fields": [each.column], "reference": {"resource": each.table, "fields": ["id"]}}
                for each in references
            ],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, object]:
    limits = ({} if column.nullable else {"required": True}) | (
        {"enum": list(column.words)} if column.words else {}
    )
    told = {
        "name": column.name,
        "type": _TYPES[column.type],
        "description": column.doc,
        "unit": column.unit,
        "constraints": limits,
    }
    return {name: value for name, value in told.items() if value}
