"""Which record a name means where several have it, and what is offered where none does."""

from typing import Any

import pytest

import caspian
from caspian import Ambiguous, NotFound
from caspian.store.store import Store
from caspian.store.tables import Given


def _data(**kinds: list[dict[str, Any]]) -> caspian.Dataset:
    plain: dict[str, dict[str, Any]] = {
        "corridors": {"kind": "energy"},
        "organisations": {"kind": "company"},
        "places": {"kind": "city"},
    }
    return caspian.load(
        {
            kind: [plain.get(kind, {}) | {"name": each["id"]} | each for each in rows]
            for kind, rows in kinds.items()
        },
        alone=True,
    )


COMPANIES: list[dict[str, Any]] = [
    {"id": "x-company", "aliases": ["Saxaul"]},
    {"id": "y-company", "aliases": ["Saxaul"]},
]


def test_a_line_goes_before_the_company_that_runs_it() -> None:
    own = _data(
        organisations=COMPANIES[:1],
        corridors=[{"id": "line", "aliases": ["Saxaul"], "operators": ["x-company"]}],
    )
    assert own.find("Saxaul").id == "line"
    assert own.organisation("Saxaul").id == "x-company"


def test_a_line_does_not_go_before_a_company_that_does_not_run_it() -> None:
    own = _data(
        organisations=COMPANIES, corridors=[{"id": "line", "aliases": ["Saxaul"], "operators": ["x-company"]}]
    )
    with pytest.raises(Ambiguous) as error:
        own.find("Saxaul")
    assert set(error.value.candidates) == {"line", "x-company", "y-company"}


def test_of_two_lines_of_one_name_neither_is_meant() -> None:
    lines = [{"id": each, "aliases": ["Saxaul"], "operators": ["x-company"]} for each in ("one", "two")]
    with pytest.raises(Ambiguous) as error:
        _data(organisations=COMPANIES[:1], corridors=lines).find("Saxaul")
    assert {"one", "two"} <= set(error.value.candidates)
    with pytest.raises(Ambiguous):
        _data(organisations=COMPANIES[:1], corridors=lines).corridor("Saxaul")


def test_a_port_goes_before_who_runs_it_and_the_own_name_before_another() -> None:
    own = _data(organisations=COMPANIES[:1], places=[{"id": "port", "aliases": ["Saxaul"]}])
    assert own.find("Saxaul").id == "port"
    named = _data(
        organisations=[{"id": "x-company", "name": "Saxaul"}], places=[{"id": "port", "aliases": ["Saxaul"]}]
    )
    assert named.find("Saxaul").id == "x-company"


def test_a_country_goes_before_all_of_its_name() -> None:
    own = _data(
        countries=[{"id": "GE", "name": "Georgia"}],
        places=[{"id": "a-city", "name": "Georgia"}],
        people=[{"id": "a-person", "name": "Georgia"}],
    )
    assert own.find("georgia").id == "GE"
    assert own.place("georgia").id == "a-city"


def test_at_most_five_names_are_offered_and_each_once() -> None:
    own = _data(places=[{"id": f"saxaul-{n}", "name": f"Saxaul {n}"} for n in "abcdefgh"])
    with pytest.raises(NotFound) as error:
        own.place("saxaul")
    assert len(error.value.near) == 5
    assert len(set(error.value.near)) == 5
    with pytest.raises(NotFound) as error:
        own.place("tamarisk")
    assert error.value.near == ()


def test_names_of_which_it_is_a_whole_word_are_offered_first() -> None:
    own = _data(
        places=[
            {"id": "a", "name": "Saxau"},
            {"id": "b", "name": "Port of Saxaul on the steppe by Karatau"},
            {"id": "c", "name": "Port of Saxaul on the steppe by Alatau"},
        ]
    )
    with pytest.raises(NotFound) as error:
        own.place("saxaul")
    assert set(error.value.near[:2]) == {
        "Port of Saxaul on the steppe by Karatau",
        "Port of Saxaul on the steppe by Alatau",
    }


def test_names_are_offered_in_the_letters_that_were_typed() -> None:
    own = _data(places=[{"id": "p", "name": "Saxaul", "aliases": ["Шымкент"]}])
    with pytest.raises(NotFound) as error:
        own.place("Шымкет")
    assert error.value.near == ("Шымкент",)
    with pytest.raises(NotFound) as error:
        own.place("Shymket")
    assert error.value.near == ("Saxaul",)


