"""Tries every extra in a fresh environment that has nothing but it, on the wheel that users get.

    python tools/extras.py dist/caspian_atlas-*.whl

With a name behind the wheel only that extra is tried. Warnings are errors.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

TRIED = {
    "": """
from pathlib import Path
assert caspian.events.to_csv() and caspian.events.to_ics() and caspian.events.to_dicts(flat=True)
assert caspian.corridors.to_geojson()["features"] and caspian.events.bibliography("csl")
caspian.load().to_sqlite("caspian.sqlite")
caspian.load().to_datapackage("package")
assert caspian.load().to_ftm()
for shape in ("to_pandas", "to_polars", "to_arrow", "to_networkx", "__arrow_c_stream__"):
    try:
        getattr(caspian.events, shape)()
    except caspian.MissingExtra as error:
        assert "pip install 'caspian-atlas[" in str(error)
    else:
        raise AssertionError(shape)
""",
    "pandas": """
import pandas
for table in (None, *caspian.events.tables):
    assert len(caspian.events.to_pandas(table).columns)
assert list(pandas.DataFrame(caspian.events).columns) == list(caspian.events.to_pandas().columns)
""",
    "polars": """
for table in (None, *caspian.events.tables):
    assert caspian.events.to_polars(table).width
""",
    "arrow": """
import pyarrow
assert pyarrow.table(caspian.events).equals(caspian.events.to_arrow())
""",
    "nanoarrow": """
import nanoarrow
assert nanoarrow.ArrayStream(caspian.events).read_all().n_children == len(caspian.events.dictionary())
""",
    "parquet": """
caspian.events.to_parquet("events.parquet")
caspian.load().to_parquet("parts")
""",
    "excel": """
caspian.agreements.to_excel("agreements.xlsx")
""",
    "networkx": """
assert caspian.agreements.to_networkx().number_of_edges()
""",
}
"""What is done with each extra; nothing is the library alone."""


def tried(wheel: Path, extra: str, code: str) -> bool:
    """Whether an extra does what it is for."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(Path(folder, "env"), with_pip=True)
        python = Path(folder, "env", "Scripts" if os.name == "nt" else "bin", "python")
        wanted = f"{wheel.resolve()}[{extra}]" if extra else str(wheel.resolve())
        subprocess.run([python, "-m", "pip", "install", "-q", wanted], check=True)
        done = subprocess.run(
            [python, "-W", "error", "-c", f"import caspian\n{code}"], cwd=folder, check=False
        )
    print(f"{extra or 'no extra'}: {'ok' if done.returncode == 0 else 'FAILED'}", flush=True)
    return done.returncode == 0


def main() -> None:
    """Try all, or those named."""
    wheel, *named = sys.argv[1:]
    chosen = {extra: TRIED[extra] for extra in named} or TRIED
    results = [tried(Path(wheel), extra, code) for extra, code in chosen.items()]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
