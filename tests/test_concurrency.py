"""Threads, processes and tasks that ask at once: one load, the same answers, nothing that hangs.

Each test runs in fresh interpreters, since only the first use of a process loads anything.
"""

import ast
import pickle
from pathlib import Path

import pytest

import caspian
from caspian.forking import ALSO
from tests.fresh import fresh

SOURCE = Path(caspian.__file__).parent

ASKED = """
import caspian
QUESTIONS = {
    "members": lambda: caspian.members_of("SCO", on="2024-07-05").ids,
    "events": lambda: caspian.events_on("Middle Corridor", since="2024-03", until="2024-06").ids,
    "agreements": lambda: caspian.agreements_between("Azerbaijan", "Kazakhstan", since="2024").ids,
    "search": lambda: caspian.search("gas pipelin Turkmenistan").ids,
    "unknown": lambda: caspian.search("Zangezurr").question.warnings,
    "names": lambda: [each.id for each in map(caspian.find, ("Baku", "tr", "Pashinyan", "the Kyrgyz Republic"))],
    "near": lambda: caspian.country("Azerbaijn", default=None),
    "indexes": lambda: (len(caspian.related("KZ")), caspian.events.about("energy").count_by("year")),
    "ways": lambda: [way.places for way in caspian.routes("Xi'an", "Istanbul", avoid=["RU", "IR"])],
    "dossier": lambda: str(caspian.dossier("Kashagan")),
    "map": lambda: caspian.corridor("BTC")._repr_html_(),
    "figures": lambda: caspian.figures_about("Kazakhstan", measure="trade").ids,
    "conflicts": lambda: len(caspian.conflicts("BRICS")),
    "codes": lambda: caspian.identity("KZ").alpha_3,
    "words": lambda: caspian.When("2024-02").in_words(locale="ru"),
}
"""

ONCE = """
import threading
def at_once(count, ask):
    "What each of some threads that begin at the same time gives back."
    found, barrier = [None] * count, threading.Barrier(count)
    def run(number):
        barrier.wait()
        found[number] = ask(number)
    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for each in threads: each.start()
    for each in threads: each.join()
    return found
"""


def test_thirty_two_threads_that_begin_at_once_read_each_file_once_and_agree() -> None:
    fresh(
        """
        import sys
        from collections import Counter
        opened = Counter()
        def note(event, args):
            if event == "open" and str(args[0]).endswith(".json"):
                opened[str(args[0])] += 1
        sys.addaudithook(note)
        sys.setswitchinterval(1e-3)
        """
        + _flat(ASKED + ONCE)
        + """
        names = [*QUESTIONS]
        def ask(number):
            mine = (names[number % len(names):] + names)[:5]  # each begins with another
            whole = id(caspian.load()), id(caspian.country("tr")), id(caspian.events[0])
            return whole, {name: str(QUESTIONS[name]()) for name in mine}
        found = at_once(32, ask)
        assert all(whole == found[0][0] for whole, _ in found), found
        for name in names:
            assert len({answers[name] for _, answers in found if name in answers}) == 1, name
        data = {name: times for name, times in opened.items() if "names" not in name and "expected" not in name}
        assert any("events.json" in name for name in data), data
        assert not {name for name, times in data.items() if times > 1}
        """
    )


@pytest.mark.parametrize("way", ["fork", "spawn", "forkserver"])
def test_processes_answer_as_their_parent_does(way: str) -> None:
    """Whether the parent has used the library before or not."""
    for used in ("", "expected = answers(0)\n"):
        fresh(_script(way, used))


def _script(way: str, used: str) -> str:
    """A module that the other process can import, which has what it is asked."""
    lines = [
        "import sys, types, os, tempfile, pathlib",
        "folder = tempfile.mkdtemp()",
        f"pathlib.Path(folder, 'asked_here.py').write_text({(ASKED + _ANSWERS)!r})",
        "sys.path.insert(0, folder)",
        "os.environ['PYTHONPATH'] = os.pathsep.join([folder, os.environ.get('PYTHONPATH', '')])",
        "import multiprocessing",
        "from asked_here import answers",
        used,
        f"with multiprocessing.get_context({way!r}).Pool(2) as pool:",
        "    found = pool.map(answers, range(4))",
        "assert found == [answers(0)] * 4",
    ]
    return "\n".join(lines)


_ANSWERS = """
def answers(number):
    return {name: str(ask()) for name, ask in QUESTIONS.items()}
"""


@pytest.mark.parametrize("share", range(4))
def test_a_fork_during_the_first_use_of_another_thread_leaves_a_child_that_answers(share: int) -> None:
    """Forked at the start of some import or reading, for each trial of another."""
    for trial in range(2):
        fresh(
            _flat(ASKED)
            + f"""
        import os, sys, threading
        reached, seen = threading.Event(), 0
        def note(event, args):
            global seen
            if event in ("import", "open", "sqlite3.connect") and threading.current_thread() is other:
                seen += 1
                if seen >= {7 + 111 * share + 55 * trial}:
                    reached.set()
        def use():
            for ask in QUESTIONS.values():
                ask()
            reached.set()
        other = threading.Thread(target=use)
        sys.addaudithook(note)
        other.start()
        reached.wait()
        child = os.fork()
        if child == 0:
            signal.alarm(200)
            for name in ("search", "members", "dossier", "codes", "words"):
                QUESTIONS[name]()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        other.join()
        assert status == 0, status
        """,
            python=("-W", "ignore::DeprecationWarning"),  # Python 3.12 warns of each such fork
        )


