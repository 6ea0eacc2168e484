"""A record as a card: what it is, its parts, where sources differ, and where it all stands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import attrs

from caspian.display.agreed import reached
from caspian.display.blocks import (
    Block,
    Heading,
    Line,
    Note,
    Pairs,
    Paragraph,
    Picture,
    Span,
    Table,
    line,
)
from caspian.display.counts import counted
from caspian.display.names import Finder, coordinates, flag, on_what
from caspian.display.notes import Footnotes
from caspian.display.origin import origin
from caspian.display.sides import side
from caspian.display.tables import field_value, heading_of, part_table
from caspian.model.agreement import Agreement
from caspian.model.corridor import Corridor
from caspian.model.country import Country
from caspian.model.fields import Field, fields_of
from caspian.model.person import Person
from caspian.model.place import Place
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.store.bundled import bundled

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["card"]

_APART = (
    "id",
    "name",
    "title",
    "summary",
    "note",
    "claims",
    "doubts",
    "citations",
    "aliases",
    "latitude",
    "longitude",
)


def card(record: Record, store: "Store | None") -> list[Block]:
    """All that a record says, names instead of ids, sources as footnotes."""
    notes = Footnotes(store)
    mark = f"{flag(record.id)} " if isinstance(record, Country) and flag(record.id) else ""
    blocks: list[Block] = [Heading(mark + record.label, 1)]
    summary = getattr(record, "summary", None)
    numbers = notes.of(record.citations)
    if summary:
        blocks.append(Paragraph(line(Span(summary, notes=numbers))))
    blocks.append(Pairs(tuple(_pairs(record, store, () if summary else numbers, notes))))
    blocks += _map(record, store)
    blocks += _parts(record, store, notes)
    if record.note:
        blocks.append(Note(line(record.note)))
    if isinstance(record, Person) and store is not None and store is bundled():
        blocks.append(Note(line("Offices are listed as they were found; a person may have held others.")))
        blocks += _met(record, store)
    blocks += _disputed(record, notes)
    references = notes.references()
    return [*blocks, *([references] if references.items else ()), *origin(store)]


def _met(person: Person, store: "Store") -> Iterator[Block]:
    """What the dataset holds of a person besides the offices, which a card leaves out, with the calls that have it."""
    from caspian.store.involvement import person_relation

    told = []
    for name, called in (("events", "event"), ("agreements", "agreement")):
        link = person_relation(name)
        number = len(store.index(link).get(person.id, ())) if link else 0
        if number:
            told.append(f"{counted(number, called)}: caspian.{name}_involving({person.id!r})")
    if told:
        whole = f"all in one brief: caspian.dossier({person.id!r})"
        yield Note(
            line(
                f"Not on this card: {'; '.join((*told, whole))}. Births, parties and careers outside office are not kept."
            )
        )


def _pairs(
    record: Record, store: Finder | None, own: tuple[int, ...], notes: Footnotes
) -> Iterator[tuple[str, Line]]:
    yield type(record).__name__, line(Span(record.id, notes=own))
    for field, held in _filled(record):
        if field.name not in (*_APART, "reported_km") and not _is_part(field):  # which is its length
            yield heading_of(field.name), field_value(field, held, store, most=40)
    if isinstance(record, Corridor) and not record.legs and (branches := _branches(record, store)):
        of = "caspian." if store is bundled() else ""
        calls = ", ".join(f"{of}corridor({each!r}).legs" for each in branches)
        yield "Legs", line(f"of its parts: {calls}")
    if isinstance(record, Corridor) and record.length is not None:
        yield "Length", line(str(record.length))
    yield from _carries(record, store, notes)
    if isinstance(record, Agreement) and record.status is not None:
        yield "Status", line(f"{reached(record)}{_today(store)}")
    if isinstance(record, Place) and record.point:
        yield "Coordinates", line(coordinates(record.point))
    if isinstance(record, Place) and record.border:
        from caspian.display.crossing import state

        yield "Ways over the border", state(record, store)
    if isinstance(record, Country):
        from caspian.names.iso import official_name

        official = official_name(record.id)
        if official:
            yield "Official name", line(official)
    if record.aliases:
        yield "Also called", line(", ".join(record.aliases))


def _carries(record: Record, store: Finder | None, notes: Footnotes) -> Iterator[tuple[str, Line]]:
    """What a corridor can carry."""
    if isinstance(record, Corridor) and store is not None:
        from caspian.display.capacity import capacity

        told = capacity(record, cast("Store", store), notes)
        if told:
            yield "Capacity", told


def _branches(corridor: Corridor, store: Finder | None) -> list[str]:
    """The ids of the corridors that are parts of one without legs of its own, and have some."""
    if store is None:
        return []
    parts = cast("Store", store).table(Corridor)
    return [each.id for each in parts if corridor.id in each.part_of and each.legs]


def _today(store: object) -> str:
    """The day that is meant by today, where the record is of a dataset."""
    day = getattr(store, "as_of", None)
    return f", as of {day.in_words()}" if isinstance(day, When) else ""


def _map(record: Record, store: Finder | None) -> Iterator[Picture]:
    """A corridor on its map, a place on its own."""
    if store is None or not isinstance(record, Corridor | Place):
        return
    from caspian.display.map.figures import corridor_map, place_map

    held = cast("Store", store)
    drawing = corridor_map(record, held) if isinstance(record, Corridor) else place_map(record, held)
    if drawing is not None:
        yield drawing


def _filled(record: Record) -> Iterator[tuple[Field, object]]:
    for field in fields_of(type(record)):
        held = getattr(record, field.name)
        if held is not None and held is not False and held != ():
            yield field, held


def _is_part(field: Field) -> bool:
    return field.many and attrs.has(field.type) and field.type is not When


def _parts(record: Record, store: Finder | None, notes: Footnotes) -> Iterator[Table]:
    for field, held in _filled(record):
        if isinstance(held, tuple) and _is_part(field) and field.name not in _APART:
            yield part_table(
                heading_of(field.name), held, store, lambda item: notes.of(getattr(item, "citations", ()))
            )


def _disputed(record: Record, notes: Footnotes) -> Iterator[Block]:
    for field in dict.fromkeys(claim.field for claim in record.claims):
        sides = sorted(
            (each for each in record.claims if each.field == field), key=lambda each: not each.preferred
        )
        yield Table(
            f"Sources differ on: {on_what(field, notes.store)}",
            ("Says", "Followed", "Why"),
            tuple(
                (
                    line(Span(side(record, field, each.value, notes.store), notes=notes.of(each.citations))),
                    line("yes" if each.preferred else None),
                    line(each.reason),
                )
                for each in sides
            ),
            len(sides),
        )
    for doubt in record.doubts:
        reported = f' The source has "{doubt.reported}".' if doubt.reported else ""
        yield Note(line(f"Doubtful: {on_what(doubt.field, notes.store)}. {doubt.reason}{reported}"))
