"""What differs between two datasets: records place by place, what became of those that are gone, and which answers changed."""

import json
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import caspian
from caspian import Dataset, Record
from caspian.catalogue.types import TYPES, record_type
from caspian.model.path import values_at
from caspian.store.bundled import bundled
from caspian.survey.differing import differing
from caspian.survey.main_questions import main_questions
from caspian.writing.plain import unstructure
from tests.strategies import of


def loaded(**raw: Any) -> Dataset:
    return caspian.load(raw, alone=True)


def people(**names: str) -> list[dict[str, str]]:
    return [{"id": key.replace("_", "-"), "name": name} for key, name in names.items()]


def test_what_differs_is_told_place_by_place() -> None:
    old = loaded(people=people(a="A", b="B"))
    new = loaded(people=[{"id": "b", "name": "Bee", "note": "New."}, {"id": "c", "name": "C"}])
    found = caspian.compare(old, new)
    assert [(each.what.value, each.id, each.field, each.before, each.after) for each in found] == [
        ("withdrawn", "a", None, None, None),
        ("changed", "b", "name", "B", "Bee"),
        ("changed", "b", "note", None, "New."),
        ("added", "c", None, None, None),
    ]


def test_a_place_is_a_path_as_near_to_the_value_as_can_be() -> None:
    body = {
        "id": "x-1",
        "name": "X",
        "kind": "format",
        "memberships": [{"member": "KZ", "period": "2001/.."}],
    }
    changed = {
        **body,
        "memberships": [{"member": "KZ", "period": "2002/.."}, {"member": "LA"}],
        "aliases": ["Y"],
    }
    found = caspian.compare(loaded(organisations=[body]), loaded(organisations=[changed]), questions=())
    assert [(each.field, each.before, each.after) for each in found] == [
        ("memberships[KZ].period", "2001/..", "2002/.."),
        ("memberships[LA]", None, {"member": "LA"}),
        ("aliases[Y]", None, "Y"),
    ]


pairs = st.sampled_from(TYPES).flatmap(lambda kind: st.tuples(of(record_type(kind)), of(record_type(kind))))


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=100, deadline=None
)
@given(pairs)
def test_every_difference_is_told_and_its_path_leads_to_it(pair: tuple[Record, Record]) -> None:
    before, after = pair[0], attrs.evolve(pair[1], id=pair[0].id)
    places = list(differing(before, after))
    assert (before == after) is (not places)
    assert not list(differing(before, before))
    for place in places:
        assert place.before != place.after
        for record, value in ((before, place.before), (after, place.after)):
            if value is not None:
                whole = type(value) is list and not place.path.endswith("]")
                found = [unstructure(each) for each in values_at(record, place.path)]
                assert found == (value if whole else [value])


def test_what_was_withdrawn_says_why_and_what_stands_for_it() -> None:
    old = loaded(people=people(a="A", b="B", c="C"))
    new = loaded(
        people=people(a="A"),
        withdrawn=[{"id": "b", "reason": "The same person has two records.", "successor": "a"}],
    )
    found = caspian.compare(old, new)
    assert [str(each) for each in found] == [
        "withdrawn: b (people): The same person has two records; see 'a'",
        "withdrawn: c (people): no reason is given",
    ]
    assert (found[0].reason, found[0].successor, found[0].label) == (
        "The same person has two records.",
        "a",
        "B",
    )


def test_what_has_another_id_is_renamed_and_not_new() -> None:
    old = loaded(people=people(a="A", b="B"))
    new = loaded(
        people=people(a_1="A", b_1="Bee"),
        withdrawn=[{"id": "b", "reason": "Her name was misspelt.", "successor": "b-1"}],
    )
    found = caspian.compare(old, new)
    assert [str(each) for each in found] == [
        "renamed: a is a-1 (people)",
        "renamed: b is b-1 (people): Her name was misspelt",
        "changed: b-1.name: 'B' to 'Bee'",
    ]
    assert [each.what.value for each in found] == ["renamed", "renamed", "changed"]


def test_two_that_are_alike_are_not_taken_for_each_other() -> None:
    found = caspian.compare(loaded(people=people(a="A")), loaded(people=people(b="A", c="A")))
    assert [each.what.value for each in found] == ["withdrawn", "added", "added"]


MORE = caspian.load(
    {
        "amendments": [
            {
                "id": "sco",
                "field": "memberships",
                "add": {"member": "ES", "status": "partner", "period": "2025/.."},
            }
        ]
    }
)


def test_answers_that_changed_are_told() -> None:
    found = caspian.compare(caspian.load(), MORE)
    assert [str(each) for each in found.answers] == ["members_of('sco', status='partner') gains ES"]
    assert found.answers[0].gained == ("ES",)
    (back,) = caspian.compare(
        MORE, caspian.load(), questions=["members_of('SCO', on='2030-06', status='partner')"]
    ).answers
    assert (back.gained, back.lost) == ((), ("ES",))
    assert str(back) == "members_of('SCO', on='2030-06', status='partner') loses ES"
    assert "members_of('sco', status='partner')" in found.to_text()


