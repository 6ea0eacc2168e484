"""Two datasets, or any number of records, beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

import caspian
from caspian.catalogue.types import SUBJECTS, collection
from caspian.dataset.dataset import Dataset
from caspian.errors import Ambiguous, NotFound
from caspian.model.record import Record
from caspian.questions.asked import Reference, Several
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["compare"]


@overload
def compare(
    old: caspian.Dataset, new: caspian.Dataset, /, *, questions: Iterable[str] | str | None = None
) -> caspian.Differences: ...
@overload
def compare(
    one: Reference, other: Reference, /, *more: Reference, measure: Several[caspian.Measure] | None = None
) -> caspian.Comparison: ...
def compare(
    *compared: caspian.Dataset | Reference,
    questions: Iterable[str] | str | None = None,
    measure: Several[caspian.Measure] | None = None,
    **others: object,
) -> caspian.Differences | caspian.Comparison:
    """What differs from one dataset to another, and which answers changed by it; or records side by side.

    Of two datasets, such as two releases: what was added, withdrawn, renamed and changed. `Differences.answers` are
    the answers that changed, `Differences.changelog` tells all of it as text.

    Of two records or more, or names that mean such: what each is, field by field, and the newest figures of all, of one
    year and in one unit where that can be. A record is taken as it stands in the dataset that made it; a name is one of
    the dataset of another record, or of the bundled one.

    Args:
        compared: the older dataset and the newer one; or records, as many as are wanted.
        questions: of two datasets, the questions of which the answers are compared, each as it is written in Python;
            None for some two hundred main ones: who belongs to which body, what is in force between whom, who holds
            which office, which ways there are.
        measure: of records, the measure of which figures are compared, as in ``measure="trade"``, with those that are
            about others too; None for all that is known.
        others: nothing; a name that is not taken is answered with what is.

    Raises:
        TypeError: for what is neither two datasets nor records.
        ValueError: for a text that is no question.
        NotFound: for a question or a measure that there is not, or a name that means nothing, with the nearest.
        Ambiguous: for a name that means several records, of which not one alone is of the type of another side.

    >>> from caspian import load
    >>> more = load({"amendments": [{"id": "sco", "field": "memberships", "add": {"member": "ES", "status": "partner"}}]})
    >>> found = compare(load(), more, questions=["members_of('SCO', status='partner')"])
    >>> print(found[0].field, "|", found.answers[0])
    memberships[ES] | members_of('SCO', status='partner') gains ES
    >>> print(next(each for each in compare("SCO", "OTS") if each.what == "Founded"))
    Founded: 15 June 2001 | 3 October 2009
    >>> print(compare("KZ", "UZ", "TM", measure="gdp")[0].sides["TM"])
    64.24 billion USD, 2024 (estimated)
    """
    if others or len(compared) < 2:
        raise _refused(compared, others)
    if all(isinstance(each, str | Record) for each in compared):
        if questions is not None:
            raise TypeError("records are compared field by field: questions= is for two datasets")
        return _beside([each for each in compared if isinstance(each, str | Record)], measure)
    if len(compared) != 2 or not all(isinstance(each, Dataset) for each in compared):
        raise _refused(compared, others)
    if measure is not None:
        raise TypeError("two datasets are compared record by record: measure= is for records")
    from caspian.survey.compare import compare

    old, new = (each for each in compared if isinstance(each, Dataset))
    return compare(old, new, (questions,) if isinstance(questions, str) else questions)


def _refused(compared: Sequence[object], others: dict[str, object]) -> TypeError:
    """The error for what cannot be compared, with a call that works."""
    from caspian.model.figure import Measure
    from caspian.names.words import is_word
    from caspian.questions.fitting import hint
    from caspian.questions.written import call_of

    listed = compared[0] if len(compared) == 1 and isinstance(compared[0], list | tuple) else ()
    records = [each for each in listed or compared if isinstance(each, str | Record)]
    measures = [each for each in others.values() if is_word(Measure, each)]
    takes = "it takes records, as many as are wanted, and measure=; or two datasets, and questions="
    if len(records) > 1 and len(records) == len(listed or compared):
        meant = call_of("compare", records, {"measure": measures[0]} if measures else {})
        said = f"takes no {' and no '.join(f'{each}=' for each in others)}" if others else "takes no list"
        return TypeError(f"compare() {said}{hint((meant,), 'caspian.')} {takes[:1].upper()}{takes[1:]}")
    if len(records) == len(compared) == 1:
        return TypeError(f"compare() misses what {records[0]} is compared with; {takes}")
    got = " and ".join(f"a {type(each).__name__}" for each in compared) or "nothing"
    return TypeError(f"expected two datasets, or records, to compare, got {got}")


def _beside(given: Sequence[Reference], measure: Several[caspian.Measure] | None) -> caspian.Comparison:
    """Records side by side, each as it stands in its own dataset, or all in one that has them so."""
    from caspian.briefs.comparison import beside

    own = [_home(each) for each in given]
    other = next((each for each in own if each is not None), None)  # where a name is asked first
    homes = [each or other for each in own]
    found: list[tuple[Store, Record] | None] = []
    open_ones: list[Ambiguous] = []
    for each, home in zip(given, homes, strict=True):
        try:
            found.append(_meant(each, home, SUBJECTS))
        except Ambiguous as error:
            open_ones.append(error)
            found.append(None)
    types = tuple(dict.fromkeys(collection(type(each[1])) for each in found if each is not None))
    if open_ones and not types:
        raise open_ones[0]
    settled = [
        each or _of_type(one, home, types) for each, one, home in zip(found, given, homes, strict=True)
    ]
    settled = [
        _bundled(one, side) if any(_is_same(side, each) for each in settled if each is not side) else side
        for one, side in zip(given, settled, strict=True)
    ]
    shared = next((home for home, _ in settled if all(home.holds(record) for _, record in settled)), None)
    return beside([(shared or home, record) for home, record in settled], measure)


def _is_same(side: tuple[Store, Record], other: tuple[Store, Record]) -> bool:
    """Whether two sides are one record of one dataset."""
    return side[0] is other[0] and side[1].id == other[1].id


def _bundled(given: Reference, side: tuple[Store, Record]) -> tuple[Store, Record]:
    """What a name that means the record of another side means in the bundled dataset: nothing is compared with itself."""
    found = None if isinstance(given, Record) else bundled().meant(given, collection(type(side[1])))
    return side if found is None else (bundled(), found)


def _home(given: Reference) -> Store | None:
    """The dataset that made a record, while somebody holds it; None of a name."""
    from caspian.display.names import home_of

    home = home_of(given) if isinstance(given, Record) else None
    return home if isinstance(home, Store) else None


def _of_type(given: Reference, home: Store | None, types: tuple[str, ...]) -> tuple[Store, Record]:
    """The one that a name means which is of the type of the other sides; else the error that names all."""
    try:
        return _meant(given, home, types)
    except NotFound:
        return _meant(given, home, SUBJECTS)


def _meant(given: Reference, home: Store | None, kinds: tuple[str, ...]) -> tuple[Store, Record]:
    """A record as it is, or what a name means to its dataset or that of another side, else to the bundled one."""
    first = home or bundled()
    if isinstance(given, Record) and first.type_of(given) in SUBJECTS:
        return first, given
    for store in (first, bundled()):
        found = store.meant(given, *kinds)
        if found is not None:
            return store, found
    return first, first.resolve(given, *kinds)  # which says what is near
