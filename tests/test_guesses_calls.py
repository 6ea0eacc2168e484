"""First guesses at names that are not there: each is told the call that answers, with what was given."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian
BTC: Any = caspian.corridor("BTC")
CSTO: Any = caspian.organisation("CSTO")
GEORGIA: Any = caspian.country("Georgia")
CONVENTION: Any = caspian.agreement("Caspian Convention")
AKTAU: Any = caspian.event("2018-08-12-caspian-summit-aktau")


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.route("Aktau", "Istanbul"), "caspian.routes('Aktau', 'Istanbul')"),
        (lambda: ANY.route(from_="Aktau", to="Istanbul"), "caspian.routes('Aktau', 'Istanbul')"),
        (lambda: ANY.members("SCO"), "caspian.members_of('SCO')"),
        (lambda: ANY.members(org="SCO"), "caspian.members_of('SCO')"),
        (
            lambda: ANY.trade("Azerbaijan", "Kazakhstan"),
            "caspian.figures_about('Azerbaijan', 'Kazakhstan', measure='trade')",
        ),
        (lambda: ANY.trade, "caspian.figures.where(measure='trade')"),
        (lambda: ANY.president("Kazakhstan"), "caspian.officeholders('Kazakhstan', office='president')"),
        (
            lambda: ANY.meetings("Aliyev", "Pashinyan"),
            "caspian.events_between('Aliyev', 'Pashinyan', kind='meeting')",
        ),
        (lambda: ANY.treaties("Georgia"), "caspian.agreements_involving('Georgia')"),
        (lambda: ANY.production("Kashagan"), "caspian.figures_about('Kashagan', measure='volume')"),
        (lambda: ANY.organizations, "caspian.organisations"),
        (lambda: ANY.load().to_pandas(), "caspian.events.to_pandas()"),
        (lambda: ANY.agreements_beetween("AM", "GE"), "caspian.agreements_between('AM', 'GE')"),
    ],
)
def test_a_question_by_another_name(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.events("KZ", year=2024), "caspian.events_involving('KZ', on=2024)"),
        (lambda: ANY.events("KZ", "AZ", topic="oil"), "caspian.events_between('KZ', 'AZ', about='oil')"),
        (lambda: ANY.events("BTK"), "caspian.events_on('BTK')"),
        (lambda: ANY.organisations("SCO"), "caspian.organisation('SCO')"),
        (lambda: ANY.organisations("Georgia"), "caspian.organisations_of('Georgia')"),
        (lambda: ANY.corridors("Georgia"), "caspian.corridors_through('Georgia')"),
        (lambda: ANY.figures("KZ", measure="trade"), "caspian.figures_about('KZ', measure='trade')"),
    ],
)
def test_records_that_are_asked_as_if_they_were_a_question(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, TypeError) == [call]


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        (
            caspian.events(topic="peace", year=2024),
            caspian.events.about("peace").during(2024),
        ),
        (caspian.events(country="Georgia", limit=5), caspian.events_involving("Georgia")[:5]),
        (caspian.events(place="Tashkent"), caspian.events.at("Tashkent")),
        (caspian.events(person="Tokayev", since="2025"), caspian.events.involving("Tokayev").since("2025")),
        (
            caspian.agreements(between=("AZ", "KZ"), from_=2020, to=2024),
            caspian.agreements_between("AZ", "KZ", since=2020, until=2024),
        ),
        (caspian.agreements(status="in force"), caspian.agreements.reaching("in force")),
        (caspian.agreements(kind="trade"), caspian.agreements.about("trade")),
        (caspian.events(kind="trade"), caspian.events.where(kind="trade")),
        (caspian.events(type="transport", years=2024), caspian.events.where(kind="transport").during(2024)),
        (caspian.organisations(nation="Georgia"), caspian.organisations.where(home="Georgia")),
        (
            caspian.agreements(country="Georgia", on="2020-01-01"),
            caspian.agreements_involving("Georgia", on="2020-01-01"),
        ),
        (
            caspian.agreements(on="2020-01-01"),
            caspian.agreements.reaching("in force", on="2020-01-01"),
        ),
        (
            caspian.agreements(between=["Georgia", "Russia"], status="in force"),
            caspian.agreements_between("Georgia", "Russia", status="in force"),
        ),
        (
            caspian.agreements(country="Georgia", on="2000-01-01", status="in force"),
            caspian.agreements_involving("Georgia", on="2000-01-01", status="in force"),
        ),
        (caspian.events(), caspian.events),
        (caspian.events(country=None), caspian.events),
        (caspian.events(limit=2, year=2024), caspian.events.during(2024)[:2]),
        (caspian.events(on="BTK"), caspian.events.on("BTK")),
        (caspian.events(on="2024-05-20"), caspian.events.during("2024-05-20")),
        (caspian.events(at=["Baku", "Tbilisi"]), caspian.events.at("Baku") | caspian.events.at("Tbilisi")),
        (caspian.events(year=[2023, 2024]), caspian.events.during(2023) | caspian.events.during(2024)),
        (caspian.organisations(country="Georgia"), caspian.organisations.where(home="Georgia")),
        (caspian.places(country="KZ", kind="port"), caspian.places.where(country="KZ", kind="port")),
        (caspian.people(country="Azerbaijan"), caspian.people.where("offices.of", "AZ")),
        (caspian.corridors(country="Georgia"), caspian.corridors_through("Georgia")),
        (caspian.figures(measure="trade", country="KZ"), caspian.figures_about("KZ", measure="trade")),
    ],
)
def test_records_called_with_keywords_are_narrowed_by_them(asked: Any, same: Any) -> None:
    assert asked == same
    assert len(asked) > 0


def test_a_keyword_that_goes_nowhere_is_told_with_those_there_are() -> None:
    wrong: dict[str, Any]
    for wrong in ({"before": "2020"}, {"month": 5}, {"year": 24}, {"limit": True}):
        with pytest.raises(TypeError, match="a selection of events takes no "):
            ANY.events(**wrong)
    for wrong in ({"country": []}, {"limit": -1}):
        with pytest.raises(ValueError, match=r"names nothing|how many are wanted"):
            ANY.events(**wrong)
    with pytest.raises(TypeError, match="a selection of events takes no colour=; it takes since=, until="):
        ANY.events(colour="red")
    with pytest.raises(
        caspian.NotFound, match=r"the name of a person; did you mean .caspian.events_involving"
    ):
        ANY.events(place="Ilham Aliyev")
    with pytest.raises(
        caspian.NotFound, match=r"the name of a topic; did you mean .caspian.agreements.about\('trade'\)"
    ):
        ANY.agreements.where(kind="trade")


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: BTC.km, "caspian.corridor('btc').length"),
        (lambda: BTC.state, "caspian.corridor('btc').status"),
        (lambda: BTC.volumes, "caspian.figures_about('btc', measure='volume')"),
        (lambda: CSTO.leader, "caspian.officeholders('csto')"),
        (lambda: CSTO.founding_agreement, "caspian.related('csto', 'founded_by')"),
        (lambda: GEORGIA.speaker, "caspian.officeholders('GE', 'speaker')"),
        (lambda: GEORGIA.population, "caspian.figures_about('GE', measure='people')"),
        (lambda: AKTAU.date, f"caspian.event('{AKTAU.id}').when"),
        (
            lambda: CONVENTION.ratified,
            f"[step for step in caspian.agreement('{CONVENTION.id}').history if step.stage == 'ratified']",
        ),
        (lambda: ANY.figures["btc-length"].year, "caspian.figures['btc-length'].period"),
        (lambda: AKTAU.start, f"caspian.event('{AKTAU.id}').when.earliest"),
        (lambda: AKTAU.end, f"caspian.event('{AKTAU.id}').when.latest"),
        (lambda: CONVENTION.entry_into_force, f"caspian.agreement('{CONVENTION.id}').entered_into_force"),
        (lambda: CONVENTION.is_in_force, f"caspian.agreement('{CONVENTION.id}').in_force"),
        (lambda: BTC.opened, "caspian.corridor('btc').history"),
        (lambda: BTC.origin, "caspian.corridor('btc').legs"),
        (lambda: BTC.plot(), "caspian.corridor('btc').map()"),
        (lambda: GEORGIA.borders, "caspian.country('GE').neighbours"),
        (lambda: GEORGIA.people, "caspian.officeholders('GE')"),
        (lambda: GEORGIA.companies, "caspian.organisations.where(home='GE', kind='company')"),
        (lambda: GEORGIA.cities, "caspian.places.where(country='GE', kind='city')"),
        (lambda: GEORGIA.official_name, "caspian.identity('GE')"),
        (lambda: GEORGIA.to_json(), "caspian.country('GE').to_dict()"),
        (lambda: GEORGIA.to_html(), "caspian.country('GE').show().to_html()"),
        (lambda: GEORGIA.card, "caspian.country('GE').show()"),
        (
            lambda: ANY.place("Aktau").coordinates,
            "(caspian.place('aktau').latitude, caspian.place('aktau').longitude)",
        ),
        (lambda: ANY.place("Aktau").corridors, "caspian.corridors.about('aktau')"),
        (lambda: ANY.person("Pashinyan").country, "caspian.person('nikol-pashinyan').offices"),
        (lambda: ANY.figures["btc-length"].currency, "caspian.figures['btc-length'].unit"),
    ],
)
def test_what_a_record_does_not_have_is_said_where_it_is(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.figures.between("KZ", "CN"), "ANY.figures.about('KZ', 'CN')"),
        (lambda: ANY.events.filter(kind="visit"), "ANY.events.where(kind='visit')"),
        (lambda: ANY.events.latest(), "ANY.events.where(status='held')[-1]"),
        (lambda: ANY.events_on("BTK").df, "ANY.events_on('BTK').to_pandas()"),
        (lambda: ANY.events.involing("KZ"), "ANY.events.involving('KZ')"),
    ],
)
def test_a_step_by_another_name_is_told_as_it_was_written(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.person("Pashinyan").offices[0].country,
            "ANY.person('Pashinyan').offices[0].of",
        ),
        (lambda: CSTO.memberships[0].joined, "CSTO.memberships[0].since"),
        (lambda: AKTAU.participants[0].country, "AKTAU.participants[0].party"),
        (
            lambda: ANY.routes("Aktau", "Baku")[0].distance,
            "ANY.routes('Aktau', 'Baku')[0].length or ANY.routes('Aktau', 'Baku')[0].km",
        ),
        (lambda: ANY.membership_changes("CIS")[0].date, "ANY.membership_changes('CIS')[0].when"),
        (lambda: ANY.conflicts()[0].sides, "ANY.conflicts()[0].claims"),
    ],
)
def test_parts_and_pieces_of_answers_name_their_fields(guess: Callable[[], Any], call: str) -> None:
    with pytest.raises(AttributeError, match=r"did you mean ") as caught:
        guess()
    assert str(caught.value).endswith(f"; did you mean {call}?")
    assert eval(call, globals()) is not None


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.membership_changes("CIS").involving("MD"), "ANY.membership_changes('CIS', 'MD')"),
        (lambda: ANY.membership_changes("CIS").where(member="MD"), "ANY.membership_changes('CIS', 'MD')"),
        (lambda: ANY.membership_changes("CIS").since(2005), "ANY.membership_changes('CIS', since=2005)"),
        (lambda: ANY.conflicts().about("BRICS"), "ANY.conflicts('BRICS')"),
        (lambda: ANY.routes("Aktau", "Baku").avoiding("RU"), "ANY.routes('Aktau', 'Baku', avoid='RU')"),
        (lambda: ANY.routes("Aktau", "Baku").shortest, "ANY.routes('Aktau', 'Baku')[0]"),
        (lambda: ANY.conflicts().limit(), "ANY.conflicts().head()"),
        (lambda: ANY.membership_changes("SCO").to_frame(), "ANY.membership_changes('SCO').to_pandas()"),
    ],
)
def test_a_step_of_a_selection_on_an_answer_names_what_the_answer_has(
    guess: Callable[[], Any], call: str
) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert str(caught.value).endswith(f"; did you mean {call}?")
    assert len(eval(call)) > 0 if "[0]" not in call else True


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.figures.on("BTC"), "ANY.figures.about('BTC')"),
        (lambda: ANY.corridors.involving("KZ"), "ANY.corridors.through('KZ')"),
        (lambda: ANY.people.of("KZ"), "caspian.officeholders('KZ')"),
        (lambda: ANY.agreements.signed("2024"), "ANY.agreements.where(signed='2024')"),
        (lambda: ANY.figures.measure("trade"), "ANY.figures.where(measure='trade')"),
    ],
)
def test_a_step_of_another_type_names_that_of_this(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.events.where(country="KZ"), "caspian.events.involving('KZ')"),
        (
            lambda: ANY.agreements.where(country="GE", kind="treaty"),
            "caspian.agreements.where(kind='treaty').involving('GE')",
        ),
        (lambda: ANY.organisations.where(country="KZ"), "caspian.organisations.where(home='KZ')"),
        (lambda: ANY.figures.where(year=2024), "caspian.figures.during(2024)"),
        (lambda: ANY.people.where(country="KZ"), "caspian.people.where('offices.of', 'KZ')"),
        (
            lambda: ANY.events.where(kind="disaster", since="2023"),
            "caspian.events.where(kind='disaster').since('2023')",
        ),
        (lambda: ANY.events.where(kind="visit", to=2023), "caspian.events.where(kind='visit').until(2023)"),
        (lambda: ANY.events.where(topic="gas"), "caspian.events.about('gas')"),
    ],
)
def test_where_takes_steps_as_well_as_fields(guess: Callable[[], Any], call: str) -> None:
    assert guess()
    assert guess() == eval(call)


def test_a_date_says_what_it_has_and_what_it_has_not() -> None:
    signed: Any = CONVENTION.signed
    for name, meant in (
        ("year", "earliest.year"),
        ("start", "earliest"),
        ("end", "latest"),
        ("isoformat", "edtf"),
    ):
        with pytest.raises(AttributeError) as caught:
            getattr(signed, name)
        assert str(caught.value) == f"'When' object has no attribute {name!r}; did you mean .{meant}?"
        assert eval(f"signed.{meant}", {"signed": signed}) is not None
    with pytest.raises(AttributeError, match="who, where and the rest are asked of the record"):
        _ = signed.place


def test_a_topic_asked_for_as_a_measure_is_read_as_the_topic() -> None:
    found = ANY.figures_about("Kazakhstan", measure="oil")
    assert found == ANY.figures_about("Kazakhstan").about("oil")
    assert "oil is no measure: these are about it, of whatever measure" in found.to_text(width=200)
    assert found == ANY.figures(country="Kazakhstan", measure="oil") == found.where(measure="oil")
    assert found.by_year() == ANY.figures_about("Kazakhstan").about("oil").by_year()


def test_figures_that_say_a_word_that_is_no_measure_are_found() -> None:
    found = ANY.figures_about("Middle Corridor", measure="price")
    assert found.ids == ("titr-container-price-2024",)
    assert "price is no measure: these say it" in found.to_text(width=200)


def test_where_no_figure_says_a_word_the_measures_that_there_are_are_told() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ANY.figures_about(caspian.country("KZ"), measure="unemployment")
    assert str(caught.value).startswith("no figure that is asked for says so, and no measure is known as")
    (call,) = caught.value.instead
    assert call == "caspian.figures_about('KZ').count_by('measure')"
    assert eval(call)


@pytest.mark.parametrize(
    ("what", "same"),
    [
        ("Zangezur corridor", caspian.events_on("Zangezur corridor")),
        ("Karabakh", caspian.events.at("Karabakh").where(status="held")),
        ("Shusha Declaration", caspian.events.about("Shusha Declaration").where(status="held")),
        ("peace", caspian.events.about("peace").where(status="held")),
        ("Pashinyan", caspian.events_involving("Pashinyan")),
        ("TANAP", caspian.events_on("TANAP")),
    ],
)
def test_a_timeline_is_of_anything(what: str, same: caspian.Events) -> None:
    found = caspian.timeline(what)
    assert found == same
    assert len(found) > 0


def test_a_region_goes_before_who_governed_it() -> None:
    assert caspian.find("Nagorno-Karabakh").id == "karabakh-region"
    assert caspian.organisation("Nagorno-Karabakh").id == "nagorno-karabakh"
    with pytest.raises(caspian.Ambiguous, match="Caspian Policy Center"):
        caspian.timeline("CPC")


def test_what_is_nothing_is_said_without_a_guess() -> None:
    for thing in (ANY, BTC, ANY.events, ANY.load()):
        with pytest.raises(AttributeError) as caught:
            _ = thing.xyzzy
        assert "did you mean" not in str(caught.value)
        assert not hasattr(thing, "xyzzy")
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert not hasattr(caspian.Corridor(id="c", name="C", kind=caspian.CorridorKind.ENERGY), "km")


# Names and words


def test_a_name_is_in_a_selection_as_its_record_is() -> None:
    members = caspian.members_of("SCO")
    assert "Iran" in members
    assert "IR" in members
    assert "Islamic Republic of Iran" in members
    assert "Ukraine" not in members


@pytest.mark.parametrize(
    ("several", "one"), [("visits", "visit"), ("treaties", "treaty"), ("talks", "talks")]
)
def test_a_word_is_read_of_one_thing_and_of_several(several: str, one: str) -> None:
    asked: Any = caspian.agreements if one == "treaty" else caspian.events
    assert asked.where(kind=several) == asked.where(kind=one)
    assert caspian.agreements.about("borders") == caspian.agreements.about("border")


def test_a_pipeline_goes_before_the_company_that_runs_it() -> None:
    assert caspian.find("TANAP").id == "tanap"
    assert caspian.figures_about("Southern Gas Corridor") == caspian.figures_about("southern-gas-corridor")
    assert caspian.organisation("TANAP").id == "tanap-company"


def test_what_can_mean_several_is_told_with_their_names() -> None:
    with pytest.raises(caspian.Ambiguous, match=r"'cpc' \(Caspian Policy Center\)"):
        caspian.find("CPC")


def test_corridors_have_no_topics_but_modes() -> None:
    with pytest.raises(caspian.NotFound, match=r"`caspian\.corridors\.where\(modes='gas pipeline'\)`"):
        caspian.corridors.about("gas")


def test_a_measure_is_read_by_what_it_means_however_it_is_asked_for() -> None:
    found = ANY.figures.about("Kashagan").where(measure="production")
    assert found == ANY.figures_about("Kashagan", measure="production")
    assert {*found.ids} < {*ANY.figures.about("Kashagan").where(measure="volume").ids}, "what says production"


def test_when_one_joined_another_is_asked_of_both() -> None:
    (joined,) = caspian.membership_changes("Kyrgyzstan", "EAEU")
    assert joined.when == caspian.When("2015-08-12")
    assert caspian.membership_changes("EAEU", "Kyrgyzstan") == caspian.membership_changes("KG", "eaeu")
    assert joined in caspian.membership_changes("Kyrgyzstan")
    assert (
        caspian.membership_changes("KG", "EAEU")
        .to_text()
        .startswith("1 change of membership of Kyrgyzstan and EAEU\n")
    )


def test_an_agreement_is_asked_by_the_name_of_a_party() -> None:
    treaty = caspian.agreement("Energy Charter Treaty")
    assert treaty.status_of("Russia") is caspian.Stage.WITHDREW
    assert treaty.binds("Republic of Kazakhstan") is treaty.binds("KZ") is True
    with pytest.raises(caspian.NotFound, match="did you mean 'Kazakhstan'"):
        treaty.status_of("Kazakhstn")


def test_counts_are_words_and_what_is_not_known_comes_after_what_is() -> None:
    for counts in (caspian.agreements.count_by("kind"), caspian.agreements.group_by("kind")):
        assert "\ntreaty " in repr(counts)
        assert "AgreementKind" not in repr(counts)
    of_year = [key for key in caspian.events.during(2024).count_by("month") if key.startswith("2024")]
    assert of_year[:12] == [f"2024-{month:02}" for month in range(1, 13)]
    assert "2024, month not known" in of_year[12:]


@pytest.mark.parametrize(
    ("ask", "words", "id_"),
    [
        (ANY.event, "Batken war", "2021-04-28-kg-tj-border-fighting"),
    ],
)
def test_words_that_are_no_title_are_told_the_records_that_have_them(
    ask: Callable[[str], Any], words: str, id_: str
) -> None:
    with pytest.raises(caspian.NotFound, match="did you mean ") as caught:
        ask(words)
    assert any(each.startswith(id_) for each in caught.value.near)
    assert ask(caught.value.near[0]).id == caught.value.near[0]


def test_what_is_linked_to_a_record_comes_before_its_sources() -> None:
    types = [type(each) for each in caspian.related("BTC")]
    sources = [cls in (caspian.Source, caspian.Passage) for cls in types]
    assert sources == sorted(sources)
    assert types[0] is not caspian.Source


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("Aktau plane crash", "2024-12-25-azal-crash-aktau"),
        ("nuclear cooperation Yerevan", "2026-02-09-vance-yerevan"),
        ("C5+1 summit in Washington", "2025-11-06-c5-plus-1-washington"),
        ("Samarkand SCO summit 2022", "2022-09-16-sco-summit-samarkand"),
    ],
)
def test_an_event_is_found_by_the_words_that_only_it_has(words: str, id_: str) -> None:
    assert ANY.event(words).id == id_


@pytest.mark.parametrize(
    "vague", ["SCO summit", "attack on Shevardnadze", "Trump visit", "Kabul strike", "Russian gas"]
)
def test_a_vague_word_or_two_mean_no_record_in_silence(vague: str) -> None:
    with pytest.raises((caspian.NotFound, caspian.Ambiguous)):
        ANY.event(vague)
    with pytest.raises((caspian.NotFound, caspian.Ambiguous)):
        ANY.find(vague)


def test_what_says_the_same_as_a_measure_means_it() -> None:
    carried = ANY.figures_about("Middle Corridor", measure="freight")
    assert carried == ANY.figures_about("Middle Corridor", measure="volume")
    assert carried.question.words == "about titr, measure volume"


def test_a_day_on_which_something_is_in_force_goes_to_on() -> None:
    asked = ANY.agreements_involving("TM", in_force="2020-01-01")
    assert asked == caspian.agreements_involving("TM", status="in force", on="2020-01-01")
    assert asked


def test_a_short_word_that_stands_nowhere_means_nothing_else() -> None:
    assert "kos" not in str(ANY.search("Qoch Tepa canal"))
    assert "no record has 'qoch'" in ANY.search("Qoch Tepa canal").to_text()


def test_a_count_says_where_one_record_counts_several_times() -> None:
    months = ANY.events.during("2024").count_by("month")
    assert sum(months.values()) > len(ANY.events.during("2024"))
    told = " ".join(str(months).split())
    assert (
        f"one that touches several months counts in each, so that the numbers add up to {sum(months.values())}"
        in told
    )
    assert (
        "add up"
        not in str(ANY.events.during("2024-03-11").where(kind="visit").count_by("kind")).splitlines()[0]
    )


def test_a_map_says_how_it_is_looked_at() -> None:
    assert ".save('map.html')" in repr(ANY.corridor("BTC").map())
    assert ".save('map.html')" not in repr(ANY.corridor("BTC").show())
