"""Each keyword of a question of one line asks what the selection asks step by step; each field what a scan finds."""

import inspect
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import AgreementKind, Country, Milestone, NotFound, Stage, When
from caspian.catalogue.relations import texts_at
from caspian.catalogue.types import TYPES
from caspian.questions.paths import read
from caspian.store.bundled import bundled

DATA = caspian.load()


# One line, and step by step


def test_agreements_between() -> None:
    between = DATA.agreements.between("KZ", "UZ")
    assert caspian.agreements_between("KZ", "UZ", about="water") == between.about("water") != between
    signed = caspian.agreements_between("KZ", "UZ", status="signed")
    assert signed == between.reaching("signed", "KZ", "UZ") != between
    assert caspian.agreements_between("KZ", "UZ", kind=("treaty", "memorandum")) == between.where(
        kind=("treaty", "memorandum")
    )
    assert caspian.agreements_between("KZ", "UZ", since="2018", certain=True) == between.since(
        "2018", certain=True
    )
    assert caspian.agreements_between("KZ", "UZ", until="2018") == between.until("2018") != between
    assert caspian.agreements_between("KZ", "UZ", direct=True) == DATA.agreements.between(
        "KZ", "UZ", direct=True
    )
    found = caspian.agreements_between("KZ", "UZ", on="2023-01-01", certain=True)
    assert found == between.binding("KZ", "UZ", on="2023-01-01", certain=True) != between


def test_agreements_involving() -> None:
    involving = DATA.agreements.involving("Armenia", "Russia")
    assert (
        caspian.agreements_involving("AM", "RU", about="defence") == involving.about("defence") != involving
    )
    assert (
        caspian.agreements_involving("AM", "RU", status="in force")
        == involving.reaching("in force", "AM", "RU")
        != involving
    )
    assert (
        caspian.agreements_involving("AM", "RU", since="2000", until="2010")
        == involving.since("2000").until("2010")
        != involving
    )
    assert caspian.agreements_involving("AM", "RU", since="2000", certain=True) == involving.since(
        "2000", certain=True
    )
    assert caspian.agreements_involving("AM", on="1998-01-01") == DATA.agreements.involving("AM").binding(
        "AM", on="1998-01-01"
    )
    bound = DATA.agreements.binding("AZ", on="2024-01-01", direct=True)
    assert set(bound.ids) < set(DATA.agreements.binding("AZ", on="2024-01-01").ids)
    alone = caspian.agreements_involving("Azerbaijan", direct=True)
    assert set(alone.ids) < set(caspian.agreements_involving("Azerbaijan").ids), (
        "what SOCAR signs counts for Azerbaijan"
    )
    assert alone == DATA.agreements.involving("Azerbaijan", direct=True)


HELD = DATA.events.where(status="held")


def test_events_between() -> None:
    between = HELD.between("AM", "AZ")
    assert caspian.events_between("AM", "AZ", about="peace") == between.about("peace") != between
    assert caspian.events_between("AM", "AZ", kind="talks") == between.where(kind="talks") != between
    assert caspian.events_between("AM", "AZ", on="2024-05") == between.during("2024-05") != between
    assert caspian.events_between("AM", "AZ", since="2024-06", certain=True) == between.since(
        "2024-06", certain=True
    )
    assert caspian.events_between("AM", "AZ", until="2021") == between.until("2021")
    assert caspian.events_between("AZ", "UZ", direct=True) == HELD.between("AZ", "UZ", direct=True)


def test_events_involving() -> None:
    involving = HELD.involving("Kazakhstan")
    assert caspian.events_involving("KZ", about="nuclear") == involving.about("nuclear") != involving
    assert caspian.events_involving("KZ", kind=["summit", "visit"]) == involving.where(
        kind=["summit", "visit"]
    )
    assert caspian.events_involving("KZ", on="2024-08-09") == involving.during("2024-08-09")
    assert caspian.events_involving("KZ", since="2025", certain=True) == involving.since("2025", certain=True)
    alone = caspian.events_involving("KZ", direct=True)
    assert alone == HELD.involving("KZ", direct=True)
    assert set(alone.ids) < set(caspian.events_involving("KZ").ids)


