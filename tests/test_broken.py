"""Broken data files: each is refused whole, with every fault, its line, its reason and what was meant."""

from pathlib import Path

import pytest

import caspian
from caspian import InvalidData
from caspian.reading.codec import decode
from tests.broken import CASES, FOLDERS


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_broken_file_is_refused_with_every_fault(text: str, expected: list[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidData) as error:
        caspian.load(file, onto=caspian.load())
    assert [str(fault) for fault in error.value.faults] == expected


@pytest.mark.parametrize(
    ("files", "expected"), [case[1:] for case in FOLDERS], ids=[case[0] for case in FOLDERS]
)
def test_a_broken_folder_is_refused_with_every_fault(
    files: dict[str, bytes], expected: list[str], tmp_path: Path
) -> None:
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidData) as error:
        caspian.load(tmp_path, alone=True)
    assert [str(fault) for fault in error.value.faults] == expected


def test_there_are_enough_of_them() -> None:
    assert len(CASES) + len(FOLDERS) >= 100
    assert len({case[0] for case in CASES}) == len(CASES)


def test_nothing_at_the_path(tmp_path: Path) -> None:
    with pytest.raises(caspian.NotFound, match="no file or folder"):
        caspian.load(tmp_path / "nothing.json")


def test_the_error_counts_and_lists() -> None:
    with pytest.raises(InvalidData, match="2 faults in the data") as error:
        decode('{"people": [{"id": "A B"}]}')
    assert isinstance(error.value, ValueError)
