"""Series of meetings are asked for by title, by the body that meets, or in usual words."""

from typing import Any

import pytest

import caspian

ANY: Any = caspian
BY_TITLE = {each.title: [meeting.event for meeting in each.meetings] for each in caspian.coverage().series}


@pytest.mark.parametrize("title", BY_TITLE)
def test_a_series_has_the_meetings_that_the_coverage_lists(title: str) -> None:
    assert {*caspian.events.series(title).ids} == {*BY_TITLE[title]}


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Caspian Summit", "Caspian summits"),
        ("Caspian Sea summits", "Caspian summits"),
        (
            "Consultative Meeting of the Heads of State of Central Asia",
            "Consultative meetings of the heads of state of Central Asia",
        ),
        (
            "consultative meetings of Central Asian leaders",
            "Consultative meetings of the heads of state of Central Asia",
        ),
        ("OTS summits", "Summits of the Turkic Council / Organization of Turkic States"),
        ("ots", "Summits of the Turkic Council / Organization of Turkic States"),
        ("SCO summit", "Meetings of the Council of Heads of State of the SCO"),
        ("C5+1", "C5+1 summits"),
        ("summits of the European Political Community", "Summits of the European Political Community"),
    ],
)
def test_a_series_is_meant_in_usual_words(words: str, title: str) -> None:
    found = ANY.events(series=words)
    assert found == caspian.events.series(title)
    assert found.question.words == f"in the series {title}"


def test_a_series_is_narrowed_like_any_answer_and_says_what_is_missing() -> None:
    held = ANY.events_involving("Turkmenistan", series="Caspian Summit", since=2010)
    assert held.ids[-1] == "2022-06-29-caspian-summit-ashgabat"
    assert held.again(caspian.load()) == held
    assert held.why("2018-08-12-caspian-summit-aktau")["in the series Caspian summits"] == (
        "number in the series: 5",
    )
    assert "not in the data: meetings before October 2008" in " ".join(
        caspian.events.series("CIS summits").to_text().split()
    )
    assert "other series fit these words less well: Informal summits of the CIS" in " ".join(
        caspian.events.series("CIS summits").to_text().split()
    )


def test_an_unknown_series_names_the_nearest_and_where_they_are_listed() -> None:
    with pytest.raises(caspian.NotFound, match=r"`caspian.coverage\(\).series` lists them") as caught:
        caspian.events.series("Aral summits of heads")
    assert eval("caspian.coverage().series")
    with pytest.raises(caspian.Ambiguous, match="Regional Platform"):
        caspian.events.series("Consultative meetings")
    assert set(caught.value.near) <= set(BY_TITLE)


def test_one_meeting_of_a_series_says_that_there_are_others() -> None:
    told = " ".join(caspian.events.about("2018-08-12-caspian-summit-aktau").to_text().split())
    assert "is one meeting of a series: caspian.events(series='Caspian summits') has all of them" in told


def test_a_dataset_of_ones_own_has_the_meetings_that_it_holds() -> None:
    own = caspian.load().only("2018-08-12-caspian-summit-aktau")
    held = own.events.series("Caspian summits").ids
    assert "2018-08-12-caspian-summit-aktau" in held
    assert set(held) == set(own.events.ids) & set(BY_TITLE["Caspian summits"])
    with pytest.raises(caspian.NotFound, match="no series of meetings"):
        own.events.series("CICA")
    with pytest.raises(caspian.NotFound, match="no series of meetings is known as"):
        caspian.load({"people": []}, alone=True).events.series("CICA")
