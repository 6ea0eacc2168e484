"""Where search draws its lines: how a text is read, what is corrected, how much is enough, and in which order it comes."""

from typing import Any

import pytest

import caspian
from caspian import Event, EventKind, When
from caspian.searching.asked import MOST, asked, says_nothing
from caspian.searching.corrections import Corrections
from caspian.searching.index import Index
from caspian.searching.texts import COLUMNS, written
from caspian.store.store import Store
from caspian.store.tables import Given

STATES = [
    {"id": "KZ", "name": "Kazakhstan"},
    {"id": "KP", "name": "North Korea"},
    {"id": "KR", "name": "South Korea"},
]


ACT = {"kind": "treaty", "history": [{"stage": "signed"}]}


def data(*titles: str, **more: list[dict[str, Any]]) -> caspian.Dataset:
    """Events of some titles, named e-0, e-1 and so on."""
    events = [
        {"id": f"e-{number}", "title": title, "kind": "visit", "when": "2020"}
        for number, title in enumerate(titles)
    ]
    records: dict[str, Any] = {"countries": STATES, "events": events, **more}
    return caspian.load(records, alone=True)


def found(own: caspian.Dataset, text: str) -> tuple[str, ...]:
    return own.search(text, type="events").ids


# How a text is read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("May 2024 2025", ["202405", "2025"]),
        ("2024 May 2025", ["2024", "202505"]),
        ("5 May 20245", ["5", "may", "20245"]),
        ("May 5 20245", ["may", "5", "20245"]),
        ("May 5 24", ["may", "5", "24"]),
        ("May 20245", ["may", "20245"]),
        ("May 24", ["may", "24"]),
        ("May", ["may"]),
        ("5 May", ["5", "may"]),
        ("5 March words", ["5", "march", "words"]),
        ("word May 2024", ["word", "202405"]),
        ("x5 May 2024", ["x5", "202405"]),
        ("May x5 2024", ["may", "x5", "2024"]),
        ("5 May abcd", ["5", "may", "abcd"]),
        ("May abcd", ["may", "abcd"]),
        ("abcd 01 02", ["abcd", "01", "02"]),
        ("2024 1 02", ["2024", "1", "02"]),
        ("2024 01 2", ["2024", "01", "2"]),
        ("202 01 02", ["202", "01", "02"]),
        ("2024 ab 02", ["2024", "ab", "02"]),
        ("2024 01 ab", ["2024", "01", "ab"]),
        ("2024 01 02 03", ["20240102", "03"]),
        ("5 May 2024 6 June 2025", ["20240505", "20250606"]),
        ("May 2024 June 2025", ["202405", "202506"]),
        ("1 January 2024, December 31 2024", ["20240101", "20241231"]),
        ("a b 7 c d", ["ab", "7", "cd"]),
        ("7 x 8", ["7", "x", "8"]),
        ("talks of u k", ["talks", "uk"]),
        ("republic of korea talks", ["republic of korea", "talks"]),
        ("talks in north korea", ["talks", "north korea"]),
        ("north wind", ["north", "wind"]),
        ("Minister of Foreign Affairs of Georgia", ["minister of foreign affairs", "georgia"]),
        ("Democratic People's Republic of Korea", ["democratic people s republic of korea"]),
    ],
)
def test_a_text_is_read_as_what_it_names_up_to_where_that_ends(text: str, words: list[str]) -> None:
    assert [each.word for each in asked(text)] == words


def test_forty_words_and_twenty_thousand_letters_are_read() -> None:
    assert MOST == 40
    assert len(asked(" ".join(f"word{number:03}" for number in range(41)))) == 40
    whole, cut = ("the " * 4_998 + " saxaul", "the " * 4_998 + "  saxaul")
    assert (len(whole), len(cut)) == (19_999, 20_000)
    for text, word in ((whole, "saxaul"), (cut, "saxaul"), (f" {cut}", "saxau")):
        assert [each.word for each in asked(text)] == [word]
        assert not says_nothing(text)
    assert says_nothing("the " * 5_000 + "saxaul")
    assert says_nothing("")


