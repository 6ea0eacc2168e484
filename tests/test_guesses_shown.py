"""First looks: what a terminal shows of one record, of its parts, of counts, and of long tables."""

import pickle
import re
from typing import Any

import pytest

import caspian
from caspian.catalogue.types import TYPES

ANY: Any = caspian


# One record


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (
            caspian.corridor("BTC"),
            ("Baku–Tbilisi–Ceyhan", "oil pipeline", "operating", "Azerbaijan, Georgia"),
        ),
        (caspian.person("Pashinyan"), ("Nikol Pashinyan", "Prime Minister · Armenia · since 8 May 2018")),
        (caspian.agreement("Shusha Declaration"), ("15 June 2021", "Azerbaijan, Türkiye")),
        (caspian.event("COP29"), ("11–24 November 2024", "conference", "Baku")),
        (caspian.figures["btc-length"], ("1,768 km", "reported")),
    ],
    ids=str,
)
def test_a_record_in_a_line_says_who_and_when_and_how_to_see_more(
    record: caspian.Record, told: tuple[str, ...]
) -> None:
    line = repr(record)
    assert all(each in line for each in told)
    assert line.startswith(f"<{type(record).__name__} {record.id!r}: {record.label}")
    assert line.endswith("; .show() for all>")
    assert str(record) == record.show().to_text()
    assert "\n" in str(record)


def test_a_list_of_records_has_no_more_lines_than_records() -> None:
    for name in TYPES:
        for record in getattr(caspian.load(), name)[:40]:
            assert "\n" not in repr(record)
            assert len(repr(record)) < 500


def test_ipython_shows_a_record_as_a_card_and_several_as_lines(capsys: pytest.CaptureFixture[str]) -> None:
    class Printer:
        """What IPython gives: the objects that it is within, and what it has printed."""

        def __init__(self, *within: object) -> None:
            self.stack = [id(each) for each in within]
            self.text = print

    btc = caspian.corridor("BTC")
    btc._repr_pretty_(Printer(btc), False)
    assert capsys.readouterr().out == f"{btc}\n"
    btc._repr_pretty_(Printer([btc], btc), False)
    assert capsys.readouterr().out == f"{btc!r}\n"


def test_a_record_gives_itself_as_plain_values() -> None:
    event = caspian.event("COP29")
    assert event.to_dict() == caspian.events.where("id", event.id).to_dicts()[0]
    loose = caspian.Person(id="me", name="Me")
    assert repr(loose) == "<Person 'me': Me>"
    for tell in (loose.show, loose.to_dict):
        with pytest.raises(caspian.CaspianError, match="'me' is of no dataset"):
            tell()


# Its parts


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (caspian.person("Pashinyan").offices, "<Office: Prime Minister · Armenia · since 8 May 2018>"),
        (caspian.event("COP29").participants, "<Participant: Azerbaijan · host>"),
        (caspian.agreement("Shusha Declaration").signatories, "<Signatory: Türkiye · Recep Tayyip Erdoğan"),
        (
            caspian.agreement("Belavezha Accords").history,
            "<Milestone: ratified · 10 December 1991 · Ukraine>",
        ),
        (caspian.organisation("EAEU").memberships, "<Membership: Kyrgyzstan · since 12 August 2015>"),
        (caspian.corridor("BTC").legs, " · oil pipeline · "),
        (caspian.corridor("BTK").history, "<Phase: operating since 30 October 2017>"),
        (caspian.corridor("BTK").citations, "<Citation: "),
    ],
)
def test_parts_are_told_with_names_and_dates_in_words(parts: tuple[Any, ...], told: str) -> None:
    shown = repr(parts)
    assert told in shown
    assert "citations=" not in shown
    assert "Decimal" not in shown


def test_parts_of_data_of_ones_own_have_the_names_of_these() -> None:
    people = [{"id": "jane-doe", "name": "Jane Doe", "offices": [{"title": "Director", "of": "my-body"}]}]
    bodies = [{"id": "my-body", "name": "My Body", "kind": "media"}]
    data = caspian.load({"people": people, "organisations": bodies})
    (office,) = data.person("Jane Doe").offices
    assert repr(office) == "<Office: Director · My Body>"
    loose = caspian.Office(title="Director", of="my-body")
    assert repr(loose) == "Office(title='Director', of='my-body')"
    assert office == loose
    assert repr(pickle.loads(pickle.dumps(office))) == repr(loose)


