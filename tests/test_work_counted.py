"""An answer costs steps of its own size, whatever else is there: counted in calls, since a clock would tell of the machine."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

import caspian
from caspian.searching.texts import written
from tests.test_hostile_work import calls


def talks(size: int) -> caspian.Dataset:
    """Events that have some words in common, and one word each of its own."""
    events = [
        {
            "id": f"e-{number}",
            "title": f"Talks number word{number} on transport",
            "kind": "visit",
            "when": "2024-01-01",
        }
        for number in range(size)
    ]
    found = caspian.load({"events": events}, alone=True)
    found.search("talks")  # the index is made once
    return found


@pytest.mark.parametrize("text", ["talks", "talks number", "talks number transport"])
def test_a_word_that_stands_everywhere_costs_a_handful_of_calls_for_each_record(text: str) -> None:
    few, many = (talks(size) for size in (2000, 4000))
    assert len(many.search(text)) == 4000
    each = (calls(partial(many.search, text)) - calls(partial(few.search, text))) / 2000
    assert each <= 2, each


@pytest.mark.parametrize("text", ["word7", "word7 nowhere", "word7 word9"])
def test_a_rare_word_costs_the_same_among_few_and_among_many(text: str) -> None:
    few, many = (talks(size) for size in (500, 4000))
    found = many.search(text).ids
    assert found == few.search(text).ids
    assert set(found) <= {"e-7", "e-9"}
    assert calls(partial(many.search, text)) == calls(partial(few.search, text))


def test_a_first_search_that_is_interrupted_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(kind: str, named: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
        for number, each in enumerate(written(kind, named)):
            if number == 5:
                raise KeyboardInterrupt
            yield each

    events = [{"id": f"e-{n}", "title": f"Talks {n}", "kind": "visit", "when": "2024"} for n in range(9)]
    own = caspian.load({"events": events, "countries": [{"id": "KZ", "name": "Kazakhstan"}]}, alone=True)
    monkeypatch.setattr("caspian.searching.rows.written", interrupted)
    with pytest.raises(KeyboardInterrupt):
        own.search("talks")
    monkeypatch.undo()
    assert own.search("talks").ids == tuple(f"e-{n}" for n in range(9))
    assert own.search("Kazakhstan").ids == ("KZ",)
