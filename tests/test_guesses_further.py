"""What is asked of the wrong thing, or by a name of another library, is told the call that answers: each is called here."""

from collections.abc import Callable
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian
BTC: Any = caspian.corridor("BTC")
SCO: Any = caspian.organisation("SCO")
GEORGIA: Any = caspian.country("Georgia")
PASHINYAN: Any = caspian.person("Pashinyan")
AKTAU: Any = caspian.place("Aktau")
CIS: Any = caspian.membership_changes("CIS")
IRAN: Any = caspian.agreements_involving("Iran")


# Names that a record does not have


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: GEORGIA.places, "caspian.places.where(country='GE')"),
        (lambda: GEORGIA.ports, "caspian.places.where(country='GE', kind='port')"),
        (lambda: GEORGIA.regions, "caspian.places.where(country='GE', kind='region')"),
        (lambda: GEORGIA.banks, "caspian.organisations.where(home='GE', kind='bank')"),
        (lambda: GEORGIA.member_of, "caspian.organisations_of('GE')"),
        (lambda: GEORGIA.joined, "caspian.membership_changes('GE')"),
        (
            lambda: GEORGIA.meetings,
            "caspian.events_involving('GE', kind=('meeting', 'talks', 'visit', 'summit', 'call'))",
        ),
        (lambda: GEORGIA.plot, "caspian.country('GE').corridors.map()"),
        (lambda: GEORGIA.statistics, "caspian.figures_about('GE')"),
        (lambda: GEORGIA.pipelines, "caspian.corridors_through('GE')"),
        (lambda: GEORGIA.disputes, "caspian.conflicts('GE')"),
        (lambda: GEORGIA.report, "caspian.dossier('GE')"),
        (lambda: GEORGIA.links, "caspian.related('GE')"),
        (lambda: GEORGIA.citation, "caspian.country('GE').cite()"),
        (lambda: GEORGIA.leaders, "caspian.officeholders('GE', 'leader')"),
        (lambda: GEORGIA.neighbour, "caspian.country('GE').neighbours"),
        (
            lambda: SCO.meetings,
            "caspian.events_involving('sco', kind=('meeting', 'talks', 'visit', 'summit', 'call'))",
        ),
        (lambda: SCO.treaty, "caspian.related('sco', 'founded_by')"),
        (lambda: BTC.news, "caspian.events_on('btc')"),
        (lambda: BTC.parts, "caspian.related('btc', 'parts')"),
        (lambda: BTC.branches, "caspian.related('btc', 'parts')"),
        (lambda: PASHINYAN.visits, "caspian.events_involving('nikol-pashinyan', kind='visit')"),
        (lambda: PASHINYAN.treaties, "caspian.agreements_involving('nikol-pashinyan')"),
        (lambda: AKTAU.meetings, "caspian.events.at('aktau')"),
        (lambda: AKTAU.pipelines, "caspian.corridors.about('aktau')"),
        (lambda: GEORGIA.to_polars(), "caspian.countries.where('id', 'GE').to_polars()"),
        (lambda: GEORGIA.save, "caspian.country('GE').show().save('record.html')"),
    ],
)
def test_a_name_that_a_record_does_not_have_is_told_the_question(guess: Any, call: str) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert str(caught.value).endswith(f"; did you mean {call}?")
    if "save" not in call:
        assert eval(call, {"caspian": caspian}) is not None


def test_the_history_of_a_body_is_who_joined_it_and_what_it_did() -> None:
    assert told(lambda: SCO.history, AttributeError) == [
        "caspian.membership_changes('sco')",
        "caspian.events_involving('sco')",
    ]


@pytest.mark.parametrize(
    "guess",
    [
        lambda: GEORGIA.xyzzy,
        lambda: PASHINYAN.president,
        lambda: ANY.agreements[0].deals,
        lambda: ANY.figures[0].meetings,
        lambda: ANY.zzz,
        lambda: ANY.events.zzz,
        lambda: ANY.events.active,
        lambda: CIS.xyzzy,
        lambda: ANY.routes("Aktau", "Baku").where(lambda way: way.km < 500),
    ],
)
def test_nothing_is_proposed_where_nothing_would_answer(guess: Callable[[], Any]) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert "did you mean" not in str(caught.value)


