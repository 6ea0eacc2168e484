"""Code that is run in a fresh interpreter, which ends it if it hangs."""

import os
import subprocess
import sys
from textwrap import dedent

__all__ = ["fresh"]

_HANGS = 240
"""Seconds after which nothing can be waiting for anything but a lock that nobody will release."""
_GUARD = f"""
import faulthandler, signal
faulthandler.register(signal.SIGALRM, chain=True)
signal.alarm({_HANGS})
"""


def fresh(code: str, *, python: tuple[str, ...] = ("-W", "error")) -> str:
    """What some code prints in an interpreter of its own; an error with all it said if it fails or hangs.

    Where it hangs each thread says where. A child that it forks needs an alarm of its own: ``signal.alarm(240)``.
    """
    done = subprocess.run(
        [sys.executable, *python, "-c", _GUARD + dedent(code)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONUTF8": "1"},
        check=False,
    )
    if done.returncode or done.stderr:
        raise AssertionError(f"{done.stdout}\n{done.stderr}")
    return done.stdout
