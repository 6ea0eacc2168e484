"""Own data in whatever form they come: paths, streams, text, dicts, records, and values of other libraries."""

import io
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import numpy as np
import pandas as pd
import pytest

import caspian
from caspian import (
    Agreement,
    Event,
    EventKind,
    Figure,
    InvalidData,
    InvalidDate,
    Leg,
    Measure,
    NotFound,
    Person,
    Place,
    Stage,
    When,
)
from caspian.reading.loading import read

ME: dict[str, Any] = {"people": [{"id": "me-1", "name": "Somebody Else"}]}
TEXT = json.dumps(ME)


def test_a_dict_a_text_a_stream_bytes_and_records_say_the_same(tmp_path: Path) -> None:
    file = tmp_path / "me.json"
    file.write_text(TEXT)
    inputs: list[Any] = [
        ME,
        TEXT,
        "\ufeff \n" + TEXT,
        TEXT.encode(),
        io.StringIO(TEXT),
        io.BytesIO(TEXT.encode("utf-8-sig")),
        str(file),
        file,
        [file],
        Person(id="me-1", name="Somebody Else"),
        [Person(id="me-1", name="Somebody Else")],
    ]
    for each in inputs:
        assert caspian.load(each, alone=True).people.ids == ("me-1",)


def test_several_inputs_are_one_dataset(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(TEXT)
    place = Place(id="my-town", name="My Own Town", country="KZ")
    found = caspian.load([tmp_path / "a.json", {"places": []}, place], alone=True)
    assert (found.people.ids, found.places.ids) == (("me-1",), ("my-town",))


def test_own_records_may_refer_to_bundled_ones_unless_they_stand_alone() -> None:
    town = {"places": [{"id": "my-town", "name": "My Own Town", "within": "baku-region"}]}
    with pytest.raises(InvalidData, match="no place has the id 'baku-region'"):
        caspian.load(town, alone=True)
    within = {"places": [{"id": "my-port", "name": "My Own Port", "within": "baku"}]}
    assert caspian.load(within).place("My Own Port").within == "baku"
    assert "my-port" not in caspian.places.ids


def test_what_one_load_names_is_not_known_to_the_next() -> None:
    """Ids, dates and keys are met anew, whether the load before it was sound, refused, or is still going on."""

    def with_party(party: str, **more: Any) -> dict[str, Any]:
        talks = {"id": "own-talks", "title": "Talks", "kind": "meeting", "when": "2025-05-01"}
        return {"events": [{**talks, "participants": [{"party": party}]}], **more}

    company = {"organisations": [{"id": "own-company", "name": "Own Company", "kind": "company"}]}
    whole = json.dumps(with_party("own-company", **company))
    for _ in range(2):
        assert caspian.load(whole).event("own-talks").participants[0].party == "own-company"
        with pytest.raises(InvalidData, match="own-company"):
            caspian.load(json.dumps(with_party("own-company")))
        with pytest.raises(InvalidData, match="twice"):
            caspian.load(whole.replace('"kind": "meeting"', '"kind": "meeting", "kind": "meeting"'))
    assert caspian.load(json.dumps(with_party("AZ"))).event("own-talks").participants[0].party == "AZ"
    inner: list[int] = []

    def meanwhile(done: int) -> None:
        if not inner:
            inner.append(len(caspian.load(json.dumps(with_party("TR"))).events))

    assert caspian.load(whole, progress=meanwhile).event("own-talks").participants[0].party == "own-company"
    assert inner


def test_every_state_of_iso_may_be_named_without_a_record() -> None:
    import pycountry

    codes = [each.alpha_2 for each in pycountry.countries]
    assert len(codes) == 249
    treaty = {
        "agreements": [
            {"id": "all", "title": "T", "kind": "treaty", "parties": codes, "history": [{"stage": "signed"}]}
        ]
    }
    for alone in (False, True):
        assert len(caspian.load(treaty, alone=alone).agreement("all").parties) == 249


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.str_("2024-03"), "2024-03"),
        (np.int64(2024), "2024"),
        (np.datetime64("2024-03-05T10:00"), "2024-03-05"),
        (np.datetime64("2024-03"), "2024-03"),
        (pd.Timestamp("2024-03-05 10:00", tz="Asia/Baku"), "2024-03-05"),
        (pd.Period("2024-03", freq="M"), "2024-03"),
        (pd.Period("2024Q2", freq="Q"), "2024-34"),
        (pd.Period("2024", freq="Y"), "2024"),
        (pd.Period("2024-03-05", freq="D"), "2024-03-05"),
        (pd.Period("2024-03-05", freq="W"), "2024-03-04/2024-03-10"),
        (date(2024, 3, 5), "2024-03-05"),
        (When("2024-03~"), "2024-03~"),
    ],
)
def test_dates_of_other_libraries(value: Any, expected: str) -> None:
    assert When.of(value).edtf == expected
    figure = {"id": "f-1", "title": "F", "measure": "count", "value": "1", "unit": "1", "period": value}
    assert caspian.load({"figures": [figure]}, alone=True).figures[0].period == When(expected)


