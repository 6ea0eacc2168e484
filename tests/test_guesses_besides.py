"""What a reader must not miss: what there is besides an empty answer, what a name can mean, what is known only as signed."""

import pickle
import re

import pytest

import caspian


def told(answer: object) -> str:
    return " ".join(str(answer).split())


def calls(text: str) -> list[str]:
    return re.findall(r"caspian\.[\w.]+\([^()]*\)", text)


@pytest.mark.parametrize(
    "answer",
    [
        caspian.timeline("port-of-poti"),
        caspian.timeline("Anaklia", kind="visit", since=2020),
        caspian.agreements.at("port-of-batumi"),
        caspian.figures_about("Anaklia", since=2031),
        caspian.events_involving("Tokayev", kind="exercise"),
        caspian.agreements_involving("Tajikistan", kind="investment", until=1992),
        caspian.events_on("BTK", kind="attack"),
    ],
    ids=lambda answer: str(answer.question),
)
def test_an_empty_answer_about_one_record_names_what_there_is_besides(
    answer: caspian.Events | caspian.Agreements | caspian.Figures,
) -> None:
    assert len(answer) == 0
    assert "besides: " in told(answer)
    besides = told(answer).partition("besides: ")[2]
    proposed = calls(besides.partition("held is a choice")[0])
    assert proposed
    for call in proposed:
        found = eval(call, {"caspian": caspian})
        assert f"{len(found)} " in told(answer)
        assert len(found) > 0


def test_an_empty_answer_about_an_event_or_a_long_title_is_shown_and_its_calls_work() -> None:
    nothing = next(
        found for event in caspian.events if not (found := caspian.figures.about(event)) and event.agreements
    )
    assert told(nothing).startswith("0 figures about")
    treaty = caspian.events.about("iran-russia-friendship-1921").where(kind="call")
    call = told(treaty).partition("others, ")[2].partition("') ")[0] + "')"
    assert len(eval(call, {"caspian": caspian})) > 1


def test_what_was_only_expected_is_named_where_nothing_was_held() -> None:
    own = caspian.load(
        {
            "sources": [{"id": "own", "title": "Own notes", "kind": "dataset", "date": "2024"}],
            "places": [{"id": "new-port", "name": "New Port", "kind": "port"}],
            "events": [
                {
                    "id": "2030-01-01-opening",
                    "title": "The port opens",
                    "when": "2030-01-01",
                    "kind": "opening",
                    "status": "expected",
                    "places": ["new-port"],
                    "citations": [{"source": "own"}],
                }
            ],
        },
        alone=True,
    )
    assert "1 event not held, data.timeline('new-port', expected=True)" in told(own.timeline("New Port"))


def test_an_answer_with_something_in_it_or_about_two_says_nothing_of_what_there_is_besides() -> None:
    assert "besides:" not in told(caspian.timeline("Aktau"))
    assert "besides:" not in told(
        caspian.events_between("Armenia", "Tajikistan", kind="exercise", since=2031)
    )


def test_a_name_of_several_is_answered_with_the_calls_for_each_that_has_an_answer_first() -> None:
    with pytest.raises(caspian.Ambiguous) as caught:
        caspian.events_involving("CPC", kind="attack", since=2020)
    error = caught.value
    assert [call.partition("'")[2].partition("'")[0] for call in error.instead] == list(error.candidates)
    assert all(call.endswith("kind='attack', since=2020)") for call in error.instead)
    found = [len(eval(call, {"caspian": caspian})) for call in error.instead]
    assert found[0] > 0
    assert sorted(map(bool, found), reverse=True) == list(map(bool, found))
    assert all(f"`{call}`" in str(error) for call in error.instead)
    back = pickle.loads(pickle.dumps(error))
    assert (str(back), back.instead) == (str(error), error.instead)


def test_of_many_that_a_name_can_mean_no_more_than_three_calls_are_told() -> None:
    with pytest.raises(caspian.Ambiguous) as caught:
        caspian.find("CPC")
    assert 1 < len(caught.value.instead) <= 3
    for call in caught.value.instead:
        assert eval(call, {"caspian": caspian}).id in caught.value.candidates


def _only_signed(answer: caspian.Agreements) -> tuple[int, caspian.Agreements]:
    found = re.search(
        r"(\d+) other [\w, ]+ (?:is|are) known only as [^:]+: (caspian\..+?\)) lists", told(answer)
    )
    assert found, told(answer)
    return int(found[1]), eval(found[2], {"caspian": caspian})


def test_what_is_known_only_as_signed_is_counted_under_what_is_in_force() -> None:
    answer = caspian.agreements_between("China", "Kazakhstan", status="in force")
    number, listed = _only_signed(answer)
    assert number == len(listed - answer)
    assert f"lists them and {len(listed & answer)} of these" in told(answer)
    treaties = caspian.agreements_between("China", "Kazakhstan", kind="treaty").during(2002)
    assert set(treaties.ids) & set(listed.ids)
    sure = caspian.agreements_between("China", "Kazakhstan", status="in force", certain=True)
    assert not set(listed.ids) & set(sure.ids)
    assert all(agreement.kind.by_signature is None for agreement in listed)
    assert _only_signed(caspian.agreements.between("China", "Kazakhstan").in_force())[0] == number


def test_what_is_known_only_as_signed_keeps_to_the_kind_that_was_asked_for() -> None:
    answer = caspian.agreements_between("China", "Kazakhstan", status="in force", kind="treaty")
    number, listed = _only_signed(answer)
    assert {each.kind for each in listed} == {"treaty"}
    assert number == len(listed - answer)
    for other in (
        caspian.agreements_between("China", "Kazakhstan", status="signed"),
        caspian.agreements_between("China", "Kazakhstan", status="in force", kind="declaration"),
        caspian.agreements_between("China", "Kazakhstan"),
    ):
        assert "known only as" not in told(other)