# Answers that are no selections


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.membership_changes("CIS").by("MD"), "ANY.membership_changes('CIS', 'MD')"),
        (
            lambda: ANY.membership_changes("CIS").of("MD", "UA"),
            "[each for each in ANY.membership_changes('CIS') if each.member == ...]",
        ),
        (
            lambda: ANY.membership_changes("CIS").filter(lambda change: change.member == "MD"),
            "[each for each in ANY.membership_changes('CIS') if each.member == ...]",
        ),
        (
            lambda: ANY.conflicts()[:3].about("BRICS"),
            "[each for each in ANY.conflicts()[:3] if each.record == ...]",
        ),
        (
            lambda: ANY.membership_changes("CIS").during(2005),
            "ANY.membership_changes('CIS', since=2005, until=2005)",
        ),
        (lambda: ANY.membership_changes("CIS").df, "ANY.membership_changes('CIS').to_pandas()"),
        (lambda: ANY.membership_changes("CIS").citation, "ANY.membership_changes('CIS').citations"),
        (lambda: CIS.latest(), "CIS.tail()"),
    ],
)
def test_an_answer_that_is_asked_further_is_told_how(guess: Callable[[], Any], call: str) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert str(caught.value).endswith(f"; did you mean {call}?")


def test_where_the_line_is_not_at_hand_the_call_is_told_without_it() -> None:
    """As at a prompt, whose lines no file holds."""
    with pytest.raises(AttributeError) as caught:
        eval("caspian.membership_changes('CIS').filter(member='MD')", {"caspian": caspian})
    assert "did you mean [each for each in answer if each.member == ...]?" in str(caught.value)
    with pytest.raises(AttributeError) as caught:
        eval("caspian.membership_changes('CIS').dataframe", {"caspian": caspian})
    assert "did you mean .to_pandas() of this answer?" in str(caught.value)
    with pytest.raises(AttributeError) as caught:
        eval("caspian.events.involving('KZ').order_by('title')", {"caspian": caspian})
    assert "did you mean .sort_by('title') of this answer?" in str(caught.value)
    with pytest.raises(AttributeError) as caught:
        eval("caspian.treaties('KZ')", {"caspian": caspian})
    assert "did you mean caspian.agreements_involving('KZ')?" in str(caught.value)


# Selections and the library


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.people.between("KZ"), "ANY.people.about('KZ')"),
        (lambda: ANY.places.involving("KZ", "AZ"), "ANY.places.about('KZ', 'AZ')"),
        (lambda: ANY.organisations.of("KZ"), "caspian.organisations_of('KZ')"),
        (lambda: ANY.countries.of("SCO"), "caspian.members_of('SCO')"),
        (lambda: ANY.events.order_by("title", reverse=True), "ANY.events.sort_by('title', reverse=True)"),
        (lambda: ANY.events.after(2024), "ANY.events.since(2024)"),
        (lambda: ANY.events.by_kind(), "ANY.events.count_by('kind')"),
        (lambda: ANY.events.per_year, "ANY.events.count_by('year')"),
        (lambda: ANY.events.of(["KZ", "AZ"]), "ANY.events.involving('KZ', 'AZ')"),
        (lambda: ANY.agreements.ended, "ANY.agreements.where(status='ended')"),
        (lambda: ANY.trade(), "caspian.figures.where(measure='trade')"),
        (
            lambda: ANY.trade("Kazakhstan", "China", year=2023),
            "caspian.figures_about('Kazakhstan', 'China', measure='trade', on=2023)",
        ),
        (lambda: ANY.summits("KZ", "AZ"), "caspian.events_between('KZ', 'AZ', kind='summit')"),
        (lambda: ANY.visits("KZ"), "caspian.events_involving('KZ', kind='visit')"),
        (
            lambda: ANY.prime_minister("KZ", on="2020"),
            "caspian.officeholders('KZ', office='prime minister', on='2020')",
        ),
        (
            lambda: ANY.prime_minister("KZ", "2020"),
            "caspian.officeholders('KZ', office='prime minister', on='2020')",
        ),
        (lambda: ANY.treaties("KZ", "CN", "RU"), "caspian.agreements_involving('KZ', 'CN', 'RU')"),
        (lambda: ANY.members("SCO", date="2024"), "caspian.members_of('SCO', on='2024')"),
        (lambda: ANY.dossier_of("KZ"), "caspian.dossier('KZ')"),
        (lambda: ANY.load().to_csv, "caspian.events.to_csv()"),
    ],
)
def test_a_name_of_another_library_is_told_the_step_of_this(guess: Callable[[], Any], call: str) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert str(caught.value).endswith(f"; did you mean {call}?")
    assert eval(call, {"caspian": caspian, "ANY": ANY}) is not None


