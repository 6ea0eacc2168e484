"""The page on tables runs as it stands."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parent.parent / "docs" / "how-to" / "tables.md"


def test_the_examples_of_the_page_on_tables_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code = "\n".join(re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.S | re.M))
    assert code.count("\n") > 50
    exec(compile(code, str(PAGE), "exec"), {})
    assert {"events.csv", "events.xlsx", "events.parquet", "caspian.sqlite", "package", "parts"} <= {
        each.name for each in tmp_path.iterdir()
    }