def test_only_words_of_five_letters_and_more_have_another_spelling() -> None:
    assert asked("fours")[0].same == ("fours", "fors")
    assert [asked(word)[0].same for word in ("four", "hour", "our")] == [("four",), ("hour",), ("our",)]
    assert asked("metre")[0].same == ("metre", "meter")
    assert asked("acre")[0].same == ("acre",)


def test_a_phrase_stands_for_the_others_of_its_meaning() -> None:
    own = data(
        "The DPRK and others", "The Republic of Korea and others", "The foreign minister", "A minister"
    )
    assert found(own, "Democratic People's Republic of Korea") == ("e-0",)
    assert found(own, "Republic of Korea")[0] == "e-1"
    assert found(own, "minister of foreign affairs") == ("e-2",)


# What is corrected


NAMES = [["Zhana", "Zhanna", "Zorro"], ["Turkmenbashi", "Li", "Qala", "Hama"], ["Bee Abba"]]
KNOWN = {"feather", "grass", "feat", "gas", "field", "w" * 26, "w" * 35, "wort"}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("zhaana", ("zhana", "zhanna")),
        ("janna", ("zhana", "zhanna")),
        ("jana", ()),
        ("zana", ()),
        ("zorra", ("zorro",)),
        ("zora", ()),
        ("lii", ()),
        ("lee", ()),
        ("be", ()),
        ("bee", ("bee",)),
        ("abb", ()),
        ("aba", ("abba",)),
        ("kala", ()),
        ("rala", ()),
        ("xala", ()),
        ("xama", ()),
        ("xamma", ("hama",)),
        ("tur", ()),
        ("turk", ("turkmenbashi",)),
        ("turkmenbasy", ("turkmenbashi",)),
        ("2018", ()),
        ("feathergrass", ("feather", "grass")),
        ("featgrass", ("feat", "grass")),
        ("grassfeat", ("grass", "feat")),
        ("featfeat", ("feat", "feat")),
        ("gasfield", ()),
        ("fieldgas", ()),
        ("featherqqqq", ()),
        ("qqqqfeather", ()),
        ("w" * 35 + "wort", ("w" * 35, "wort")),
    ],
)
def test_a_word_that_stands_nowhere_is_read_as_what_is_near(word: str, meant: tuple[str, ...]) -> None:
    assert Corrections(NAMES, KNOWN.__contains__).of(word) == meant


def test_twenty_beginnings_are_tried() -> None:
    names = [[f"Saxaul{number:02}"] for number in range(30)]
    assert Corrections(names, lambda word: False).of("saxau") == tuple(f"saxaul{n:02}" for n in range(20))


def test_a_slip_is_looked_for_among_all_names_and_a_title_is_none() -> None:
    own = data(
        "Saxaul",
        people=[{"id": "p", "name": "Turkmenbashi"}],
        sources=[{"id": "s", "title": "Tamarisk", "kind": "article"}],
    )
    assert own.search("Turkmenbasy").ids == ("p",)
    assert own.search("Tamarsk").ids == (), "the title of a source is no name that people look for"


# How much is enough


def test_two_words_in_three_are_enough_and_fewer_are_not() -> None:
    """What has them is found, however common the words are; what has fewer is found only if they tell as much."""
    own = data(
        "Alpha", "Alpha beta", "Alpha beta gamma", *(f"Alpha {word}" for word in ("iota", "kappa", "mu"))
    )
    assert found(own, "alpha beta gamma") == ("e-2", "e-1")
    six = data(
        *(" ".join(("alpha", "beta", "gamma", "delta", "iota", "kappa")[:size]) for size in range(1, 7))
    )
    assert found(six, "alpha beta gamma delta iota kappa") == ("e-5", "e-4", "e-3")


def test_what_tells_half_as_much_as_the_best_is_found() -> None:
    own = data("Alpha beta", "Alpha", "Beta")
    assert set(found(own, "alpha beta")) == {"e-0", "e-1", "e-2"}
    rare = data("Alpha beta", "Alpha", "Alpha", "Alpha", "Beta")
    assert set(found(rare, "alpha beta")) == {"e-0", "e-4"}


