"""The steps of a release: each gives what it found, or raises what is wrong."""

import hashlib
import json
import re
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from releasing.making import EDITED, NotRunError, Release

__all__ = ["STEPS", "parts", "tags"]

FIRST = "0.1.0"
"""The release of which nothing but the ids is kept."""
_COMPARED = """
import json, sys
from pathlib import Path
import caspian
from caspian.catalogue.types import TYPES
from caspian.model.release import Release
from caspian.writing.save import save
package = Path(sys.argv[1])
said = json.loads((package / "release.json").read_text())
release = Release(version=said["version"], as_of=caspian.When(said["as_of"]))
store = caspian.load(package / "data", alone=True)._store
rows = {name: store.table(name) for name in TYPES}
save(rows, package / "last.json", store.withdrawn.values(), release)
old = caspian.load(package / "last.json", alone=True)
found = caspian.compare(old, caspian.load())
Path(sys.argv[2]).write_text(found.changelog() + "\\n", encoding="utf-8")
print(f"its files load; {len(found):,} differences, {len(found.answers)} answers changed: {sys.argv[2]}")
"""


def tree(it: Release) -> str:
    """Everything is committed."""
    changed = it.git("status", "--porcelain", "--untracked-files=no").split("\n")[:-1]
    if changed:
        raise RuntimeError(f"not committed: {', '.join(line[3:] for line in changed)}")
    return it.git("rev-parse", "--short", "HEAD").strip()


def versions(it: Release) -> str:
    """The versions of code and data follow those of the last releases, and no tag has them."""
    known = {path.stem for path in (it.tree / "releases").glob("*.json")}
    lists = sorted((name for name in known if name[0].isdigit() and name != FIRST), key=parts)
    if not re.fullmatch(r"\d+\.\d+\.\d+", it.version):
        raise RuntimeError(f"{it.version} is no version of three numbers")
    text = (it.tree / EDITED[0]).read_text(encoding="utf-8")
    current = re.findall(r'^__version__ = "(.*)"$', text, re.MULTILINE)[0]
    if parts(it.version) <= parts(current):
        raise RuntimeError(f"{it.version} does not follow {current}")
    if not re.fullmatch(r"20\d\d\.\d{1,2}\.\d+", it.data["version"]):
        raise RuntimeError(f"the version of the data is year.month.number, not {it.data['version']}")
    if lists and parts(it.data["version"]) <= parts(lists[-1]):
        raise RuntimeError(
            f"the data are {it.data['version']}, and {lists[-1]} is out already: src/caspian/release.json"
        )
    if it.data["as_of"] > it.day:
        raise RuntimeError(f"the data are of {it.data['as_of']}, which is not yet")
    it.replace(EDITED[0], r'^__version__ = ".*"$', f'__version__ = "{it.version}"')
    it.replace(EDITED[2], r"^version: .*$", f"version: {it.version}")
    return f"code {it.version}, data {it.data['version']} of {it.data['as_of']}"


