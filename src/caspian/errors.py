"""What can go wrong, each with the built-in exception that a caller would expect above it.

Whatever a message repeats of what was given is escaped and cut: no value can clear a screen, forge a
line of a report or fill a log.
"""

from typing import NamedTuple

__all__ = [
    "Ambiguous",
    "CaspianError",
    "Fault",
    "InvalidData",
    "InvalidDate",
    "InvalidRows",
    "MissingExtra",
    "NoWay",
    "NotFound",
    "escaped",
]

_SHOWN = 200  # faults in the text of one error; the error itself holds all


def escaped(text: str, most: int = 400) -> str:
    r"""A text for a line of a message: without anything unprintable, and cut in the middle if long.

    >>> escaped("a\x1b[2J\nb"), len(escaped("a" * 1_000_000))
    ('a\\x1b[2J\\nb', 400)
    """
    text = _cut(text, most)
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in text
    )


def _cut(text: str, most: int = 80) -> str:
    return text if len(text) <= most else f"{text[: most - most // 3 - 3]}...{text[-(most // 3) :]}"


class CaspianError(Exception):
    """The base of the errors of caspian; arguments of a wrong type raise plain `TypeError`.

    >>> import caspian
    >>> issubclass(caspian.NotFound, caspian.CaspianError)
    True
    """

    def __reduce__(self) -> tuple[object, ...]:
        # Not by calling the class again: a subclass may take other arguments, and notes and causes count too.
        return _again, (type(self), self.args, self.__dict__, self.__cause__)

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows: the reader's own lines and the message, without what lies below them."""
        import os
        import traceback

        below = (os.path.dirname(__file__), f"{os.sep}IPython{os.sep}")
        frames = traceback.extract_tb(self.__traceback__)
        own = [each for each in frames if not any(path in each.filename for path in below)]
        return [*traceback.format_list(own), f"{type(self).__name__}: {self}"]


def _again(
    kind: type[CaspianError], args: tuple[object, ...], state: dict[str, object], cause: BaseException | None
) -> CaspianError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


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
        became: str | None = None,
    ) -> None:
        self.sought = sought
        self.what = what
        self.near = near
        """Names that look like it."""
        self.elsewhere = elsewhere
        """The types of records that do go by that name."""
        self.instead = instead
        """The questions that take a record of such a type."""
        self.became = became
        """Of an id that was withdrawn: why, and what stands in its place."""
        hint = f"; did you mean {' or '.join(repr(name) for name in near)}?" if near else ""
        if instead:
            hint = f"; did you mean {' or '.join(f'`{name}`' for name in instead)}?"
        known = f"; it is the name of {' and of '.join(elsewhere)}" if elsewhere else ""
        gone = f"; it was withdrawn: {became}" if became else ""
        super().__init__(f"no {what} is known as {_cut(sought)!r}{known}{gone}{hint}")


class Ambiguous(CaspianError, LookupError):
    """A name means several records; `candidates` holds their ids.

    >>> import caspian
    >>> try:
    ...     caspian.find("CPC")
    ... except caspian.Ambiguous as error:
    ...     print("cpc-pipeline" in error.candidates)
    True
    """

    def __init__(
        self, sought: str, what: str, candidates: tuple[str, ...], labels: tuple[str, ...] = ()
    ) -> None:
        self.sought = sought
        self.what = what
        self.candidates = candidates
        self.instead: tuple[str, ...] = ()
        """The calls of the question by ids, where it is at hand: first those that give an answer."""
        names = (f" ({escaped(label, 80)})" for label in labels)
        each = (repr(key) + next(names, "") for key in candidates[:8])
        shown = ", ".join(each) + (" and others" if len(candidates) > 8 else "")
        self._several = f"{_cut(sought)!r} can mean several {what}: {shown}"
        super().__init__(f"{self._several}; give the id")

    def _settled_by(self, *calls: str) -> "Ambiguous":
        """The same error, which tells calls by ids."""
        self.instead = calls
        hint = f"did you mean {' or '.join(f'`{call}`' for call in calls)}?"
        self.args: tuple[str] = (f"{self._several}; {hint if calls else 'give the id'}",)
        return self