@pytest.mark.parametrize(
    ("guess", "words"),
    [
        (lambda: ANY.conflicts("BRICS", "SCO", "UN"), "conflicts() takes 2 by position, not 3"),
        (lambda: ANY.events.citations("KZ", "AZ"), "citations() takes nothing by position, not 2"),
        (
            lambda: ANY.members_of("SCO", "UN", colour="red"),
            "members_of() takes no colour=; it takes one thing by position, not 2",
        ),
    ],
)
def test_how_much_a_question_takes_by_position_is_told(guess: Callable[[], Any], words: str) -> None:
    with pytest.raises(TypeError) as caught:
        guess()
    assert str(caught.value).startswith(words)


@pytest.mark.parametrize(
    "guess",
    [
        lambda: ANY.routes("KZ", "TR", "RU"),
        lambda: ANY.routes("KZ", "TR", place="AZ"),
        lambda: ANY.corridors_through("GE", limit=2.5),
    ],
)
def test_no_call_is_proposed_that_would_fail(guess: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match=r"\. It takes ") as caught:
        guess()
    assert "did you mean" not in str(caught.value)


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.people("Aliyev"), "caspian.person('Aliyev')"),
        (lambda: ANY.people("KZ"), "caspian.officeholders('KZ')"),
        (lambda: ANY.places("Baku"), "caspian.place('Baku')"),
        (lambda: ANY.agreements("KZ", "CN"), "caspian.agreements_between('KZ', 'CN')"),
        (lambda: ANY.agreements("KZ"), "caspian.agreements_involving('KZ')"),
        (lambda: ANY.corridors("BTC"), "caspian.corridor('BTC')"),
        (lambda: ANY.events("KZ", "AZ", "RU"), "caspian.events_involving('KZ', 'AZ', 'RU')"),
    ],
)
def test_a_selection_that_is_called_names_the_question(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, TypeError) == [call]


def test_a_selection_that_is_called_says_how_to_go_on_where_no_question_fits() -> None:
    with pytest.raises(TypeError, match=r"did you mean caspian\.find\('KZ'\)\.sources\?$"):
        ANY.sources("KZ")
    with pytest.raises(TypeError, match=r"ask it further, as in caspian\.sources\.search\('the paper'\)$"):
        ANY.sources("the paper")
    with pytest.raises(TypeError, match=r"^a selection takes nothing by position: ask it further"):
        ANY.events.where(kind="visit")("KZ")
    with pytest.raises(TypeError, match=r"takes no colour= and no size=; it takes since="):
        ANY.events(colour="red", size=3)


# A word of another kind


