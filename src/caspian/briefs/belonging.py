"""Memberships, corridors and offices in a dossier."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Note, Pairs, Table, line
from caspian.display.names import Finder, named, several
from caspian.display.notes import Footnotes

__all__ = ["belonging"]


def belonging(subject: Subject, notes: Footnotes, store: Finder) -> Iterator[Block]:
    """To what a subject belongs, who belongs to it, which corridors run through it, who holds office in it."""
    if not subject.is_party:
        if isinstance(subject.one, caspian.Person):
            yield from _career(subject.one, notes, store)
        return
    data = subject.dataset
    pairs = []
    shared = data.organisations_of(subject.one)
    if subject.other is not None:
        theirs = set(data.organisations_of(subject.other).ids)
        pairs.append(
            ("Both belong to", several([each.id for each in shared if each.id in theirs], store, most=60))
        )
    elif shared:
        pairs.append(("Belongs to", several(shared.ids, store, most=60)))
    countries = [each.id for each in subject.records if isinstance(each, caspian.Country)]
    if countries and len(countries) == len(subject.records):
        through = data.corridors_through(*countries)
        if through:
            pairs.append(
                (
                    "Corridors through " + ("both" if len(countries) > 1 else "it"),
                    several(through.ids, store, most=40),
                )
            )
    if pairs:
        yield Heading("Memberships and corridors")
        yield Pairs(tuple(pairs))
    if subject.other is None and isinstance(subject.one, caspian.Organisation) and subject.one.memberships:
        yield from _members(subject.one, data, store)
    if subject.other is None and isinstance(subject.one, caspian.Country):
        yield from _in_office(subject.one, data, store)


def _members(body: caspian.Organisation, data: caspian.Dataset, store: Finder) -> Iterator[Block]:
    members = data.members_of(body, status=None)
    if not members:
        return
    yield Heading(f"Members ({len(data.members_of(body))})")
    rows = []
    for each in members:
        held = [
            one
            for one in body.memberships
            if one.member == each.id and (one.period is None or one.period.latest is None)
        ]
        for one in held[-1:]:
            since = one.since.in_words() if one.since else None
            rows.append((named(each.id, store), line(one.status.value), line(since)))
    yield Table(
        "Who belongs to it, as what, since when", ("Member", "Status", "Since"), tuple(rows), len(rows)
    )
    if body.partial:
        yield Note(line("The list is not whole: it names only those of the region and its neighbours."))


def _in_office(country: caspian.Country, data: caspian.Dataset, store: Finder) -> Iterator[Block]:
    rows = []
    for person in data.officeholders(country):
        for office in person.offices:
            if office.of == country.id and office.period is not None and office.period.ongoing:
                since = office.period.edtf.split("/")[0]
                rows.append(
                    (line(office.title), named(person.id, store), line(caspian.When(since).in_words()))
                )
    if rows:
        rows.sort(key=lambda row: (_rank(row[0][0].text), row[0][0].text))
        yield Heading("In office")
        yield Table("As of the day of the data", ("Office", "Who", "Since"), tuple(rows), len(rows))


def _rank(title: str) -> int:
    order = ("Supreme Leader", "President", "Prime Minister", "Minister of Foreign Affairs", "Minister")
    return next((n for n, word in enumerate(order) if title.startswith(word)), len(order))


def _career(person: caspian.Person, notes: Footnotes, store: Finder) -> Iterator[Block]:
    if not person.offices:
        return
    yield Heading("Offices")
    rows = tuple(
        (
            line(each.title),
            named(each.of, store),
            line(each.period.in_words() if each.period else None),
        )
        for each in person.offices
    )
    yield Table("Offices held, as far as the dataset knows", ("Office", "Of", "When"), rows, len(rows))
