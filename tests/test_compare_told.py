"""What a comparison tells of records and of answers, word by word, on datasets small enough to see what changed."""

import json
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import Dataset, Differences
from tests.seen import lines


def loaded(**raw: Any) -> Dataset:
    return caspian.load(raw, alone=True)


def people(**names: str) -> list[dict[str, str]]:
    return [{"id": key, "name": name} for key, name in names.items()]


def told(found: Differences) -> list[str]:
    return [str(each) for each in found]


def meeting(id_: str, *who: str, when: str = "2020-01-02", **more: Any) -> dict[str, Any]:
    parties = [{"party": each} for each in who]
    return {"id": id_, "title": id_.title(), "kind": "meeting", "when": when, "participants": parties, **more}


STATES = [{"id": "AM", "name": "Armenia"}, {"id": "AZ", "name": "Azerbaijan"}]


# What became of records


def test_a_record_of_another_id_is_the_same_whatever_form_its_id_has() -> None:
    old = loaded(countries=[{"id": "KZ", "name": "Land"}], people=people(ab="Jane Doe"))
    new = loaded(countries=[{"id": "KG", "name": "Land"}], people=people(abc="Jane Doe"))
    found = caspian.compare(old, new)
    assert told(found) == ["renamed: KZ is KG (countries)", "renamed: ab is abc (people)"]
    assert lines(found)[1:] == [
        "What Type Record Place Before After",
        "renamed countries Land id KZ KG",
        "renamed people Jane Doe id ab abc",
    ]


def test_of_several_that_are_alike_none_is_said_to_have_become_the_new_one() -> None:
    """Which of the two it was nobody can know."""
    found = caspian.compare(loaded(people=people(a="Twin", b="Twin")), loaded(people=people(c="Twin")))
    assert [each.what.value for each in found] == ["withdrawn", "withdrawn", "added"]
    one, other = people(a="Twin", b="Other"), people(c="Twin", d="Other")
    assert told(caspian.compare(loaded(people=one), loaded(people=other))) == [
        "renamed: a is c (people)",
        "renamed: b is d (people)",
    ]


def test_a_record_becomes_what_its_withdrawal_says_and_nothing_else() -> None:
    old = loaded(people=people(p="One", q="Two", s="Alike", t="Gone", v="Stays"))
    gone = [
        {"id": "p", "reason": "Merged.", "successor": "r"},
        {"id": "q", "reason": "Merged too.", "successor": "r"},
        {"id": "s", "reason": "A slip."},
        {"id": "t", "reason": "Long known.", "successor": "v"},
    ]
    new = loaded(people=people(r="Both", u="Alike", v="Stays"), withdrawn=gone)
    found = caspian.compare(old, new)
    assert told(found) == [
        "renamed: p is r (people): Merged",
        "changed: r.name: 'One' to 'Both'",
        "withdrawn: q (people): Merged too; see 'r'",
        "withdrawn: s (people): A slip",
        "withdrawn: t (people): Long known; see 'v'",
        "added: u (people)",
    ]
    assert [each.became for each in found] == [
        "Merged",
        None,
        "Merged too; see 'r'",
        "A slip",
        "Long known; see 'v'",
        None,
    ]
    assert lines(found)[1:] == [
        "What Type Record Place Before After Why",
        "renamed people Both id p r Merged",
        "changed people Both name One Both",
        "withdrawn people Two Merged too; see 'r'",
        "withdrawn people Alike A slip",
        "withdrawn people Gone Long known; see 'v'",
        "added people Alike",
    ]


def test_a_value_that_came_or_went_has_a_row_with_an_empty_cell() -> None:
    old = loaded(events=[meeting("talks", note="Short.")])
    new = loaded(events=[meeting("talks", summary="They met.", topics=["gas", "oil"])])
    found = caspian.compare(old, new, questions=())
    assert [(each.field, each.before, each.after) for each in found] == [
        ("summary", None, "They met."),
        ("topics[gas]", None, "gas"),
        ("topics[oil]", None, "oil"),
        ("note", "Short.", None),
    ]
    assert lines(found)[1:] == [
        "What Type Record Place Before After",
        "changed events Talks summary They met.",
        "changed events Talks topics[gas] gas",
        "changed events Talks topics[oil] oil",
        "changed events Talks note Short.",
    ]
    assert found.changelog().splitlines()[4:] == [
        "- event `talks`, Talks",
        "  - `summary` added: `They met.`",
        "  - `topics[gas]` added: `gas`",
        "  - `topics[oil]` added: `oil`",
        "  - `note` removed; it was `Short.`",
    ]


