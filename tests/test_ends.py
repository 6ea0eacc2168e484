"""The first and the last of an answer, and what frames tell of memberships."""

import pytest

import caspian

CENTRAL_ASIA = caspian.membership_changes("Uzbekistan", "CSTO")


def test_head_and_tail_are_slices_and_first_and_last_are_at_the_ends() -> None:
    found = caspian.events_between("Armenia", "Azerbaijan")
    assert found.head() == found[:5]
    assert found.tail(3) == found[-3:]
    assert found.tail(0) == found[:0]
    assert found.head(10**6) == found == found.tail(10**6)
    assert (found.first(), found.last()) == (found[0], found[-1])
    assert CENTRAL_ASIA.last() == CENTRAL_ASIA[-1]
    assert caspian.routes("Aktau", "Baku").first() == caspian.routes("Aktau", "Baku")[0]


def test_the_first_in_time_is_the_first_with_a_time() -> None:
    found = caspian.agreements_involving("Georgia")
    assert found[0].when is None
    assert found.first().when == min(each.when for each in found if each.when)
    assert found.sort_by("title").first() == found.sort_by("title")[0]


@pytest.mark.parametrize("answer", [caspian.events[:0], caspian.agreements[:0], CENTRAL_ASIA[:0]])
def test_an_answer_that_holds_nothing_has_no_ends(answer: caspian.Events) -> None:
    with pytest.raises(IndexError, match="an answer that holds nothing has no first"):
        answer.first()
    with pytest.raises(IndexError, match="an answer that holds nothing has no last"):
        answer.last()
    assert len(answer.head()) == len(answer.tail()) == 0


@pytest.mark.parametrize("number", [-1, True, 2.5, "3"])
def test_how_many_is_a_whole_number(number: int) -> None:
    with pytest.raises(TypeError, match="how many as a whole number"):
        caspian.events.head(number)


def test_frames_tell_as_what_and_since_when_somebody_belongs() -> None:
    frame = caspian.organisations_of("Turkmenistan", status=None).to_pandas().set_index("id")
    assert frame.loc["cis", ["status", "since"]].tolist() == ["associate", "2005-08-26"]
    assert frame.loc["ots", "status"] == "observer"
    csto = caspian.members_of("CSTO", on="2012-06-01").to_pandas().set_index("id")
    assert csto.loc["UZ", ["status", "since", "until"]].tolist() == ["member", "2006-08-16", "2012-12-19"]
    empty = caspian.members_of("CSTO")[:0].to_pandas()
    assert list(empty.columns[:4]) == ["name", "status", "since", "until"]
    assert "since" not in caspian.organisations.to_pandas().columns
    assert caspian.members_of("SCO").to_csv().startswith("name,status,since,until,")


def test_sources_show_their_addresses() -> None:
    found = caspian.agreement("Caspian Convention").sources
    text = found.to_text(width=200)
    assert all(each.url in text for each in found if each.url and len(each.url) < 60)
    assert found.to_html().count("href=") >= sum(each.url is not None for each in found)
