"""Rules between records: names and codes of others, links, memberships, claims; where, and of what, it is told."""

from typing import Any

import pytest

import caspian
from caspian import InvalidData, Organisation
from caspian.reading.loading import read

SOURCE = {"id": "s-1", "title": "S", "kind": "report"}
CITED = [{"source": "s-1"}]
EVENT = {"id": "e-1", "title": "T", "when": "2024", "kind": "visit"}


def faults(data: Any, **how: Any) -> list[str]:
    with pytest.raises(InvalidData) as error:
        caspian.load(data, **{"alone": True, **how})
    return [str(fault) for fault in error.value.faults]


# Codes


def test_a_code_of_another_country_is_no_name_of_this_one() -> None:
    former = [{"name": "UZB", "until": "1991"}]
    kazakhstan = {"id": "KZ", "name": "Kazakhstan", "aliases": ["KAZ", "398", "AZ"], "former_names": former}
    assert faults({"countries": [kazakhstan, {"id": "TM", "name": "TJ"}]}) == [
        "$.countries[0].aliases[2]: 'AZ' is a code of AZ, and no name of another country",
        "$.countries[0].former_names[0].name: 'UZB' is a code of UZ, and no name of another country",
        "$.countries[1].name: 'TJ' is a code of TJ, and no name of another country",
    ]


def test_countries_have_codes_of_iso_or_such_as_are_free_for_all() -> None:
    rows = [{"id": code, "name": f"Land {code}"} for code in ("XK", "QM", "AA", "EU", "KZ", "KA")]
    assert faults({"countries": rows}) == [
        f"$.countries[{number}].id: ISO 3166-1 has no code {code!r}"
        for number, code in ((3, "EU"), (5, "KA"))
    ]


def test_every_currency_of_a_unit_is_one() -> None:
    def figure(number: int, unit: str) -> dict[str, Any]:
        return {"id": f"f-{number}", "title": "F", "measure": "cost", "value": "1", "unit": unit}

    units = ("USD/t", "USD/KZT", "USX/KZT", "USD/KZX", "KZX")
    assert faults({"figures": [figure(number, unit) for number, unit in enumerate(units)]}) == [
        "$.figures[2].unit: ISO 4217 has no currency 'USX'",
        "$.figures[3].unit: ISO 4217 has no currency 'KZX'",
        "$.figures[4].unit: ISO 4217 has no currency 'KZX'",
    ]


# Links


def test_an_id_of_another_type_is_told_with_both_types() -> None:
    places = [{"id": "p-1", "name": "Port"}]
    body = {"id": "b-1", "name": "Body", "kind": "format", "home": "p-1"}
    event = EVENT | {"places": ["b-1"], "participants": [{"party": "p-1"}, {"party": "GB"}, {"party": "QQ"}]}
    assert faults({"places": places, "organisations": [body], "events": [event]}) == [
        "$.organisations[0].home: 'p-1' is a place, expected a country",
        "$.events[0].participants[0].party: 'p-1' is a place, expected a country or organisation",
        "$.events[0].participants[2].party: no country or organisation has the id 'QQ'",
        "$.events[0].places[0]: 'b-1' is an organisation, expected a place",
    ]


def test_a_record_takes_no_id_that_is_taken() -> None:
    base = caspian.load({"places": [{"id": "p-1", "name": "Port"}]}, alone=True)
    mine = {
        "people": [{"id": "p-1", "name": "X One"}, {"id": "p-2", "name": "X Two"}, {"id": "p-2", "name": "X"}]
    }
    assert faults(mine, alone=False, onto=base) == [
        "$.people[0].id: the id 'p-1' is taken by the data it is loaded onto, as place",
        "$.people[2].id: the id 'p-2' is taken by $.people[1].id",
    ]


# Memberships


def _body(*memberships: dict[str, str], **more: Any) -> dict[str, Any]:
    body = {"id": "b-1", "name": "Body", "kind": "format", "memberships": list(memberships)}
    return {"organisations": [body | more]}


def _spells(*periods: str) -> list[dict[str, str]]:
    return [{"member": "KZ", "period": period} for period in periods]


@pytest.mark.parametrize(
    "periods",
    [
        ("2000/2010",),
        ("2000-06-01/2010-05-31",),
        ("2000-05",),
        ("../2005",),
        ("2005/..",),
        ("2000/2004", "2004/2006"),  # within the year that both name, one may follow the other
    ],
)
def test_what_may_lie_in_the_life_of_a_body_is_no_fault(periods: tuple[str, ...]) -> None:
    own = _body(*_spells(*periods), founded="2000-05", dissolved="2010-06-01")
    assert len(caspian.load(own, alone=True).organisation("b-1").memberships) == len(periods)


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("1990/2000-04", "the body was founded later, 2000-05"),
        ("1999", "the body was founded later, 2000-05"),
        ("2010-06-02", "the body was dissolved before, 2010-06-01"),
        ("2011/2012", "the body was dissolved before, 2010-06-01"),
    ],
)
def test_what_begins_before_a_body_or_after_it_is_told(period: str, told: str) -> None:
    expected = [f"$.organisations[0].memberships[0].period: {told}"]
    assert faults(_body(*_spells(period), founded="2000-05", dissolved="2010-06-01")) == expected


