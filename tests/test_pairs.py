"""Answers about two: what they did alone comes first, and what concerns them is not missing because one of them took no part."""

import re
from typing import Any

import pytest
from matplotlib.patches import Rectangle

import caspian
from caspian.display.blocks import Table
from caspian.questions.typed import typed

OPERATION = "2023-09-19-karabakh-operation"


def told(answer: Any) -> str:
    return " ".join(answer.to_text(width=200).split())


def tables(answer: Any) -> list[Table]:
    return [each for each in answer.blocks() if isinstance(each, Table)]


# What is of the two alone


@pytest.mark.parametrize(
    ("answer", "alone"),
    [
        (
            caspian.agreements_between("Kazakhstan", "Uzbekistan"),
            caspian.agreements_between("Kazakhstan", "Uzbekistan", bilateral=True),
        ),
        (
            caspian.events_between("Kazakhstan", "Uzbekistan"),
            caspian.events_between("Kazakhstan", "Uzbekistan", bilateral=True),
        ),
        (
            caspian.events_involving("Aliyev", "Pashinyan"),
            caspian.events_between("Aliyev", "Pashinyan", bilateral=True),
        ),
    ],
    ids=["agreements", "events", "people"],
)
def test_a_long_answer_about_two_begins_with_what_is_of_these_alone(answer: Any, alone: Any) -> None:
    assert 0 < len(alone) < len(answer)
    own, others = tables(answer)
    assert set(own.ids) <= set(alone.ids)
    assert own.total == len(alone)
    assert f"{len(answer)} {answer.collection} " in own.caption
    assert f"first the {len(alone)} of the two alone" in own.caption
    assert others.total == len(answer) - len(alone)
    assert not {*others.ids} & {*alone.ids}
    assert others.caption.startswith(f"the {others.total} with others")
    every = caspian.agreements if answer.collection == "agreements" else caspian.events
    assert answer.ids == tuple(each for each in every.ids if each in answer.ids), "the records stay in order"
    (whole,) = [each for each in answer.show(rows=None).blocks() if isinstance(each, Table)]
    assert set(whole.ids) == set(answer.ids)


def test_a_short_answer_about_two_is_one_table() -> None:
    answer = caspian.agreements_between("Armenia", "Georgia", since="2020")
    assert len(answer) <= 20
    assert len(tables(answer)) == 1
    longer = caspian.agreements_between("Armenia", "Azerbaijan")
    assert 20 < len(longer) <= 40
    own, others = tables(longer)
    assert len(own.ids) + len(others.ids) == len(longer), "so few are shown whole"


def test_what_has_no_date_stands_below_what_has_one() -> None:
    answer = caspian.agreements_between("Armenia", "Azerbaijan", bilateral=True)
    undated = [each.id for each in answer if each.when is None]
    assert undated
    (table,) = tables(answer)
    assert list(table.ids[-len(undated) :]) == undated
    assert answer.first().when is not None


def test_what_two_people_did_alone_leaves_out_what_others_took_part_in() -> None:
    alone = caspian.events_between("Ilham Aliyev", "Nikol Pashinyan", bilateral=True)
    assert "2019-01-22-aliyev-pashinyan-davos" in alone.ids
    assert "2020-02-15-aliyev-pashinyan-munich" in alone.ids, "who lends a room is no third side"
    assert "2021-01-11-moscow-trilateral" not in alone.ids
    assert "2018-09-28-cis-summit-dushanbe" not in alone.ids
    signed = caspian.agreements_between("Aliyev", "Pashinyan", bilateral=True)
    assert all({*each.parties} <= {"AM", "AZ"} for each in signed)
    mixed = caspian.events_between("Erdogan", "Azerbaijan", bilateral=True)
    assert "2020-02-25-erdogan-baku" in mixed.ids
    assert "2022-12-14-aliyev-turkmenistan" not in mixed.ids


@pytest.mark.parametrize(
    "event",
    [
        "2025-07-10-aliyev-pashinyan-abu-dhabi",
        "2026-02-04-aliyev-pashinyan-uae",
        "2025-08-08-washington-peace-summit",
        "2023-07-15-michel-aliyev-pashinyan-brussels",
        "2023-02-18-blinken-aliyev-pashinyan-munich",
    ],
)
def test_who_hosts_or_mediates_between_two_is_no_third_side(event: str) -> None:
    assert event in caspian.events_between("Armenia", "Azerbaijan", bilateral=True).ids
    people = caspian.events_between("Aliyev", "Pashinyan", since="2023", bilateral=True)
    assert event in people.ids
    assert re.search(r"in \d+ somebody else hosted or mediated", told(people))


