"""The signs beside figures: what a reader must not miss stands beside the number, wherever it is shown."""

import pickle

import pytest

import caspian


def _own(*figures: dict[str, object]) -> caspian.Figures:
    """Figures about one country, each with what it has besides its value."""
    told = {"title": "Oil produced", "measure": "volume", "unit": "t", "about": ["KZ"]}
    made = [{"id": f"f{n}", **told, **each} for n, each in enumerate(figures)]
    return caspian.load({"figures": made}).figures.where(id=[str(each["id"]) for each in made])


DOUBT = [{"field": "value", "reason": "The page leaves out the millions.", "reported": "10 tons"}]


@pytest.mark.parametrize(
    ("given", "marks"),
    [
        ({"period": "2024"}, None),
        ({"period": "2024-01/2024-06"}, "½"),
        ({"period": "2020/2024"}, "Σ"),
        ({"period": "2024-12-31"}, None),
        ({"period": "2024", "standing": "estimated"}, "~"),
        ({"period": "2024", "standing": "target"}, "→"),
        ({"period": "2024", "note": "With condensate."}, "*"),
        ({"period": "2024", "doubts": DOUBT, "note": "By the ministry."}, "?*"),
        ({"period": "2024-01/2024-06", "measure": "capacity", "unit": "t/y"}, None),
        ({}, None),
    ],
)
def test_a_figure_has_the_signs_of_what_is_to_be_said_of_it(
    given: dict[str, object], marks: str | None
) -> None:
    figure = _own({"value": 5, **given})["f0"]
    assert figure.marks == marks
    assert set(marks or "") <= set(caspian.MARKS)


def test_a_table_explains_the_signs_in_it_and_no_others() -> None:
    data = _own({"value": 5, "period": "2023", "note": "With condensate."}, {"value": 6, "period": "2024"})
    for text in (
        str(data),
        data.to_html(),
        data.to_markdown(),
        str(data.by_year()),
        data.by_year().to_html(),
    ):
        assert "with a note" in text
        assert "With condensate." in text
    plain = _own({"value": 5, "period": "2023"})
    assert "marks" not in str(plain).casefold()


def test_frames_and_files_have_the_signs_in_a_column() -> None:
    data = _own({"value": 5, "period": "2023", "note": "With condensate."}, {"value": 6, "period": "2024"})
    assert data.to_pandas()["marks"].fillna("").tolist() == ["*", ""]
    assert data.by_year().to_pandas()["note"].fillna("").tolist() == ["With condensate.", ""]


def test_many_notes_are_counted_and_doubts_are_told_before_them() -> None:
    years = [{"value": n, "period": str(n), "note": f"Note {n}."} for n in range(2015, 2024)]
    data = _own(*years, {"value": 5, "period": "2024", "doubts": DOUBT})
    text = " ".join(str(data).split())
    assert "in doubt: The page leaves out the millions. It reads “10 tons”." in text
    assert "9 more notes: .notes has what they say" in text
    assert data.notes["f0"] == "Note 2015."
    assert len(data.notes) == len(data.by_year().notes) == 10


def test_a_break_stands_where_another_state_or_body_counts() -> None:
    rows = caspian.figures_about("Uzbekistan", measure="gdp").by_year()
    frame = rows.to_pandas()
    marks = dict(zip(frame["year"], frame["marks"].fillna(""), strict=True))
    assert "¦" in marks[2024]
    assert "¦" not in "".join(marks[year] for year in marks if year != 2024)
    assert "another counts from here on" in str(rows)
    assert pickle.loads(pickle.dumps(rows)) == rows


def test_a_series_that_ends_early_says_so() -> None:
    data = _own(
        {"value": 5, "period": "2020"}, {"value": 6, "period": "2021"}, {"value": 1, "period": "2019"}
    )
    assert ["after", "2021"] in [line.split()[:2] for line in str(data.by_year()).splitlines()]
    prices = str(caspian.figures_about("Kyrgyzstan", measure="inflation").by_year())
    assert [line.split()[:2] for line in prices.splitlines() if "no whole year held" in line] == [
        ["after", "2023"]
    ]