def test_a_missing_date_is_no_date_and_nothing_in_a_table() -> None:
    missing: Any
    for missing in (pd.NaT, np.datetime64("NaT", "D")):
        with pytest.raises(InvalidDate, match="the missing one of a table"):
            When.of(missing)
    figure = {"id": "f-1", "title": "F", "measure": "count", "value": "1", "unit": "1", "period": pd.NaT}
    assert caspian.load({"figures": [figure]}, alone=True).figures[0].period is None


def test_values_as_libraries_hand_them_out() -> None:
    class Soup(str):
        """A text of another library."""

    found = caspian.load(
        {
            np.str_("agreements"): (
                {
                    "id": Soup("a-1"),
                    "title": np.str_("T"),
                    "kind": caspian.AgreementKind.TREATY,
                    "parties": np.array(["KZ", "AZ"]),
                    "history": [{"stage": Stage.SIGNED, "when": pd.Timestamp("2024-05-01")}],
                    "count": np.int64(3),
                    "amount": {"amount": Decimal("1.50"), "currency": "USD"},
                },
            )
        },
        alone=True,
    )
    (treaty,) = found.agreements
    assert (type(treaty.id), type(treaty.title), treaty.count, type(treaty.count)) == (str, str, 3, int)
    assert treaty.amount is not None
    assert str(treaty.amount.amount) == "1.50"
    assert treaty.signed == When("2024-05-01")


def test_years_and_numbers_of_numpy_and_what_pandas_misses() -> None:
    figure = {"id": "f-1", "title": "F", "measure": "count", "unit": "1", "note": pd.NA}
    found = caspian.load(
        {"figures": [{**figure, "value": np.int64(3), "period": np.int64(2030)}]}, alone=True
    )
    (count,) = found.figures
    assert (count.value, count.period, count.note) == (Decimal(3), When("2030"), None)
    made: Any = caspian.Figure
    assert made(id="f-1", title="F", measure="count", unit="1", value=np.int64(3)).value == Decimal(3)
    country: Any = caspian.country
    assert country(np.int64(31), scheme="m49").id == "AZ"


def test_constructors_take_what_files_hold() -> None:
    made = Event(
        id="e-1",
        title="T",
        summary="S",
        when="2025-05-01",
        kind="visit",
        places=["baku"],
        participants=[{"party": "KZ", "role": "host"}],
    )
    assert made == Event(
        id="e-1",
        title="T",
        summary="S",
        when=When("2025-05-01"),
        kind=EventKind.VISIT,
        places=("baku",),
        participants=(caspian.Participant(party="KZ", role=caspian.Role.HOST),),
    )
    assert made == attrs.evolve(made, when=date(2025, 5, 1), kind=EventKind.VISIT, places=("baku",))
    assert made == attrs.evolve(made, when={"edtf": "2025-05-01"}, participants=made.participants)
    figure = Figure(id="f", title="F", measure="trade", value="1.50", upper=2, unit="USD", period=2024)
    assert (str(figure.value), figure.upper, figure.measure) == ("1.50", Decimal(2), Measure.TRADE)
    leg = Leg(origin="a", destination="b", mode="rail", km="12.5", via=[[50.0, 40.5], (51, 40)])
    assert (leg.km, leg.via) == (Decimal("12.5"), ((50.0, 40.5), (51, 40)))
    treaty = Agreement(
        id="a",
        title="A",
        kind="treaty",
        parties=["AZ", "GE"],
        history=[{"stage": "signed", "when": "2024-05"}],
        amount={"amount": "1.5", "currency": "USD"},
    )
    assert (treaty.signed, treaty.amount) == (When("2024-05"), caspian.Money(amount="1.5", currency="USD"))
    event: Any = Event
    for wrong in (
        {"kind": "vist"},
        {"places": "baku"},
        {"when": "2025-13"},
        {"participants": [{"prty": "KZ"}]},
    ):
        with pytest.raises((ValueError, TypeError)):
            event(**{"id": "e", "title": "T", "summary": "S", "when": "2025", "kind": "visit", **wrong})


