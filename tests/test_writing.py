"""What is saved is whole, is what was there, and is read back the same."""

import errno
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import caspian
from caspian import Person, Place, Record
from caspian.catalogue.types import TYPES
from caspian.reading.codec import decode
from caspian.writing.atomic import write_all
from caspian.writing.save import save
from caspian.writing.text import encode
from tests.strategies import records

PEOPLE = {
    "people": (Person(id="b", name="B"), Person(id="a", name="A")),
    "places": (Place(id="p", name="P"),),
}


def test_saved_and_loaded_is_the_same(tmp_path: Path) -> None:
    bundled = caspian.load()
    for target in (tmp_path / "one.json", tmp_path / "folder"):
        bundled.save(target)
        again = caspian.load(target, alone=True)
        for kind in TYPES:
            assert getattr(again, kind) == getattr(bundled, kind)
        first = {each: each.read_bytes() for each in tmp_path.rglob("*.json")}
        again.save(target)
        assert {each: each.read_bytes() for each in tmp_path.rglob("*.json")} == first
    package = Path(caspian.__file__).parent / "data"
    for kind in TYPES:
        assert (tmp_path / "folder" / f"{kind}.json").read_bytes() == (package / f"{kind}.json").read_bytes()


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=50)
@given(records)
def test_text_is_canonical(pair: tuple[str, Record]) -> None:
    kind, record = pair
    text = encode({kind: (record,)})
    assert encode(*decode(text)) == text
    assert decode(text).records == {kind: (record,)}
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"


def test_what_an_amendment_sets_is_written_as_json_writes_it() -> None:
    values = [1, -0.5, True, None, "A\tB\u2028é", [], {}, [[], {"a": [{}]}], {"é": {"b": [1, "2"]}}]
    amendments = [
        {"id": "baku", "field": "note", "set": each, "reason": "R"} for each in values if each is not None
    ]
    text = json.dumps({"$schema": 'https://example.org/"a"', "amendments": amendments})
    written = encode(*decode(text))
    assert json.loads(written) == json.loads(text)
    assert written == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"


def test_types_and_records_have_one_order() -> None:
    one = encode({"places": PEOPLE["places"], "people": PEOPLE["people"]})
    assert one == encode({"people": PEOPLE["people"][::-1], "places": PEOPLE["places"]})
    assert one.index('"people"') < one.index('"a"') < one.index('"b"') < one.index('"places"')


def test_amendments_withdrawals_and_the_schema_are_kept() -> None:
    text = encode(
        *decode(
            '{"withdrawn": [{"id": "x", "reason": "R"}], "$schema": "s",'
            ' "amendments": [{"id": "sco", "field": "memberships", "add": {"member": "KZ", "x": [1, null]}}]}'
        )
    )
    assert encode(*decode(text)) == text
    assert [text.index(f'"{key}"') for key in ("$schema", "amendments", "withdrawn")] == sorted(
        text.index(f'"{key}"') for key in ("$schema", "amendments", "withdrawn")
    )


