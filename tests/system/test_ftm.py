"""The entities are sound for FollowTheMoney, and no value is lost in its hands."""

import pytest

import caspian


@pytest.mark.filterwarnings("ignore")
def test_every_entity_is_valid_and_keeps_every_value() -> None:
    from followthemoney import model

    entities = caspian.load().to_ftm()
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        schema = model.get(entity["schema"])
        schema.validate(entity)
        clean = model.make_entity(entity["schema"])
        clean.id = entity["id"]
        for name, values in entity["properties"].items():
            for value in values:
                clean.add(name, value)
            assert len(clean.get(name)) == len(values), (entity["id"], name)
            if schema.get(name).type.name == "entity":
                assert set(values) <= ids, (entity["id"], name)


def test_memberships_and_events_are_all_there() -> None:
    entities = caspian.load().to_ftm()
    count = {schema: sum(each["schema"] == schema for each in entities) for schema in ("Membership", "Event")}
    assert count["Membership"] == sum(len(body.memberships) for body in caspian.organisations)
    assert count["Event"] == len(caspian.events) + len(caspian.agreements)