@pytest.mark.parametrize(
    ("ask", "instead"),
    [
        (lambda: ANY.figures_about("KZ", measure="wheat"), "caspian.figures_about('KZ').count_by('measure')"),
        (
            lambda: ANY.figures_about(GEORGIA, measure="oil"),
            "caspian.figures_about('GE').count_by('measure')",
        ),
        (lambda: ANY.corridors.about("wheat"), "caspian.corridors.search('wheat')"),
        (lambda: ANY.events.at("BTK"), "caspian.events_on('BTK')"),
        (lambda: ANY.events.on("Baku"), "caspian.events.at('Baku')"),
        (
            lambda: ANY.events.at(caspian.person("Tokayev")),
            "caspian.events_involving('kassym-jomart-tokayev')",
        ),
        (lambda: ANY.events.involving("2024"), "caspian.events.during('2024')"),
        (lambda: ANY.agreements_involving("Baku"), "caspian.agreements.at('Baku')"),
        (lambda: ANY.events.about("lithium"), "caspian.events.about('minerals')"),
    ],
)
def test_a_word_of_another_kind_is_told_the_question_that_takes_it(ask: Any, instead: str) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    assert f"`{instead}`" in str(caught.value)
    assert eval(instead, {"caspian": caspian}) is not None


def test_a_word_near_a_measure_is_that_measure() -> None:
    with pytest.raises(caspian.NotFound, match=r"did you mean 'trade'\?$"):
        ANY.figures_about("KZ", measure="trde")


def test_a_corridor_is_about_what_a_number_is_not() -> None:
    with pytest.raises(TypeError, match=r"or its name, got a int$"):
        ANY.corridors.about(5)
    with pytest.raises(caspian.NotFound, match=r"no country is known as 'Baku'; it is the name of a place$"):
        ANY.corridors.through("Baku")


def test_words_of_a_title_find_the_record_and_nothing_is_no_name() -> None:
    with pytest.raises(caspian.NotFound, match="did you mean '2024-12-25-azal-crash-aktau'"):
        ANY.event("plane crash aktau tokayev")
    for nothing in ("", "  ", "?!"):
        with pytest.raises(caspian.NotFound) as caught:
            ANY.event(nothing)
        assert "did you mean" not in str(caught.value)


def test_what_is_known_elsewhere_or_was_withdrawn_is_told_without_guesses_at_words() -> None:
    asks: list[tuple[Callable[[], Any], str]] = [
        (lambda: ANY.places.about("BTC"), "it is the name of a corridor"),
        (lambda: ANY.places.about(BTC), "it is the name of a corridor"),
        (lambda: ANY.corridors.about(ANY.event("COP29")), "it is the name of an event"),
    ]
    for ask, where in asks:
        with pytest.raises(caspian.NotFound, match=where) as caught:
            ask()
        assert ".search(" not in str(caught.value)
    talks = {"id": "gas-talks", "title": "Talks of Aktau on gas", "when": "2020", "kind": "talks"}
    gone = {"id": "aktau-gas", "reason": "Told twice.", "successor": "gas-talks"}
    data = caspian.load({"events": [talks], "withdrawn": [gone]}, alone=True)
    with pytest.raises(caspian.NotFound) as caught:
        data.event("aktau-gas")
    assert str(caught.value).startswith(
        "no event is known as 'aktau-gas'; it was withdrawn: Told twice; see 'gas-talks'"
    )


# Columns of names


def test_a_column_of_codes_is_read_by_its_scheme() -> None:
    found = caspian.countries.resolve(["KAZ", "GEO", "zz", None, "Georgia"], "?", scheme="iso3")
    assert [each if isinstance(each, str) else each.id for each in found if each] == [
        "KZ",
        "GE",
        "?",
        "?",
        "?",
    ]
    assert [each and each.id for each in caspian.countries.resolve(["SCO", "Turkey", float("nan")])] == [
        None,
        "TR",
        None,
    ]
    with pytest.raises(ValueError, match="'xyz'"):
        caspian.countries.resolve(["KZ"], scheme="xyz")
    with pytest.raises(TypeError, match=r"several names, .* \.country\('KAZ'\)$"):
        caspian.countries.resolve("KAZ")


