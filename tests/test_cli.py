"""The command line: what it prints, how it ends, and that nothing ends in a traceback."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import caspian
from caspian.catalogue.types import TYPES, singular
from caspian.cli import main

GOOD = '{"people": [{"id": "me-1", "name": "Somebody Else"}]}'
BAD = '{"people": [{"id": "ME", "nam": "X"}]}'
CANONICAL = '{\n "people": [\n  {\n   "id": "me-1",\n   "name": "Somebody Else"\n  }\n ]\n}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.json").write_text(GOOD)
    (tmp_path / "bad.json").write_text(BAD)
    return tmp_path


def run(
    *arguments: str, text: bytes = b"", out: object = subprocess.PIPE, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    done: subprocess.CompletedProcess[bytes] = subprocess.run(
        [sys.executable, "-m", "caspian", *arguments],
        input=text,
        stdout=out,  # type: ignore[call-overload]
        stderr=subprocess.PIPE,
        env=os.environ | environment,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    return done


def test_check_says_how_many_records_there_are(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "good.json"]) == 0
    assert capsys.readouterr().out == "1 people\n"
    (folder / "empty.json").write_text("{}")
    assert main(["check", "empty.json"]) == 0
    assert capsys.readouterr().out == "no records\n"
    (folder / "more.json").write_text('{"places": [{"id": "my-town", "name": "Own Town"}]}')
    assert main(["check", "good.json", "more.json"]) == 0
    assert capsys.readouterr().out == "1 people, 1 places\n"


def test_check_says_everything_that_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "bad.json"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "3 faults in the data",
        "  bad.json:1: $.people[0].nam: unknown key 'nam'; did you mean 'name'?",
        "  bad.json:1: $.people[0].id: expected an id such as 'ilham-aliyev', got str 'ME'",
        "  bad.json:1: $.people[0]: the key 'name' is missing",
    ]


def test_check_for_machines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json", "good.json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "sound": True,
        "records": {"people": 1},
        "faults": [],
        "notes": [],
    }
    assert main(["check", "--json", "bad.json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["sound"] is False
    assert found["faults"][0] == {
        "path": "$.people[0].nam",
        "reason": "unknown key 'nam'",
        "nearest": "name",
        "file": "bad.json",
        "line": 1,
    }


def test_check_reads_the_standard_input() -> None:
    assert run("check", "-", text=GOOD.encode()).stdout == b"1 people\n"
    assert run("check", "-", text=b"\xff").returncode == 1
    assert b"not UTF-8: byte 0 cannot be read" in run("check", "-", text=b"\xff").stderr
    assert run("format", "-", text=GOOD.encode()).stdout.decode() == CANONICAL
    assert run("format", "-", text=BAD.encode()).returncode == 1


def test_text_in_memory_stands_for_the_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for command, told in (("format", CANONICAL), ("check", "1 people\n")):
        monkeypatch.setattr(sys, "stdin", io.StringIO(GOOD))
        assert main([command, "-"]) == 0
        assert capsys.readouterr().out == told


@pytest.mark.parametrize("path", ["", " ", "nowhere.json", "a" * 5000])
@pytest.mark.parametrize("command", ["check", "format"])
def test_nothing_at_a_path(command: str, path: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "good.json").read_text()
    assert main([command, path]) == 2
    said = capsys.readouterr().err
    assert said.startswith("caspian: no file or folder is known as")
    assert len(said.splitlines()) == 1
    assert (folder / "good.json").read_text() == before


def test_names_that_bundled_records_have(folder: Path) -> None:
    (folder / "mine.json").write_text('{"places": [{"id": "my-baku", "name": "Baku"}]}')
    assert main(["check", "mine.json"]) == 1
    assert main(["check", "--same-names", "mine.json"]) == 0
    assert main(["check", "--alone", "mine.json"]) == 0


def test_format_writes_nothing_if_one_file_is_broken(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "worse.json").write_text("{")
    assert main(["format", "."]) == 1
    said = capsys.readouterr().err
    assert "bad.json" in said
    assert "worse.json" in said
    assert (folder / "good.json").read_text() == GOOD


def test_format_gives_the_canonical_form_and_then_has_nothing_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["format", "--check", "good.json"]) == 1
    assert (folder / "good.json").read_text() == GOOD
    assert main(["format", "good.json"]) == 0
    assert (folder / "good.json").read_text() == CANONICAL
    assert main(["format", "--check", "good.json"]) == main(["format", "good.json"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "would change: good.json",
        "changed: good.json",
        "nothing to change",
        "nothing to change",
    ]
    (folder / "good.json").write_bytes(b"\xef\xbb\xbf" + CANONICAL.replace("\n", "\r\n").encode())
    assert main(["format", "good.json"]) == 0
    assert (folder / "good.json").read_bytes() == CANONICAL.encode()


def test_format_does_not_overwrite_what_was_changed_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import caspian.writing.text as writing

    real = writing.encode

    def slowly(*arguments: object) -> str:
        (folder / "good.json").write_text("an edit")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "encode", slowly)
    assert main(["format", "good.json"]) == 2
    assert "was changed while it was read" in capsys.readouterr().err
    assert (folder / "good.json").read_text() == "an edit"


def test_format_of_what_cannot_be_read_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "gone.json").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.json")
    assert main(["format", "."]) == 1
    said = capsys.readouterr().err
    assert "gone.json: $: cannot be read: No such file or directory" in said
    assert "pipe.json: $: cannot be read: it is no file" in said


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("options", [[], ["--all"]])
def test_a_template_is_sound(
    kind: str, options: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["new", singular(kind), *options]) == 0
    text = capsys.readouterr().out
    assert main(["new", kind.capitalize(), *options]) == 0
    assert capsys.readouterr().out == text
    (tmp_path / "new.json").write_text(text)
    assert main(["check", str(tmp_path / "new.json")]) == 0
    assert list(json.loads(text)) == [kind]


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    whole = json.loads(capsys.readouterr().out)
    assert main(["schema", "events"]) == 0
    assert json.loads(capsys.readouterr().out)["$ref"] == "#/$defs/Event"
    assert set(TYPES) < set(whole["properties"])


def test_version_and_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    data = caspian.load()
    assert (
        capsys.readouterr().out
        == f"caspian {caspian.__version__}, data {data.version} of {data.as_of and data.as_of.edtf}\n"
    )
    for wrong in ([], ["chek"], ["check"], ["new", "evnt"], ["schema", "evnts"]):
        with pytest.raises(SystemExit) as ended:
            main(wrong)
        assert ended.value.code == 2


def test_a_reader_that_has_had_enough_and_a_full_disk(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    assert run("schema", out=writing).returncode == 1
    os.close(writing)
    if Path("/dev/full").exists():
        with Path("/dev/full").open("wb") as full:
            done = run("schema", out=full)
        assert done.returncode == 2
        assert done.stderr.decode().strip() == "caspian: No space left on device"


def test_letters_that_the_terminal_lacks(folder: Path) -> None:
    (folder / "ünïcode.json").write_text(GOOD)
    done = run("format", "ünïcode.json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stdout) == (0, b"changed: \\xfcn\\xefcode.json\n")
