"""What a title names is among its topics, so that a question for the topic finds it."""

import re
from collections.abc import Iterable, Iterator

import attrs
import pytest

import caspian
from caspian import Agreement, Event, Figure, Topic

ALL = (Agreement, Event, Figure)
SAID = (
    (Topic.GAS, r"\b(gas|LNG)\b", ALL),
    (Topic.OIL, r"\b(oil|crude)\b", ALL),
    (Topic.ELECTRICITY, r"\belectricity\b|green energy corridor", ALL),
    (Topic.NUCLEAR, r"\bnuclear (power|energy|fuel|plant|station)", ALL),
    (Topic.TRANSPORT, r"\b(railways?|rail|trains?|containers?|railcars|freight)\b", ALL),
    (Topic.TRANSPORT, r"\b(ports?|seaports|cargo|ferry)\b|Middle Corridor|Transport Corridor", (Figure,)),
    (Topic.TRADE, r"\btrade\b", (Event, Figure)),
)
"""By a topic: the words of a title that say it, of records of which types."""
CARRIED = {
    "gas pipeline": Topic.GAS,
    "oil pipeline": Topic.OIL,
    "power line": Topic.ELECTRICITY,
    "rail": Topic.TRANSPORT,
    "road": Topic.TRANSPORT,
}
"""By the mode of a line that has no other: what a figure about it is about."""
MEASURED = {
    "gdp": Topic.ECONOMY,
    "growth": Topic.ECONOMY,
    "exports": Topic.TRADE,
    "imports": Topic.TRADE,
    "investment": Topic.INVESTMENT,
    "exchange rate": Topic.FINANCE,
}
"""By a measure: what a figure of it is about."""


def _said(record: Agreement | Event | Figure) -> Iterator[Topic]:
    for topic, words, types in SAID:
        if isinstance(record, types) and re.search(words, record.title, re.IGNORECASE):
            yield topic
    if isinstance(record, Figure):
        if record.measure.value in MEASURED:
            yield MEASURED[record.measure.value]
        for key in record.about:
            if key in caspian.corridors.ids:
                modes = {mode.value for mode in caspian.corridor(key).modes}
                yield from (CARRIED[each] for each in modes if len(modes) == 1 and each in CARRIED)


def _missing(records: Iterable[Agreement | Event | Figure]) -> list[str]:
    return [
        f"{each.id}: {topic.value}" for each in records for topic in _said(each) if topic not in each.topics
    ]


@pytest.mark.parametrize(
    "records", [caspian.agreements, caspian.events, caspian.figures], ids=["agreements", "events", "figures"]
)
def test_what_a_title_names_is_among_the_topics(records: Iterable[Agreement | Event | Figure]) -> None:
    assert _missing(records) == []


def test_every_figure_has_a_topic() -> None:
    assert [each.id for each in caspian.figures if not each.topics] == []


def test_a_title_whose_topic_is_left_out_is_found() -> None:
    for key, topic in (
        ("az-gas-exports-europe-2023", "gas"),
        ("btc-length", "oil"),
        ("am-gdp-2020", "economy"),
    ):
        assert f"{key}: {topic}" in _missing([attrs.evolve(caspian.figures[key], topics=())])


def test_a_question_for_gas_finds_what_is_called_so() -> None:
    found = caspian.figures(country="Azerbaijan", topic="gas", year=2023)
    assert {"az-gas-exports-europe-2023", "turkmen-gas-swap-daily-2023"} <= set(found.ids)
    assert caspian.figures["az-kz-trade-2023"] in caspian.figures(
        country="Kazakhstan", topic="trade", year=2023
    )


def test_what_came_of_a_disaster_between_states_is_no_disaster() -> None:
    """Relief, inquiries and courts belong to it; meetings, calls and honours after it are of other topics."""
    apart = ("visit", "meeting", "call", "ceremony", "announcement")
    found = [each.id for each in caspian.events.about("disasters") if each.kind.value in apart]
    assert found == []
