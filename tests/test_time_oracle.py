"""Three-valued time against every possible world: what is sure holds in all of them, None in some."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caspian import When

World = tuple[int, int]
"""The first and the last day on which something can have been."""
FIRST = date(2024, 1, 25)
HORIZON = 60
"""How many days after the first a made-up date may begin; what goes on ends behind all of them."""


def text(number: int) -> str:
    return (FIRST + timedelta(number)).isoformat()


def day(number: int) -> tuple[When, list[World]]:
    return When(text(number)), [(number, number)]


def window(first: int, length: int) -> tuple[When, list[World]]:
    if not length:
        return day(first)
    found = When(f"{text(first)}/{text(first + length)}", window=True)
    return found, [(each, each) for each in range(first, first + length + 1)]


def span(first: int, length: int) -> tuple[When, list[World]]:
    return When(f"{text(first)}/{text(first + length)}"), [(first, first + length)]


def going_on(first: int, _: int) -> tuple[When, list[World]]:
    return When(f"{text(first)}/.."), [(first, 10**6)]


def ended_some_time(first: int, _: int) -> tuple[When, list[World]]:
    """An unknown end: any day from the beginning on."""
    return When(f"{text(first)}/"), [(first, end) for end in (*range(first, 2 * HORIZON), 10**6)]


def until(last: int, _: int) -> tuple[When, list[World]]:
    return When(f"../{text(last)}"), [(-(10**6), last)]


def month(number: int, _: int) -> tuple[When, list[World]]:
    """A month known no finer: it may have been any days of it."""
    first = date(2024, number % 3 + 1, 1)
    start = (first - FIRST).days
    end = (date(2024, number % 3 + 2, 1) - FIRST).days - 1
    return When(f"{first:%Y-%m}"), [(a, b) for a in range(start, end + 1) for b in range(a, end + 1)]


MAKERS: list[Callable[[int, int], tuple[When, list[World]]]] = [
    window,
    window,
    span,
    span,
    going_on,
    ended_some_time,
    until,
    month,
]
dates = st.builds(
    lambda make, first, length: make(first, length),
    st.sampled_from(MAKERS),
    st.integers(0, HORIZON),
    st.integers(0, 30),
)
near = st.tuples(dates, dates)


def asked(a: list[World], b: list[World], holds: Callable[[World, World], bool]) -> bool | None:
    answers: set[bool] = set()
    for one in a:
        for other in b:
            answers.add(holds(one, other))
            if len(answers) == 2:
                return None
    return answers.pop()


def stretch(worlds: list[World]) -> list[World]:
    """A period that is asked for: the calendar from its first possible day to its last."""
    return [(min(first for first, _ in worlds), max(last for _, last in worlds))]


@given(near)
def test_before_and_after(pair: tuple[tuple[When, list[World]], tuple[When, list[World]]]) -> None:
    (a, in_a), (b, in_b) = pair
    assert a.before(b) is asked(in_a, in_b, lambda one, other: one[1] < other[0])
    assert a.after(b) is asked(in_a, in_b, lambda one, other: one[0] > other[1])


@given(near)
def test_overlaps(pair: tuple[tuple[When, list[World]], tuple[When, list[World]]]) -> None:
    (a, in_a), (b, in_b) = pair
    assert a.overlaps(b) is asked(in_a, in_b, lambda one, other: one[0] <= other[1] and other[0] <= one[1])


@given(near)
def test_touches(pair: tuple[tuple[When, list[World]], tuple[When, list[World]]]) -> None:
    (a, in_a), (b, in_b) = pair
    found = asked(in_a, stretch(in_b), lambda one, other: one[0] <= other[1] and other[0] <= one[1])
    assert a.touches(b) is found


@given(near)
def test_within(pair: tuple[tuple[When, list[World]], tuple[When, list[World]]]) -> None:
    (a, in_a), (b, in_b) = pair
    found = asked(in_a, stretch(in_b), lambda one, other: other[0] <= one[0] and one[1] <= other[1])
    assert a.within(b) is found


def kinds() -> Iterator[tuple[bool | None, str]]:
    yield When("2024-02-01/2024-02-29").overlaps("2024-02-29"), "the last day of a span belongs to it"
    yield When("2024-02-29").overlaps("2024-02-29/2024-03-02"), "and so does the first"


def test_ends_belong_to_a_span() -> None:
    assert [why for answer, why in kinds() if answer is not True] == []
    assert When("2024-02-01/2024-02-28").overlaps("2024-02-29") is False
    assert When("2024-02").overlaps("2024-02-29") is None
