"""What something is about, in the first word that comes to mind."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import caspian

ANY: Any = caspian  # what is guessed is known to no type checker


def told(answer: object) -> str:
    return " ".join(str(answer).split())


@pytest.mark.parametrize(
    "word", ["railways", "railway", "rail", "roads", "pipelines", "ports", "dams", "visas", "uranium"]
)
def test_a_plain_word_is_answered_by_what_says_it(word: str) -> None:
    for answer, every in (
        (caspian.agreements.about(word), caspian.agreements),
        (caspian.events(about=word), caspian.events),
    ):
        assert 0 < len(answer) < len(every) / 3
        assert f"{word} is no topic: these say the word" in told(answer)


def test_words_count_whole_with_others_for_the_same() -> None:
    rail = caspian.agreements.about("railways")
    assert rail == caspian.agreements.about("rail")
    assert "azerbaijan-pakistan-jf17-2024" not in rail.ids
    assert "azerbaijan-georgia-turkiye-btk-2007" in rail.ids
    assert all(rail.why(each)["about railways, in words"] for each in rail)


def test_every_question_takes_it(tmp_path: Path) -> None:
    between = caspian.agreements_between("Kazakhstan", "Uzbekistan", about="railways")
    assert between.ids == ("central-asia-land-transport-2023",)
    assert len(ANY.figures_about("Kazakhstan", about="railways")) > 1
    assert ANY.figures(about="railways") == caspian.figures.about("railways")
    assert "railways is no topic" in told(caspian.dossier("Kazakhstan", about="railways"))
    assert len(caspian.timeline("Kazakhstan", about="railways")) > 10
    assert {each.record.id for each in caspian.conflicts(about="railways")} >= {"btk", "cku-railway"}
    assert "in words" in told(caspian.agreements(about="railways").count_by("year"))
    written = caspian.agreements(about="railways").to_excel(tmp_path / "rail.xlsx")
    assert str(len(caspian.agreements.about("railways"))) in str(written)


def test_what_nothing_says_is_still_an_error() -> None:
    with pytest.raises(caspian.NotFound, match=r"about\('minerals'\)"):
        caspian.agreements.about("lithium")
    with pytest.raises(caspian.NotFound, match="'Kazakhstan'"):
        caspian.agreements.about("Kazakstn")
    with pytest.raises(caspian.NotFound):
        caspian.figures_about("the West")


def test_where_none_of_a_few_says_it_the_topic_around_it_is_offered() -> None:
    empty = caspian.agreements_involving("European Union", about="critical minerals")
    assert len(empty) == 0
    call = told(empty).partition("about the topic minerals there are ")[2].partition(", ")
    many, asked = call[0], call[2].partition(")")[0] + ")"
    assert len(eval(asked)) == int(many) > 0


def test_a_small_word_in_a_name_of_which_nothing_is_told_is_a_word() -> None:
    assert "2025-10-kazakh-grain-transit-armenia" in caspian.events.about("grain").ids


@pytest.mark.parametrize(
    ("ask", "calls"),
    [
        (
            lambda: caspian.agreement("Lapis Lazuli"),
            ("caspian.agreement('lapis-lazuli-agreement-2017')", "caspian.agreements.on('Lapis Lazuli')"),
        ),
        (lambda: caspian.agreement("Black Sea Energy"), ("caspian.agreements.on('Black Sea Energy')",)),
        (lambda: caspian.event("SCO"), ("caspian.events_involving('SCO')", "caspian.organisation('SCO')")),
        (lambda: caspian.person("Kazakhstan"), ("caspian.people.about('Kazakhstan')",)),
        (lambda: caspian.place("BTK"), ("caspian.corridor('BTK')",)),
        (lambda: caspian.figures_about("Team Europe"), ("caspian.search('Team Europe')",)),
        (lambda: caspian.agreement("Team Europe"), ("caspian.search('Team Europe')",)),
    ],
)
def test_a_name_of_another_type_is_told_in_calls_that_answer(
    ask: Callable[[], object], calls: tuple[str, ...]
) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    assert set(calls) <= set(caught.value.instead)
    for call in caught.value.instead:
        assert eval(call)


def test_an_empty_answer_about_a_sea_offers_its_states() -> None:
    empty = caspian.events(kind="summit").about("Caspian Sea")
    call = "caspian.events(kind='summit', about='caspian-littoral-states')"
    assert len(empty) == 0
    assert f"6 about Caspian littoral states, {call}" in told(empty)
    assert len(eval(call)) == 6


def test_small_letters_that_only_titles_have_are_words() -> None:
    assert len(caspian.agreements.about("free trade")) > 20
    assert len(caspian.agreements.about("double taxation")) > 1
    assert caspian.events.about("middle corridor") == caspian.events.about("titr")
    assert caspian.events.about("president aliyev") == caspian.events.about("ilham-aliyev")


def test_a_search_puts_apart_what_has_few_of_the_words() -> None:
    found = caspian.search("Dostluk gas field")
    text = told(found)
    assert "1 fit, " in text
    assert "the best, caspian.agreement('azerbaijan-turkmenistan-dostlug-2021'): The two states" in text
    assert text.index("Apart: ") > text.index("the best, ")
    assert len(found) > 50
    assert found[0].id == "azerbaijan-turkmenistan-dostlug-2021"


def test_a_search_shows_the_numbers_of_figures() -> None:
    assert "Kazakh oil exported through BTC: 1.2 Mt" in told(caspian.search("oil exports Kazakhstan 2024"))


def test_a_word_of_the_same_meaning_stands_whole() -> None:
    found = caspian.search("railways").ids
    assert "2015-08-27-nato-georgia-training-centre" not in found
    assert "azerbaijan-pakistan-jf17-2024" not in found
    assert "btk" in found
    drills = caspian.search("military drill", type="corridors")
    assert not any("drilling" in str(each.note) for each in drills)
