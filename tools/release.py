"""The checklist of a release, carried out: each step with its verdict, and the files in a folder.

    python tools/release.py --dry-run          # the next minor version, in a copy; nothing here changes
    python tools/release.py 0.2.0              # the same; if all is well the edits are made here, committed and tagged

It works on a copy of what git knows, with the version, the changelog and the list of ids as the release will have them.
It ends with 1 if a step failed. What could not be tried, for want of a network, is said and is no failure in a dry run.
Needs what `pip install '.[release,docs]'` installs. Nothing is sent anywhere: uploading and pushing is for a person.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from releasing.making import EDITED, ROOT, NotRunError, Release
from releasing.steps import STEPS, parts, tags


def finish(it: Release) -> None:
    """Make the edits in the repository, commit them and tag them."""
    for name in (*EDITED, f"releases/{it.data['version']}.json"):
        shutil.copy2(it.tree / name, ROOT / name)
        it.git("add", name)
    it.git("commit", "-q", "-m", f"Release {it.version}, data {it.data['version']}")
    for name in tags(it).split(", "):
        it.git("tag", "-a", name, "-m", f"{name}: see CHANGELOG.md")
    print(f"committed and tagged; {it.dist} holds what is to be uploaded, and nothing was pushed")


def main() -> int:
    """Carry out the steps and print their verdicts."""
    current = re.search(
        r'^__version__ = "(.*)"', (ROOT / EDITED[0]).read_text(encoding="utf-8"), re.MULTILINE
    )
    assert current is not None
    major, minor, _ = parts(current[1])
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "version", nargs="?", default=f"{major}.{minor + 1}.0", help="the next minor one without it"
    )
    parser.add_argument("--dry-run", action="store_true", help="change nothing in the repository")
    parser.add_argument(
        "--without", nargs="+", choices=STEPS, default=[], help="steps that are tried elsewhere"
    )
    parser.add_argument("--into", type=Path, help="the folder for wheel, sdist and SBOM; dist/ without it")
    options = parser.parse_args()
    verdicts = []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder).resolve()
        dist = (options.into or (work / "dist" if options.dry_run else ROOT / "dist")).resolve()
        it = Release(options.version, work, dist)
        for name, step in STEPS.items():
            begun = time.monotonic()
            try:
                verdict, said = ("left out", "") if name in options.without else ("ok", step(it))
            except NotRunError as error:
                verdict, said = "not run", str(error)
            except (RuntimeError, OSError, subprocess.CalledProcessError, StopIteration) as error:
                verdict, said = "FAILED", str(error)
            verdicts.append(verdict)
            print(f"{name:<10} {verdict:<8} {time.monotonic() - begun:4.0f} s  {said}", flush=True)
        bad = verdicts.count("FAILED") + (0 if options.dry_run else len(verdicts) - verdicts.count("ok"))
        print(
            f"{options.version}: {'not ready' if bad else 'ready'}: {', '.join(f'{verdicts.count(v)} {v}' for v in dict.fromkeys(verdicts))}"
        )
        if not bad and not options.dry_run:
            finish(it)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
