"""Stories of agreements, told step by step, and what each year leaves: how far all got, how far each party, and whom it binds."""

import pytest

from caspian import Agreement, AgreementKind, Milestone, Stage, When
from caspian.model.binding import BEFORE_APPLIED

STAGES = sorted((stage.value for stage in Stage), key=len, reverse=True)


def _made(kind: str, parties: str, history: str) -> Agreement:
    """An agreement whose steps are told as "ratified 2001 KZ": the stage, the first day of a year, the party."""
    steps = []
    for said in history.split("; "):
        stage = next(each for each in STAGES if said.startswith(each))
        words = said.removeprefix(stage).split()
        steps.append(
            Milestone(
                stage=Stage(stage),
                when=next((When(f"{word}-01-01") for word in words if word.isdigit()), None),
                party=next((word for word in words if word.isupper()), None),
                planned="planned" in words,
            )
        )
    return Agreement(
        id="x", title="X", kind=AgreementKind(kind), parties=tuple(parties.split()), history=tuple(steps)
    )


def _told(agreement: Agreement, day: str) -> str:
    """The stage of all, and of each party with whether it is bound: yes, no or open."""
    told = [_word(agreement.status_on(day))]
    for party in agreement.everyone:
        bound = {True: "yes", False: "no", None: "open"}[agreement.binds(party, day)]
        told.append(f"{party} {_word(agreement.status_of(party, day))}, {bound}")
    return "; ".join(told)


def _word(stage: Stage | None) -> str:
    return "nothing" if stage is None else stage.value