@pytest.mark.parametrize(
    ("length", "shown"), [(159, "a" * 159), (160, "a" * 160), (161, f"{'a' * 159}…"), (400, f"{'a' * 159}…")]
)
def test_a_long_value_is_cut_where_people_read_it(length: int, shown: str) -> None:
    found = caspian.compare(
        loaded(people=[{"id": "p", "name": "P", "note": "a" * length}]),
        loaded(people=[{"id": "p", "name": "P", "note": "b"}]),
    )
    assert found.changelog().splitlines()[-1] == f"  - `note` is `b`; it was `{shown}`"
    assert found[0].before == "a" * length
    assert lines(found.show())[2] == f"changed people P note {shown} b"


def test_the_changelog_calls_a_record_by_what_it_is_called() -> None:
    events = [meeting("2020-talks", title="Talks"), {**meeting("no-title"), "title": "no-title"}]
    assert caspian.compare(loaded(), loaded(events=events)).changelog().splitlines() == [
        "## From data of one's own to data of one's own",
        "",
        "### Added",
        "",
        "- event `2020-talks`, Talks",
        "- event `no-title`",
    ]


def test_the_changelog_has_what_was_added_in_the_letters_in_which_it_is_written() -> None:
    def body(*members: str) -> Dataset:
        found = {"id": "body", "name": "Body", "kind": "format"}
        rows = [{"member": each, "note": "Баку"} for each in members]
        return loaded(countries=STATES, organisations=[{**found, "memberships": rows}])

    assert caspian.compare(body("AM"), body("AM", "AZ"), questions=()).changelog().splitlines()[-2:] == [
        "- organisation `body`, Body",
        '  - `memberships[AZ]` added: `{"member": "AZ", "note": "Баку"}`',
    ]


def test_without_questions_those_about_bodies_with_one_of_the_nine_are_put() -> None:
    def bodies(*near: str, far: tuple[str, ...] = ()) -> Dataset:
        states = [*STATES, {"id": "FR", "name": "France"}, {"id": "DE", "name": "Germany"}]
        rows = {"mixed": ("AM", *near), "own": ("AM", "AZ"), "elsewhere": ("FR", *far)}
        found = [
            {
                "id": id_,
                "name": id_.title(),
                "kind": "format",
                "memberships": [{"member": each, "period": "2001/.."} for each in who],
            }
            for id_, who in rows.items()
        ]
        return loaded(countries=states, organisations=found)

    found = caspian.compare(bodies(), bodies("DE", far=("DE",)))
    assert [each.field for each in found] == ["memberships[DE]", "memberships[DE]"]
    assert [str(each) for each in found.answers] == ["members_of('mixed', status='member') gains DE"]
    left = caspian.compare(bodies(), loaded(countries=STATES)).answers
    assert {each.question.partition("'")[2].partition("'")[0] for each in left} >= {"mixed", "own"}
    assert not [each for each in left if "elsewhere" in each.question]


def test_lists_in_another_order_differ_as_a_whole() -> None:
    old, new = (
        loaded(people=[{"id": "p", "name": "P", "aliases": each}]) for each in (["A", "B"], ["B", "A"])
    )
    (found,) = caspian.compare(old, new)
    assert (found.field, found.before, found.after) == ("aliases", ["A", "B"], ["B", "A"])


@pytest.mark.parametrize("key", ["12", "x[1]", "a#b", "1#2", "k" * 201])
def test_a_list_with_something_that_no_path_can_name_differs_as_a_whole(key: str) -> None:
    old = loaded(people=[{"id": "p", "name": "P", "aliases": ["A"]}])
    new = loaded(people=[{"id": "p", "name": "P", "aliases": ["A", key]}])
    (found,) = caspian.compare(old, new)
    assert (found.field, found.before, found.after) == ("aliases", ["A"], ["A", key])


@pytest.mark.parametrize("key", ["12a", "k" * 200, "Баку"])
def test_a_list_with_what_a_path_can_name_differs_part_by_part(key: str) -> None:
    old = loaded(people=[{"id": "p", "name": "P", "aliases": ["A"]}])
    new = loaded(people=[{"id": "p", "name": "P", "aliases": ["A", key]}])
    (found,) = caspian.compare(old, new)
    assert (found.field, found.before, found.after) == (f"aliases[{key}]", None, key)


