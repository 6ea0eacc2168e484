"""Names: every spelling that people use finds the one record meant, and nothing is guessed."""

import json
from pathlib import Path
from typing import Any

import pycountry
import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Ambiguous, NotFound
from caspian.names.folding import fold


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("TUR", "TR"),
        ("tr", "TR"),
        ("Turkiye", "TR"),
        ("TÜRKİYE", "TR"),
        ("Türkiye Cumhuriyeti", "TR"),
        ("Kirgizia", "KG"),
        ("Kyrgyz Republic", "KG"),
        ("Russia", "RU"),
        ("Россия", "RU"),
        ("Қазақстан", "KZ"),
        ("Казахстан", "KZ"),
        ("Kazakhstan ", "KZ"),
        ("398", "KZ"),
        ("საქართველო", "GE"),
        ("Հայաստան", "AM"),
        ("Azərbaycan", "AZ"),
        ("Oʻzbekiston", "UZ"),
        ("O'zbekiston", "UZ"),
        ("Ўзбекистон", "UZ"),
        ("Тоҷикистон", "TJ"),
        ("ایران", "IR"),
        ("Iran, Islamic Republic of", "IR"),
        ("USA", "US"),
        ("U.S.", "US"),
        ("Bolivia", "BO"),
        ("NZL", "NZ"),
    ],
)
def test_countries(spelling: str, code: str) -> None:
    assert caspian.country(spelling).id == code


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("KMG", "kazmunaygas"),
        ("KazMunaiGas", "kazmunaygas"),
        ("SOCAR", "socar"),
        ("State Oil Company of the Azerbaijan Republic", "socar"),
        ("Turkic Council", "ots"),
        ("OTS", "ots"),
        ("ШОС", "sco"),
        ("Shanghai Cooperation Organization", "sco"),
        ("c5 + 1", "c5-plus-1"),
        ("RFE/RL", "rferl"),
    ],
)
def test_organisations(spelling: str, expected: str) -> None:
    assert caspian.organisation(spelling).id == expected


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("TITR", "titr"),
        ("Trans-Caspian International Transport Route", "titr"),
        ("Middle Corridor", "titr"),
        ("middle  corridor", "titr"),
        ("Baku Tbilisi Kars Railway", "btk"),
        ("CASA1000", "casa-1000"),
    ],
)
def test_corridors(spelling: str, expected: str) -> None:
    assert caspian.corridor(spelling).id == expected


def test_places_in_other_scripts() -> None:
    assert caspian.place("Актау").id == caspian.place("Aqtau").id == "aktau"
    assert caspian.place("Alat").id == "port-of-baku"


def test_near_misses_are_suggested_and_never_taken() -> None:
    with pytest.raises(NotFound, match="did you mean 'Kazakhstan'") as error:
        caspian.country("Kazakhstn")
    assert error.value.near == ("Kazakhstan",)
    with pytest.raises(NotFound):
        caspian.country("Atlantis")
    with pytest.raises(NotFound):
        caspian.country("")
    with pytest.raises(NotFound):
        caspian.country("stan")


def test_a_name_of_two_records_is_ambiguous(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    twins = [{"id": f"japarov-{n}", "name": f"Japarov {n}", "aliases": ["Japarov"]} for n in (1, 2)]
    file.write_text(json.dumps({"people": twins}))
    mine = caspian.load(file, alone=True)
    with pytest.raises(Ambiguous, match="'japarov-1', 'japarov-2'"):
        mine.person("Japarov")


def test_a_record_of_the_wrong_type_is_not_taken() -> None:
    with pytest.raises(TypeError, match="expected a country"):
        caspian.country(5)  # type: ignore[call-overload]
    with pytest.raises(NotFound):
        caspian.organisation(caspian.country("KZ"))
    assert caspian.country(caspian.country("KZ")) is caspian.country("KZ")


@pytest.mark.parametrize("kind", ["country", "organisation", "person", "place", "corridor"])
def test_every_id_and_name_finds_its_record_in_any_case(kind: str) -> None:
    find = getattr(caspian, kind)
    plural = {"country": "countries", "person": "people"}.get(kind, f"{kind}s")
    for record in getattr(caspian, plural):
        for spelling in (record.id, record.name, record.name.upper(), *record.aliases):
            assert find(spelling) is record


@given(st.text(max_size=20))
def test_folding_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text.swapcase()) == fold(text) or text.swapcase().swapcase() != text


