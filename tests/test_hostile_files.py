"""Files and folders that are not what they seem: none hangs, none is lost, none is left out in silence."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import caspian
from caspian import InvalidData, NotFound
from caspian.cli import main

TEXT = '{"people": [{"name": "B", "id": "b"}]}'


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of a user without privileges, as which the test goes on."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        warm = path / "warm.json"  # what is imported late may lie where only root may read it
        warm.write_text(TEXT)
        assert main(["format", str(warm)]) == 0
        caspian.load(warm, alone=True).save(warm)
        warm.unlink()
        if os.geteuid() == 0:
            os.chown(path, 65534, 65534)
            os.seteuid(65534)
        yield path
        if os.getuid() == 0:
            os.seteuid(0)


def test_a_file_that_may_not_be_written_to_stays_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where its folder would let one put another in its place; and the others are as they were."""
    for name in ("a.json", "b.json"):
        (folder / name).write_text(TEXT)
    (folder / "b.json").chmod(0o444)
    capsys.readouterr()
    assert main(["format", str(folder)]) == 2
    assert capsys.readouterr().err == f"caspian: {folder / 'b.json'}: Permission denied\n"
    assert [(folder / name).read_text() for name in ("a.json", "b.json")] == [TEXT, TEXT]
    with pytest.raises(PermissionError, match=r"b\.json"):
        caspian.load(folder / "a.json", alone=True).save(folder / "b.json")


def test_a_folder_that_may_not_be_written_to_is_named_and_not_a_file_that_nobody_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.json").write_text(TEXT)
    folder.chmod(0o555)
    capsys.readouterr()
    assert main(["format", str(folder / "a.json")]) == 2
    assert capsys.readouterr().err == f"caspian: {folder / 'a.json'}: Permission denied\n"


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    folder = tmp_path / "folder"  # what lies beside it belongs to this test alone
    folder.mkdir()
    (folder / "a.json").write_text(TEXT)
    (folder / "self").symlink_to(".")
    (folder / "up").symlink_to("..")
    (folder / "loop").symlink_to("loop")
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to("..")
    inner = folder / "sub" / "inner"
    inner.mkdir()
    (inner / "b.json").symlink_to("b.json")
    with pytest.raises(InvalidData) as error:
        caspian.load(folder / "sub", alone=True)
    assert [str(fault) for fault in error.value.faults] == [
        "inner/b.json: $: cannot be read: Too many levels of symbolic links"
    ]
    (inner / "b.json").unlink()
    assert len(caspian.load(folder / "sub", alone=True).people) == 1


def test_folders_nested_without_end_are_one_fault(tmp_path: Path) -> None:
    """Deeper than Python may call, and than the system takes a path for."""
    code = (
        "import os, caspian\n"
        "os.mkdir('deep'); os.chdir('deep')\n"
        "for _ in range(2500): os.mkdir('d'); os.chdir('d')\n"
        f"os.chdir({str(tmp_path)!r})\n"
        "try: caspian.load('deep')\n"
        "except caspian.InvalidData as error: print(len(error.faults), error.faults[0].reason)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    subprocess.run(["rm", "-rf", tmp_path / "deep"], check=True)  # too deep for Python's own
    assert done.stdout == "1 cannot be read: File name too long\n"


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero", "/dev/urandom", "/dev/tty", "/proc/self/mem"])
def test_devices_are_no_data(device: str) -> None:
    with pytest.raises((InvalidData, NotFound)):
        caspian.load(device)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp037"])
def test_a_file_in_another_encoding_is_a_fault(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(TEXT.encode(encoding))
    with pytest.raises(InvalidData, match=r"not UTF-8|not JSON"):
        caspian.load(file)


def test_no_name_of_a_file_forges_a_line_or_clears_a_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "a\x1b[2J\nOK 5 places\u202eb.json"
    odd.write_text('{"people": [{"id": "b", "name": "B", "nme": 1}]}')
    assert main(["check", str(odd)]) == 1
    assert main(["check", str(odd) + "x"]) == 2
    odd.write_text(TEXT)
    assert main(["format", str(odd)]) == 0
    for argument in ("--\x1b[2J", "\x1b[2J\nOK"):
        with pytest.raises(SystemExit):
            main(["check", "--json", argument, "--\x1b[2J"])
    said = capsys.readouterr()
    for line in (said.out + said.err).split("\n"):
        assert line.isprintable()
        assert not line.startswith("OK")
