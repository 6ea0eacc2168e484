"""What callers are told by type checkers, by three of them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "typing"
SOURCES = FOLDER.parent.parent / "src"
CHECKERS = {
    "mypy": [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--no-error-summary"],
    "pyright": ["pyright", "--pythonpath", sys.executable],
    "ty": ["ty", "check", "--output-format", "concise", "--python", sys.prefix, "--project", str(FOLDER)],
}


def errors(checker: str, file: str) -> tuple[set[int], str]:
    """The lines of a file in which a checker finds an error, and all that it says."""
    command, *arguments = CHECKERS[checker]
    found = shutil.which(command) or shutil.which(command, path=str(Path(sys.executable).parent))
    assert found is not None, f"{checker} is not installed"
    done = subprocess.run(
        [found, *arguments, str(FOLDER / file)],
        capture_output=True,
        text=True,
        check=False,
        cwd=FOLDER.parent.parent,
        env={
            "PATH": str(Path(sys.executable).parent) + ":/usr/bin:/bin:/usr/local/bin",
            "MYPYPATH": str(SOURCES),
            "PYTHONPATH": str(SOURCES),
            "HOME": str(Path.home()),
        },
    )
    said = done.stdout + done.stderr
    return {int(line) for line in re.findall(rf"{file}:(\d+)(?=.*(?:error|warning))", said)}, said


@pytest.mark.parametrize("checker", CHECKERS)
def test_the_types_that_come_back_are_narrow(checker: str) -> None:
    lines, said = errors(checker, "surface.py")
    assert not lines, said


@pytest.mark.parametrize("checker", CHECKERS)
def test_mistakes_are_found(checker: str) -> None:
    texts = (FOLDER / "mistakes.py").read_text().splitlines()
    ends = ("# error",) if checker == "ty" else ("# error", "# error of a keyword")
    wrong = {number for number, text in enumerate(texts, 1) if text.endswith(ends)}
    lines, said = errors(checker, "mistakes.py")
    assert wrong - lines == set(), said