def test_events_on_a_corridor() -> None:
    on = HELD.on("Middle Corridor")
    assert caspian.events_on("Middle Corridor", about="transport") == on.about("transport")
    assert caspian.events_on("Middle Corridor", kind="transport") == on.where(kind="transport") != on
    assert caspian.events_on("Middle Corridor", since="2024", certain=True) == on.since("2024", certain=True)
    assert set(caspian.events_on("Middle Corridor", parts=False).ids) < set(on.ids)
    with_plans = caspian.events_on("Middle Corridor", expected=True)
    assert with_plans == DATA.events.on("Middle Corridor")


def test_timeline() -> None:
    found = caspian.timeline(
        "AZ", kind="visit", about="diplomacy", since="2024", until="2024-12", expected=True
    )
    assert found == DATA.events.involving("AZ").where(kind="visit").about("diplomacy").during("2024")
    assert len(found) > 0
    assert caspian.timeline(corridor="BTK") == HELD.on("BTK")


def test_figures_about() -> None:
    about = DATA.figures.about("Middle Corridor")
    assert (
        caspian.figures_about("Middle Corridor", parts=False)
        == DATA.figures.about("Middle Corridor", parts=False)
        != about
    )
    assert caspian.figures_about("Middle Corridor", since="2023") == about.since("2023") != about
    assert caspian.figures_about("Middle Corridor", until="2021") == about.until("2021") != about
    assert caspian.figures_about("Middle Corridor", on="2023-06-01") == about.during("2023-06-01")
    assert caspian.figures_about("Middle Corridor", measure=("volume", "capacity")) == about.where(
        measure=("volume", "capacity")
    )


def test_choke_points() -> None:
    rail = caspian.choke_points("Baku", "Kars", modes=["rail"], avoid=["RU", "IR", "AM"])
    assert {link.link.mode.value for link in rail if link.link} == {"rail"}
    past = caspian.choke_points("Baku", "Tbilisi", on="2010-01-01", avoid=["RU", "IR"])
    through = {each.place.id for each in past if each.place}
    ways = caspian.routes("Baku", "Tbilisi", on="2010-01-01", avoid=["RU", "IR"])
    assert through
    assert ways
    assert all(through <= set(way.places) for way in ways)
    planned = caspian.choke_points("Baku", "Kars", planned=True)
    assert {each.place.id for each in planned if each.place} <= {
        each.place.id for each in caspian.choke_points("Baku", "Kars") if each.place
    }, "what is planned besides opens ways and closes none"


@pytest.mark.parametrize(
    "ask",
    [
        caspian.agreement,
        caspian.corridor,
        caspian.country,
        caspian.event,
        caspian.find,
        caspian.organisation,
        caspian.person,
        caspian.place,
        caspian.source,
    ],
)
def test_what_is_given_instead_of_an_error(ask: Any) -> None:
    with pytest.raises(NotFound):
        ask("Qqxzzw Vvkk")
    assert ask("Qqxzzw Vvkk", default=None) is None
    assert ask("Qqxzzw Vvkk", default="nothing") == "nothing"


def test_names_of_one_type_may_be_asked_with_a_default() -> None:
    nothing: tuple[Any, ...] = (
        caspian.agreement("Qqxzzw", default=0),
        caspian.corridor("Qqxzzw", default=0),
        caspian.event("Qqxzzw", default=0),
        caspian.person("Qqxzzw", default=0),
        caspian.place("Qqxzzw", default=0),
        caspian.source("Qqxzzw", default=0),
    )
    assert nothing == (0,) * 6


# Every keyword of `where`


def _keywords() -> list[tuple[str, str]]:
    found = []
    for name in TYPES:
        where = inspect.signature(type(getattr(DATA, name)).where)
        found += [(name, each.name) for each in where.parameters.values() if each.kind is each.KEYWORD_ONLY]
    return found


