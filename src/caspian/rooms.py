"""The parts of the library, of which some go by names that people take for questions: called, each says which question is meant.

Python hangs every module that is imported on its package, so that whether ``caspian.memberships`` is a name depends on what was
asked before.
"""

import sys

TYPE_CHECKING = False  # this is imported with `caspian` itself, and typing would cost more than all the rest
if TYPE_CHECKING:
    from types import ModuleType
else:
    ModuleType = type(sys)

__all__ = ["House", "Room"]


class Room(ModuleType):
    """A part of the library, which is no question.

    >>> import caspian, caspian.memberships
    >>> caspian.memberships("Kazakhstan")
    Traceback (most recent call last):
        ...
    TypeError: caspian.memberships is a part of the library and no question; did you mean caspian.organisations_of('Kazakhstan')?
    """

    def __call__(self, *given: object, **named: object) -> object:
        """Nothing: what is meant instead is said."""
        from importlib import import_module

        raise import_module("caspian.questions.called").of_room(self.__name__, given, named)

    if not TYPE_CHECKING:  # type checkers know what there is

        def __getattr__(self, name):
            if name[:1] != "_" and self.__name__ == "caspian.plot":
                from importlib import import_module

                meant = import_module("caspian.questions.pictured").of_picture
                raise import_module("caspian.misnamed").misnamed(f"module {self.__name__!r}", name, meant)
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


class House(ModuleType):
    """The library itself, of which every part is a room."""

    def __setattr__(self, name: str, value: object) -> None:
        if type(value) is ModuleType:
            value.__class__ = Room
        super().__setattr__(name, value)
