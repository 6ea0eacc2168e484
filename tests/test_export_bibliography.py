"""Bibliographies: each source once; BibTeX and CSL-JSON that the programs of others read."""

import json
import pickle
import re
import warnings
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

import caspian
from caspian import Citation, Source, SourceKind, When
from caspian.errors import NotFound
from caspian.export.bibliography import STYLES, bibliography
from caspian.store.store import Store
from caspian.store.tables import Given

texts = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=40).filter(
    lambda text: text.strip() == text
)


def of(source: Source, style: str, locator: str | None = None) -> str:
    store = Store(Given({"sources": [source]}))
    return bibliography([Citation(source=source.id, locator=locator)], store, style)


def test_every_cited_source_stands_once_in_every_style() -> None:
    found = caspian.agreements_between("Armenia", "Georgia")
    cited = {citation.source for citation in found.citations()}
    assert {each["id"] for each in json.loads(found.bibliography("csl"))} == cited
    assert set(parse_string(found.bibliography("bibtex"), "bibtex").entries) == cited
    assert len(found.bibliography("text").splitlines()) == len(cited)
    assert len(found.bibliography("markdown").splitlines()) == len(cited)


def test_all_sources_of_all_agreements_are_read_as_bibtex() -> None:
    read = parse_string(caspian.agreements.bibliography("bibtex"), "bibtex")
    for key, entry in read.entries.items():
        source = caspian.source(key)
        assert entry.fields.get("url") == (source.url and source.url.replace("\\", "%5C"))


@given(texts)
def test_any_title_is_escaped_in_bibtex(title: str) -> None:
    source = Source(id="a", title=title, kind=SourceKind.ARTICLE, date=When("2024-02-09"))
    (entry,) = parse_string(of(source, "bibtex"), "bibtex").entries.values()
    words = {
        r"\textbackslash{}": "\\",
        r"\textbraceleft{}": "{",
        r"\textbraceright{}": "}",
        r"\textasciitilde{}": "~",
        r"\textasciicircum{}": "^",
    }
    words |= {f"\\{mark}": mark for mark in "&%$#_"}
    read = re.sub(r"\\(?:text\w+\{\}|.)", lambda word: words[word[0]], entry.fields["title"][1:-1])
    assert " ".join(read.split()) == " ".join(title.split())
    assert (entry.fields["year"], entry.fields["month"]) == ("2024", "February")


def test_csl_has_dates_as_exact_as_they_are_known() -> None:
    def issued(when: str) -> Any:
        source = Source(id="a", title="A", kind=SourceKind.ARTICLE, date=When(when))
        return json.loads(of(source, "csl"))[0]["issued"]

    assert issued("2024-02-09") == {"date-parts": [[2024, 2, 9]]}
    assert issued("2024-02") == {"date-parts": [[2024, 2]]}
    assert issued("2024") == {"date-parts": [[2024]]}
    assert issued("2024-02-09/2024-02-11") == {"date-parts": [[2024, 2, 9], [2024, 2, 11]]}
    assert issued("2024~") == {"date-parts": [[2024]], "circa": True}


def test_csl_has_only_types_and_variables_of_its_schema() -> None:
    import citeproc

    schemas = Path(citeproc.__file__).parent / "data" / "schema" / "schemas" / "styles"
    types, variables = (
        set(re.findall(r'"([\w-]+)"', (schemas / f"csl-{name}.rnc").read_text(encoding="utf-8")))
        for name in ("types", "variables")
    )
    items = json.loads(caspian.agreements.bibliography("csl")) + json.loads(
        caspian.events.bibliography("csl")
    )
    for item in items:
        assert item["type"] in types
        assert item.keys() - {"id", "type", "language"} <= variables, item


def test_csl_is_rendered_by_another_library() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import Citation as Cited
        from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON

        items = json.loads(caspian.agreements_between("Armenia", "Georgia").bibliography("csl"))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        made = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            made.register(Cited([CitationItem(item["id"])]))
        shown = [str(each) for each in made.bibliography()]
    assert len(shown) == len(items)
    assert all(any(item["title"] in text for text in shown) for item in items)


def test_text_of_others_means_nothing_in_markdown() -> None:
    source = Source(
        id="a", title="[a](http://x) <b> *c*", kind=SourceKind.WEBSITE, url="https://example.org/a_b"
    )
    assert of(source, "markdown") == (
        "- “\\[a\\](http://x) \\<b\\> \\*c\\*”. no date. <https://example.org/a_b>.\n"
    )


def test_places_in_a_source_stand_with_it() -> None:
    source = Source(id="a", title="A", kind=SourceKind.REPORT, author="B", date=When("2024"))
    assert of(source, "text", "entry 6") == "B. “A”. 2024. entry 6.\n"


def test_a_style_that_does_not_exist_is_named_with_the_nearest_one() -> None:
    with pytest.raises(NotFound, match="bibtex") as refused:
        caspian.agreements[:1].bibliography("bibtx")  # type: ignore[arg-type]
    assert refused.value.near == ("bibtex",)
    assert StringIO(caspian.events[:0].bibliography()).read() == ""
    assert len(STYLES) == 4


def test_is_shown_line_by_line() -> None:
    text = caspian.agreements_between("Armenia", "Georgia").bibliography()
    assert repr(text) == str(text)
    assert pickle.loads(pickle.dumps(text)) == text
