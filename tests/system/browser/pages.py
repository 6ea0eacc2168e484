"""Write pages that a browser then opens: saved briefs, answers, and a notebook turned into HTML.

python tests/system/browser/pages.py FOLDER
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import caspian
from caspian.display import html

BRIEFS: dict[str, tuple[str, ...]] = {
    "kazakhstan": ("Kazakhstan",),
    "armenia-azerbaijan": ("Armenia", "Azerbaijan"),
    "middle-corridor": ("Middle Corridor",),
}


def shown() -> dict[str, Any]:
    """What a notebook shows, one a cell."""
    return {
        'caspian.agreements_between("Azerbaijan", "Kazakhstan")': caspian.agreements_between(
            "Azerbaijan", "Kazakhstan"
        ),
        'caspian.corridor("BTC")': caspian.corridor("BTC"),
        'caspian.place("Aktau")': caspian.place("Aktau"),
        'caspian.routes("Aktau", "Istanbul", avoid=["RU", "IR"])': caspian.routes(
            "Aktau", "Istanbul", avoid=["RU", "IR"]
        ),
        'caspian.choke_points("Almaty", "Istanbul", avoid=["RU", "IR", "AM"])': caspian.choke_points(
            "Almaty", "Istanbul", avoid=["RU", "IR", "AM"]
        ),
        "caspian.conflicts()": caspian.conflicts(),
        "caspian.coverage()": caspian.coverage(),
        'caspian.membership_changes("SCO")': caspian.membership_changes("SCO"),
    }


def notebook(theme: str) -> str:
    """A notebook of these, as HTML by nbconvert, without the scripts that it would fetch."""
    nbformat: Any = import_module("nbformat")
    nbconvert: Any = import_module("nbconvert")
    cells = []
    for number, (code, found) in enumerate(shown().items(), 1):
        output = nbformat.v4.new_output(
            "execute_result",
            {"text/html": found._repr_html_(), "text/plain": str(found)},
            execution_count=number,
        )
        cells.append(nbformat.v4.new_code_cell(code, outputs=[output], execution_count=number))
    exporter = nbconvert.HTMLExporter(
        mathjax_url="", require_js_url="", jquery_url="", mermaid_js_url="", theme=theme
    )
    body, _ = exporter.from_notebook_node(nbformat.v4.new_notebook(cells=cells))
    return str(body)


def main(folder: Path) -> None:
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (one, *other) in BRIEFS.items():
        caspian.dossier(one, *other).save(folder / f"{name}.html")
    for number, (code, found) in enumerate(shown().items()):
        if hasattr(found, "blocks"):
            (folder / f"answer-{number}.html").write_text(
                html.document(code, found.blocks()), encoding="utf-8"
            )
    for theme in ("light", "dark"):
        (folder / f"notebook-{theme}.html").write_text(notebook(theme), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
