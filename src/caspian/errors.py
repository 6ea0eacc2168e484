"""What can go wrong, each with the built-in exception that a caller would expect above it."""

from typing import Any, NamedTuple

__all__ = [
    "Ambiguous",
    "CaspianError",
    "Fault",
    "InvalidData",
    "InvalidDate",
    "MissingExtra",
    "NoWay",
    "NotFound",
]


class CaspianError(Exception):
    """The base of the errors of caspian; arguments of a wrong type raise plain `TypeError`."""


class NotFound(CaspianError, LookupError):
    """No record is meant by a name.

    >>> import caspian
    >>> try:
    ...     caspian.country("Kazakhstn")
    ... except caspian.NotFound as error:
    ...     print(error.near)
    ('Kazakhstan',)
    """

    def __init__(
        self,
        sought: str,
        what: str,
        near: tuple[str, ...] = (),
        elsewhere: tuple[str, ...] = (),
        instead: tuple[str, ...] = (),
    ) -> None:
        self.sought = sought
        self.what = what
        self.near = near
        """Names that look like it."""
        self.elsewhere = elsewhere
        """The types of records that do go by that name."""
        self.instead = instead
        """The questions that take a record of such a type."""
        hint = f"; did you mean {' or '.join(repr(name) for name in near)}?" if near else ""
        if instead:
            hint = f"; did you mean {' or '.join(f'`{name}`' for name in instead)}?"
        known = f"; it is the name of {' and of '.join(elsewhere)}" if elsewhere else ""
        super().__init__(f"no {what} is known as {sought!r}{known}{hint}")

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), (self.sought, self.what, self.near, self.elsewhere, self.instead)


class Ambiguous(CaspianError, LookupError):
    """A name means several records; `candidates` holds their ids."""

    def __init__(self, sought: str, what: str, candidates: tuple[str, ...]) -> None:
        self.sought = sought
        self.what = what
        self.candidates = candidates
        shown = ", ".join(map(repr, candidates[:8])) + (" and others" if len(candidates) > 8 else "")
        super().__init__(f"{sought!r} can mean several {what}: {shown}; give the id")

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), (self.sought, self.what, self.candidates)


class NoWay(CaspianError, LookupError):
    """No way leads from one place to another under the conditions; `reasons` says what closes it."""

    def __init__(self, origin: str, destination: str, reasons: tuple[str, ...]) -> None:
        self.origin = origin
        self.destination = destination
        self.reasons = reasons
        super().__init__(f"no way from {origin} to {destination}: {'; '.join(reasons)}")

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), (self.origin, self.destination, self.reasons)


class InvalidDate(CaspianError, ValueError):
    """A text that is no date of the notation read here."""


class Fault(NamedTuple):
    """One thing that is wrong with data."""

    path: str
    """Where in the file, as ``$.events[3].when``."""
    value: object
    """What stands there."""
    reason: str
    """Why that cannot be."""
    nearest: str | None = None
    """The valid value nearest to it, if one is near."""
    file: str | None = None
    """The file, if the data came from one."""
    line: int | None = None
    """The line in it."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        hint = f"; did you mean {self.nearest!r}?" if self.nearest else ""
        return f"{place + ': ' if place else ''}{self.path}: {self.reason}{hint}"


class InvalidData(CaspianError, ValueError):
    """Data that cannot be taken; `faults` holds everything that is wrong with it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        super().__init__("\n".join([f"{count} in the data", *(f"  {fault}" for fault in faults)]))

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), (self.faults,)


class MissingExtra(CaspianError, ImportError):
    """A library is wanted that only an extra of caspian installs."""

    def __init__(self, library: str, extra: str) -> None:
        self.library = library
        self.extra = extra
        super().__init__(f"{library} is needed for this: pip install 'caspian-atlas[{extra}]'")

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), (self.library, self.extra)
