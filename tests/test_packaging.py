"""The package: what importing it costs, what it offers, and that it reads from a zip."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import metadata
from importlib.util import module_from_spec, spec_from_file_location
from inspect import isfunction
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, get_type_hints

import pytest

import caspian

HEAVY = (
    "attr",
    "attrs",
    "cattrs",
    "pendulum",
    "pycountry",
    "logging",
    "typing",
    "importlib.metadata",
    "importlib.resources",
)


def test_importing_caspian_loads_none_of_the_heavy_modules() -> None:
    code = (
        "import sys\nbefore = set(sys.modules)\nimport caspian\n"
        f"heavy = [name for name in {HEAVY!r} if name in set(sys.modules) - before]\nassert not heavy, heavy"
    )
    subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {_root()!r})\n{code}"], check=True
    )


def test_a_first_answer_needs_no_calendar_and_no_country_tables() -> None:
    code = (
        "import sys, caspian\n"
        "assert caspian.agreements_between('Azerbaijan', 'Kazakhstan', since='2024')\n"
        "heavy = [name for name in ('pendulum', 'pycountry', 'cattrs') if name in sys.modules]\nassert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _root() -> str:
    return str(Path(caspian.__file__).parent.parent)


PUBLIC = [
    "MARKS",
    "RELATIONS",
    "UNITS",
    "Agreement",
    "AgreementKind",
    "Agreements",
    "AgreementsAsked",
    "AgreementsWhere",
    "Ambiguous",
    "Answer",
    "Aspect",
    "Block",
    "Bound",
    "ByYear",
    "CaspianError",
    "Change",
    "ChangedAnswer",
    "ChangedAnswers",
    "Changes",
    "ChokePoint",
    "ChokePoints",
    "Citation",
    "Claim",
    "Clash",
    "Comparison",
    "Conflict",
    "Conflicts",
    "Corridor",
    "CorridorKind",
    "Corridors",
    "CorridorsAsked",
    "CorridorsWhere",
    "Countries",
    "CountriesWhere",
    "Country",
    "Coverage",
    "Dataset",
    "Difference",
    "Differences",
    "Dossier",
    "Doubt",
    "Event",
    "EventKind",
    "EventStatus",
    "Events",
    "EventsAsked",
    "EventsWhere",
    "Fault",
    "Figure",
    "Figures",
    "FiguresAsked",
    "FiguresWhere",
    "FormerName",
    "Groups",
    "Identity",
    "InForce",
    "InvalidData",
    "InvalidDate",
    "InvalidRows",
    "Leg",
    "Link",
    "Measure",
    "Membership",
    "MembershipStatus",
    "Memberships",
    "Milestone",
    "MissingExtra",
    "Mode",
    "Money",
    "NoWay",
    "NotFound",
    "Note",
    "Office",
    "Operation",
    "Order",
    "Organisation",
    "OrganisationKind",
    "Organisations",
    "OrganisationsWhere",
    "Page",
    "Participant",
    "Parties",
    "PartiesWhere",
    "Passage",
    "Passages",
    "People",
    "PeopleWhere",
    "Person",
    "Phase",
    "Place",
    "PlaceKind",
    "Places",
    "Precision",
    "Question",
    "Ratification",
    "Ratifications",
    "Record",
    "Records",
    "RecordsAsked",
    "RecordsWhere",
    "Relation",
    "Role",
    "Selection",
    "Signatory",
    "Source",
    "SourceKind",
    "Sources",
    "SourcesWhere",
    "Spell",
    "Stage",
    "Standing",
    "SubjectCoverage",
    "Topic",
    "Way",
    "Ways",
    "When",
    "Withdrawal",
    "Written",
    "YearFigure",
    "agreement",
    "agreements",
    "agreements_between",
    "agreements_involving",
    "as_of",
    "checksum",
    "choke_points",
    "cite",
    "compare",
    "conflicts",
    "corridor",
    "corridors",
    "corridors_through",
    "countries",
    "country",
    "coverage",
    "crossings",
    "dossier",
    "event",
    "events",
    "events_between",
    "events_involving",
    "events_on",
    "figures",
    "figures_about",
    "find",
    "from_rows",
    "identity",
    "load",
    "members_of",
    "membership_changes",
    "officeholders",
    "organisation",
    "organisations",
    "organisations_of",
    "passages",
    "people",
    "person",
    "place",
    "places",
    "related",
    "routes",
    "search",
    "show_versions",
    "slug",
    "source",
    "sources",
    "timeline",
    "version",
]
"""The public surface, reviewed: whoever changes it changes this list."""


def test_the_public_surface_is_the_reviewed_one() -> None:
    assert caspian.__all__ == PUBLIC
    assert dir(caspian) == sorted([*PUBLIC, "__version__"])


def test_every_public_name_is_there_and_documented() -> None:
    for name in caspian.__all__:
        found = getattr(caspian, name)
        assert not callable(found) or (found.__doc__ or "").rstrip(" ").endswith((".", "\n")), name
    with pytest.raises(AttributeError, match="no attribute 'evnts_between'"):
        caspian.evnts_between  # type: ignore[attr-defined]  # noqa: B018


def test_the_surface_is_what_the_script_writes() -> None:
    """Run `python tools/surface.py` after a change of the model or of `Dataset`."""
    spec = spec_from_file_location("surface", Path(__file__).parent.parent / "tools" / "surface.py")
    assert spec is not None
    assert spec.loader is not None
    surface = module_from_spec(spec)
    spec.loader.exec_module(surface)
    assert surface.FILE.read_text(encoding="utf-8") == surface.written()


def test_no_module_hides_a_question_of_its_name() -> None:
    """Importing `caspian.search` the module would set `caspian.search` the function aside."""
    modules = {module.name for module in iter_modules(caspian.__path__)}
    assert not modules & set(caspian.__all__)


def _callables() -> Iterator[Any]:
    """Every public function, and every method and property of every public class."""
    for name in caspian.__all__:
        found = getattr(caspian, name)
        if callable(found) and not isinstance(found, caspian.Selection):
            yield found
        for part in vars(found).values() if isinstance(found, type) else ():
            inner = part.fget if isinstance(part, property) else getattr(part, "__func__", part)
            if isfunction(inner) and inner.__module__.startswith("caspian"):
                yield inner


def test_annotations_can_be_resolved_when_the_program_runs() -> None:
    """What validates arguments, or makes a tool of a function, asks for them."""
    found = list(_callables())
    assert len(found) > 300
    unresolved = []
    for each in found:
        try:
            get_type_hints(each)
        except NameError as error:
            unresolved.append(f"{each.__module__}.{each.__qualname__}: {error}")
    assert not unresolved


def test_it_reads_its_data_from_a_zip(tmp_path: Path) -> None:
    archive = tmp_path / "caspian.zip"
    root = Path(caspian.__file__).parent
    with zipfile.ZipFile(archive, "w") as file:
        for path in root.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                file.write(path, path.relative_to(root.parent))
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "import caspian\nassert '.zip' in caspian.__file__\nprint(len(caspian.events))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert int(done.stdout) == len(caspian.events)


def test_the_distribution_needs_four_libraries() -> None:
    found = metadata("caspian-atlas")
    assert found["Version"] == caspian.__version__
    needed = [text for text in found.get_all("Requires-Dist") or [] if "extra ==" not in text]
    assert sorted(text.split(">")[0] for text in needed) == ["attrs", "cattrs", "pendulum", "pycountry"]
