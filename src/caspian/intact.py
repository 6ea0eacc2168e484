"""Whether the folder of the library is as it was installed: the files of other projects in it are named.

Two other projects install a folder of the name ``caspian`` as well. Whoever is installed last writes over what the
two have in common, and whoever is removed takes that away. Only the standard library is used here, so
that it can still be said when nothing else can be imported: ``python -m caspian.intact``.
"""

from __future__ import annotations

import sys
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from csv import reader
from hashlib import new
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePosixPath

__all__ = ["DISTRIBUTION", "faults", "main"]

DISTRIBUTION = "caspian-atlas"
_SHOWN = 5


def faults(folder: str | Path | None = None, paths: Sequence[str] | None = None) -> list[str]:
    """What others have put into the folder of the library, and what of it is changed or missing.

    Args:
        folder: the folder, if not the one that this module lies in.
        paths: where distributions are installed, if not where Python looks for them.

    >>> faults()
    []
    """
    here = Path(folder or Path(__file__).parent).resolve()
    found = list(distributions(path=list(paths)) if paths is not None else distributions())
    return [*_strangers(here, found), *_changed(here, found)]


def _strangers(folder: Path, found: Sequence[Distribution]) -> Iterator[str]:
    for each in found:
        files = [] if _ours(each) else [path for path in each.files or () if _within(path, folder)]
        home = Path(str(each.locate_file(folder.name))).resolve()
        if files and home == folder:
            yield (
                f"{each.name} {each.version} has put {_counted(files)} into {folder.name}/: {_listed(files)}; "
                f"remove it with: pip uninstall {each.name}; "
                f"then: pip install --force-reinstall --no-deps {DISTRIBUTION}"
            )
        elif files and home.is_dir():
            yield f"{each.name} {each.version} has a folder of the same name, which this one hides: {home}"


def _changed(folder: Path, found: Sequence[Distribution]) -> Iterator[str]:
    for each in found:
        if not _ours(each) or Path(str(each.locate_file(folder.name))).resolve() != folder:
            continue
        wrong = []
        # Python 3.12 and later leave out of `files` what is missing.
        for path, digest, *_ in reader((each.read_text("RECORD") or "").splitlines()):
            mode, _, expected = digest.partition("=")
            if not digest or not _within(PurePosixPath(path), folder):
                continue
            try:
                content = Path(str(each.locate_file(path))).read_bytes()
            except FileNotFoundError:
                wrong.append(f"{path} is missing")
                continue
            if urlsafe_b64encode(new(mode, content).digest()).rstrip(b"=").decode() != expected:
                wrong.append(f"{path} is changed")
        if wrong:
            yield f"{each.name} {each.version} is not as it was installed: {_listed(wrong)}"


def _ours(each: Distribution) -> bool:
    return (each.name or "").lower().replace("_", "-").replace(".", "-") == DISTRIBUTION


def _within(path: PurePosixPath, folder: Path) -> bool:
    return path.parts[0] == folder.name and path.suffix != ".pyc"


def _counted(files: Sequence[object]) -> str:
    return "1 file" if len(files) == 1 else f"{len(files)} files"


def _listed(files: Sequence[object]) -> str:
    rest = len(files) - _SHOWN
    return ", ".join(map(str, files[:_SHOWN])) + (f" and {rest} more" if rest > 0 else "")


def main() -> int:
    """Print what is wrong; 1 if anything is."""
    found = faults()
    print("\n".join(found) or "the folder of the library is as it was installed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
