"""What stands below an answer keeps all that was asked, and says what its list leaves to be misread."""

import re
from collections.abc import Callable
from typing import Any

import pytest

import caspian
from caspian.display.blocks import Table


def below(answer: Any) -> str:
    return " ".join(answer.to_text(width=200).split())


@pytest.mark.parametrize(
    "question",
    [
        lambda: caspian.timeline("Armenia", "Azerbaijan", since="2025"),
        lambda: caspian.timeline("Armenia", "Azerbaijan", about="peace", since="2024", until="2025-06"),
        lambda: caspian.events_involving("Kazakhstan", "Azerbaijan", since="2023", direct=True),
        lambda: caspian.agreements_involving("Kazakhstan", "Azerbaijan", since="2024"),
        lambda: caspian.timeline("Armenia", "Azerbaijan")[-30:],
        lambda: caspian.events_between("Armenia", "Azerbaijan")[-30:],
    ],
)
def test_the_step_that_keeps_what_two_did_alone_gives_as_many_as_it_says(
    question: Callable[[], caspian.Events | caspian.Agreements],
) -> None:
    found = question()
    said = re.search(
        r"(\d+) of them (?:is|are) of the two alone(?: \(in \d+ [^)]*\))?; (\S.*?\))( of this answer)? keeps",
        below(found),
    )
    assert said is not None
    kept = eval(f"found{said[2]}" if said[3] else said[2], {"found": found, "caspian": caspian})
    assert len(kept) == int(said[1])
    assert set(kept.ids) <= set(found.ids)


@pytest.mark.parametrize(
    "land", ["Europe", "Asia", "the West", "Caucasus", "Pamir", "South Asia", "Siberia", "Азия", "Avrupa"]
)
def test_the_name_of_a_land_means_nothing_that_is_built_there(land: str) -> None:
    for question in (caspian.find, caspian.corridor, caspian.figures_about, caspian.timeline):
        with pytest.raises(caspian.NotFound):
            question(land)


def test_a_land_that_is_a_record_is_still_meant() -> None:
    assert caspian.find("Black Sea").id == "black-sea"
    assert caspian.find("Central Asia").id == "central-asia"
    assert caspian.corridor("Europe–Caucasus–Asia").id == "traceca"
    assert caspian.figures(between=("Azerbaijan", "EU")).ids
    with pytest.raises(caspian.NotFound, match="Europe"):
        caspian.figures(between=("Azerbaijan", "Europe"))


def test_a_last_known_step_does_not_read_as_if_it_was_taken_on_the_day_of_the_data() -> None:
    signed = caspian.agreements(status="signed")
    told = below(signed)
    assert f"{len(signed)} agreements whose last known step on " in told
    assert "is “signed”" in told
    treaties = len(signed.where(kind="treaty"))
    assert f"later steps may have been taken that are not recorded; {treaties} of them are treaties" in told
    assert "agreements in force on" in below(caspian.agreements(status="in force"))
    assert "agreements whose last known step is “signed”, during 2024" in below(
        caspian.agreements.where(status="signed").during("2024")
    )
    assert "agreements in force, " in below(caspian.agreements.where(status="in force").during("2024"))
    two = below(caspian.agreements_between("AM", "GE", status="signed"))
    assert "whose last known step for Armenia and Georgia on" in two


def test_members_whose_membership_rests_are_named() -> None:
    assert "suspended among them: Armenia (since 22 February 2024)" in below(caspian.members_of("CSTO"))
    assert "suspended" not in below(caspian.members_of("CSTO", on="2023-01-01"))
    assert "suspended in CSTO (since 22 February 2024)" in below(caspian.organisations_of("Armenia"))


def test_those_of_other_ranks_are_counted() -> None:
    observers = caspian.members_of("EAEU", status="observer")
    assert f"besides, {len(observers)} as observer: caspian.members_of('eaeu', status=None) has all" in below(
        caspian.members_of("EAEU")
    )
    assert "besides" not in below(caspian.members_of("EAEU", status=None))
    assert "besides" not in below(caspian.members_of("EAEU") - caspian.members_of("CSTO"))


