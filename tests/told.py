"""The calls that an error proposes, each of them called."""

import ast
from collections.abc import Callable
from typing import Any

import pytest

import caspian

__all__ = ["told"]


def told(guess: Callable[[], Any], error: type[Exception]) -> list[str]:
    """The calls that an error names, each of which answers."""
    with pytest.raises(error) as caught:
        guess()
    _, _, hint = str(caught.value).partition("did you mean ")
    calls = hint.partition("?")[0].split(" or ")
    for each in calls:
        ast.parse(each)
        eval(each, {"caspian": caspian, "ANY": caspian})
    return calls
