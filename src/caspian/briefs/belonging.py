"""Memberships, corridors and offices in a dossier."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.belonging import belongs
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Line, Note, Pairs, Span, joined, line
from caspian.display.names import named, short
from caspian.display.notes import Footnotes
from caspian.model.operation import Operation

__all__ = ["belonging", "career", "in_office", "members"]

_STATUSES = ("member", "partner", "observer", "candidate")


def belonging(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """To what parties belong today, and the corridors that run through countries."""
    blocks = list(_memberships(subject, notes) if subject.other is None else _shared(subject, notes))
    blocks += _corridors(subject, notes)
    if blocks:
        yield Heading("Memberships and corridors")
        yield from blocks


def _held(party: str, subject: Subject) -> Iterator[tuple[caspian.Organisation, caspian.Membership]]:
    """The memberships that a party holds today."""
    for body in subject.dataset.organisations_of(party, status=None):
        for each in body.memberships:
            if each.member == party and belongs(body, each, today=subject.store.as_of):
                yield body, each


def _memberships(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    by_status: dict[str, list[Line]] = {}
    for body, each in (pair for party in subject.records for pair in _held(party.id, subject)):
        name = line(Span(short(body), body.id, None, notes.of(each.citations)))
        by_status.setdefault(each.status.value, []).append(name)
    if by_status:
        ordered = sorted(by_status, key=_order)
        yield Pairs(tuple((f"{status.capitalize()} of", joined(by_status[status])) for status in ordered))


def _shared(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """To what both belong, as what."""
    one, other = (
        {body.id: (body, each) for body, each in _held(party.id, subject)} for party in subject.records
    )
    rows = [
        (
            named(body, notes.store),
            line(Span(_as(each), notes=notes.of(each.citations))),
            line(Span(_as(other[body.id][1]), notes=notes.of(other[body.id][1].citations))),
        )
        for body, each in one.values()
        if body.id in other
    ]
    if rows:
        first, second = (short(each) for each in subject.records)
        yield tabled(f"To what both belong ({len(rows)})", ("Organisation", first, second), rows, len(rows))


def _as(membership: caspian.Membership) -> str:
    since = f" since {membership.since.in_words()}" if membership.since else ""
    return f"{membership.status.value}{since}"


def _corridors(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    countries = [each.id for each in subject.records if isinstance(each, caspian.Country)]
    if len(countries) != len(subject.records):
        return
    used, others = list[Line](), list[Line]()
    for each in subject.dataset.corridors_through(*countries):
        state = each.status
        name = Span(short(each), each.id, None, notes.of(each.citations))
        if state is Operation.OPERATING:
            used.append(line(name))
        else:
            others.append(line(name, f" ({state.value})" if state else None))
    through = "both" if len(countries) > 1 else "it"
    rows = [
        (f"Corridors through {through}, in use", joined(used)),
        (f"Corridors through {through}, not in use", joined(others)),
    ]
    if used or others:
        yield Pairs(tuple((name, value) for name, value in rows if value))


def members(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Who belongs to an organisation today, as what and since when."""
    body = subject.one
    if subject.other is not None or not isinstance(body, caspian.Organisation) or not body.memberships:
        return
    held = [each for each in body.memberships if belongs(body, each, today=subject.store.as_of)]
    held.sort(key=lambda each: each.since.sort_key if each.since else (0, 0))
    yield Heading("Members")
    for status in sorted({each.status.value for each in held}, key=_order):
        rows = [
            (
                named(each.member, notes.store),
                line(
                    Span(each.since.in_words() if each.since else "not known", notes=notes.of(each.citations))
                ),
            )
            for each in held
            if each.status == status
        ]
        yield tabled(
            f"{status.capitalize()}{'s' if len(rows) > 1 else ''} ({len(rows)})",
            ("Who", "Since"),
            rows,
            len(rows),
        )
    if body.partial:
        yield Note(line("The list is not whole: it names only those of the region and its neighbours."))


def _order(status: str) -> tuple[int, str]:
    return (_STATUSES.index(status) if status in _STATUSES else len(_STATUSES), status)


def in_office(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Who holds office in a country today."""
    for country in subject.records:
        if not isinstance(country, caspian.Country):
            continue
        rows = []
        for person in subject.dataset.officeholders(country):
            for office in person.offices:
                high = subject.other is None or _rank(office.title) <= _HIGH
                if high and office.of == country.id and office.period is not None and office.period.ongoing:
                    start = caspian.When(office.period.edtf.partition("/")[0])
                    numbers = notes.of(office.citations or person.citations)
                    who = line(named(person.id, notes.store), Span("", notes=numbers))
                    rows.append((line(office.title), who, line(start.in_words())))
        if rows:
            rows.sort(key=lambda row: (_rank(row[0][0].text), row[0][0].text))
            yield tabled(f"In office in {country.label}", ("Office", "Who", "Since"), rows[:12], len(rows))


_ORDER = ("Supreme Leader", "President", "Prime Minister", "Minister of Foreign Affairs", "Minister")
_HIGH = 3
"""Up to which of these a brief on two countries names who holds the office."""


def _rank(title: str) -> int:
    return next((n for n, word in enumerate(_ORDER) if title.startswith(word)), len(_ORDER))


def career(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The offices of a person."""
    person = subject.one
    if isinstance(person, caspian.Person) and person.offices:
        rows = [
            (
                line(Span(each.title, notes=notes.of(each.citations))),
                named(each.of, notes.store),
                line(each.period.in_words() if each.period else None),
            )
            for each in sorted(person.offices, key=_begun)
        ]
        yield tabled("Offices, as far as the dataset knows", ("Office", "Of", "When"), rows, len(rows))


def _begun(office: caspian.Office) -> tuple[bool, tuple[int, int]]:
    """What orders the offices of a person: when each began, those of an unknown time last."""
    return office.period is None, office.period.sort_key if office.period else (0, 0)
