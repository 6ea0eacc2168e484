"""Links: declared once, followed in both directions, complete."""

from typing import Any

import attrs
import pytest

import caspian
from caspian import RELATIONS, Relation
from caspian.catalogue.kinds import KINDS, record_type
from caspian.catalogue.relations import relations_from, relations_to
from caspian.model import rules as check


def _label(relation: Relation) -> str:
    return f"{relation.source}.{relation.path}"


@pytest.mark.parametrize("relation", RELATIONS, ids=_label)
def test_both_directions_tell_the_same(relation: Relation) -> None:
    """A is in the forward answer of b exactly when b is in the backward answer of a."""
    forth = {
        (record.id, found)
        for record in getattr(caspian, relation.source)
        for found, _ in relation.ids(record)
    }
    store = caspian.load()._store
    back = {
        (store.table(relation.source)[number].id, target)
        for target, numbers in store.index(relation).items()
        for number in numbers
    }
    assert forth == back


@pytest.mark.parametrize("kind", KINDS)
def test_navigation_is_symmetric(kind: str) -> None:
    for record in list(getattr(caspian, kind))[::7]:
        for relation in relations_from(kind):
            for target, _ in relation.ids(record):
                assert record in caspian.related(target, relation.reverse)
                assert caspian.load()._store.find(target)[1] in caspian.related(record, relation.name)  # type: ignore[index]


@pytest.mark.parametrize("kind", KINDS)
def test_names_of_links_are_unique(kind: str) -> None:
    forth = [relation.name for relation in relations_from(kind)]
    assert len(forth) == len(set(forth))
    back = {(relation.reverse, relation.source) for relation in relations_to(kind)}
    assert len(back) == len(relations_to(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_that_refers_is_forgotten(kind: str) -> None:
    """Every field that the model lets hold an id of another record has its line in the table."""
    declared = {relation.path for relation in relations_from(kind)}
    assert set(_referring(record_type(kind), "")) == declared


def _referring(cls: Any, path: str) -> list[str]:
    found = []
    for field in attrs.fields(cls):
        inner = getattr(field.type, "__args__", (field.type,))[0]
        if field.validator in (check.ref, check.maybe_ref, check.refs):
            found.append(f"{path}{field.name}")
        elif attrs.has(inner) and inner is not caspian.When:
            found += _referring(inner, f"{path}{field.name}.")
    return found


def test_an_unknown_link_is_named() -> None:
    with pytest.raises(caspian.NotFound, match="did you mean 'parts'"):
        caspian.related("titr", "part")