# Words among names, names in another order, and several at once


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.agreements_between("Armenia", "Russia", "gas"),
            "caspian.agreements_between('Armenia', 'Russia', about='gas')",
        ),
        (
            lambda: ANY.agreements_between("gas", "Armenia", "Russia"),
            "caspian.agreements_between('Armenia', 'Russia', about='gas')",
        ),
        (
            lambda: ANY.agreements_between("Armenia", "Russia", "in force"),
            "caspian.agreements_between('Armenia', 'Russia', status='in force')",
        ),
        (
            lambda: ANY.agreements_between("Azerbaijan", "Kazakhstan", "Turkmenistan", "transport"),
            "caspian.agreements_between('Azerbaijan', 'Kazakhstan', 'Turkmenistan', about='transport')",
        ),
        (
            lambda: ANY.routes("Aktau", "Istanbul", "rail"),
            "caspian.routes('Aktau', 'Istanbul', modes='rail')",
        ),
        (
            lambda: ANY.people.in_office("president", "Kazakhstan"),
            "caspian.people.in_office('president', of='Kazakhstan')",
        ),
        (
            lambda: ANY.people.in_office("Kazakhstan", "president", "2010"),
            "caspian.people.in_office('president', of='Kazakhstan', on='2010')",
        ),
    ],
)
def test_a_word_among_names_is_taken_for_what_it_says(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, TypeError) == [call]
    assert eval(call)


def test_leaders_of_several_are_asked_of_each_and_neighbours_of_the_country() -> None:
    assert told(lambda: ANY.leaders("Kazakhstan", "Uzbekistan"), AttributeError) == [
        "caspian.officeholders('Kazakhstan')",
        "caspian.officeholders('Uzbekistan')",
    ]
    assert told(lambda: ANY.neighbours("Kazakhstan"), AttributeError) == [
        "caspian.country('Kazakhstan').neighbours"
    ]


@pytest.mark.parametrize(
    "guess",
    [
        lambda: ANY.king("Georgia"),
        lambda: ANY.coups("Kyrgyzstan"),
        lambda: ANY.inflation("Georgia"),
        lambda: ANY.exports("Azerbaijan", to="EU"),
    ],
)
def test_what_would_find_nothing_or_is_no_day_is_not_proposed(guess: Callable[[], Any]) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert "search" not in str(caught.value)
    assert "until" not in str(caught.value)


def test_what_was_asked_beside_a_word_that_is_none_stays_asked() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        caspian.events.where(kind=["war", "summit"])
    (call,) = caught.value.instead
    assert call == "caspian.events.where(kind=['clash', 'summit'])"
    assert {each.kind.value for each in eval(call)} == {"clash", "summit"}
    assert caspian.events(kind=["war", "summit"]) == eval(call)


def test_a_row_of_figures_by_year_tells_where_its_number_is() -> None:
    first = caspian.figures_about("BTC", measure="volume").by_year()[0]
    with pytest.raises(AttributeError, match=r"did you mean first\.figure\.value\?"):
        _ = first.value  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match=r"did you mean first\.figure\.unit\?"):
        _ = first.unit  # type: ignore[attr-defined]


# What is asked of agreements by how far they got


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: IRAN.not_binding(), "IRAN.not_in_force()"),
        (lambda: IRAN.status("signed"), "IRAN.where(status='signed')"),
        (lambda: IRAN.signed, "IRAN.where(status='signed')"),
        (lambda: IRAN.expired, "IRAN.where(status='ended')"),
        (lambda: IRAN.active, "IRAN.in_force()"),
        (lambda: IRAN.suspended(), "IRAN.where(status='suspended')"),
        (lambda: IRAN.status, "IRAN.count_by('status')"),
    ],
)
def test_how_far_agreements_got_is_asked_with_the_question_kept(
    guess: Callable[[], object], call: str
) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert str(caught.value).endswith(f"; did you mean {call}?")
    assert len(eval(call, {"IRAN": IRAN})) > 0


