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
    assert told == "1 person in office as president of Kazakhstan in May 2021"
    assert str(own.officeholders("KZ").question) == "people in an office of KZ"
    asked = own.officeholders("KZ", office="president", on="2021-05")
    assert str(asked.question) == "people in office as president of KZ on 2021-05"
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


def test_whose_office_has_no_time_is_left_out_only_for_another_holder_of_that_office() -> None:
    """That the president of the time is known says nothing of who was the speaker."""
    own = _own(
        {
            "aa": [{"title": "President", "of": "KZ", "period": "2010/2020"}],
            "bb": [{"title": "Speaker of Parliament", "of": "KZ"}],
            "cc": [{"title": "President", "of": "KZ"}],
        }
    )
    for asked in ({"on": "2015-05-01"}, {"since": "2012"}, {"until": "2012"}):
        found = own.officeholders("KZ", **asked)
        assert found.ids == ("aa", "bb")
        (warning,) = found.question.warnings
        assert "(Bb, Speaker of Parliament)" in warning
    assert not own.officeholders("KZ", "president", on="2015").question.warnings
    known, since = (
        set(caspian.officeholders("Kyrgyzstan", **asked).ids) for asked in ({}, {"since": "2015"})
    )
    assert "kamchybek-tashiev" in known & since


def test_of_many_whose_time_is_not_known_the_rest_is_counted() -> None:
    own = _own({f"a{number}": [{"title": f"Governor {number}", "of": "KZ"}] for number in range(9)})
    (warning,) = own.officeholders("KZ", since="2015").question.warnings
    assert "; and 3 more): whether that was in the time since 1 January 2015 is open" in warning


@pytest.mark.parametrize(
    "asked", [{"since": "2006"}, {"since": "2006", "until": "2021"}, {"on": "2019/2021"}]
)
def test_a_time_that_begins_before_the_lists_are_whole_says_so(asked: dict[str, str]) -> None:
    said = "of the time before 2020 only some offices are listed"
    for found in (
        caspian.officeholders("Kyrgyzstan", "prime minister", **asked),
        caspian.officeholders("Kyrgyzstan", **asked),
    ):
        assert said in " ".join(found.question.warnings)
    later = caspian.officeholders("Kyrgyzstan", "prime minister", since="2020")
    assert later
    assert said not in " ".join(later.question.warnings)


def test_the_nearest_is_measured_from_the_nearer_edge_of_a_term() -> None:
    """Who left a month before a day is nearer to it than who came in years after."""
    (warning,) = caspian.officeholders("Georgia", "president", on="1992-02-15").question.warnings
    assert "the nearest: Zviad Gamsakhurdia" in warning
    long = {"long": [{"title": "President", "of": "KZ", "period": "1960/2009"}]}
    short = {f"s{n}": [{"title": "President", "of": "KZ", "period": f"202{n}/202{n}"}] for n in range(4)}
    (warning,) = _own(long | short).officeholders("KZ", "president", on="2011").question.warnings
    assert "Long, President" in warning
    assert "S3" not in warning


def test_an_office_whose_time_is_open_counts_alike_in_both_questions() -> None:
    """They are one question: whose office has no time, or an unknown beginning, is named with a warning in both."""
    day = "1998-01-01"
    assert "khudoyor-khudoyorzoda" in caspian.officeholders("TJ", on=day).ids
    own = _own(
        {
            "aa": [{"title": "President", "of": "KZ", "period": "/2012"}],
            "bb": [{"title": "President", "of": "KZ", "period": "2000/2009"}],
            "cc": [{"title": "Minister of Energy", "of": "KZ", "period": "/2012"}],
            "dd": [{"title": "Minister of Justice", "of": "KZ"}],
            "ee": [{"title": "Speaker", "of": "UZ", "period": "1990/.."}],
        }
    )
    for data, party in ((caspian, "TJ"), (own, "KZ")):
        for on in (day, "2005", "2010", "2013"):
            held, found = data.officeholders(party, on=on), data.people.in_office(of=party, on=on)
            assert found == held
            assert (found.question, found.question.warnings) == (held.question, held.question.warnings)
    found = own.people.in_office(of="KZ", on="2005")
    assert found.ids == ("cc", "bb", "dd")
    (warning,) = found.question.warnings
    open_ones = "Cc, Minister of Energy, until 2012; Dd, Minister of Justice"
    assert f"({open_ones}): whether 2005 was within is open" in warning
    assert found.again(own).question.warnings == found.question.warnings
    assert own.people.in_office(on="2005").ids == ("cc", "ee", "bb", "dd")
    assert own.people.sort_by("name", reverse=True).in_office(on="2005").ids == ("ee", "dd", "cc", "bb")


def test_where_nobody_is_known_for_an_office_anywhere_the_nearest_are_told() -> None:
    own = _own({"aa": [{"title": "President", "of": "KZ", "period": "2010/2012"}]})
    (warning,) = own.people.in_office("president", on="2020").question.warnings
    assert warning == "nobody is known for 2020; the nearest that are known: Aa, President, 2010–2012"


def test_a_gap_between_two_terms_may_be_one_of_the_list() -> None:
    said = "others held it before and after, so that the list may not be whole"
    found = caspian.officeholders("TR", "prime minister", on="2003-03-12")
    assert not found
    assert said in " ".join(found.question.warnings)
    filled = caspian.officeholders("GE", "president", on="1992-02-15")
    assert not filled
    assert "nobody held it on 15 February 1992" in " ".join(filled.question.warnings)
    never = caspian.officeholders("KG", "president", on="1980")
    assert said not in " ".join(never.question.warnings)


