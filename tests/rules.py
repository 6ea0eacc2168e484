"""What must hold in data about the region, beyond what the library asks of any data: one function a rule.

Each rule looks at a dataset and tells what breaks it, with the id first. The bundled data are held to
them, and data that are broken on purpose.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import combinations

from caspian import Agreement, Dataset, Figure, Operation, Person, Stage, Standing, When
from caspian.names.titles import is_office
from tests.offices import NOBODY, OFFICES, SINCE, holders

__all__ = ["RULES"]

CONSENT = (Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED)
AFTER_SIGNATURE = (*CONSENT, Stage.IN_FORCE, Stage.PROVISIONALLY_APPLIED, Stage.TERMINATED, Stage.ENDED)


# Agreements


def steps_come_after_the_signature(data: Dataset) -> Iterator[str]:
    """Nobody ratifies what is not signed, and nothing unsigned enters into force."""
    for agreement in data.agreements:
        for step in agreement.history:
            signed = _signed_by(agreement, step.party)
            if signed and step.when and step.stage in AFTER_SIGNATURE and step.when.before(signed):
                yield f"{agreement.id}: {step.key} {step.when.edtf}, signed {signed.edtf}"


def _signed_by(agreement: Agreement, party: str | None) -> When | None:
    own = (
        step.when
        for step in agreement.history
        if step.stage is Stage.SIGNED and party and step.party == party
    )
    return next(own, None) or agreement.signed


def consent_comes_before_the_entry_into_force(data: Dataset) -> Iterator[str]:
    """Of two parties, both have consented when it enters into force."""
    for agreement in data.agreements:
        in_force = agreement.entered_into_force
        for step in agreement.history if in_force and len(agreement.parties) == 2 else ():
            late = step.when and in_force and step.when.after(in_force)
            if late and step.stage in CONSENT and not step.note and not step.planned:
                yield f"{agreement.id}: {step.key} {step.when.edtf}, in force {in_force.edtf}"  # type: ignore[union-attr]


def only_parties_take_steps_and_sign(data: Dataset) -> Iterator[str]:
    """A signatory signs for a party, or for a body that is part of one; a step is that of a party."""
    above = {body.id: {body.id, body.home, body.parent} - {None} for body in data.organisations}
    for agreement in data.agreements:
        sides = {each for party in agreement.parties for each in above.get(party, {party})}
        signed = (each.party for each in agreement.signatories)
        for who in (*signed, *(step.party for step in agreement.history)):
            if who is not None and not above.get(who, {who}) & sides:
                yield f"{agreement.id}: {who} is no party"


# What was expected


def nothing_expected_is_over(data: Dataset) -> Iterator[str]:
    """What was to come has been looked up when its day has passed."""
    for event in data.events:
        if event.status.value == "expected" and data.as_of and event.when.before(data.as_of):
            yield f"{event.id}: expected {event.when.edtf}"


def nothing_held_lies_ahead(data: Dataset) -> Iterator[str]:
    """What took place did so before the day of the data."""
    for event in data.events:
        if event.status.value == "held" and data.as_of and event.when.after(data.as_of):
            yield f"{event.id}: held {event.when.edtf}"
    for agreement in data.agreements:
        for step in agreement.history:
            if step.when and not step.planned and data.as_of and step.when.after(data.as_of):
                yield f"{agreement.id}: {step.key} {step.when.edtf}"
    for corridor in data.corridors:
        for phase in (*corridor.history, *(each for leg in corridor.legs for each in leg.history)):
            if phase.since and data.as_of and phase.since.after(data.as_of):
                yield f"{corridor.id}: {phase.operation} {phase.since.edtf}"


def a_plan_whose_day_has_passed_says_what_came_of_it(data: Dataset) -> Iterator[str]:
    """By the step itself that was taken in the end, or by a note."""
    for agreement in data.agreements:
        for number, step in enumerate(agreement.history):
            if not (step.planned and step.when and data.as_of and step.when.before(data.as_of)):
                continue
            later = agreement.history[number + 1 :]
            if not step.note and not any(each.stage is step.stage and not each.planned for each in later):
                yield f"{agreement.id}: {step.key} planned for {step.when.edtf}"


# People


def signatories_held_the_office(data: Dataset) -> Iterator[str]:
    """Whoever signs in an office has it on record, at a time that does not rule the day out."""
    for agreement in data.agreements:
        for each in agreement.signatories:
            when = _signed_by(agreement, each.party)
            if each.person and each.office and when:
                fault = _not_held(data.person(each.person), each.office, when)
                if fault:
                    yield f"{agreement.id}: {each.person}, {each.office}, {when.edtf}: {fault}"


def participants_held_the_office(data: Dataset) -> Iterator[str]:
    """Whoever takes part in an office has it on record, at a time that does not rule the day out."""
    for event in data.events:
        for each in event.participants:
            if each.person and each.office:
                fault = _not_held(data.person(each.person), each.office, event.when)
                if fault:
                    yield f"{event.id}: {each.person}, {each.office}, {event.when.edtf}: {fault}"


def _not_held(person: Person, office: str, when: When) -> str | None:
    """Why an office is not one that a person held; a single date says that it was held then, and no more."""
    fitting = [each for each in person.offices if _same(office, each.title)]
    for each in fitting:
        if not each.period or "/" not in each.period.edtf or each.period.touches(when) is not False:
            return None
    periods = [each.period.edtf for each in fitting if each.period]
    return f"held {', '.join(periods)}" if periods else "no such office"


def _same(one: str, other: str) -> bool:
    """Whether two titles may be of one office: the longer one may name whose it is."""
    shorter, longer = sorted((one.casefold(), other.casefold()), key=len)
    return longer.startswith(shorter) or is_office(one, other) or is_office(other, one)


TOP = (
    "President",
    "Prime Minister",
    "Minister of Foreign Affairs",
    "Minister of Defence",
    "Minister of Energy",
    "Minister of Economy",
    "Supreme Leader",
    "Secretary General",
)


def one_person_at_a_time_holds_a_top_office(data: Dataset) -> Iterator[str]:
    """On the day of a change both may."""
    held: dict[tuple[str, str], list[tuple[str, When]]] = defaultdict(list)
    for person in data.people:
        for office in person.offices:
            if office.title in TOP and office.period and "/" in office.period.edtf:
                held[office.of, office.title].append((person.id, office.period))
    for (of, title), periods in held.items():
        for (a, one), (b, other) in combinations(periods, 2):
            first = max(one.days.start_latest, other.days.start_latest)
            last = min(one.days.end_earliest, other.days.end_earliest)
            if a != b and first < last:
                yield f"{a}: {title} of {of} {one.edtf}, and {b} {other.edtf}"


def top_offices_have_holders(data: Dataset) -> Iterator[str]:
    """In each year since 2020, or it is said why nobody is known; what is said is no longer than true."""
    last = data.as_of.latest.year if data.as_of and data.as_of.latest else SINCE
    for office, states in OFFICES.items():
        for of, titles in states.items():
            years, why = NOBODY.get((of, office), ((), ""))
            for year in range(SINCE, last + 1):
                held = any(holders(data, of, titles, year))
                if not held and year not in years:
                    yield f"{of}: no {office} in {year}"
                if held and year in years:
                    yield f"{of}: {office} of {year} is known, against: {why}"


# Bodies


LATER_MEMBERS = {
    ("AZ", "cis"): "signed the protocol of Alma-Ata in 1991 and ratified in September 1993",
}
"""Whose membership began long after the accession on record, and why."""
DEPOSIT = timedelta(days=200)
"""How long after an accession a membership may begin: instruments have to be deposited, and to take effect."""


def founders_are_members(data: Dataset) -> Iterator[str]:
    """The parties of the agreement that founds a body belong to it, unless they never were bound."""
    for agreement in data.agreements:
        for body in map(data.organisation, agreement.founds):
            members = {each.member for each in body.memberships}
            for party in agreement.parties if members else ():
                left = agreement.status_of(party) in (Stage.WITHDREW, Stage.SIGNED)
                if party not in members and not left and party != "un":
                    yield f"{agreement.id}: {party} is no member of {body.id}"


def accessions_are_memberships(data: Dataset) -> Iterator[str]:
    """Whoever accedes to the agreement that founds a body is a member from then on; whoever leaves it, until then."""
    for agreement in data.agreements:
        for body in map(data.organisation, agreement.founds):
            for step in agreement.history:
                spells = [
                    each
                    for each in body.memberships
                    if each.member == step.party and each.status.value == "member" and each.period
                ]
                if not (step.when and step.party and spells) or step.planned:
                    continue
                if step.stage in (Stage.ACCEDED, Stage.IN_FORCE):
                    begun = [each.since for each in spells if each.since]
                    soon = any(_soon_after(step.when, each) for each in begun)
                    if not soon and (step.party, body.id) not in LATER_MEMBERS:
                        told = ", ".join(each.edtf for each in begun)
                        yield f"{agreement.id}: {step.key} {step.when.edtf}, member of {body.id} from {told}"
                if step.stage is Stage.WITHDREW:
                    ended = [each.until for each in spells if each.until]
                    if not any(each.touches(step.when) is not False for each in ended):
                        yield f"{agreement.id}: {step.key} {step.when.edtf}, still member of {body.id}"


def _soon_after(when: When, since: When) -> bool:
    if since.touches(when) is not False:
        return True
    first, last = when.latest, since.earliest
    return bool(first and last and first <= last <= first + DEPOSIT)


def treaties_of_accession_are_memberships(data: Dataset) -> Iterator[str]:
    """A treaty on the accession of a state to another treaty makes it a member on the day it enters into force."""
    for agreement in data.agreements:
        for earlier in map(data.agreement, agreement.amends if "ccession" in agreement.title else ()):
            for body in map(data.organisation, earlier.founds):
                joining = [each for each in agreement.parties if data.find(each).label in agreement.title]
                for party in joining:
                    since = [
                        each.since.edtf for each in body.memberships if each.member == party and each.since
                    ]
                    if agreement.entered_into_force and agreement.entered_into_force.edtf not in since:
                        yield f"{agreement.id}: in force {agreement.entered_into_force.edtf}, {party} in {body.id} from {since}"


def nobody_acts_outside_its_life(data: Dataset) -> Iterator[str]:
    """No body signs or takes part before it was founded, or after it was dissolved, unless it is only spoken of."""
    bodies = {each.id: each for each in data.organisations}
    acted: list[tuple[str, str, When | None]] = [
        (event.id, each.party, event.when)
        for event in data.events
        for each in event.participants
        if each.role.value not in ("subject", "target")
    ]
    acted += [(each.id, party, each.when) for each in data.agreements for party in each.parties]
    for name, party, when in acted:
        body = bodies.get(party)
        if body is None or when is None:
            continue
        former = any(each.until and when.before(each.until) for each in body.former_names)
        if body.founded and when.before(body.founded) and not former:
            yield f"{name}: {party} was founded {body.founded.edtf}"
        if body.dissolved and when.after(body.dissolved):
            yield f"{name}: {party} was dissolved {body.dissolved.edtf}"


# Corridors


def trains_run_on_what_is_open(data: Dataset) -> Iterator[str]:
    """What was carried along a corridor was so when the corridor, or some of it, operated."""
    for event in data.events.where(kind="transport"):
        for corridor in map(data.corridor, event.corridors):
            parts = (each for each in data.corridors if corridor.id in each.part_of)
            states = [state for each in (corridor, *parts) for state in each.states_on(event.when)]
            if states and Operation.OPERATING not in states:
                yield f"{event.id}: {corridor.id} did not operate {event.when.edtf}"


# Events


_GROWING = re.compile(
    r"\b(?:at least|or more)\b[^.;]*\b(?:die|dead|killed?|deaths|hurt|injured)\b"
    r"|\b(?:die|dead|kills?|killed|hurt|injured)\b[^.;]*\b(?:at least|or more)\b",
    re.IGNORECASE,
)


def counts_of_the_dead_are_not_those_of_the_day(data: Dataset) -> Iterator[str]:
    """Who says "at least" or "or more" of the dead or hurt has read more than articles of the first four days."""
    dated = {source.id: source.date for source in data.sources}
    for event in data.events:
        if event.when and event.when.latest and _GROWING.search(f"{event.title}. {event.summary or ''}"):
            days = [dated[each.source] for each in event.citations]
            over = event.when.latest + timedelta(days=4)
            if all(day and day.latest and day.latest <= over for day in days):
                yield f"{event.id}: {event.title}"


# Figures


_PART = re.compile(
    r"\b(first|last|nine|ten|eleven) (\w+ )?(months?|weeks?)\b|\b(first|second) half\b|\bquarter\b"
    r"|\bJanuary[ –-](to )?(February|March|April|May|June|July|August|September|October|November)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")


def no_part_stands_for_a_year(data: Dataset) -> Iterator[str]:
    """January to November is not a year."""
    for figure in data.figures:
        if figure.period and _YEAR.fullmatch(figure.period.edtf) and _PART.search(figure.title):
            yield f"{figure.id}: {figure.title}, for {figure.period.edtf}"


def no_part_is_more_than_the_whole(data: Dataset) -> Iterator[str]:
    """What some months brought is not more than their year, unless a note or a claim says why."""
    by: dict[object, list[Figure]] = defaultdict(list)
    for figure in data.figures:
        if figure.standing is Standing.REPORTED and figure.measure.value in (
            "trade",
            "exports",
            "imports",
            "volume",
        ):
            title = re.sub(r"\b(19|20)\d\d\b.*|, by \w+ data", "", figure.title).strip()
            by[figure.measure, figure.unit, frozenset(figure.about), title].append(figure)
    for figures in by.values():
        years = {
            each.period.edtf: each for each in figures if each.period and _YEAR.fullmatch(each.period.edtf)
        }
        for part in figures:
            named = set(_YEAR.findall(part.period.edtf)) if part.period else set()
            year = years.get(min(named)) if len(named) == 1 else None
            if year is None or year is part or year.note or year.claims or part.note:
                continue
            counted = {each.title for each in (part, year) if each.title.endswith(" data")}
            if part.value > (year.upper or year.value) and len(counted) < 2:
                yield f"{part.id}: {part.quantity}, more than {year.id}: {year.quantity}"


def trade_is_exports_and_imports(data: Dataset) -> Iterator[str]:
    """Within a tenth, or a note says why the sources differ."""
    by: dict[object, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in data.figures:
        if figure.standing is Standing.REPORTED and figure.period and len(figure.about) == 2:
            by[frozenset(figure.about), figure.period, figure.unit][figure.measure.value].append(figure)
    for found in by.values():
        sums = [out.value + in_.value for out in found["exports"] for in_ in found["imports"]]
        for whole in found["trade"] if sums else ():
            if not any(abs(whole.value - each) <= whole.value / 10 for each in sums) and not whole.note:
                yield f"{whole.id}: {whole.quantity}, exports and imports {', '.join(map(str, sums))}"


# Sources


def everything_is_supported_or_was_looked_for(data: Dataset) -> Iterator[str]:
    """Every event and agreement has a public address, or says when one was looked for."""
    addresses = {source.id for source in data.sources if source.url}
    for record in (*data.agreements, *data.events):
        if not any(each.source in addresses for each in record.citations) and not record.sought:
            yield f"{record.id}: no address"


RULES: tuple[Callable[[Dataset], Iterator[str]], ...] = (
    steps_come_after_the_signature,
    consent_comes_before_the_entry_into_force,
    only_parties_take_steps_and_sign,
    nothing_expected_is_over,
    nothing_held_lies_ahead,
    a_plan_whose_day_has_passed_says_what_came_of_it,
    signatories_held_the_office,
    participants_held_the_office,
    one_person_at_a_time_holds_a_top_office,
    top_offices_have_holders,
    founders_are_members,
    accessions_are_memberships,
    treaties_of_accession_are_memberships,
    nobody_acts_outside_its_life,
    trains_run_on_what_is_open,
    counts_of_the_dead_are_not_those_of_the_day,
    no_part_stands_for_a_year,
    no_part_is_more_than_the_whole,
    trade_is_exports_and_imports,
    everything_is_supported_or_was_looked_for,
)
