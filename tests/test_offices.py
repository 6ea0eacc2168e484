"""Who held an office, and what is said where nobody is known to have."""

from typing import Any

import pytest

import caspian


def _own(offices: dict[str, list[dict[str, Any]]], **countries: str) -> caspian.Dataset:
    """Data of people with offices, in countries that have no other."""
    named = {"KZ": "Kazakhstan", "GE": "Georgia"} | countries
    people = [
        {"id": key, "name": key.replace("-", " ").title(), "offices": held} for key, held in offices.items()
    ]
    return caspian.load(
        {"countries": [{"id": code, "name": name} for code, name in named.items()], "people": people},
        alone=True,
    )


def test_the_nearest_that_are_known_are_told_the_earliest_first() -> None:
    spells = ("1950/1960", "1961/1969", "1970/1980", "1981/1989", "1990/1999", "2020/2029")
    own = _own(
        {
            f"head-{number}": [{"title": "President", "of": "KZ", "period": spell}]
            for number, spell in enumerate(spells)
        }
    )
    found = own.officeholders("KZ", office="president", on="2005")
    assert not found
    (warning,) = found.question.warnings
    assert warning.startswith("nobody is known for 2005; the nearest that are known: Head 2, President, ")
    assert [name for name in range(6) if f"Head {name}," in warning] == [2, 3, 4, 5]
    assert (
        warning.index("Head 2") < warning.index("Head 3") < warning.index("Head 4") < warning.index("Head 5")
    )


def test_nearest_is_counted_in_days_and_not_in_order() -> None:
    before = {
        f"old-{n}": [{"title": "President", "of": "KZ", "period": f"19{n}0/19{n}5"}] for n in range(2, 6)
    }
    after = {
        f"new-{n}": [{"title": "President", "of": "KZ", "period": f"20{n}0/20{n}5"}] for n in range(2, 6)
    }
    (warning,) = _own(before | after).officeholders("KZ", "president", on="2012").question.warnings
    assert [key for key in ("New 2", "New 3", "New 4", "Old 5", "New 5", "Old 4") if key in warning] == [
        "New 2",
        "New 3",
        "New 4",
        "New 5",
    ]


def test_a_date_alone_does_not_say_how_long() -> None:
    own = _own({"a-b": [{"title": "Minister of Energy", "of": "KZ", "period": "2010-05"}]})
    (warning,) = own.officeholders("KZ", "energy minister", on="2020").question.warnings
    assert warning.endswith("A B, Minister of Energy, May 2010 (how long is not known)")
    lasting = _own({"a-b": [{"title": "Minister of Energy", "of": "KZ", "period": "2010/2012"}]})
    (warning,) = lasting.officeholders("KZ", "energy minister", on="2020").question.warnings
    assert "how long is not known" not in warning


def test_offices_without_a_time_come_last_and_are_told_as_open() -> None:
    own = _own(
        {
            "aa": [{"title": "President", "of": "KZ"}],
            "bb": [{"title": "President", "of": "KZ", "period": "2010/2012"}],
            "cc": [{"title": "President", "of": "KZ", "period": "2000/2009"}],
        }
    )
    assert own.officeholders("KZ").ids == ("cc", "bb", "aa")
    assert own.officeholders("KZ", on="2005").ids == ("cc",)
    perhaps = own.officeholders("KZ", on="2020")
    assert perhaps.ids == ("aa",)
    (warning,) = perhaps.question.warnings
    assert warning == (
        "when the office was held is not known (Aa, President): whether 2020 was within is open"
    )


def test_no_office_is_called_by_a_word_that_says_nothing() -> None:
    with pytest.raises(caspian.NotFound, match="is known as 'of the'"):
        caspian.officeholders("KZ", office="of the")
    with pytest.raises(TypeError, match="expected the title of an office"):
        caspian.officeholders("KZ", office=1)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "party", "who"),
    [
        ("President of Kazakhstan", "KZ", "kassym-jomart-tokayev"),
        ("Kazakhstan's president", "KZ", "kassym-jomart-tokayev"),
        ("Minister of Foreign Affairs of Armenia", "AM", "ararat-mirzoyan"),
        ("Armenia\u2019s Minister of Foreign Affairs", "AM", "ararat-mirzoyan"),
        ("Secretary of State of the United States", "US", "antony-blinken"),
    ],
)
def test_an_office_is_read_with_its_country(text: str, party: str, who: str) -> None:
    """Where a text has two places at which it may be parted, one of them names nobody."""
    found = caspian.officeholders(text, on="2024-05")
    assert found.ids == (who,)
    assert f" of {party}" in str(found.question)


