"""JSON to records, strictly and without loss.

A data file is one JSON object: the name of a type (`caspian.catalogue.types.TYPES`) to the list of its
records, and besides ``amendments``, ``withdrawn``, ``release`` and ``$schema``. Fields at their default are left out;
decimal numbers are written as text, so that no digit is lost; a date is its EDTF text, or an object
where more than the text is known of it.

A sound file is made in one pass. Only when that fails, it is examined: gone through again, row by row,
to say everything that is wrong with it.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from caspian.catalogue.types import TYPES, record_type, singular
from caspian.errors import Fault, InvalidData
from caspian.model.edition import Edition
from caspian.progress import SILENT, Progress
from caspian.reading.content import BESIDES, EDITION, Content, Examined, Finding, place
from caspian.reading.hints import Hints
from caspian.reading.judging import collector_at_rest, judging
from caspian.reading.makers import REFUSED, Maker

__all__ = ["SCHEMA", "decode", "examine", "examine_values", "faults_of"]

SCHEMA = "$schema"
"""The key under which a file names its schema for editors."""
_KEY_ENDS = re.compile(r'"[ \t\r\n]*:')
_CONTROL = re.compile(r"\\[bfnrtu]")
_Taken: TypeAlias = tuple[Sequence[object], list[tuple[int, list[Finding]]]]
_Taking: TypeAlias = Callable[[list[object], type, Maker, Progress], _Taken]
_KEYS = (*TYPES, *BESIDES, EDITION, SCHEMA)
_SINGULAR = {singular(kind): kind for kind in TYPES} | {f"{singular(kind)}s": kind for kind in TYPES}


def decode(text: str, file: str | None = None) -> Content:
    """What the JSON `text` holds.

    Raises:
        InvalidData: if anything in it cannot be taken, with every fault of the whole text.

    >>> decode('{"people": [{"id": "ilham-aliyev", "name": "Ilham Aliyev"}]}').records["people"][0].name
    'Ilham Aliyev'
    """
    examined = examine(text, file)
    if not examined.sound:
        raise InvalidData(tuple(faults_of(examined, Hints({}))))
    return examined.content


def examine(text: str, file: str | None = None, progress: Progress = SILENT) -> Examined:
    """What a text holds, with everything that is wrong with its form and its values."""
    with collector_at_rest():
        try:
            raw = json.loads(text, parse_constant=_refuse)
        except (ValueError, RecursionError):
            return _scanned(text, file)
        try:
            examined, keys = _examined(raw, file, progress, _emptied, calm=_is_calm(text))
        except _Unsound:
            return _scanned(text, file)
        # Of two equal keys in an object json keeps the last: then the text has more keys than were used.
        if examined.findings or _has_other_keys(text, keys):
            return _scanned(text, file)
        del raw  # before the collector wakes, that it need not go through it
    return examined._replace(line=_Lines(text))


def _is_calm(text: str) -> bool:
    """Whether no value of a JSON text has a control character of ASCII: such come from an escape, but for delete."""
    return "\x7f" not in text and ("\\" not in text or not _CONTROL.search(text))


def _has_other_keys(text: str, used: int) -> bool:
    """Whether a text has, or may have, other keys than those used: a text within it may look like the end of one."""
    if text.count(":") == used:
        return False
    if any(space in text and f"{space}:" in text for space in "\t\r\n "):
        return len(_KEY_ENDS.findall(text)) != used
    return text.count('":') != used


def examine_values(raw: object, file: str | None, progress: Progress = SILENT) -> Examined:
    """What JSON values hold, with everything that is wrong with them."""
    return _examined(raw, file, progress, _made)[0]


def _examined(
    raw: object, file: str | None, progress: Progress, take: _Taking, *, calm: bool = False
) -> tuple[Examined, int]:
    """What JSON values hold, and of how many keys something was made; `calm` is for `judging`."""
    findings = list(_form(raw))
    rows: dict[str, Sequence[object]] = {}
    records = raw.items() if type(raw) is dict else ()
    progress.expect(sum(len(held) for key, held in records if type(held) is list and key not in BESIDES))
    with judging(calm=calm) as maker:
        for key, held in raw.items() if type(raw) is dict else ():
            kind = BESIDES.get(key) or (record_type(key) if key in TYPES else None)
            if kind is not None and type(held) is list:
                rows[key], wrong = take(held, kind, maker, SILENT if key in BESIDES else progress)
                findings += [finding.within(key, index) for index, found in wrong for finding in found]
        edition = None
        if type(raw) is dict and EDITION in raw:
            (made,), wrong = take([raw[EDITION]], Edition, maker, SILENT)
            edition = made if isinstance(made, Edition) else None
            findings += [finding.within(EDITION) for _, found in wrong for finding in found]
        keys = sum(maker.sizes) + (len(raw) if type(raw) is dict else 0)
        links = None if findings else tuple((link, tuple(met)) for link, met in maker.links if met)
    schema = raw.get(SCHEMA) if type(raw) is dict else None
    return Examined(file, rows, schema, tuple(findings), lambda path: None, (), links, edition), keys


def faults_of(examined: Examined, hints: Hints) -> Iterator[Fault]:
    """The faults of a file by itself, each with its line and with what was perhaps meant."""
    yield from examined.slips
    told = {fault.path for fault in examined.slips}
    for finding in examined.findings:
        path = place(finding.path)
        if path in told:
            continue
        near = hints.word(finding.sought, finding.words) if finding.words else None
        near = hints.id(finding.sought, finding.targets) if finding.targets else near
        reason = finding.reason if near else finding.reason + finding.otherwise
        yield Fault(path, finding.value, reason, near, examined.file, examined.line(finding.path))


def _form(raw: object) -> Iterator[Finding]:
    """What is wrong with the outermost object."""
    from caspian.reading.explain import called

    if type(raw) is not dict:
        yield Finding((), raw, f"expected an object of types of records, got {called(raw)}")
        return
    if "id" in raw and not raw.keys() & set(_KEYS):
        yield Finding(
            (), raw, 'expected an object of types of records, got a record: put it as {"events": [...]}'
        )
        return
    for key, held in raw.items():
        if key == SCHEMA:
            if type(held) is not str:
                yield Finding((key,), held, f"expected the address of a schema as text, got {called(held)}")
        elif key not in _KEYS:
            words = (_SINGULAR[key],) if key in _SINGULAR else _KEYS
            sought = words[0] if key in _SINGULAR else key
            yield Finding((key,), key, f"no type of record is called {key[:60]!r}", sought, words)
        elif key != EDITION and type(held) is not list:
            yield Finding((key,), held, f"expected a list of records, got {called(held)}")


def _made(rows: list[object], kind: type, maker: Maker, progress: Progress) -> _Taken:
    """What is made of some rows, which stay as they are where nothing can be, with what is wrong with those."""
    make = maker.of(kind, rows[0] if rows else None)
    made, wrong = list[object](), list[tuple[int, list[Finding]]]()
    # Whoever is told of the progress is called between the parts: an error of theirs is not one of the data.
    for some in progress.parts(rows):
        try:
            made += list(map(make, some))
            continue
        except REFUSED:
            pass
        for row in some:
            try:
                made.append(make(row))
            except REFUSED:
                from caspian.reading.explain import explained

                value, findings = explained(row, kind)
                wrong.append((len(made), findings))
                made.append(value)
    return tuple(made), wrong


def _emptied(rows: list[object], kind: type, maker: Maker, progress: Progress) -> _Taken:
    """What is made of some rows that nobody needs after it: each goes at once, and the next record takes its room.

    Raises:
        _Unsound: if nothing can be made of one.
    """
    make, take, made = maker.of(kind, rows[0] if rows else None), rows.pop, list[object]()
    rows.reverse()
    for some in progress.parts(range(len(rows))):
        try:
            made += [make(take()) for _ in some]
        except REFUSED:
            raise _Unsound from None
    return tuple(made), []


class _Unsound(Exception):
    """Some row has to be explained, which takes the text again."""


def _scanned(text: str, file: str | None) -> Examined:
    from caspian.reading.scan import scan

    try:
        found = scan(text)
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg} at column {error.colno}"
        fault = Fault("$", None, reason, None, file, error.lineno)
        return Examined(file, {}, None, (), lambda path: None, (fault,))
    slips = tuple(
        Fault(place(slip.path), None, slip.reason, None, file, found.line_at(slip.at)) for slip in found.slips
    )
    return examine_values(found.value, file)._replace(line=found.line, slips=slips)


class _Lines:
    """The lines of a text, which is gone through only if one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line: Callable[[tuple[str | int, ...]], int] | None = None

    def __call__(self, path: tuple[str | int, ...]) -> int:
        if self._line is None:
            from caspian.reading.scan import scan

            self._line = scan(self._text).line
        return self._line(path)


def _refuse(constant: str) -> None:
    raise ValueError(constant)
