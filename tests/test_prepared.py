"""What is computed of the bundled records beforehand is what would be computed of them now."""

import json
import runpy
import shutil
from collections.abc import Callable
from pathlib import Path

import caspian
from caspian import When
from caspian.store.bundled import bundled
from caspian.ways.stretches import computed, stretches
from tests.fresh import fresh


def test_what_is_prepared_of_the_data_is_current() -> None:
    """After a change of the data: python tools/prepare.py."""
    found = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "prepare.py"))
    stale = [
        name
        for name, text in found["written"]().items()
        if (found["FOLDER"] / f"{name}.json").read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run: python tools/prepare.py"


def test_a_first_question_makes_the_records_that_answer_it_and_no_others() -> None:
    """What is known of dates and parties beforehand is asked first."""
    made = fresh("""
        import gc
        import caspian
        found = caspian.agreements_between("Azerbaijan", "Kazakhstan", since="2024", until="2024")
        ids = found.ids
        print(len(ids) == sum(type(each) is caspian.Agreement for each in gc.get_objects()) > 0)
    """)
    assert made == "True\n"


def test_what_is_known_of_a_record_beforehand_and_the_record_itself_give_one_answer() -> None:
    known = fresh("""
        import caspian
        for kind in ("agreements", "events"):
            for certain in (False, True):
                for day in ("2023", "2024-02", "2024-02-10"):
                    two = getattr(caspian, kind).between("Azerbaijan", "Kazakhstan")
                    print(*sorted((*two.since(day, certain=certain).ids, *two.until(day, certain=certain).ids)))
                    print(*sorted((*two.during(day, certain=certain).ids, *two.about("oil").since(day).ids)))
    """)
    looked_at = []
    for kind in (caspian.agreements, caspian.events):
        records = kind.between("Azerbaijan", "Kazakhstan")
        assert len(records) > 20
        oil = records.about("oil")
        for certain in (False, True):
            for day in ("2023", "2024-02", "2024-02-10"):
                asked = (When.since(day), When.until(day), When(day))
                since, until, during = (
                    [each.id for each in records if _met(each.when, time, certain)] for time in asked
                )
                of_oil = [each.id for each in oil if _met(each.when, asked[0], False)]
                looked_at += [" ".join(sorted((*since, *until))), " ".join(sorted((*during, *of_oil)))]
    assert known.split("\n")[:-1] == looked_at


def test_what_is_damaged_of_the_files_that_come_with_the_library_is_told_and_never_answered_as_nothing(
    tmp_path: Path,
) -> None:
    package = tmp_path / "caspian"
    shutil.copytree(Path(caspian.__file__).parent, package)
    damages: dict[str, Callable[[str], str]] = {
        "prepared/pairs-events.json": lambda text: text[: len(text) // 2],
        "prepared/parties-events.json": lambda text: "",
        "prepared/sources.json": lambda text: json.dumps(json.loads(text)),
        "prepared/names-corridors.json": lambda text: "".join(text.splitlines(keepends=True)[::2]),
        "prepared/links-corridors.json": lambda text: text.replace(":{", ":["),
        "data/people.json": lambda text: json.dumps(json.loads(text)),
    }
    for name, damage in damages.items():
        text = (package / name).read_text(encoding="utf-8")
        assert damage(text) != text
        (package / name).write_text(damage(text), encoding="utf-8")
    told = fresh(f"""
        import sys
        sys.path.insert(0, {str(tmp_path)!r})
        import caspian as c
        asked = (
            lambda: c.events_between("UZ", "KZ").ids,
            lambda: c.events_involving("UZ").ids,
            lambda: c.sources.during("2024").ids,
            lambda: c.corridor("BTC pipeline"),
            lambda: c.corridors_through("Georgia").ids,
            lambda: c.person("ilham-aliyev"),
        )
        for ask in asked:
            for _ in range(3):
                try:
                    print(ask())
                except c.CaspianError as error:
                    print(error)
    """)
    expected = [
        f"caspian/{name} is not as it was installed; install the library again: "
        "pip install --force-reinstall --no-deps caspian-atlas"
        for name in damages
        for _ in range(3)
    ]
    assert told.splitlines() == expected


def _met(when: When | None, time: When, certain: bool) -> bool:
    if when is None:
        return False
    met = when.touches(time)
    return bool(met) if certain else met is not False


def test_stretches_that_were_written_down_are_those_that_the_legs_of_the_corridors_make() -> None:
    store = bundled()
    assert stretches(store, None) == tuple(computed(store, None))
    found = caspian.routes("Aktau", "Poti")
    own = caspian.load([record for _, record in store.everything()], alone=True).routes("Aktau", "Poti")
    assert [way.to_dict() for way in found] == [way.to_dict() for way in own]
    assert [way.citations() for way in found] == [way.citations() for way in own]
    assert [link.points for way in found for link in way.links] == [
        link.points for way in own for link in way.links
    ]


def test_a_first_way_makes_no_corridor_and_loads_nothing_that_shows_it() -> None:
    told = fresh("""
        import sys
        import caspian
        way = caspian.routes("Aktau", "Poti")[0]
        print(way.countries, "caspian.model.corridor" in sys.modules)
        print(sorted(name for name in sys.modules if name.startswith("caspian.display.")))
    """)
    assert told == "('KZ', 'AZ', 'GE') False\n['caspian.display.cut', 'caspian.display.shown']\n"


def test_a_first_table_of_agreements_loads_no_other_type() -> None:
    told = fresh("""
        import sys
        import caspian
        caspian.agreements_between("AM", "AZ")._repr_html_()
        types = ("country", "organisation", "event", "figure", "corridor", "place", "person", "source")
        print([name for name in types if f"caspian.model.{name}" in sys.modules])
    """)
    assert told == "[]\n"