def test_what_is_of_another_type_is_told() -> None:
    with pytest.raises(NotFound, match="a country"):
        caspian.organisation("Kazakhstan")
    with pytest.raises(NotFound) as error:
        caspian.organisation(caspian.country("KZ"))
    assert "country" in str(error.value)
    with pytest.raises(TypeError, match="expected a place, or its name, got a int"):
        caspian.place(5)  # type: ignore[call-overload]


def test_a_record_of_another_dataset_means_the_one_of_its_id() -> None:
    own = _data(places=[{"id": "baku", "name": "Another Baku"}])
    assert own.place(caspian.place("Baku")).name == "Another Baku"
    with pytest.raises(NotFound):
        own.place(caspian.place("Aktau"))
    assert own.country(caspian.country("KZ")) == caspian.country("KZ"), "countries are everywhere"


def test_a_table_is_in_order_whatever_was_asked_before() -> None:
    """Dated records by date and then by id; one alone, some, or all of them are the same objects."""
    rows = [
        {"id": "c", "title": "C", "kind": "visit", "when": "2024-05"},
        {"id": "b", "title": "B", "kind": "visit", "when": "2020", "participants": [{"party": "KZ"}]},
        {"id": "a", "title": "A", "kind": "visit", "when": "2024-05", "participants": [{"party": "KZ"}]},
    ]
    own = caspian.load({"countries": [{"id": "KZ", "name": "Kazakhstan"}], "events": rows}, alone=True)
    assert own.event("a").title == "A"
    assert own.events.involving("KZ").ids == ("b", "a")
    assert own.events.ids == ("b", "a", "c")
    assert own.events[1] is own.event("a") is own.events.involving("KZ")[1]
    assert own.types == {"KZ": "countries", "a": "events", "b": "events", "c": "events"}


def test_today_is_the_newest_date_of_a_source_where_data_are_no_release() -> None:
    sources = [
        {"id": f"s{day}", "title": "S", "kind": "article", "date": f"2024-05-0{day}"} for day in (2, 3, 1)
    ]
    own = caspian.load({"sources": [*sources, {"id": "t", "title": "T", "kind": "article"}]}, alone=True)
    assert str(own.as_of) == "3 May 2024"
    assert _data(places=[{"id": "a"}]).as_of is None


@pytest.mark.parametrize(
    ("dates", "today"),
    [
        (["2024-05-02", "2026"], "2026-01-01"),
        (["2024-05-02", "2024"], "2024-05-02"),
        (["2024-05-02", "2024-03/2027-01", "../2026-03-20"], "2024-05-02"),
        (["2024-05-02", "2026-03-20?", "2026~"], "2024-05-02"),
        (["../2026"], None),
    ],
)
def test_today_is_no_later_than_the_sources_surely_say(dates: list[str], today: str | None) -> None:
    sources = [{"id": f"s{n}", "title": "S", "kind": "article", "date": each} for n, each in enumerate(dates)]
    as_of = caspian.load({"sources": sources}, alone=True).as_of
    assert (as_of and as_of.edtf) == today


def _meant(own: caspian.Dataset, text: str, *, of: str = "find") -> str | None:
    """The id of what a text means, None if it means nothing."""
    try:
        return str(getattr(own, of)(text).id)
    except NotFound:
        return None


def test_a_person_goes_before_what_is_named_after_one() -> None:
    own = _data(
        people=[{"id": "x", "name": "Sadyr Saxaul"}],
        organisations=[{"id": "freight", "name": "Saxaul Freight Works"}],
    )
    assert _meant(own, "Saxaul") == _meant(own, "saxaul", of="person") == "x"
    assert _meant(own, "Saxaul Freight") == _meant(own, "freight works") == "freight"
    assert _meant(own, "Saxaul", of="corridor") is None
    assert _meant(own, "Saxaul", of="organisation") is None, "a part of a name that is a person's is no body"


def test_what_says_all_of_a_name_goes_before_what_says_a_part_of_one() -> None:
    own = _data(
        organisations=[{"id": "group", "name": "Saxaul Group"}],
        corridors=[{"id": "line", "name": "Saxaul Tamarisk pipeline"}],
    )
    assert _meant(own, "Saxaul") == "group"
    assert _meant(own, "Saxaul line") == _meant(own, "Saxaul Tamarisk") == "line"


