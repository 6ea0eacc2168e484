"""What an answer of figures says besides: what stands under other measures, and that parts are no total."""

import pytest

import caspian


def _said(figures: caspian.Figures) -> str:
    return " ".join(figures.show(rows=None).to_text(width=10_000).split())


def test_exports_that_are_counted_as_volumes_are_not_lost() -> None:
    found = caspian.figures_about("Azerbaijan", measure="exports", year=2024)
    call = "caspian.figures_about('AZ', measure='volume', during='2024')"
    others = [
        each
        for each in caspian.figures_about("Azerbaijan", measure="volume", year=2024)
        if "export" in each.title
    ]
    assert {"az-gas-exports-2024", "az-tr-gas-exports-2024"} <= {each.id for each in others}
    assert (
        f"{len(others)} more figures with 'export' in the title are of the measure volume: {call}"
        in _said(found)
    )
    assert caspian.figures_about("AZ", measure="volume", during="2024").ids


def test_what_goes_to_each_of_several_is_not_taken_for_a_total() -> None:
    parts = "none of these is of Kyrgyzstan as a whole"
    assert parts in _said(caspian.figures_about("Kyrgyzstan", measure="exports", year=2024))
    assert parts not in _said(caspian.figures_about("Kyrgyzstan", measure="gdp"))
    assert parts not in _said(caspian.figures_about("Azerbaijan", "Türkiye", measure="trade"))


def _headings(table: caspian.ByYear) -> list[str]:
    return [
        "".join(span.text for span in row[0])
        for block in table.show(rows=None).blocks()
        for row in getattr(block, "rows", ())
        if row[0]
    ]


def test_two_series_of_one_title_are_told_apart_by_their_units() -> None:
    found = caspian.figures_about("BTC", measure="volume").by_year()
    headings = _headings(found)
    assert len(headings) == len(set(headings))
    assert {"Oil carried through BTC, in t", "Oil carried through BTC, in bbl"} <= set(headings)
    assert 2014 in found.missing["Oil carried through BTC, in t"]
    alone = caspian.figures_about("BTC", measure="volume").where(unit="bbl").by_year()
    assert "Oil carried through BTC" in _headings(alone)


@pytest.mark.parametrize("other", ["Türkiye", "China", "Kazakhstan"])
def test_statistics_of_one_quantity_stand_together_each_with_its_side(other: str) -> None:
    headings = _headings(caspian.figures_about("Uzbekistan", measure="trade").by_year())
    places = [n for n, each in enumerate(headings) if other in each]
    assert places == list(range(places[0], places[-1] + 1))
    assert len(places) > 1
    assert all(", by " in headings[place] for place in places)
