"""What a newcomer asks of a record, of a page, or of data of one's own, answered as it is first guessed."""

import json
import pickle
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

import caspian
from caspian import CaspianError, Corridor, CorridorKind, Country, InvalidData, Leg, Mode

SEMINAR = {"id": "seminar", "title": "A seminar in Baku", "kind": "meeting"}


def test_a_corridor_knows_its_length() -> None:
    btc = caspian.corridor("BTC").length
    assert btc is not None
    assert (float(btc), btc.reported) == (1768.0, True)
    assert str(btc) == "1,768 km"
    drawn = caspian.corridor("kazakhstan-china-oil-pipeline").length
    assert drawn is not None
    assert not drawn.reported
    assert 2700 < drawn < 2900
    assert pickle.loads(pickle.dumps(drawn)).reported is False
    middle = caspian.corridor("Middle Corridor").length
    assert middle is not None
    assert middle.branched
    assert "branches" in str(middle)


def test_a_loose_corridor_has_the_length_that_its_legs_have() -> None:
    leg = Leg(origin="a", destination="b", mode=Mode.RAIL, km=Decimal(10))
    loose = Corridor(id="c", name="C", kind=CorridorKind.TRANSPORT, legs=(leg,))
    assert loose.length is not None
    assert float(loose.length) == 10
    bare = Leg(origin="a", destination="b", mode=Mode.RAIL)
    assert Corridor(id="c", name="C", kind=CorridorKind.TRANSPORT, legs=(bare,)).length is None


def test_a_country_knows_its_codes() -> None:
    country = caspian.country("Azerbaijan")
    assert (country.iso2, country.iso3, country.flag) == ("AZ", "AZE", "🇦🇿")
    assert caspian.country("XK").iso2 is None
    assert Country(id="KZ", name="Kazakhstan").iso3 is None


def test_what_shows_itself_writes_itself(tmp_path: Path) -> None:
    found = caspian.events_on("BTK")[:3]
    found.to_html(tmp_path / "a.html")
    found.to_markdown(tmp_path / "a.md")
    found.to_text(tmp_path / "a.txt")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == found.to_markdown() + "\n"
    assert "BTK" in (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("drawn", [caspian.corridor("TITR"), caspian.place("Aktau")], ids=str)
def test_a_record_draws_its_map(drawn: Corridor | caspian.Place, tmp_path: Path) -> None:
    page = drawn.map()
    assert page.title == drawn.label
    page.save(tmp_path / "map.html")
    assert "<svg" in (tmp_path / "map.html").read_text(encoding="utf-8")
    page.save(tmp_path / "map.svg")
    assert ElementTree.parse(tmp_path / "map.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_a_page_of_several_drawings_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"expected one drawing for '.*brief.svg', got \d"):
        caspian.dossier("Kazakhstan", since="2025").save(tmp_path / "brief.svg")
    with pytest.raises(ValueError, match=r"caspian.plot.map\(…\).figure.savefig\(…\) draws points"):
        caspian.corridor("BTC").map().save(tmp_path / "btc.png")
    assert not list(tmp_path.iterdir())


def test_what_a_search_finds_says_when(tmp_path: Path) -> None:
    """The drones hit the pumping station of Kropotkinskaya on 17 February 2025."""
    told = caspian.search("drone attack CPC").to_text()
    assert "17 February 2025" in told
    assert "October 2023" in caspian.search("Qosh Tepa").to_text()


def test_an_event_and_ways_draw_their_maps() -> None:
    assert "<svg" in caspian.event("2018-08-12-caspian-summit-aktau").map().to_html()
    ways = caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])
    assert "<svg" in ways.map().to_html()
    assert "<svg" in ways[0].map().to_html()


def test_a_place_without_a_point_has_no_map() -> None:
    data = caspian.load({"places": [{"id": "nowhere", "name": "Nowhere"}]})
    with pytest.raises(CaspianError, match="no map of 'Nowhere'"):
        data.place("nowhere").map()


def test_sources_of_a_record_are_cited() -> None:
    record = caspian.corridor("BTK")
    own, _, sources = caspian.cite(record).partition("\n")
    assert caspian.cite("BTK") == caspian.cite(record)
    assert own.startswith(
        "The caspian contributors (2026): “Baku–Tbilisi–Kars railway” (corridor btk). In: caspian:"
    )
    assert f"Data {caspian.version}" in own
    assert sources == record.bibliography()
    assert caspian.cite(record, style="bibtex").startswith("@incollection{caspian-btk,")
    first, *rest = json.loads(caspian.cite("Shusha Declaration", style="csl"))
    assert (first["id"], first["type"]) == ("shusha-declaration-2021", "entry")
    assert first["URL"].startswith("https://")
    assert rest == json.loads(caspian.agreement("Shusha Declaration").bibliography("csl"))
    assert record.bibliography("bibtex").startswith("@")
    assert caspian.cite(caspian.events_on("BTK"), style="csl").startswith("[")
    assert caspian.cite(style="bibtex").startswith("@dataset")
    assert caspian.cite("bibtex") == caspian.cite(style="bibtex")


