"""Questions on the command line: the answers of the library, in the form that is asked for, and every fault in a line."""

import csv
import inspect
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian.cli import main
from caspian.cli.questions import QUESTIONS
from caspian.display.text import render

MINE = {
    "events": [
        {
            "id": "2030-05-01-my-meeting",
            "title": "My meeting",
            "when": "2030-05-01",
            "kind": "meeting",
            "participants": [{"party": "KZ"}, {"party": "AZ"}],
        }
    ]
}


@pytest.fixture
def out(capsys: pytest.CaptureFixture[str]) -> Any:
    def asked(*words: str, status: int = 0) -> str:
        assert main(words) == status
        found = capsys.readouterr()
        if status == 2:
            assert found.out == ""
            assert found.err.startswith("caspian: ")
            assert len(found.err.splitlines()) == 1
            return found.err
        assert found.err == ""
        return found.out

    return asked


def ids(text: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(text))]


def _rows(text: str, start: int = 1) -> list[str]:
    """The first rows of the table of an answer."""
    lines = text.splitlines()[start:12]
    return lines[: lines.index("")] if "" in lines else lines


ASKED: list[tuple[str, Any]] = [
    ("agreements AM GE --since 2024", caspian.agreements_between("AM", "GE", since="2024")),
    (
        "agreements Armenia --kind memorandum --kind treaty",
        caspian.agreements_involving("AM", kind=("memorandum", "treaty")),
    ),
    ("agreements", caspian.agreements),
    ("events AM GE --about transport", caspian.events_between("AM", "GE", about="transport")),
    ("events AM GE KZ", caspian.events_involving("AM", "GE", "KZ")),
    ("events-on TITR --no-parts --until 2024", caspian.events_on("TITR", parts=False, until="2024")),
    ("timeline Uzbekistan --corridor TITR", caspian.timeline("Uzbekistan", corridor="TITR")),
    ("members SCO --on 2024-07-05", caspian.members_of("SCO", on="2024-07-05")),
    ("members SCO --status any", caspian.members_of("SCO", status=None)),
    ("organisations KZ --status observer", caspian.organisations_of("KZ", status="observer")),
    ("officeholders KZ President --on 2024", caspian.officeholders("KZ", "President", on="2024")),
    ("corridors KZ AZ", caspian.corridors_through("KZ", "AZ")),
    (
        "figures Kazakhstan --measure trade --since 2023",
        caspian.figures_about("KZ", measure="trade", since="2023"),
    ),
]


@pytest.mark.parametrize(("words", "answer"), ASKED, ids=[words for words, _ in ASKED])
def test_a_command_gives_the_answer_of_the_library(words: str, answer: Any, out: Any) -> None:
    assert ids(out(*words.split(), "--csv")) == list(answer.ids)
    assert len(answer) > 0
    assert json.loads(out(*words.split(), "--json")) == answer.to_dicts()
    # What the remarks below the table offer as calls are commands there, and the lines break elsewhere.
    assert _rows(out(*words.split(), "--markdown"), 2) == _rows(answer.show().to_markdown(), 2)
    assert _rows(out(*words.split())) == _rows(answer.show().to_text())


OTHERS: list[tuple[list[str], Any]] = [
    (["changes", "SCO", "--since", "2024"], caspian.membership_changes("SCO", since="2024")),
    (
        ["routes", "Xi'an", "Istanbul", "--avoid", "RU", "--avoid", "IR", "--most", "2", "--by", "borders"],
        caspian.routes("Xi'an", "Istanbul", avoid=["RU", "IR"], most=2, by="borders"),
    ),
    (["choke-points", "Middle Corridor"], caspian.choke_points("Middle Corridor")),
    (["conflicts", "BRICS"], caspian.conflicts("BRICS")),
    (["search", "middle corridor", "--type", "corridors"], caspian.search("middle corridor", "corridors")),
    (["related", "titr", "parts"], caspian.related("titr", "parts")),
]


