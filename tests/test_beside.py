"""Two records side by side: what is measured of both is compared by measure, unit and time, a part of a year told as such."""

import caspian


def _told(one: str, other: str) -> dict[str, tuple[str | None, str | None]]:
    found = caspian.compare(one, other)
    assert len({each.what for each in found}) == len(found), "no two rows have one name"
    return {each.what: (each.sides[found[0].of[0]], each.sides[found[0].of[1]]) for each in found}


def test_capacities_stand_in_one_row_in_one_unit() -> None:
    one, other = _told("CPC pipeline", "BTC")["Capacity"]
    assert one is not None
    assert other is not None
    assert one == "81.5 Mt/y, 2024"
    assert other == "more than 50 Mt/y, November 2014"


def test_what_is_told_of_both_in_tonnes_is_not_told_of_one_in_barrels_besides() -> None:
    assert _told("CPC pipeline", "BTC")["Oil carried"] == ("70.52 Mt *, 2025", "27.179 Mt *, 2025")
    for one, other in (("CPC pipeline", "BTC"), ("BTC", "CPC pipeline")):
        assert not any(
            each and "bbl, January 2020" in each for row in _told(one, other).values() for each in row
        )


def test_two_states_are_compared_in_a_year_that_both_have() -> None:
    one, other = _told("Kazakhstan", "Uzbekistan")["Gross domestic product in current US dollars"]
    assert one is not None
    assert other is not None
    assert ", 2024" in one
    assert ", 2024" in other
    assert "2025" in {
        figure.period.edtf for figure in caspian.figures.about("UZ").where(measure="gdp") if figure.period
    }


def test_a_whole_year_goes_before_a_newer_part_of_one_and_a_part_is_told_as_such() -> None:
    one, other = _told("Port of Aktau", "Port of Kuryk")["Cargo handled"]
    assert one == "3.8 Mt, 2022"
    assert other == "about 1.5 Mt, January 2023 to August 2023 (a part of the year)"


def test_what_is_foreseen_of_both_stands_apart_from_what_is_known() -> None:
    found = _told("Kazakhstan", "Uzbekistan")
    assert "(forecast)" not in "".join(filter(None, found["Growth of the gross domestic product"]))
    ahead = found["Growth of the gross domestic product, still ahead"]
    assert all(each and "(forecast)" in each for each in ahead)


def test_the_two_sides_of_a_row_cite_what_each_shows() -> None:
    (row,) = (each for each in caspian.compare("CPC pipeline", "BTC") if each.what == "Capacity")
    shown = ("cpc-pipeline-capacity-2024", "btc-capacity-tons")
    cited = {each.source for figure in shown for each in caspian.figures[figure].citations}
    assert cited <= {each.source for each in row.citations()}


def test_all_memberships_of_two_states_are_told_with_their_standing_and_what_is_shared() -> None:
    found = _told("Armenia", "Georgia")
    both, one, other = (
        found[each] for each in ("Both belong to", "Only Armenia belongs to", "Only Georgia belongs to")
    )
    assert "CSTO (member, suspended)" in (one[0] or "")
    assert one[1] is None
    assert "EU (candidate)" in (other[1] or "")
    assert "EBRD" in (both[0] or ""), "banks too"
    told = [len([*filter(None, (each or "").split(", "))]) for each in (both[0], one[0])]
    assert sum(told) >= len(caspian.organisations_of("Armenia", status=None))


def test_nothing_is_foreseen_for_a_time_that_is_known() -> None:
    found = _told("Armenia", "Georgia")
    assert not any("2025 (forecast)" in (each or "") for row in found.values() for each in row)
    assert sum(each.startswith("Growth of the gross domestic product") for each in found) == 1
