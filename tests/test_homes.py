"""Whoever takes one record out of a dataset can ask it; a dataset that nobody holds any more is gone at once."""

import gc
import operator
import pickle
import weakref
from collections.abc import Iterator

import pytest

import caspian

MINE = {
    "people": [{"id": "me", "name": "My Own Name", "offices": [{"title": "Clerk", "of": "KZ"}]}],
    "corridors": [
        {
            "id": "my-line",
            "name": "My line",
            "kind": "transport",
            "legs": [{"origin": "aktau", "destination": "baku", "mode": "sea", "km": 400}],
        }
    ],
    "events": [
        {
            "id": "2030-05-01-mine",
            "title": "My meeting",
            "when": "2030-05-01",
            "kind": "meeting",
            "participants": [{"party": "KZ"}],
        }
    ],
}


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Without the collector: what is gone is gone because nobody holds it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
def test_a_record_taken_out_in_one_line_can_be_asked() -> None:
    assert "Clerk  Kazakhstan" in caspian.load(MINE).person("My Own Name").show().to_text()
    assert str(caspian.load(MINE).corridor("My line").length) == "400 km"
    assert caspian.load(MINE).corridor("My line").map().title == "My line"
    assert "1 May 2030" in str(caspian.load(MINE).events[-1])
    assert caspian.load(MINE).people["me"].to_dict()["name"] == "My Own Name"
    assert repr(caspian.load(MINE).find("me").offices[0]) == "<Office: Clerk · Kazakhstan>"  # type: ignore[attr-defined]
    assert "My Own Name" in str(caspian.cite(caspian.load(MINE).person("me")))
    assert "KZ" in caspian.load(MINE).country("KZ", scheme="iso2").id
    rows = [{"title": "Talks on locks", "when": "2031-05-02", "parties": "Kazakhstan; Iran"}]
    talks = caspian.from_rows(
        rows, "events", title="title", when="when", participants="parties", defaults={"kind": "talks"}
    )
    del rows
    assert "2 May 2031" in talks.events.where("when", "2031-05-02").one().show().to_text()


@pytest.mark.usefixtures("uncollected")
def test_who_goes_through_a_selection_of_a_dataset_that_nobody_named_can_ask_each() -> None:
    shown = [repr(each) for each in caspian.load(MINE).people if each.id == "me"]
    assert shown == ["<Person 'me': My Own Name · Clerk · Kazakhstan; .show() for all>"]
    assert next(reversed(caspian.load(MINE).events)).id == "2030-05-01-mine"


@pytest.mark.usefixtures("uncollected")
def test_a_dataset_is_gone_with_the_last_who_holds_it_or_a_record_of_it() -> None:
    mine = caspian.load(MINE)
    me = mine.person("me")
    loose = next(each for each in mine.people if each.id == "me")
    del mine
    assert "Clerk" in str(me)
    gone = weakref.ref(me)
    del me
    assert gone() is None
    assert repr(loose) == "<Person 'me': My Own Name>"
    with pytest.raises(caspian.CaspianError, match=r"the dataset of 'me' is gone: keep it, as in mine = "):
        loose.show()


@pytest.mark.usefixtures("uncollected")
def test_many_loads_leave_nothing_behind() -> None:
    text = b'{"people": [{"id": "me", "name": "My Own Name", "offices": [{"title": "Clerk", "of": "KZ"}]}]}'

    def ask() -> None:
        assert "Clerk" in repr(caspian.load(text, alone=True).person("me"))
        assert "My Own Name" in str(caspian.load(text, alone=True).people[0])

    ask()
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(300):
        ask()
    assert len(gc.get_objects()) < before + 300
    assert gc.collect() < 300


def test_a_bundled_record_answers_from_the_dataset_that_it_was_taken_out_of_in_whatever_way() -> None:
    mine = caspian.load(MINE)
    event = MINE["events"][0] | {"id": "2031-05-01-yours", "when": "2031-05-01"}
    both = mine.merge(caspian.load({"events": [event]}))
    for dataset in (mine, both):

        def has_it(record: caspian.Country, dataset: caspian.Dataset = dataset) -> bool:
            assert record.events == dataset.events_involving(record)
            return "2030-05-01-mine" in record.events.ids

        central = dataset.members_of("Central Asia")
        taken = {
            "one": dataset.country("KZ"),
            "by id": dataset.countries["KZ"],
            "iterated": next(each for each in dataset.countries if each.id == "KZ"),
            "backwards": next(each for each in reversed(dataset.countries) if each.id == "KZ"),
            "in a list": list(dataset.countries)[dataset.countries.ids.index("KZ")],
            "of members": next(each for each in central if each.id == "KZ"),
            "in a slice": next(iter(central[central.ids.index("KZ") :])),
            "in a group": next(iter(dataset.countries.group_by("id")["KZ"])),
        }
        for way, record in taken.items():
            assert isinstance(record, caspian.Country)
            assert "2030-05-01-mine" in record.events.ids, way
            assert "with own records" in record.show().to_text(), way
            assert record == caspian.country("KZ"), way
        assert dataset.countries.where(has_it).ids == ("KZ",)
        assert dataset.countries.group_by(has_it)[True].ids == ("KZ",)
        assert dataset.countries.sort_by(has_it).ids[-1] == "KZ"
        conflict = dataset.conflicts("cpc-pipeline")[0]
        assert dataset.find(conflict.record.id) is conflict.record
    assert "2031-05-01-yours" in next(each for each in both.countries if each.id == "KZ").events.ids


