"""First guesses that found nothing, or a bare pair of brackets, where there is more to tell."""

import pickle
from pathlib import Path
from typing import Any

import pytest

import caspian

ANY: Any = caspian


def told(found: caspian.Events) -> str:
    """An answer as it is printed, on one line."""
    return " ".join(str(found).split())


@pytest.mark.parametrize(
    "word", ["conflict", "conflicts", "war", "wars", "battle", "fighting", "hostilities"]
)
def test_a_war_of_two_is_their_clashes_by_whatever_word(word: str) -> None:
    found = ANY.events_between("Armenia", "Azerbaijan", kind=word)
    assert found.ids == caspian.events_between("Armenia", "Azerbaijan", kind=caspian.EventKind.CLASH).ids
    assert f"asked as {word!r}" in told(found)


@pytest.mark.parametrize("word", ["shelling", "airstrike", "inauguration", "reception", "shipment"])
def test_a_word_for_a_kind_that_no_title_has_is_read_as_the_kind(word: str) -> None:
    found = ANY.events(kind=word)
    assert found
    assert "none of these has the word in its title or summary" in told(found)


def test_a_ban_is_no_bank() -> None:
    found = ANY.events(kind="ban")
    assert found
    assert not any(
        "ban" not in f"{each.title} {each.summary}".casefold().replace("bank", "") for each in found
    )


def test_where_there_are_no_talks_the_other_meetings_answer() -> None:
    for found in (
        ANY.events_between("Kazakhstan", "Uzbekistan", kind="talks"),
        ANY.events_between("Iran", "Georgia", kind="meeting"),
        ANY.events(involving=("Iran", "Georgia"), kind="summit"),
    ):
        assert found
        assert "none of kind" in told(found)
        assert "talks" not in found.count_by("kind")
    assert not ANY.events_between("Kazakhstan", "Uzbekistan").where(kind="talks"), "where is exact"
    assert not ANY.events(kind="accident", year=1950), "an earthquake is no answer about wrecks"


def test_a_file_says_what_stands_apart_from_it(tmp_path: Path) -> None:
    found = ANY.events_between("Kazakhstan", "Uzbekistan", kind="visit")
    for written in (found.to_csv(tmp_path / "a.csv"), found.to_excel(tmp_path / "a.xlsx")):
        assert "meetings" in repr(written)
        assert "caspian.events_between('KZ', 'UZ', kind=('visit', 'meeting', 'summit')) has them all" in repr(
            written
        )
    read = ANY.events_between("Kazakhstan", "Uzbekistan", kind="talks").to_csv(tmp_path / "b.csv")
    assert "none is of the kind talks" in repr(read)
    assert repr(ANY.events_between("Kazakhstan", "Uzbekistan").to_csv(tmp_path / "c.csv")).count(";") == 0


def test_no_signatories_are_not_nobody() -> None:
    for agreement in caspian.agreements:
        if not agreement.signatories:
            assert repr(agreement.signatories).startswith(
                ("(): who signed it is not", "(): no signature of it")
            )
    treaty = ANY.agreement("Kars Treaty")
    assert treaty.signatories == ()
    assert treaty.signatories.to_dicts() == []
    assert pickle.loads(pickle.dumps(treaty)) == treaty
    with pytest.raises(caspian.CaspianError, match="who signed it is not recorded here"):
        treaty.signatories.to_pandas()


def test_what_is_not_linked_is_not_recorded() -> None:
    event = next(each for each in caspian.events if not each.places)
    assert repr(event.places) == "(): where it took place is not recorded"
    corridor = next(each for each in caspian.corridors if not each.operators)
    assert repr(corridor.operators) == "(): who runs or builds it is not recorded"


def test_a_description_is_not_cited_as_a_title() -> None:
    source = next(each for each in caspian.sources if each.note == "The title is a description.")
    found = ANY.sources(id=source.id)
    assert f"[{source.title}]" in found.bibliography()
    assert f"“{source.title}”" not in found.bibliography()
    for style in ("bibtex", "csl"):
        assert "The title is a description" in found.bibliography(style)


def test_a_bibliography_can_say_what_each_source_is_cited_for() -> None:
    found = caspian.agreements_between("Armenia", "Georgia")
    lines = found.bibliography(of=True).splitlines()
    assert all(" For " in line for line in lines)
    assert any(found[0].id in line for line in lines)
    assert "for " in found.bibliography("bibtex", of=True)
    assert " For " not in found.bibliography()


def test_an_agreement_that_was_never_signed_is_cited_with_its_last_step_or_as_undated() -> None:
    for agreement in caspian.agreements:
        if agreement.signed is None and agreement.entered_into_force is None:
            first = caspian.cite(agreement).partition(" In: ")[0]
            assert first.endswith("undated.") or any(sign.isdigit() for sign in first.rpartition("),")[2])


def test_names_come_first_in_a_frame_of_parts() -> None:
    assert list(ANY.corridor("BTC").legs.to_pandas().columns)[:4] == [
        "origin_name",
        "destination_name",
        "km",
        "mode",
    ]
    assert next(iter(ANY.organisation("SCO").memberships.to_pandas().columns)) == "member_name"
