"""Something run in a child, and how that ended."""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

__all__ = ["ended"]

_MEMORY = 8 << 30
_SLOW = 15
"""How many times longer than it computes a child may take: other things run on the machine too."""


def ended(run: Callable[[], int], most: int) -> str:
    """How a child ended that ran something: ``left`` where it gave 0, ``failed``, ``hung``, ``died``, ``unfit``.

    Args:
        run: gives the status; what cannot tell raises `LookupError`, which is ``unfit``.
        most: how many seconds the child may compute.
    """
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(_SLOW * most)
        status = 1
        try:
            status = run()
        except LookupError:
            status = 77
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(status)
    _, told = os.waitpid(child, 0)
    for left in _group(child):
        os.kill(left, signal.SIGKILL)
    if os.WIFSIGNALED(told):
        return "hung" if os.WTERMSIG(told) in (signal.SIGXCPU, signal.SIGALRM) else "died"
    return {0: "left", 77: "unfit"}.get(os.WEXITSTATUS(told), "failed")


def _group(leader: int) -> list[int]:
    """What a child that was ended has left behind."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            session = int((entry / "stat").read_text().rpartition(")")[2].split()[3])
        except (OSError, ValueError, IndexError):
            continue
        if session == leader:
            found.append(int(entry.name))
    return found
