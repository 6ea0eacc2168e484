"""What a user of pandas asks a selection, a record or groups for at first guess, and who holds an office."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian  # as somebody asks who has not read what there is
VISITS: Any = caspian.events.where(kind="visit", year=2024)


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.events.titles, "[each.title for each in ANY.events]"),
        (lambda: ANY.places.name, "[each.name for each in ANY.places]"),
        (lambda: ANY.events.date, "[each.when for each in ANY.events]"),
        (lambda: ANY.figures.dates, "[each.period for each in ANY.figures]"),
        (lambda: ANY.events.urls, "[each.url for each in ANY.events.sources]"),
        (lambda: ANY.events.parties, "ANY.events.count_by('party')"),
        (lambda: ANY.events.unique("kind"), "list(ANY.events.count_by('kind'))"),
        (lambda: ANY.events.nunique("kind"), "len(ANY.events.count_by('kind'))"),
        (lambda: ANY.events.value_counts("kind"), "ANY.events.count_by('kind')"),
        (lambda: ANY.events.query("kind == 'visit'"), "ANY.events.where(kind='visit')"),
        (
            lambda: ANY.events.query("year == 2024 and kind == 'visit'"),
            "ANY.events.where(year=2024, kind='visit')",
        ),
        (lambda: ANY.events.filter(country="KZ"), "ANY.events.where(country='KZ')"),
        (lambda: ANY.events.shape, "len(ANY.events)"),
        (lambda: ANY.events.empty, "len(ANY.events) == 0"),
        (lambda: ANY.events.iloc[0], "ANY.events[0]"),
        (lambda: ANY.countries.get("KZ"), "ANY.countries['KZ']"),
        (lambda: ANY.figures.nlargest(3, "value"), "ANY.figures.sort_by('value', reverse=True)[:3]"),
        (lambda: ANY.events.describe(), "ANY.events.to_pandas().describe()"),
        (lambda: ANY.events.sample(3), "ANY.events.to_pandas().sample(3)"),
        (lambda: ANY.events.select("title", "kind"), "ANY.events.to_pandas()[['title', 'kind']]"),
        (lambda: ANY.events.reverse(), "ANY.events[::-1]"),
        (lambda: ANY.events.apply(len), "[len(each) for each in ANY.events]"),
        (lambda: ANY.events.in_2024, "ANY.events.during(2024)"),
        (
            lambda: ANY.events.between_dates("2024-01", "2024-02"),
            "ANY.events.since('2024-01').until('2024-02')",
        ),
        (lambda: ANY.countries.isin(["KZ"]), "ANY.countries.where(id=['KZ'])"),
        (lambda: ANY.events.head(2).concat(ANY.events), "ANY.events.head(2) | ANY.events"),
        (lambda: ANY.events.group_by("kind").size(), "ANY.events.count_by('kind')"),
        (lambda: ANY.events.count_by("kind").head(3), "ANY.events.count_by('kind').most_common(3)"),
    ],
)
def test_a_guess_of_pandas_is_told_the_whole_call(guess: Callable[[], Any], call: str) -> None:
    with pytest.raises(AttributeError) as caught:
        guess()
    assert f"did you mean {call}?" in str(caught.value)
    if "apply" not in call and "len(each)" not in call:
        eval(call)


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.agreement("Caspian Convention").year,
            "caspian.agreement('caspian-convention-2018').when.earliest.year",
        ),
        (
            lambda: ANY.agreement("Caspian Convention").url,
            "[each.url for each in caspian.agreement('caspian-convention-2018').sources]",
        ),
    ],
)
def test_a_record_tells_its_year_and_its_addresses(guess: Callable[[], Any], call: str) -> None:
    (meant,) = told(guess, AttributeError)[:1]
    assert meant == call


def test_columns_and_masks_are_asked_of_a_frame_or_of_where() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ANY.events["title"]
    assert caught.value.instead == ("[each.title for each in answer]",)
    with pytest.raises(TypeError, match=r"did you mean \.to_pandas\(\)\[\['title', 'kind'\]\]\?"):
        ANY.events[["title", "kind"]]
    with pytest.raises(TypeError, match=r"that meet a condition are asked with \.where"):
        ANY.events[[True, False]]


@pytest.mark.parametrize(
    ("line", "call"),
    [
        ("caspian.events.value_counts('kind')", "caspian.events.count_by('kind')"),
        ("caspian.treaties('KZ', since=2024)", "caspian.agreements_involving('KZ', since=2024)"),
        ("caspian.events.filter(kind=['visit', 'talks'])", "caspian.events.where(kind=['visit', 'talks'])"),
        ("year = 2024; caspian.events.in_year(year)", "caspian.events.during(year)"),
        ("caspian.events_between('KZ', 'AZ').sort('title')", ".sort_by('title') of this answer"),
        (
            "caspian.figures_about('Kazakhstan', measure='trade', format='pandas')",
            "caspian.figures_about('Kazakhstan', measure='trade').to_pandas()",
        ),
    ],
)
def test_where_the_line_is_not_at_hand_the_call_is_whole_all_the_same(line: str, call: str) -> None:
    """As at a prompt, in `exec` and in ``python -c``: what was given is read from the compiled code."""
    with pytest.raises((AttributeError, TypeError)) as caught:
        exec(line, {"caspian": caspian})
    assert f"did you mean {call}?" in str(caught.value)


def test_at_a_prompt_too() -> None:
    code = "import caspian; caspian.events.value_counts('kind')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "did you mean caspian.events.count_by('kind')?" in done.stderr


# Who holds an office


def test_a_country_and_a_body_tell_who_holds_an_office() -> None:
    kazakhstan = caspian.country("KZ")
    assert kazakhstan.president == caspian.officeholders("KZ", "president", on=caspian.as_of)[0]
    assert kazakhstan.prime_minister is not None
    assert kazakhstan.foreign_minister is not None
    general = caspian.organisation("SCO").secretary_general
    assert general is not None
    assert general == caspian.officeholders("SCO", "secretary general", on=caspian.as_of)[0]


def test_an_office_that_is_none_or_of_which_the_holder_is_not_sure_has_none() -> None:
    assert caspian.country("Turkmenistan").prime_minister is None  # no such office
    assert caspian.country("Türkiye").prime_minister is None  # no longer
    seen = {"title": "Secretary General", "of": "own", "period": "2020-05"}
    body = {"id": "own", "name": "A body of one's own", "kind": "intergovernmental"}
    own = caspian.load(
        {"organisations": [body], "people": [{"id": "a-b", "name": "A B", "offices": [seen]}]}, alone=True
    )
    assert own.officeholders("own", "secretary general", on="2026").question.warnings
    assert own.organisation("own").secretary_general is None
    mine = caspian.load({"countries": [{"id": "KZ", "name": "Kazakhstan"}]}, alone=True)
    assert mine.country("KZ").president is None


def test_a_record_of_no_dataset_holds_no_office() -> None:
    with pytest.raises(caspian.CaspianError, match="of no dataset"):
        print(caspian.Country(id="KZ", name="Kazakhstan").president)
