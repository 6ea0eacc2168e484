"""The answers of the shipped queries, beside those of the library, whatever engine gives them."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations
from typing import Any

import caspian

Ask = Callable[[str], Iterable[Any]]
"""What puts a query to an engine."""

DAYS = ("1999-05-05", "2001-06-15", "2012-01-01", "2024-07-04", "2024-07-05")


def compare(ask: Ask, dataset: caspian.Dataset, days: Iterable[str] = DAYS) -> None:
    """Put the main questions to an engine whose views have their names, and compare with the library."""
    agreements = _pairs(ask, "agreements_between")
    regions = {*dataset.organisations.where(kind="grouping").ids}  # in views they stand for themselves alone
    known = {(a, b) for a, b in agreements if regions.isdisjoint((a, b))}
    assert known == {(a, b) for a, b in _known(dataset) if regions.isdisjoint((a, b))}
    for a, b in known:
        assert agreements[a, b] == set(dataset.agreements_between(a, b).ids), (a, b)
    for (a, b), ids in _pairs(ask, "events_between").items():
        if regions.isdisjoint((a, b)):
            assert ids == set(dataset.events_between(a, b).ids), (a, b)
    on: dict[str, set[str]] = {}
    for corridor, key in ask("select corridor, id from events_on"):
        on.setdefault(corridor, set()).add(key)
    for each in dataset.corridors:
        assert on.get(each.id, set()) == set(dataset.events_on(each).ids), each.id
    for day in days:
        belonged: dict[str, set[str]] = {}
        for organisation, member in ask(_on(day)):
            belonged.setdefault(organisation, set()).add(member)
        for body in dataset.organisations:
            assert belonged.get(body.id, set()) == set(dataset.members_of(body, on=day).ids), (body.id, day)
    months = dataset.events.count_by("month")
    assert dict(map(tuple, ask("select month, events from events_by_month"))) == {
        month: count for month, count in months.items() if count
    }
    counted: dict[str, dict[str, int]] = {}
    for month, party, events in ask("select month, party, events from events_by_month_and_party"):
        counted.setdefault(month, {})[party] = events
    for month, events in dataset.events.group_by("month").items():
        assert counted.get(month, {}) == dict(events.count_by("party")), month


def _pairs(ask: Ask, view: str) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for a, b, key in ask(f"select a, b, id from {view}"):
        found.setdefault((a, b), set()).add(key)
    return found


def _known(dataset: caspian.Dataset) -> set[tuple[str, str]]:
    """Those between whom the library has agreements."""
    involved = dict(dataset.agreements.count_by("party"))
    found = {(a, b) for a, b in combinations(involved, 2) if dataset.agreements_between(a, b)}
    return {pair for a, b in found for pair in ((a, b), (b, a))}


def _on(day: str) -> str:
    literal = f"'{date.fromisoformat(day)}'"
    return (
        "select distinct organisation, member from members where status = 'member' "
        f"and (first_day is null or first_day <= {literal}) and (last_day is null or last_day >= {literal})"
    )
