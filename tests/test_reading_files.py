"""Files and streams: which are read, in which order, and how each is called where something is wrong with it."""

import io
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import InvalidData, NotFound

WRONG = '{"people": [\n {"id": "X", "name": "X One"}]}'
"""An id has no capitals; the record begins in the second line."""
TOLD = "expected an id such as 'ilham-aliyev', got str 'X'"


def _put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def _faults(what: Any, **how: Any) -> list[str]:
    with pytest.raises(InvalidData) as error:
        caspian.load(what, **how)
    return [str(fault) for fault in error.value.faults]


def test_files_are_read_in_the_order_of_their_names_each_folder_where_it_stands(tmp_path: Path) -> None:
    names = ["B.json", "a/b/c.json", "a/z.json", "b.json", "c.JSON"]
    others = [
        "package.json",
        "PACKAGE.JSON",
        "x.Schema.JSON",
        "datapackage.json",
        "notes.txt",
        "json",
        ".hidden/a.json",
    ]
    _put(tmp_path, dict.fromkeys((*reversed(names), *others), WRONG))
    assert _faults(tmp_path) == [f"{name}:2: $.people[0].id: {TOLD}" for name in names]


def test_a_link_to_nothing_is_a_fault_only_where_it_would_be_data(tmp_path: Path) -> None:
    _put(tmp_path, {"a.json": '{"people": [{"id": "x-1", "name": "X One"}]}'})
    for name in ("gone", "gone.txt"):
        (tmp_path / name).symlink_to("nowhere")
    (tmp_path / "round").symlink_to("round")
    assert caspian.load(tmp_path, alone=True).people.ids == ("x-1",)
    (tmp_path / "b.json").symlink_to("nowhere")
    (tmp_path / "c.json").symlink_to("c.json")
    assert _faults(tmp_path) == [
        "b.json: $: cannot be read: No such file or directory",
        "c.json: $: cannot be read: Too many levels of symbolic links",
    ]


def test_a_folder_without_data_says_so(tmp_path: Path) -> None:
    _put(tmp_path, {"notes.txt": "", "sub/package.json": "{}"})
    assert _faults(tmp_path) == ["$: no JSON file is in the folder"]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("a.csv", "{!r}"),
        ("A.TSV", "{!r}"),
        ("a.xlsx", "pandas.read_excel({!r}, dtype=object)"),
        ("a.parquet", "pandas.read_parquet({!r})"),
    ],
)
def test_of_a_table_it_is_said_how_to_read_it(name: str, asked: str, tmp_path: Path) -> None:
    file = _put(tmp_path, {name: "name\nX One\n"}) / name
    rows = asked.format(str(file))
    assert _faults(file) == [f"{name}: $: a table and no JSON: caspian.from_rows({rows}, 'events', ...)"]


def test_what_is_said_of_a_table_works_as_it_is_typed(tmp_path: Path) -> None:
    file = _put(tmp_path, {"a.csv": "name\nX One\n"}) / "a.csv"
    said = _faults(str(file))[0].split("no JSON: ")[1].replace("'events', ...", "'people'")
    assert eval(said, {"caspian": caspian}).people["x-one"].name == "X One"


class Stream:
    """What has a `read`, as the streams of other libraries."""

    def __init__(self, held: Any, name: Any = "far/off/y.json") -> None:
        self.held = held
        self.name = name

    def read(self) -> Any:
        """All of it."""
        return self.held


@pytest.mark.parametrize(
    "kind", [str, str.encode, lambda text: bytearray(text.encode()), lambda text: memoryview(text.encode())]
)
def test_a_stream_gives_text_or_bytes_and_its_file_is_named(kind: Any) -> None:
    assert _faults(Stream(kind(WRONG))) == [f"y.json:2: $.people[0].id: {TOLD}"]
    assert _faults(Stream(kind(WRONG), 5)) == [f"2: $.people[0].id: {TOLD}"]


def test_an_open_file_is_named_and_one_that_is_only_a_number_is_not(tmp_path: Path) -> None:
    file = _put(tmp_path, {"s.json": WRONG}) / "s.json"
    with file.open() as text, file.open("rb") as content:
        assert _faults(text) == _faults(content) == [f"s.json:2: $.people[0].id: {TOLD}"]
    with os.fdopen(os.open(file, os.O_RDONLY)) as numbered:
        assert _faults(numbered) == [f"2: $.people[0].id: {TOLD}"]
    assert _faults(io.StringIO(WRONG)) == [f"2: $.people[0].id: {TOLD}"]


@pytest.mark.parametrize("held", [5, None, ["x"]])
def test_a_stream_of_something_else_is_refused(held: Any) -> None:
    kind = type(held).__name__
    with pytest.raises(TypeError, match=f"^expected a stream of text or of bytes, got one of {kind}$"):
        caspian.load(Stream(held))  # type: ignore[arg-type]


def test_bytes_that_are_no_text_are_told_with_their_place() -> None:
    assert _faults(b'{"people": ["\xff"]}') == ["$: not UTF-8: byte 13 cannot be read"]
    assert caspian.load(b'\xef\xbb\xbf{"people": []}', alone=True).people.ids == ()


def test_one_mark_of_byte_order_is_passed_over_wherever_text_comes_from(tmp_path: Path) -> None:
    mark = "\ufeff"
    for held in (mark + WRONG, io.StringIO(mark + WRONG), (mark + WRONG).encode()):
        assert _faults(held) == [f"2: $.people[0].id: {TOLD}"]
    assert _faults(mark * 2 + WRONG) == ["1: $: not JSON: Expecting value at column 1"]


def test_faults_of_several_inputs_say_of_which_they_are(tmp_path: Path) -> None:
    folder = _put(tmp_path, {"a.json": WRONG})
    assert _faults([folder, json.loads(WRONG), WRONG]) == [
        f"a.json:2: $.people[0].id: {TOLD}",
        f"$.people[0].id: {TOLD}",
        f"2: $.people[0].id: {TOLD}",
    ]


def test_blank_text_is_no_path_and_no_data() -> None:
    for blank in ("", " \n"):
        with pytest.raises(NotFound, match="no file or folder"):
            caspian.load(blank)
    assert caspian.load(" \n\t{}", alone=True).people.ids == ()
    assert _faults(" \r\n[]") == ["2: $: expected an object of types of records, got list []"]


def _of_release(month: int, **more: Any) -> dict[str, Any]:
    return {"release": {"version": f"2026.{month}.1", "as_of": "2026-01-01", "seal": "0" * 64}, **more}


def test_files_of_two_releases_are_told_at_the_one_that_differs(tmp_path: Path) -> None:
    told = "$.release: the data are of two releases: load each by itself and merge them"
    files = {
        "a.json": json.dumps(_of_release(2)),
        "b.json": '{"people": []}',
        "c.json": '{"people": [],\n' + json.dumps(_of_release(1))[1:],
        "d.json": json.dumps(_of_release(2)),
    }
    assert _faults(_put(tmp_path, files), alone=True) == [f"c.json:2: {told}"]
    assert _faults([_of_release(1), _of_release(3)], alone=True) == [told]
    other = _of_release(1)
    other["release"]["seal"] = "1" * 64
    assert _faults([_of_release(1), other], alone=True) == [told]
    person = {"people": [{"id": "x-1", "name": "X One"}]}
    assert caspian.load([_of_release(1), _of_release(1), person], alone=True).people.ids == ("x-1",)