def test_a_comparison_marks_what_compares_badly() -> None:
    side = caspian.compare("Kazakhstan", "Uzbekistan", measure="gdp")
    assert "121.4 billion USD ≠*" in " ".join(str(side).split())
    assert "As recalculated in 2025" in str(side)


def test_plans_are_not_added_to_what_is_reported() -> None:
    data = _own({"value": 5, "period": "2023"}, {"value": 6, "period": "2024", "standing": "planned"})
    with pytest.raises(ValueError, match=r"\.where\(standing='reported'\)"):
        data.sum()
    assert data.where(standing="reported").sum() == 5
    assert data.sum(overlapping=True) == 11


def test_frames_about_a_line_say_what_names_it() -> None:
    frame = caspian.figures_about("Middle Corridor", measure="freight").to_pandas()
    own = set(frame.loc[frame["names"] != "what belongs to it", "id"])
    assert own == set(caspian.figures_about("Middle Corridor", measure="freight", parts=False).ids)
    assert "names" not in caspian.figures_about("Kazakhstan").to_pandas()


def test_figures_about_a_list_name_the_call_for_any_and_for_all() -> None:
    with pytest.raises(TypeError) as caught:
        caspian.figures_about(["Kazakhstan", "Uzbekistan"], measure="gdp")  # type: ignore[arg-type]
    any_of = "caspian.figures.where(about=('Kazakhstan', 'Uzbekistan'), measure='gdp')"
    assert any_of in str(caught.value)
    assert {key for each in eval(any_of) for key in each.about} >= {"KZ", "UZ"}


def test_frames_and_files_have_the_columns_that_are_asked_for() -> None:
    found = caspian.figures_about("Uzbekistan", measure="gdp")
    assert list(found.to_pandas(columns=["title", "marks", "value"])) == ["title", "marks", "value"]
    assert found.by_year().to_polars(columns=["year", "value"]).columns == ["year", "value"]
    assert found.to_arrow(columns=["id", "value"]).column_names == ["id", "value"]
    assert found.to_csv(columns=["id", "value"]).splitlines()[:2] == ["id,value", "uz-gdp-2019,60283503705"]
    with pytest.raises(caspian.NotFound, match="did you mean 'value'"):
        found.to_pandas(columns=["valu"])
    with pytest.raises(TypeError, match=r"\['value'\]"):
        found.to_pandas(columns="value")


@pytest.mark.parametrize(
    ("measure", "title"),
    [
        ("tourists", "Visitors and tourists from abroad in Kazakhstan"),
        ("oil output", "Oil produced in Kazakhstan"),
        ("electricity generation", "Electricity generated in Kazakhstan"),
        ("inflation rate", "Inflation of consumer prices in Kazakhstan, average of the year"),
        ("gdp per capita", "Gross domestic product of Kazakhstan per head"),
    ],
)
def test_what_an_analyst_calls_a_measure_finds_what_is_told_of_the_state(measure: str, title: str) -> None:
    assert caspian.figures_about("Kazakhstan", measure=measure)[0].title.startswith(title)


def test_a_cell_cites_what_has_its_number_and_not_what_has_another() -> None:
    output = caspian.figures_about("Uzbekistan", measure="gdp", since=2024, until=2024)
    whole = output.by_year().to_text()
    assert "Fergana" in whole
    assert "World Factbook" not in whole
    assert "Another source has 114.965 billion USD" in " ".join(whole.split())
    assert len(output.citations()) == 2


def test_what_each_side_counts_of_a_trade_is_a_series_of_its_own() -> None:
    rows = caspian.figures_about("Uzbekistan", "China", measure="trade", since=2017).by_year()
    held = {(each.year, each.figure.title.partition(", by ")[2]): each.figure.value for each in rows}
    assert held[2024, "Uzbek data"] == 12_400_000_000
    assert held[2024, "Chinese data"] == 13_780_000_000
    assert "of 2017–2018, which were asked for too, no whole year is held" in str(rows)
