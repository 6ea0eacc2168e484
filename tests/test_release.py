"""Which data they are: the release is named where it is one, and own records are said."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

import caspian
from tests.sealed import sealed

OWN = {"events": [{"id": "2030-01-01-e", "title": "E", "when": "2030-01-01", "kind": "visit"}]}


def test_own_records_beside_the_bundled_ones_are_said() -> None:
    mine = caspian.load(OWN)
    assert mine.version == f"{caspian.load().version} with own records"
    assert "with own records" in mine.cite()
    assert "with own records" in mine.dossier("2030-01-01-e").to_markdown()
    assert mine.checksum != caspian.load().checksum


def test_datasets_are_equal_when_their_records_are(tmp_path: Path) -> None:
    alone = caspian.load({"people": [{"id": "a", "name": "A"}]}, alone=True)
    alone.save(tmp_path / "mine.json")
    again = caspian.load(tmp_path / "mine.json", alone=True)
    assert again == alone
    assert again.checksum == alone.checksum
    assert pickle.loads(pickle.dumps(alone)) == alone
    assert alone.merge(alone) == alone
    assert alone != caspian.load()


@pytest.mark.parametrize("target", ["one.json", "folder"])
def test_a_saved_release_keeps_its_version_its_day_and_its_checksum(tmp_path: Path, target: str) -> None:
    data = caspian.load()
    for saved in (data, caspian.load(OWN), data.only("BTK")):
        saved.save(tmp_path / target)
        again = caspian.load(tmp_path / target, alone=True)
        assert again == saved
        assert (again.version, again.as_of, again.checksum) == (saved.version, saved.as_of, saved.checksum)
        assert again.cite() == saved.cite()


def test_a_release_that_was_changed_by_hand_is_not_taken_for_it(tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    caspian.load().only("BTK").save(file)
    raw = json.loads(file.read_text(encoding="utf-8"))
    raw["places"][0]["name"] = "Elsewhere"
    changed = caspian.load(raw, alone=True)
    assert changed.version == f"{caspian.version} with own records"
    assert changed.as_of == caspian.as_of


@pytest.mark.parametrize("target", ["one.json", "folder"])
@pytest.mark.parametrize(
    ("part", "changed"),
    [
        ("as_of", "1999-01-01"),
        ("version", "2099.1.1"),
        ("version", "2026.11.1 with records of 2026.9.1"),
        ("withdrawn", []),
        ("withdrawn", [{"id": "a-thing", "reason": "It never was."}]),
    ],
)
def test_whatever_is_changed_in_a_saved_release_is_own(
    tmp_path: Path, target: str, part: str, changed: Any
) -> None:
    gone = [{"id": "an-old-id", "reason": "It was a double."}]
    raw: dict[str, Any] = {"people": [{"id": "a", "name": "A"}], "withdrawn": gone}
    caspian.load(sealed(raw, "2026.11.1", "2026-03-20"), alone=True).save(tmp_path / target)
    assert caspian.load(tmp_path / target, alone=True).version == "2026.11.1"
    files = [tmp_path / target] if target != "folder" else sorted((tmp_path / target).iterdir())
    for file in files:
        raw = json.loads(file.read_text(encoding="utf-8"))
        holder = raw if part == "withdrawn" else raw.get("release", {})
        if part in holder:
            holder[part] = changed
            file.write_text(json.dumps(raw), encoding="utf-8")
    found = caspian.load(tmp_path / target, alone=True)
    assert found.version is not None
    assert "own records" in found.version


def test_what_is_saved_again_of_a_changed_release_stays_changed(tmp_path: Path) -> None:
    raw = sealed({"people": [{"id": "a", "name": "A"}]}, "2026.11.1", "2026-03-20")
    raw["release"]["as_of"] = "1999-01-01"
    changed = caspian.load(raw, alone=True)
    changed.save(tmp_path / "one.json")
    again = caspian.load(tmp_path / "one.json", alone=True)
    assert again.version == changed.version == "2026.11.1 with own records"


def test_data_of_ones_own_stay_without_a_version(tmp_path: Path) -> None:
    caspian.load({"people": [{"id": "a", "name": "A"}]}, alone=True).save(tmp_path / "folder")
    assert [each.name for each in (tmp_path / "folder").iterdir()] == ["people.json"]
    assert caspian.load(tmp_path / "folder", alone=True).version is None


def test_a_folder_that_held_a_release_says_no_more_that_it_is_one(tmp_path: Path) -> None:
    caspian.load().only("BTK").save(tmp_path / "folder")
    own = caspian.load({"people": [{"id": "a", "name": "A"}]}, alone=True)
    own.save(tmp_path / "folder")
    again = caspian.load(tmp_path / "folder", alone=True)
    assert again == own
    assert again.version is None


def test_files_of_two_releases_are_not_one_dataset() -> None:
    parts = [
        {"release": {"version": f"2026.{month}.1", "as_of": "2026-01-01", "seal": "0" * 64}}
        for month in (1, 2)
    ]
    with pytest.raises(
        caspian.InvalidData, match=r"\$\.release: the data are of two releases: load each by itself"
    ):
        caspian.load(parts, alone=True)


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("2026.1.1", "2026.11.1 with records of 2026.1.1"),
        ("2026.11.1", "2026.11.1"),
        ("2026.11.1 with own records", "2026.11.1 with own records"),
        ("2027.1.1", "2027.1.1 with records of 2026.11.1"),
        (None, "2026.11.1 with own records"),
    ],
)
def test_a_merged_dataset_says_of_what_it_is(version: str | None, said: str) -> None:
    raw: dict[str, object] = {"people": [{"id": "somebody-new", "name": "Somebody New"}]}
    if version:
        raw = sealed(raw, version, "2026-01-01")
    other = caspian.load(raw, alone=True)
    data = caspian.load(sealed({}, "2026.11.1", "2026-03-20"), alone=True)
    assert (data | other).version == (other | data).version == said
    nothing = caspian.load({}, alone=True)
    assert (data | nothing).version == (nothing | data).version == "2026.11.1"


def test_the_citation_file_names_the_code_and_the_data() -> None:
    text = (Path(__file__).parent.parent / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {caspian.__version__}" in text
    (item,) = json.loads(caspian.cite(style="csl"))
    assert f'title: "{item["title"]}"' in text
    assert item["version"] == caspian.load().version
