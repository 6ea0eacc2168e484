"""First guesses that work as they are written: what shows, writes, counts and reads as its name says."""

import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import caspian

ANY: Any = caspian


def script(text: str) -> str:
    """What a plain script prints."""
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    return done.stdout


def test_show_prints_in_a_script_where_nothing_else_takes_its_value() -> None:
    told = script(
        "import caspian\n"
        "caspian.members_of('South Caucasus').show()\n"
        "kept = caspian.country('GE').show()\n"
        "caspian.country('GE').show().to_text()\n"
        "def shown(): return caspian.countries.show(rows=1)\n"
        "shown()\n"
    )
    assert told.startswith("3 members of South Caucasus\n")
    assert told.count("From caspian data") == 1
    ones = (
        "routes('Ganja', 'Tbilisi')[0]",
        "person('Aliyev')",
        "coverage('Georgia')",
        "corridor('BTC').map()",
    )
    each = "".join(
        f"caspian.{one}.show()\nprint('@1')\nprint(caspian.{one}.show())\nprint('@2')\n" for one in ones
    )
    for both in script(f"import caspian\n{each}").split("@2\n")[:-1]:
        one, other = both.split("@1\n")
        assert one == other != ""


def test_what_is_shown_as_a_statement_is_displayed_in_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    from types import ModuleType, SimpleNamespace

    displayed: list[object] = []
    shell = ModuleType("IPython")
    shell.__dict__["get_ipython"] = object
    monkeypatch.setitem(sys.modules, "IPython", shell)
    monkeypatch.setitem(sys.modules, "IPython.display", SimpleNamespace(display=displayed.append))
    exec("caspian.countries[:1].show()", {"caspian": caspian})
    exec("page = caspian.countries[:1].show()", {"caspian": caspian})
    assert [type(each) for each in displayed] == [caspian.Page]


def test_a_name_that_people_give_to_what_a_step_takes_is_taken(tmp_path: Path) -> None:
    found = ANY.events_on("BTK")
    assert found.bibliography(format="bibtex") == found.bibliography("bibtex")
    assert ANY.conflicts("BRICS").bibliography(format="bibtex").startswith("@")
    assert found.show(limit=2).to_text() == found.show(rows=2).to_text()
    assert found.to_csv(filename=tmp_path / "x.csv").rows == len(found)
    assert ANY.events.sort_by("when", ascending=False) == ANY.events.sort_by("when", reverse=True)
    with pytest.raises(TypeError, match=r"did you mean caspian.events.to_excel\('events.xlsx'\)\?"):
        ANY.events.to_excel()
    with pytest.raises(
        TypeError, match=r"did you mean found.to_excel\('.*x.xlsx'\)\? That leaves out sheet="
    ):
        found.to_excel(tmp_path / "x.xlsx", sheet="a")


def test_agreements_are_asked_since_when_they_were_signed_by_that_word() -> None:
    found = ANY.agreements_between("Russia", "Uzbekistan", signed_since=2022)
    assert found == caspian.agreements_between("Russia", "Uzbekistan", since=2022)


def test_answers_are_written_as_json(tmp_path: Path) -> None:
    for answer in (caspian.timeline("BTK"), caspian.conflicts("BRICS"), caspian.agreements.count_by("party")):
        assert json.loads(answer.to_json()) == answer.to_dicts()
    made = caspian.countries[:3].to_json(tmp_path / "three.json")
    assert made.rows == 3
    assert json.loads(made.path.read_text(encoding="utf-8")) == caspian.countries[:3].to_dicts()


def test_a_calendar_says_how_many_it_leaves_out(tmp_path: Path) -> None:
    dated = caspian.events_on("BTK")
    written = dated.to_ics(tmp_path / "btk.ics")
    left = len(dated) - (written.records or 0)
    assert left > 0
    assert f"{left} left out, of which the day is not known" in repr(written)
    assert "left out" not in repr(dated.to_ics(tmp_path / "btk.ics", coarse=True))


def test_parts_of_a_record_are_written_to_files(tmp_path: Path) -> None:
    offices = caspian.person("Ilham Aliyev").offices
    assert offices.to_excel(tmp_path / "offices.xlsx").rows == len(offices)  # type: ignore[attr-defined]
    assert offices.to_csv(tmp_path / "offices.csv").path.read_text("utf-8").count("Azerbaijan") == 2  # type: ignore[attr-defined]


def test_a_picture_writes_itself_to_a_file(tmp_path: Path) -> None:
    axes: Any = caspian.events_on("BTK").plot()
    axes.savefig(tmp_path / "btk.png")
    assert (tmp_path / "btk.png").stat().st_size > 1000
    several: Any = caspian.figures_about("Kazakhstan").plot()
    several.savefig(tmp_path / "kz.pdf")
    with pytest.raises(AttributeError, match=r"did you mean .savefig\('picture.png'\)\?"):
        axes.save("a.png")


def test_a_person_has_meetings() -> None:
    met = caspian.person("Ilham Aliyev").meetings
    assert met == caspian.events_involving(
        "ilham-aliyev", kind=("meeting", "talks", "visit", "summit", "call")
    )
    assert met.involving("Tokayev").count_by("person")["kassym-jomart-tokayev"] == len(
        met.involving("Tokayev")
    )


def test_things_that_are_no_records_are_counted_by_what_they_tell() -> None:
    by_type = caspian.conflicts().count_by("type")
    assert sum(by_type.values()) == len(caspian.conflicts())
    changes = caspian.membership_changes(since="2020")
    assert list(changes.count_by("year")) == sorted(changes.count_by("year"))  # type: ignore[type-var]
    assert "Kazakhstan" in changes.count_by("member").to_text()
    with pytest.raises(caspian.NotFound, match=r"value of these \(claims, field, record\)"):
        caspian.conflicts().count_by("colour")
    assert "that have none are not counted" in caspian.conflicts().count_by("kind").to_text(width=300)


def test_a_way_keeps_the_names_of_its_places_when_it_is_pickled() -> None:
    way = caspian.routes("Aktau", "Poti")[0]
    assert pickle.loads(pickle.dumps(way)).to_text() == way.to_text()
    assert pickle.loads(pickle.dumps(way)) == way


def test_a_record_is_not_compared_with_itself_but_with_the_bundled_one_of_its_name() -> None:
    mine = caspian.load({"countries": [{"id": "KZ", "name": "Kazakhstan", "neighbours": []}]}, alone=True)
    told = caspian.compare(mine.country("KZ"), "KZ")
    capital = next(each for each in told if each.what == "Capital")
    assert capital.sides == {"KZ": None, "KZ-2": "Astana"}
    assert "Kazakhstan (2)" in told.to_text()


def test_what_is_missing_of_a_person_is_asked_of_the_state() -> None:
    assert "caspian.coverage('AZ') tells" in caspian.events_involving("Ilham Aliyev").to_text(width=300)
    assert "caspian.coverage('AZ')" in caspian.coverage("Ilham Aliyev").to_text(width=400)
    assert "caspian.coverage() tells" in caspian.events_on("BTK").to_text(width=300)
