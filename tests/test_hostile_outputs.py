"""Hostile texts in sound records, through every renderer and every writer: nothing acts, turns, hides or escapes."""

import copy
import json
import sqlite3
import xml.etree.ElementTree as ET
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import InvalidData
from tests.fuzz import harmless
from tests.fuzz.hostile import ACTIVE, PRINTABLE
from tests.fuzz.outputs import RENDERERS, WRITERS
from tests.fuzz.renderers import FREE
from tests.fuzz.world import ROWS

STEPS = range(0, len(PRINTABLE), 15)
"""Where in the list of texts the first field begins: each text stands in several fields of one of the datasets."""


def filled(first: int) -> caspian.Dataset:
    """The small world with another hostile text in each field that takes any."""
    data: dict[str, Any] = copy.deepcopy(ROWS)
    number = count(first)

    def fill(value: Any) -> None:
        if type(value) is list:
            for each in value:
                fill(each)
        elif type(value) is dict:
            for key, inner in value.items():
                if key in FREE and type(inner) is str:
                    value[key] = PRINTABLE[next(number) % len(PRINTABLE)]
                elif key == "aliases":
                    value[key] = [PRINTABLE[next(number) % len(PRINTABLE)]]
                else:
                    fill(inner)

    fill({kind: rows for kind, rows in data.items() if kind != "passages"})
    return caspian.load(data, alone=True)


@pytest.fixture(scope="module", params=STEPS)
def data(request: pytest.FixtureRequest) -> caspian.Dataset:
    return filled(request.param)


def everything(data: caspian.Dataset) -> list[Any]:
    """All that a dataset can show of itself."""
    selections = [getattr(data, kind) for kind in ROWS]
    records = [selection[0] for selection in selections]
    named = [data.place("aktau"), data.corridor("line"), data.event("talks"), data.organisation("club")]
    answers = [data.conflicts(), data.coverage(), data.timeline(), data.related("KZ"), data.search("a")]
    ways = [data.routes("baku", "aktau", modes=["sea", "rail"]), data.choke_points("baku", "aktau")]
    return [
        *selections,
        *records,
        *answers,
        *ways,
        *(data.dossier(each) for each in named),
        data.dossier("KZ", "AZ"),
    ]


@pytest.mark.parametrize("name", RENDERERS)
def test_nothing_that_is_shown_acts(data: caspian.Dataset, name: str) -> None:
    render, check = RENDERERS[name]
    shown = [each for each in everything(data) if name in ("repr", "str") or hasattr(each, _method(name))]
    assert len(shown) > 10
    for each in shown:
        check(render(each))


def _method(name: str) -> str:
    return "_repr_html_" if name == "notebook" else f"to_{name}"


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_that_is_written_acts(data: caspian.Dataset, name: str) -> None:
    write, check = WRITERS[name]
    written = 0
    for kind in ROWS:
        try:
            text = write(getattr(data, kind))
        except TypeError:  # what has no dates makes no calendar, what has no place no map
            continue
        check(text)
        written += 1
    assert written >= 2


def test_a_workbook_has_no_formula_and_no_link(data: caspian.Dataset, tmp_path: Path) -> None:
    import openpyxl

    for kind in ROWS:
        file = tmp_path / f"{kind}.xlsx"
        getattr(data, kind).to_excel(file)
        for sheet in openpyxl.load_workbook(file):
            for row in sheet.iter_rows():
                assert all(cell.data_type != "f" for cell in row)
                assert all(cell.hyperlink is None or cell.hyperlink.target.startswith("http") for cell in row)


def test_a_database_holds_texts_as_texts(data: caspian.Dataset, tmp_path: Path) -> None:
    file = tmp_path / "x.sqlite"
    data.to_sqlite(file)
    base = sqlite3.connect(file)
    titles = {title for (title,) in base.execute("SELECT title FROM events")}
    assert titles == {event.title for event in data.events}
    base.close()


def test_a_package_names_its_files_by_types_and_by_nothing_else(
    data: caspian.Dataset, tmp_path: Path
) -> None:
    folder = tmp_path / "package"
    data.to_datapackage(folder)
    data.save(tmp_path / "saved")
    described = json.loads((folder / "datapackage.json").read_text())
    assert {each["path"] for each in described["resources"]} == {
        path.name for path in folder.iterdir() if path.suffix == ".csv"
    }
    assert {path.stem for path in (tmp_path / "saved").iterdir()} <= {*ROWS, "withdrawn", "release"}
    for path in folder.glob("*.csv"):
        harmless.csv(path.read_text())
    assert {path.name for path in tmp_path.iterdir()} == {"package", "saved"}


def test_a_picture_shows_a_title_as_it_is(data: caspian.Dataset, tmp_path: Path) -> None:
    """Also one that matplotlib would take for mathematics."""
    import warnings

    import matplotlib
    from matplotlib import pyplot
    from matplotlib.figure import Figure

    matplotlib.use("Agg")

    for chosen, title in (
        (data.events, "costs $x^$ and $\\frac$"),
        (data.agreements, "<script>alert(1)</script>"),
    ):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # letters that the font lacks
            axes = chosen.plot(title=title)
            assert isinstance(axes.figure, Figure)
            axes.figure.savefig(tmp_path / "x.svg")
        harmless_svg(tmp_path / "x.svg")
        pyplot.close(axes.figure)


def harmless_svg(file: Path) -> None:
    tags = {each.tag.rpartition("}")[2] for each in ET.parse(file).iter()}
    assert not tags & {"script", "foreignObject", "iframe", "image", "a"}


@pytest.mark.parametrize("text", ACTIVE)
@pytest.mark.parametrize("kind", ROWS)
def test_what_would_act_gets_into_no_record(text: str, kind: str) -> None:
    data: dict[str, Any] = copy.deepcopy(ROWS)
    for key, value in data[kind][0].items():
        if key in FREE and type(value) is str:
            data[kind][0][key] = f"x{text}x"
    with pytest.raises(InvalidData, match=r"control characters|white space") as error:
        caspian.load(data, alone=True)
    assert all(line.isprintable() for line in str(error.value).split("\n"))
