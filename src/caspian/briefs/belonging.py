"""Memberships, corridors and offices in a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import caspian
from caspian.belonging import belongs
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.catalogue.region import NINE
from caspian.display.blocks import Block, Heading, Line, Note, Pairs, Paragraph, Span, joined, line
from caspian.display.names import named, short
from caspian.display.notes import Footnotes
from caspian.model.operation import Operation
from caspian.model.time.within import within
from caspian.names.titles import is_office

__all__ = ["belonging", "career", "in_office", "members"]

_LISTED, _SHARED, _IN_OFFICE, _BODIES, _CORRIDORS = 12, 8, 5, 20, 8
"""How many members, holders of offices, bodies and corridors a brief names."""
_STATUSES = ("member", "partner", "observer", "candidate")


def belonging(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """To what parties belong today, and the corridors that run through countries."""
    blocks = list(_memberships(subject, notes) if subject.other is None else _shared(subject, notes))
    blocks += _corridors(subject, notes)
    if not blocks:
        return
    yield Heading("Memberships and corridors")
    yield from blocks
    if not subject.extent.full:
        yield Paragraph(line(f"All, with the sources of each: {subject.extent.call}"))


def _noted(citations: Sequence[caspian.Citation], subject: Subject, notes: Footnotes) -> tuple[int, ...]:
    """The numbers of sources in a list of names, which a brief leaves out."""
    return notes.of(tuple(citations)) if subject.extent.full else ()


def _names(found: Sequence[Line], subject: Subject, brief: int) -> Line:
    """Names one behind the other; in a brief the first of them, and how many more."""
    most = subject.extent.most(brief, len(found))
    return line(joined(found[:most]), f" and {len(found) - most} more" if most < len(found) else None)


def _held(party: str, subject: Subject) -> Iterator[tuple[caspian.Organisation, caspian.Membership]]:
    """The memberships that a party holds today."""
    for body in subject.dataset.organisations_of(party, status=None):
        for each in body.memberships:
            if each.member == party and belongs(body, each, today=subject.store.as_of):
                yield body, each


def _memberships(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    by_status: dict[str, list[Line]] = {}
    for body, each in (pair for party in subject.records for pair in _held(party.id, subject)):
        name = line(Span(short(body), body.id, None, _noted(each.citations, subject, notes)))
        by_status.setdefault(each.status.value, []).append(name)
    if by_status:
        ordered = sorted(by_status, key=_order)
        yield Pairs(
            tuple(
                (f"{status.capitalize()} of", _names(by_status[status], subject, _BODIES))
                for status in ordered
            )
        )


def _shared(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """To what both belong, as what."""
    one, other = (
        {body.id: (body, each) for body, each in _held(party.id, subject)} for party in subject.records
    )
    rows = [
        (
            named(body, notes.store),
            line(Span(_as(each), notes=_noted(each.citations, subject, notes))),
            line(Span(_as(other[body.id][1]), notes=_noted(other[body.id][1].citations, subject, notes))),
        )
        for body, each in one.values()
        if body.id in other
    ]
    if rows:
        first, second = (short(each) for each in subject.records)
        shown = rows[: subject.extent.most(_SHARED, len(rows))]
        caption = subject.extent.capped("To what both belong", len(shown), len(rows), "the first")
        yield tabled(caption, ("Organisation", first, second), shown, len(rows))


def _as(membership: caspian.Membership) -> str:
    since = f" since {membership.since.in_words()}" if membership.since else ""
    return f"{membership.status.value}{since}"


def _corridors(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    countries = [each.id for each in subject.records if isinstance(each, caspian.Country)]
    if not countries or len(countries) != len(subject.records):
        return
    used, others = list[Line](), list[Line]()
    for each in subject.dataset.corridors_through(*countries):
        state = each.status
        name = Span(short(each), each.id, None, _noted(each.citations, subject, notes))
        if state is Operation.OPERATING:
            used.append(line(name))
        else:
            others.append(line(name, f" ({state.value})" if state else None))
    through = "both" if len(countries) > 1 else "it"
    rows = [
        (f"Corridors through {through}, in use", _names(used, subject, _CORRIDORS)),
        (f"Corridors through {through}, not in use", _names(others, subject, _CORRIDORS // 2)),
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
    yield Heading("Membership")
    for status in sorted({each.status.value for each in held}, key=_order):
        found = [each for each in held if each.status == status]
        most = subject.extent.most(_LISTED, len(found))
        if most < len(found):
            found.sort(key=lambda each: each.member not in NINE)
        rows = [
            (
                named(each.member, notes.store),
                line(
                    Span(each.since.in_words() if each.since else "not known", notes=notes.of(each.citations))
                ),
            )
            for each in found[:most]
        ]
        what = f"{status.capitalize()}{'s' if len(found) > 1 else ''} ({len(found)})"
        caption = subject.extent.capped(what, most, len(found), "those of the region first,")
        yield tabled(caption, ("Who", "Since"), rows, len(found))
    if body.partial:
        yield Note(line("The list is not whole: it names only those of the region and its neighbours."))


def _order(status: str) -> tuple[int, str]:
    return (_STATUSES.index(status) if status in _STATUSES else len(_STATUSES), status)


def in_office(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Who holds office in a country or a body today."""
    for country in subject.records:
        if not isinstance(country, caspian.Country | caspian.Organisation):
            continue
        held = [
            (person, office)
            for person in subject.dataset.officeholders(country)
            for office in person.offices
            if office.of == country.id and office.period is not None and office.period.ongoing
        ]
        if subject.other is not None:
            held = [each for each in held if _rank(each[1].title) <= _HIGH]
        held.sort(key=lambda each: (_rank(each[1].title), each[1].title))
        rows = [
            (
                line(office.title),
                line(
                    named(person.id, notes.store),
                    Span("", notes=notes.of(office.citations or person.citations)),
                ),
                line(
                    caspian.When(office.period.edtf.partition("/")[0]).in_words() if office.period else None
                ),
            )
            for person, office in held[: subject.extent.most(_IN_OFFICE, len(held))]
        ]
        if rows:
            caption = subject.extent.capped(
                f"In office in {country.label}", len(rows), len(held), "the first"
            )
            yield tabled(caption, ("Office", "Who", "Since"), rows, len(held))


_ORDER = (
    "supreme leader",
    "king",
    "emir",
    "president",
    "secretary general",
    "head of government",
    "foreign minister",
    "minister",
)
_HIGH = _ORDER.index("foreign minister")
"""Up to which of these a brief on two countries names who holds the office."""


def _rank(title: str) -> int:
    """The place of an office, whatever it is called there: the head of a cabinet is one of a government."""
    return next((n for n, office in enumerate(_ORDER) if is_office(office, title)), len(_ORDER))


def career(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The offices of a person."""
    person = subject.one
    if isinstance(person, caspian.Person) and person.offices:
        rows = [
            (
                line(Span(each.title, notes=notes.of(each.citations))),
                named(each.of, notes.store),
                line(within(each.period) if each.period else None),
            )
            for each in sorted(person.offices, key=_begun)
        ]
        yield tabled("Offices, as far as the dataset knows", ("Office", "Of", "When"), rows, len(rows))


def _begun(office: caspian.Office) -> tuple[bool, tuple[int, int]]:
    """What orders the offices of a person: when each began, those of an unknown time last."""
    return office.period is None, office.period.sort_key if office.period else (0, 0)