def test_what_an_answer_holds_is_told_in_words() -> None:
    assert (
        repr(caspian.membership_changes("Kyrgyzstan", "EAEU")[0])
        == "<Change: 2015-08-12: KG becomes member of eaeu>"
    )
    assert repr(caspian.conflicts("BRICS")[0]) == "<Conflict on 'brics', founded: 16 June 2009 or 2006>"
    for held in (caspian.coverage().pairs[0], caspian.coverage().trade[0], caspian.coverage().series[0]):
        assert str(held) in repr(held)


# Counts


def test_counts_by_parties_are_a_table_with_names_that_says_how_many_there_are() -> None:
    counts = caspian.agreements.count_by("party")
    lines = repr(counts).splitlines()
    heads = lines.index(next(line for line in lines if line.startswith("Party ")))
    assert " ".join(lines[:heads]) == (
        f"{len(caspian.agreements)} agreements, by party; one with several parties counts in each, so that the numbers add up to "
        f"{sum(counts.values()):,} (the first 20 of {len(counts)}; .show(rows=None) for all)"
    )
    assert lines[heads].split() == ["Party", "Agreements", "id"]
    assert lines[heads + 1].split() == ["Kazakhstan", str(counts["KZ"]), "KZ"]
    assert len(lines) == heads + 21
    assert len(counts.show(rows=None).to_text(width=200).splitlines()) == len(counts) + 2
    assert dict(counts) == counts
    travelled = pickle.loads(pickle.dumps(counts))
    assert travelled == counts
    assert travelled.to_text().splitlines()[0] == lines[0]


def test_counts_of_what_has_no_party_are_among_them() -> None:
    counts = caspian.places.count_by("country")
    (line,) = (line for line in counts.show().to_text().splitlines() if line.startswith("none "))
    assert line.split() == ["none", str(counts[None])]


def test_counts_in_time_show_the_first_and_the_last() -> None:
    counts = caspian.events.count_by("month")
    shown = repr(counts)
    assert next(iter(counts)) in shown
    assert list(counts)[-1] in shown
    assert "for all)" in " ".join(shown.split())


def test_groups_and_reasons_are_tables_too() -> None:
    groups = caspian.events.involving("Turkey").group_by("kind")
    assert ["summit", str(len(groups["summit"]))] in [line.split() for line in repr(groups).splitlines()]
    found = caspian.agreements_between("Armenia", "Georgia", since="2024", until="2024")
    assert "Condition " in repr(found.why(found[0]))
    assert "parties[0]: AM" in repr(found.why(found[0]))


# What is covered of one thing


def test_what_is_covered_of_a_country_says_what_is_held_and_what_is_missing() -> None:
    covered = caspian.coverage("Tajikistan")
    assert isinstance(covered, caspian.SubjectCoverage)
    assert covered.records["events"] == len(caspian.events.about("TJ"))
    assert covered.corroborated + len(covered.not_found) <= covered.happenings
    assert all("TJ" in pair.parties for pair in (*covered.pairs, *covered.trade))
    assert all(
        any(told in each for each in covered.missing) for pair in covered.pairs for told in pair.missing
    )
    text = covered.to_text(width=80)
    assert text.startswith("What the dataset covers of Tajikistan\n")
    assert f"{len(covered.missing)} expected and not held" in text
    whole = caspian.coverage()
    assert len(covered.pairs) == sum("TJ" in pair.parties for pair in whole.pairs)


@pytest.mark.parametrize("thing", ["BTC", "SCO", "Ilham Aliyev", "Baku", "Shusha Declaration", "COP29"])
def test_what_is_covered_of_anything_is_told(thing: str) -> None:
    covered = caspian.coverage(thing)
    assert isinstance(covered, caspian.SubjectCoverage)
    assert covered.happenings > 0
    assert covered.by_year
    assert caspian.find(thing).label.split()[0] in covered.to_text()


