"""Search: what people type finds what they mean, and nothing that they type breaks it."""

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import CaspianError, NotFound
from caspian.searching.index import Index
from caspian.store.bundled import bundled

QUERIES = Path(__file__).parent / "queries"
"""``everyday`` was written before the search was made, the others against what was there then, before it saw them."""


@pytest.mark.parametrize("name", ["everyday", "fresh", "later", "backbone"])
def test_of_everyday_queries_nineteen_in_twenty_have_a_right_answer_among_the_first_five(name: str) -> None:
    queries = json.loads((QUERIES / f"{name}.json").read_text(encoding="utf-8"))
    missed = [query for query, right in queries if set(right).isdisjoint(caspian.search(query).ids[:5])]
    assert len(queries) >= 40
    assert len(missed) <= len(queries) / 20, missed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("railway", "railways"),
        ("visit", "visited"),
        ("visit", "visiting"),
        ("organisation of turkic states", "organization of turkic states"),
        ("labour", "labor"),
        ("defence", "defense"),
        ("data centre", "data center"),
        ("fibre", "fiber"),
        ("Aliyev", "Алиев"),
        ("Aliyev", "Aliev"),
        ("Mirziyoyev", "Mirziyoev"),
        ("Mirziyoyev", "Мирзиёев"),
        ("Karabakh", "Karabagh"),
        ("Zangezur", "Zangezour"),
        ("Kazakhstan", "Kazakh"),
        ("Türkiye", "Turkey"),
        ("Türkiye", "Turkish"),
        ("Kazakhstan", "Қазақстан"),
    ],
)
def test_another_spelling_finds_the_same(one: str, other: str) -> None:
    assert set(caspian.search(one).ids[:50]) & set(caspian.search(other).ids[:50])
    few, many = sorted((len(caspian.search(one)), len(caspian.search(other))))
    assert few > many / 2


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("organisation of turkic states", "ots"),
        ("b-t-k", "btk"),
        ("Kazakhstan", "KZ"),
        ("Turkey", "TR"),
        ("Middle Corridor", "titr"),
        ("BTC pipeline", "btc"),
    ],
)
def test_the_record_of_that_name_comes_first(text: str, first: str) -> None:
    assert caspian.search(text)[0].id == first


def test_a_day_is_found_however_it_is_written() -> None:
    for text in ("22 August 2024", "2024-08-22", "August 22, 2024", "20240822"):
        assert {"2024-08-22-aliyev-tashkent", "2024-08-22-azerbaijan-uzbekistan-business-forum"} <= set(
            caspian.search(text).ids[:5]
        )
    months = caspian.events.search("August 2024")
    assert len(months) > 10
    assert sum("2024-08" in event.when.edtf for event in months[:10]) > 8


def test_small_words_find_nothing_by_themselves_worth_a_thousand_records() -> None:
    assert len(caspian.search("the")) == len(caspian.search("of the")) == 0
    assert len(caspian.search("peace treaty")) < 400


def test_what_stands_nowhere_is_told_with_what_was_looked_for_instead() -> None:
    found = caspian.search("Mirziyojev")
    assert found[0].id == "shavkat-mirziyoyev"
    (warning,) = found.question.warnings
    assert warning.startswith("no record has 'mirziyojev'; 'mirziyo")
    assert warning.endswith("ev' was looked for")
    assert "was looked for" in repr(found)
    nothing = caspian.search("zzzzzz")
    assert len(nothing) == 0
    assert nothing.question.warnings == ("no record has 'zzzzzz'",)


def test_sources_and_passages_only_when_asked() -> None:
    kinds = {type(record).__name__ for record in caspian.search("Caspian")}
    assert "Source" not in kinds
    assert "Passage" not in kinds
    assert {type(record) for record in caspian.search("Caspian", type="sources")} == {caspian.Source}
    assert {type(record) for record in caspian.search("Caspian", type="Organization")} == {
        caspian.Organisation
    }
    with pytest.raises(NotFound, match="did you mean 'events'"):
        caspian.search("Caspian", type="evnts")


def test_selections_are_searched_in_themselves() -> None:
    found = caspian.events.involving("KZ").search("plane crash")
    assert isinstance(found, caspian.Events)
    assert found[0].id == "2024-12-25-azal-crash-aktau"
    assert all(event in caspian.events.involving("KZ") for event in found)
    assert str(found.question) == "events involving KZ, matching 'plane crash'"
    assert found.why(found[0])
    assert caspian.sources.search("Caspian")
    assert caspian.search("crash").search("report").ids[0] in caspian.search("crash report").ids[:10]


def test_a_search_is_a_question_that_can_be_put_again() -> None:
    found = caspian.search("crash", type="events")
    assert found.again(caspian.load()).ids == found.ids
    assert str(found.question) == "events matching 'crash'"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "*",
        '"',
        "AND",
        "NOT OR",
        "a" * 100_000,
        "\x00",
        "NEAR(a b)",
        "title:x",
        "x'; DROP",
        "🚂",
        "%",
        "(",
        "\ud800",
    ],
)
def test_nothing_typed_breaks_it(text: str) -> None:
    assert len(caspian.search(text)) >= 0


class _Counting(sqlite3.Connection):
    """A connection that counts what it is asked to look for."""

    asked = 0

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        type(self).asked += sql.startswith("SELECT rowid")
        return super().execute(sql, *values)


def test_a_long_text_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of five thousand words forty are looked for."""
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=_Counting))
    index = Index(bundled())
    text = " ".join(f"word{number} Kazakhstan railway" for number in range(5_000))
    assert index.find(text)
    assert index.unknown(text)
    assert 40 < _Counting.asked < 40 * 40


def test_threads_share_it() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: caspian.search("Aliyev Tashkent").ids[:5], range(32)))
    assert len(set(found)) == 1


class _Without(sqlite3.Connection):
    """A connection of a SQLite that was built without full-text search."""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if "fts5" in sql:
            raise sqlite3.OperationalError("no such module: fts5")
        return super().execute(sql, *values)


def test_a_python_without_full_text_search_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=_Without))
    with pytest.raises(CaspianError, match="FTS5"):
        Index(bundled())


def test_a_near_word_in_the_place_of_an_unknown_one_is_told() -> None:
    for word in ("Zangezurr", "Kazakhstn"):
        found = caspian.search(word)
        (warning,) = found.question.warnings
        assert warning.startswith(f"no record has {word.lower()!r}; ")
        assert warning in found.to_text()