STORIES: list[tuple[str, str, str, dict[int, str]]] = [
    (
        'treaty', 'KZ AZ', 'signed 2000; ratified 2001 KZ; in force 2003',
        {
            1999: 'nothing; KZ nothing, no; AZ nothing, no',
            2000: 'signed; KZ signed, no; AZ signed, no',
            2001: 'signed; KZ ratified, no; AZ signed, no',
            2003: 'in force; KZ in force, yes; AZ in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; ratified 2001 KZ; in force 2003; ratified 2005 AZ',
        {
            2000: 'signed; KZ signed, no; AZ signed, no; RU signed, no',
            2002: 'signed; KZ ratified, no; AZ signed, no; RU signed, no',
            2003: 'in force; KZ in force, yes; AZ signed, no; RU signed, open',
            2005: 'in force; KZ in force, yes; AZ in force, yes; RU signed, open',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; accepted 2001 KZ; in force 2003 KZ; approved 2004 AZ; in force 2005 AZ',
        {
            2001: 'signed; KZ accepted, no; AZ signed, no; RU signed, no',
            2003: 'signed; KZ in force, yes; AZ signed, no; RU signed, no',
            2004: 'signed; KZ in force, yes; AZ approved, no; RU signed, no',
            2005: 'signed; KZ in force, yes; AZ in force, yes; RU signed, no',
        },
    ),
    (
        'treaty', 'KZ AZ', 'signed 2000; ratified 2001 KZ; approved 2002 AZ',
        {
            2001: 'signed; KZ ratified, open; AZ signed, no',
            2002: 'ratified; KZ ratified, open; AZ approved, open',
        },
    ),
    (
        'treaty', 'KZ AZ', 'signed 2000; acceded 2001 TM; in force 2003',
        {
            2000: 'signed; KZ signed, no; AZ signed, no; TM nothing, no',
            2001: 'signed; KZ signed, no; AZ signed, no; TM acceded, no',
            2003: 'in force; KZ in force, yes; AZ in force, yes; TM in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; in force 2001; acceded 2003 RU',
        {
            2000: 'signed; KZ signed, no; AZ signed, no; RU nothing, no',
            2002: 'in force; KZ in force, yes; AZ in force, yes; RU nothing, no',
            2003: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; in force 2001; in force 2004 RU',
        {
            2000: 'signed; KZ signed, no; AZ signed, no; RU signed, no',
            2002: 'in force; KZ in force, yes; AZ in force, yes; RU signed, no',
            2004: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; in force 2001 RU; in force 2004',
        {
            2000: 'signed; KZ signed, no; AZ signed, no; RU signed, no',
            2002: 'signed; KZ signed, no; AZ signed, no; RU in force, yes',
            2004: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; in force 2001; withdrew 2003 RU; in force 2005 RU',
        {
            2002: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
            2004: 'in force; KZ in force, yes; AZ in force, yes; RU withdrew, no',
            2005: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; in force 2001; suspended 2003 RU; in force 2005 RU',
        {
            2002: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
            2004: 'in force; KZ in force, yes; AZ in force, yes; RU suspended, no',
            2005: 'in force; KZ in force, yes; AZ in force, yes; RU resumed, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; in force 2001; withdrew 2003 RU; suspended 2004; resumed 2005; terminated 2007',
        {
            2002: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
            2003: 'in force; KZ in force, yes; AZ in force, yes; RU withdrew, no',
            2004: 'suspended; KZ suspended, no; AZ suspended, no; RU withdrew, no',
            2005: 'resumed; KZ resumed, yes; AZ resumed, yes; RU withdrew, no',
            2007: 'terminated; KZ terminated, no; AZ terminated, no; RU terminated, no',
        },
    ),
    (
        'treaty', 'KZ AZ', 'proposed 1999 KZ; negotiated 2000; agreed 2001; initialled 2002; signed 2003',
        {
            1998: 'nothing; KZ nothing, no; AZ nothing, no',
            1999: 'proposed; KZ proposed, no; AZ proposed, no',
            2000: 'negotiated; KZ negotiated, no; AZ negotiated, no',
            2001: 'agreed; KZ agreed, no; AZ agreed, no',
            2002: 'initialled; KZ initialled, no; AZ initialled, no',
            2003: 'signed; KZ signed, open; AZ signed, open',
        },
    ),
    (
        'contract', 'KZ AZ', 'proposed 1999 KZ; negotiated 2000; agreed 2001; signed 2003',
        {
            1999: 'proposed; KZ proposed, no; AZ proposed, no',
            2000: 'negotiated; KZ negotiated, no; AZ negotiated, no',
            2001: 'agreed; KZ agreed, open; AZ agreed, open',
            2003: 'signed; KZ signed, yes; AZ signed, yes',
        },
    ),
    (
        'contract', 'KZ AZ', 'signed 2003; in force 2005',
        {
            2003: 'signed; KZ signed, no; AZ signed, no',
            2005: 'in force; KZ in force, yes; AZ in force, yes',
        },
    ),
    (
        'contract', 'KZ AZ', 'agreed 2003; in force 2005',
        {
            2003: 'agreed; KZ agreed, no; AZ agreed, no',
            2005: 'in force; KZ in force, yes; AZ in force, yes',
        },
    ),
    (
        'contract', 'KZ AZ', 'signed 2003; in force 2005 planned',
        {
            2003: 'signed; KZ signed, no; AZ signed, no',
            2005: 'signed; KZ signed, open; AZ signed, open',
        },
    ),
    (
        'contract', 'KZ AZ', 'signed 2003; acceded 2005 TM',
        {
            2003: 'signed; KZ signed, yes; AZ signed, yes; TM nothing, no',
            2005: 'signed; KZ signed, yes; AZ signed, yes; TM acceded, open',
        },
    ),
    (
        'contract', 'KZ AZ', 'signed 2003; ratified 2005 KZ',
        {
            2003: 'signed; KZ signed, no; AZ signed, no',
            2005: 'signed; KZ ratified, open; AZ signed, open',
        },
    ),
    (
        'treaty', 'KZ AZ', 'signed 2000; provisionally applied 2001; ratified 2002 KZ; in force 2004',
        {
            2000: 'signed; KZ signed, no; AZ signed, no',
            2001: 'provisionally applied; KZ provisionally applied, yes; AZ provisionally applied, yes',
            2002: 'provisionally applied; KZ provisionally applied, yes; AZ provisionally applied, yes',
            2004: 'in force; KZ in force, yes; AZ in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; provisionally applied 2001 KZ; in force 2004',
        {
            2000: 'signed; KZ signed, no; AZ signed, no; RU signed, no',
            2001: 'signed; KZ provisionally applied, yes; AZ signed, no; RU signed, no',
            2004: 'in force; KZ in force, yes; AZ in force, yes; RU in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; ratified 2001 KZ; provisionally applied 2002',
        {
            2001: 'signed; KZ ratified, no; AZ signed, no; RU signed, no',
            2002: 'provisionally applied; KZ provisionally applied, yes; AZ signed, open; RU signed, open',
        },
    ),
    (
        'treaty', 'KZ AZ', 'in force 2000; suspended 2001; ratified 2002 KZ; resumed 2003; suspended 2004 KZ; ended 2006',
        {
            2000: 'in force; KZ in force, yes; AZ in force, yes',
            2001: 'suspended; KZ suspended, no; AZ suspended, no',
            2002: 'suspended; KZ suspended, no; AZ suspended, no',
            2003: 'resumed; KZ resumed, yes; AZ resumed, yes',
            2004: 'resumed; KZ suspended, no; AZ resumed, yes',
            2006: 'ended; KZ ended, no; AZ ended, no',
        },
    ),
    (
        'treaty', 'KZ AZ', 'in force 2000; ended 2001; in force 2003; suspended 2004; terminated 2005',
        {
            2000: 'in force; KZ in force, yes; AZ in force, yes',
            2001: 'ended; KZ ended, no; AZ ended, no',
            2003: 'ended; KZ ended, no; AZ ended, no',
            2004: 'ended; KZ ended, no; AZ ended, no',
            2005: 'terminated; KZ terminated, no; AZ terminated, no',
        },
    ),
    (
        'treaty', 'KZ AZ', 'in force 2000; denounced 2001; in force 2002; withdrew 2003; in force 2004',
        {
            2000: 'in force; KZ in force, yes; AZ in force, yes',
            2001: 'denounced; KZ denounced, open; AZ denounced, open',
            2003: 'withdrew; KZ withdrew, no; AZ withdrew, no',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; ratified 2001 KZ; in force 2002',
        {
            2001: 'signed; KZ ratified, no; AZ signed, no; RU signed, no',
            2002: 'in force; KZ in force, yes; AZ signed, open; RU signed, open',
        },
    ),
    (
        'treaty', 'KZ AZ RU', 'signed 2000; ratified 2001 KZ; in force 2002; acceded 2003 RU',
        {
            2001: 'signed; KZ ratified, no; AZ signed, no; RU nothing, no',
            2002: 'in force; KZ in force, yes; AZ signed, open; RU nothing, no',
            2003: 'in force; KZ in force, yes; AZ signed, open; RU in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ', 'signed 2000; in force 2001 planned; ratified 2002 KZ',
        {
            2000: 'signed; KZ signed, no; AZ signed, no',
            2001: 'signed; KZ signed, no; AZ signed, no',
            2002: 'signed; KZ ratified, open; AZ signed, open',
        },
    ),
    (
        'treaty', 'KZ AZ', 'negotiated; signed 2000; ratified KZ; in force 2004; suspended',
        {
            1999: 'negotiated; KZ negotiated, no; AZ negotiated, no',
            2000: 'signed; KZ ratified, no; AZ signed, no',
            2003: 'signed; KZ ratified, no; AZ signed, no',
            2004: 'suspended; KZ suspended, no; AZ suspended, no',
        },
    ),
    (
        'treaty', 'KZ AZ', 'in force 2000 KZ; in force 2001 AZ; suspended 2002',
        {
            2000: 'nothing; KZ in force, yes; AZ nothing, no',
            2001: 'in force; KZ in force, yes; AZ in force, yes',
            2002: 'suspended; KZ suspended, no; AZ suspended, no',
        },
    ),
    (
        'treaty', 'KZ AZ', 'signed 2000 KZ; signed 2001 AZ; ratified 2002 AZ; acceded 2003 KZ',
        {
            2000: 'nothing; KZ signed, no; AZ nothing, no',
            2001: 'signed; KZ signed, no; AZ signed, no',
            2002: 'signed; KZ signed, no; AZ ratified, open',
            2003: 'ratified; KZ acceded, open; AZ ratified, open',
        },
    ),
    (
        'treaty', 'KZ AZ', 'signed 2000; ratified 2001; in force 2002; signed 2003 TM; acceded 2004 TM',
        {
            2001: 'ratified; KZ ratified, no; AZ ratified, no; TM nothing, no',
            2002: 'in force; KZ in force, yes; AZ in force, yes; TM nothing, no',
            2003: 'in force; KZ in force, yes; AZ in force, yes; TM signed, no',
            2004: 'in force; KZ in force, yes; AZ in force, yes; TM in force, yes',
        },
    ),
    (
        'treaty', 'KZ AZ', 'suspended 2000; in force 2001; proposed 2002 TM',
        {
            2000: 'suspended; KZ suspended, no; AZ suspended, no; TM nothing, no',
            2001: 'resumed; KZ resumed, yes; AZ resumed, yes; TM nothing, no',
            2002: 'resumed; KZ resumed, yes; AZ resumed, yes; TM proposed, no',
        },
    ),
    (
        "treaty", "KZ AZ", "signed 1994; in force 1995; acceded 2004 TM; acceded 2005 UZ; in force 2006 UZ",
        {
            2003: "in force; KZ in force, yes; AZ in force, yes; TM nothing, no; UZ nothing, no",
            2004: "in force; KZ in force, yes; AZ in force, yes; TM acceded, open; UZ nothing, no",
            2005: "in force; KZ in force, yes; AZ in force, yes; TM acceded, open; UZ acceded, no",
            2006: "in force; KZ in force, yes; AZ in force, yes; TM acceded, open; UZ in force, yes",
        },
    ),
    (
        "treaty", "KZ AZ RU", "signed 2000; provisionally applied 2001; in force 2003 RU",
        {
            2000: "signed; KZ signed, no; AZ signed, no; RU signed, no",
            2002: "provisionally applied; KZ provisionally applied, yes; AZ provisionally applied, yes; RU provisionally applied, yes",
            2003: "provisionally applied; KZ provisionally applied, yes; AZ provisionally applied, yes; RU in force, yes",
        },
    ),
    (
        "treaty", "KZ AZ RU", "signed 2000; ratified 2001; in force 2002",
        {
            2000: "signed; KZ signed, no; AZ signed, no; RU signed, no",
            2001: "ratified; KZ ratified, no; AZ ratified, no; RU ratified, no",
            2002: "in force; KZ in force, yes; AZ in force, yes; RU in force, yes",
        },
    ),
    (
        "treaty", "KZ AZ RU", "signed 2000; signed 2001 TM; in force 2002",
        {
            2000: "signed; KZ signed, no; AZ signed, no; RU signed, no; TM nothing, no",
            2001: "signed; KZ signed, no; AZ signed, no; RU signed, no; TM signed, no",
            2002: "in force; KZ in force, yes; AZ in force, yes; RU in force, yes; TM in force, yes",
        },
    ),
    (
        "treaty", "KZ AZ", "signed 2000; accepted 2001 KZ; ratified 2002 KZ; in force 2003",
        {
            2001: "signed; KZ accepted, no; AZ signed, no",
            2002: "signed; KZ ratified, no; AZ signed, no",
            2003: "in force; KZ in force, yes; AZ in force, yes",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "parties", "history", "years"), STORIES, ids=[f"{kind}: {told}" for kind, _, told, _ in STORIES]
)
def test_each_year_leaves_what_its_steps_say(
    kind: str, parties: str, history: str, years: dict[int, str]
) -> None:
    agreement = _made(kind, parties, history)
    assert {year: _told(agreement, f"{year}-06-01") for year in years} == years


def test_stages_before_the_first_application() -> None:
    applied = (Stage.PROVISIONALLY_APPLIED, Stage.IN_FORCE, Stage.RESUMED)
    over = (Stage.SUSPENDED, Stage.DENOUNCED, Stage.WITHDREW, Stage.TERMINATED, Stage.ENDED)
    assert set(BEFORE_APPLIED) == set(Stage) - {*applied, *over}


def test_a_party_that_rests_and_comes_back_was_bound_before() -> None:
    """Its own entry into force ends its own rest: it does not tell that it was not bound from the beginning."""
    for rest in ("suspended", "denounced", "withdrew", "ended"):
        treaty = _made("treaty", "KZ AZ RU", f"signed 2000; in force 2001; {rest} 2003 RU; in force 2005 RU")
        assert treaty.binds("RU", "2002-06-01") is True, rest
    late = _made("treaty", "KZ AZ RU", "signed 2000; in force 2001; ratified 2003 RU; in force 2005 RU")
    assert [late.binds("RU", f"{year}-06-01") for year in (2002, 2004, 2006)] == [False, False, True]


def test_a_step_counts_from_its_day_and_surely_from_its_last_day() -> None:
    treaty = _made("treaty", "KZ AZ", "signed 2000; in force 2003")
    assert [treaty.binds("KZ", day) for day in ("2002-12-31", "2003-01-01")] == [False, True]
    month = Agreement(
        id="x",
        title="X",
        kind=AgreementKind.TREATY,
        parties=("KZ", "AZ"),
        history=(
            Milestone(stage=Stage.SIGNED, when=When("2000-01-01")),
            Milestone(stage=Stage.IN_FORCE, when=When("2003-02")),
        ),
    )
    assert [month.binds("KZ", f"2003-{day}") for day in ("01-31", "02-01", "02-27", "02-28", "03-01")] == [
        False, None, None, True, True,
    ]  # fmt: skip
    assert [month.status_on(f"2003-{day}") for day in ("01-31", "02-01")] == [Stage.SIGNED, Stage.IN_FORCE]


@pytest.mark.parametrize(
    ("history", "party", "by"),
    [
        ("signed 2000; in force 2001", "KZ", "entry into force"),
        ("signed 2000; in force 2001; suspended 2002; resumed 2003", "KZ", "entry into force"),
        ("signed 2000; provisionally applied 2001", "KZ", "provisional application"),
        ("signed 2000", "KZ", "signature"),
        ("signed 2000; in force 2001; withdrew 2003 KZ", "KZ", ""),
        ("signed 2000; in force 2001; withdrew 2003 KZ", "AZ", "entry into force"),
        ("agreed 2000", "KZ", ""),
    ],
)
def test_by_what_a_contract_binds(history: str, party: str, by: str) -> None:
    assert _made("contract", "KZ AZ", history).bound_by(party, "2005") == by


@pytest.mark.parametrize(
    ("kinds", "bound"),
    [
        ("treaty, agreement, protocol, package", None),
        ("contract, loan, grant, joint venture, investment", True),
        ("memorandum, declaration, programme, understanding", False),
    ],
)
def test_whether_the_signature_alone_binds_is_the_form_s(kinds: str, bound: bool | None) -> None:
    for kind in kinds.split(", "):
        assert _made(kind, "KZ AZ", "signed 2000").binds("KZ", "2001") is bound
        assert AgreementKind(kind).by_signature is bound


@pytest.mark.parametrize(
    ("history", "signed", "in_force", "when"),
    [
        ("signed 2000; in force 2001", "2000", "2001", "2000"),
        ("signed 2000 planned; in force 2001 planned", None, None, "2000"),
        ("negotiated 1999; signed 2000 planned", None, None, "1999"),
        ("signed 2000 planned; negotiated 2001", None, None, "2001"),
        ("signed 2000 KZ", None, None, "2000"),
        ("signed 2000 KZ; signed 2001 AZ", "2001", None, "2001"),
        ("signed 2000 KZ; signed 2001 AZ; signed 2002 TM", "2002", None, "2002"),
        ("signed 2000 KZ; signed 2001", "2001", None, "2001"),
        ("signed; in force 2001", None, "2001", "2001"),
        ("negotiated", None, None, None),
        ("in force 2001 KZ; in force 2002 AZ planned", None, None, "2001"),
    ],
)
def test_an_agreement_goes_by_its_signature_or_its_first_step(
    history: str, signed: str | None, in_force: str | None, when: str | None
) -> None:
    found = _made("treaty", "KZ AZ", history)
    assert [each and each.edtf[:4] for each in (found.signed, found.entered_into_force, found.when)] == [
        signed, in_force, when,
    ]  # fmt: skip