@pytest.mark.parametrize(("words", "answer"), OTHERS, ids=[words[0] for words, _ in OTHERS])
def test_other_answers_too(words: list[str], answer: Any, out: Any) -> None:
    assert json.loads(out(*words, "--json")) == answer.to_dicts()
    assert out(*words).rstrip("\n") == render(answer.show().blocks())  # with all sources


def test_what_is_no_list_is_written_as_it_shows_itself(out: Any) -> None:
    assert out("find", "Kashagan").rstrip("\n") == caspian.find("Kashagan").show().to_text()
    assert "more: `caspian figures btk --measure capacity`" in out("find", "BTK")
    assert json.loads(out("find", "BTK", "--json"))["id"] == "btk"
    found = caspian.dossier("AM", "AZ", full=True)
    assert out("dossier", "AM", "AZ", "--full", "--markdown").rstrip("\n") == found.to_markdown()
    brief = out("dossier", "AM", "AZ", "--about", "border", "--about", "peace")
    assert "Armenia and Azerbaijan: border and peace" in brief
    assert "`caspian dossier AM AZ --about border --about peace --full`" in " ".join(brief.split())
    assert json.loads(out("dossier", "Kashagan", "--json")) == json.loads(
        json.dumps(caspian.dossier("Kashagan").to_dict())
    )
    assert out("dossier", "Kashagan", "--html").startswith("<!DOCTYPE html>")
    assert json.loads(out("identity", "KZ", "--json"))["alpha_3"] == "KAZ"
    whole = re.sub(r"\(\.([a-z]+)\)", r"(\1 in --json)", caspian.coverage().to_text())
    assert out("coverage").split() == whole.replace(".show(rows=None) for all", "--json has all").split()
    assert out("cite", "--style", "bibtex").rstrip("\n") == caspian.cite(style="bibtex")
    assert out("cite", "BTK").rstrip("\n") == caspian.cite("BTK").rstrip("\n")


def test_rows_cut_every_form(out: Any) -> None:
    words = ("members", "SCO", "--rows", "2")
    assert ids(out(*words, "--csv")) == list(caspian.members_of("SCO").ids[:2])
    assert len(json.loads(out(*words, "--json"))) == 2
    assert "the first 2 of" in out(*words)


def test_every_question_takes_what_its_method_takes(capsys: pytest.CaptureFixture[str]) -> None:
    """The help of each command names each argument, with what it means."""
    for command, method in QUESTIONS.items():
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0
        text = capsys.readouterr().out
        for each in inspect.signature(getattr(caspian.Dataset, method)).parameters.values():
            if each.kind is each.KEYWORD_ONLY and each.name != "default":
                assert f"--{each.name}" in text
    assert "Only those of this kind, or of one of several." in " ".join(_help(capsys, "agreements").split())


