"""What is proposed for a call that fails keeps what was given to it, or says what it leaves out."""

import linecache
import re
from itertools import combinations
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian
ASKED = (
    "agreements_between('Georgia', 'Armenia', {})",
    "events_involving('Georgia', {})",
    "figures_about('Azerbaijan', {})",
    "members_of('Kazakhstan', {})",
    "organisations_of('Georgia', {})",
    "officeholders('president', {})",
    "events({})",
    "people({})",
    "figures({})",
    "agreements.where({})",
    "events.where({})",
    "events.during(2024, {})",
    "events_about('Anaklia', {})",
    "meetings('Georgia', 'Armenia', {})",
    "members('SCO', {})",
    "trade('Azerbaijan', 'Georgia', {})",
    "figures.between('Georgia', 'Armenia', {})",
)
GIVEN = {
    "year": 2024,
    "since": "2023",
    "on": "2024-06-01",
    "country": "Kazakhstan",
    "topic": "gas",
    "place": "Baku",
    "measure": "oil exports",
    "limit": 5,
    "kind": "visit",
    "person": "Tokayev",
    "after": "2020",
    "colour": "red",
    "direct": True,
}


@pytest.mark.parametrize("asked", ASKED)
def test_no_proposal_loses_a_keyword_in_silence(asked: str) -> None:
    proposed = 0
    for first, second in combinations(GIVEN, 2):
        call = "caspian." + asked.format(f"{first}={GIVEN[first]!r}, {second}={GIVEN[second]!r}")
        error = _error(call)
        hint = re.search(r"did you mean `?(caspian\..*?)\?(.*)", error)
        if hint is None:
            continue
        proposed += 1
        for key in (first, second):
            value = GIVEN[key]
            kept = str(value) in hint[1] or f"{key}=" in hint[1] or repr(value) in error.partition(";")[0]
            assert kept or f"{key}=" in hint[2], f"{call}: {error}"
        assert not re.search(r"\((subjects|sought|organisation|a, b|about)\)", hint[1]), f"{call}: {error}"
    assert proposed


def _error(call: str) -> str:
    """What is said of a call that stands in a file; nothing if it answers."""
    linecache.cache["<asked>"] = (len(call), None, [call], "<asked>")
    try:
        eval(compile(call, "<asked>", "eval"), {"caspian": caspian})
    except (LookupError, TypeError, AttributeError) as error:
        return str(error)
    return ""


def test_whose_office_it_is_may_stand_by_keyword() -> None:
    on = "2024-06-01"
    asked = caspian.officeholders("Minister of Energy", country="Kazakhstan", on=on)  # type: ignore[call-arg]
    assert asked == caspian.officeholders("Minister of Energy of Kazakhstan", on=on)
    assert asked.ids
    calls = told(lambda: ANY.officeholders("president", of="Kazakhstan", on="2024"), TypeError)
    assert calls == ["caspian.officeholders('Kazakhstan', 'president', on='2024')"]


def test_a_topic_and_what_is_measured_of_it_are_read_as_both() -> None:
    gas = caspian.figures_about("Azerbaijan", measure="gas exports", year=2024)
    volumes = caspian.figures_about("Azerbaijan", measure="volume").about("gas").during(2024)
    assert set(gas.ids) < set(volumes.ids)
    assert all("export" in each.title for each in gas)
    assert "gas exports is no measure: these are of the measure volume and say exports" in str(gas)


@pytest.mark.parametrize(
    ("asked", "call"),
    [
        ("events.where(kind='visit').count()", "len(caspian.events.where(kind='visit'))"),
        ("events_about('Anaklia')", "events.about('Anaklia')"),
        ("agreements_about('gas', since=2020)", "agreements.about('gas').since(2020)"),
        ("people_about('gas')", "people.search('gas')"),
        ("events_at('Baku', year=2024)", "events.at('Baku').during(2024)"),
        ("members_of('KZ', on='2024')", "organisations_of('KZ')"),
    ],
)
def test_what_answers_is_proposed(asked: str, call: str) -> None:
    hint = re.search(r"did you mean `?(.*?)`?\?", _error(f"caspian.{asked}"))
    assert hint is not None
    assert hint[1] == (call if "caspian." in call else f"caspian.{call}")
    assert eval(hint[1], {"caspian": caspian}) is not None


@pytest.mark.parametrize("name", ["outcomes", "results", "agreed", "signed"])
def test_what_came_of_an_event_is_its_agreements(name: str) -> None:
    (call,) = told(lambda: getattr(ANY.event("2018-08-12-caspian-summit-aktau"), name), AttributeError)
    assert call == "caspian.event('2018-08-12-caspian-summit-aktau').agreements"


@pytest.mark.parametrize(
    "step", ["count", "index", "group_by", "sort_by", "between", "during", "search", "why"]
)
def test_a_step_without_what_it_takes_says_so_in_its_own_name(step: str) -> None:
    with pytest.raises(TypeError, match=rf"^{step}\(\) missing .* It takes "):
        getattr(ANY.events.where(kind="visit"), step)()
