"""The documentation says what is true: its examples run, and nothing of the public surface is without a page."""

import doctest
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

import caspian

DOCS = Path(__file__).parent.parent / "docs"
WRITTEN = ("atlas", "gallery", "reference", "_build", "jupyter_execute")
"""What is made when the site is built."""


def pages() -> Iterator[Path]:
    for path in sorted(DOCS.rglob("*.md")):
        if path.relative_to(DOCS).parts[0] not in WRITTEN:
            yield path


def with_examples() -> list[Path]:
    return [path for path in pages() if ">>>" in path.read_text(encoding="utf-8")]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The modules that write the pages of the reference; they need Sphinx only where they read docstrings."""
    monkeypatch.syspath_prepend(str(DOCS / "_ext"))
    return import_module("functions_by_task")


@pytest.mark.parametrize("page", with_examples(), ids=lambda path: str(path.relative_to(DOCS)))
def test_what_a_page_shows_is_what_is_answered(page: Path) -> None:
    examples = "\n".join(
        re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    )
    test = doctest.DocTestParser().get_doctest(examples, {}, page.name, str(page), 0)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=told.append)
    assert test.examples
    assert not told, "".join(told)


def test_every_page_that_is_named_is_there() -> None:
    made = ("atlas/", "gallery/", "reference/")
    for page in pages():
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:\s]+\.md)(?:#[^)]*)?\)", text):
            path = (page.parent / target).resolve().relative_to(DOCS.resolve())
            assert str(path).startswith(made) or (DOCS / path).exists(), f"{page.name} names {target}"


def test_every_function_has_its_place_by_task(site: ModuleType) -> None:
    named = [name for _, names in site.TASKS.values() for name in names]
    assert len(named) == len(set(named))
    assert set(named) >= {name for name in caspian.__all__ if name[0].islower()}


def test_the_tutorial_and_the_cookbook_answer_more_than_forty_questions() -> None:
    asked = [
        heading
        for page in (DOCS / "how-to").glob("*.md")
        for heading in re.findall(r"^## .+$", page.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert len(asked) > 40
    assert len(asked) == len(set(asked))


def test_the_country_pages_of_the_atlas_have_addresses_that_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(DOCS.parent / "tools"))
    atlas = import_module("atlas")
    found = atlas.subjects()
    names = {atlas.address(each) for each in found["countries"]}
    assert len(names) == len(atlas.REGION) == 14
    assert {"kazakhstan", "turkiye", "russian-federation", "iran"} <= names
    assert {each.id for each in found["corridors"]} == set(caspian.corridors.ids)
    assert {"sco", "cis", "eaeu", "ots"} <= {atlas.address(each) for each in found["organisations"]}


def test_the_tables_of_an_atlas_page_stand_in_its_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(DOCS.parent / "tools"))
    page = import_module("atlas").page(caspian.corridor("TITR"), {})
    headings = re.findall(r"^#+ .+$", page, re.MULTILINE)
    assert re.fullmatch(r"### Meetings of leaders \(\d+\)", headings[headings.index("## Events") + 1])
    levels = [heading.index(" ") for heading in headings]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert "<caption" not in page.partition("## Agreements")[2].partition("## Sources")[0]
    assert '<a href="#source-1">1</a>' in page


def test_the_terms_of_the_glossary_stand_in_order() -> None:
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    terms = re.findall(r"^(\w[\w ]*)\n  \w", text, re.MULTILINE)
    assert len(terms) > 25
    assert terms == sorted(terms, key=str.casefold)
