"""The kind of an agreement follows its title, and what is a programme only is never in force."""

import re
from collections.abc import Iterator

import attrs
import pytest

import caspian
from caspian import Agreement, AgreementKind, Milestone, Stage
from caspian.model.binding import APPLIED

_WORDS = {
    "treaty": "treaty|convention|charter|articles of agreement",
    "agreement": "agreement|accord",
    "protocol": "protocol|supplements? to|document amending",
    "memorandum": "memorandum",
}
_FIRST = re.compile(rf"\b({'|'.join(_WORDS.values())})\b", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:Energy|Collective Security|CSTO) (?:Charter|Treaty)\b(?! \w*$)(?= (?:Protocol|Organi[sz]ation))"
)


def kinds_follow_titles(agreements: "caspian.Agreements | tuple[Agreement, ...]") -> Iterator[str]:
    """Of treaties, agreements, protocols and memoranda: what the title calls itself first is the kind."""
    for agreement in agreements:
        if agreement.kind.value not in _WORDS:
            continue
        first = _FIRST.search(_NAMES.sub("", agreement.title))
        if first and not re.fullmatch(_WORDS[agreement.kind.value], first[1], re.IGNORECASE):
            yield f"{agreement.id}: {agreement.kind.value}, {agreement.title}"


def nothing_is_in_force_that_cannot_be(
    agreements: "caspian.Agreements | tuple[Agreement, ...]",
) -> Iterator[str]:
    """A programme begins and an understanding is kept; neither enters into force."""
    for agreement in agreements:
        if agreement.kind in (AgreementKind.PROGRAMME, AgreementKind.UNDERSTANDING):
            for step in agreement.history:
                if step.stage in APPLIED:
                    yield f"{agreement.id}: {step.key}"


def test_the_bundled_agreements_go_by_what_they_call_themselves() -> None:
    assert list(kinds_follow_titles(caspian.agreements())) == []


def test_no_bundled_programme_is_in_force() -> None:
    assert list(nothing_is_in_force_that_cannot_be(caspian.agreements())) == []


@pytest.mark.parametrize(("kind", "found"), [("treaty", False), ("agreement", True), ("memorandum", True)])
def test_a_treaty_filed_as_something_else_is_found(kind: str, found: bool) -> None:
    treaty = attrs.evolve(caspian.agreement("eaeu-treaty-2014"), kind=AgreementKind(kind))
    assert bool(list(kinds_follow_titles((treaty,)))) is found


def test_a_programme_that_is_in_force_is_found() -> None:
    begun = Milestone(stage=Stage.IN_FORCE, when="2024")
    programme = attrs.evolve(
        caspian.agreement("eaeu-treaty-2014"), kind=AgreementKind.PROGRAMME, history=(begun,)
    )
    assert list(nothing_is_in_force_that_cannot_be((programme,))) == ["eaeu-treaty-2014: in force"]
