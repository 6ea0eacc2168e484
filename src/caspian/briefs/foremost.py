"""Which events a brief tells of many: the latest, and of two parties those of the two alone before others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import caspian
from caspian.briefs.subject import Subject

__all__ = ["foremost", "parted", "which"]


_FEW = 8
"""Up to how many parties an event is told before those of many, such as a conference of the United Nations."""


def foremost(found: Sequence[caspian.Event], number: int, subject: Subject) -> list[caspian.Event]:
    """As many of some events as a brief has room for, the latest first.

    Of two parties, what is of them alone goes before that in which others took part too, and up to half of the room is for their
    longest fights, which no brief of two states may leave out.

    Args:
        found: the events, the earliest first.
        number: for how many there is room.
        subject: what the brief is about.
    """
    latest = list(reversed(found))
    if number >= len(latest) or not subject.alone:
        return latest[:number]
    alone = [each for each in latest if each.id in subject.alone]
    fought = sorted((each for each in alone if _fought(each)), key=_fought, reverse=True)[: number // 2]
    chosen = list(dict.fromkeys(each.id for each in (*fought, *alone, *latest)))[:number]
    return [each for each in latest if each.id in chosen]


def parted(
    found: Sequence[caspian.Event], number: int, subject: Subject
) -> Iterator[tuple[str, str, list[caspian.Event], int]]:
    """The events that a brief tells, those of two parties alone apart from those in which others took part too.

    Each part comes with what its caption adds, how the caption calls those that it tells of many, these, and how many there are.

    Args:
        found: the events, the earliest first.
        number: for how many there is room.
        subject: what the brief is about.
    """
    if isinstance(subject.one, caspian.Corridor):
        yield from _at_places(found, number, subject)
        return
    alone = [each for each in found if each.id in subject.alone]
    if not alone or len(alone) == len(found) or number >= len(found):
        words = "of the two alone, the latest" if alone and len(alone) == len(found) else "the latest"
        yield "", words, foremost(found, number, subject), len(found)
        return
    shown = foremost(alone, number, subject)
    others = [each for each in found if each.id not in subject.alone]
    room = number - len(shown)
    besides = "" if room else f" (beside {len(others)} with others)"
    yield f", the two alone{besides}", "the latest", shown, len(alone)
    if room:
        chosen = _with_others(others, room, subject)
        newest = chosen == list(reversed(others))[: len(chosen)]
        fight = "" if not any(map(_fought, chosen)) else "the longest fight and "
        yield ", with others", f"{fight}the latest{'' if newest else ' of few parties,'}", chosen, len(others)


def _with_others(others: Sequence[caspian.Event], room: int, subject: Subject) -> list[caspian.Event]:
    """Of what others took part in too: the longest fight of the two, then the latest of few parties; the latest first."""
    both = [each for each in others if subject.both_act(each)] or list(others)
    few = [each for each in both if len({one.party for one in each.participants}) <= _FEW] or both
    fought = max((each for each in both if _fought(each)), key=_fought, default=None)
    first = [] if fought is None else [fought]
    rest = [each for each in reversed(few) if each is not fought]
    ids = {each.id for each in (*first, *rest[: room - len(first)])}
    return [each for each in reversed(others) if each.id in ids]


def _at_places(
    found: Sequence[caspian.Event], number: int, subject: Subject
) -> Iterator[tuple[str, str, list[caspian.Event], int]]:
    """Of a corridor, what names it or a part of it before what only happened at a port or a station of it."""
    (corridor,) = subject.records
    ids = subject.store.corridor_with_parts(corridor.id)
    named = [each for each in found if not ids.isdisjoint(each.corridors)]
    beside = [each for each in found if ids.isdisjoint(each.corridors)]
    shown = foremost(named, number, subject)
    if named:
        yield "", "the latest", shown, len(named)
    room = number - len(shown) or (1 if beside else 0)
    if beside:
        told = foremost(beside, room, subject)
        yield ", only at its places", "the latest", told, len(beside)


def which(subject: Subject, of_one: str = "the latest") -> str:
    """How a caption calls what is told of many."""
    return "first those of the two alone," if subject.alone else of_one


def _fought(event: caspian.Event) -> int:
    """How many days a fight lasted; none where it was no fight, or its days are not known."""
    days = event.when.days
    known = event.kind.value == "clash" and not (event.when.window or days.no_start or days.no_end)
    return 1 + int(days.end - days.start) if known else 0