def _help(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    return capsys.readouterr().out


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    text = _help(capsys)
    for command in (*QUESTIONS, "check", "format", "compare", "new", "schema"):
        assert f"\n  {command} " in text
    assert max(map(len, text.splitlines())) <= 100


def test_what_is_of_two_alone(out: Any) -> None:
    asked = ("events", "KZ", "AZ", "--since", "2025-06")
    alone = caspian.events_between("KZ", "AZ", since="2025-06", bilateral=True)
    assert ids(out(*asked, "--bilateral", "--csv")) == list(alone.ids)
    assert "`caspian events AZ KZ --since 2025-06 --bilateral` keeps these" in " ".join(out(*asked).split())
    assert "--bilateral is of two" in out("events", "KZ", "--bilateral", status=2)


def test_ones_own_data(tmp_path: Path, out: Any) -> None:
    file, bad = tmp_path / "mine.json", tmp_path / "bad.json"
    file.write_text(json.dumps(MINE))
    bad.write_text('{"events": [{"id": "X"}]}')
    asked = ("events", "KZ", "AZ", "--since", "2030", "--csv")
    assert ids(out(*asked, "--data", str(file))) == ["2030-05-01-my-meeting"]
    assert ids(out(*asked)) == []
    said = out(*asked, "--data", str(bad), status=2)
    assert f"4 faults in {bad}; see: caspian check {bad}" in said
    assert f"4 faults in {bad}; see: caspian check --alone {bad}" in out(
        *asked, "--data", str(bad), "--alone", status=2
    )
    assert "--alone needs --data" in out(*asked, "--alone", status=2)
    assert "no file or folder is known as" in out(*asked, "--data", str(tmp_path / "none.json"), status=2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("agreements Armenai", "did you mean 'Armenia'"),
        ("agreements AM --kind memrandum", "did you mean 'memorandum'"),
        ("members SCO --status membr", "did you mean 'member'"),
        ("members Georgia", "no organisation is known as 'Georgia'"),
        ("events AM --since yesterdayy", "not an EDTF date"),
        ("events AM --since 2025 --until 2024", "the time asked for ends, 2024, before it begins, 2025"),
        ("routes Aktau Atlantis", "is known as 'Atlantis'"),
        ("dossier KZ --csv", "this answer has no form --csv, only --json or --markdown or --html"),
        ("cite --json", "this answer has no form --json"),
        ("events-on Kazakhstan", "did you mean `caspian events Kazakhstan`?"),
        ("events KZ --on tomorrow", "which `caspian --version` tells"),
        ("events KZ --data ''", "no file or folder is known as ''"),
        ("compare bundled ''", "no file or folder is known as ''"),
        ("figures KZ --measure trde", "did you mean 'trade'"),
        ("search corridor --type event-s", "no type of record is known as 'event-s'"),
    ],
)
def test_a_fault_is_told_in_a_line(words: str, said: str, out: Any) -> None:
    assert said in out(*shlex.split(words), status=2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("agreement AM", "no command is known as 'agreement'; did you mean 'agreements'?"),
        (
            "agreements --sinse 2024",
            "caspian agreements: unrecognized arguments: --sinse; see caspian agreements --help",
        ),
        ("agreements --cert", "unrecognized arguments: --cert"),
        ("members", "the following arguments are required: ORGANISATION"),
        ("members SCO --rows 0", "argument --rows: invalid number of rows value: '0'"),
        ("members SCO --csv --json", "not allowed with argument --csv"),
        ("", "the following arguments are required: COMMAND"),
    ],
)
def test_a_slip_in_a_command_is_told_in_a_line(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words.split())
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_errors_about_ones_own_data_name_commands_that_ask_them(tmp_path: Path, out: Any) -> None:
    file = tmp_path / "my data.json"
    file.write_text(json.dumps(MINE))
    said = out("events-on", "Kazakhstan", "--data", str(file), status=2)
    command = said.partition("did you mean `caspian ")[2].partition("`")[0]
    assert shlex.split(command) == ["events", "Kazakhstan", "--data", str(file)]
    assert "2030-05-01-my-meeting" in out(*shlex.split(command))


def test_what_is_shown_names_no_call_of_python(out: Any) -> None:
    for words in (
        "coverage",
        "members SCO --rows 2",
        "routes Aktau Istanbul --rows 1",
        "choke-points Aktau Poti",
        "conflicts BRICS --rows 1",
        "dossier AM AZ",
    ):
        for form in ((), ("--markdown",)):
            assert not re.search(
                r"(?<![/\w])\.?[a-z_]+\([^)]*=|\(\.[a-z]|caspian\.[a-z]", out(*words.split(), *form)
            )
    assert "the first 2 of 10; leave out --rows for all" in out("members", "SCO", "--rows", "2")
    assert "(pairs in --json)" in out("coverage")


APART = {"names", "pairs", "series", "organisations", "years", "trade"}
"""What the coverage holds that its table leaves to others."""
COUNTS = [value for name, value in caspian.coverage().to_dict().items() if name not in APART]

