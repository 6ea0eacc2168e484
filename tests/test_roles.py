"""As what somebody took part: trips of a leader are not the visits that he receives; kinds that people mix are told apart."""

import pickle

import pytest

import caspian


def told(answer: object) -> str:
    return " ".join(str(answer).split())


def test_trips_of_a_leader_are_told_from_visits_that_he_receives() -> None:
    trips = caspian.events_involving("Tokayev", kind="visit", role="guest")
    received = caspian.events_involving("Tokayev", kind="visit", role="host")
    whole = caspian.events_involving("Tokayev", kind="visit")
    assert len(trips) > 10
    assert len(received) > 10
    assert not set(trips.ids) & set(received.ids)
    assert set(trips.ids) | set(received.ids) <= set(whole.ids)
    assert not trips.at("Kazakhstan")
    assert len(received.at("Kazakhstan")) == len(received)


@pytest.mark.parametrize(
    "asked",
    [
        lambda: caspian.events.involving("Tokayev", role="guest").where(kind="visit", status="held"),
        lambda: caspian.events(person="Tokayev", kind="visit", role="guest", status="held"),
        lambda: caspian.events.involving("Tokayev").where(kind="visit", status="held")(role="guest"),
        lambda: caspian.timeline("Tokayev", kind="visit", role=caspian.Role.GUEST),
    ],
)
def test_a_role_can_be_asked_for_wherever_somebody_is(asked: object) -> None:
    found = asked()  # type: ignore[operator]
    assert found == caspian.events_involving("Tokayev", kind="visit", role="guest")
    assert "involving Kassym-Jomart Tokayev as guest" in told(found)


def test_the_role_is_that_of_the_party_that_was_asked_for() -> None:
    found = caspian.events.involving("KZ", role=("target", "observer"))
    assert len(found) > 0
    for event in found:
        own = [each for each in event.participants if each.party == "KZ"]
        home = [each.role.value for each in event.participants if each not in own]
        assert {each.role.value for each in own} & {"target", "observer"} or home
        assert all(
            reason.endswith(("target", "observer")) for reason in next(iter(found.why(event).values()))
        )
    direct = caspian.events.involving("KZ", direct=True, role="host")
    assert all(
        any((each.party, each.role.value) == ("KZ", "host") for each in event.participants)
        for event in direct
    )


def test_who_was_asked_for_by_the_keyword_has_the_role_and_nobody_else() -> None:
    of_russia = caspian.events.involving("Russia")
    found = of_russia(person="Tokayev", role="guest")
    assert len(found) > 0
    assert found == of_russia.involving("Tokayev", role="guest")
    both = caspian.events(between=("Tokayev", "Putin"), role="guest")
    assert both == caspian.events.involving("Tokayev", "Putin", role="guest")


def test_a_question_about_a_role_is_a_value_like_any_other() -> None:
    found = caspian.events.involving("Tokayev", role="guest")
    assert str(found.question) == "events involving kassym-jomart-tokayev as guest"
    assert found.question != caspian.events.involving("Tokayev").question
    assert found.question == caspian.events.involving("Tokayev", role=["guest"]).question
    assert pickle.loads(pickle.dumps(found)).question == found.question
    assert found.again(caspian.load()) == found
    for event in found:
        assert all("guest" in reason for reason in next(iter(found.why(event).values())))


def test_a_word_that_is_no_role_is_told_with_those_that_are() -> None:
    with pytest.raises(caspian.NotFound, match="did you mean 'guest'"):
        caspian.events_involving("Tokayev", role="gest")
    with pytest.raises(ValueError, match="names nothing"):
        caspian.events.involving("Tokayev", role=[])
    with pytest.raises(TypeError, match="takes no role="):
        caspian.events_between("AM", "GE", role="guest")


@pytest.mark.parametrize(("who", "key"), [("Ilham Aliyev", "ilham-aliyev"), ("Kazakhstan", "KZ")])
def test_visits_say_how_many_were_received_and_which_step_leaves_those_paid(who: str, key: str) -> None:
    found = caspian.events_involving(who, kind="visit")
    paid, received = (found.involving(who, role=role) for role in ("guest", "host"))
    step = f"caspian.events_involving({key!r}, kind='visit', role='guest')"
    for answer in (found, found.count_by("year")):
        assert f"host in {len(received)}" in told(answer)
        assert f"guest in {len(paid)}" in told(answer)
        assert f"{step} has those as guest" in told(answer)
    assert eval(step, {"caspian": caspian}) == paid
    for clear in (paid, caspian.events_involving(who, kind="summit"), caspian.events(kind="visit")):
        assert "has those as guest" not in told(clear)


@pytest.mark.parametrize(
    ("kind", "other", "plural"), [("disaster", "accident", "accidents"), ("attack", "clash", "clashes")]
)
def test_kinds_that_people_mix_are_counted_beside_each_other(kind: str, other: str, plural: str) -> None:
    for one, beside, number in (
        (kind, other, f"{len(caspian.events(kind=other))} {plural}"),
        (other, kind, f"{len(caspian.events(kind=kind))} {kind}s"),
    ):
        answer = told(caspian.events.where(kind=one))
        assert f"stand apart: {number}; caspian.events(kind={(one, beside)}) has them all" in answer
    assert "stand apart" not in told(caspian.events.where(kind=(kind, other)))


def test_who_was_a_guest_of_nobody_there_is_told_without_a_step_that_finds_nothing() -> None:
    found = caspian.events.between("Xi Jinping", "Azerbaijan").where(kind="visit")
    assert len(found) > 0
    assert not found.at("Azerbaijan")
    assert "none of them was in Azerbaijan" in told(found)
    assert ".at('AZ')" not in told(found)
