"""Whether the library's folder is its own: who put files into it is named, and so is what of it is changed."""

import csv
import hashlib
import subprocess
import sys
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

import caspian
from caspian.intact import faults


def install(site: Path, name: str, files: dict[str, str]) -> None:
    """What an installer leaves of a made-up distribution: its files and the list of them."""
    rows = []
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
        digest = urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        rows.append((path, f"sha256={digest}", len(text)))
    info = site / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    with (info / "RECORD").open("w", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    install(tmp_path, "caspian-atlas", {"caspian/__init__.py": "ours", "caspian/errors.py": "errors"})
    install(tmp_path, "attrs", {"attrs/__init__.py": ""})
    return tmp_path


def found(site: Path, *others: Path) -> list[str]:
    return faults(site / "caspian", [str(site), *map(str, others)])


def test_a_folder_of_its_own_has_no_fault(site: Path) -> None:
    assert found(site) == []


def test_who_put_files_beside_them_is_named(site: Path) -> None:
    install(site, "caspian-ml", {f"caspian/{name}.py": "" for name in "abcdefg"})
    (fault,) = found(site)
    assert fault.startswith("caspian-ml 1.0 has put 7 files into caspian/: caspian/a.py,")
    assert (
        "and 2 more; remove it with: pip uninstall caspian-ml; then: pip install --force-reinstall" in fault
    )


def test_what_another_wrote_over_or_took_away_is_named(site: Path) -> None:
    install(site, "caspian", {"caspian/__init__.py": "theirs"})
    (site / "caspian" / "errors.py").unlink()
    stranger, changed = found(site)
    assert stranger.startswith("caspian 1.0 has put 1 file into caspian/: caspian/__init__.py;")
    assert changed == (
        "caspian-atlas 1.0 is not as it was installed: caspian/__init__.py is changed, caspian/errors.py is missing"
    )


def test_a_folder_of_the_name_elsewhere_is_told(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    install(other, "caspian", {"caspian/core.py": ""})
    (fault,) = found(site, other)
    assert fault == (
        f"caspian 1.0 has a folder of the same name, which this one hides: {other.resolve() / 'caspian'}"
    )


def test_versions_for_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    caspian.show_versions()
    said = capsys.readouterr().out
    assert f"caspian-atlas  {caspian.__version__} in {Path(caspian.__file__).parent}" in said
    assert f"checksum {caspian.load().checksum}" in said
    assert "pendulum       3" in said
    assert said.endswith("files          as they were installed\n")


def test_the_command_line_names_the_culprit_where_nothing_can_be_imported(tmp_path: Path) -> None:
    root = Path(caspian.__file__).parent
    install(
        tmp_path,
        "caspian",
        {"caspian/__init__.py": "", "caspian/intact.py": (root / "intact.py").read_text(encoding="utf-8")},
    )
    (tmp_path / "caspian" / "__main__.py").write_text((root / "__main__.py").read_text(encoding="utf-8"))
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, {str(tmp_path)!r})\nfrom caspian.__main__ import run; sys.exit(run())",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "caspian 1.0 has put 2 files into caspian/" in done.stderr
    assert "Traceback" not in done.stderr
