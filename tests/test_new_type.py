"""A new type of record is one file in `model`, one line in the list of types, and one file of data.

A copy of the package gets such a type, and a fresh process sees it in every room of the house.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import caspian

MODEL = '''"""Projects: what is being built."""

from typing import Annotated

import attrs

from caspian.model.fields import PARTIES, Doc, Link, Search, described
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Project"]


@attrs.frozen(order=False, kw_only=True, repr=False, field_transformer=described)
class Project(Record):
    """Something that is being built."""

    name: Annotated[str, Search(6.0), Doc("The name in English.")]
    part_of: Annotated[
        str | None, Link("projects", reverse="parts", tree=True), Doc("The project of which it is a part.")
    ] = None
    sponsors: Annotated[
        tuple[str, ...], Link(*PARTIES, reverse="sponsored", party=True), Doc("Who pays for it.")
    ] = ()
    begun: Annotated[When | None, Doc("When it began.")] = None
'''
LINE = ('    "passages": "passage",\n', '    "passages": "passage",\n    "projects": "project",\n')
DATA = {
    "projects": [
        {"id": "naryn-cascade", "name": "Naryn cascade", "sponsors": ["KG"]},
        {
            "id": "upper-dam",
            "name": "Upper dam of the cascade",
            "part_of": "naryn-cascade",
            "sponsors": ["KG", "eaeu"],
            "begun": "2024-06-10",
        },
    ]
}
BUNDLED = """
import json, pickle
import caspian
from caspian.writing.schema import schema

dam, cascade = caspian.find("Upper Dam of the Cascade"), caspian.project("naryn-cascade")
assert type(dam) is caspian.Project
assert caspian.projects.ids == ("naryn-cascade", "upper-dam")
assert caspian.load().projects["Naryn cascade"] is cascade
assert caspian.load().types["upper-dam"] == "projects"
assert caspian.coverage().records["projects"] == 2

# Linked both ways.
assert caspian.related("upper-dam", "part_of").ids == ("naryn-cascade",)
assert caspian.related("naryn-cascade", "parts").ids == ("upper-dam",)
assert caspian.related("KG", "sponsored").ids == ("naryn-cascade", "upper-dam")
assert {(each.reverse, each.party, each.tree) for each in caspian.RELATIONS if each.source == "projects"} >= {
    ("parts", False, True), ("sponsored", True, False)
}

# Asked as any other type, by what its fields say.
found = caspian.projects.involving("KG").during("2024", certain=True)
assert found.ids == ("upper-dam",)
assert found.why("upper-dam")["involving KG"] == ("sponsors[0]: KG",)
assert caspian.projects.between("Kyrgyzstan", "EAEU") == found
assert caspian.projects.where(part_of="Naryn cascade") == found
assert pickle.loads(pickle.dumps(found)) == found
assert found.again(caspian.load()) == found
assert caspian.projects.count_by("party") == {"KG": 2, "eaeu": 1}

# Found by search, shown as a card, in a table and in a brief.
assert caspian.search("dam cascade")[0] is dam
assert caspian.search("Kyrgyz dam", type="projects")[0] is dam
assert str(dam).splitlines()[0] == "Upper dam of the cascade" and "Part of:  Naryn cascade" in str(dam)
assert "Upper dam of the cascade" in dam._repr_html_()
assert "Naryn cascade" in str(caspian.projects)
assert "Naryn cascade" in caspian.dossier("KG", full=True).to_markdown()

# Exported, and in the schema.
rows = caspian.projects.to_dicts()
assert rows[1]["sponsors_names"] == ["Kyrgyzstan", "Eurasian Economic Union"]
assert rows[1]["begun"] == "2024-06-10"
head = caspian.projects.to_csv().splitlines()[0].split(",")
assert head[:3] == ["name", "part_of_name", "sponsors_names"] and {"part_of", "sponsors"} < set(head), head
assert caspian.projects.to_pandas()["name"].tolist() == ["Naryn cascade", "Upper dam of the cascade"]
assert "Who pays for it." in json.dumps(schema("projects"))
assert "projects" in schema()["properties"]

# Read as strictly as any other.
mine = caspian.load({"projects": [{"id": "lower-dam", "name": "Lower dam", "part_of": "upper-dam"}]})
assert mine.related("upper-dam", "parts").ids == ("lower-dam",)
assert (caspian.load() | mine).projects.ids == ("lower-dam", "naryn-cascade", "upper-dam")
try:
    caspian.load({"projects": [
        {"id": "a1", "name": "A", "part_of": "b1", "sponsors": ["atlantis"]}, {"id": "b1", "name": "B", "part_of": "a1"}
    ]})
except caspian.InvalidData as error:
    assert len(error.faults) == 3, error
else:
    raise AssertionError("a circle and a party that no record has")
assert caspian.compare(caspian.load(), mine)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package with the new type: what CONTRIBUTING asks for, and nothing else."""
    root = tmp_path_factory.mktemp("copy")
    package = Path(caspian.__file__).parent
    shutil.copytree(package, root / "src" / "caspian", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(package.parent.parent / "tools", root / "tools")
    copied = root / "src" / "caspian"
    (copied / "model" / "project.py").write_text(MODEL, encoding="utf-8")
    types = copied / "catalogue" / "types.py"
    text = types.read_text(encoding="utf-8")
    assert text.count(LINE[0]) == 1
    types.write_text(text.replace(*LINE), encoding="utf-8")
    (copied / "data" / "projects.json").write_text(json.dumps(DATA), encoding="utf-8")
    return root


def _run(root: Path, *arguments: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_new_type_is_seen_everywhere(copy: Path) -> None:
    _run(copy, "tools/surface.py")
    _run(copy, "-c", BUNDLED)


def test_a_new_type_is_read_before_the_surface_is_written(copy: Path) -> None:
    """The names at the top of the package are written by a script; a dataset knows the type without them."""
    _run(copy, "-c", "import caspian; assert caspian.load().projects.ids == ('naryn-cascade', 'upper-dam')")


def test_the_bundled_files_with_the_new_type_pass_the_check(copy: Path) -> None:
    _run(copy, "-m", "caspian", "check", "--alone", "src/caspian/data")


def test_a_type_with_questions_of_its_own_keeps_them() -> None:
    """What is made for a new type never stands in for what is written for an old one."""
    from caspian.catalogue.types import TYPES
    from caspian.questions.plain import selection_of

    for name in TYPES:
        assert type(getattr(caspian, name)) is selection_of(name)
        assert selection_of(name).__module__ == f"caspian.questions.{name}"
    with pytest.raises(AttributeError, match="'Dataset' object has no attribute 'projects'"):
        caspian.load().projects  # type: ignore[attr-defined]  # noqa: B018
