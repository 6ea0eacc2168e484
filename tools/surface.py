"""Writes `src/caspian/__init__.py`, the public surface, from the one list below and the methods of `Dataset`.

    python tools/surface.py

A new type of record and a new question, a method of `Dataset`, come by themselves; a new class that is no
type of record is a line in `PUBLIC`.
"""

from importlib import import_module
from pathlib import Path

from caspian import __version__
from caspian.catalogue.types import TYPES, singular
from caspian.dataset.dataset import Dataset

FILE = Path(__file__).parent.parent / "src" / "caspian" / "__init__.py"

PUBLIC = {
    "briefs.comparison": ("Aspect", "Comparison"),
    "briefs.dossier": ("Dossier",),
    "catalogue.relations": ("Relation",),
    "changes": ("Change", "Changes"),
    "dataset.dataset": ("Dataset",),
    "dataset.importing": ("from_rows",),
    "dataset.comparing": ("compare",),
    "dataset.loading": ("load",),
    "dataset.versions": ("show_versions",),
    "display.blocks": ("Block",),
    "display.page": ("Page",),
    "errors": (
        "Ambiguous",
        "CaspianError",
        "Fault",
        "InvalidData",
        "InvalidDate",
        "InvalidRows",
        "MissingExtra",
        "NoWay",
        "NotFound",
    ),
    "identities": ("Identity",),
    "merging": ("Clash",),
    "model.amendment": ("Withdrawal",),
    "model.agreement": ("Agreement", "Milestone", "Signatory"),
    "model.body": ("OrganisationKind",),
    "model.corridor": ("Corridor", "CorridorKind", "Leg"),
    "model.country": ("Country", "FormerName"),
    "model.event": ("Event", "EventKind", "EventStatus", "Participant", "Role"),
    "model.figure": ("Figure", "Measure", "Standing"),
    "model.force": ("InForce",),
    "model.form": ("AgreementKind",),
    "model.mode": ("Mode",),
    "model.money": ("Bound", "Money"),
    "model.note": ("Note",),
    "model.operation": ("Operation", "Phase"),
    "model.organisation": ("Membership", "MembershipStatus", "Organisation"),
    "model.passage": ("Passage",),
    "model.person": ("Office", "Person"),
    "model.place": ("Place", "PlaceKind"),
    "model.record": ("Citation", "Claim", "Doubt", "Record"),
    "model.source": ("Source", "SourceKind"),
    "model.stage": ("Stage",),
    "model.time.edtf": ("Precision",),
    "model.time.when": ("When",),
    "model.topic": ("Topic",),
    "names.slugs": ("slug",),
    "questions.agreements": ("Agreements",),
    "questions.answer": ("Answer",),
    "questions.counted": ("Groups",),
    "questions.corridors": ("Corridors",),
    "questions.countries": ("Countries",),
    "questions.events": ("Events",),
    "questions.figures": ("Figures",),
    "questions.listed": ("MARKS", "RELATIONS", "UNITS"),
    "questions.mixed": ("Parties", "Records"),
    "questions.narrower": (
        "AgreementsAsked",
        "AgreementsWhere",
        "CorridorsAsked",
        "CorridorsWhere",
        "CountriesWhere",
        "EventsAsked",
        "EventsWhere",
        "FiguresAsked",
        "FiguresWhere",
        "OrganisationsWhere",
        "PartiesWhere",
        "PeopleWhere",
        "RecordsAsked",
        "RecordsWhere",
        "SourcesWhere",
    ),
    "questions.organisations": ("Organisations",),
    "questions.passages": ("Passages",),
    "questions.people": ("People",),
    "questions.places": ("Places",),
    "questions.question": ("Question",),
    "questions.selection": ("Selection",),
    "questions.sources": ("Sources",),
    "questions.yearly": ("ByYear", "YearFigure"),
    "ratifications": ("Ratification", "Ratifications"),
    "spells": ("Memberships", "Spell"),
    "survey.asking": ("ChangedAnswer", "ChangedAnswers"),
    "survey.compare": ("Difference", "Differences"),
    "survey.conflicts": ("Conflict", "Conflicts"),
    "survey.coverage": ("Coverage",),
    "survey.covering": ("SubjectCoverage",),
    "ways.answers": ("Way", "Ways"),
    "ways.choking": ("ChokePoint", "ChokePoints"),
    "ways.link": ("Link",),
    "ways.order": ("Order",),
    "writing.written": ("Written",),
}
"""The names that a module gives to the public."""
OF_A_DATASET = (
    "clashes",
    "merge",
    "notes",
    "only",
    "own",
    "save",
    "to_datapackage",
    "to_ftm",
    "to_parquet",
    "to_sqlite",
    "types",
)
"""What only makes sense of a dataset that one has."""


