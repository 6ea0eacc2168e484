"""Whatever is read, asked and written: no network, no other program, no file but those that were named."""

import json
import subprocess
import sys
from pathlib import Path

GUARD = """
import os, sys
FOLDER = os.path.realpath(sys.argv[1])
seen = []

def guard(event, details):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.spawn", "os.posix_spawn", "os.system", "os.fork", "urllib.",
                         "ftplib.", "http.", "smtplib.", "webbrowser.", "os.startfile", "pty.")):
        seen.append(event)
        raise RuntimeError(event)
    if event in ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "shutil.rmtree"):
        inside(event, details[0])
    if event == "open":
        path, mode, flags = details
        if flags and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            inside(event, path)

def inside(event, path):
    if isinstance(path, int) or os.fspath(path) in (":memory:", b":memory:"):
        return
    real = os.path.realpath(os.fsdecode(path))
    if not (real + os.sep).startswith(FOLDER + os.sep) and "__pycache__" not in real:
        seen.append(f"{event} {real}")
        raise RuntimeError(f"{event} {real}")
"""
"""Python tells of each such step before it is done, also of those in libraries below."""

RUN = """
import copy, json, tempfile
tempfile.tempdir = FOLDER
os.environ["MPLCONFIGDIR"] = FOLDER
from tests.test_hostile_outputs import everything, filled
from tests.fuzz import Draws, SHARES, target
import caspian, matplotlib, openpyxl, pandas, random
matplotlib.use("Agg")
sys.addaudithook(guard)
os.chdir(FOLDER)
data = filled(30)
for kind in ("events", "places", "agreements"):
    chosen = getattr(data, kind)
    chosen.to_csv(f"{kind}.csv"); chosen.to_excel(f"{kind}.xlsx"); chosen.to_html(f"{kind}.html")
    chosen.to_text(f"{kind}.txt"); chosen.to_markdown(f"{kind}.md")
data.events.to_ics("x.ics"); data.to_sqlite("x.sqlite"); data.to_datapackage("package"); data.save("saved")
data.to_parquet("parquet")
for shown in everything(data):
    repr(shown)
for text in ("../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://example.org/x.json", "|id", "$(id)", "`id`"):
    for ask in (caspian.find, caspian.search, caspian.dossier, caspian.load, caspian.When.of):
        try:
            ask(text)
        except caspian.CaspianError:
            pass
draw = random.Random(5)
for name in SHARES:
    for _ in range(40):
        target(name).once(Draws(draw.randbytes(300)))
print("done", *seen)
"""


def test_nothing_is_fetched_started_or_written_elsewhere(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-B", "-c", GUARD + RUN, str(tmp_path)], cwd=root, capture_output=True, text=True
    )
    assert done.stdout.strip() == "done", done.stderr[-3000:]
    assert json.loads((tmp_path / "package" / "datapackage.json").read_text())


def test_the_guard_sees_what_it_should(tmp_path: Path) -> None:
    """A test that cannot fail would be none."""
    steps = [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "os.system('true')",
        f"open({str(tmp_path.parent / 'elsewhere')!r}, 'w')",
    ]
    for step in steps:
        code = f"{GUARD}\nimport subprocess\nsys.addaudithook(guard)\n{step}"
        done = subprocess.run(
            [sys.executable, "-B", "-c", code, str(tmp_path)], capture_output=True, text=True
        )
        assert "RuntimeError" in done.stderr, step