TABLES: dict[str, tuple[str, int]] = {
    "changes SCO": ("when", len(caspian.membership_changes("SCO"))),
    "conflicts": ("record", sum(len(each.claims) for each in caspian.conflicts())),
    "routes Aktau Poti": ("position", sum(len(way.links) for way in caspian.routes("Aktau", "Poti"))),
    "choke-points titr": ("place", len(caspian.choke_points("titr"))),
    "coverage": ("what", sum(len(each) if isinstance(each, dict | list) else 1 for each in COUNTS)),
    "identity KZ": ("alpha_2", 1),
    "find BTK": ("id", 1),
}


@pytest.mark.parametrize("words", TABLES)
def test_every_answer_with_rows_is_a_table_too(words: str, out: Any) -> None:
    first, count = TABLES[words]
    rows = list(csv.DictReader(io.StringIO(out(*words.split(), "--csv"))))
    assert first in rows[0]
    assert len(rows) == count > 0
    assert not any(None in row for row in rows)
    assert json.loads(out(*words.split(), "--json"))


def test_compare_ends_with_what_it_found(
    tmp_path: Path, out: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    file, same = tmp_path / "mine.json", tmp_path / "same"
    file.write_text(json.dumps(MINE))
    caspian.load().only("BTK").save(same)
    assert out("compare", str(same), str(same)) == ""
    assert json.loads(out("compare", str(same), str(same), "--json")) == {
        "same": True,
        "differences": [],
        "answers": [],
    }
    words = (
        "compare",
        "bundled",
        str(file),
        "--onto-bundled",
        "--question",
        "events_between('KZ', 'AZ', since='2030')",
    )
    assert out(*words, status=1).splitlines() == [
        "added: 2030-05-01-my-meeting (events)",
        "events_between('KZ', 'AZ', since='2030') gains 2030-05-01-my-meeting",
    ]
    found = json.loads(out(*words, "--json", status=1))
    assert (found["same"], found["differences"][0]["id"]) == (False, "2030-05-01-my-meeting")
    assert found["answers"][0]["gained"] == ["2030-05-01-my-meeting"]
    assert "### Answers that changed" in out(*words, "--changelog", status=1)
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    assert f"1 fault in {bad}; see: caspian check --alone {bad}" in out(
        "compare", "bundled", str(bad), status=2
    )
    assert "no file or folder is known as" in out("compare", "bundled", str(tmp_path / "none"), status=2)
    assert "expected a question such as" in out("compare", "bundled", "bundled", "--question", "x", status=2)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("events KZ --json", 0),
        ("check {good}", 0),
        ("check {bad}", 1),
        ("format --check {good}", 1),
        ("compare bundled bundled", 0),
        ("schema events", 0),
        ("members Atlantis", 2),
        ("--version", 0),
        ("events --help", 0),
        ("check -", 2),
        ("format -", 2),
    ],
)
def test_closed_streams_change_no_status_and_end_in_no_traceback(
    words: str, status: int, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(MINE))
    bad.write_text("{")
    command = shlex.join([sys.executable, "-m", "caspian", *words.format(good=good, bad=bad).split()])
    for closed in (">&- <&-", "2>&- >&- <&-", "2>&- <&-"):
        ended = subprocess.run(["sh", "-c", f"{command} {closed}"], capture_output=True, check=False)
        assert ended.returncode == status
        assert b"Traceback" not in ended.stderr
        assert b"Error" not in ended.stdout + ended.stderr


@pytest.mark.parametrize(
    "words", ["--version", "--help", "events --help", "schema", "events KZ --html", "new event"]
)
def test_whoever_has_had_enough_ends_it_in_silence(words: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    for environment in (plain, {**plain, "PYTHONUNBUFFERED": "1"}):
        ended = subprocess.run(
            [sys.executable, "-m", "caspian", *words.split()],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            env=environment,
        )
        assert ended.stderr == b""
    os.close(writing)


def test_no_answer_ends_in_a_traceback(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "caspian", "dossier", "Kazakhstan"]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, b"")
    if Path("/dev/full").exists():
        with Path("/dev/full").open("wb") as full:
            ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        assert ended.returncode == 2
        assert ended.stderr.decode().strip() == "caspian: No space left on device"
