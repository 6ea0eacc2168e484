"""The checklist of a release: what must not go out is stopped, and the repository is left alone."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from releasing import making, steps

FILES = {
    "src/caspian/__init__.py": '__version__ = "0.1.0"\n',
    "src/caspian/release.json": '{"version": "2026.11.1", "as_of": "2026-03-20"}',
    "CITATION.cff": "cff-version: 1.2.0\nversion: 0.1.0\n",
    "CHANGELOG.md": "# Changelog\n\n## Next\n\n### Data\n\n* A fact.\n\n### Asking\n\n* A question.\n\n## 0.1.0\n\nFirst.\n",
    "releases/0.1.0.json": '{"as_of": null, "ids": {"people": ["a", "b"]}}',
}
Make = Callable[..., Any]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A release of a made-up repository, with some of its files changed."""

    def made(version: str = "0.2.0", **changed: str) -> Any:
        root = tmp_path / "repository"
        for name, text in {
            **FILES,
            **{key.replace("__", "/"): text for key, text in changed.items()},
        }.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        for command in (
            "init -q",
            "add -A",
            "-c user.name=A -c user.email=a@a -c commit.gpgsign=false commit -qm A",
        ):
            subprocess.run(["git", *command.split()], cwd=root, check=True)
        return making.Release(version, tmp_path / "work", tmp_path / "dist", root)

    return made


def test_a_release_edits_a_copy_and_not_the_repository(make: Make) -> None:
    it = make()
    assert steps.versions(it) == "code 0.2.0, data 2026.11.1 of 2026-03-20"
    assert steps.changelog(it) == "2 points under Data, Asking"
    assert (it.tree / "src/caspian/__init__.py").read_text() == '__version__ = "0.2.0"\n'
    assert "\nversion: 0.2.0\n" in (it.tree / "CITATION.cff").read_text()
    assert f"\n## 0.2.0 ({it.day}), data 2026.11.1\n" in (it.tree / "CHANGELOG.md").read_text()
    assert steps.tree(it)
    assert {name: (it.root / name).read_text(encoding="utf-8") for name in FILES} == FILES


def test_without_a_repository_the_tree_is_copied_and_git_is_not_asked(make: Make, tmp_path: Path) -> None:
    first = make()
    shutil.rmtree(first.root / ".git")
    (first.root / ".venv").mkdir()
    (first.root / ".venv" / "x.py").write_text("")
    it = making.Release("0.2.0", tmp_path / "other", tmp_path / "dist", first.root)
    assert {str(path.relative_to(it.tree)) for path in it.tree.rglob("*") if path.is_file()} == set(FILES)
    with pytest.raises(making.NotRunError, match=r"git: .*not a git repository"):
        steps.tree(it)


def test_what_is_not_committed_is_named(make: Make) -> None:
    it = make()
    (it.root / "CHANGELOG.md").write_text("x")
    with pytest.raises(RuntimeError, match=r"not committed: CHANGELOG\.md"):
        steps.tree(it)


@pytest.mark.parametrize(
    ("version", "data", "message"),
    [
        ("0.2", {}, "0.2 is no version of three numbers"),
        ("0.1.0", {}, "0.1.0 does not follow 0.1.0"),
        ("0.0.9", {}, "0.0.9 does not follow 0.1.0"),
        ("0.2.0", {"version": "1.0"}, "the version of the data is year.month.number, not 1.0"),
        ("0.2.0", {"version": "2026.9.2"}, "the data are 2026.9.2, and 2026.10.1 is out already"),
        ("0.2.0", {"version": "2026.10.1"}, "the data are 2026.10.1, and 2026.10.1 is out already"),
        ("0.2.0", {"as_of": "9999-01-01"}, "the data are of 9999-01-01, which is not yet"),
    ],
)
def test_versions_go_forward(make: Make, version: str, data: dict[str, str], message: str) -> None:
    release = {"version": "2026.11.1", "as_of": "2026-03-20", **data}
    it = make(
        version,
        **{"src__caspian__release.json": json.dumps(release), "releases__2026.10.1.json": '{"ids": {}}'},
    )
    with pytest.raises(RuntimeError, match=message):
        steps.versions(it)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# Changelog\n\n## 0.1.0\n", "nothing under"),
        ("# Changelog\n\n## Next\n\n### Data\n\n## 0.1.0\n", "nothing under"),
        (
            "# Changelog\n\n## Next\n\n### Asking\n\n* A.\n\n### Data\n\n* A.\n\n## 0.1.0\n",
            "the first section",
        ),
    ],
)
def test_a_changelog_says_what_is_new_data_first(make: Make, text: str, message: str) -> None:
    with pytest.raises(RuntimeError, match=message):
        steps.changelog(make(**{"CHANGELOG.md": text}))


def test_what_was_added_and_given_up_is_counted(make: Make) -> None:
    it = make(**{"releases__2026.11.1.json": '{"ids": {"people": ["a", "c", "d"]}}'})
    assert steps.compare(it) == "since 0.1.0: 2 records added, 1 given up, 1 kept"


def test_a_tag_that_is_taken_is_told(make: Make) -> None:
    it = make()
    assert steps.tags(it) == "v0.2.0, data-2026.11.1"
    it.git("tag", "v0.2.0")
    with pytest.raises(RuntimeError, match=r"there is a tag v0\.2\.0 already"):
        steps.tags(it)


def test_a_command_that_finds_no_network_is_not_run_and_no_fault(make: Make) -> None:
    it = make()
    fails = "import sys; sys.exit('Connection refused')"
    with pytest.raises(making.NotRunError, match="Connection refused"):
        it.run(sys.executable, "-c", fails, offline="Connection")
    with pytest.raises(RuntimeError, match="Connection refused"):
        it.run(sys.executable, "-c", fails)
    with pytest.raises(RuntimeError, match="found"):
        it.run(sys.executable, "-c", f"print('found', flush=True); {fails}", offline="Connection")
