"""Pages that are written when the site is built; one that says what it said before is left alone."""

from pathlib import Path

DOCS = Path(__file__).parent.parent


def write(name: str, *parts: str) -> None:
    """Write a page below `docs`, of parts that stand a line apart."""
    path = DOCS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "\n\n".join(part.strip("\n") for part in parts if part) + "\n"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def rst(*entries: str) -> str:
    """Entries of the Python domain for a page in Markdown."""
    return "```{eval-rst}\n.. py:currentmodule:: caspian\n\n" + "\n".join(entries) + "\n```"


def table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def toctree(names: list[str], *, depth: int = 1, hidden: bool = False) -> str:
    """A list of pages."""
    marks = f":maxdepth: {depth}\n" + (":hidden:\n" if hidden else "")
    return "```{toctree}\n" + marks + "\n" + "\n".join(names) + "\n```"