def test_a_link_stays_a_link_and_a_file_keeps_its_mode(tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    real.write_text("{}")
    real.chmod(0o640)
    (tmp_path / "link.json").symlink_to(real)
    save(PEOPLE, tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert decode(real.read_text()).records["places"] == PEOPLE["places"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.json", "real.json"]


def test_a_full_disk_changes_none_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [tmp_path / f"{name}.json" for name in "abc"]
    for file in files:
        file.write_text("old")
    written = []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_all(dict.fromkeys(files, "new"))
    assert [file.read_text() for file in files] == ["old"] * 3
    assert len(list(tmp_path.iterdir())) == 3


def test_a_save_that_is_killed_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """Killed at each system call of note in turn: the file holds the old text or the new one."""
    file = tmp_path / "mine.json"
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from caspian.writing import atomic\n"
        "at, done = int(sys.argv[2]), 0\n"
        "def watch(event, arguments):\n"
        "    global done\n"
        "    if event in ('open', 'os.rename', 'os.chmod', 'os.remove', 'tempfile.mkstemp'):\n"
        "        done += 1\n"
        "        if done == at: os.kill(os.getpid(), signal.SIGKILL)\n"
        "sys.addaudithook(watch)\n"
        "atomic.write_all({Path(sys.argv[1]): 'new ' * 1_000_000})\n"
    )
    killed = 0
    for at in range(1, 12):
        file.write_text("old")
        done = subprocess.run([sys.executable, "-c", code, str(file), str(at)], check=False)
        if done.returncode == -signal.SIGKILL:
            killed += 1
        assert file.read_text() in ("old", "new " * 1_000_000)
    assert killed >= 4
    assert file.read_text() == "new " * 1_000_000


def test_a_folder_with_other_data_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("{}")
    with pytest.raises(ValueError, match=r"holds other JSON files: mine\.json"):
        save(PEOPLE, tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["mine.json"]


def test_a_type_that_has_no_records_any_more_is_emptied(tmp_path: Path) -> None:
    save(PEOPLE, tmp_path / "folder")
    save({"people": PEOPLE["people"]}, tmp_path / "folder")
    found: Any = caspian.load(tmp_path / "folder", alone=True)
    assert (found.people.ids, found.places.ids) == (("a", "b"), ())


def test_what_was_withdrawn_stays_withdrawn(tmp_path: Path) -> None:
    gone = {"people": [{"id": "a", "name": "A"}], "withdrawn": [{"id": "b", "reason": "R", "successor": "a"}]}
    for target in (tmp_path / "one.json", tmp_path / "folder"):
        caspian.load(gone, alone=True).save(target)
        with pytest.raises(caspian.NotFound, match="it was withdrawn: R; see 'a'"):
            caspian.load(target, alone=True).person("b")


@pytest.mark.parametrize("name", ["y.txt", "x.json.gz"])
def test_a_new_path_of_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(
        ValueError, match=r"expected the path of a file that ends in \.json, or of a folder, got"
    ):
        save(PEOPLE, tmp_path / name)
    assert not list(tmp_path.iterdir())
    (tmp_path / name).mkdir()
    save(PEOPLE, tmp_path / name)
    assert (tmp_path / name / "people.json").is_file()


def test_an_empty_path_is_refused() -> None:
    with pytest.raises(ValueError, match="expected the path of a file or folder"):
        caspian.load().save("")


@pytest.mark.parametrize(
    "written", [lambda path: caspian.load().only("btk").save(path), caspian.events[:3].to_parquet]
)
def test_a_pipe_is_written_to_and_stays_one(written: Callable[[Path], object], tmp_path: Path) -> None:
    pipe = tmp_path / "x.json"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    written(pipe)
    reader.join()
    assert pipe.is_fifo()
    assert len(read[0]) > 100


def test_whatever_is_written_says_so(tmp_path: Path) -> None:
    part = caspian.load().only("BTK")
    number = sum(len(getattr(part, name)) for name in TYPES)
    written = {
        "part.json": part.save,
        "folder": part.save,
        "part.sqlite": part.to_sqlite,
        "package": part.to_datapackage,
    }
    for name, write in written.items():
        assert repr(write(tmp_path / name)) == f"{tmp_path / name}: {number:,} records"
    for name in ("brief.html", "brief.md", "brief.txt"):
        made = caspian.dossier("BTK", since="2025").save(tmp_path / name)
        assert repr(made) == f"{tmp_path / name}: written"
    drawn = caspian.corridor("BTK").map().save(tmp_path / "btk.svg")
    assert repr(drawn) == f"{tmp_path / 'btk.svg'}: written"
    assert f"{tmp_path / 'btk.csv'}: 1 row, " in repr(caspian.corridor("BTK").to_csv(tmp_path / "btk.csv"))
