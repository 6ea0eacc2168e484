"""A part of a dataset stands alone: with all that it refers to, and as sound as the whole."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import caspian
from caspian import RELATIONS, Record
from caspian.catalogue.types import TYPES

DATA = caspian.load()
RECORDS = [record for name in TYPES for record in getattr(DATA, name)]
CHOSEN = st.lists(st.integers(0, len(RECORDS) - 1), max_size=4).map(lambda found: [RECORDS[n] for n in found])


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(CHOSEN)
def test_a_part_is_sound_alone_and_holds_the_same_records(chosen: list[Record]) -> None:
    part = DATA.only(*chosen)
    again = caspian.load([record for name in TYPES for record in getattr(part, name)], alone=True)
    assert again == part
    assert all(part.find(record.id) == record for record in chosen)
    assert (part.version, part.as_of) == (DATA.version, DATA.as_of)
    held = {record.id for name in TYPES for record in getattr(part, name)}
    reached = {record.id for record in chosen} | {
        key
        for relation in RELATIONS
        for record in getattr(part, relation.source)
        for key, _ in relation.ids(record)
    }
    assert held <= reached, "nothing is in it that nobody named"


def test_a_part_gives_the_answers_of_the_whole_about_it() -> None:
    found = caspian.agreements_between("Armenia", "Georgia")
    part = DATA.only(found, caspian.events_on("BTK"), "Kashagan")
    assert part.agreements_between("Armenia", "Georgia") == found
    assert part.events_on("BTK") == caspian.events_on("BTK")
    assert part.place("Kashagan") == caspian.place("Kashagan")
    assert DATA.merge(part) == DATA
    assert (DATA | part).version == DATA.version
    assert DATA.only(*(getattr(DATA, name) for name in TYPES)) == DATA
    assert not DATA.only().events


def test_what_is_no_record_of_it_is_refused() -> None:
    with pytest.raises(caspian.NotFound):
        DATA.only("Atlantis")
    stranger = caspian.Person(id="a-stranger", name="A Stranger")
    with pytest.raises(caspian.NotFound):
        DATA.only(stranger)


def test_what_was_withdrawn_stays_known_where_its_successor_is() -> None:
    people = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]
    gone = [
        {"id": "old-a", "reason": "Doubled.", "successor": "a"},
        {"id": "old-b", "reason": "Doubled.", "successor": "b"},
        {"id": "never", "reason": "It did not exist."},
    ]
    part = caspian.load({"people": people, "withdrawn": gone}, alone=True).only("a")
    for name, said in (("old-a", "Doubled; see 'a'"), ("never", "It did not exist")):
        with pytest.raises(caspian.NotFound, match=said):
            part.person(name)
    with pytest.raises(caspian.NotFound) as missed:
        part.person("old-b")
    assert missed.value.became is None


def test_clashes_of_its_records_go_with_it() -> None:
    a, b = (caspian.load({"people": [{"id": "a", "name": name}]}, alone=True) for name in ("A", "B"))
    both = a | b
    assert len(both.only("a").clashes) == 1
    assert both.only().clashes == ()
