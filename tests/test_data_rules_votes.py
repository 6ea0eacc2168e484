"""A vote of one chamber ratifies nothing where another still votes, and the last act of a party does."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

import caspian
from caspian import Dataset

DATA = caspian.load()
MONTHS = [f"{date(2000, number, 1):%B}" for number in range(1, 13)]

ALONE = "TJ"
"""The state whose lower chamber ratifies treaties by itself."""
FEW = 3
"""The parties of an agreement that awaits all of them."""
_FIRST = re.compile(
    r"^(?:Vote of the (?:State )?(?:Duma|Mazhilis|Legislative Chamber|lower (?:house|chamber))|First reading)\b"
)
_LAST = re.compile(r"^Vote of (?:the )?(?:parliament|Senate|Federation Council)\b")
_SIGNED = re.compile(rf"\b(?:signed|approved) the law on (\d{{1,2}}) ({'|'.join(MONTHS)})\b")


def votes_have_their_stage(data: Dataset) -> Iterator[str]:
    """What only one of two chambers voted is agreed; the last vote, or the law that followed it, ratifies."""
    for agreement in data.agreements:
        done = {step.party for step in agreement.history if step.stage == "ratified"}
        for step in agreement.history:
            note, alone = step.note or "", step.party == ALONE
            first, last = _FIRST.search(note), _LAST.search(note)
            early = first and not alone
            final = last or (first and alone)
            if (step.stage == "ratified" and early) or (
                step.stage == "agreed" and final and step.party not in done
            ):
                yield f"{agreement.id}: {step.key}: {note}"


def a_law_has_the_day_of_its_signature(data: Dataset) -> Iterator[str]:
    """Where the note says on which day the law was signed, that is the day of ratification."""
    for agreement in data.agreements:
        for step in agreement.history:
            told = _SIGNED.search(step.note or "") if step.stage == "ratified" else None
            if told and step.when and (end := step.when.latest):
                day, month = int(told[1]), MONTHS.index(told[2]) + 1
                if (end.day, end.month) != (day, month):
                    yield f"{agreement.id}: {step.key} {step.when.edtf}: {step.note}"


def parties_ratify_before_it_is_in_force(data: Dataset) -> Iterator[str]:
    """An agreement of two or three is in force for all only when each has ratified it."""
    for agreement in data.agreements:
        force = next(
            (s.when for s in agreement.history if s.stage == "in force" and not s.party and s.when), None
        )
        if len(agreement.parties) > FEW or not force or not force.latest:
            continue
        for step in agreement.history:
            consents = step.stage in {"ratified", "approved", "agreed"} and step.party and step.when
            if consents and step.when and step.when.latest and step.when.latest > force.latest:
                yield f"{agreement.id}: {step.key} {step.when.edtf} after {force.edtf}"


def test_votes_have_their_stage() -> None:
    assert list(votes_have_their_stage(DATA)) == []


def test_laws_have_the_day_of_their_signature() -> None:
    assert list(a_law_has_the_day_of_its_signature(DATA)) == []


def test_parties_ratify_before_it_is_in_force() -> None:
    assert list(parties_ratify_before_it_is_in_force(DATA)) == []


def _planted(
    stage: str, party: str, note: str, when: str = "2000-10-05", force: str | None = None
) -> Dataset:
    """The bundled data with a treaty of three states, one step of one of them and perhaps its entry into force."""
    told = {"edtf": when, "wording": "reported", "window": True} if "/" in when else when
    steps: list[dict[str, object]] = [
        {"stage": "signed", "when": "2000-03-01"},
        {"stage": stage, "party": party, "when": told, "note": note},
    ]
    if force:
        steps.append({"stage": "in force", "when": force})
    treaty = {
        "id": "planted-2000",
        "title": "Planted Treaty",
        "kind": "treaty",
        "parties": ["KZ", "RU", "TJ"],
        "history": steps,
    }
    return caspian.load({"agreements": [treaty]})


@pytest.mark.parametrize(
    ("stage", "party", "note", "wrong"),
    [
        ("ratified", "RU", "Vote of the State Duma.", True),
        ("agreed", "RU", "Vote of the State Duma.", False),
        ("agreed", "KZ", "Vote of the Senate.", True),
        ("ratified", "KZ", "Vote of the Senate.", False),
        ("ratified", "TJ", "Vote of the lower chamber.", False),
        ("agreed", "TJ", "Vote of the lower chamber.", True),
    ],
)
def test_a_vote_at_the_wrong_stage_is_found(stage: str, party: str, note: str, wrong: bool) -> None:
    found = list(votes_have_their_stage(_planted(stage, party, note)))
    assert found == ([f"planted-2000: {stage}:{party}: {note}"] if wrong else [])


def test_a_vote_given_for_the_law_is_found() -> None:
    note = "Vote of parliament; the President signed the law on 23 October."
    assert list(a_law_has_the_day_of_its_signature(_planted("ratified", "KZ", note))) == [
        f"planted-2000: ratified:KZ 2000-10-05: {note}"
    ]


@pytest.mark.parametrize(("force", "late"), [("2000-10-12", True), ("2000-10-20", False)])
def test_a_party_that_may_ratify_too_late_is_found(force: str, late: bool) -> None:
    """Of two days the order is asked of all data; a window may reach past the entry into force."""
    when = "2000-10-05/2000-10-19"
    found = list(parties_ratify_before_it_is_in_force(_planted("ratified", "KZ", "Law 1.", when, force)))
    assert found == ([f"planted-2000: ratified:KZ {when} after {force}"] if late else [])