def test_a_dict_that_holds_itself_ends() -> None:
    rows: list[Any] = []
    rows.append(rows)
    for odd in ({"people": rows}, {"people": [{"id": "a", "name": "A", "note": rows}]}):
        with pytest.raises(InvalidData):
            caspian.load(odd, alone=True)


def test_a_number_that_is_none_is_refused_where_it_stands() -> None:
    with pytest.raises(InvalidData, match=r"\$\.places\[0\]\.latitude: expected a number of degrees"):
        caspian.load({"places": [{"id": "a", "name": "A", "latitude": float("nan")}]}, alone=True)


def test_a_record_without_its_list_is_told() -> None:
    with pytest.raises(InvalidData, match="got a record: put it as"):
        caspian.load({"id": "me", "name": "Me"})


# Folders and files


def test_what_other_programs_keep_in_a_folder_is_no_data(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(TEXT)
    for name in (
        ".ipynb_checkpoints/a-checkpoint.json",
        ".vscode/settings.json",
        "._a.json",
        "datapackage.json",
        "my.schema.json",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{not data")
    (tmp_path / "MORE.JSON").write_text('{"places": [{"id": "my-town", "name": "Own Town"}]}')
    (tmp_path / "folder.json").mkdir()
    found = caspian.load(tmp_path, alone=True)
    assert (found.people.ids, found.places.ids) == (("me-1",), ("my-town",))


def test_linked_folders_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "data" / "sub").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "data" / "a.json").write_text(TEXT)
    (tmp_path / "other" / "b.json").write_text('{"places": [{"id": "my-town", "name": "Own Town"}]}')
    (tmp_path / "data" / "linked").symlink_to(tmp_path / "other")
    (tmp_path / "data" / "again").symlink_to(tmp_path / "other")
    (tmp_path / "data" / "sub" / "loop").symlink_to(tmp_path / "data")
    found = caspian.load(tmp_path / "data", alone=True)
    assert (found.people.ids, found.places.ids) == (("me-1",), ("my-town",))


def test_a_pipe_and_a_socket_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.json")
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(tmp_path / "y.json"))
    try:
        with pytest.raises(InvalidData) as error:
            caspian.load(tmp_path, alone=True)
    finally:
        server.close()
    assert [str(fault) for fault in error.value.faults] == [
        "x.json: $: cannot be read: it is no file",
        "y.json: $: cannot be read: it is no file",
    ]
    with pytest.raises(InvalidData, match="it is no file"):
        caspian.load(tmp_path / "x.json")


def test_a_dangling_link_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "nowhere")
    with pytest.raises(InvalidData, match=r"a\.json: \$: cannot be read: No such file"):
        caspian.load(tmp_path)


@pytest.fixture
def stranger() -> Iterator[Path]:
    """A folder that another user may enter, while the test goes on as that user."""
    if os.geteuid() != 0:
        pytest.skip("only root can become another user")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        os.seteuid(0)


