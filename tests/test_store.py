"""Tables, indexes and who counts for whom: own data tell the same as what was computed of the bundled ones."""

import pickle
from typing import Any

import pytest

import caspian
from caspian import CaspianError, Person
from caspian.catalogue.relations import relation, relations
from caspian.catalogue.types import TYPES
from caspian.model.release import Release
from caspian.store.bundled import bundled
from caspian.store.indexes import value_of
from caspian.store.involvement import person_relation
from caspian.store.store import Store
from caspian.store.tables import Given
from caspian.store.travelling import pack, unpack


@pytest.fixture(scope="module")
def computed() -> Store:
    """The bundled records as if they were one's own: nothing is computed of them beforehand."""
    return Store(Given({name: bundled().table(name) for name in TYPES}))


@pytest.mark.parametrize("name", TYPES)
def test_a_table_is_the_same_however_it_is_read(name: str, computed: Store) -> None:
    """All at once or one by one, of records or of what they are made of, by position or by id."""
    table = bundled().table(name)
    assert computed.table(name) == table
    ids = tuple(record.id for record in table)
    assert bundled().ids(name) == computed.ids(name) == ids
    assert (
        dict(bundled().positions(name))
        == dict(computed.positions(name))
        == {key: number for number, key in enumerate(ids)}
    )
    some = [3, 0, 1] if len(table) > 3 else [0]
    for store in (bundled(), computed):
        assert [record.id for record in store.pick(name, some)] == [ids[number] for number in sorted(some)]
        assert store.at(name, len(table) - 1).id == ids[-1]
        assert store.row(name, "nothing-of-this-id") is None
        assert store.find(ids[0]) == (name, table[0])
        assert store.is_table(name, store.table(name))
        assert not store.is_table(name, (*table,))
    for store in (bundled(), computed):  # JSON objects, and records
        assert [value_of(row, "id") for row in store.rows(name)] == list(ids)
        assert value_of(store.row(name, ids[0]), "id") == ids[0]


@pytest.mark.parametrize("link", relations(), ids=lambda link: f"{link.source}.{link.path}")
def test_links_are_followed_back_alike(link: Any, computed: Store) -> None:
    known, own = bundled().index(link), computed.index(link)
    assert {key: tuple(held) for key, held in known.items()} == {
        key: tuple(held) for key, held in own.items()
    }


@pytest.mark.parametrize("name", ["agreements", "events", "figures"])
@pytest.mark.parametrize("direct", [False, True])
def test_who_took_part_is_the_same_whether_it_was_computed_before(
    name: str, direct: bool, computed: Store
) -> None:
    involving, between = computed.involving(name, direct), computed.between(name, direct)
    table = computed.table(name)
    for party in (*bundled().ids("countries"), "socar", "kazmunaygas", "chevron", "sco", "nobody-of-this-id"):
        expected = [
            number
            for number, record in enumerate(table)
            if party in computed.parties_of(name, record, direct)
        ]
        assert list(involving.get(party, ())) == expected
        assert list(bundled().positions_involving(name, party, direct)) == expected
        assert list(computed.positions_involving(name, party, direct)) == expected
        for other in ("KZ", "AZ", "TR"):
            pair = (min(party, other), max(party, other))
            both = [number for number in expected if pair in computed.pairs(name, table[number], direct)]
            assert list(bundled().positions_between(name, pair, direct)) == both
            assert list(computed.positions_between(name, pair, direct)) == list(between.get(pair, ())) == both


@pytest.mark.parametrize("name", ["agreements", "events"])
def test_companies_count_for_their_countries_unless_it_is_said_otherwise(name: str, computed: Store) -> None:
    assert computed.involving(name) == computed.involving(name, False) != computed.involving(name, True)
    assert computed.between(name) == computed.between(name, False) != computed.between(name, True)
    for record in computed.table(name):
        assert computed.parties_of(name, record) == computed.parties_of(name, record, False)
        assert computed.pairs(name, record) == computed.pairs(name, record, False)


def _own(**records: list[dict[str, Any]]) -> caspian.Dataset:
    countries = [{"id": code, "name": caspian.country(code).name} for code in ("AZ", "KZ", "TR")]
    bodies = [
        {"id": "state-oil", "name": "State Oil", "kind": "company", "home": "AZ"},
        {"id": "other-oil", "name": "Other Oil", "kind": "company", "home": "AZ"},
        {"id": "kz-rail", "name": "Rail of the Steppe", "kind": "company", "home": "KZ"},
        {"id": "homeless", "name": "Homeless", "kind": "company"},
        {"id": "the-paper", "name": "The Paper", "kind": "media", "home": "TR"},
    ]
    own: dict[str, Any] = {"countries": countries, "organisations": bodies, **records}
    return caspian.load(own, alone=True)


def _meeting(key: str, *parties: str, **more: Any) -> dict[str, Any]:
    taking_part = [{"party": each} for each in parties]
    return {"id": key, "title": key, "kind": "meeting", "when": "2024", "participants": taking_part} | more


