"""A process forked while another thread uses the library for the first time answers like any other."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")

HELD = """
import os, signal, sys, threading
import caspian

inside, go = threading.Event(), threading.Event()

class Slow:
    'Holds the first thread in the middle of an import, as a slow disk does.'

    def find_spec(self, name, path=None, target=None):
        if name == MODULE and threading.current_thread() is not threading.main_thread():
            inside.set()
            go.wait(30)
        return None

sys.meta_path.insert(0, Slow())
first = threading.Thread(target=lambda: ASK(caspian))
first.start()
assert inside.wait(30)
threading.Timer(0.3, go.set).start()
child = os.fork()
if child == 0:
    signal.alarm(30)  # a child that waits for ever is ended by it
    found = ASK(caspian)
    os._exit(0 if found else 1)
first.join()
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.parametrize(
    ("module", "ask"),
    [
        ("caspian.dataset.dataset", "lambda caspian: len(caspian.load().events)"),
        ("caspian.reading.bundled", "lambda caspian: len(caspian.load().events)"),
        ("caspian.searching.index", "lambda caspian: len(caspian.search('pipeline'))"),
        ("pendulum", "lambda caspian: caspian.When('2024').earliest"),
    ],
)
def test_a_child_of_a_process_in_the_middle_of_an_import_answers(module: str, ask: str) -> None:
    code = HELD.replace("MODULE", repr(module)).replace("ASK", f"({ask})")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("0\n", "")