def test_a_series_of_meetings_is_asked_for_by_its_title() -> None:
    found = caspian.coverage("heads of state of the SCO")
    assert isinstance(found, caspian.Answer)
    assert [each.organisation for each in found] == ["sco"]
    assert found.to_text().startswith("1 series of meetings\n")
    with pytest.raises(caspian.NotFound):
        caspian.coverage("qwkvrt")


# Narrow terminals


@pytest.mark.parametrize("name", [name for name in TYPES if name not in ("sources", "passages")])
def test_no_id_is_broken_in_a_terminal_of_eighty_columns(name: str) -> None:
    every = getattr(caspian.load(), name)
    text = every.show().to_text(width=80)
    assert set(every.ids) <= set(text.split())
    assert max(map(len, text.splitlines())) <= 82  # a Cyrillic or Arabic mark takes no column


def test_a_long_id_goes_on_under_what_is_right_of_it_and_stays_below_its_name() -> None:
    lines = caspian.timeline("Karabakh").show(rows=None).to_text(width=80).splitlines()
    (number,) = (n for n, line in enumerate(lines) if "2023-09-24-departure-of-karabakh-armenians" in line)
    assert "Nearly all Armenians" in "".join(lines[number - 3 : number])
    assert lines[number].index("2023-09-24") == lines[1].index("Title")


def test_words_of_a_table_are_broken_at_their_joints_only() -> None:
    text = caspian.corridors.where(kind="energy").show().to_text(width=80)
    assert "Kazakhstan," in text.split()
    assert "Countries" in text.split()


def test_a_number_stands_on_one_line_with_its_unit() -> None:
    text = caspian.figures_about("Middle Corridor", measure="volume").show().to_text(width=80)
    assert "about 77,000 TEU" in text


# Frames


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("figures", ["period", "value", "unit", "title", "measure"]),
        ("events", ["when", "title", "kind", "status", "participants_names"]),
        ("agreements", ["when", "title", "kind", "status", "parties_names"]),
        ("corridors", ["name", "acronym", "kind", "status", "modes"]),
        ("places", ["name", "kind", "country_name"]),
        ("organisations", ["name", "acronym", "kind", "home_name"]),
    ],
)
def test_a_frame_begins_with_what_people_look_at_and_ends_with_the_id(name: str, first: list[str]) -> None:
    columns = list(getattr(caspian.load(), name).to_pandas().columns)
    assert columns[: len(first)] == first
    assert columns[-1] == "id"
    assert list(getattr(caspian.load(), name)[:1].to_csv().splitlines()[0].split(",")) == columns
    assert next(iter(getattr(caspian.load(), name)[:1].to_dicts()[0])) == "id"


def test_the_head_of_a_frame_in_a_narrow_terminal_shows_when_how_much_and_what() -> None:
    import pandas as pd

    with pd.option_context("display.width", 80):
        head = str(caspian.figures_about("Azerbaijan", measure="trade").to_pandas().head())
    assert head.splitlines()[0].split() == ["period", "value", "...", "note", "id"]


def test_units_and_links_are_tables_that_one_reads() -> None:
    units, links = repr(caspian.UNITS).splitlines(), repr(caspian.RELATIONS).splitlines()
    assert units[0].startswith("The units of figures; any currency by its code besides (the first 20 of")
    assert re.split(r"  +", next(each for each in units if each.startswith("bcm "))) == [
        "bcm",
        "billion cubic metres",
    ]
    assert links[1].split("  ")[0] == "From"
    assert len(links) < 30
    shown = caspian.RELATIONS.show().to_html()
    assert all(each.reverse in shown for each in caspian.RELATIONS)
    assert "<table" in caspian.RELATIONS._repr_html_()


def test_what_is_covered_is_equal_after_a_journey() -> None:
    for found in (caspian.coverage(), caspian.coverage("Kyrgyzstan")):
        back = pickle.loads(pickle.dumps(found))
        assert back == found
        assert hash(back) == hash(found)
    assert caspian.coverage("Kyrgyzstan") != caspian.coverage("Georgia")


