"""What a function or a stream of one's own raises comes out as it is: it is no fault of the data, and nothing is half done."""

import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import caspian
from caspian import InvalidData

ERRORS = (ValueError("mine"), TypeError("mine"), KeyError("mine"), AttributeError("mine"), OSError("mine"))
PEOPLE: dict[str, Any] = {
    "people": [{"id": f"person-{number}", "name": f"Person Number {number}"} for number in range(1200)]
}
TEXT = json.dumps(PEOPLE)
ROWS = [{"Name": "Somebody Else", "Office": "clerk"}, {"Name": "Nobody Else", "Office": "cook"}]
ONE, OTHER = (
    caspian.load({"people": [{"id": "me-1", "name": name}]}, alone=True) for name in ("Somebody", "Nobody")
)


class Broken(io.BytesIO):
    """A stream from which nothing can be read."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def read(self, _: int | None = -1) -> bytes:
        """Nothing: it raises."""
        raise self._error


def rows(error: BaseException) -> Iterator[dict[str, str]]:
    """A row, and then what went wrong."""
    yield ROWS[0]
    raise error


Ask = Callable[[Callable[..., Any], BaseException], object]
DOORS: dict[str, Ask] = {
    "progress of a dict": lambda call, _: caspian.load(PEOPLE, progress=call),
    "progress of a text": lambda call, _: caspian.load(TEXT, progress=call),
    "a stream": lambda _, error: caspian.load(Broken(error)),
    "several streams": lambda _, error: caspian.load([io.StringIO(TEXT), Broken(error)]),
    "a stream of rows": lambda _, error: caspian.from_rows(Broken(error), "people"),
    "rows": lambda _, error: caspian.from_rows(rows(error), "people", name="Name"),
    "a column": lambda call, _: caspian.from_rows(ROWS, "people", name="Name", note=call),
    "the choice of two": lambda call, _: ONE.merge(OTHER, prefer=call),
    "where": lambda call, _: len(caspian.events.where(call)),
    "without": lambda call, _: len(caspian.events.without(call)),
    "an order": lambda call, _: caspian.events.sort_by(call)[0],
    "groups": lambda call, _: caspian.events.group_by(call),
    "counts": lambda call, _: caspian.events.count_by(call),
}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("ask", DOORS.values(), ids=DOORS)
def test_an_error_of_ones_own_comes_out_as_it_is(ask: Ask, error: Exception) -> None:
    def call(*_: object) -> Any:
        raise error

    with pytest.raises(type(error)) as caught:
        ask(call, error)
    assert caught.value is error


def test_an_error_of_ones_own_leaves_what_is_wrong_with_the_data_for_the_next_time() -> None:
    wrong = {"people": [*PEOPLE["people"][:700], {"id": "X"}, *PEOPLE["people"][700:]]}
    told: list[int] = []
    with pytest.raises(InvalidData) as caught:
        caspian.load(wrong, progress=told.append)
    assert {fault.path for fault in caught.value.faults} == {"$.people[700].id", "$.people[700]"}
    assert told[-1] == len(wrong["people"])


@pytest.mark.parametrize("held", [None, 7, ["{}"]], ids=str)
def test_a_stream_that_gives_neither_text_nor_bytes_is_told(held: object) -> None:
    class Other(io.BytesIO):
        def read(self, _: int | None = -1) -> Any:
            return held

    told = f"a stream of text or of bytes, got one of {type(held).__name__}"
    with pytest.raises(TypeError, match=told):
        caspian.load(Other())
    with pytest.raises(TypeError, match=told):
        caspian.from_rows(Other(), "people")


def test_a_stream_may_give_any_bytes() -> None:
    class Mapped(io.BytesIO):
        def read(self, _: int | None = -1) -> Any:
            return memoryview(b'{"people": [{"id": "me-1", "name": "Somebody"}]}')

    assert caspian.load(Mapped(), alone=True).people.ids == ("me-1",)