def test_of_many_spells_at_a_time_each_later_one_is_told_once() -> None:
    twice = "'KZ' is member twice at a time"
    found = faults(
        _body(*_spells("2000-01-01/2004-12-31", "2001-01-01/2002-01-01", "2006", "2003-01-01/2003-02-01"))
    )
    assert found == [f"$.organisations[0].memberships[{number}]: {twice}" for number in (1, 3)]


# Names


def test_a_name_of_one_s_own_is_that_of_one_record() -> None:
    base = caspian.load({"places": [{"id": "p-1", "name": "Saxaul", "aliases": ["Haloxylon"]}]}, alone=True)
    mine = {
        "places": [
            {"id": "p-2", "name": "Other", "aliases": ["SAXAUL", "haloxylon"]},
            {"id": "p-3", "name": "Third"},
            {"id": "p-4", "name": "Saxául"},
        ],
        "people": [{"id": "x-1", "name": "Saxaul"}],
    }
    said = "is a name of 'p-1', which it is loaded onto: refer to that, or allow the same names"
    assert faults(mine, alone=False, onto=base) == [
        f"$.places[0].name: 'SAXAUL' {said}",
        f"$.places[2].name: 'Saxául' {said}",
    ]
    assert len(caspian.load(mine, onto=base, same_names=True).places) == 4


def test_texts_that_are_no_records_are_no_names() -> None:
    base = caspian.load({"places": [{"id": "p-1", "name": "Saxaul"}]}, alone=True)
    broken = {"places": [{"id": "p-2", "name": "Saxaul", "foo": 1}, {"id": "p-3", "name": "Saxaul"}]}
    assert [each.split(":")[0] for each in faults(broken, alone=False, onto=base)] == [
        "$.places[0].foo",
        "$.places[1].name",
    ]


# Claims


def _claims(field: str, *sides: dict[str, Any]) -> dict[str, Any]:
    claims = [{"field": field, "citations": CITED} | side for side in sides]
    return {"sources": [SOURCE], "events": [EVENT | {"claims": claims}]}


def test_each_field_that_is_claimed_is_judged_by_itself() -> None:
    when = [{"field": "when", "value": year, "citations": CITED} for year in ("2024", "2025")]
    title = [{"field": "title", "value": "T", "citations": CITED}]
    kind = [
        {"field": "kind", "value": "visit", "citations": CITED, "preferred": True},
        {"field": "kind", "value": "meeting", "citations": CITED},
    ]
    claims = [when[0], *title, kind[0], when[1], kind[1]]
    assert faults({"sources": [SOURCE], "events": [EVENT | {"claims": claims}]}) == [
        "$.events[0].claims[2]: the preferred claim on 'kind' needs a reason",
        "$.events[0].claims[1]: claims on 'title' need at least two different values",
    ]


def test_a_claim_that_leads_nowhere_is_told_and_not_compared() -> None:
    sides = ({"value": "a", "preferred": True, "reason": "R"}, {"value": "b"})
    assert faults(_claims("nowhere", *sides)) == [
        f"$.events[0].claims[{number}].field: an event has no field 'nowhere'" for number in (0, 1)
    ]
    assert faults(_claims("summary", {"value": "a", "preferred": True, "reason": "R"}, {"value": "a"})) == [
        "$.events[0].claims[0]: claims on 'summary' need at least two different values"
    ]


def test_what_the_preferred_side_says_in_words_is_not_compared() -> None:
    body = {"id": "b-1", "name": "Body", "kind": "company", "home": "KZ", "founded": "2000"}
    for field, said in (
        ("home", "the Republic of Kazakhstan"),
        ("founded", "some time in 2001"),
        ("kind", "a firm"),
    ):
        sides = [
            {"field": field, "value": said, "citations": CITED, "preferred": True, "reason": "R"},
            {"field": field, "value": "?", "citations": CITED},
        ]
        assert read({"sources": [SOURCE], "organisations": [body | {"claims": sides}]}).records
    for field, said, held in (("home", "UZ", "KZ"), ("founded", "2001", "2000"), ("kind", "fund", "company")):
        sides = [
            {"field": field, "value": said, "citations": CITED, "preferred": True, "reason": "R"},
            {"field": field, "value": "?", "citations": CITED},
        ]
        assert faults({"sources": [SOURCE], "organisations": [body | {"claims": sides}]}) == [
            f"$.organisations[0].claims[0].value: the record has {held!r} at {field!r}, "
            f"its preferred claim {said!r}"
        ]


# Records of one's own in Python


def test_records_made_in_python_are_held_to_the_rules_between_records() -> None:
    body = Organisation(id="b-1", name="Body", kind="format", parent="nobody-at-all")
    assert faults(body) == ["$.organisations[0].parent: no organisation has the id 'nobody-at-all'"]
    assert faults([body, {"places": [{"id": "b-1", "name": "P"}]}])[-1] == (
        "$.places[0].id: the id 'b-1' is taken by $.organisations[0].id"
    )