def test_whoever_wants_only_what_has_most_words_gets_nothing_else() -> None:
    titles = ("Alpha", "Alpha beta gamma", "Alpha beta", "Gamma")
    events = [
        Event(id=f"e-{number}", title=title, kind=EventKind.VISIT, when=When("2020"))
        for number, title in enumerate(titles)
    ]
    index = Index(Store(Given({"events": events})), ("events",))

    def ids(text: str, *, most: bool) -> set[str]:
        return {each.id for each in index.find(text, ("events",), most=most)}

    assert ids("alpha gamma", most=False) == {"e-1", "e-3"}
    assert ids("alpha gamma", most=True) == {"e-1"}
    assert ids("alpha beta gamma", most=True) == {"e-1", "e-2"}
    assert {each.id for each in index.find("alpha", ("events",), {"e-1", "e-3"})} == {"e-1"}
    assert index.find("alpha", ("people",)) == []


def test_a_word_that_stands_nowhere_counts_for_little() -> None:
    own = data("Alpha beta", "Alpha", "Beta")
    assert set(found(own, "alpha qqqqqq")) == {"e-0", "e-1"}
    assert set(found(own, "alpha beta qqqqqq")) == {"e-0", "e-1", "e-2"}


# In which order it comes


def test_of_things_of_one_name_those_that_people_look_for_come_first() -> None:
    more: dict[str, list[dict[str, Any]]] = {
        "countries": [
            {"id": "KZ", "name": "Saxaul ee"},
            {"id": "KG", "name": "Other"},
            {"id": "TR", "name": "Another"},
        ],
        "places": [{"id": "a-place", "name": "Saxaul aa", "kind": "city"}],
        "organisations": [{"id": "b-body", "name": "Saxaul bb", "kind": "format"}],
        "people": [{"id": "c-man", "name": "Saxaul cc"}],
        "corridors": [{"id": "d-line", "name": "Saxaul dd", "kind": "transport"}],
        "agreements": [{**ACT, "id": "g-act", "title": "Saxaul gg", "parties": ["TR", "KG"]}],
        "figures": [{"id": "h-figure", "title": "Saxaul hh", "measure": "volume", "value": "1", "unit": "t"}],
    }
    own = data("Saxaul ff", **more)
    assert own.search("saxaul").ids == (
        "KZ",
        "d-line",
        "c-man",
        "b-body",
        "a-place",
        "g-act",
        "e-0",
        "h-figure",
    )


def test_of_people_whoever_holds_the_office_that_is_asked_for_comes_first() -> None:
    def man(id_: str, title: str, period: str) -> dict[str, Any]:
        return {"id": id_, "name": id_.title(), "offices": [{"title": title, "of": "KZ", "period": period}]}

    own = data(
        "The foreign minister of Kazakhstan",
        people=[
            man("aa", "Minister of Foreign Affairs", "2001/2005"),
            man("bb", "Minister of Foreign Affairs", "2020/.."),
            man("cc", "Prime Minister", "2020/.."),
        ],
    )
    for text in ("foreign minister of Kazakhstan", "Kazakhstan minister of foreign affairs"):
        assert own.search(text).ids[:2] == ("bb", "aa")
    assert own.search("prime minister of Kazakhstan").ids[0] == "cc"


def test_only_people_come_first_where_an_office_is_asked_for() -> None:
    office = {"title": "President", "of": "KZ", "period": "2001/2005"}
    own = data(
        people=[{"id": "man", "name": "Saxaul Doe", "offices": [office]}],
        places=[{"id": "place", "name": "Saxaul President", "kind": "city"}],
        corridors=[{"id": "line", "name": "Saxaul President line", "kind": "transport"}],
    )
    assert own.search("saxaul president doe").ids[0] == "man"
    assert own.search("president of the saxaul").ids[0] == "man"


def test_of_words_that_say_nothing_every_name_is_found_and_nothing_else() -> None:
    own = data("The one", "The", places=[{"id": "p-1", "name": "The other"}, {"id": "p-2", "name": "The"}])
    assert set(own.search("the").ids) == {"p-2", "e-1"}


def test_what_has_the_word_in_its_name_comes_before_what_only_speaks_of_it() -> None:
    own = data("Alpha beta", "Beta alpha")
    assert found(own, "alpha beta") == ("e-0", "e-1")
    texts = [
        {"id": "note", "title": "One", "kind": "visit", "when": "2020", "note": "Of saxaul."},
        {"id": "text", "title": "Two", "kind": "visit", "when": "2020", "summary": "Of saxaul."},
        {"id": "title", "title": "Saxaul", "kind": "visit", "when": "2020"},
    ]
    own = caspian.load({"events": texts}, alone=True)
    assert own.search("saxaul").ids == ("title", "text", "note")


