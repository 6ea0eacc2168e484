"""A release in the making: a copy of the tree with the edits of the release, and what is built of it."""

import json
import os
import re
import shutil
import subprocess
import venv
from datetime import date
from pathlib import Path

__all__ = ["EDITED", "ROOT", "NotRunError", "Release"]

ROOT = Path(__file__).parent.parent.parent
EDITED = ("src/caspian/__init__.py", "CHANGELOG.md", "CITATION.cff")
"""The files that a release edits."""
LEFT_BEHIND = frozenset(
    (
        ".git",
        ".venv",
        "__pycache__",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".hypothesis",
        "build",
        "dist",
    )
)
"""Folders that are no part of the sources."""


class NotRunError(Exception):
    """What a step needs cannot be had here."""


class Release:
    """A release in the making: a copy of the tree, and a folder for what is built of it."""

    def __init__(self, version: str, work: Path, dist: Path, root: Path = ROOT) -> None:
        self.version, self.work, self.dist, self.root = version, work, dist, root
        self.tree = work / "tree"
        for name in self._files():
            if (root / name).is_file():
                (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / name, self.tree / name)
        self.data = json.loads((self.tree / "src/caspian/release.json").read_text(encoding="utf-8"))
        self.day = date.today().isoformat()

    def _files(self) -> list[str]:
        """What git knows; without a repository what no tool has left behind."""
        try:
            return self.git("ls-files", "-z").split("\0")[:-1]
        except NotRunError:
            found = (path.relative_to(self.root) for path in self.root.rglob("*"))
            return [str(path) for path in found if not LEFT_BEHIND.intersection(path.parts)]

    def git(self, *arguments: str) -> str:
        """What git says of the repository.

        Raises:
            NotRunError: if there is none.
        """
        try:
            done = subprocess.run(
                ["git", *arguments], cwd=self.root, check=True, capture_output=True, text=True
            )
        except (OSError, subprocess.CalledProcessError) as error:
            raise NotRunError(f"git: {str(getattr(error, 'stderr', error)).strip()}") from error
        return done.stdout

    def run(self, *command: str | Path, offline: str = "", **environment: str) -> str:
        """What a command prints, run in the copy.

        Raises:
            NotRunError: if it gives nothing and complains in a word that says that there is no network.
            RuntimeError: if it fails otherwise.
        """
        known = {**os.environ, "PYTHONPATH": str(self.tree / "src"), **environment}
        done = subprocess.run(
            list(map(str, command)), cwd=self.tree, env=known, capture_output=True, text=True, check=False
        )
        if done.returncode:
            said = f"{done.stdout}\n{done.stderr}".strip()
            if offline and not done.stdout.strip() and re.search(offline, said):
                raise NotRunError(said.splitlines()[-1][:200])
            raise RuntimeError(said[-3000:])
        return done.stdout

    def replace(self, name: str, pattern: str, by: str) -> None:
        """Edit a file of the copy, in one place that must be there."""
        path = self.tree / name
        text, count = re.subn(
            pattern, lambda _: by, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
        )
        if not count:
            raise RuntimeError(f"{name}: nothing stands there like {pattern}")
        path.write_text(text, encoding="utf-8")

    @property
    def wheel(self) -> Path:
        """The wheel that was built."""
        return next(self.dist.glob("*.whl"))

    @property
    def user(self) -> Path:
        """An environment that has the wheel and what it needs, and nothing else."""
        folder = self.work / "user"
        if not folder.exists():
            venv.create(folder, with_pip=True)
            self.run(folder / "bin/python", "-m", "pip", "-q", "install", self.wheel)
            self.run(folder / "bin/python", "-m", "pip", "-q", "uninstall", "--yes", "setuptools", "pip")
        return folder
