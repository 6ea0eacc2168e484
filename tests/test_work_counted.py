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


def test_a_merge_costs_no_more_than_to_hold_each_record_against_the_other_of_its_id() -> None:
    def cost(size: int) -> float:
        events = [
            {"id": f"e-{n}", "title": f"Talks {n}", "kind": "visit", "when": "2024"} for n in range(size)
        ]
        one = caspian.load({"events": events}, alone=True)
        other = caspian.load({"events": [*events[size // 2 :], events[0] | {"id": "e-new"}]}, alone=True)
        assert len(one.merge(other).events) == size + 1
        return calls(partial(one.merge, other))

    each = (cost(2000) - cost(1000)) / 1000
    assert each <= 5, each


def test_of_a_merge_of_merges_each_record_becomes_one_of_the_last_when_somebody_asks_for_it() -> None:
    def part(name: str, day: str) -> caspian.Dataset:
        steps = [{"stage": "signed", "when": "2019-01-01"}, {"stage": "in force", "when": "2022-01-01"}]
        treaty = {"id": f"pact-{name}", "title": f"Pact {name}", "kind": "treaty", "parties": ["GE", "AM"]}
        return caspian.load(
            {
                "countries": [{"id": "GE", "name": "Georgia"}, {"id": "AM", "name": "Armenia"}],
                "sources": [{"id": f"of-{day}", "kind": "report", "title": "A report", "date": day}],
                "agreements": [treaty | {"history": steps}],
            },
            alone=True,
        )

    old, older, new = part("a", "2020-01-01"), part("b", "2019-06-01"), part("c", "2024-01-01")
    both = old.merge(older)
    last = both.merge(new)
    assert [str(each.status) for each in last.agreements] == ["in force"] * 3
    assert [str(each.status) for each in both.agreements] == ["signed"] * 2
    assert [str(each.status) for each in (*old.agreements, *older.agreements)] == ["signed"] * 2
    assert (last | old).agreement("pact-b").show().title == "Pact b"


def test_what_is_wrong_with_a_merge_is_told_in_the_order_of_the_table() -> None:
    ids = [f"x-{n}" for n in range(12)]
    one = caspian.load({"places": [{"id": each, "name": each.upper()} for each in ids]}, alone=True)
    other = caspian.load({"people": [{"id": each, "name": each.upper()} for each in ids]}, alone=True)
    with pytest.raises(caspian.InvalidData) as caught:
        one.merge(other)
    assert [fault.path for fault in caught.value.faults] == [f"$.people[{n}].id" for n in range(12)]


def test_what_is_called_like_the_search_comes_first_however_many_have_the_word() -> None:
    own = talks(300)
    named = caspian.load(
        {"events": [{"id": "the-talks", "title": "Talks", "kind": "visit", "when": "2024"}]}, onto=own
    )
    assert {named.search("talks").ids[0] for _ in range(5)} == {"the-talks"}
    assert {named.search("the talks").ids[0] for _ in range(5)} == {"the-talks"}


def test_a_table_tells_each_value_that_comes_again_once() -> None:
    few, many = (talks(size).events for size in (2000, 4000))
    assert len(many.to_csv().splitlines()) == 4001
    each = (calls(many.to_csv) - calls(few.to_csv)) / 2000
    assert each <= 12, each
