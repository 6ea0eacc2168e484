"""A page that somebody asks to be shown in a script, where nothing shows what a statement leaves: it is printed."""

import sys
from importlib import import_module
from opcode import opmap
from types import FrameType
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from caspian.display.page import Page

__all__ = ["aloud"]

P = TypeVar("P", bound="Page")

_DROPS: Final = opmap["POP_TOP"]
_HANDS_ON: Final = opmap["RETURN_VALUE"]
_NOTHING: Final = frozenset((opmap["CACHE"], opmap["NOP"]))
"""Instructions between a call and what becomes of its value."""


def aloud(page: P) -> P:
    """A page; where the call that asked for it stands alone as a statement, it is printed, in a notebook displayed.

    At a prompt, and as the last line of a cell, what is returned is shown anyway; what somebody does something with is not.

    Args:
        page: what is to be shown; whoever returns what this function returns asks for it.

    >>> from caspian.display.blocks import Heading
    >>> from caspian.display.page import Page
    >>> page = Page((Heading("Kashagan", 1),))
    >>> exec("page.show()", {"page": page})
    Kashagan
    ========
    >>> exec("kept = page.show()", {"page": page})
    """
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and _is_ours(frame) and _next(frame) == _HANDS_ON:
        frame = frame.f_back
    if frame is not None and not _is_ours(frame) and _next(frame) == _DROPS:
        shell = sys.modules.get("IPython")
        if shell is not None and shell.get_ipython() is not None:
            import_module("IPython.display").display(page)
        else:
            print(page)
    return page


def _is_ours(frame: FrameType) -> bool:
    """Whether code is the library's own."""
    return str(frame.f_globals.get("__name__")).partition(".")[0] == "caspian"


def _next(frame: FrameType) -> int | None:
    """The instruction that takes the value of a call."""
    after = frame.f_code.co_code[frame.f_lasti + 2 :: 2]
    return next((each for each in after if each not in _NOTHING), None)