@pytest.mark.parametrize(
    ("words", "candidate"),
    [
        ("Astana summit", "2017-06-08-sco-summit-astana"),
        ("Aliyev meeting", "2019-03-29-aliyev-pashinyan-vienna"),
    ],
)
def test_a_word_of_what_happens_is_not_taken_for_one_agreement(words: str, candidate: str) -> None:
    with pytest.raises(caspian.Ambiguous) as caught:
        caspian.find(words)
    assert candidate in caught.value.candidates
    assert caspian.find("Shusha Declaration").id == "shusha-declaration-2021"
    assert caspian.find("Samarkand SCO summit 2022").id == "2022-09-16-sco-summit-samarkand"


def test_a_citation_says_where_it_is_read_and_parts_of_parts_are_told_in_words() -> None:
    for citation in caspian.agreement("Caspian Convention").citations:
        url = caspian.source(citation.source).url
        assert repr(citation).endswith(f" · {url}>")
        assert repr(citation).startswith("<Citation: ")
    claim = caspian.conflicts("socar-kazmunaygas-oil-transit-2022")[0].claims[0]
    assert repr(claim.citations[0]).startswith("<Citation: SOCAR on the transit of oil")
    (phase,) = caspian.corridor("TITR").legs[4].history
    assert repr(phase) == "<Phase: operating since 22 December 2012>"
    office = {"title": "Clerk", "of": "KZ", "citations": [{"source": "cpc-trends-2024"}]}
    mine = {"people": [{"id": "me", "name": "My Own Name", "offices": [office]}]}
    assert (
        repr(caspian.load(mine).person("me").offices[0].citations)
        == "(<Citation: 2024 Regional Trends Report>,)"
    )


def test_parts_are_printed_one_a_line_and_are_a_table_in_a_notebook() -> None:
    legs = caspian.corridor("TAPI").legs
    lines = repr(legs).splitlines()
    assert len(lines) == len(legs) == 7
    assert lines[0].endswith(
        "under construction since 13 December 2015; suspended, at the latest since 11 September 2024>,"
    )
    assert isinstance(legs, tuple)
    assert pickle.loads(pickle.dumps(legs)) == legs
    html = legs._repr_html_()  # type: ignore[attr-defined]
    assert all(each in html for each in ("7 legs", "<th", "Galkynysh gas field"))


def test_of_many_parts_the_first_and_the_last_are_printed() -> None:
    members = caspian.organisation("UN").memberships
    lines = repr(members).splitlines()
    assert len(lines) == 21
    assert f"… {len(members) - 20} more …" in lines[10]


# Who


def test_a_table_of_meetings_says_who_met_and_who_was_host_or_mediator() -> None:
    text = caspian.events_between("Armenia", "Azerbaijan", year=2025, bilateral=True).to_text(width=240)
    assert "Pashinyan, Aliyev; host Mohammed bin Zayed Al Nahyan" in text
    assert "Pashinyan, Aliyev, Mirzoyan, Bayramov; mediator Trump" in text


def test_who_names_the_first_of_many_and_tells_people_of_one_surname_apart() -> None:
    summits = caspian.events(kind="summit", year=2025).to_text(width=240)
    assert "Xi, Japarov and 3 more; host Tokayev" in summits
    assert "host G. Berdimuhamedow" in summits
    visits = caspian.events_involving("Tokayev", kind="visit", year=2024).to_text(width=240)
    assert "S. Japarov; host Tokayev" in visits, "the chairman of the cabinet had the same surname"
    assert "Kind" not in visits.splitlines()[1].split(), "the caption says it"


def test_what_a_country_belongs_to_is_shown_whole() -> None:
    found = caspian.organisations_of("Kazakhstan", on="2025-01-01")
    assert len(found) > 40
    text = found.to_text(width=300)
    assert all((each.acronym or each.name) in text for each in found)


def test_who_governs_a_country_and_counts_for_itself_is_told() -> None:
    found = caspian.events_between("Uzbekistan", "Afghanistan", about="water")
    told = " ".join(found.to_text().split())
    (call,) = re.findall(r"Taliban counts for itself.*?; (caspian\.\S.*?\)) has them", told)
    named = eval(call, {"caspian": caspian})
    assert named
    assert not {*named.ids} <= {*found.ids}
