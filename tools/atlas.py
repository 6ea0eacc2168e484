"""Writes the atlas of the documentation: a page for each country of the region, corridor and larger organisation.

    python tools/atlas.py

Each page is the whole dossier of its subject, as `caspian.dossier` makes it, with links to the other pages. The address of a
page is the name of the country or the id of the corridor or organisation, and stays.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import caspian
from caspian.display import html
from caspian.display.blocks import Block, Heading, References, Table

FOLDER = Path(__file__).parent.parent / "docs" / "atlas"
REGION = ("AM", "AZ", "GE", "KZ", "KG", "TJ", "TM", "UZ", "AF", "CN", "IR", "MN", "RU", "TR")
"""The countries of the region: the South Caucasus, Central Asia, and their neighbours by land or over the Caspian."""
LARGE = 5
"""How many members, or agreements and events, make an organisation a larger one."""
MANY = 10
"""From how many rows on the heading of a table says how many it has."""
APART = ("media", "institute")

_CELL = re.compile(r'(<t[hd][^>]*?) style="[^"]*?(text-align:right)?[^"]*"')
_CAPTION = re.compile(r"<caption[^>]*>.*?</caption>")
_HEADING = re.compile(r"<h\d[^>]*>[^<]*</h\d>\n?")
_NOTES = re.compile(r"(?<=>)\[[\d, –]+\](?=</sup>)")
_SOURCE = re.compile(r'<li value="(\d+)">')
_NAMED = re.compile(r'<span title="([^"]+)">([^<]*)</span>')


def subjects() -> dict[str, list[caspian.Record]]:
    """The subjects of the pages, by the folder in which they stand."""
    regional = [found for code in REGION if (found := caspian.country(code, default=None))]
    return {
        "countries": sorted(regional, key=lambda each: each.name),
        "corridors": sorted(caspian.corridors, key=lambda each: each.name),
        "organisations": sorted(filter(_large, caspian.organisations), key=lambda each: each.name),
    }


def _large(organisation: caspian.Organisation) -> bool:
    if organisation.kind.value in APART:
        return False
    if len(organisation.memberships) >= LARGE:
        return True
    return len(_agreements(organisation)) + len(_events(organisation)) >= LARGE


def _agreements(party: caspian.Record) -> caspian.Agreements:
    return caspian.agreements.involving(party, direct=True)


def _events(party: caspian.Record) -> caspian.Events:
    return caspian.events.involving(party, direct=True).where(status="held")


def address(record: caspian.Record) -> str:
    """The name of a record's page."""
    if isinstance(record, caspian.Country):
        return re.sub(r"[^a-z]+", "-", record.name.casefold().replace("ü", "u")).strip("-")
    return record.id


def page(record: caspian.Record, addresses: dict[str, str]) -> str:
    """The page of a record: its dossier, with the names of other subjects as links to their pages.

    Tables have headings of their own, so that the contents of the page lead to them: some are long.
    """
    parts: list[str] = []
    for block in caspian.dossier(record, full=True).blocks():
        if isinstance(block, Heading):
            parts.append(f"{'#' * min(block.level, 4)} {block.text}")
        elif isinstance(block, References):
            text = _HEADING.sub("", raw([block], addresses))
            parts += [f"## {block.title}", text]
        elif isinstance(block, Table) and block.rows and any(part.startswith("## ") for part in parts):
            of = "" if len(block.rows) < MANY else f" ({len(block.rows)})"
            parts += [f"### {block.caption}{of}", _CAPTION.sub("", raw([block], addresses))]
        else:
            parts.append(raw([block], addresses))
    aliases = ", ".join(record.aliases[:12])
    front = f"---\nmyst:\n  html_meta:\n    description: {_quoted(f'{record.label}. {aliases}')}\n---"
    return "\n\n".join([front, *parts]) + "\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def raw(blocks: Iterable[Block], addresses: dict[str, str]) -> str:
    """Blocks as HTML, styled by the site and not cell by cell, with links to the other pages."""
    text = html.render(tuple(blocks))
    text = _CELL.sub(lambda found: found[1] + (' class="number"' if found[2] else ""), text)
    text = _NAMED.sub(lambda found: _link(found, addresses), text)
    text = _NOTES.sub(lambda found: re.sub(r"\d+", r'<a href="#source-\g<0>">\g<0></a>', found[0]), text)
    text = _SOURCE.sub(r'<li id="source-\1" value="\1">', text)
    return f"```{{raw}} html\n{text}\n```"


def _link(found: re.Match[str], addresses: dict[str, str]) -> str:
    there = addresses.get(found[1])
    return f'<a href="../{there}.html">{found[2]}</a>' if there else found[0]


def index(found: dict[str, list[caspian.Record]]) -> str:
    """The first page of the atlas."""
    parts = [
        "# Atlas",
        f"What the dataset of {caspian.as_of.in_words()} knows about each country of the region, corridor and larger "
        "organisation, with its sources. Each page is made from `caspian.dossier(…, full=True)`, so that the same is a line "
        "away in code, for any other subject, two parties or a stretch of time too. The addresses stay and can be quoted; "
        "[](../citing.md) says how.",
    ]
    parts += [
        part
        for folder, records in found.items()
        for part in (f"## {folder.capitalize()}", listed(folder, records))
    ]
    hidden = "\n".join(f"{folder}/index" for folder in found)
    parts.append(f"```{{toctree}}\n:hidden:\n\n{hidden}\n```")
    return "\n\n".join(parts) + "\n"


def contents(folder: str, records: list[caspian.Record]) -> str:
    """The first page of a folder."""
    hidden = "\n".join(address(each) for each in records)
    toctree = f"```{{toctree}}\n:hidden:\n\n{hidden}\n```"
    return "\n\n".join([f"# {folder.capitalize()}", listed("", records), toctree]) + "\n"


def listed(folder: str, records: list[caspian.Record]) -> str:
    """A list of links to pages."""
    start = f"{folder}/" if folder else ""
    links = "\n".join(f"* [{_label(each)}]({start}{address(each)}.md){_told(each)}" for each in records)
    return f"::::{{container}} columns\n{links}\n::::"


def _label(record: caspian.Record) -> str:
    return re.sub(r"([\[\]])", r"\\\1", record.label)


def _told(record: caspian.Record) -> str:
    if isinstance(record, caspian.Corridor):
        return f": {record.kind}"
    agreements, events = len(_agreements(record)), len(_events(record))
    told = [f"{count} {what}" for count, what in ((agreements, "agreements"), (events, "events")) if count]
    return f": {', '.join(told)}" if told else ""


def write() -> None:
    """Write all pages; one that says what it said before is left alone."""
    found = subjects()
    addresses = {each.id: f"{folder}/{address(each)}" for folder, group in found.items() for each in group}
    texts = {"index": index(found)}
    for folder, group in found.items():
        texts[f"{folder}/index"] = contents(folder, group)
        texts |= {f"{folder}/{address(each)}": page(each, addresses) for each in group}
    for name, text in texts.items():
        path = FOLDER / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