def test_a_fork_during_a_search_leaves_a_child_that_searches() -> None:
    fresh(
        """
        import os, threading
        import caspian
        going = threading.Event()
        def search():
            for number in range(60):
                caspian.search(f"gas pipeline to Turkmenistan and Kazakhstn {number}")
                going.set()
        other = threading.Thread(target=search)
        other.start()
        going.wait()
        for trial in range(20):
            child = os.fork()
            if child == 0:
                signal.alarm(200)
                os._exit(0 if caspian.search("gas pipeline").ids else 1)
            assert os.waitpid(child, 0)[1] == 0
        other.join()
        """,
        python=("-W", "ignore::DeprecationWarning"),
    )


def test_what_is_imported_inside_of_calls_is_imported_before_a_fork() -> None:
    """`ALSO` names what calls import besides the library's own modules and its extras."""
    extras = {
        "pandas",
        "polars",
        "pyarrow",
        "nanoarrow",
        "openpyxl",
        "networkx",
        "matplotlib",
        "numpy",
        "tqdm",
    }
    found = set()
    for path in SOURCE.rglob("*.py"):
        if path.parent.name in ("cli", "plot") or path.name in ("__init__.py", "forking.py"):
            continue
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.Import):
                        found |= {each.name for each in node.names}
                    elif isinstance(node, ast.ImportFrom):
                        found.add(node.module or "")
    ours = {name for name in found if name.partition(".")[0] not in {"caspian", *extras}}
    # What the interpreter itself imports at its start is there already.
    assert ours - {"os", "sys", "importlib"} <= set(ALSO)


def test_tasks_and_their_threads_answer_alike() -> None:
    """Whatever decimal context a task has set, which no sum of ours may be rounded by."""
    fresh(
        """
        import asyncio, contextvars, decimal, sys
        """
        + _flat(ASKED)
        + """
        tag = contextvars.ContextVar("tag")
        async def ask(number):
            tag.set(number)
            decimal.setcontext(decimal.Context(prec=1 + number % 3, traps=[decimal.Inexact] if number % 2 else []))
            def answers():
                return tag.get(), caspian.load(), [str(question()) for question in QUESTIONS.values()]
            in_thread = await asyncio.to_thread(answers)
            assert in_thread == answers()
            return in_thread
        async def main():
            return await asyncio.gather(*map(ask, range(12)))
        found = asyncio.run(main())
        assert [each[0] for each in found] == list(range(12))
        assert all(each[1] is found[0][1] and each[2] == found[0][2] for each in found)
        """
    )


def test_no_lock_is_held_while_a_function_of_the_user_runs() -> None:
    """In the midst of it another thread uses everything for the first time, and it waits for that thread."""
    fresh(
        _flat(ASKED)
        + """
        import pickle, threading
        def meanwhile(record=None):
            done = []
            def use():
                done.append({name: str(ask()) for name, ask in QUESTIONS.items()})
            other = threading.Thread(target=use)
            other.start()
            other.join()
            return bool(done)
        calls = []
        def once(record):
            if not calls:
                calls.append(meanwhile())
            return record.id < "2024"
        caspian.events.where(once).ids
        assert calls.pop()
        caspian.events.sort_by(once)
        assert calls.pop()
        caspian.events.group_by(once)
        assert calls.pop()
        caspian.events.without(once)
        assert calls.pop()
        class Told:
            def __reduce__(self):
                return meanwhile, ()
        assert pickle.loads(pickle.dumps((Told(), caspian.events.where(once), Told())))[0]
        class Name(str):
            def __hash__(self):
                meanwhile()
                return super().__hash__()
        assert caspian.country(Name("KZ")).id == "KZ"
        assert caspian.load([{"people": [{"id": "me", "name": "My Own Name"}]}]).person("me").id == "me"
        """
    )


def test_the_collector_of_garbage_is_on_again_whoever_loads_at_the_same_time() -> None:
    fresh(
        _flat(ONCE)
        + """
        import gc, sys
        import caspian
        sys.setswitchinterval(1e-5)
        rows = [{"id": f"p{number}", "name": f"Person {number}"} for number in range(300)]
        at_once(16, lambda number: [caspian.load({"people": rows}, alone=True) for _ in range(5)])
        assert gc.isenabled()
        """
    )


def test_what_is_pickled_of_the_bundled_records_is_their_ids() -> None:
    """A selection of all of them passes to another process in a few kilobytes, as does a dataset of one's own."""
    every = caspian.events.where(lambda event: True)
    assert len(every) > 500
    assert len(pickle.dumps(every)) < 60 * len(every)
    mine = caspian.load({"people": [{"id": "me", "name": "My Own Name"}]})
    assert len(pickle.dumps(mine)) < 5_000
    assert len(pickle.dumps(mine.people.search("My Own Name"))) < 5_000
    back = pickle.loads(pickle.dumps(mine))
    assert back == mine
    assert back.person("me").name == "My Own Name"
    assert back.version == mine.version
    found = pickle.loads(pickle.dumps(every))
    assert found == every
    assert found[0] is every[0]


def test_what_was_pickled_of_another_release_says_so() -> None:
    found = pickle.dumps(caspian.events[:3])
    here = str(caspian.version).encode()
    old = found.replace(here, b"1999.01.1"[: len(here)].ljust(len(here)))
    assert old != found
    with pytest.raises(caspian.CaspianError, match=r"pickled with the data 1999\.01.*ask the question again"):
        pickle.loads(old)


def _flat(code: str) -> str:
    """Code for a place between lines that are set in."""
    return "".join(f"        {line}\n" for line in code.splitlines())
