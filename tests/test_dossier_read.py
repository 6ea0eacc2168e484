"""A dossier as an editor reads it: each heading with its why, years beside years, offices in order, nothing beside the matter."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

import caspian
from caspian.display.blocks import Paragraph, Table, plain


def _tables(brief: caspian.Dossier, caption: str) -> Iterator[tuple[Table, str]]:
    """The tables whose caption begins with some words, with the paragraph that follows each."""
    blocks = [*brief.blocks(), None]
    for block, after in pairwise(blocks):
        if isinstance(block, Table) and block.caption.startswith(caption):
            yield block, plain(after.line) if isinstance(after, Paragraph) else ""


@pytest.mark.parametrize(
    ("subject", "why"),
    [
        (("Kazakhstan",), "leave open whether these are in force for Kazakhstan."),
        (("Armenia", "Azerbaijan"), "leave open whether these are in force for Armenia and Azerbaijan."),
        (("nuclear",), "not all that the entry into force needs"),
    ],
)
def test_what_is_signed_with_later_steps_of_some_says_why_it_is_not_told_to_be_in_force(
    subject: tuple[str, ...], why: str
) -> None:
    ((_, told),) = _tables(caspian.dossier(*subject, full=True), "Signed, later steps known of some")
    assert why in told
    ((_, told),) = _tables(caspian.dossier(*subject, full=True), "Signed, nothing known since")
    assert "needs no step after its signature" in told


def test_what_is_in_force_for_another_says_what_is_lacking_of_the_subject() -> None:
    agreement = caspian.agreement("eaeu-iran-free-trade-2023")
    assert (agreement.status, agreement.status_of("KG")) == (caspian.Stage.IN_FORCE, caspian.Stage.SIGNED)
    ((table, _),) = _tables(caspian.dossier("Kyrgyzstan", full=True), "Entered into force, own ratification")
    (row,) = (row for row in table.rows if agreement.title in plain(row[1]))
    assert plain(row[-1]) == "in force since 15 May 2025; no ratification by Kyrgyzstan is recorded"


def test_parts_of_years_do_not_stand_beside_newer_years_of_the_same() -> None:
    for name in ("Kazakhstan", "Port of Aktau", "Middle Corridor"):
        brief = caspian.dossier(name)
        shown = {
            span.id
            for table, _ in _tables(brief, "The newest of each series")
            for row in table.rows
            for span in row[0]
            if span.id
        }
        adding_up = [
            (each, each.period)
            for each in brief.figures
            if each.id in shown
            and each.measure.value in ("trade", "exports", "imports", "volume")
            and each.period
        ]
        assert adding_up
        for part, period in adding_up:
            first, last = period.earliest, period.latest
            if first is None or last is None or first == last or (last - first).days > 360:
                continue
            same = [
                each
                for each in brief.figures
                if (each.title, each.unit, each.about) == (part.title, part.unit, part.about)
            ]
            years = [each.period for each in same if each.period and re.fullmatch(r"\d{4}", each.period.edtf)]
            assert all(year.sort_key < period.sort_key for year in years), part.id


def test_an_event_that_began_before_the_time_asked_for_is_told_to_have() -> None:
    brief = caspian.dossier("Armenia", "Azerbaijan", since="2024")
    earlier = [
        each
        for each in brief.events
        if each.when.before("2024") is not True
        and each.when.days.start_latest < caspian.When("2024").days.start
    ]
    assert earlier
    lead = next(plain(block.line) for block in brief.blocks() if isinstance(block, Paragraph))
    assert f"{len(earlier)} of the events began earlier and went on." in lead
    assert "about Armenia and Azerbaijan." in lead
    whole = next(
        plain(block.line)
        for block in caspian.dossier("Armenia", "Azerbaijan").blocks()
        if isinstance(block, Paragraph)
    )
    assert "earlier" not in whole


def test_the_offices_of_a_person_stand_in_the_order_of_time() -> None:
    ((table, _),) = _tables(caspian.dossier("Tokayev"), "Offices")
    told = [plain(row[0]).split(" [")[0] for row in table.rows]
    assert told.index("Acting Prime Minister") < told.index("Prime Minister") < told.index("President")


def test_a_corridor_is_not_about_all_that_happened_in_its_towns() -> None:
    brief = caspian.dossier("Middle Corridor")
    assert caspian.agreement("georgia-russia-bases-agreement-2006") in caspian.agreements.on(
        "Middle Corridor"
    )
    assert "georgia-russia-bases-agreement-2006" not in brief.agreements.ids
    assert "2024-08-09-burgas-heroin-seizure" not in brief.events.ids
    assert "2023-03-23-kazakh-oil-btc" in brief.events.ids, "oil in a port of it"
    assert set(caspian.agreements.on("Middle Corridor", parts=False).ids) <= set(brief.agreements.ids)


def test_what_sources_differ_on_is_told_by_names() -> None:
    text = caspian.dossier("Kyrgyzstan", full=True).to_text(width=120)
    assert "in force for Kyrgyzstan: when" in text
    assert "in force:KG" not in text


def test_quantities_are_in_words() -> None:
    units = {each.unit: each.quantity for each in caspian.figures if each.value != 1}
    assert units["person"].endswith(" people")
    assert units["day"].endswith(" days")
    assert units["train/month"].endswith(" trains a month")
    assert not re.search(r"\d (person|day|month|year|container|vehicle)s?$", units["t"])
    text = caspian.dossier("Middle Corridor", full=True).to_text()
    assert "13 to 17 days" in text
    assert not re.search(r"\d (person|day|month|year|container|vehicle)\b", text)
    one = [
        each.quantity
        for each in caspian.figures
        if each.value == 1 and each.upper is None and each.unit == "day"
    ]
    assert all(each.endswith("1 day") for each in one)