UNFILLED = {("figures", "currency_unknown"), ("countries", "successors")}
"""Fields that no bundled record fills."""


@pytest.mark.parametrize(("name", "field"), _keywords())
def test_where_finds_what_has_the_value(name: str, field: str) -> None:
    """By each keyword of each type, one value and several, against a look at every record."""
    everything = getattr(DATA, name)
    by_value: dict[Any, list[str]] = {}
    for record in everything:
        held = read(record, path=field)
        for value in dict.fromkeys(held if isinstance(held, tuple) else (held,)):
            if value is not None:
                by_value.setdefault(value, []).append(record.id)
    assert by_value or (name, field) in UNFILLED
    values = sorted(by_value, key=str)[:2]
    for value in values:
        assert list(everything.where(**{field: value}).ids) == by_value[value]
    if len(values) == 2 and not isinstance(values[0], bool):
        either = {each for value in values for each in by_value[value]}
        assert set(everything.where(**{field: values}).ids) == either


def test_links_can_be_asked_by_name_as_well_as_by_id() -> None:
    assert DATA.corridors.where(operators="Azerbaijan Railways") == DATA.corridors.where(
        operators=DATA.organisation("Azerbaijan Railways")
    )
    for record in DATA.events.where(agreements="armenia-azerbaijan-peace-agreement-2025"):
        assert "armenia-azerbaijan-peace-agreement-2025" in dict(texts_at(record, "agreements"))


# Sequences, terms, exports


def test_a_selection_finds_a_place_from_and_up_to_another() -> None:
    found = DATA.events[:5]
    third = found[2]
    assert found.index(third) == found.index(third, start=1) == found.index(third, 2, stop=3) == 2
    with pytest.raises(ValueError, match=third.id):
        found.index(third, start=3)


def test_a_question_can_be_answered_anew() -> None:
    found = DATA.events.involving("KZ").during("2024")
    assert type(found).answering(found.question, bundled()) == found


def test_by_what_an_agreement_binds() -> None:
    agreement = caspian.Agreement(
        id="a-treaty",
        title="A treaty",
        kind=AgreementKind.CONTRACT,
        parties=("KZ", "AZ"),
        history=(
            Milestone(stage=Stage.SIGNED, when=When("2020-01-01")),
            Milestone(stage=Stage.ACCEDED, when=When("2021-01-01"), party="UZ"),
        ),
    )
    assert agreement.everyone == ("KZ", "AZ", "UZ")
    assert agreement.bound_by("KZ", on="2020-06-01") == "signature"
    assert agreement.status_of("UZ", on="2020-06-01") is None
    assert agreement.status_of("UZ", on="2022") is Stage.ACCEDED
    treaty = caspian.agreement("eaeu-treaty-2014")
    assert treaty.bound_by("KZ", on="2016") == "entry into force"


def test_how_the_data_are_cited() -> None:
    assert caspian.cite(style="bibtex").startswith("@")
    assert '"type"' in caspian.cite(style="csl")


def test_tables_of_parts_are_asked_by_name() -> None:
    events = DATA.events[:20]
    table = next(name for name in events.tables if name != "events")
    assert set(events.dictionary(table=table)) == set(events.to_csv(table=table).splitlines()[0].split(","))


def test_writing_a_whole_dataset_tells_how_far_it_is(tmp_path: Path) -> None:
    small = caspian.load(
        [Country(id="KZ", name="Kazakhstan"), Country(id="AZ", name="Azerbaijan")], alone=True
    )
    told: list[int] = []
    small.to_parquet(tmp_path / "all", progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 2


def test_a_picture_is_drawn_on_the_axes_that_one_has() -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    _, axes = pyplot.subplots()
    assert DATA.events.during("2024-03").plot(ax=axes, title="March") is axes
    assert "March" in {axes.get_title(loc=where) for where in ("left", "center", "right")}
    pyplot.close("all")
