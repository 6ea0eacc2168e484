"""Long tasks tell how far they are, and whoever interrupts one finds everything as it was."""

import gc
import io
import os
import stat
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import Dataset
from tests.fresh import fresh

DATA = caspian.load().only("BTK", caspian.agreements_between("Armenia", "Georgia"))
COUNT = sum(len(getattr(DATA, name)) for name in set(DATA.types.values()))
Write = Callable[..., object]
WRITERS: dict[str, tuple[str, Write]] = {
    "one file": ("one.json", Dataset.save),
    "a folder": ("folder", Dataset.save),
    "a database": ("all.sqlite", Dataset.to_sqlite),
    "a data package": ("package", Dataset.to_datapackage),
    "a layout of Parquet": ("parquet", Dataset.to_parquet),
}
writers = pytest.mark.parametrize(("name", "write"), WRITERS.values(), ids=WRITERS)
SELECTIONS: dict[str, str] = {
    "to_csv": "x.csv",
    "to_parquet": "x.parquet",
    "to_excel": "x.xlsx",
    "to_ics": "x.ics",
}


def content(folder: Path) -> dict[str, bytes]:
    """All files below a folder, hidden ones too, and the folders."""
    return {
        str(each.relative_to(folder)): each.read_bytes() if each.is_file() else b""
        for each in folder.rglob("*")
    }


@writers
def test_writing_tells_how_many_records_are_done(name: str, write: Write, tmp_path: Path) -> None:
    told: list[int] = []
    write(DATA, tmp_path / name, progress=told.append)
    assert told == sorted(set(told))
    assert told[-1] == COUNT
    with pytest.raises(TypeError, match="expected progress=True"):
        write(DATA, tmp_path / name, progress="yes")


def test_a_folder_that_did_not_exist_goes_again(tmp_path: Path) -> None:
    def interrupt(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        DATA.to_datapackage(tmp_path / "some" / "where", progress=interrupt)
    assert content(tmp_path) == {}


def test_reading_tells_how_many_records_are_done(tmp_path: Path) -> None:
    DATA.save(tmp_path / "folder")
    told: list[int] = []
    assert caspian.load(tmp_path / "folder", alone=True, progress=told.append) == DATA
    assert told == sorted(set(told))
    assert told[-1] == COUNT


@writers
@pytest.mark.parametrize("before", [True, False], ids=["over what was there", "new"])
def test_what_is_interrupted_leaves_no_trace(name: str, write: Write, before: bool, tmp_path: Path) -> None:
    target = tmp_path / name
    if before:
        write(DATA.only("BTK"), target)
    was = content(tmp_path)

    def interrupt(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(DATA, target, progress=interrupt)
    assert content(tmp_path) == was


@writers
def test_a_fault_while_files_take_their_places_leaves_no_trace_of_a_new_one(
    name: str, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, done = Path.replace, []

    def replaced(self: Path, target: Any) -> Path:
        done.append(target)
        if len(done) == (1 if "." in name else 2):
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    with pytest.raises(KeyboardInterrupt):
        write(DATA, tmp_path / name)
    assert content(tmp_path) == {}


@pytest.mark.parametrize(("method", "name"), SELECTIONS.items())
def test_a_selection_replaces_a_file_when_the_new_one_is_whole(
    method: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / name
    file.write_text("old")
    file.chmod(0o640)
    real = Path.replace

    def interrupted(self: Path, target: Any) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        getattr(DATA.events, method)(file)
    assert content(tmp_path) == {name: b"old"}
    monkeypatch.setattr(Path, "replace", real)
    getattr(DATA.events, method)(file)
    assert file.read_bytes() != b"old"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == [name]
    with pytest.raises(FileNotFoundError, match="nowhere"):
        getattr(DATA.events, method)(tmp_path / "nowhere" / name)


def test_what_is_no_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    DATA.places[:1].to_csv(pipe)
    assert os.read(reader, 1 << 16).decode() == DATA.places[:1].to_csv()
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_load_that_is_interrupted_leaves_the_collector_as_it_was(tmp_path: Path) -> None:
    DATA.save(tmp_path / "one.json")

    def interrupt(done: int) -> None:
        raise KeyboardInterrupt

    assert gc.isenabled()
    with pytest.raises(KeyboardInterrupt):
        caspian.load(tmp_path / "one.json", alone=True, progress=interrupt)
    assert gc.isenabled()
    assert caspian.load(tmp_path / "one.json", alone=True) == DATA


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """It does."""
        return True


def test_without_tqdm_a_line_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    said = f"{COUNT:,} of {COUNT:,} records\n"
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    DATA.save(tmp_path / "one.json", progress=True)
    caspian.load(tmp_path / "one.json", alone=True, progress=True)
    DATA.to_sqlite(tmp_path / "all.sqlite", progress=True)
    assert stream.getvalue() == f"saving: {said}loading: {said}writing: {said}"
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    DATA.save(tmp_path / "one.json", progress=True)
    assert terminal.getvalue().startswith("\rsaving: ")
    assert terminal.getvalue().endswith(f"\rsaving: {said}")


def test_with_tqdm_its_bar_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bars: list[Any] = []

    class Bar:
        def __init__(self, **how: str) -> None:
            self.how, self.n, self.total, self.closed = how, 0, 0, False
            bars.append(self)

        def update(self, more: int) -> None:
            self.n += more

        def close(self) -> None:
            self.closed = True

    module: Any = types.ModuleType("tqdm.auto")
    module.tqdm = Bar
    monkeypatch.setitem(sys.modules, "tqdm", types.ModuleType("tqdm"))
    monkeypatch.setitem(sys.modules, "tqdm.auto", module)
    DATA.save(tmp_path / "one.json", progress=True)
    (bar,) = bars
    assert (bar.how["desc"], bar.n, bar.total, bar.closed) == ("saving", COUNT, COUNT, True)


def test_records_are_written_though_the_import_of_cattrs_was_interrupted() -> None:
    """Ctrl-C can leave a module imported that its package does not know of."""
    code = (
        "import cattrs.gen; del cattrs.gen; import caspian; "
        "print(caspian.place('baku').to_dict()['id'], len(caspian.load().checksum))"
    )
    assert fresh(code) == "baku 64\n"
