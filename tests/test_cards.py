"""A record, an answer and a word of the model show what they mean."""

import re

import pytest

import caspian
from caspian.display.blocks import Picture, References, Table


def test_a_corridor_is_a_card_with_its_map() -> None:
    found = caspian.corridor("BTC")._repr_html_()
    assert found is not None
    assert "<svg" in found
    assert "Map of Baku–Tbilisi–Ceyhan pipeline" in found
    assert "Sources" in found


def test_a_place_is_a_card_with_its_map_and_its_coordinates_once() -> None:
    found = str(caspian.place("Aktau"))
    assert "Coordinates:" in found
    assert "Latitude" not in found
    assert "[Where Aktau lies." in found


def test_a_signature_is_the_last_step_known_of_what_has_to_enter_into_force_alone() -> None:
    signed = [
        agreement
        for agreement in caspian.agreements()
        if agreement.status and agreement.status.value == "signed"
    ]
    declaration = next(agreement for agreement in signed if agreement.kind.by_signature is not None)
    treaty = next(agreement for agreement in signed if agreement.kind.value == "treaty")
    assert "the last step known" not in str(declaration)
    assert "signed, the last step known" in str(treaty)


def test_names_stand_for_ids() -> None:
    found = str(caspian.event("2024-11-11-cop29-baku"))
    assert "Azerbaijan" in found
    assert not re.search(r"\bAZ\b", found)


def test_a_flag_is_that_of_the_country_also_where_its_code_begins_with_q() -> None:
    assert "🇶🇦" in (caspian.country("QA")._repr_html_() or "")


def test_a_way_shows_its_map_its_stretches_and_their_sources() -> None:
    way = caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])[0]
    kinds = [type(block) for block in way.blocks()]
    assert kinds.count(Picture) == 1
    assert Table in kinds
    assert References in kinds


def test_ways_show_a_row_each() -> None:
    found = caspian.routes("Aktau", "Istanbul", avoid=["RU", "IR"], most=3)
    table = next(block for block in found.show(rows=None).blocks() if isinstance(block, Table))
    assert len(table.rows) == len(found)
    assert len(next(b for b in found.show(rows=1).blocks() if isinstance(b, Table)).rows) == 1


def test_choke_points_stand_on_a_map() -> None:
    found = caspian.choke_points("Almaty", "Istanbul", avoid=["RU", "IR", "AM"])
    (drawing,) = (block for block in found.blocks() if isinstance(block, Picture))
    assert "ringed" in drawing.description
    assert drawing.svg.count('stroke="#e0218a"') == 1 + len([each for each in found.places if each.point])


@pytest.mark.parametrize(
    "answer",
    [
        lambda: caspian.conflicts(),
        lambda: caspian.membership_changes("SCO"),
        lambda: caspian.compare(caspian.load(), caspian.load()),
        lambda: caspian.coverage(),
    ],
    ids=["conflicts", "changes", "differences", "coverage"],
)
def test_every_answer_shows_itself(answer: object) -> None:
    assert callable(answer)
    found = answer()
    assert found.to_html().startswith('<div class="caspian"')
    assert "<caspian" not in repr(found)
    assert max(map(len, found.to_text(width=100).splitlines())) <= 100
    assert found.to_markdown()


def test_changes_name_members_and_say_dates_in_words() -> None:
    found = repr(caspian.membership_changes("SCO", since="2024-07", until="2024-07"))
    assert "4 July 2024" in found
    assert "Belarus" in found
    assert "becomes member" in found


def test_conflicts_show_each_side_with_its_source() -> None:
    found = caspian.conflicts("socar-kazmunaygas-oil-transit-2022").to_text(width=120)
    assert "November 2022" in found
    assert re.search(r"November 2022 \[\d", found)
    assert "Sources" in found


def test_an_answer_shows_as_many_rows_as_are_asked_for() -> None:
    found = caspian.conflicts()
    assert "(the first 20 of" in repr(found)
    table = found.show().blocks()[0]
    assert isinstance(table, Table)
    assert len(table.rows) == len(found)


def test_an_error_in_a_notebook_is_the_line_that_asked_and_what_is_wrong() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        caspian.country("Kazakhstn")
    told = "".join(caught.value._render_traceback_())
    assert "caspian.country" in told
    assert "did you mean 'Kazakhstan'?" in told
    assert "resolver.py" not in told


def test_the_identity_of_a_country_is_a_card() -> None:
    found = caspian.identity("KZ")
    assert "ISO 3166-1:    KZ, KAZ, 398" in repr(found)
    assert "Tenge (KZT)" in found.to_html()


def test_a_word_of_the_model_tells_what_it_means() -> None:
    assert repr(caspian.Standing.TARGET) == "<Standing.TARGET 'target': Aimed at.>"
    assert "target: Aimed at." in (caspian.Standing.__doc__ or "")


def test_an_agreement_that_some_have_ratified_says_how_many() -> None:
    found = str(caspian.agreement("caspian-convention-2018"))
    assert "signed; ratified by 4 of 5, as of" in found
    assert "the last step known" not in found
