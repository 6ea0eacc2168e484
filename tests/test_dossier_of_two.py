"""A brief of two: how they stand to each other, what is of the two alone, and whose organs count."""

import pytest

import caspian


def _told(one: str, other: str | None = None, since: str | None = None) -> str:
    return " ".join(caspian.dossier(one, other, since=since).to_text(width=200).split())


@pytest.mark.parametrize("two", [("Georgia", "European Union"), ("EU", "Georgia")])
def test_the_standing_of_a_state_in_a_body_comes_first_whichever_is_named_first(two: tuple[str, str]) -> None:
    told = _told(*two)
    start = told.index("Georgia in EU As Since Remark candidate")
    assert start < told.index("Side by side")
    assert "14 December 2023" in told[start : start + 80]


def test_former_and_resting_standings_are_told_with_their_days() -> None:
    assert "observer [1] 5 July 2005 4 July 2023" in _told("Iran", "SCO")
    told = _told("CSTO", "Armenia")
    assert "suspended [1] 22 February 2024" in told
    assert "member [2] 7 October 2002" in told


def test_a_state_without_a_standing_is_said_to_have_none() -> None:
    told = _told("Kazakhstan", "EU")
    assert "Kazakhstan in EU: no membership, candidacy or other standing is recorded" in told


def test_that_two_states_have_no_relations_is_told_at_a_glance() -> None:
    told = _told("Türkiye", "Armenia")
    assert 0 < told.index("there are no diplomatic relations") < told.index("Side by side")
    assert "Relations: " not in _told("Kazakhstan", "Uzbekistan")


def test_what_others_are_spoken_of_in_is_not_of_the_two_alone() -> None:
    for two, event in (
        (("Georgia", "EU"), "2026-02-eu-20th-sanctions-proposal"),
        (("Türkiye", "EU"), "2025-11-04-eu-enlargement-report"),
    ):
        assert event in caspian.events_between(*two).ids
        assert event not in caspian.events_between(*two, bilateral=True).ids
    alone, _, rest = _told("Georgia", "EU", since="2022").partition("What happened, with others")
    assert "EU proposes sanctions on Kyrgyz banks" in rest
    assert "EU proposes sanctions on Kyrgyz banks" not in alone


def test_what_sources_differ_on_is_of_the_two() -> None:
    told = _told("Armenia", "Türkiye").partition("Where sources differ")[2]
    assert "BRICS holds its summit" not in told
    assert "Where sources differ" not in _told("Iran", "SCO"), (
        "since when Türkiye is a partner is no matter of Iran"
    )


def test_the_war_of_two_is_told_where_others_fought_in_it_too() -> None:
    assert "Russia and Georgia fight a war of five days" in _told("Georgia", "Russia")


def test_organs_and_banks_of_a_body_count_for_it_and_bodies_with_members_of_their_own_do_not() -> None:
    loan = "eib-central-asia-transport-mou-2024"
    assert loan in caspian.agreements_between("EU", "Kazakhstan").ids
    assert loan not in caspian.agreements_between("EU", "Kazakhstan", direct=True).ids
    lent = [each.id for each in caspian.figures if "eib" in each.about]
    assert lent
    assert set(lent) <= set(caspian.figures_about("EU").ids)
    assert not set(lent) & set(caspian.figures_about("EU", parts=False).ids)
    of_ebrd = set(caspian.agreements.involving("EBRD").ids)
    assert of_ebrd - set(caspian.agreements.involving("EU").ids), "it is no organ of the European Union"
    of_world_bank = set(caspian.agreements.involving("World Bank").ids)
    assert of_world_bank - set(caspian.agreements.involving("UN").ids)


def test_what_is_in_force_is_not_told_to_be_open_in_the_same_row() -> None:
    told = caspian.dossier("Kyrgyzstan", "Tajikistan", full=True).to_text(width=400)
    (row,) = (
        each for each in told.splitlines() if "junction point of the state borders of the Kyrgyz" in each
    )
    assert "in force since 15 November 2025" in row
    assert "no ratification by Kyrgyzstan is recorded" in row
    heading = told[: told.index(row)].rsplit("\n\n", 1)[1].splitlines()[0]
    assert heading.startswith("Entered into force, own ratification not recorded")


def test_membership_in_what_a_treaty_founds_shows_consent() -> None:
    told = _told("Armenia", "Türkiye")
    row = told[told.index("Energy Charter Treaty") :][:400]
    assert (
        "no ratification by Türkiye is recorded, but it is a member of Energy Charter Conference since 4 July 2001"
        in row
    )
    assert (
        told.index("In force on")
        < told.index("Energy Charter Treaty")
        < told.index("Signed, nothing known since")
    )


def test_nothing_at_the_places_of_what_was_never_built_is_of_it() -> None:
    brief = caspian.dossier("Trans-Caspian Pipeline", full=True)
    assert "2005-05-25-btc-sangachal" not in brief.events.ids
    assert "2023-07-24-turkmenistan-trans-caspian-statement" in brief.events.ids
    assert all("trans-caspian-gas-pipeline" in each.about for each in brief.figures)


def test_what_only_happened_at_a_port_stands_apart_in_the_brief_of_a_corridor() -> None:
    own, _, beside = _told("BTK").partition("Other events, only at its places")
    assert "Azerbaijan sends its first fuel to Armenia" in beside
    assert "Azerbaijan sends its first fuel to Armenia" not in own


def test_figures_of_a_corridor_begin_with_what_it_carried_and_speak_of_the_rows_that_are_shown() -> None:
    found = caspian.figures_about("Middle Corridor")
    assert found[0].measure is caspian.Measure.VOLUME
    own = [each for each in found if "titr" in each.about]
    sure = [each.standing.sure for each in own if set(each.about) == {"titr"}]
    assert sure == sorted(sure, reverse=True)
    assert "Annual capacity of the Port of Baku" not in str(found)


def test_the_card_of_a_person_says_what_else_is_held() -> None:
    told = " ".join(str(caspian.person("Hakan Fidan")).split())
    number = len(caspian.events_involving("hakan-fidan"))
    assert f"Not on this card: {number} events: caspian.events_involving('hakan-fidan')" in told
