"""The rooms whose tests are measured, each with the tests that are about it."""

from pathlib import Path
from typing import NamedTuple

__all__ = ["ROOMS", "Room"]


class Room(NamedTuple):
    """Modules, and the tests that are about them."""

    modules: tuple[str, ...]
    """Folders and files below ``src/caspian``."""
    about: tuple[str, ...]
    """Test files, without ``tests/test_`` and the ending."""

    def files(self, source: Path) -> list[Path]:
        """The modules."""
        found = [each for name in self.modules for each in sorted((source / name).rglob("*.py"))]
        return [*found, *(source / name for name in self.modules if name.endswith(".py"))]

    def tests(self, root: Path, broken: str = "") -> list[str]:
        """What pytest is asked for: the examples of the modules and the tests, the nearest to a file first."""
        stem = Path(broken).stem
        names = sorted(self.about, key=lambda name: stem not in name)
        examples = [f"src/caspian/{name}" for name in self.modules]
        first = [broken] if broken else []
        return [*first, *(f"tests/test_{name}.py" for name in names), *examples]


ROOMS = {
    "model": Room(
        ("model",),
        ("model", "model_kept", "model_edges", "model_form", "model_taken", "homes", "lengths", "when", "words", "time_edges", "units", "path", "binding", "stages", "time_oracle", "schema", "reading_rules",
         "corridors", "codec", "broken", "amounts", "reviewed"),
    ),
    "reading": Room(
        ("reading",),
        ("codec", "reading_inputs", "reading_files", "reading_rules", "reading_between", "reading_amendments",
         "reading_told", "broken", "reading_hostile", "hostile_files", "doubles", "dataset"),
    ),
    "store": Room(
        ("store",),
        ("relations", "store", "meant", "meant_edges", "homes", "dataset", "names", "selection", "guesses_records", "conditions", "prepared"),
    ),
    "questions": Room(
        ("questions",),
        ("questions", "selection", "conditions", "answers", "binding_questions", "immutable",
         "guesses_questions", "guesses_records", "guesses_calls", "guesses_answers", "guesses_further",
         "questions_kept", "relations", "reviewed", "hostile_arguments"),
    ),
    "memberships": Room(
        ("memberships.py", "belonging.py", "offices.py", "changes.py"),
        ("members", "offices", "guesses_questions", "guesses_records", "answers", "conditions", "cards"),
    ),
    "ways": Room(("ways",), ("ways", "ways_told", "network", "guesses_records", "guesses_answers", "corridors")),
    "searching": Room(("searching",), ("search", "search_order", "search_words", "search_kept", "prepared", "guesses_records")),
    "survey": Room(("survey",), ("coverage", "survey_told", "survey_kept", "survey_counted", "coverage_told", "expected", "compare",
         "compare_told", "guesses_records")),
}  # fmt: skip