def test_an_acronym_is_looked_for_by_its_name_wherever_it_stands() -> None:
    body = {"id": "zz-body", "name": "Steppe Road Union", "acronym": "SRU", "kind": "format"}
    own = data(
        "The Steppe Road Union met",
        "Steppe and road",
        "SRU",
        organisations=[body],
        agreements=[
            {
                "id": "sru-act",
                "title": "The SRU act",
                "kind": "treaty",
                "parties": ["KZ", "KR"],
                "history": [{"stage": "signed", "when": "2001"}],
            }
        ],
    )
    assert set(found(own, "SRU")) == {"e-0", "e-2"}
    assert own.search("SRU").ids[0] == "zz-body"


def test_of_thirty_of_a_name_the_others_are_looked_for_by_what_they_are_called() -> None:
    def bodies(many: int) -> list[dict[str, Any]]:
        fillers = [{"id": f"a-{n:02}", "name": f"SRU {n:02}", "kind": "format"} for n in range(many)]
        return [*fillers, {"id": "body", "name": "Steppe Road Union", "acronym": "SRU", "kind": "format"}]

    assert found(data("The Steppe Road Union met", organisations=bodies(29)), "SRU") == ("e-0",)
    assert found(data("The Steppe Road Union met", organisations=bodies(30)), "SRU") == ()


def test_a_surname_does_not_stand_for_the_other_names_of_who_has_it() -> None:
    people = [{"id": "p", "name": "Abai Mirziyoyev Zholdas"}]
    own = data("Abai speaks", "Zholdas speaks", "Mirziyoyev speaks", people=people)
    assert found(own, "Mirziyaev") == ("e-2",)
    assert found(own, "Mirziyoyev") == ("e-2",)


def test_a_state_has_the_names_that_its_record_has_and_all_the_words_for_it() -> None:
    state = {"id": "TR", "name": "Türkiye", "aliases": ["Rumeli"]}
    own = data("A Turkish proverb", "The wheat of Türkiye", "Rumeli", "Nothing", countries=[state])
    assert set(found(own, "Rumeli")) == {"e-0", "e-1", "e-2"}


def test_a_name_in_another_spelling_finds_what_has_it_in_the_usual_one() -> None:
    people = [{"id": "p", "name": "Abai Mirziyoyev", "aliases": ["Mirzieev"]}]
    own = data("Abai speaks", "Mirziyoyev speaks", "Mirzieev speaks", people=people)
    assert set(found(own, "Mirzieev")) == {"e-1", "e-2"}


def test_a_word_for_a_state_stands_for_the_others_and_a_word_for_a_person_for_none() -> None:
    own = data("Kazakh wheat", "A man of Kazakhstan", people=[{"id": "p", "name": "Kazakhstan"}])
    assert set(found(own, "Kazakhstan")) == {"e-0", "e-1"}


def test_each_type_is_looked_through_with_its_own_records() -> None:
    own = data(
        "Saxaul",
        "Tulip",
        people=[{"id": "p-1", "name": "Saxaul"}, {"id": "p-2", "name": "Tulip"}],
        sources=[
            {"id": "s-1", "title": "Tulip", "kind": "article"},
            {"id": "s-2", "title": "Saxaul tulip", "kind": "article"},
        ],
    )
    assert own.sources.search("tulip").ids == ("s-1", "s-2")
    assert own.people.search("tulip").ids == ("p-2",)
    assert own.events.search("saxaul").ids == ("e-0",)
    assert set(own.search("tulip").ids) == {"p-2", "e-1"}
    assert own.sources.search("saxaul").ids == ("s-2",)


# What is searched of a record


