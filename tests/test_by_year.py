"""Figures by year: one series of one thing in one unit, and what has no place in it."""

import pickle
from decimal import Decimal

import pytest

import caspian
from caspian import When


def _own(**others: object) -> caspian.Dataset:
    """A line of oil with figures of three years, a part of one, a plan, and a port that belongs to nothing."""

    def oil(key: str, value: int, unit: str, period: str, **more: object) -> dict[str, object]:
        told = {"title": "Oil carried", "measure": "volume", "about": ["line"], **more}
        return {"id": key, "value": value, "unit": unit, "period": period, **told}

    return caspian.load(
        {
            "corridors": [
                {
                    "id": "line",
                    "name": "The line",
                    "kind": "energy",
                    "modes": ["oil pipeline"],
                    "countries": ["KZ"],
                }
            ],
            "figures": [
                oil("one", 3_000_000, "t", "2021"),
                oil("two", 4, "Mt", "2022"),
                oil("three", 5_000_000, "t", "2023-01/2023-12"),
                oil("barrels", 20_000_000, "bbl", "2021"),
                oil("half", 2_000_000, "t", "2024-01/2024-06"),
                oil("day", 9_000, "t", "2024-05-01"),
                oil("some-month", 200_000, "t", "2024-XX"),
                oil("ever", 90_000_000, "t", "2001/2023"),
                oil("plan", 8_000_000, "t", "2024", standing="planned"),
                oil("kazakh", 1_000_000, "t", "2021", title="Kazakh oil carried", about=["line", "KZ"]),
                *others.get("figures", []),  # type: ignore[misc]
            ],
        }
    )


def test_each_row_is_a_whole_year_in_the_unit_of_its_series() -> None:
    found = _own().figures_about("line").by_year()
    assert [(each.year, each.figure.quantity) for each in found] == [
        (2021, "3,000,000 t"),
        (2022, "4,000,000 t"),
        (2023, "5,000,000 t"),
        (2021, "20,000,000 bbl"),
        (2021, "1,000,000 t"),
    ]


def test_one_unit_for_all_and_what_it_does_not_measure_is_left_out() -> None:
    found = _own().figures_about("line").by_year("Mt")
    assert [each.figure.value for each in found] == [Decimal(3), Decimal(4), Decimal(5), Decimal(1)]
    assert found.left_out["in other units"].ids == ("barrels",)


def test_what_is_left_out_is_told_by_its_reason() -> None:
    found = _own().figures_about("line").by_year()
    assert {reason: figures.ids for reason, figures in found.left_out.items()} == {
        "of a part of a year": ("half",),
        "of a single day": ("day",),
        "of a day or a month that is not known": ("some-month",),
        "of several years, or of an open time": ("ever",),
        "planned, expected or aimed at": ("plan",),
    }
    assert "left out: 1 " in str(found)
    assert sum(map(len, found.left_out.values())) + len(found) == len(_own().figures_about("line"))


def test_of_plans_alone_the_plans_are_the_table() -> None:
    found = _own().figures_about("line").where(standing="planned").by_year()
    assert [(each.year, each.figure.id) for each in found] == [(2024, "plan")]
    assert not found.left_out


def test_what_goes_to_each_of_several_stands_behind_the_whole() -> None:
    gas = caspian.figures_about("Azerbaijan", topic="gas").by_year()
    titles = [each.figure.title for each in gas]
    assert titles.index("Gas exported by Azerbaijan") < titles.index("Gas exported by Azerbaijan to Europe")
    europe = {each.year: each.figure.value for each in gas if each.figure.title.endswith("to Europe")}
    assert europe[2023] == Decimal(11_800_000_000)
    assert all("AZ" in each.figure.about for each in gas)


def test_what_belongs_to_a_corridor_is_no_row_of_it() -> None:
    cargo = caspian.figures_about("Middle Corridor", measure="volume").by_year()
    assert all("titr" in each.figure.about for each in cargo)
    assert cargo.left_out["about its parts"]


def test_where_nothing_is_about_the_subject_alone_what_names_it_is_told() -> None:
    asked = caspian.figures_about("KG", measure="trade")
    assert not [each for each in asked if each.about == ("KG",)]
    found = asked.by_year()
    assert len(found) > 20
    assert all("KG" in each.figure.about for each in found)


def test_an_event_beside_the_subject_does_not_make_it_the_figure_of_another() -> None:
    trade = caspian.figures_about("AZ", measure="trade").about("KZ").by_year()
    assert [each.year for each in trade if each.figure.id == "az-kz-trade-2023"] == [2023]


