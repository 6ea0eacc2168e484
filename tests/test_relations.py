"""Links: declared once, followed in both directions, complete."""

import pytest

import caspian
from caspian import RELATIONS, Relation
from caspian.catalogue.relations import parts_of, relations_from, relations_to, texts_at
from caspian.catalogue.types import SUBJECTS, TYPES, record_type
from caspian.model import rules
from caspian.store.bundled import bundled


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
    store = bundled()
    back = {
        (store.table(relation.source)[number].id, target)
        for target, numbers in store.index(relation).items()
        for number in numbers
    }
    assert forth == back


@pytest.mark.parametrize("kind", TYPES)
def test_navigation_is_symmetric(kind: str) -> None:
    """Every record, by every link, in both directions: as a user walks, and not as the indexes have it."""
    back: dict[tuple[str, str], frozenset[str]] = {}
    walked = 0
    for record in getattr(caspian, kind):
        for relation in relations_from(kind):
            named = {found for found, _ in relation.ids(record)}
            if not named:
                continue
            # Two fields may lead by one name, and a record may be led to by several.
            assert named <= set(caspian.related(record, relation.name).ids)
            for target in named:
                key = (target, relation.reverse)
                if key not in back:
                    back[key] = frozenset(caspian.related(*key).ids)
                assert record.id in back[key], (record.id, relation)
                walked += 1
    assert walked > 30


@pytest.mark.parametrize("kind", TYPES)
def test_names_of_links_are_unique(kind: str) -> None:
    forth = [relation.name for relation in relations_from(kind)]
    assert len(forth) == len(set(forth))
    back = {(relation.reverse, relation.source) for relation in relations_to(kind)}
    assert len(back) == len(relations_to(kind))


@pytest.mark.parametrize("kind", TYPES)
def test_every_field_that_holds_an_id_is_a_link(kind: str) -> None:
    """What reads like an id of another record and is no link would be followed by nobody."""
    linked = {relation.path for relation in relations_from(kind)}
    assert {
        path
        for path, field in parts_of(record_type(kind))
        if field.rule in (rules.REFERENCE, rules.RETURNING)
    } == linked
    ids = {each.id for name in SUBJECTS for each in getattr(caspian, name)}
    for path, field in parts_of(record_type(kind)):
        if field.type is str and path not in linked and path != "id":
            held = {text for record in getattr(caspian, kind) for text, _ in texts_at(record, path)}
            assert len(held & ids) <= len(held) / 2, path


def test_an_unknown_link_is_named() -> None:
    with pytest.raises(caspian.NotFound, match="did you mean 'parts'"):
        caspian.related("titr", "part")
