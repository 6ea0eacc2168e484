"""A data package is sound for the library that defines what one is."""

from pathlib import Path

import frictionless
import pytest

import caspian


@pytest.mark.filterwarnings("ignore")
def test_a_data_package_is_valid_and_its_broken_references_would_be_found(tmp_path: Path) -> None:
    caspian.load().to_datapackage(tmp_path)
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])[:5]
    rows = {row["id"]: row for row in package.get_resource("figures").read_rows()}
    assert sum(row["value"] for row in rows.values()) == sum(figure.value for figure in caspian.figures)

    participants = tmp_path / "events_participants.csv"
    participants.write_text(
        participants.read_text(encoding="utf-8").replace(",AZ,", ",QQ,", 1), encoding="utf-8"
    )
    broken = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert not broken.valid
