"""Two datasets as one: which record is kept, that nothing vanishes, and that the order of merging does not matter."""

from typing import Any, Literal, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import caspian
from caspian import Dataset, InvalidData, Record, Withdrawal
from tests.sealed import sealed

SOURCES = [{"id": each, "title": each.upper(), "kind": "report"} for each in ("one", "two")]


def _label(record: Record) -> str:
    """What merging does not change, so that the choice is the same again."""
    return record.label


PREFERENCES: list[Any] = ["left", "right", "newest", lambda left, right: max(left, right, key=_label)]
_slow = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)

people = st.fixed_dictionaries(
    {"name": st.sampled_from(["Alpha", "Beta"])},
    optional={
        "aliases": st.just(["Gamma"]),
        "citations": st.sampled_from([[{"source": "one"}], [{"source": "two"}]]),
        "offices": st.sampled_from(
            [[{"title": "Clerk", "of": "KZ", "period": f"200{n}/.."}] for n in range(3)]
        ),
        "claims": st.just(
            [
                {"field": "name", "value": "A", "citations": [{"source": "one"}]},
                {"field": "name", "value": "B", "citations": [{"source": "two"}]},
            ]
        ),
    },
)


def made(rows: dict[str, Any], gone: set[str], version: str | None) -> Dataset:
    """A dataset of people, of a release if a version is given."""
    raw: dict[str, Any] = {
        "sources": SOURCES,
        "people": [{"id": key, **row} for key, row in rows.items()],
        "withdrawn": [
            {"id": key, "reason": f"It is gone since {version}."} for key in sorted(gone - set(rows))
        ],
    }
    data = caspian.load(raw, alone=True)
    if version is None:
        return data
    return caspian.load(sealed(raw, version, f"{version[:4]}-01-01"), alone=True)


ids = st.sampled_from("abc")
released = st.builds(
    made, st.dictionaries(ids, people), st.sets(ids), st.sampled_from(["2026.9.1", "2026.11.1", "2027.1.1"])
)
datasets = st.one_of(released, st.builds(made, st.dictionaries(ids, people), st.sets(ids), st.none()))


def everything(data: Dataset) -> set[Record | Withdrawal]:
    """All that a dataset says, and all that was left out when it was merged."""
    found: set[Record | Withdrawal] = {*data.people, *data.sources}
    return found | {clash.left_out for clash in data.clashes}


@_slow
@given(datasets, datasets, datasets, st.sampled_from(["left", "right"]))
def test_for_left_and_right_the_order_of_merging_does_not_matter(
    a: Dataset, b: Dataset, c: Dataset, prefer: Literal["left", "right"]
) -> None:
    one = a.merge(b, prefer=prefer).merge(c, prefer=prefer)
    other = a.merge(b.merge(c, prefer=prefer), prefer=prefer)
    assert one == other
    assert one.clashes == other.clashes
    assert (one.version, one.as_of) == (other.version, other.as_of)


@_slow
@given(released, released, st.sampled_from(PREFERENCES), st.sampled_from(["keep", "claim"]))
def test_merging_again_changes_nothing(a: Dataset, b: Dataset, prefer: Any, clashes: Any) -> None:
    how = {"prefer": prefer, "clashes": clashes}
    both = a.merge(b, **how)
    again = both.merge(b, **how)
    assert again == both
    assert again.clashes == both.clashes
    assert again.version == both.version
    assert a.merge(a, **how) == a
    assert not a.merge(a, **how).clashes


@_slow
@given(released, released, st.sampled_from(PREFERENCES))
def test_nothing_vanishes(a: Dataset, b: Dataset, prefer: Any) -> None:
    both = a.merge(b, prefer=prefer)
    assert everything(both) >= everything(a) | everything(b)
    assert everything(both) <= everything(a) | everything(b) | {clash.left_out for clash in both.clashes}
    for clash in both.clashes:
        assert clash.kept != clash.left_out
        assert clash.kept in {*both.people} or isinstance(clash.kept, Withdrawal)


@_slow
@given(released, released, st.sampled_from(PREFERENCES))
def test_a_merged_dataset_is_sound_also_with_claims(a: Dataset, b: Dataset, prefer: Any) -> None:
    both = a.merge(b, prefer=prefer, clashes="claim")
    assert caspian.load([*both.sources, *both.people], alone=True) == both


def event(**fields: Any) -> Dataset:
    base = {"id": "2030-01-01-e", "title": "E", "when": "2030-01-01", "kind": "visit"}
    return caspian.load({"events": [{**base, **fields}]})


