"""Which data they are: the release is named where it is one, and own records are said."""

import json
import pickle
from pathlib import Path

import caspian

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


def test_the_citation_file_names_the_code_and_the_data() -> None:
    text = (Path(__file__).parent.parent / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {caspian.__version__}" in text
    (item,) = json.loads(caspian.cite(style="csl"))
    assert f'title: "{item["title"]}"' in text
    assert item["version"] == caspian.load().version
