"""Work grows with the data and no faster: counted in calls, since a clock would tell of the machine."""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

import caspian
from caspian import CaspianError, When

EVENT = {"title": "T", "summary": "S", "when": "2024-01-01", "kind": "visit"}
PLACE = {"name": "P"}
Make = Callable[[int], Callable[[], object]]


def calls(ask: Callable[[], object]) -> int:
    """How many functions are called, of Python and of C; errors of the library's own are answers too."""
    count = 0

    def counted(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        with suppress(CaspianError):
            ask()
    finally:
        sys.setprofile(before)
    return count


def load(make: Callable[[int], Any], onto: caspian.Dataset | None = None) -> Make:
    """The loading of data of some size."""

    def of(size: int) -> Callable[[], object]:
        data = make(size)
        return lambda: caspian.load(data, onto=onto) if onto else caspian.load(data, alone=True)

    return of


def rows(size: int, row: dict[str, Any], **more: Callable[[int], Any]) -> list[dict[str, Any]]:
    return [row | {"id": f"r-{i}"} | {key: tell(i) for key, tell in more.items()} for i in range(size)]


def places(size: int, **more: Callable[[int], Any]) -> caspian.Dataset:
    return caspian.load({"places": rows(size, PLACE, **more)}, alone=True)


BASE = caspian.load(
    {
        "places": rows(700, PLACE),
        "events": rows(0, EVENT) + [EVENT | {"id": f"e-{i}", "places": [f"r-{i}"]} for i in range(700)],
    },
    alone=True,
)
COUNTRY = [{"id": "KZ", "name": "Kazakhstan"}]
CASES: dict[str, Make] = {
    "a chain of events": load(
        lambda n: {"events": rows(n, EVENT, follows=lambda i: [f"r-{i - 1}"] if i else [])}
    ),
    "a chain of places": load(
        lambda n: {"places": rows(n, PLACE, within=lambda i: f"r-{i - 1}" if i else None)}
    ),
    "a ring": load(lambda n: {"places": rows(n, PLACE, within=lambda i: f"r-{(i + 1) % n}")}),
    "wrong links": load(lambda n: {"events": rows(n, EVENT, places=lambda i: [f"nowhere-{i}"])}),
    "one id": load(lambda n: {"events": [EVENT | {"id": "e"}] * n}),
    "aliases": load(lambda n: {"places": [PLACE | {"id": "p", "aliases": [f"a{i}" for i in range(n)]}]}),
    "an alias twice": load(
        lambda n: {"places": [PLACE | {"id": "p", "aliases": [*(f"a{i}" for i in range(n)), "a0"]}]}
    ),
    "unknown keys": load(lambda n: {"places": [PLACE | {"id": "p"} | {f"k{i}": 1 for i in range(n)}]}),
    "one key many times": load(lambda n: '{"places": [{"id": "p"' + ', "name": "P"' * n + "}]}"),
    "nesting": load(lambda n: '{"places": [' + "[" * n + "]" * n + "]}"),
    "claims": load(
        lambda n: {
            "places": [
                PLACE
                | {
                    "id": "p",
                    "claims": [
                        {"field": "name", "value": f"v{i}", "citations": [{"source": "s"}]} for i in range(n)
                    ],
                }
            ],
            "sources": [{"id": "s", "title": "S", "kind": "report"}],
        }
    ),
    "memberships one after another": load(
        lambda n: {
            "countries": COUNTRY,
            "organisations": [
                {
                    "id": "o",
                    "name": "O",
                    "kind": "company",
                    "memberships": [
                        {"member": "KZ", "period": f"{1000 + i}-01/{1000 + i}-02"} for i in range(n)
                    ],
                }
            ],
        }
    ),
    "amendments of one record": load(
        lambda n: {
            "places": [PLACE | {"id": "p"}],
            "amendments": [{"id": "p", "field": "aliases", "add": f"alias {i}"} for i in range(n)],
        }
    ),
    "amendments of many": load(
        lambda n: {
            "places": rows(n, PLACE),
            "amendments": [{"id": f"r-{i}", "field": "aliases", "add": f"alias {i}"} for i in range(n)],
        }
    ),
    "amendments of nothing": load(
        lambda n: {"amendments": [{"id": f"r-{i}", "field": "aliases", "add": "x"} for i in range(n)]}
    ),
    "what is withdrawn": load(
        lambda n: {"withdrawn": [{"id": f"e-{i}", "reason": "R"} for i in range(n)]}, BASE
    ),
    "what is withdrawn and still named": load(
        lambda n: {"withdrawn": [{"id": f"r-{i}", "reason": "R"} for i in range(n)]}, BASE
    ),
    "what is withdrawn and there": load(
        lambda n: {"places": rows(n, PLACE), "withdrawn": [{"id": f"r-{i}", "reason": "R"} for i in range(n)]}
    ),
    "legs": load(
        lambda n: {
            "places": rows(n + 1, PLACE | {"latitude": 1}, longitude=lambda i: i / 100),
            "corridors": [
                {
                    "id": "c",
                    "name": "C",
                    "kind": "transport",
                    "legs": [
                        {"origin": f"r-{i}", "destination": f"r-{i + 1}", "mode": "rail"} for i in range(n)
                    ],
                }
            ],
        }
    ),
}


def growth(make: Make, size: int) -> tuple[int, int]:
    make(20)()  # what is made once and kept is made now
    return calls(make(size)), calls(make(2 * size))


@pytest.mark.parametrize("name", CASES)
def test_loading_twice_as_much_takes_twice_the_steps(name: str) -> None:
    def make(size: int) -> Callable[[], object]:
        ask = CASES[name](size)

        def asked() -> None:
            with suppress(CaspianError):
                ask()

        return asked

    few, many = growth(make, 150)
    assert many <= 2.3 * few, (few, many)


def _ambiguous(size: int) -> Callable[[], object]:
    data = places(size, aliases=lambda i: ["the same"])
    return lambda: data.place("the same", default=None) if size == 20 else data.place("the same")


QUESTIONS: dict[str, Make] = {
    "a name that is near to many": lambda n: (
        lambda data: lambda: data.find("Plaze nmber 77x", default=None)
    )(places(n, name=lambda i: f"Place number {i}")),
    "words that are near to many": lambda n: (
        lambda data: lambda: data.search(" ".join(f"nmber{i} plaze{i}" for i in range(n)))
    )(places(n, name=lambda i: f"Place number{i}")),
    "a table": lambda n: (lambda data: lambda: (data.places.to_csv(), data.places.to_text(width=80)))(
        places(n)
    ),
    "groups": lambda n: (lambda data: lambda: (data.places.group_by("kind"), data.places.count_by("name")))(
        places(n)
    ),
    "a merge": lambda n: (lambda one, other: lambda: one.merge(other, clashes="claim"))(
        places(n), places(n, name=lambda i: "Q")
    ),
    "a comparison": lambda n: (lambda one, other: lambda: str(caspian.compare(one, other)))(
        places(n), places(n, name=lambda i: "Q")
    ),
    "a part": lambda n: (lambda data: lambda: data.only(data.places))(places(n)),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_asking_twice_as_much_takes_twice_the_steps(name: str) -> None:
    few, many = growth(QUESTIONS[name], 150)
    assert many <= 2.3 * few, (few, many)


def test_a_name_of_many_is_refused_in_steps_of_their_number() -> None:
    few, many = calls(_ambiguous(150)), calls(_ambiguous(300))
    assert many <= 2.3 * few


@pytest.mark.parametrize("text", ["gas ", "a\u0300\u0327", "Ааа ", "the ", "(", "1", "Kazakhstan and "])
@pytest.mark.parametrize(
    "question", ["country", "person", "place", "corridor", "organisation", "agreement", "find"]
)
def test_a_text_ten_times_as_long_is_no_name_in_no_more_than_ten_times_the_steps(
    question: str, text: str
) -> None:
    ask = getattr(caspian, question)
    ask(text * 3, default=None)
    short, long = (calls(partial(ask, text * size, default=None)) for size in (400, 4000))
    assert long <= 11 * short, (short, long)


@pytest.mark.parametrize(
    "text", ["1 January 2024 ", "early ", "between 2020 and ", "2024/", "the ", "Q1 ", "1"]
)
def test_a_long_text_is_no_date_in_a_fixed_number_of_steps(text: str) -> None:
    def ask(size: int) -> Callable[[], object]:
        return lambda: When.of(text * size)

    calls(ask(100))
    assert calls(ask(1000)) == calls(ask(100_000)) < 200
