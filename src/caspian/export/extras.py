"""The libraries of other projects, asked for only when a target needs them."""

from importlib import import_module
from types import ModuleType

from caspian.errors import MissingExtra

__all__ = ["wanted"]


def wanted(module: str, extra: str) -> ModuleType:
    """A module that an extra of caspian installs.

    Raises:
        MissingExtra: if it is not installed, with the command that installs it.

    >>> try:
    ...     wanted("caspian_unknown", "arrow")
    ... except MissingExtra as error:
    ...     print(error)
    caspian_unknown is needed for this: pip install 'caspian-atlas[arrow]'
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        library = module.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != library:
            raise
        raise MissingExtra(library, extra) from error
