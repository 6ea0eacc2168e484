"""What leaves a field of oil or gas goes by pipeline, with a ship or a train to it where it must; the answer says so."""

import re

import pytest

import caspian


@pytest.mark.parametrize(
    ("origin", "destination", "avoid", "first"),
    [
        ("Tengiz", "Ceyhan", ["RU"], {"oil pipeline", "rail", "sea"}),
        ("Tengiz", "Ceyhan", [], {"oil pipeline", "rail", "sea"}),
        ("ACG", "Ceyhan", [], {"oil pipeline"}),
        ("Kashagan", "Novorossiysk", [], {"oil pipeline"}),
        ("Shah Deniz", "Türkiye", [], {"gas pipeline"}),
        ("Shah Deniz", "Italy", [], {"gas pipeline"}),
    ],
)
def test_ways_from_a_field_lead_with_the_pipeline(
    origin: str, destination: str, avoid: list[str], first: set[str]
) -> None:
    ways = caspian.routes(origin, destination, avoid=avoid, most=2)
    assert {each.mode.value for each in ways[0].links} == first
    assert "before all others" in ways.question
    assert not {*avoid} & {*ways[0].countries}


def test_a_train_to_a_ship_alone_is_no_way_by_pipeline() -> None:
    ways = caspian.routes("Kashagan", "Baku", most=2)
    assert "pipeline" not in ways.question


@pytest.mark.parametrize(
    ("origin", "destination", "told"),
    [
        (
            "Galkynysh",
            "China",
            "by gas pipeline from elsewhere in Turkmenistan: Samandepe gas field – Khorgas",
        ),
        ("Baku", "Supsa", "by oil pipeline over what is planned, being built or at rest"),
    ],
)
def test_where_no_pipeline_in_use_joins_them_the_answer_names_one_that_nearly_does(
    origin: str, destination: str, told: str
) -> None:
    text = " ".join(str(caspian.routes(origin, destination, most=1)).split())
    assert told in text
    (call,) = re.findall(re.escape(told) + r".*?; (caspian\.routes\(.*?\)) ", text)
    (way, *_) = eval(call, {"caspian": caspian})
    assert all("pipeline" in each.mode.value for each in way.links)