@pytest.mark.parametrize(
    ("one", "other", "event"),
    [
        ("TR", "UZ", "2025-01-29-az-tr-uz-ministers-ankara"),
        ("AZ", "UZ", "2025-08-22-tm-az-uz-summit-awaza"),
        ("KG", "UZ", "2025-03-31-kg-tj-uz-summit-khujand"),
        ("AM", "AZ", "2020-11-10-trilateral-statement"),
    ],
)
def test_the_host_of_a_meeting_of_three_and_who_signs_with_two_is_a_side_of_it(
    one: str, other: str, event: str
) -> None:
    assert event in caspian.events_between(one, other).ids
    assert event not in caspian.events_between(one, other, bilateral=True).ids


def test_counts_of_what_is_of_two_say_how_many_are_of_these_alone() -> None:
    found = caspian.events_between("AM", "AZ", since="2024")
    alone = caspian.events_between("AM", "AZ", since="2024", bilateral=True)
    counted = " ".join(str(found.count_by("year")).split())
    assert f"{len(alone)} of them are of the two alone" in counted
    assert "bilateral=True).count_by('year') keeps these" in counted
    assert "alone;" not in str(alone.count_by("year"))


def test_to_be_spoken_of_is_not_to_take_part() -> None:
    war = caspian.event("2020-09-27-second-karabakh-war")
    assert [each.role for each in war.participants if each.party == "TR"] == ["subject"]
    assert war in caspian.events_between("Armenia", "Azerbaijan", bilateral=True)


# What belongs to the conflict of two


def test_a_timeline_of_two_states_holds_what_belongs_to_their_conflict() -> None:
    timeline = caspian.timeline("Armenia", "Azerbaijan")
    both = caspian.events_between("Armenia", "Azerbaijan")
    assert set(both.ids) < set(timeline.ids)
    besides = {each.id for each in timeline} - {*both.ids}
    assert {OPERATION, "1992-02-25-khojaly", "2023-09-28-karabakh-dissolution-decree"} <= besides
    for key in besides:
        states = {each.party for each in caspian.event(key).participants} & {*caspian.countries.ids}
        assert states <= {"AM", "AZ"}, key
    whole = tables(caspian.timeline("AM", "AZ", since="2022", until="2023").show())[0]
    assert OPERATION in whole.ids
    why = timeline.why(OPERATION)["of AM and AZ"]
    assert "participants[0].party: AZ" in why
    assert "places[0]: karabakh-region" in why


def test_events_between_two_states_name_what_of_their_conflict_is_not_among_them() -> None:
    answer = caspian.events_between("Armenia", "Azerbaijan", since="2020")
    assert OPERATION not in answer.ids
    first = next(each for each in told(answer).split("for all)")[1:] if "not among these" in each)
    assert "19–20 September 2023, Azerbaijan takes control of Karabakh" in first
    (call,) = re.findall(r"(caspian\.timeline\([^)]*\)) has them too", told(answer))
    assert OPERATION in eval(call, {"caspian": caspian}).ids
    assert "not among these" not in told(caspian.events_between("Georgia", "Azerbaijan"))


@pytest.mark.parametrize(
    "pair",
    [("Kazakhstan", "Uzbekistan"), ("Türkiye", "Russia"), ("Azerbaijan", "Iran"), ("Azerbaijan", "Turkey")],
)
def test_a_timeline_of_others_holds_what_both_took_part_in(pair: tuple[str, str]) -> None:
    assert set(caspian.timeline(*pair).ids) == set(caspian.events_involving(*pair).ids)


def test_a_timeline_has_the_steps_of_agreements_as_rows() -> None:
    answer = caspian.timeline("CKU")
    (table,) = tables(answer)
    text = str(answer)
    assert table.total == len(answer) + 3
    assert "9 events on CKU, held, and beside them 3 steps of agreements" in told(answer)
    assert text.index("Intergovernmental agreement on the") < text.index("2024-08-azerbaijan-cku-interest")
    assert "ratified (Kyrgyzstan)" in text
    (call,) = re.findall(r"(caspian\.agreements\([^)]*\)) has them", told(answer))
    assert {"cku-railway-agreement-2024"} <= {*eval(call, {"caspian": caspian}).ids}
    assert len(answer.to_pandas()) == len(answer), "frames hold events"
    for other in (caspian.timeline("CKU", kind="visit"), caspian.events_on("CKU")):
        assert "beside them" not in told(other)