def test_a_question_about_visits_is_told_of_the_summits() -> None:
    visits = caspian.events(person="Erdogan", kind="visit", year=2024)
    summits = caspian.events(person="Erdogan", kind="summit", year=2024)
    assert f"{len(summits)} summit" in below(visits)


def test_a_day_is_told_apart_from_what_may_touch_it() -> None:
    day = caspian.events_on("2020-11-10")
    first, rest = (block for block in day.blocks() if isinstance(block, Table))
    assert first.caption.endswith(f"within days of it, {rest.total} apart")
    assert {"2020-11-10-sco-summit-video", "2020-11-10-trilateral-statement"} <= {*first.ids}
    assert rest.caption.startswith("Apart: 2 that lasted longer")
    assert first.total + rest.total == len(day)
    told, _, besides = day.bibliography().partition("\nSources of what is shown apart:\n\n")
    assert all((told, besides))


def test_so_is_a_month() -> None:
    month = caspian.events_on("2020-11")
    first, rest = (block for block in month.blocks() if isinstance(block, Table))
    assert first.caption.endswith(f"{first.total} within it, {rest.total} apart")
    assert {"2020-11-10-sco-summit-video", "2020-11-10-trilateral-statement"} <= {*first.ids}
    assert all(each.when.within("2020-11") is not True for each in month if each.id in rest.ids)


def test_by_any_keyword_what_is_of_the_day_is_shown_first() -> None:
    first = next(block for block in caspian.events(on="2023-09-20").blocks() if isinstance(block, Table))
    assert first.ids == ("2023-09-19-karabakh-operation",)
    assert "apart" not in str(caspian.figures_about("Middle Corridor", on="2023-06-01"))


def test_a_subject_of_which_nothing_is_expected_is_not_said_to_be_whole() -> None:
    told = below(caspian.coverage("Afghanistan"))
    assert "Nothing in particular is expected of it" in told
    assert "Nothing that is expected of it is missing" not in told


def test_great_volumes_read_in_billions_and_keep_their_value() -> None:
    gas = caspian.figures["az-gas-exports-europe-2023"]
    assert gas.quantity == "11,800,000,000 m3"
    assert "11.8 bcm" in below(caspian.figures.where(about="AZ", topics="gas").during("2023"))
    assert "11.8 bcm" in repr(gas)
    assert "Value: 11,800,000,000 Unit: m3" in below(gas.show())  # the fields, exactly as they are
    assert not re.search(r",\d{3} m3\b(?!/d)", below(caspian.dossier("Azerbaijan")))


def test_a_whole_dossier_that_nobody_printed_leaves_out_its_list_of_sources() -> None:
    brief = caspian.dossier("Azerbaijan", full=True)
    number = len(brief.to_dict()["sources"])
    short = repr(brief)
    assert f"{number} sources; print() and .to_text() have all of them" in short
    assert len(short.splitlines()) < len(str(brief).splitlines())
    assert str(brief) == brief.to_text()
    assert f"[{number}] " in str(brief)


def test_a_day_asked_for_in_the_place_of_a_corridor_keeps_what_is_sure_apart() -> None:
    """Thirteen events may have touched 19 September 2023; of some only a window or a month is known."""
    sure, perhaps = (caspian.events_on("2023-09-19", certain=each) for each in (True, False))
    assert {*sure.ids} == {*caspian.events.during("2023-09-19", certain=True).ids}
    assert 0 < len(sure) < len(perhaps)


def test_every_consultative_meeting_is_one_of_the_consultative_meeting() -> None:
    found = caspian.events_involving("central-asia-consultative-meeting", kind="summit")
    assert len([each for each in found if "consultative-meeting" in each.id]) == 7