def test_an_answer_may_come_or_go() -> None:
    leg = {"origin": "my-a", "destination": "my-b", "mode": "road", "km": "5"}
    corridor = {"id": "my-road", "name": "My road", "kind": "transport", "modes": ["road"], "legs": [leg]}
    towns = [{"id": f"my-{each}", "name": f"My {each}"} for each in "ab"]
    operating = {**corridor, "history": [{"operation": "operating", "since": "2001"}]}
    planned = {**corridor, "history": [{"operation": "planned", "since": "2001"}]}
    old, new = (loaded(places=towns, corridors=[each]) for each in (planned, operating))
    asked = ["routes('my-a', 'my-b')", "corridor('My road')", "find('My road')"]
    (opened,) = caspian.compare(old, new, questions=asked).answers
    assert str(opened) == "routes('my-a', 'my-b') has an answer now; gains my-a – my-b (5 km)"
    assert opened.failed_before is not None
    assert opened.failed_before.startswith("no way from My a to My b")
    (closed,) = caspian.compare(new, old, questions=asked).answers
    assert str(closed).startswith("routes('my-a', 'my-b') has no answer any more: no way from")


@pytest.mark.parametrize(
    ("question", "error", "said"),
    [
        ("members_off('SCO')", caspian.NotFound, "did you mean 'members_of'"),
        ("members_of('SCO', status='membr')", caspian.NotFound, "did you mean 'member'"),
        ("save('x.json')", caspian.NotFound, "is known as 'save'"),
        ("members_of", ValueError, "expected a question such as"),
        ("members_of(open('x'))", ValueError, "expected a question such as"),
        ("__import__('os').system('true')", ValueError, "expected a question such as"),
        ("members_of(**{'organisation': 'SCO'})", ValueError, "expected a question such as"),
        ("members_of('SCO', onn='2024')", TypeError, r"takes no onn="),
    ],
)
def test_a_slip_in_a_question_is_told(question: str, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        caspian.compare(caspian.load(), MORE, questions=question)


def test_the_main_questions_can_all_be_asked() -> None:
    store = bundled()
    questions = main_questions(store, store)
    assert len(questions) == len(set(questions)) > 100
    assert not caspian.compare(caspian.load(), caspian.load(), questions=questions[::40]).answers
    assert "agreements_between('AM', 'AZ', status='in force')" in questions


def test_the_changelog_tells_all_of_it() -> None:
    old = loaded(people=people(a="A", b="B", c="C"))
    new = loaded(
        people=[{"id": "c", "name": "C `x`", "aliases": ["<b>"]}, {"id": "d", "name": "D*"}],
        withdrawn=[{"id": "a", "reason": "Nobody."}, {"id": "b", "reason": "A slip.", "successor": "d"}],
    )
    found = caspian.compare(old, new, questions=["person('a')", "person('c')"])
    assert found.changelog().splitlines() == [
        "## From data of one's own to data of one's own",
        "",
        "### Withdrawn",
        "",
        "- person `a`, A: Nobody",
        "",
        "### Renamed",
        "",
        "- person `d`, D\\*, which was `b`: A slip",
        "",
        "### Changed",
        "",
        "- person `d`, D\\*",
        "  - `name` is `D*`; it was `B`",
        "- person `c`, C \\`x\\`",
        "  - `name` is C \\`x\\`; it was `C`",
        "  - `aliases[<b>]` added: `<b>`",
        "",
        "### Answers that changed",
        "",
        "- `person('a')` has no answer any more: no person is known as 'a'; it was withdrawn: Nobody",
    ]
    nothing = caspian.compare(old, old)
    assert nothing.changelog().splitlines()[-1] == "Nothing changed."
    assert not nothing.answers


def test_a_comparison_is_an_answer_like_others() -> None:
    found = caspian.compare(caspian.load(), MORE)
    back = pickle.loads(pickle.dumps(found))
    assert back == found
    assert back.changelog() == found.changelog()
    assert back.answers.to_dicts() == found.answers.to_dicts()
    assert json.loads(json.dumps(found.to_dicts()))[0]["field"] == "memberships[ES]"
    with pytest.raises(TypeError, match="expected two datasets, or records"):
        caspian.compare(caspian.load(), {})  # type: ignore[call-overload]


def test_what_the_bundled_data_gave_up_tells_what_became_of_it(tmp_path: Path) -> None:
    package = tmp_path / "caspian"
    shutil.copytree(Path(caspian.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    gone = {
        "id": "2024-01-01-visit",
        "reason": "It did not take place.",
        "successor": "2024-01-26-pashinyan-tbilisi",
    }
    (package / "data" / "withdrawn.json").write_text(json.dumps({"withdrawn": [gone]}))
    code = (
        "import caspian\n"
        "for ask in (caspian.event, caspian.find, caspian.events.__getitem__):\n"
        "    try: ask('2024-01-01-visit')\n"
        "    except caspian.NotFound as error: print(error.became)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.splitlines() == ["It did not take place; see '2024-01-26-pashinyan-tbilisi'"] * 3
