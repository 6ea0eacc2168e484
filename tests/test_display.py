"""What is shown says what it is given, whatever that is, and nothing in it acts."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import caspian
from caspian.display import html, markdown, text
from caspian.display.blocks import (
    Block,
    Blocks,
    Heading,
    Note,
    Pairs,
    Paragraph,
    Picture,
    Reference,
    References,
    Span,
    Table,
    line,
    marks,
)
from caspian.display.chart import Value, bars, series
from caspian.display.map.marks import Mark, Stretch
from caspian.display.map.svg import draw
from caspian.display.width import columns_of

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "](javascript:alert(1))",
    "`code` *b* _i_ ~~s~~ | cell | # head",
    "&lt;b&gt; &amp; </table>",
    "a\x1b[31mred\x1b]0;title\x07",
    "left\u202eright\u2066 \u200f\u061c",
    "line\r\nbreak\u2028para\u2029\x0b\x0c\x85",
    "\ud800 \ufffe \U000e0041",
    "1. one",
    "- item",
    "> quote",
    "===",
    "$x^2$",
)
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=40))
urls = st.one_of(
    st.none(),
    texts,
    st.sampled_from(
        [
            "https://example.org/a_(b)?c=<d>&e='f\"",
            "JavaScript:alert(1)",
            "data:text/html,<script>",
            "https://a b",
            "http://x\ny",
        ]
    ),
)
spans = st.builds(
    Span,
    texts,
    st.one_of(st.none(), texts),
    urls,
    st.tuples(st.integers(1, 99)),
    st.booleans(),
)
lines = st.lists(spans, max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(texts, min_size=1, max_size=4))
    rows = draw(st.lists(st.tuples(*(lines for _ in columns)), max_size=4))
    ids = tuple(draw(texts) for _ in rows) if draw(st.booleans()) else ()
    return Table(
        draw(texts), tuple(columns), tuple(rows), len(rows), (0,) if draw(st.booleans()) else (), ids
    )


blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, texts, st.integers(1, 3)),
    st.builds(Paragraph, lines),
    st.builds(Note, lines),
    st.builds(Pairs, st.lists(st.tuples(texts, lines), max_size=3).map(tuple)),
    tables(),
    st.builds(
        References,
        st.lists(st.builds(Reference, st.integers(1, 9), lines, urls), max_size=3).map(tuple),
        texts,
    ),
    st.builds(lambda title, words: Picture("<svg></svg>", title, words), texts, texts),
    st.builds(
        lambda title, words: bars({title: 2, words: 1}, title, words),
        texts,
        texts,
    ),
    st.builds(
        lambda title, words: series(
            [Value(2020, 1.0, True, words), Value(2021, 2.0, False, title)], title, words
        ),
        texts,
        texts,
    ),
    st.builds(
        lambda title, words: Picture(
            draw(
                [Stretch(((50.0, 40.0), (51.0, 43.0)), words, True, title)],
                [Mark((50.0, 40.0), words)],
                title,
                words,
            ),
            title,
            words,
        ),
        texts,
        texts,
    ),
)
pages = st.lists(blocks, max_size=4)


class Read(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in ("br", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close one."""
        assert self.open.pop() == tag


TAGS = {
    "a",
    "body",
    "br",
    "caption",
    "circle",
    "clippath",
    "code",
    "desc",
    "details",
    "div",
    "figcaption",
    "figure",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "html",
    "li",
    "main",
    "meta",
    "ol",
    "p",
    "path",
    "rect",
    "span",
    "strong",
    "style",
    "sup",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
}
ACTIVE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@settings(max_examples=60)
@given(pages)
def test_no_text_becomes_markup_in_html(page: Blocks) -> None:
    for found in (html.render(page), html.document("title", page)):
        read = Read()
        read.feed(found)
        read.close()
        assert not read.open, "every element is closed"
        assert set(read.tags) <= TAGS
        for name, value in read.attributes:
            assert not name.startswith("on"), name
            if name in ("href", "src"):
                assert value.startswith(("http://", "https://", "#source-"))
        assert not ACTIVE.search(found)


