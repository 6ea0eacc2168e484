"""What the library stands on is named, justified and licensed: the page says what the project file says."""

import re
import tomllib
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REUSE: dict[str, Any] = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))


def table(heading: str) -> list[list[str]]:
    """The rows of the first table under a heading of the page."""
    (part,) = re.findall(rf"^## {heading}.*?\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    block = part[part.index("|") :].split("\n\n")[0]
    return [[cell.strip(" `") for cell in line.strip("| ").split("|")] for line in block.splitlines()[2:]]


def test_the_oldest_versions_on_the_page_are_those_that_an_installer_takes() -> None:
    assert [f"{row[0]}>={row[2]}" for row in table("Needed")] == PROJECT["dependencies"]


def test_every_library_of_an_extra_stands_on_the_page() -> None:
    wanted = {
        re.split(r"[\[>]", each)[0]
        for name, extra in PROJECT["optional-dependencies"].items()
        if name != "bench"
        for each in extra
    }
    assert {name for name in wanted - {"caspian-atlas"} if name not in PAGE} == set()


@pytest.mark.parametrize("row", table("Oracles"), ids=lambda row: row[0])
def test_every_oracle_is_used_where_the_page_says(row: list[str]) -> None:
    module = {"citeproc-py": "citeproc", "markdown-it-py": "markdown_it"}.get(row[0], row[0])
    for path in row[2].replace("`", "").split(", "):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^\s*(import|from) {module}\b", text, re.MULTILINE), path


@pytest.mark.parametrize(
    "name", ["attrs", "cattrs", "pycountry", "babel", "networkx", "jsonschema", "icalendar"]
)
def test_the_licence_on_the_page_is_the_one_that_the_library_states(name: str) -> None:
    rows = {row[0]: row[-1] for row in (*table("Needed"), *table("Oracles"))}
    found = metadata(name)
    stated = found["License-Expression"] or found["License"]
    assert rows[name].startswith(stated)


def test_every_licence_of_the_project_has_its_text_and_is_used() -> None:
    texts = {path.stem for path in (ROOT / "LICENSES").glob("*.txt")}
    used = {name for each in REUSE["annotations"] for name in each["SPDX-License-Identifier"].split(" AND ")}
    assert texts == used == set(PROJECT["license"].split(" AND "))
    assert {"LICENSE", "LICENSE-DATA", "LICENSES/*.txt"} == set(PROJECT["license-files"])


def test_what_comes_from_others_is_said_where_it_lies() -> None:
    said = {path: each for each in REUSE["annotations"] for path in _paths(each)}
    for path, licence in {
        "src/caspian/data/countries.json": "Unicode-3.0",
        "src/caspian/names/data/codes.json": "PDDL-1.0",
        "src/caspian/display/map/outlines.json": "LicenseRef-Natural-Earth",
    }.items():
        assert (ROOT / path).is_file()
        assert licence in said[path]["SPDX-License-Identifier"]


def _paths(annotation: dict[str, Any]) -> list[str]:
    found = annotation["path"]
    return [found] if isinstance(found, str) else found