def test_the_course_of_a_leg_differs_as_a_whole() -> None:
    def line(*via: list[float]) -> Dataset:
        leg = {"origin": "a", "destination": "b", "mode": "rail", "km": "10", "via": list(via)}
        places = [{"id": key, "name": key.upper()} for key in ("a", "b")]
        return loaded(places=places, corridors=[{"id": "l", "name": "L", "kind": "transport", "legs": [leg]}])

    (found,) = caspian.compare(line([50.5, 40.5]), line([50.5, 40.5], [51.0, 41.0]), questions=())
    assert (found.field, found.before, found.after) == (
        "legs[a–b].via",
        [[50.5, 40.5]],
        [[50.5, 40.5], [51.0, 41.0]],
    )


def test_an_answer_in_words_changes_by_its_lines() -> None:
    def body(*members: str) -> Dataset:
        rows = [{"member": each, "period": "2001-02-03/.."} for each in members]
        found = {"id": "body", "name": "Body", "kind": "format", "memberships": rows}
        return loaded(countries=STATES, organisations=[found])

    (found,) = caspian.compare(body("AM"), body("AM", "AZ"), questions=["membership_changes('body')"]).answers
    assert str(found) == "membership_changes('body') gains 2001-02-03: AZ becomes member of body"


def test_comparisons_are_equal_where_their_answers_are_too() -> None:
    old, new = loaded(people=people(a="A")), loaded(people=people(a="B"))
    plain = caspian.compare(old, new, questions=())
    asked = caspian.compare(old, new, questions=["person('B')"])
    assert plain.to_dicts() == asked.to_dicts()
    assert plain != asked
    assert asked == caspian.compare(old, new, questions=["person('B')"])
    assert hash(plain) == hash(asked)
    assert plain != plain.answers
    assert plain != caspian.compare(new, old, questions=())


# Answers that changed


def _edition(folder: Path, day: str) -> Dataset:
    """Of one and the same records, as of a day."""
    member = {"member": "AM", "period": "2001/2024-01"}
    body = {"id": "body", "name": "Body", "kind": "intergovernmental", "memberships": [member]}
    data = {
        "release": {"version": "2026.1.1", "as_of": day, "seal": "0" * 64},
        "countries": STATES,
        "organisations": [body],
    }
    (folder / f"{day}.json").write_text(json.dumps(data), encoding="utf-8")
    return caspian.load(folder / f"{day}.json", alone=True)


def test_answers_change_with_the_day_of_the_data_though_no_record_does(tmp_path: Path) -> None:
    found = caspian.compare(_edition(tmp_path, "2023-12-01"), _edition(tmp_path, "2024-06-01"))
    assert told(found) == []
    assert [str(each) for each in found.answers] == ["members_of('body', status='member') loses AM"]
    assert lines(found)[1:] == [
        "1 answer that changed",
        "Question Loses",
        "members_of('body', status='member') Armenia",
    ]
    assert found.changelog().splitlines() == [
        "## From caspian data 2026.1.1 with own records, as of 1 December 2023 "
        "to caspian data 2026.1.1 with own records, as of 1 June 2024",
        "",
        "### Answers that changed",
        "",
        "- `members_of('body', status='member')` loses AM",
    ]
    (back,) = caspian.compare(_edition(tmp_path, "2024-06-01"), _edition(tmp_path, "2023-12-01")).answers
    assert str(back) == "members_of('body', status='member') gains AM"


def test_differences_and_answers_are_each_shown_as_far_as_they_go() -> None:
    """A single difference may change many answers."""
    events = [meeting(f"e-{number}", "AM", "AZ") for number in range(3)]
    old = loaded(countries=STATES, events=events)
    new = loaded(countries=STATES, events=[*events[:2], meeting("e-2", "AM")])
    questions = ["events_between('AM', 'AZ')", "events_between('AZ', 'AM')"]
    found = caspian.compare(old, new, questions=questions)
    assert len(found) == 1
    assert lines(found)[3:] == [
        "2 answers that changed",
        "Question Loses",
        "events_between('AM', 'AZ') E-2",
        "events_between('AZ', 'AM') E-2",
    ]
    shown = lines(found.show(rows=1))
    assert shown[3] == "2 answers that changed (the first 1 of 2; .show(rows=None) for all)"
    assert len(shown) == 6
    assert lines(found.show()) == lines(found)
    assert lines(caspian.compare(old, old)) == ["No differences from data of one's own to data of one's own"]