def changelog(it: Release) -> str:
    """What is new stands under "Next", and data come first."""
    text = (it.tree / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(r"^## Next\n(.*?)(?=^## )", text, re.MULTILINE | re.DOTALL)
    if not found or found[1].count("\n* ") < 1:
        raise RuntimeError('CHANGELOG.md has nothing under "## Next"')
    sections = re.findall(r"^### (.+)$", found[1], re.MULTILINE)
    if sections[:1] != ["Data"]:
        raise RuntimeError("the first section of the changelog is Data: it is what answers depend on")
    it.replace("CHANGELOG.md", r"^## Next$", f"## {it.version} ({it.day}), data {it.data['version']}")
    return f"{found[1].count(chr(10) + '* ')} points under {', '.join(sections)}"


def data(it: Release) -> str:
    """The bundled records pass the check of users' files, and what is prepared of them is current."""
    it.run(sys.executable, "-m", "caspian", "check", "--alone", "src/caspian/data")
    before = _hashes(it.tree / "src/caspian/prepared")
    it.run(sys.executable, "tools/prepare.py")
    if before != _hashes(it.tree / "src/caspian/prepared"):
        raise RuntimeError("what is prepared of the data is stale: python tools/prepare.py")
    return it.run(sys.executable, "-c", "import caspian; print('checksum', caspian.checksum)").strip()


def ids(it: Release) -> str:
    """Every id of every release leads to what became of it; the list of this one is written."""
    said = it.run(sys.executable, "tools/ids.py", "--check").strip().splitlines()
    written = it.run(sys.executable, "tools/ids.py").strip()
    return f"{'; '.join(said[:-1])}; new: {written}"


def compare(it: Release) -> str:
    """What was added and given up since the last release of the data, whose own files load."""
    lists = {
        path.stem: path
        for path in (it.tree / "releases").glob("[0-9]*.json")
        if path.stem != it.data["version"]
    }
    last = max(lists, key=lambda name: (name != FIRST, parts(name)))
    old, new = (
        {
            (kind, key)
            for kind, keys in json.loads(path.read_text(encoding="utf-8"))["ids"].items()
            for key in keys
        }
        for path in (lists[last], it.tree / "releases" / f"{it.data['version']}.json")
    )
    said = (
        f"since {last}: {len(new - old):,} records added, {len(old - new)} given up, {len(old & new):,} kept"
    )
    if last == FIRST:
        return said
    folder = it.work / "last"
    folder.mkdir()
    text = it.dist / f"changes-since-data-{last}.md"
    it.dist.mkdir(exist_ok=True)
    it.git("archive", "-o", str(folder / "data.tar"), f"data-{last}", "src/caspian")
    with tarfile.open(folder / "data.tar") as archive:
        archive.extractall(folder, filter="data")
    return f"{said}; {it.run(sys.executable, '-c', _COMPARED, folder / 'src/caspian', text).strip()}"


def licences(it: Release) -> str:
    """REUSE: every file says who may use it how, and every licence has its text."""
    said = it.run(sys.executable, "-m", "reuse", "--root", it.tree, "lint")
    return next(line.lstrip("* ") for line in said.splitlines() if "Used licenses" in line)


def build(it: Release) -> str:
    """Wheel and sdist, built twice, are the same; the wheel holds all licences."""
    for folder in (it.dist, it.work / "again"):
        it.run(sys.executable, "-m", "build", "-q", "--outdir", folder, SOURCE_DATE_EPOCH=str(_epoch(it)))
    first, second = (_hashes(folder, "caspian_atlas-*") for folder in (it.dist, it.work / "again"))
    if first != second or len(first) != 2:
        raise RuntimeError(f"built twice they differ: {first} and {second}")
    with zipfile.ZipFile(it.wheel) as file:
        names = file.namelist()
    project = tomllib.loads((it.tree / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    missing = [
        name
        for name in project["license"].split(" AND ")
        if not any(each.endswith(f"licenses/LICENSES/{name}.txt") for each in names)
    ]
    if missing:
        raise RuntimeError(f"licences that the wheel lacks: {', '.join(missing)}")
    with tarfile.open(next(it.dist.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    left = [
        name
        for name in ("tests", "tools", "docs", "releases", "REUSE.toml", "CITATION.cff")
        if name not in held and not any(each.startswith(f"{name}/") for each in held)
    ]
    if left:
        raise RuntimeError(f"the sdist lacks {', '.join(left)}")
    return ", ".join(f"{name} {digest[:12]}" for name, digest in sorted(first.items()))


def installed(it: Release) -> str:
    """The wheel from a zip, read-only, optimised, without a locale, frozen, beside another `caspian`."""
    return ", ".join(it.run(sys.executable, "tools/installed.py", it.wheel, PYTHONPATH="").split("\n")[:-1])


def docs(it: Release) -> str:
    """The site is built without a warning."""
    it.run(sys.executable, "-m", "sphinx", "-q", "-n", "-W", "-b", "html", "docs", it.work / "site")
    return f"{len(list((it.work / 'site').rglob('*.html')))} pages"


def sbom(it: Release) -> str:
    """What is in it, in CycloneDX, beside the wheel."""
    path = it.dist / f"caspian_atlas-{it.version}.cdx.json"
    it.run(
        sys.executable,
        "-m",
        "cyclonedx_py",
        "environment",
        "--pyproject",
        "pyproject.toml",
        "--output-reproducible",
        "--output-file",
        path,
        it.user / "bin/python",
    )
    parts = json.loads(path.read_text(encoding="utf-8"))["components"]
    return f"{path.name}: {', '.join(sorted(part['name'] for part in parts))}"


def audit(it: Release) -> str:
    """No known vulnerability in what it needs."""
    site = next((it.user / "lib").glob("python*/site-packages"))
    said = it.run(
        sys.executable,
        *("-m", "pip_audit", "--progress-spinner", "off", "--format", "json", "--path", site),
        offline="Connection|Max retries|resolve|timed out|Proxy|Forbidden|HTTPError|ServiceError|SSL",
    )
    asked = [each for each in json.loads(said)["dependencies"] if each["name"] != "caspian-atlas"]
    unknown = [each["name"] for each in asked if "skip_reason" in each]
    if unknown:
        raise NotRunError(f"the service that can be reached from here knows nothing of {', '.join(unknown)}")
    return f"none known in {', '.join(each['name'] for each in asked)}"


def tags(it: Release) -> str:
    """The tags of the code and of the data are free."""
    wanted = (f"v{it.version}", f"data-{it.data['version']}")
    taken = set(it.git("tag").split()).intersection(wanted)
    if taken:
        raise RuntimeError(f"there is a tag {', '.join(sorted(taken))} already")
    return ", ".join(wanted)


def parts(version: str) -> tuple[int, ...]:
    """The numbers of a version, to compare it by."""
    return tuple(map(int, version.split(".")))


def _epoch(it: Release) -> int:
    return int(datetime.fromisoformat(it.data["as_of"]).replace(tzinfo=UTC).timestamp())


def _hashes(folder: Path, pattern: str = "*") -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob(pattern))}


STEPS: Mapping[str, Callable[[Release], str]] = {
    step.__name__: step
    for step in (
        tree,
        versions,
        changelog,
        data,
        ids,
        compare,
        licences,
        build,
        installed,
        docs,
        sbom,
        audit,
        tags,
    )
}
"""The steps in their order, by name."""
