"""Errors about one's own dataset propose calls that ask it, and not the bundled one."""

from collections.abc import Callable

import pytest

import caspian

MINE = caspian.load(
    {
        "events": [
            {
                "id": "my-talks",
                "title": "Talks on a lock",
                "when": "2031",
                "kind": "talks",
                "participants": [{"party": "KZ"}],
            }
        ]
    }
)
ASKED: dict[str, Callable[[caspian.Dataset], object]] = {
    "another question": lambda data: data.events_on("Kazakhstan"),
    "another step": lambda data: data.events.on("Kazakhstan"),
    "a time": lambda data: data.events.on("2024"),
    "a word": lambda data: data.people.about("railways"),
    "no measure": lambda data: data.figures_about("KZ", measure="railways"),
    "a selection that is called": lambda data: data.events("KZ"),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_what_is_proposed_asks_the_dataset_that_was_asked(
    ask: Callable[[caspian.Dataset], object],
) -> None:
    told = []
    for data in (caspian.load(), MINE):
        with pytest.raises((LookupError, AttributeError, TypeError)) as caught:
            ask(data)
        told.append(str(caught.value))
    bundled, own = told
    assert "caspian." not in own
    assert own.replace("Dataset", "") == bundled.replace("caspian.", "data.").replace("Dataset", "")


def test_so_does_what_is_proposed_for_a_name_that_a_record_does_not_have() -> None:
    for name in ("description", "venue", "to_polars"):
        with pytest.raises(AttributeError) as caught:
            getattr(MINE.event("my-talks"), name)
        assert "did you mean data." in str(caught.value)
        assert "caspian." not in str(caught.value)
