"""Which records a brief tells of many: the latest, and of two parties those of the two alone before others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import caspian
from caspian.briefs.subject import Subject

__all__ = ["foremost", "which"]

R = TypeVar("R", bound="caspian.Agreement | caspian.Event")


def foremost(found: Sequence[R], number: int, subject: Subject) -> list[R]:
    """As many of some records as a brief has room for, the latest first.

    Of two parties, what is of them alone goes before that in which others took part too, and up to half of the room is for their
    treaties, and for their longest fights, which no brief of two states may leave out.

    Args:
        found: the records, the earliest first.
        number: for how many there is room.
        subject: what the brief is about.
    """
    latest: list[R] = list(reversed(found))
    if number >= len(latest) or not subject.alone:
        return latest[:number]
    alone = [each for each in latest if each.id in subject.alone]
    weighty = sorted((each for each in alone if _lasts(each)), key=_lasts, reverse=True)[: number // 2]
    chosen = list(dict.fromkeys(each.id for each in (*weighty, *alone, *latest)))[:number]
    return [each for each in latest if each.id in chosen]


def which(subject: Subject, of_one: str = "the latest") -> str:
    """How a caption calls what is told of many."""
    return "first those of the two alone," if subject.alone else of_one


def _lasts(record: caspian.Agreement | caspian.Event) -> int:
    """How many days a fight lasted; one of a treaty, and none of anything else."""
    if isinstance(record, caspian.Agreement):
        return int(record.kind.value == "treaty")
    days = record.when.days
    known = record.kind.value == "clash" and not (record.when.window or days.no_start or days.no_end)
    return 1 + int(days.end - days.start) if known else 0