def test_a_timeline_of_a_body_tells_who_joined_and_left_it_and_who_headed_it() -> None:
    text = " ".join(str(caspian.timeline("CSTO")).split())
    for what in (
        "CSTO is founded",
        "Uzbekistan becomes member of CSTO",
        "Uzbekistan ceases to be member of CSTO",
        "Membership of Armenia in CSTO is suspended",
        "Imangali Tasmagambetov becomes Secretary General",
    ):
        assert what in text, what
    of_2019 = caspian.timeline("Kazakhstan", year=2019).show().to_text()
    assert "Kassym-Jomart Tokayev becomes President" in of_2019


def test_a_long_timeline_says_how_many_rows_each_month_has() -> None:
    year = caspian.timeline("Kazakhstan", year=2024)
    (call,) = re.findall(r"(caspian\.timeline\('KZ', during='2024-\d\d'\)) has those of", told(year))
    month = eval(call, {"caspian": caspian})
    assert 0 < len(month) < len(year)
    assert "more …" not in str(month), "a month is shown whole"


# Counts in time


def test_counts_in_time_leave_out_no_month_and_no_year() -> None:
    events = caspian.events_between("Türkiye", "Armenia")
    years = events.count_by("year")
    row = [key for key in years if re.fullmatch(r"\d{4}", key)]
    assert row == [str(year) for year in range(int(row[0]), int(row[-1]) + 1)]
    assert 0 in years.values()
    months = events.during("2024").count_by("month")
    assert list(months)[:12] == [f"2024-{number:02}" for number in range(1, 13)]
    assert not caspian.events.where(kind="visit").during("1800").count_by("year")
    axes = years.plot()
    heights = [bar.get_height() for bar in axes.patches if isinstance(bar, Rectangle)]
    assert heights == [years[key] for key in row]
    assert years.to_pandas().year.tolist() == list(years)


def test_a_time_asked_for_is_counted_to_its_ends_but_not_past_the_day_of_the_data() -> None:
    asked = caspian.events_between("Türkiye", "Armenia", since="2005", until="2030").count_by("year")
    assert next(iter(asked)) == "2005"
    assert asked["2005"] == 0
    assert list(asked)[-1] == "2026"


def test_what_is_about_a_day_counts_in_the_year_in_which_it_lies_by_all_readings() -> None:
    years = caspian.events.group_by("year")
    departure = "2023-09-24-departure-of-karabakh-armenians"
    assert departure in years["2023"].ids
    assert not any(key.startswith("24 September 2023") for key in years)
    assert departure in caspian.events.group_by("month")["2023, month not known"].ids
    counts = list(caspian.events.count_by("year"))
    words = [key for key in counts if not re.fullmatch(r"\d{4}", key)]
    assert counts[-len(words) :] == words, "what lies in no year for sure stands behind the years"


# Other forms, kinds and names


def test_other_forms_of_agreements_are_counted_beside_the_one_that_was_asked_for() -> None:
    treaties = caspian.agreements.where(kind="treaty").about("border")
    (call,) = re.findall(r"stand apart: .*?; (caspian\..*?\)) has them all", told(treaties))
    every = eval(call, {"caspian": caspian})
    assert set(treaties.ids) < set(every.ids)
    assert "agreement" in {each.kind for each in every}
    assert "stand apart" not in told(caspian.agreements.about("border"))


def test_where_somebody_was_is_told_beside_the_visits() -> None:
    visits = caspian.events_involving("Erdogan", "Azerbaijan", kind="visit")
    (call,) = re.findall(r"stand apart: .*?; (caspian\..*?\)\)) has them all", told(visits))
    every = eval(call, {"caspian": caspian})
    assert {"2020-12-10-baku-victory-parade", "2021-10-26-fuzuli-airport-opened"} <= {*every.ids}


