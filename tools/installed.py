"""The wheel as users have it: from a zip, read-only, optimised, without a locale, frozen, beside another `caspian`.

    python tools/installed.py dist/caspian_atlas-*.whl

With names of conditions behind the wheel only those are tried. In each the quickstart must print what it prints
otherwise. Prints a verdict a condition, and ends with 1 if one fails.
"""

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

QUICKSTART = Path(__file__).parent.parent / "examples" / "quickstart.py"
CODING = "import caspian\ncaspian.events.to_csv('e.csv')\ncaspian.dossier('AZ', 'KZ').save('d.html')\ncaspian.load().save('all.json')\n"
NOBODY = 65534


class Installed:
    """The wheel in an environment of its own, outside the checkout."""

    def __init__(self, folder: Path, wheel: Path) -> None:
        self.folder, self.wheel = folder, wheel
        venv.create(folder / "env", with_pip=True)
        self.bin = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
        self.python = str(self.bin / "python")
        self.pip("install", str(wheel))
        self.example = folder / "quickstart.py"
        self.example.write_bytes(QUICKSTART.read_bytes())
        self.plain = self.run(self.python, "-W", "error", "-X", "warn_default_encoding", str(self.example))

    def pip(self, *arguments: str) -> None:
        """Have pip do something."""
        subprocess.run([self.python, "-m", "pip", "-q", *arguments], check=True)

    def run(
        self,
        *command: str,
        user: int | None = None,
        cwd: Path | None = None,
        status: int = 0,
        environment: Mapping[str, str] | None = None,
    ) -> str:
        """What a program prints; it must end with the status that is expected."""
        clean = {"PATH": os.environ["PATH"], "COLUMNS": "100", **(environment or {})}
        done = subprocess.run(
            command,
            cwd=cwd or self.folder,
            env=clean,
            user=user,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode != status:
            raise AssertionError(
                f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
            )
        return done.stdout + done.stderr

    def same(self, found: str) -> None:
        """A program must print what the quickstart prints in ordinary conditions."""
        if found != self.plain:
            raise AssertionError(f"another answer:\n{found}")


def warnings(it: Installed) -> None:
    """-W error: no warning of the library or of what it needs, and no encoding left to the locale."""
    it.same(it.run(it.python, "-W", "error", "-X", "warn_default_encoding", "-X", "dev", str(it.example)))


def optimised(it: Installed) -> None:
    """-OO: without docstrings and assertions."""
    it.same(it.run(it.python, "-OO", str(it.example)))
    it.run(it.python, "-OO", "-m", "caspian", "new", "event")


def locale(it: Installed) -> None:
    """LANG=C: the same answers; what is written is UTF-8 also where Python is told to keep to ASCII."""
    it.same(it.run(it.python, str(it.example), environment={"LANG": "C", "LC_ALL": "C"}))
    ascii_only = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    it.run(it.python, "-W", "error", "-c", CODING, environment=ascii_only)
    written = [it.folder / name for name in ("e.csv", "d.html", "all.json")]
    there = [path.read_bytes() for path in written]
    it.run(it.python, "-c", CODING)
    assert there == [path.read_bytes() for path in written], "other files than with UTF-8"
    it.run(str(it.bin / "caspian"), "check", "--alone", str(it.folder / "all.json"), environment=ascii_only)


def zipped(it: Installed) -> None:
    """Zip import: the wheel itself on the path, nothing unpacked."""
    it.pip("uninstall", "--yes", "caspian-atlas")
    try:
        there = it.run(
            it.python,
            "-c",
            "import caspian; print(caspian.__file__)",
            environment={"PYTHONPATH": str(it.wheel)},
        )
        assert ".whl" in there, there
        it.same(it.run(it.python, "-W", "error", str(it.example), environment={"PYTHONPATH": str(it.wheel)}))
    finally:
        it.pip("install", str(it.wheel))


def read_only(it: Installed) -> None:
    """Read-only: somebody who may write nowhere, with no home."""
    for path in (it.folder, *(it.folder / "env").rglob("*")):
        if not path.is_symlink():
            path.chmod(
                path.stat().st_mode & ~0o222 | 0o555
                if path.is_dir()
                else path.stat().st_mode & ~0o222 | 0o444
            )
    try:
        user = NOBODY if hasattr(os, "geteuid") and os.geteuid() == 0 else None
        it.same(
            it.run(
                it.python,
                "-W",
                "error",
                str(it.example),
                user=user,
                cwd=Path("/"),
                environment={"HOME": "/nonexistent"},
            )
        )
    finally:
        for path in (it.folder, *(it.folder / "env").rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | 0o200)


def frozen(it: Installed) -> None:
    """PyInstaller without a flag: the hook in the wheel brings the records."""
    it.pip("install", "pyinstaller>=6")
    it.run(
        str(it.bin / "pyinstaller"),
        "--log-level",
        "ERROR",
        "--noconfirm",
        str(it.example),
        environment={"HOME": str(it.folder)},
    )
    it.same(it.run(str(it.folder / "dist" / "quickstart" / "quickstart"), cwd=Path("/")))


def another(it: Installed) -> None:
    """Another project with a folder `caspian`: the culprit is named, whoever came last."""
    other = it.folder / "caspian-9.9-py3-none-any.whl"
    with zipfile.ZipFile(other, "w") as file:
        file.writestr("caspian/__init__.py", "x = 1\n")
        file.writestr("caspian/core.py", "")
        file.writestr(
            "caspian-9.9.dist-info/METADATA", "Metadata-Version: 2.1\nName: caspian\nVersion: 9.9\n"
        )
        file.writestr(
            "caspian-9.9.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        file.writestr("caspian-9.9.dist-info/RECORD", "caspian/__init__.py,,\ncaspian/core.py,,\n")
    command = str(it.bin / "caspian")
    it.pip("install", "--no-index", str(other))
    said = it.run(command, "--version", status=2)
    assert "caspian 9.9 has put 2 files into caspian/" in said, said
    assert "caspian/__init__.py is changed" in said, said
    it.pip("install", "--no-index", "--no-deps", "--force-reinstall", str(it.wheel))
    said = it.run(it.python, "-c", "import caspian; caspian.show_versions()")
    assert "caspian 9.9 has put 2 files into caspian/" in said, said
    it.pip("uninstall", "--yes", "caspian")
    it.run(command, "--version", status=2)
    it.pip("install", "--no-index", "--no-deps", "--force-reinstall", str(it.wheel))
    it.same(it.run(it.python, str(it.example)))


CONDITIONS: Mapping[str, Callable[[Installed], None]] = {
    each.__name__: each for each in (warnings, optimised, locale, zipped, read_only, frozen, another)
}


def main() -> int:
    """Try all, or those named."""
    wheel, *named = sys.argv[1:]
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        it = Installed(Path(folder).resolve(), Path(wheel).resolve())
        for name in named or CONDITIONS:
            try:
                CONDITIONS[name](it)
            except (AssertionError, subprocess.CalledProcessError) as error:
                failed.append(name)
                print(f"{name}: FAILED: {error}", flush=True)
            else:
                print(f"{name}: ok", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