@pytest.mark.parametrize(
    ("when", "has", "has_not"),
    [
        ("2024-02-29", ("29 February 2024", "February 2024", "2024"), ("29 March 2024", "2023")),
        ("2024-02-29/2024-03-02", ("February 2024", "March 2024"), ("January 2024", "April 2024")),
        ("2023-12/2024-01", ("December 2023", "January 2024"), ("November 2023", "February 2024")),
        ("2024-12-01/2024-12-31", ("December 2024",), ("November 2024",)),
        ("2024-01-05", ("January 2024",), ("December 2023", "December 2024")),
    ],
)
def test_an_event_is_found_by_its_days_months_and_years(
    when: str, has: tuple[str, ...], has_not: tuple[str, ...]
) -> None:
    event = {"id": "right", "title": "Talks", "kind": "visit", "when": when}
    other = {"id": "wrong", "title": "Talks", "kind": "visit", "when": "1999"}
    own = caspian.load({"events": [event, other]}, alone=True)
    assert [text for text in has if own.search(text).ids != ("right",)] == []
    assert [text for text in has_not if own.search(text).ids != ()] == []


def test_the_times_of_a_corridor_are_not_looked_for_with_it() -> None:
    line = {
        "id": "line",
        "name": "Line",
        "kind": "transport",
        "history": [{"operation": "operating", "since": "2001"}],
    }
    figure = {"id": "f", "title": "Cargo", "measure": "volume", "value": "1", "unit": "t", "period": "2001"}
    own = data(corridors=[line], figures=[figure])
    assert own.search("2001").ids == ("f",)


def test_a_record_is_found_by_its_type_its_kind_and_its_topics() -> None:
    event = {"id": "x", "title": "Saxaul", "kind": "summit", "when": "2020", "topics": ["water"]}
    own = caspian.load(
        {"events": [event, {**event, "id": "y", "kind": "visit", "topics": ["gas"]}]}, alone=True
    )
    assert own.search("saxaul summit").ids == ("x",)
    assert own.search("summit water").ids == ("x",)
    assert own.search("event saxaul").ids == ("x", "y")
    assert own.search("gas").ids == ("y",)


def test_who_holds_an_office_is_found_by_it_and_by_where() -> None:
    body = {"id": "body", "name": "Steppe Road Union", "acronym": "SRU", "kind": "format"}
    man = {"id": "m", "name": "Jane Doe", "offices": [{"title": "Keeper", "of": "body", "period": "2001/.."}]}
    own = data(organisations=[body], people=[man])
    assert own.search("keeper").ids == ("m",)
    assert own.search("keeper steppe").ids[0] == "m"


def test_what_a_record_cites_does_not_make_it_found() -> None:
    source = {"id": "s", "title": "Tamarisk", "kind": "article"}
    press = {"id": "press", "name": "Feathergrass", "kind": "media"}
    told = {"field": "when", "citations": [{"source": "s", "outlets": ["press"]}]}
    event = {
        "id": "x",
        "title": "Talks",
        "kind": "visit",
        "when": "2020",
        "citations": [{"source": "s", "outlets": ["press"]}],
        "claims": [{**told, "value": "2020"}, {**told, "value": "2021"}],
    }
    member = {"member": "KZ", "citations": [{"source": "s", "outlets": ["press"]}]}
    body = {"id": "body", "name": "Body", "kind": "format", "memberships": [member]}
    records = {"countries": STATES, "organisations": [press, body], "sources": [source], "events": [event]}
    own = caspian.load(records, alone=True)
    assert own.search("tamarisk").ids == ()
    assert own.search("feathergrass").ids == ("press",)
    assert own.sources.search("tamarisk").ids == ("s",)


def test_what_is_kept_of_a_record_stands_in_the_column_of_its_weight() -> None:
    named: dict[str, dict[str, Any]] = {
        "people": {
            "m": {
                "id": "m",
                "name": "Jane Doe",
                "aliases": ["Jäne"],
                "offices": [{"title": "Keeper", "of": "body", "period": "2001-05/.."}],
                "note": "Of wheat.",
                "citations": [{"source": "s"}],
            }
        },
        "organisations": {"body": {"id": "body", "name": "Steppe Road Union", "acronym": "SRU"}},
    }
    ((_, row),) = written("people", lambda kind: named.get(kind, {}))
    assert dict(zip(COLUMNS, map(str.split, row), strict=True)) == {
        "names": ["m", "jane", "doe", "jane"],
        "title": ["keeper", "steppe", "road", "union"],
        "text": [],
        "linked": ["person", "steppe", "road", "union", "sru"],
        "note": ["of", "wheat."],
    }