def test_a_folder_that_cannot_be_read_is_a_fault(stranger: Path) -> None:
    (stranger / "a.json").write_text(TEXT)
    shut = stranger / "sub"
    shut.mkdir(mode=0o700)
    (shut / "b.json").write_text(TEXT)
    with pytest.raises(InvalidData):
        read({"people": 5})  # so that all that is imported for faults is there
    os.seteuid(65534)
    with pytest.raises(InvalidData) as folder:
        read(stranger)
    with pytest.raises(InvalidData) as file:
        read(shut / "b.json")
    os.seteuid(0)
    assert [str(fault) for fault in folder.value.faults] == ["sub: $: cannot be read: Permission denied"]
    assert [str(fault) for fault in file.value.faults] == ["b.json: $: cannot be read: Permission denied"]


@pytest.mark.parametrize("path", ["", " ", "nowhere.json", "a" * 5000, "a\0b", "https://example.org/x.json"])
def test_what_is_no_path_is_not_found(path: str) -> None:
    with pytest.raises(NotFound, match="no file or folder"):
        caspian.load(path)


def test_what_cannot_be_loaded_is_said() -> None:
    for odd in (5, None.__class__, object()):
        with pytest.raises(TypeError, match="expected a path, several paths, a stream"):
            caspian.load(odd)  # type: ignore[arg-type]
    for odd in ({"onto": caspian.load()}, {"alone": True}):
        with pytest.raises(TypeError, match="expected something to load"):
            caspian.load(**odd)


# Names that others have


def test_a_name_that_a_bundled_record_has_is_refused_or_allowed_by_a_word() -> None:
    mine = {
        "places": [{"id": "my-baku", "name": "Baku"}],
        "people": [{"id": "japarov-2", "name": "X", "aliases": ["Sadyr Japarov"]}],
    }
    with pytest.raises(InvalidData) as error:
        caspian.load(mine)
    assert [fault.path for fault in error.value.faults] == ["$.people[0].name", "$.places[0].name"]
    assert "'Baku' is a name of 'baku'" in str(error.value)
    both = caspian.load(mine, same_names=True)
    assert both.place("my-baku").name == both.place("baku").name
    with pytest.raises(caspian.Ambiguous):
        both.place("Baku")
    assert caspian.load(mine, alone=True).place("Baku").id == "my-baku"


def test_a_set_of_ids_is_taken_in_the_order_of_the_alphabet_whatever_the_hashes() -> None:
    code = (
        "import caspian; row = dict(id='a-1', title='T', parties={'KZ', 'UZ', 'KG', 'TJ', 'TM'}, "
        "kind='treaty', topics=frozenset({'trade', 'energy', 'water'}), history=[dict(stage='signed', when='2025')]); "
        "own = caspian.Agreement(**row); read = caspian.load({'agreements': [row]}).agreement('a-1'); "
        "print(own.parties, [*map(str, own.topics)], own == read)"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert told == {"('KG', 'KZ', 'TJ', 'TM', 'UZ') ['energy', 'trade', 'water'] True\n"}


def test_a_set_of_what_has_an_order_of_its_own_is_refused() -> None:
    legs = {Leg(origin="a", destination="b", mode="sea"), Leg(origin="b", destination="c", mode="sea")}
    with pytest.raises(TypeError, match="expected a tuple or a list, got set"):
        caspian.Corridor(id="c-1", name="C", kind="transport", legs=legs)  # type: ignore[arg-type]
    with pytest.raises(InvalidData, match="expected a list, got set"):
        caspian.load({"corridors": [{"id": "c-1", "name": "C", "kind": "transport", "legs": legs}]})


@pytest.mark.parametrize("given", [np.array("baku"), pd.DataFrame({"baku": [1]}), "baku", {"baku": 1}, 5])
def test_what_is_no_list_is_refused_by_one_error(given: Any) -> None:
    """A table would give the names of its columns, an array without a dimension nothing."""
    with pytest.raises(TypeError, match="expected a tuple or a list, got ") as caught:
        Event(id="x-1", title="T", summary="S", when="2025-05-01", kind="talks", places=given)
    assert str(caught.value).isprintable()
    row = {"id": "x-1", "title": "T", "summary": "S", "when": "2025-05-01", "kind": "talks"}
    with pytest.raises(InvalidData, match="expected a list, got "):
        caspian.load({"events": [row | {"places": given}]})