def test_a_time_without_an_end_stands_in_its_sentence() -> None:
    found = caspian.officeholders("KG", "president", until="1980")
    assert "nobody is known for the time until 31 December 1980;" in found.question.warnings[0]
    for on, words in (
        (caspian.When.since("1990"), "in office in the time since 1 January 1990"),
        (caspian.When.spanning("1990", "1991"), "in the time from 1 January 1990 to 31 December 1991"),
        ("late February 2024", "in office between 21 and 29 February 2024"),
        ("2024-02", "in office in February 2024"),
        ("2024-02-03", "in office on 3 February 2024"),
    ):
        assert words in caspian.people.in_office(on=on).to_text().splitlines()[0]


def test_of_two_offices_that_were_asked_for_both_are_told() -> None:
    told = " ".join(caspian.people.in_office("president").in_office("foreign minister").to_text().split())
    assert "President · Kazakhstan · since 20 March 2019" in told
    assert "Minister of Foreign Affairs · Georgia · 20 March 2004 to 19 October 2005" in told


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("PM", "prime minister"),
        ("FM", "foreign minister"),
        ("presidents", "president"),
        ("foreign ministers", "foreign minister"),
        ("Ministers of Energy", "energy minister"),
        ("prime ministers", "prime minister"),
        ("heads of government", "prime minister"),
    ],
)
def test_an_office_may_be_asked_for_in_short_or_as_several(asked: str, plain: str) -> None:
    for of in ("KZ", "KG"):
        assert caspian.officeholders(of, asked).ids == caspian.officeholders(of, plain).ids
    with pytest.raises(caspian.NotFound):
        _own({"a-b": [{"title": "Deputy Prime Minister", "of": "KZ"}]}).officeholders("KZ", asked)


def test_whose_office_it_is_may_stand_before_it() -> None:
    asked = caspian.officeholders("Armenia foreign minister", on="2024-05-01")
    assert asked == caspian.officeholders("Armenia", "foreign minister", on="2024-05-01")
    assert asked.ids == ("ararat-mirzoyan",)
    assert caspian.officeholders("OTS secretary general").ids[-1] == "kubanychbek-omuraliev"


def test_who_presides_over_a_parliament_is_found_whatever_the_office_is_called() -> None:
    for asked in ("speaker", "speakers", "President of the National Assembly", "head of parliament"):
        assert caspian.officeholders("Armenia", asked, on="2020-06-01").ids == ("ararat-mirzoyan",)
    assert "shalva-papuashvili" in caspian.officeholders("Georgia", "President of the National Assembly").ids
    assert "ararat-mirzoyan" not in caspian.officeholders("Armenia", "president").ids


def test_a_day_on_which_somebody_was_seen_in_office_is_not_shown_as_the_term() -> None:
    """In a list, on the card and in the dossier alike."""
    own = _own(
        {"a-b": [{"title": "Chairman", "of": "KZ", "period": "2020-12-31"}]},
    )
    seen = "31 December 2020 (how long is not known)"
    for told in (own.officeholders("KZ").to_text(), own.person("a-b").show().to_text()):
        assert seen in " ".join(told.split())
    lasting = _own({"a-b": [{"title": "Chairman", "of": "KZ", "period": "2005-12-09/2022-02-10"}]})
    assert "how long" not in lasting.officeholders("KZ").to_text()
    dossier = caspian.dossier("Sauat Mynbayev").to_text()
    assert "6 December 2017 (how long is not known)" in " ".join(dossier.split())


@pytest.mark.parametrize(
    ("body", "office", "number", "first", "last"),
    [
        ("SCO", "secretary general", 8, "zhang-deguang", "nurlan-yermekbayev"),
        ("CSTO", "secretary general", 6, "nikolay-bordyuzha", "taalatbek-masadykov"),
        ("OTS", "secretary general", 4, "halil-akinci", "kubanychbek-omuraliev"),
        ("CIS", "secretary general", 5, "ivan-korotchenya", "sergey-lebedev"),
        ("EEC", "chairman of the board", 4, "viktor-khristenko", "bakytzhan-sagintayev"),
    ],
)
def test_the_heads_of_a_body_are_known_since_it_was_founded(
    body: str, office: str, number: int, first: str, last: str
) -> None:
    """Whatever the office was called at the time: the CIS had executive secretaries."""
    found = caspian.officeholders(body, office)
    assert len(found) == number
    assert (found.ids[0], found.ids[-1]) == (first, last)


@pytest.mark.parametrize(
    ("company", "since", "who"),
    [
        ("SOCAR", "2025-06", "rovshan-najaf"),
        ("SOCAR", "2015", "rovnag-abdullayev"),
        ("Gazprom", "2010", "alexey-miller"),
        ("Rosneft", "2009", "sergey-bogdanchikov"),
        ("Georgian Railway", "2025-06", "lasha-abashidze"),
    ],
)
def test_who_headed_a_state_company_is_known_for_any_day_of_the_term(
    company: str, since: str, who: str
) -> None:
    assert who in caspian.officeholders(company, on=since).ids


def test_the_head_of_a_cabinet_stands_in_a_brief_as_the_head_of_the_government() -> None:
    told = caspian.dossier("Kyrgyzstan", "Tajikistan").to_text()
    assert "Chairman of the Cabinet of Ministers  Adylbek Kasymaliev" in told
    assert "Federal Chancellor" in caspian.dossier("Germany", "Kazakhstan").to_text()
    assert (
        "President of the National Assembly"
        not in (caspian.dossier("Armenia", "Georgia").to_text().partition("In office in Georgia")[0])
    )
