"""The gallery: each script of `examples`, run, with what it prints and the pictures that it makes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from pages import DOCS, toctree, write

EXAMPLES = DOCS.parent / "examples"
PICTURES = (".svg", ".png")


def pages() -> None:
    """Run every example in a folder of its own and write its page."""
    names, shown = [], []
    for script in sorted(EXAMPLES.glob("*.py")):
        names.append(script.stem)
        folder = DOCS / "gallery" / f"{script.stem}-files"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        printed = run(script, folder)
        source = script.read_text(encoding="utf-8")
        title = source.partition('"""')[2].partition('"""')[0].strip().partition("\n")[0]
        pictures = [each for each in sorted(folder.rglob("*")) if each.suffix in PICTURES]
        name = script.stem.replace("_", " ").capitalize().replace("corridor", "Corridor")
        shown.append(_shown(script.stem, name, title, pictures))
        write(
            f"gallery/{script.stem}.md",
            f"# {name}",
            title,
            *(f"```{{image}} {each.relative_to(DOCS / 'gallery')}\n:alt: {title}\n```" for each in pictures),
            f"```python\n{source}```",
            f"It prints:\n\n```text\n{printed}```" if printed.strip() else "",
        )
    write(
        "gallery/index.md",
        "# Gallery",
        "Scripts that run as they stand in `examples/`, with what they print and draw.",
        "::::{container} shown\n" + "\n".join(sorted(shown, key=lambda each: "![" not in each)) + "\n::::",
        toctree(names, hidden=True),
    )


def _shown(stem: str, name: str, title: str, pictures: list[Path]) -> str:
    """What stands for an example on the first page: its first picture, its name and what it does."""
    drawn = [f"[![{name}]({each.relative_to(DOCS / 'gallery')})]({stem}.md)\n" for each in pictures[:1]]
    return "\n".join([":::{container}", *drawn, f"**[{name}]({stem}.md)**: {title}", ":::"])


def run(script: Path, folder: Path) -> str:
    """What a script prints when it runs in a folder."""
    environment = os.environ | {"COLUMNS": "100", "MPLBACKEND": "agg", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{script} failed:\n{done.stderr}")
    return done.stdout