def test_what_names_only_a_place_of_a_corridor_is_told_apart() -> None:
    answer = caspian.agreements(corridor="INSTC")
    (number, call) = re.findall(
        r"(\d+) of them names? only a place .*?; (caspian\..*?\)) leaves", told(answer)
    )[0]
    named = eval(call, {"caspian": caspian})
    assert len(answer) - len(named) == int(number)
    assert not {"azerbaijan-iran-gas-swap-2005", "azerbaijan-russia-samur-2010"} & {*named.ids}
    assert "instc-agreement-2000" in named.ids
    assert "only a place" not in told(named)
    assert named == caspian.agreements.on("INSTC", places=False)


def test_a_region_is_told_with_what_its_states_met_as() -> None:
    answer = caspian.events(kind="summit", about="Central Asia")
    (call,) = re.findall(r"(caspian\.events\(kind='summit', series='central-asia'\)) has them", told(answer))
    met = eval(call, {"caspian": caspian})
    consultative = caspian.events.series("Consultative meetings of Central Asia")
    assert {*consultative.where(kind="summit").ids} <= {*met.ids}
    assert {*caspian.events.series("C5+1").where(kind="summit").ids} <= {*met.ids}
    assert not {*met.ids} & {*caspian.events.series("CIS").ids}
    assert caspian.events.series("Caspian littoral states") == caspian.events.series("Caspian summits")


def test_guests_of_a_third_are_told() -> None:
    answer = caspian.events_between("Uzbekistan", "Afghanistan", topic="water")
    assert answer.ids == ("2018-11-16-rogun-first-unit",)
    assert "in 1 of them Afghanistan and Uzbekistan are both no more than guests of others" in told(answer)


def test_what_is_in_force_says_so_once_and_offers_one_call() -> None:
    answer = caspian.agreements_between("Turkey", "Azerbaijan", status="in force")
    assert "in force, for sure or perhaps, for " in told(answer)
    sure = caspian.agreements_between("Turkey", "Azerbaijan", status="in force", certain=True)
    assert f"{len(sure)} of them bind all of these for sure, of {len(answer) - len(sure)} it is open" in told(
        answer
    )
    assert "in force for sure for " in told(sure)
    (number, call) = re.findall(r"in (\d+) of them a company .*?: (caspian\..*?\)) leaves", told(answer))[0]
    assert len(answer) - len(eval(call, {"caspian": caspian})) == int(number)


def test_two_companies_without_an_agreement_are_told_what_their_countries_have() -> None:
    answer = caspian.agreements_between("Rosneft", "KazMunayGas")
    assert not answer
    assert "3 agreements between Russian Federation and KMG" in told(answer)
    assert len(caspian.agreements_between("RU", "kazmunaygas")) == 3


# What a remark offers can be typed


@pytest.mark.parametrize(
    "answer",
    [
        caspian.agreements_between("KZ", "UZ", since=2020, kind="treaty", bilateral=True),
        caspian.agreements_between("TR", "AZ", status="signed", about="gas"),
        caspian.agreements_between("TR", "AZ", on="2020-01-01"),
        caspian.agreements_between("TR", "AZ", on="2020-01-01", status="in force"),
        caspian.agreements_between("TR", "AZ", status="in force", direct=True, certain=True),
        caspian.agreements_involving("KZ", status=("in force", "ratified")),
        caspian.agreements(status="in force"),
        caspian.agreements.where(status="in force").between("TR", "AZ"),
        caspian.agreements.binding("AZ", on="1995", certain=True),
        caspian.agreements_between("SOCAR", "KZ", direct=True),
        caspian.agreements_involving("Iran").not_in_force("2020"),
        caspian.agreements.signed_by("Ilham Aliyev"),
        caspian.agreements.on("INSTC", parts=False),
        caspian.agreements.search("gas"),
        caspian.events_between("AM", "AZ", about="peace", kind=("talks", "meeting")),
        caspian.events_between("Aliyev", "Armenia", bilateral=True),
        caspian.events_involving("KZ", status="put off", expected=True),
        caspian.events_involving("Xi Jinping", kind="visit", role="guest"),
        caspian.events_on("INSTC", year=2024),
        caspian.events.between("AM", "AZ").involving("RU"),
        caspian.events.at("Baku").about("peace").about("energy"),
        caspian.events.during("2024").since("2024-03", certain=True),
        caspian.events.series("OTS summits"),
        caspian.events.where("participants.role", "guest").involving("KZ", direct=True),
        caspian.timeline("AM", "AZ", since="2020"),
    ],
    ids=str,
)
def test_a_question_is_written_as_a_call_that_gives_the_same_answer(answer: Any) -> None:
    call = typed(answer.question, answer)
    assert call is not None
    assert call.startswith("caspian.")
    assert eval(call, {"caspian": caspian}).ids == answer.ids