@settings(max_examples=60)
@given(pages, st.integers(20, 140))
def test_text_fits_its_width_and_commands_nothing(page: Blocks, width: int) -> None:
    found = text.render(page, width)
    assert not ACTIVE.search(found.replace("\n", ""))
    columns = max((len(each.columns) + bool(each.ids) for each in page if isinstance(each, Table)), default=0)
    for row in found.splitlines():
        assert columns_of(row) <= max(width, 10 * columns), "a column is never narrower than eight letters"


@settings(max_examples=60)
@given(pages)
def test_no_text_becomes_markup_in_markdown(page: Blocks) -> None:
    import markdown_it

    reader = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
    found = markdown.render(page)
    assert not ACTIVE.search(found.replace("\n", ""))
    todo = list(reader.parse(found))
    while todo:
        token = todo.pop()
        todo += token.children or []
        assert token.type not in ("html_block", "html_inline", "image", "fence", "code_block"), found
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "render", [html.render, markdown.render, text.render], ids=["html", "markdown", "text"]
)
def test_every_renderer_refuses_what_is_no_block(render: Callable[[object], str]) -> None:
    with pytest.raises(TypeError, match="expected a block, got a int"):
        render([1])


PAGE = (
    Heading("Kashagan", 1),
    Paragraph(line("A field.", Span("", notes=(1,)))),
    Table(
        "Two rows",
        ("Имя", "How much"),
        ((line("Баку"), line("1,200 t")), (line("中国 e\u0301"), line("7 t"))),
        2,
        (1,),
    ),
    References((Reference(1, line(Span("Page", url="https://example.org")), "https://example.org"),)),
)


def test_text_is_aligned_whatever_the_script() -> None:
    assert text.render(PAGE, 60) == "\n".join(
        [
            "Kashagan",
            "========",
            "",
            "A field. [1]",
            "",
            "Two rows",
            "Имя     How much",
            "Баку     1,200 t",
            "中国 e\u0301       7 t",
            "",
            "Sources",
            "[1] Page https://example.org",
        ]
    )


def test_markdown_of_a_page() -> None:
    assert markdown.render(PAGE).splitlines()[-4:] == [
        "",
        "### Sources",
        "",
        "1. [Page](<https://example.org>)",
    ]
    assert "| Баку | 1,200 t |" in markdown.render(PAGE)


def test_html_of_a_page_leads_from_the_number_to_the_source() -> None:
    found = html.document("Kashagan", PAGE)
    assert '>[<a href="#source-1">1</a>]</sup>' in found
    assert '<li value="1" id="source-1">' in found
    assert "<h1 " in found
    assert '<th scope="col"' in found
    assert "<caption " in found


def test_numbers_of_sources_raise_no_line_and_stay_together() -> None:
    assert '<sup style="line-height:0;white-space:nowrap">[1]</sup>' in html.render(PAGE)


def test_what_a_caption_says_of_rows_that_are_not_shown_is_smaller_than_what_the_table_is() -> None:
    found = html.render(caspian.countries.show(rows=2).blocks())
    caption = found.partition("<caption")[2].partition("</caption>")[0]
    assert re.search(r"countries<span [^>]*>.*the first 2 of .*rows=None.*</span>$", caption)


def test_the_name_of_a_ringed_place_stands_off_its_ring() -> None:
    drawn = draw([], [Mark((51.16, 43.65), "Aktau", strong=True), Mark((49.9, 40.4), "Baku")], "t", "d")
    mark, name = (
        float(found[1])
        for found in (re.search(r'<circle cx="([\d.]+)"', drawn), re.search(r'<text x="([\d.]+)"', drawn))
        if found
    )
    assert abs(name - mark) > 10


def test_the_outlines_end_on_a_map_along_their_parallel_and_what_lies_beyond_is_shaded() -> None:
    far = draw([], [Mark((60.0, 66.0), "A"), Mark((130.0, 66.0), "B")], "t", "d")
    assert 'fill-opacity=".035"' in far
    assert 'fill-opacity=".035"' not in draw([], [Mark((50.0, 42.0), "A"), Mark((55.0, 41.0), "B")], "t", "d")