def test_a_name_with_of_in_it_that_two_bear_hides_no_other_reading() -> None:
    """Of "Minister of Foreign Affairs of Georgia" nobody is asked which Foreign Affairs is meant."""
    own = _own({"a-b": [{"title": "Minister of Trade", "of": "GE", "period": "2020/.."}]})
    bodies = [
        {"id": key, "name": key.upper(), "kind": "format", "aliases": ["Trade of Georgia"]}
        for key in ("x1", "x2")
    ]
    both = own.merge(caspian.load({"organisations": bodies}, alone=True))
    assert both.officeholders("Minister of Trade of Georgia").ids == ("a-b",)
    with pytest.raises(caspian.NotFound):
        both.officeholders("Minister of Nothing of Nowhere")


def test_what_is_asked_for_is_said_in_the_first_line() -> None:
    own = _own({"a-b": [{"title": "President", "of": "KZ", "period": "2020/.."}]})
    assert (
        own.officeholders("KZ").to_text().splitlines()[0]
        == "1 person in an office of Kazakhstan, now or before"
    )
    told = own.officeholders("KZ", office="president", on="2021-05").to_text().splitlines()[0]
    assert told == "1 person in office as president of Kazakhstan, May 2021"
    assert str(own.officeholders("KZ").question) == "people in an office of KZ"
    asked = own.officeholders("KZ", office="president", on="2021-05")
    assert str(asked.question) == "people president of KZ on 2021-05"
    assert asked.question == own.officeholders("Kazakhstan", office="president", on="2021-05").question


def test_an_office_is_named_by_the_last_word_before_whose_it_is() -> None:
    own = _own({"a-b": [{"title": "Minister Counsellor", "of": "KZ", "period": "2020/.."}]})
    with pytest.raises(caspian.NotFound, match="Minister Counsellor"):
        own.officeholders("KZ", office="minister")
    assert own.officeholders("KZ", office="counsellor").ids == ("a-b",)


def test_of_who_held_an_office_only_that_office_is_told() -> None:
    own = _own(
        {
            "a-b": [
                {"title": "Minister of Foreign Affairs", "of": "KZ", "period": "2010/2015"},
                {"title": "President", "of": "KZ", "period": "2020/.."},
            ]
        }
    )
    told = own.officeholders("KZ", "president").to_text()
    assert "President · Kazakhstan · since 2020" in told
    assert "Foreign" not in told
    assert "Foreign" in own.people["a-b"].show().to_text()


def test_the_head_of_a_government_is_found_whatever_the_office_is_called() -> None:
    for asked in ("prime minister", "Premier", "head of government"):
        assert caspian.officeholders("Kyrgyzstan", asked, on="2024-06-01").ids == ("akylbek-japarov",)
        assert caspian.officeholders("China", asked, on="2024-06-01").ids == ("li-qiang",)
        assert caspian.officeholders("Kazakhstan", asked, on="2024-06-01").ids == ("olzhas-bektenov",)


def test_of_an_office_of_which_only_the_end_is_known_an_earlier_day_is_open() -> None:
    own = _own(
        {
            "aa": [{"title": "President", "of": "KZ", "period": "/2012-10-03"}],
            "bb": [{"title": "President", "of": "KZ", "period": "2000/2009"}],
        }
    )
    assert own.officeholders("KZ", on="2005").ids == ("bb",)
    perhaps = own.officeholders("KZ", on="2011")
    assert perhaps.ids == ("aa",)
    (warning,) = perhaps.question.warnings
    assert warning == (
        "when the office was held is not known (Aa, President, until 3 October 2012): whether 2011 was within is open"
    )
    assert not own.officeholders("KZ", on="2013")
