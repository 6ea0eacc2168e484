"""Datasets: the bundled one, users' own, and both together."""

import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import caspian
from caspian import Dataset, Event, InvalidData, NotFound
from caspian.catalogue.types import TYPES

OWN = {
    "events": [
        {
            "id": "2030-05-01-own-meeting",
            "title": "A meeting of our own",
            "summary": "Kazakhstan and Azerbaijan meet in Baku.",
            "when": "2030-05-01",
            "kind": "meeting",
            "participants": [{"party": "KZ"}, {"party": "AZ", "role": "host"}],
            "places": ["baku"],
        }
    ]
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A user's file that refers to bundled records."""
    path = tmp_path / "own.json"
    path.write_text(json.dumps(OWN))
    return path


def test_own_records_join_the_bundled_ones(own: Path) -> None:
    both = caspian.load(own, onto=caspian.load())
    assert "2030-05-01-own-meeting" in both.events_between("Kazakhstan", "Azerbaijan").ids
    assert len(both.events) == len(caspian.events) + 1
    assert "2030-05-01-own-meeting" not in caspian.events.ids


def test_own_records_alone_must_be_complete(own: Path) -> None:
    with pytest.raises(InvalidData, match="no place has the id 'baku'"):
        caspian.load(own, alone=True)


def test_merging_keeps_what_clashed(tmp_path: Path) -> None:
    for name, text in (("a", "Alpha"), ("b", "Beta")):
        (tmp_path / f"{name}.json").write_text(
            json.dumps({"people": [{"id": "x-y", "name": text}, {"id": f"only-{name}", "name": "Only"}]})
        )
    a, b = caspian.load(tmp_path / "a.json", alone=True), caspian.load(tmp_path / "b.json", alone=True)
    both = a | b
    assert both.people.ids == ("only-a", "only-b", "x-y")
    assert both.person("x-y").name == "Alpha"
    (clash,) = both.clashes
    assert (clash.id, clash.kept, clash.left_out) == ("x-y", a.person("x-y"), b.person("x-y"))
    assert not (a | a).clashes
    assert (a | a).people == a.people


def test_a_folder_is_one_dataset(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "one.json").write_text('{"people": [{"id": "a", "name": "A"}]}')
    (tmp_path / "two.json").write_text('{"people": [{"id": "b", "name": "B"}], "places": []}')
    assert caspian.load(tmp_path, alone=True).people.ids == ("a", "b")


def test_the_bundled_dataset_is_one_for_all_threads() -> None:
    code = (
        "import caspian, threading\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    found = list(pool.map(lambda n: (caspian.load(), caspian.events.involving('KZ'), caspian.country('tr')), range(32)))\n"
        "assert len({id(each[0]) for each in found}) == 1\n"
        "assert len({each[1] for each in found}) == 1\n"
        "assert len({id(each[2]) for each in found}) == 1\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_questions_can_be_asked_from_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: caspian.events_on("Middle Corridor"), range(8)))
    assert len(set(answers)) == 1


def test_records_survive_a_process_boundary() -> None:
    event = caspian.events["2024-01-26-pashinyan-tbilisi"]
    assert pickle.loads(pickle.dumps(event)) == event
    assert isinstance(event, Event)


def test_every_record_is_reached_by_its_type_and_id() -> None:
    found = caspian.load()
    assert sum(len(getattr(found, name)) for name in TYPES) == len(found.types)


def test_the_command_line_checks_and_formats(own: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONUTF8": "1"}
        return subprocess.run(
            [sys.executable, "-m", "caspian", *arguments],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )

    good = run("check", str(own))
    assert (good.returncode, good.stdout) == (0, "1 events\n")
    bad = run("check", "--alone", str(own))
    assert bad.returncode == 1
    assert "1 fault in the data" in bad.stderr
    assert "Traceback" not in bad.stderr
    assert run("format", str(own)).stdout == "changed: own.json\n"
    assert run("format", str(own)).stdout == "nothing to change\n"
    assert json.loads(own.read_text()) == OWN
    nowhere = run("check", str(own.parent / "nowhere"))
    assert nowhere.returncode == 2
    assert "no file or folder" in nowhere.stderr


def test_search_puts_the_record_of_that_name_first() -> None:
    assert caspian.search("Tbilisi")[0].id == "tbilisi"
    assert caspian.search("SOCAR")[0].id == "socar"
    assert caspian.search("strategic partnership armenia georgia")[0].id.startswith(
        ("2024-01-26", "armenia-georgia")
    )
    assert "2024-03-11-first-container-train-xian-absheron" in caspian.search("container train").ids
    assert len(caspian.search("")) == 0
    assert len(caspian.search("zzzzzz")) == 0


def test_a_dataset_without_records_answers_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text("{}")
    empty = caspian.load(tmp_path / "empty.json", alone=True)
    assert isinstance(empty, Dataset)
    assert len(empty.events) == len(empty.search("x")) == 0
    assert empty.coverage().share_corroborated == 0
    with pytest.raises(NotFound):
        empty.event("anything")
    assert repr(empty) == "<Dataset of no records>"


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "bom.json").write_text('{"people": [{"id": "a", "name": "A"}]}', encoding="utf-8-sig")
    assert caspian.load(tmp_path / "bom.json", alone=True).people.ids == ("a",)


def test_odd_paths_are_refused_plainly() -> None:
    with pytest.raises(TypeError, match="expected a path, several paths, a stream"):
        caspian.load(5)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        caspian.load("")
    with pytest.raises(TypeError, match="expected a Dataset"):
        caspian.load("x.json", onto="y")  # type: ignore[arg-type]


def test_a_number_too_long_for_json_is_a_fault_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "long.json").write_text(
        '{"places": [{"id": "a", "name": "A", "latitude": ' + "9" * 6000 + "}]}"
    )
    with pytest.raises(InvalidData, match="a number of 6000 digits"):
        caspian.load(tmp_path / "long.json", alone=True)


def test_one_id_for_two_types_cannot_be_merged(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"people": [{"id": "x", "name": "X"}]}')
    (tmp_path / "b.json").write_text('{"places": [{"id": "x", "name": "X"}]}')
    with pytest.raises(InvalidData, match="the id 'x' is taken by a person"):
        caspian.load(tmp_path / "a.json", alone=True) | caspian.load(tmp_path / "b.json", alone=True)
    with pytest.raises(TypeError, match="expected something to load"):
        caspian.load(onto=caspian.load())
