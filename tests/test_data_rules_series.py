"""Meetings of one series name the body that meets, or none of them does; the rule finds what is broken on purpose."""

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs
import pytest

import caspian
from caspian import Event

BODIES = {body.id for body in caspian.organisations}
SERIES = {
    each.title: [caspian.event(one.event) for one in each.meetings] for each in caspian.coverage().series
}


def _without(meetings: Sequence[Event]) -> Iterator[str]:
    """Meetings without a body that more than half of them name."""
    named = [{each.party for each in event.participants} & BODIES for event in meetings]
    counts = Counter(body for bodies in named for body in bodies)
    for body, count in counts.items():
        if 2 * count > len(meetings) > 2:
            yield from (
                f"{event.id} lacks {body}"
                for event, bodies in zip(meetings, named, strict=True)
                if body not in bodies
            )


@pytest.mark.parametrize("title", SERIES)
def test_the_body_that_meets_is_named_by_each_meeting(title: str) -> None:
    assert list(_without(SERIES[title])) == []


def test_a_meeting_that_does_not_name_the_body_is_found() -> None:
    first, *others = SERIES["Consultative meetings of the heads of state of Central Asia"]
    body = "central-asia-consultative-meeting"
    bare = attrs.evolve(first, participants=[each for each in first.participants if each.party != body])
    assert list(_without([bare, *others])) == [f"{first.id} lacks {body}"]
