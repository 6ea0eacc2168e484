"""The package: what importing it costs, what it offers, and that it reads from a zip."""

import ast
import subprocess
import sys
import zipfile
from importlib.metadata import metadata
from pathlib import Path

import caspian

HEAVY = (
    "attr",
    "attrs",
    "cattrs",
    "pendulum",
    "pycountry",
    "logging",
    "typing",
    "importlib.metadata",
    "importlib.resources",
)


def test_importing_caspian_loads_none_of_the_heavy_modules() -> None:
    code = (
        "import sys\nbefore = set(sys.modules)\nimport caspian\n"
        f"heavy = [name for name in {HEAVY!r} if name in set(sys.modules) - before]\nassert not heavy, heavy"
    )
    subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {_root()!r})\n{code}"], check=True
    )


def test_a_first_answer_needs_no_calendar_and_no_country_tables() -> None:
    code = (
        "import sys, caspian\n"
        "assert caspian.agreements_between('Azerbaijan', 'Kazakhstan', since='2024')\n"
        "heavy = [name for name in ('pendulum', 'pycountry', 'cattrs') if name in sys.modules]\nassert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _root() -> str:
    return str(Path(caspian.__file__).parent.parent)


def test_every_public_name_is_there_and_documented() -> None:
    for name in caspian.__all__:
        found = getattr(caspian, name)
        assert found is not None
    assert set(dir(caspian)) == {*caspian.__all__, "__version__"}
    assert len(set(caspian.__all__)) == len(caspian.__all__)


def test_names_for_type_checkers_and_at_run_time_agree() -> None:
    tree = ast.parse(Path(caspian.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imported = {
        (node.module, alias.name)
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module != "typing"
        for alias in node.names
    }
    homes = {(f"caspian.{home}", name) for home, names in caspian._HOMES.items() for name in names}
    assert imported == homes
    asked = {
        node.target.id
        for node in block.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    } - {"_bundled"}
    assert asked | {name for _, name in homes} == set(caspian.__all__)


def test_it_reads_its_data_from_a_zip(tmp_path: Path) -> None:
    archive = tmp_path / "caspian.zip"
    root = Path(caspian.__file__).parent
    with zipfile.ZipFile(archive, "w") as file:
        for path in root.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                file.write(path, path.relative_to(root.parent))
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "import caspian\nassert '.zip' in caspian.__file__\nprint(len(caspian.events))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert int(done.stdout) == len(caspian.events)


def test_the_distribution_needs_four_libraries() -> None:
    found = metadata("caspian-atlas")
    assert found["Version"] == caspian.__version__
    needed = [text for text in found.get_all("Requires-Dist") or [] if "extra ==" not in text]
    assert sorted(text.split(">")[0] for text in needed) == ["attrs", "cattrs", "pendulum", "pycountry"]