def test_a_company_counts_for_its_country_and_a_newspaper_for_itself() -> None:
    own = _own(
        events=[
            _meeting("a", "state-oil", "kz-rail"),
            _meeting("b", "state-oil", "AZ"),
            _meeting("c", "state-oil", "other-oil"),
            _meeting("d", "the-paper", "AZ"),
            _meeting("e", "homeless", "TR"),
        ]
    )
    assert own.events.involving("AZ").ids == ("a", "b", "c", "d")
    assert own.events.involving("KZ").ids == ("a",)
    assert own.events.involving("TR").ids == ("e",)
    assert own.events.between("AZ", "KZ").ids == own.events.between("KZ", "state-oil").ids == ("a",)
    assert own.events.between("state-oil", "kz-rail").ids == ("a",)
    # A company alone is not on the other side of its country; another company of it, or the state itself, is.
    assert own.events.between("AZ", "state-oil").ids == ("b", "c")
    assert own.events.between("state-oil", "other-oil").ids == ("c",)
    assert own.events.between("AZ", "the-paper").ids == ("d",)


def test_what_lies_in_what_at_any_depth() -> None:
    within = {"p-2": "p-1", "p-3": "p-2", "p-4": "p-3", "q-2": "q-1"}
    names = ["p-1", "p-2", "p-3", "p-4", "q-1", "q-2"]
    places = [
        {"id": each, "name": f"Place {each}"} | ({"within": within[each]} if each in within else {})
        for each in names
    ]
    lines = [
        {"id": "c-1", "name": "C One", "kind": "energy"},
        {"id": "c-2", "name": "C Two", "kind": "energy", "part_of": ["c-1"], "facilities": ["q-1"]},
        {"id": "c-3", "name": "C Three", "kind": "energy", "part_of": ["c-2"], "facilities": ["q-2"]},
    ]
    own = caspian.load({"places": places, "corridors": lines}, alone=True)
    store = Store(Given({"places": tuple(own.places), "corridors": tuple(own.corridors)}))
    assert store.place_with_parts("p-2") == {"p-2", "p-3", "p-4"}
    assert store.place_with_parts("q-2") == {"q-2"}
    assert store.corridor_with_parts("c-1") == {"c-1", "c-2", "c-3"}
    assert store.whole("corridors", "c-2") == {"c-2", "c-3", "q-1", "q-2"}
    assert store.whole("places", "p-3") == {"p-3", "p-4"}
    assert store.whole("events", "e-1") == {"e-1"}


def test_people_are_named_by_the_link_of_their_type() -> None:
    told = {name: link.path if (link := person_relation(name)) else None for name in TYPES}
    assert {name: path for name, path in told.items() if path} == {
        "agreements": "signatories.person",
        "events": "participants.person",
    }


def test_a_store_that_no_dataset_has_tells_nothing_of_a_record() -> None:
    store = Store(Given({"people": [Person(id="me", name="My Own Name")]}))
    (me,) = store.table("people")
    assert store.html(me) == ""
    assert store.text(me) == "me"
    store.show_by(lambda record, what, *how: f"{what} of {record.id}")
    store.show_by(lambda record, what, *how: "another")
    assert (store.html(me), store.text(me)) == ("html of me", "text of me")


def test_own_records_travel_and_the_bundled_ones_are_named() -> None:
    me = Person(id="me", name="My Own Name")
    kazakhstan, line = caspian.country("KZ"), caspian.corridor("BTK")
    packed = pack([me, kazakhstan, line, me])
    release = bundled().release
    assert release is not None
    assert packed == (
        release.version,
        (("", (me,)), ("countries", ("KZ",)), ("corridors", ("btk",)), ("", (me,))),
    )
    assert unpack(packed) == (me, kazakhstan, line, me)
    assert unpack(packed)[1] is kazakhstan
    assert pack([me]) == ("", (("", (me,)),))
    assert pack(bundled().table("countries"))[1] == (("countries", None),)
    assert unpack(pack(bundled().table("countries"))) == bundled().table("countries")
    some = bundled().table("countries")[:-1]
    assert unpack(pack(some)) == some
    assert pack(()) == ("", ())


def test_records_of_another_release_do_not_arrive() -> None:
    version, parts = pack([caspian.country("KZ")])
    assert unpack((version, parts))
    with pytest.raises(CaspianError, match=f"^pickled with the data 1999.1.1, and these are {version}: ask"):
        unpack(("1999.1.1", parts))
    assert unpack(("", (("", (Person(id="me", name="My Own Name"),)),)))[0].id == "me"


def test_a_dataset_arrives_as_it_was_sent() -> None:
    gone = {"withdrawn": [{"id": "my-old", "reason": "R", "successor": "my-town"}]}
    mine = caspian.load({"places": [{"id": "my-town", "name": "My Own Town", "country": "KZ"}]} | gone)
    sent = pickle.dumps(mine)
    assert b"My Own Town" in sent
    assert b"Sangachal" not in sent, "what comes with the library is not sent"
    back = pickle.loads(sent)
    assert back.places.ids == mine.places.ids
    assert back.place("my-town").country == "KZ"
    assert (back.version, back.as_of) == (mine.version, mine.as_of)
    assert next(each for each in back.places if each.id == "baku") == caspian.place("Baku")
    with pytest.raises(caspian.NotFound, match="R; see 'my-town'"):
        back.place("my-old")
    assert pickle.loads(pickle.dumps(caspian.load())) is caspian.load()


def test_given_records_say_of_what_they_are() -> None:
    from caspian import When

    release = Release(version="2026.1.1", as_of=When("2026-01-01"))
    store = Store(Given({}, release))
    assert (store.release, store.as_of, store.withdrawn) == (release, When("2026-01-01"), {})
    assert Store(Given({})).release is None
    assert Store(Given({})).as_of is None
    assert store.table("people") == ()
    assert store.find("anything") is None
    assert list(store.everything()) == []
    assert next(name for name, _ in bundled().everything()) == TYPES[0]
    with pytest.raises(StopIteration):
        relation("places", "no.such.path")