def test_several_values_of_a_year_are_said_to_be_several() -> None:
    again = {"id": "more", "title": "Oil carried", "measure": "volume", "about": ["line"]}
    data = _own(figures=[again | {"value": 3_100_000, "unit": "t", "period": "2021"}])
    found = data.figures_about("line").by_year("t")
    assert [(each.year, each.figure.id) for each in found][:2] == [(2021, "more"), (2021, "one")]
    assert "of 2021 several values are reported; each has its row" in str(found)


def test_a_year_of_doubt_is_told_with_its_reason() -> None:
    doubtful = next(
        each
        for each in caspian.figures.where(standing="reported")
        if each.doubts and each.period and each.period == When(str(each.period.edtf)[:4])
    )
    found = caspian.figures.where("id", doubtful.id).by_year()
    assert f"{found[0].year}: in doubt: {doubtful.doubts[0].reason}"[:60] in " ".join(str(found).split())


@pytest.mark.parametrize(
    ("sought", "near"),
    [
        ("tons", ("t",)),
        ("barrels", ("bbl", "bbl/d")),
        ("usd", ("USD",)),
        ("teu", ("TEU",)),
        ("dollars", ("USD",)),
    ],
)
def test_a_unit_that_is_none_is_refused_with_what_is_meant(sought: str, near: tuple[str, ...]) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        caspian.figures_about("Middle Corridor").by_year(sought)
    assert caught.value.near == near
    with pytest.raises(caspian.NotFound):
        caspian.figures.where(unit=sought)


def test_the_table_goes_to_pandas_csv_and_plain_values() -> None:
    cargo = caspian.figures_about("Middle Corridor", measure="volume").by_year("t")
    frame = cargo.to_pandas()
    assert list(frame.year) == [each.year for each in cargo]
    assert frame.attrs["source"].startswith("caspian data ")
    assert cargo.to_csv().splitlines()[1].startswith("2019,759000,,t,exact,Cargo carried")
    assert cargo.to_dicts()[0]["figure"] == "titr-volume-2019"


def test_an_answer_by_year_passes_to_another_process_and_is_cut_whole() -> None:
    cargo = caspian.figures_about("Middle Corridor", measure="volume").by_year()
    again = pickle.loads(pickle.dumps(cargo))
    assert again == cargo
    assert {reason: figures.ids for reason, figures in again.left_out.items()} == {
        reason: figures.ids for reason, figures in cargo.left_out.items()
    }
    assert cargo[:2].left_out == cargo.left_out


def test_the_series_are_drawn_without_what_is_left_out() -> None:
    pytest.importorskip("matplotlib").use("agg")
    array = pytest.importorskip("numpy").asarray
    ax = caspian.figures_about("Middle Corridor", measure="volume").by_year("t").plot()
    (line,) = [each for each in ax.lines if len(array(each.get_xdata())) > 1]
    assert list(array(line.get_ydata()))[:2] == [759000, 783000]


def test_of_a_corridor_with_parts_it_is_said_how_many_figures_name_it_itself() -> None:
    found = caspian.figures_about("Middle Corridor", measure="volume")
    own = caspian.figures_about("Middle Corridor", measure="volume", parts=False)
    assert f"{len(own)} of them name TITR itself, and parts=False keeps these" in " ".join(str(found).split())
    assert "itself" not in str(own)
    assert "parts=False" not in str(caspian.figures_about("Kazakhstan", measure="gdp"))


def test_a_year_that_is_not_sure_is_told_under_the_table() -> None:
    def oil(key: str, period: str) -> dict[str, object]:
        told = {"title": "Oil", "measure": "volume", "value": 5, "unit": "t"}
        return {"id": key, "period": period} | told

    mine = caspian.load({"figures": [oil("a", "2020"), oil("b", "2021~"), oil("c", "2022?")]}, alone=True)
    assert "of 2021, 2022 the year is approximate or uncertain" in mine.figures.by_year().to_text()
    assert "approximate" not in mine.figures.by_year()[:1].to_text()


def test_rows_are_counted_and_a_year_is_asked_for_otherwise() -> None:
    rows = _own().figures_about("line").by_year()
    with pytest.raises(
        IndexError, match=r"no row 2021 of 5; of a year: \[each for each in rows if each"
    ) as caught:
        rows[2021]
    told = eval(str(caught.value).partition("of a year: ")[2], {"rows": rows})
    assert [each.year for each in told] == [2021, 2021, 2021]
    with pytest.raises(IndexError, match=r"^no row 7 of 5$"):
        rows[7]