def test_who_goes_through_records_gets_them_as_they_are_where_they_are_of_that_dataset() -> None:
    assert all(map(operator.is_, caspian.countries, caspian.countries))
    mine = caspian.load(MINE)
    own, again = (next(each for each in mine.people if each.id == "me") for _ in range(2))
    assert own is again
    assert own is not mine.person("me"), "which holds its dataset"


def test_a_record_taken_out_is_the_record() -> None:
    mine = caspian.load(MINE)
    me = mine.person("me")
    assert me is mine.people["me"] is mine.find("me")
    assert me == next(each for each in mine.people if each.id == "me")
    assert me in mine.people
    assert mine.people[mine.people.index(me)] is me
    assert mine.person(me) is me
    assert pickle.loads(pickle.dumps(me)) == me
    assert mine.events_involving("KZ").why(mine.event("2030-05-01-mine"))
    assert caspian.country("KZ") is caspian.countries["KZ"]


def test_a_record_of_a_dataset_loaded_onto_another_keeps_what_it_needs() -> None:
    both = caspian.load({"people": [{"id": "you", "name": "Your Name"}]}, onto=caspian.load(MINE))
    assert "Clerk" in str(both.person("me"))
    assert "Your Name" in str(caspian.compare(both.person("me"), both.person("you")))


def test_a_dataset_says_how_many_records_are_ones_own() -> None:
    assert repr(caspian.load({}, alone=True)) == "<Dataset of no records>"
    assert repr(caspian.load(MINE)).startswith(
        "<Dataset of 3 records of your own (1 person, 1 corridor and 1 event) beside "
    )
    amended = caspian.load(
        {"amendments": [{"id": "sco", "field": "note", "set": "Mine.", "reason": "Ours."}]}
    )
    assert "(1 organisation; 1 in the place of a bundled one)" in repr(amended)
    whole = repr(caspian.load())
    assert whole.startswith(f"<Dataset of the bundled data {caspian.version}: ")
    assert f"{len(caspian.events):,} events" in whole


def test_a_record_and_a_dataset_are_not_compared() -> None:
    with pytest.raises(TypeError, match="two datasets, or records, to compare, got a str and a Dataset"):
        caspian.compare("TITR", caspian.load())  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="got a Country and a Dataset"):
        caspian.compare(caspian.country("KZ"), caspian.load())  # type: ignore[call-overload]


def _treaty(as_of: str) -> dict[str, object]:
    """A treaty that was signed in 2019 and is in force since 2022, in data of a day."""
    steps = [{"stage": "signed", "when": "2019-01-01"}, {"stage": "in force", "when": "2022-01-01"}]
    treaty = {"id": "pact", "title": "Pact", "summary": "A pact.", "kind": "treaty", "parties": ["GE", "AM"]}
    return {
        "countries": [{"id": "GE", "name": "Georgia"}, {"id": "AM", "name": "Armenia"}],
        "sources": [{"id": f"of-{as_of}", "kind": "report", "title": "A report", "date": as_of}],
        "agreements": [treaty | {"history": steps}],
    }


def test_what_two_datasets_become_tells_its_records_by_its_own_day_while_both_are_held() -> None:
    old, new = (caspian.load(_treaty(day), alone=True) for day in ("2020-01-01", "2024-01-01"))
    before = old.agreement("pact")
    both = old.merge(new)
    assert both.agreements(status="in force").ids == ("pact",)
    assert str(both.agreement("pact").status) == "in force"
    assert [str(each.status) for each in both.agreements] == ["in force"]
    assert str(before.status) == str(old.agreement("pact").status) == "signed"
    loaded = caspian.load([*old.countries, *old.agreements, *new.sources], alone=True)
    assert str(loaded.agreement("pact").status) == "in force"
    assert both.agreement("pact") == before


def test_a_figure_in_another_unit_is_still_of_its_dataset_and_travels_as_it_is() -> None:
    metres = caspian.figures["btc-length"].to("m")
    assert "1,768,000 m" in repr(metres)
    assert metres.to_dict()["value"] == 1_768_000
    assert caspian.figures["btc-length"].quantity == "1,768 km"
    whole = caspian.load().only("btc-length")
    kinds = (
        whole.figures,
        whole.corridors,
        whole.sources,
        whole.organisations,
        whole.countries,
        whole.places,
    )
    mine = caspian.load(
        [metres if each.id == "btc-length" else each for kind in kinds for each in kind], alone=True
    )
    assert mine.figures["btc-length"].quantity == "1,768,000 m"
    assert pickle.loads(pickle.dumps(mine)).figures["btc-length"].quantity == "1,768,000 m"
