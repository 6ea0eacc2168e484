"""An answer in the form that a command line asks for: text, Markdown, HTML, JSON or comma-separated values."""

import argparse
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import attrs

import caspian
from caspian.errors import CaspianError

if TYPE_CHECKING:
    from caspian.display.blocks import Line

__all__ = ["add", "written"]

_FORMS = ("csv", "json", "markdown", "html")


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options by which a form is chosen."""
    group = parser.add_argument_group("how the answer is written")
    forms = group.add_mutually_exclusive_group()
    for form in _FORMS:
        name = {"csv": "comma-separated values"}.get(form, form.upper() if form != "markdown" else "Markdown")
        forms.add_argument(
            f"--{form}", dest="form", action="store_const", const=form, help=f"as {name} instead of text"
        )
    group.add_argument("--rows", type=_rows, metavar="N", help="the first rows only; all if not given")


def _rows(text: str) -> int:
    rows = int(text)
    if rows < 1:
        raise ValueError
    return rows


_rows.__name__ = "number of rows"  # argparse says of what a value is none


def written(
    answer: object, options: argparse.Namespace, data: "caspian.Dataset", said: Callable[[str], str]
) -> str:
    """An answer as text that ends a line.

    Args:
        answer: the answer.
        options: what was asked for.
        data: the dataset that answered.
        said: what makes of the library's words those of the command line.

    Raises:
        CaspianError: if the answer has no such form.
    """
    form = options.form
    if (
        form in ("csv", "json")
        and options.rows is not None
        and isinstance(answer, caspian.Answer | caspian.Selection)
    ):
        answer = answer[: options.rows]
    if form == "csv":
        if isinstance(answer, caspian.Record):
            return _of_record(answer, data)
        if not hasattr(answer, "to_csv"):
            raise _lacking(answer, form)
        return str(answer.to_csv())
    if form == "json":
        return json.dumps(_plain(answer, data), ensure_ascii=False, indent=1) + "\n"
    if isinstance(answer, str):
        if form is not None:
            raise _lacking(answer, form)
        return answer.rstrip("\n") + "\n"
    return _shown(answer, options, data, said) + "\n"


def _of_record(record: "caspian.Record", data: "caspian.Dataset") -> str:
    from caspian.export.csv import text
    from caspian.export.sheet import sheet, table_of

    return text(sheet(table_of(data._store.type_of(record)), (record,), data._store))


def _plain(answer: object, data: "caspian.Dataset") -> object:
    if isinstance(answer, caspian.Record):
        from caspian.export.dicts import dicts

        return dicts((answer,), data._store)[0]
    for name in ("to_dicts", "to_dict"):
        if hasattr(answer, name):
            return getattr(answer, name)()
    raise _lacking(answer, "json")


def _shown(
    answer: object, options: argparse.Namespace, data: "caspian.Dataset", said: Callable[[str], str]
) -> str:
    from caspian.display import html, markdown, text

    blocks: Sequence[caspian.Block]
    if isinstance(answer, caspian.Record):
        from caspian.display.cards import card

        blocks = card(answer, data._store)
    elif isinstance(answer, caspian.Answer | caspian.Selection):
        blocks = answer.show(options.rows).blocks()
    elif hasattr(answer, "blocks"):
        blocks = answer.blocks()
    else:
        raise _lacking(answer, options.form)
    told = [_said(each, said) for each in blocks]
    if options.form == "html":
        return html.document(f"caspian {options.command}", told)
    return markdown.render(told) if options.form == "markdown" else text.render(told)


def _said(block: "caspian.Block", said: Callable[[str], str]) -> "caspian.Block":
    """A block with what the library says of its calls, in captions, notes and pairs, in other words."""
    from caspian.display.blocks import Note, Pairs, Paragraph, Table

    if isinstance(block, Table):
        return attrs.evolve(block, caption=said(block.caption), aside=said(block.aside))
    if isinstance(block, Note | Paragraph):
        return type(block)(_said_line(block.line, said))
    if isinstance(block, Pairs):
        return Pairs(tuple((name, _said_line(line, said)) for name, line in block.rows))
    return block


def _said_line(line: "Line", said: Callable[[str], str]) -> "Line":
    return tuple(each if each.id or each.url else each._replace(text=said(each.text)) for each in line)


def _lacking(answer: object, form: str) -> CaspianError:
    has = [
        *(["csv"] if hasattr(answer, "to_csv") else []),
        *(["json"] if hasattr(answer, "to_dicts") or hasattr(answer, "to_dict") else []),
        *(["markdown", "html"] if not isinstance(answer, str) else []),
    ]
    other = f", only {' or '.join(f'--{each}' for each in has)}" if has else ""
    return CaspianError(f"this answer has no form --{form}{other}")