def test_a_name_goes_before_a_title_and_an_agreement_before_the_day_it_was_signed() -> None:
    treaty = {"id": "a", "title": "Treaty on the waters of the Saxaul", "kind": "treaty", "parties": ["KZ"]}
    event = {"id": "e", "title": "Waters of the Saxaul are shared", "kind": "visit", "when": "2024"}
    records: dict[str, Any] = {
        "countries": [{"id": "KZ", "name": "Kazakhstan"}],
        "agreements": [treaty | {"history": [{"stage": "signed"}]}],
        "events": [event],
    }
    board = {"organisations": [{"id": "o", "name": "Saxaul Waters Board", "kind": "company"}]}
    own, more = caspian.load(records, alone=True), caspian.load(records | board, alone=True)
    assert (_meant(own, "Saxaul waters"), _meant(more, "Saxaul waters")) == ("a", "o")
    assert _meant(more, "the Saxaul waters treaty") == _meant(more, "Saxaul waters", of="agreement") == "a"
    assert _meant(more, "waters Saxaul shared") == _meant(more, "waters Saxaul shared", of="event") == "e"
    for of in ("agreement", "event"):
        with pytest.raises(
            NotFound,
            match=r"it is the name of an organisation; did you mean `data\.organisation\('Saxaul Waters Board'\)`",
        ):
            getattr(more, of)("Saxaul Waters Board")


def test_sources_are_meant_by_what_nothing_else_is_called() -> None:
    sources = [
        {"id": key, "title": title, "kind": "report"} for key, title in (("s", "Saxaul"), ("t", "Tamarisk"))
    ]
    own = caspian.load({"sources": sources, "places": [{"id": "p", "name": "Saxaul"}]}, alone=True)
    assert (_meant(own, "Saxaul"), _meant(own, "Tamarisk"), _meant(own, "Saxaul", of="source")) == (
        "p",
        "t",
        "s",
    )
    with pytest.raises(NotFound) as error:
        own.find("Tamarisc")
    assert error.value.near == (), "sources are not offered for what they do not compete for"


def test_a_party_is_a_country_before_a_body_of_its_name() -> None:
    own = _data(
        countries=[
            {"id": "KZ", "name": "Kazakhstan"},
            {"id": "CG", "name": "Congo One", "aliases": ["Congo"]},
            {"id": "CD", "name": "Congo Two", "aliases": ["Congo"]},
        ],
        organisations=[
            {"id": "k", "name": "Kazakhstan"},
            {"id": "c", "name": "The Congo", "aliases": ["Congo"]},
        ],
    )
    store = Store(Given({name: tuple(getattr(own, name)) for name in ("countries", "organisations")}))
    for said in ("KZ", "kz", "Kazakhstan", "KAZAKHSTAN", caspian.country("KZ")):
        assert store.party_key(said) == ("countries", "KZ")
        assert store.party(said).id == "KZ"
    assert store.party_key("The Congo") == ("organisations", "c")
    assert store.types_named("Congo") == ("countries", "organisations")
    with pytest.raises(Ambiguous) as error:
        store.party("Congo")
    assert error.value.candidates == ("CD", "CG", "c")
    with pytest.raises(TypeError, match=r"^expected a country or organisation, or its name, got a int$"):
        store.party(5)


@pytest.mark.parametrize(
    ("of", "said", "told"),
    [
        (
            "place",
            "BTC",
            "no place is known as 'BTC'; it is the name of a corridor; did you mean `caspian.corridor('BTC')`?",
        ),
        (
            "country",
            "SOCAR",
            "no country is known as 'SOCAR'; it is the name of an organisation; did you mean `caspian.organisation('SOCAR')`?",
        ),
        ("person", "Zhapparof", "no person is known as 'Zhapparof'; did you mean 'Sadyr Japarov'?"),
        ("country", "Kasakhstan", "no country is known as 'Kasakhstan'; did you mean 'Kazakhstan'?"),
        (
            "event",
            caspian.country("KZ"),
            "no event is known as 'KZ'; it is the name of a country; did you mean `caspian.events_involving('KZ')` or `caspian.country('KZ')`?",
        ),
        ("agreement", 5, "expected an agreement, or its name, got a int. It takes sought, default="),
        ("find", 5, "expected a record, or its name, got a int. It takes sought, default="),
    ],
)
def test_what_means_nothing_is_told_with_what_may_be_meant(of: str, said: Any, told: str) -> None:
    with pytest.raises((NotFound, TypeError)) as error:
        getattr(caspian, of)(said)
    assert str(error.value) == told
