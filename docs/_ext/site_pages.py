"""The extension of this site: the pages that are written from the code and the data when it is built."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import answers
import atlas
import dictionary
import functions
import gallery
import records
import relations
import words


def write(app: Any) -> None:
    """Write all pages."""
    for module in (functions, records, words, relations, answers, dictionary, gallery):
        module.pages()
    atlas.write()


def setup(app: Any) -> dict[str, Any]:
    """What Sphinx calls."""
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