REGION = ["AM", "AZ", "GE", "KZ", "KG", "TJ", "TM", "TR", "UZ", "IR", "RU", "AF", "CN", "MN"]


@pytest.mark.parametrize(
    "language", ["en", "az", "hy", "ka", "kk", "ky", "ru", "tg", "tk", "tr", "uz", "fa", "zh"]
)
@pytest.mark.parametrize("code", REGION)
def test_names_of_cldr_find_their_country(language: str, code: str) -> None:
    assert caspian.country(Locale(language).territories[code]).id == code


@pytest.mark.parametrize("entry", list(pycountry.countries), ids=lambda entry: str(entry.alpha_2))
def test_every_state_of_iso_3166_is_found_by_code_and_name(entry: Any) -> None:
    for spelling in (entry.alpha_2, entry.alpha_3, entry.name):
        assert caspian.country(spelling).id == entry.alpha_2
    assert caspian.identity(entry.alpha_2).alpha_3 == entry.alpha_3


def test_entities_without_an_iso_code_follow_the_policy() -> None:
    assert caspian.country("Kosovo").id == "XK"
    assert "user" in (caspian.country("XK").note or "")
    for name in ("Northern Cyprus", "Abkhazia", "South Ossetia", "Taliban"):
        assert caspian.organisation(name).kind.value == "authority"
        with pytest.raises(NotFound):
            caspian.country(name)


def test_a_surname_is_answered_with_the_people_who_bear_it() -> None:
    with pytest.raises(NotFound, match="did you mean 'Kassym-Jomart Tokayev'"):
        caspian.person("Tokayev")
    with pytest.raises(NotFound) as error:
        caspian.person("Japarov")
    assert {"Sadyr Japarov", "Akylbek Japarov"} <= set(error.value.near)


def test_a_name_of_another_type_says_so() -> None:
    with pytest.raises(NotFound, match="it is the name of a place"):
        caspian.events.involving("Baku")
    with pytest.raises(NotFound, match="it is the name of a corridor"):
        caspian.agreement("CASA-1000")


@pytest.mark.parametrize(
    ("kind", "spelling", "expected"),
    [
        ("organisation", "ОТГ", "ots"),
        ("organisation", "ŞİÖ", "sco"),
        ("organisation", "ЕАЭС", "eaeu"),
        ("organisation", "ОДКБ", "csto"),
        ("organisation", "БРИКС", "brics"),
        ("place", "Türkmenbaşy", "turkmenbashi"),
        ("place", "Туркменбаши", "turkmenbashi"),
        ("place", "Krasnovodsk", "turkmenbashi"),
        ("place", "Alma-Ata", "almaty"),
        ("place", "Frunze", "bishkek"),
        ("place", "Nur-Sultan", "astana"),
        ("place", "Bakı", "baku"),
        ("place", "Gəncə", "ganja"),
        ("corridor", "Zangezur corridor", "zangezur-tripp"),
        ("corridor", "TRIPP", "zangezur-tripp"),
        ("corridor", "Средний коридор", "titr"),
        ("corridor", "Orta Koridor", "titr"),
        ("corridor", "North-South Transport Corridor", "instc"),
    ],
)
def test_acronyms_and_old_and_local_names(kind: str, spelling: str, expected: str) -> None:
    assert getattr(caspian, kind)(spelling).id == expected


def test_landlocked_and_littoral_states() -> None:
    assert set(caspian.members_of("caspian littoral states").ids) == {"AZ", "IR", "KZ", "RU", "TM"}
    assert "GE" not in caspian.members_of("landlocked-states").ids
    assert {"UZ", "KG", "TJ", "MN"} <= set(caspian.members_of("landlocked-states").ids)