def test_a_value_below_nought_is_named_below_its_mark_with_a_minus() -> None:
    drawn = series([Value(2019, 4.5, True, "a"), Value(2020, -2.5, True, "b")], "Growth", "words").svg
    mark = re.search(r'cy="([\d.]+)"[^>]*><title>2020', drawn)
    name = re.search(r'y="([\d.]+)"[^>]*>−2.5<', drawn)
    assert mark
    assert name
    assert float(name[1]) > float(mark[1]) + 10


def test_html_in_a_notebook_has_no_ids_that_could_clash_and_no_style_sheet() -> None:
    found = html.render(PAGE)
    assert ">[1]</sup>" in found
    assert "id=" not in found
    assert "<style" not in found


def test_numbers_of_references_in_a_row_are_a_range() -> None:
    assert marks((7, 1, 2, 3)) == "[1–3, 7]"
    assert marks(()) == ""


@pytest.mark.parametrize("value", ["Семья", "中国文字", "e\u0301e\u0301", "🇰🇿🇦🇿", "👩‍🚀"])
def test_padding_counts_columns_and_not_letters(value: str) -> None:
    rows = (line(value), line("x")), (line("abcdefgh"), line("x"))
    found = text.render([Table("T", ("A", "B"), rows, 2)], 60).splitlines()[2:]
    where = {columns_of(row[: row.rindex("x")]) for row in found}
    assert len(where) == 1


def test_an_empty_table_is_its_caption() -> None:
    empty = Table("0 events", ("A",), (), 0)
    assert text.render([empty]) == "0 events"
    assert markdown.render([empty]) == "*0 events*"
    assert "<table" not in html.render([empty])


def test_a_long_table_in_time_shows_the_newest_rows_too() -> None:
    found = caspian.timeline("Azerbaijan", kind="visit")
    assert len(found) > 20
    (table, *_) = found.blocks()
    assert isinstance(table, Table)
    assert table.ids == (*found.ids[:10], *found.ids[-10:])
    told = f"… {len(found) - 20} more …"
    assert f"\n{told}\n" in found.to_text()
    assert f"\n| {told} |  |" in found.to_markdown()
    assert f">{told}</td></tr><tr>" in found.to_html()
    assert found.show(rows=20).to_text().count(found[19].title[:10]) > 0
    assert "more …" not in found.show(rows=20).to_text()
    assert "more …" not in found.search("summit").to_text(), "the best come first, whenever they were"
    assert "(the first 10 and the last 10 of " in caspian.membership_changes(since="2015").to_text()
    body = caspian.membership_changes("SCO")
    assert "India" in body.to_text(), "who joined in the middle is what is asked of a body"


def test_many_sources_are_told_in_short_where_they_are_read_and_in_full_where_they_are_kept(
    tmp_path: Path,
) -> None:
    few, many = (
        References(
            tuple(
                Reference(n, line(f"Title {n}"), f"https://x.org/{n}", line(f"X, {n}")) for n in range(1, top)
            )
        )
        for top in (12, 40)
    )
    assert "Title 11 https://x.org/11" in text.render([few], 60, whole=False)
    short = text.render([many], 60, whole=False)
    assert ".bibliography()" in short
    assert "[39] X, 39" in short
    assert "https" not in short
    assert len(short.splitlines()) < 15
    assert all(len(each) <= 60 for each in short.splitlines())
    assert "Title 39 https://x.org/39" in text.render([many], 60)
    assert "<details" not in html.render([few])
    folded = html.render([many])
    assert "<details" in folded
    assert "Title 39" in folded
    assert "<details" not in html.document("Many", [many])
    kept = tmp_path / "conflicts.txt"
    caspian.conflicts("Kazakhstan").to_text(kept)
    assert "https://" in kept.read_text(encoding="utf-8")