def test_of_many_that_an_answer_gained_forty_are_named() -> None:
    def gained(count: int) -> list[str]:
        events = [meeting(f"e-{number:02}", "AM", "AZ") for number in range(count)]
        new = loaded(countries=STATES, events=events)
        old = loaded(countries=STATES)
        return lines(caspian.compare(old, new, questions=["events_between('AM', 'AZ')"]).answers)[2:]

    (forty,) = gained(40)
    assert forty.endswith(", E-38, E-39")
    (one_more,) = gained(41)  # not cut for the sake of a single one
    assert one_more.endswith(", E-39, E-40")
    (more,) = gained(42)
    assert more.endswith(", E-38, E-39 and 2 more")


def test_an_answer_that_failed_tells_why_in_its_row() -> None:
    some, none = loaded(people=people(a="Jane Doe")), loaded(people=people(b="John"))
    found = caspian.compare(some, none, questions=["person('Jane Doe')"]).answers
    (gone,) = found
    assert lines(found)[1:] == ["Question Loses State", f"person('Jane Doe') a {gone.change}"]
    assert gone.lost == ("a",)
    assert gone.change.startswith("has no answer any more: no person is known as 'Jane Doe'")
    back = caspian.compare(none, some, questions=["person('Jane Doe')"]).answers
    assert lines(back)[1:] == ["Question Gains State", "person('Jane Doe') Jane Doe has an answer now"]
    (come,) = back
    assert come.change == "has an answer now; gains a"
    assert come.failed_before == gone.fails_now
    assert (come.fails_now, gone.failed_before) == (None, None)


def test_an_answer_that_became_empty_is_told_by_what_it_lost() -> None:
    old = loaded(countries=STATES, events=[meeting("talks", "AM", "AZ")])
    new = loaded(countries=STATES, events=[meeting("talks", "AM")])
    (found,) = caspian.compare(old, new, questions=["events_between('AM', 'AZ')"]).answers
    assert str(found) == "events_between('AM', 'AZ') loses talks"


def test_an_answer_in_another_order_is_another_answer() -> None:
    first, later = meeting("a", "AM", when="2020-01-02"), meeting("b", "AM", when="2020-02-02")
    old = loaded(countries=STATES, events=[first, later])
    new = loaded(countries=STATES, events=[{**first, "when": "2020-03-02"}, later])
    found = caspian.compare(old, new, questions=["events_involving('AM')"])
    (answer,) = found.answers
    assert (answer.change, answer.gained, answer.lost) == ("comes in another order", (), ())
    assert lines(found.answers)[1:] == [
        "Question State",
        "events_involving('AM') comes in another order",
    ]


def test_where_there_is_no_way_before_nor_after_nothing_changed() -> None:
    """That a name is unknown is a slip of whoever asks; that there is no way is an answer."""
    towns = [{"id": f"my-{each}", "name": f"My {each}"} for each in "ab"]
    old, new = loaded(places=towns), loaded(places=[*towns, {"id": "my-c", "name": "My c"}])
    both = ["routes('my-a', 'my-b')", "place('My c')"]
    assert [each.gained for each in caspian.compare(old, new, questions=both).answers] == [("my-c",)]
    with pytest.raises(caspian.NotFound, match="my-d"):
        caspian.compare(old, new, questions=["routes('my-a', 'my-d')"])


@pytest.mark.parametrize(
    "question",
    [
        "person('A'",
        "person('A\0')",
        "person",
        "caspian",
        "5",
        "data.person('A')",
        "person(name)",
        "person(*['A'])",
        "person(**{'name': 'A'})",
        f"person({'-' * 5_000}1)",
        f"person({'-' * 100_000}1)",
        5,
        None,
    ],
    ids=lambda question: str(question)[:20],
)
def test_what_is_no_question_is_refused_in_one_sentence(question: Any) -> None:
    data = loaded(people=people(a="A"))
    with pytest.raises(ValueError, match=r"^expected a question such as \"members_of\(") as caught:
        caspian.compare(data, data, questions=[question])
    assert len(str(caught.value)) < 160


def test_a_question_may_be_written_as_in_a_script() -> None:
    old, new = loaded(people=people(a="A")), loaded(people=people(b="A"))
    for question in (" caspian.person('A') ", "person('A', default=None)"):
        (found,) = caspian.compare(old, new, questions=[question]).answers
        assert (found.gained, found.lost) == (("b",), ("a",))
    with pytest.raises(ValueError, match="expected a question such as"):
        caspian.compare(old, new, questions=["caspian.caspian.person('A')"])
