"""Words for who leads, who came and who met: each proposes a call that answers."""

import re
from collections.abc import Callable
from typing import Any

import pytest

import caspian

ANY: Any = caspian
"""What has no such names, and says what has."""
PRESIDENTS = {"kassym-jomart-tokayev", "sadyr-japarov", "emomali-rahmon", "shavkat-mirziyoyev"}


def proposed(guess: Callable[[], object]) -> Any:
    with pytest.raises((AttributeError, caspian.NotFound)) as raised:
        guess()
    (call,) = re.findall(r"did you mean `?(.*?)`?\?(?:$| )", str(raised.value))
    assert "leaves out" not in str(raised.value)
    return eval(call, {"caspian": caspian})


@pytest.mark.parametrize(
    ("guess", "who"),
    [
        (lambda: ANY.country("Kazakhstan").leaders, "kassym-jomart-tokayev"),
        (lambda: ANY.country("Kazakhstan").leaders, "olzhas-bektenov"),
        (lambda: ANY.country("Kazakhstan").head_of_state, "kassym-jomart-tokayev"),
        (lambda: ANY.president("Kazakhstan", on="2018-05-01"), "nursultan-nazarbayev"),
        (lambda: ANY.head_of_government("Georgia"), "irakli-kobakhidze"),
        (lambda: ANY.heads_of_state(on="2020-01-01"), "ilham-aliyev"),
        (lambda: ANY.presidents(on="2020-01-01"), "kassym-jomart-tokayev"),
        (lambda: ANY.ministers("Armenia"), "ararat-mirzoyan"),
    ],
)
def test_words_for_who_leads_find_who_does(guess: Callable[[], object], who: str) -> None:
    assert who in proposed(guess).ids


def test_an_office_of_a_region_is_that_of_its_states() -> None:
    found = proposed(lambda: caspian.officeholders("Central Asia", "president", on="2025-01-01"))
    assert {*found.ids} >= PRESIDENTS
    assert "vladimir-putin" not in found.ids


@pytest.mark.parametrize(
    ("guess", "event"),
    [
        (lambda: ANY.visits(by="Tokayev", year=2024), "2024-11-04-tokayev-paris"),
        (lambda: ANY.visits("Tokayev", to="Azerbaijan"), "2024-03-11-tokayev-azerbaijan"),
        (lambda: ANY.visits_to("Armenia", year=2024), "2024-04-15-tokayev-yerevan"),
        (lambda: ANY.who_met("Aliyev", year=2025), "2025-07-10-aliyev-pashinyan-abu-dhabi"),
        (lambda: ANY.who_met("Putin", "Aliyev"), "2025-10-09-putin-aliyev-dushanbe"),
        (lambda: ANY.country("Armenia").visits, "2024-04-15-tokayev-yerevan"),
    ],
)
def test_words_for_visits_and_meetings_find_them(guess: Callable[[], object], event: str) -> None:
    assert event in proposed(guess).ids


def test_a_leader_is_the_head_of_state_or_of_government() -> None:
    found = caspian.officeholders("Armenia", "leader", on="2024-01-01")
    assert {*found.ids} == {"vahagn-khachaturyan", "nikol-pashinyan"}