def test_what_cannot_be_typed_is_not() -> None:
    for answer in (
        caspian.events.where(lambda each: each.title),
        caspian.events[:3],
    ):
        assert typed(answer.question, answer) is None


def _happening(key: str, *who: tuple[str, str], **more: object) -> dict[str, object]:
    parties = [{"party": party, "role": role} for party, role in who]
    return {"id": key, "title": key, "when": "1900-01-01", "kind": "clash", "participants": parties, **more}


def test_the_conflict_of_any_two_states_is_found_by_who_fought_where_and_by_what_followed() -> None:
    fights, body = "participant", ("rebels", "participant")
    own = caspian.load(
        {
            "organisations": [
                {"id": "rebels", "name": "Rebels", "kind": "armed group"},
                {"id": "others", "name": "Others", "kind": "armed group"},
            ],
            "places": [
                {"id": "field", "name": "Field", "kind": "region", "country": "PE"},
                {"id": "hill", "name": "Hill", "kind": "city", "country": "PE", "within": "field"},
                {"id": "far-away", "name": "Far away", "kind": "city", "country": "PE"},
            ],
            "events": [
                _happening("war", ("PE", fights), ("CL", fights), body, places=["field"]),
                _happening("skirmish", ("PE", fights), ("CL", "target")),
                _happening("raid", ("PE", fights), body, places=["hill"]),
                _happening("alone-there", ("CL", fights), places=["hill"]),
                _happening("fair", ("CL", fights), places=["hill"], kind="ceremony"),
                _happening("elsewhere", ("PE", fights), body, places=["far-away"]),
                _happening("by-others", ("PE", fights), ("others", fights), places=["hill"]),
                _happening("third", ("PE", fights), body, ("BO", fights), places=["hill"]),
                _happening("hoped", ("PE", fights), body, places=["hill"], status="expected"),
                _happening("surrender", body, kind="announcement", follows=["raid"]),
                _happening("parade", ("PE", fights), kind="ceremony", follows=["raid"]),
            ],
        },
        alone=False,
    )
    found = {*own.timeline("Peru", "Chile").ids}
    assert found == {"war", "skirmish", "raid", "alone-there", "surrender"}
    assert own.events_between("Peru", "Chile").ids == ("skirmish", "war")
    assert "not among these: 3 belong to the conflict" in told(own.events_between("CL", "PE"))
    assert {*own.timeline("Peru", "Bolivia").ids} == {"third"}


def test_a_dossier_of_two_states_holds_what_belongs_to_their_conflict() -> None:
    brief = caspian.dossier("Armenia", "Azerbaijan", since="2023-09", until="2023-12")
    assert "Azerbaijan takes control of Karabakh in a military operation" in brief.to_text()


def test_between_more_than_two_all_have_to_be_there_and_alone_are_only_two() -> None:
    """The junction of the borders of three states near Khujand was settled on 31 March 2025."""
    found = caspian.agreements_between("Kyrgyzstan", "Tajikistan", "Uzbekistan", year=2025)
    assert "kyrgyzstan-tajikistan-uzbekistan-border-junction-2025" in found.ids
    assert all({"KG", "TJ", "UZ"} <= {*each.parties} for each in found)
    for ask in (caspian.agreements_between, caspian.events_between):
        with pytest.raises(TypeError, match="bilateral=True is of two alone, not of 3"):
            ask("Kyrgyzstan", "Tajikistan", "Uzbekistan", bilateral=True)


def test_a_council_of_two_is_no_third_party_at_a_visit() -> None:
    """Tokayev was in Tashkent on 14 and 15 November 2025, where the interstate council of the two met."""
    found = caspian.events_between("Kazakhstan", "Uzbekistan", kind="visit", since="2021", bilateral=True)
    assert "2025-11-14-tokayev-tashkent" in found.ids
    assert "first the 6 of the two alone" in " ".join(
        caspian.events_between("Kazakhstan", "Uzbekistan", kind="visit", since="2021").to_text().split()
    )