def asked() -> list[str]:
    """The questions: what `Dataset` has, each also a function bound to the bundled dataset."""
    return sorted(name for name in dir(Dataset) if name[0] != "_" and name not in OF_A_DATASET)


def public() -> dict[str, tuple[str, ...]]:
    """The names of `PUBLIC`, and those of types of record that it does not name."""
    models = {f"model.{singular(name)}": import_module(f"caspian.model.{singular(name)}") for name in TYPES}
    found = {home: tuple(module.__all__) for home, module in models.items() if home not in PUBLIC}
    return dict(sorted({**PUBLIC, **found}.items()))


def unwritten() -> dict[str, str]:
    """What `Dataset` gives for types without questions of their own, as type checkers see it."""
    found: dict[str, str] = {}
    for name in TYPES:
        if not hasattr(Dataset, name):
            found |= {name: "Selection[Record]", singular(name): "Callable[..., Record]"}
    return found


def written() -> str:
    """The text of the file."""
    homes = {name: home for home, names in public().items() for name in names}
    listing = sorted([*homes, *asked(), *unwritten()], key=_rank)
    imports = "\n".join(_import(home, names) for home, names in public().items())
    typing = "    from typing import Final"
    if unwritten():
        typing = f"    from collections.abc import Callable\n{typing}"
    questions = "\n".join(
        [
            *(f"    {name}: Final = _bundled.{name}" for name in asked()),
            *(f"    {name}: {hint}" for name, hint in unwritten().items()),
        ]
    )
    places = "\n".join(f'    "{name}": "{homes[name]}",' for name in sorted(homes, key=_rank))
    listed = "\n".join(f'    "{name}",' for name in listing)
    return f'''"""The Caspian region in typed records: countries, organisations, agreements, corridors and events.

Every question is a function here, asked of the bundled dataset, and a method of `Dataset`, asked of
your own. Names are loaded when they are first used: importing `caspian` costs next to nothing.

This file is written by `tools/surface.py`.
"""

__version__ = "{__version__}"

TYPE_CHECKING = False  # type checkers take it for true; importing typing would cost more than all the rest
if TYPE_CHECKING:
{typing}

    from caspian import plot as plot
{imports}

    _bundled: Final = load()
{questions}

__all__ = [
{listed}
]

_HOMES = {{
{places}
}}
"""The module that each name is loaded from; every other name is asked of the bundled dataset."""

if not TYPE_CHECKING:
    import sys

    from caspian import forking  # noqa: F401 - before anything that a fork must not interrupt
    from caspian.rooms import House

    sys.modules[__name__].__class__ = House

    def __getattr__(name):
        if name[:1] == "_":
            raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
        from importlib import import_module

        if name not in __all__ and name != "plot":
            meant = import_module(f"caspian.{{_HOMES['load']}}").load()._instead
            raise import_module("caspian.misnamed").misnamed(f"module {{__name__!r}}", name, meant)
        if name == "plot":  # a module of functions, not a name of its own
            return import_module("caspian.plot")
        home = import_module(f"caspian.{{_HOMES.get(name, _HOMES['load'])}}")
        return getattr(home if name in _HOMES else home.load(), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
'''


def _rank(name: str) -> tuple[int, str]:
    """Constants, then classes, then what is written small."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def _import(home: str, names: tuple[str, ...]) -> str:
    ordered = sorted(names, key=lambda name: (_rank(name)[0], name.casefold()))
    line = f"    from caspian.{home} import {', '.join(ordered)}"
    if len(line) <= 110:
        return line
    return "\n".join(
        [f"    from caspian.{home} import (", *(f"        {name}," for name in ordered), "    )"]
    )


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