def test_dates_in_words_are_read_in_values_of_python_and_not_in_files() -> None:
    data = caspian.load({"events": [{**SEMINAR, "when": "March 2025"}]})
    assert data.event("seminar").when.edtf == "2025-03"
    with pytest.raises(InvalidData, match='write "2025-03"'):
        caspian.load('{"events": [{"id": "e", "title": "E", "when": "March 2025", "kind": "meeting"}]}')


def test_names_in_data_of_ones_own_are_answered_with_ids() -> None:
    row = {**SEMINAR, "when": 2025, "places": ["Baku"], "participants": ["Azerbaijan"]}
    with pytest.raises(InvalidData) as caught:
        caspian.load({"events": [{**row, "when": "2025"}]})
    told = str(caught.value)
    assert "did you mean 'baku'?" in told
    assert '{"party": "..."}' in told
    assert "did you mean 'AZ'?" in told


def test_a_table_is_refused_with_the_way_to_load_it(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("id,title\n", encoding="utf-8")
    with pytest.raises(InvalidData) as error:
        caspian.load(path)
    assert f"caspian.from_rows({str(path)!r}, 'events', ...)" in str(error.value)


def test_every_bundled_event_has_a_summary() -> None:
    assert [event.id for event in caspian.events if not event.summary] == []


@pytest.mark.parametrize(
    ("body", "day", "who"),
    [
        ("SCO", "2025-06-01", "nurlan-yermekbayev"),
        ("SCO", "2024-06-01", "zhang-ming"),
        ("OTS", "2025-01-01", "kubanychbek-omuraliev"),
    ],
)
def test_heads_of_organisations(body: str, day: str, who: str) -> None:
    assert [person.id for person in caspian.officeholders(body, on=day)] == [who]


def test_gas_to_europe_is_found() -> None:
    found = caspian.search("gas pipeline from Turkmenistan to Europe").ids
    assert "trans-caspian-gas-pipeline" in found[:5]


def test_detours_are_left_out_of_what_is_shown_and_are_told() -> None:
    ways = caspian.routes("Bishkek", "Tashkent")
    shown = ways.to_text(width=200)
    assert "detours left out" in shown
    assert "3 ways of 5" in shown
    assert "detours" not in ways.show(rows=None).to_text(width=200)
    assert len(ways) == 5


def test_what_stands_for_a_place_is_told_first() -> None:
    lines = caspian.routes("Beijing", "Ankara", avoid="Russia").to_text(width=200).splitlines()
    assert lines[3].startswith("! Beijing is on no corridor of goods; Zhengzhou")


def test_a_length_says_what_it_counts() -> None:
    middle = caspian.corridor("Middle Corridor").length
    assert middle is not None
    assert middle.ends == ("Xi'an", "Kapıkule")
    assert middle < middle.total
    assert str(middle).endswith("km with all branches")
    north_south = caspian.corridor("INSTC").length
    assert north_south is not None
    assert north_south.ends == ("Saint Petersburg", "Mumbai")
    assert len(north_south.branches) == 3
    assert float(north_south) == min(float(length) for _, length in north_south.branches)
    assert "North–South corridor, western branch: about 7,330 km" in str(north_south)
    traceca = caspian.corridor("TRACECA").length
    assert traceca is not None
    assert traceca.scattered
    assert caspian.corridor("BRI").length is None


def test_figures_of_the_thing_itself_come_first() -> None:
    btc = caspian.figures_about("BTC")
    alone = [figure.about == ("btc",) for figure in btc]
    assert alone == sorted(alone, reverse=True)
    assert btc[-1].about[0] != "btc"
    assert caspian.figures_about("Kazakhstan")[0].about == ("KZ",)
    assert btc == caspian.figures.about("BTC")
    parts = caspian.figures_about("Middle Corridor")
    own = ["titr" in figure.about for figure in parts]
    assert own == sorted(own, reverse=True)


def test_conflicts_of_the_thing_itself_come_first() -> None:
    fields = [(each.record.id, each.field) for each in caspian.conflicts("Kazakhstan")]
    assert ("eaeu-treaty-2014", "history[in force:KG].when") not in fields, "it is of another party"
    assert ("2023-azerbaijan-kazakhstan-trade", "summary") in fields[:20]
    own = caspian.conflicts("SCO")
    assert own[0].record.id == "sco"