class NoWay(CaspianError, LookupError):
    """No way leads from one place to another under the conditions; `reasons` says what closes it.

    `network` says among what ways were looked for, if they were; a traceback tells it too.

    >>> import caspian
    >>> try:
    ...     caspian.routes("Aktau", "Kazakhstan")
    ... except caspian.NoWay as error:
    ...     print(error)
    no way from Aktau to Kazakhstan: Aktau lies in Kazakhstan
    """

    def __init__(self, origin: str, destination: str, reasons: tuple[str, ...], network: str = "") -> None:
        self.origin = origin
        self.destination = destination
        self.reasons = reasons
        self.network = network
        told = f" ({network})" if network else ""
        super().__init__(f"no way from {origin} to {destination}: {'; '.join(reasons)}{told}")


class InvalidDate(CaspianError, ValueError):
    """A text that is no date of the notation read here.

    >>> import caspian
    >>> try:
    ...     caspian.When("2024-13")
    ... except caspian.InvalidDate as error:
    ...     print(error)
    no such month: '2024-13'
    """


class Fault(NamedTuple):
    """One thing that is wrong with data.

    >>> import caspian
    >>> try:
    ...     caspian.load({"people": [{"id": "X"}]})
    ... except caspian.InvalidData as error:
    ...     print(error.faults[0].reason)
    expected an id such as 'ilham-aliyev', got str 'X'
    """

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
        return escaped(f"{place + ': ' if place else ''}{self.path}: {self.reason}{hint}", 2000)

    def __hash__(self) -> int:
        # The value may be a list or an object of JSON, which has no hash.
        return hash((self.file, self.line, self.path, self.reason))


class InvalidData(CaspianError, ValueError):
    """Data that cannot be taken; `faults` holds everything that is wrong with it.

    >>> import caspian
    >>> try:
    ...     caspian.load({"people": [{"id": "X"}]})
    ... except caspian.InvalidData as error:
    ...     print(error.faults[0].path)
    $.people[0].id
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        shown = [f"  {fault}" for fault in faults[:_SHOWN]]
        more = [f"  and {len(faults) - _SHOWN} more"] if len(faults) > _SHOWN else []
        super().__init__("\n".join([f"{count} in the data", *shown, *more]))


class InvalidRows(InvalidData):
    """Rows of a table that cannot be taken; `faults` holds every fault by row and column.

    `unresolved` holds, by column, each text that means nothing, with ``...``: with what each means in the place of that, it is
    what `caspian.from_rows` takes as `resolve`. `candidates` holds, by column and text, what was perhaps meant; none is chosen.
    `further` holds the keywords with which the same call goes on, where that mends every fault.

    >>> import caspian
    >>> issubclass(caspian.InvalidRows, caspian.InvalidData)
    True
    """

    def __init__(
        self,
        faults: tuple[Fault, ...],
        candidates: dict[tuple[str, str], tuple[str, ...]],
        further: dict[str, object] | None = None,
    ) -> None:
        super().__init__(faults)
        self.candidates = candidates
        self.further: dict[str, object] = further or {}
        self.unresolved: dict[str, dict[str, object]] = {}
        for column, text in candidates:
            self.unresolved.setdefault(column, {})[text] = ...
        told = str(self).replace("in the data", "in the rows", 1)
        if candidates:
            told += "\nto go on, say in the place of each ... what it means, None for nothing, as resolve=\n"
            told += _mapping(self.unresolved, candidates)
        self.args: tuple[str] = (told,)


def _mapping(
    unresolved: dict[str, dict[str, object]], candidates: dict[tuple[str, str], tuple[str, ...]]
) -> str:
    """What is not resolved, as Python that can be completed and given back."""
    lines, left = ["{"], _SHOWN
    for column, texts in unresolved.items():
        shown = list(texts)[: max(left, 0)]
        left -= len(shown)
        if shown:
            lines.append(f"    {escaped(column)!r}: {{")
            for text in shown:
                perhaps = candidates[column, text]
                beside = f"  # {' or '.join(repr(escaped(each)) for each in perhaps[:5])}?" if perhaps else ""
                lines.append(f"        {escaped(text)!r}: ...,{beside}")
            lines.append("    },")
    return "\n".join([*lines, "}"])


class MissingExtra(CaspianError, ImportError):
    """A library is wanted that only an extra of caspian installs.

    >>> import caspian
    >>> print(caspian.MissingExtra("pandas", "pandas"))
    pandas is needed for this: pip install 'caspian-atlas[pandas]'
    """

    def __init__(self, library: str, extra: str) -> None:
        self.library = library
        self.extra = extra
        super().__init__(f"{library} is needed for this: pip install 'caspian-atlas[{extra}]'")