@pytest.mark.parametrize(
    ("collection", "guess", "meant"),
    [
        ("events", "participants", "party"),
        ("events", "countries", "country"),
        ("agreements", "nations", "country"),
        ("events", "city", "place"),
        ("events", "date", "when"),
        ("figures", "date", "period"),
        ("organisations", "country", "home"),
        ("agreements", "type", "kind"),
    ],
)
def test_a_dimension_by_another_name_is_the_one_that_is_meant(
    collection: str, guess: str, meant: str
) -> None:
    """Who counts by nation means the countries that took part, and who sorts by date the time of the records."""
    records = getattr(caspian, collection)
    counts = records.count_by(guess)
    assert len(counts) > 0
    assert counts == records.count_by(meant)
    assert f", by {meant}" in counts.to_text()
    if guess != "participants":
        assert records.sort_by(guess) == records.sort_by(meant)


def test_countries_are_counted_apart_from_the_other_parties() -> None:
    talks = caspian.events(kind="talks", year=2024)
    countries, parties = talks.count_by("country"), talks.count_by("party")
    assert set(countries) == {each for each in parties if each in caspian.countries}
    assert all(parties[each] == count for each, count in countries.items())
    assert talks.group_by("country")["AM"] == talks.involving("AM")


@pytest.mark.parametrize(
    "name",
    [
        *(
            "summits",
            "visits",
            "meetings",
            "series",
            "who",
            "today",
            "bibliography",
            "sources_for",
            "capital",
        ),
        *("wars", "ceasefires", "who_met", "differences"),
    ],
)
def test_what_people_ask_of_the_library_runs_and_finds_as_it_is_proposed(name: str) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(caspian, name)
    proposed = str(caught.value).partition("; did you mean ")[2].removesuffix("?")
    assert proposed.startswith("caspian.")
    assert str(eval(proposed, {"caspian": caspian}))[:2] not in ("", "0 ", "No")


def test_an_unknown_kind_of_event_that_agreements_speak_of_names_them_too() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        caspian.events.between("Armenia", "Azerbaijan").where(kind="ceasefire")
    assert caught.value.instead[-1] == "caspian.agreements_between('AM', 'AZ').search('ceasefire')"
    for call in caught.value.instead:
        assert len(eval(call, {"caspian": caspian})) > 0


def test_visits_that_were_not_to_the_country_that_took_part_are_counted() -> None:
    found = caspian.events(person="Erdogan", country="Azerbaijan", kind="visit")
    there = found.at("AZ")
    assert 0 < len(there) < len(found)
    told = " ".join(str(found).split())
    number = len(found) - len(there)
    verb = "was" if number == 1 else "were"
    call = "caspian.events_involving('recep-tayyip-erdogan', 'AZ', kind='visit', at='AZ', expected=True)"
    assert f"{number} of them {verb} not in Azerbaijan; {call} has those that were" in told
    assert eval(call, {"caspian": caspian}) == there
    assert "other kinds in which officials meet stand apart" in told


def test_nothing_recorded_is_no_word_that_sources_agree() -> None:
    told = " ".join(str(caspian.conflicts("Nagorno-Karabakh")).split())
    assert "that is no word that sources agree" in told
    call = told[told.index("[each for") : told.index(" From caspian data")]
    assert len(eval(call, {"caspian": caspian})) > 0
    assert "no word that" not in str(caspian.conflicts("socar-kazmunaygas-oil-transit-2022"))


def test_who_headed_a_state_under_another_title_is_named() -> None:
    told = " ".join(str(caspian.officeholders("President of Kyrgyzstan", on="2010-05-01")).split())
    assert "at the head under another title then: Roza Otunbayeva, Head of the interim government" in told
    assert "at the head" not in str(caspian.officeholders("Kyrgyzstan", "foreign minister", on="1990"))
    assert "at the head" not in str(caspian.officeholders("President of Kyrgyzstan", on="2022"))
