"""What comes back to itself is refused before any question walks it, along every link that builds a tree or a chain."""

from typing import Any

import pytest

import caspian
from caspian import InvalidData
from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import TYPES

_ROWS: dict[str, dict[str, Any]] = {
    "organisations": {"name": "N", "kind": "company"},
    "places": {"name": "N"},
    "corridors": {"name": "N", "kind": "transport"},
    "agreements": {"title": "T", "kind": "treaty", "parties": ["KZ", "AZ"], "history": [{"stage": "signed"}]},
    "events": {"title": "T", "summary": "S", "when": "2024", "kind": "visit"},
}
LINKS = [
    ("organisations", "parent", False),
    ("places", "within", False),
    ("corridors", "part_of", True),
    ("agreements", "amends", True),
    ("agreements", "implements", True),
    ("agreements", "supersedes", True),
    ("events", "follows", True),
    ("events", "part_of", False),
]


def _ring(kind: str, field: str, many: bool, size: int) -> dict[str, Any]:
    names = [f"r-{number}" for number in range(size)]
    return {
        kind: [
            _ROWS[kind]
            | {"id": name, "title" if "title" in _ROWS[kind] else "name": f"N {name}"}
            | {field: [after] if many else after}
            for name, after in zip(names, names[1:] + names[:1], strict=True)
        ]
    }


@pytest.mark.parametrize("size", [1, 2, 3, 40])
@pytest.mark.parametrize(("kind", "field", "many"), LINKS)
def test_a_ring_of_any_size_is_a_fault_at_each_of_its_records(
    kind: str, field: str, many: bool, size: int
) -> None:
    with pytest.raises(InvalidData) as error:
        caspian.load(_ring(kind, field, many, size), onto=caspian.load())
    assert len(error.value.faults) == size
    assert all(f"comes back to itself by '{field}'" in fault.reason for fault in error.value.faults)


def test_every_link_from_a_type_to_itself_that_builds_a_tree_is_tried_here() -> None:
    own = {
        (kind, link.path)
        for kind in TYPES
        for link in relations_from(kind)
        if link.targets == (kind,) and "." not in link.path
    }
    assert own - {(kind, field) for kind, field, _ in LINKS} == {
        ("countries", "neighbours"),  # goes both ways by its meaning
        ("countries", "successors"),
    }


def test_a_ring_that_a_change_of_other_records_closes_is_a_fault() -> None:
    base = caspian.load(
        {"places": [{"id": "outer", "name": "Outer"}, {"id": "inner", "name": "Inner", "within": "outer"}]},
        alone=True,
    )
    change = {"amendments": [{"id": "outer", "field": "within", "set": "inner", "reason": "R"}]}
    with pytest.raises(InvalidData, match="comes back to itself by 'within'"):
        caspian.load(change, onto=base)


@pytest.mark.parametrize(
    "data",
    [
        {"countries": [{"id": "FJ", "name": "Fiji", "neighbours": ["FJ"]}]},
        {"countries": [{"id": "FJ", "name": "Fiji", "successors": ["FJ"]}]},
        {"organisations": [{"id": "oo", "name": "OO", "kind": "company", "memberships": [{"member": "oo"}]}]},
    ],
)
def test_what_names_itself_is_a_fault(data: dict[str, Any]) -> None:
    with pytest.raises(InvalidData, match=r"names itself|comes back to itself"):
        caspian.load(data, alone=True)


def test_dossiers_and_documents_that_cite_each_other_end() -> None:
    """Two sources whose publishers publish each other, and a person whose office is of a body that the person heads."""
    data = caspian.load(
        {
            "organisations": [{"id": "oo", "name": "OO", "kind": "company", "citations": [{"source": "s1"}]}],
            "sources": [
                {
                    "id": "s1",
                    "title": "S1",
                    "kind": "article",
                    "publisher": "oo",
                    "citations": [{"source": "s2"}],
                },
                {
                    "id": "s2",
                    "title": "S2",
                    "kind": "article",
                    "publisher": "oo",
                    "citations": [{"source": "s1"}],
                },
            ],
        },
        alone=True,
    )
    assert "S1" in data.dossier("oo").to_text()
    assert data.organisations.bibliography().count("S1") == 1


def test_a_ring_of_old_and_new_records_is_a_fault_where_it_was_closed() -> None:
    base = caspian.load(
        {"places": [{"id": "outer", "name": "Outer"}, {"id": "inner", "name": "Inner", "within": "outer"}]},
        alone=True,
    )
    data = {
        "places": [{"id": "between", "name": "Between", "within": "inner"}],
        "amendments": [{"id": "outer", "field": "within", "set": "between", "reason": "R"}],
    }
    with pytest.raises(InvalidData) as error:
        caspian.load(data, onto=base)
    assert [str(fault) for fault in error.value.faults] == [
        "$.amendments[0]: 'outer' comes back to itself by 'within'"
    ]


def test_a_choice_of_single_records_closes_no_ring_and_names_nothing_that_is_not_there() -> None:
    def load(*places: dict[str, Any]) -> caspian.Dataset:
        return caspian.load({"places": list(places)}, alone=True)

    one = load({"id": "p-1", "name": "P", "within": "p-2"}, {"id": "p-2", "name": "Q"})
    other = load({"id": "p-1", "name": "P"}, {"id": "p-2", "name": "Q", "within": "p-1"})
    with pytest.raises(InvalidData, match="comes back to itself by 'within'"):
        one.merge(other, prefer=lambda left, right: left if left.within else right)  # type: ignore[attr-defined]
    with pytest.raises(InvalidData, match="no place has the id 'nowhere'"):
        one.merge(other, prefer=lambda left, right: caspian.Place(id=left.id, name="N", within="nowhere"))
    assert one.merge(other, prefer=lambda left, right: right).place("p-2").within == "p-1"