def test_what_differs_becomes_a_claim_of_each_side() -> None:
    """Dates, words and ids do, parts by their key; words of one's own and lists do not."""
    left = event(
        participants=[{"party": "KZ", "role": "guest"}, {"party": "AZ"}],
        citations=[{"source": "cpc-trends-2024"}],
    )
    right = event(
        title="The same",
        when="2030-01-02",
        participants=[{"party": "KZ", "role": "host"}],
        topics=["energy"],
        citations=[{"source": "general-knowledge"}],
        aliases=["The visit"],
    )
    both = left.merge(right, clashes="claim")
    found = both.event("2030-01-01-e")
    assert [(claim.field, claim.value, claim.preferred) for claim in found.claims] == [
        ("when", "2030-01-01", True),
        ("when", "2030-01-02", False),
        ("participants[KZ].role", "guest", True),
        ("participants[KZ].role", "host", False),
    ]
    assert [each.source for claim in found.claims for each in claim.citations] == [
        "cpc-trends-2024",
        "general-knowledge",
    ] * 2
    assert [each.source for each in found.citations] == ["cpc-trends-2024", "general-knowledge"]
    assert (found.title, found.topics, found.aliases) == ("E", (), ("The visit",))
    assert both.conflicts(found)[0].field == "when"
    assert both.clashes[0].left_out == right.event("2030-01-01-e")


def test_without_a_citation_on_both_sides_nothing_is_claimed() -> None:
    """And the sources of one side are never given for what the other says, also when it is merged again."""
    own, cited = event(), event(when="2030-01-02", citations=[{"source": "cpc-trends-2024"}])
    both = own.merge(cited, clashes="claim")
    assert both.merge(cited, clashes="claim") == both
    found = both.event("2030-01-01-e")
    assert (found.claims, found.citations, found.when.edtf) == ((), (), "2030-01-01")
    assert len(both.clashes) == 1


def test_the_newest_wins_and_what_it_withdrew_goes() -> None:
    old = made({"a": {"name": "Old"}, "b": {"name": "B"}}, set(), "2026.9.1")
    new = made({"a": {"name": "New"}}, {"b"}, "2026.11.1")
    for both in (old.merge(new, prefer="newest"), new.merge(old, prefer="newest")):
        assert both.person("a").name == "New"
        with pytest.raises(caspian.NotFound, match=r"it was withdrawn: It is gone since 2026\.11\.1"):
            both.person("b")
        assert both.version == "2026.11.1 with records of 2026.9.1"
        assert {clash.left_out for clash in both.clashes} == {old.person("a"), old.person("b")}
    assert old.merge(new, prefer="right").person("b").name == "B"


def test_what_is_withdrawn_stays_while_something_names_it() -> None:
    old = caspian.load(
        {
            "places": [
                {"id": "town", "name": "Town", "within": "shire"},
                {"id": "shire", "name": "Shire", "within": "realm"},
                {"id": "realm", "name": "Realm"},
                {"id": "isle", "name": "Isle"},
            ],
            "release": {"version": "2026.1.1", "as_of": "2026-01-01", "seal": "0" * 64},
        },
        alone=True,
    )
    gone = [{"id": each, "reason": "No such place."} for each in ("shire", "realm", "isle")]
    release = {"version": "2026.2.1", "as_of": "2026-01-01", "seal": "0" * 64}
    new = caspian.load({"withdrawn": gone, "release": release}, alone=True)
    both = old.merge(new, prefer="newest")
    assert set(both.places.ids) == {"town", "shire", "realm"}
    assert {clash.id for clash in both.clashes} == {"shire", "realm", "isle"}


def test_data_without_a_version_are_neither_newer_nor_older() -> None:
    own = made({"a": {"name": "A"}}, set(), None)
    with pytest.raises(ValueError, match="data of one's own have none: say which to prefer"):
        own.merge(caspian.load(), prefer="newest")


def test_clashes_can_be_refused_and_the_fields_are_named() -> None:
    a, b = made({"a": {"name": "A"}}, set(), None), made({"a": {"name": "B"}}, set(), None)
    with pytest.raises(
        InvalidData, match=r"\$\.people\[0\]: the two records with the id 'a' differ in 'name'"
    ):
        a.merge(b, clashes="refuse")
    assert a.merge(a, clashes="refuse") == a


def test_a_function_chooses() -> None:
    a, b = made({"a": {"name": "A"}}, set(), None), made({"a": {"name": "B"}}, set(), None)
    asked = []

    def choose(left: Record, right: Record) -> Record:
        asked.append((left.label, right.label))
        return right

    assert a.merge(b, prefer=choose).person("a").name == "B"
    assert asked == [("A", "B")]
    with pytest.raises(ValueError, match="of the function that chooses, got"):
        a.merge(b, prefer=lambda left, right: cast("Record", None))


def test_a_slip_in_a_word_is_told() -> None:
    data = caspian.load()
    with pytest.raises(caspian.NotFound, match="did you mean 'right'"):
        data.merge(data, prefer="rigth")  # type: ignore[arg-type]
    with pytest.raises(caspian.NotFound, match="did you mean 'claim'"):
        data.merge(data, clashes="claims")  # type: ignore[arg-type]
