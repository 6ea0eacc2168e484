"""Datasets from files, and the bundled one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from typing import IO, TypeAlias, overload

import caspian
from caspian.catalogue.types import SUBJECTS, TYPES, collection
from caspian.dataset.dataset import Dataset
from caspian.errors import Ambiguous, NotFound
from caspian.model.record import Record
from caspian.questions.asked import Reference
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["Loadable", "bundled_dataset", "compare", "load", "loaded"]

Loadable: TypeAlias = (
    str
    | PathLike[str]
    | bytes
    | IO[str]
    | IO[bytes]
    | Mapping[str, object]
    | caspian.Record
    | Iterable[str | PathLike[str] | IO[str] | IO[bytes] | Mapping[str, object] | caspian.Record]
)
"""What records can be loaded from."""


def load(
    what: Loadable | None = None,
    *,
    onto: caspian.Dataset | None = None,
    alone: bool = False,
    same_names: bool = False,
    progress: bool | Callable[[int], object] = False,
) -> caspian.Dataset:
    """A dataset: the bundled one, or one's own records together with it.

    Args:
        what: the path of a JSON file or of a folder of them, several paths, a stream, JSON text (that begins
            with ``{`` or ``[``), a dict of the form of a file, or records; None for the bundled dataset, which
            is read once.
        onto: the dataset whose records one's own may refer to and amend, if not the bundled one; the result
            holds both.
        alone: whether one's own records may refer to each other only; the result holds no others, and is of the
            release that was saved, if they are that.
        same_names: whether one's own records may have names that others have, which then mean several.
        progress: True to show how far it is, by tqdm if that is installed, else on the standard error; or a
            function that is told again and again how many records are read.

    Raises:
        NotFound: if there is nothing at a path.
        InvalidData: with everything that is wrong with the data; nothing is loaded then.
        TypeError: for what is none of these things.

    >>> load() is load()
    True
    >>> mine = load({"people": [{"id": "me", "name": "My Own Name", "offices": [{"title": "Clerk", "of": "KZ"}]}]})
    >>> mine.person("My Own Name").id, len(mine.people) - len(load().people)
    ('me', 1)
    """
    if what is None:
        if onto is not None or alone or same_names or progress:
            raise TypeError("expected something to load beside what to load it onto, and how")
        return bundled_dataset()
    if onto is not None and not isinstance(onto, Dataset):
        raise TypeError(f"expected a Dataset to load onto, got a {type(onto).__name__}")
    if onto is not None and alone:
        raise TypeError("expected a dataset to load onto or alone=True, got both")
    return loaded(what, None if alone else onto or bundled_dataset(), same_names, progress)[0]


def loaded(
    what: object,
    base: caspian.Dataset | None,
    same_names: bool,
    progress: bool | Callable[[int], object] = False,
) -> tuple[caspian.Dataset, dict[str, tuple[caspian.Record, ...]]]:
    """A dataset with what was given, and the records that are new in it."""
    from caspian.reading.loading import read
    from caspian.store.tables import Given

    if base is None:
        found = read(what, progress=progress)
        gone = {each.id: each for each in found.withdrawn}
        return Dataset(Store(Given(found.records, found.edition, gone))), found.records
    store = base._store
    found = read(
        what,
        {name: store.lookup(name) for name in TYPES},
        withdrawn=store.withdrawn,
        same_names=same_names,
        progress=progress,
    )
    gone = {**store.withdrawn, **{each.id: each for each in found.withdrawn}}
    joined = {
        name: (
            *(found.amended.get(record.id, record) for record in store.table(name) if record.id not in gone),
            *found.records.get(name, ()),
        )
        for name in TYPES
    }
    own = any(found.records.values()) or found.amended or found.withdrawn
    release = store.release.with_own_records() if store.release and own else store.release
    return Dataset(Store(Given(joined, release, gone)), base.clashes), found.records


def bundled_dataset() -> Dataset:
    """The dataset that comes with the library."""
    store = bundled()
    return store.kept("dataset", lambda: Dataset(store))


@overload
def compare(
    old: caspian.Dataset, new: caspian.Dataset, *, questions: Iterable[str] | str | None = None
) -> caspian.Differences: ...
@overload
def compare(old: Reference, new: Reference) -> caspian.Comparison: ...
def compare(
    old: caspian.Dataset | Reference,
    new: caspian.Dataset | Reference,
    *,
    questions: Iterable[str] | str | None = None,
) -> caspian.Differences | caspian.Comparison:
    """What differs from one dataset to another, and which answers changed by it; or two records side by side.

    Of two datasets, such as two releases: what was added, withdrawn, renamed and changed. `Differences.answers` are
    the answers that changed, `Differences.changelog` tells all of it as text.

    Of two records, or names that mean such: what each is, field by field, and the newest figures of both. A record
    is taken as it stands in the dataset that made it; a name is one of the dataset of the other record, or of the
    bundled one.

    Args:
        old: the older dataset; or a record.
        new: the newer dataset; or another record.
        questions: of two datasets, the questions of which the answers are compared, each as it is written in Python;
            None for some two hundred main ones: who belongs to which body, what is in force between whom, who holds
            which office, which ways there are.

    Raises:
        TypeError: for what is neither two datasets nor two records.
        ValueError: for a text that is no question.
        NotFound: for a question that there is not, or a name that means nothing, with the nearest.
        Ambiguous: for a name that means several records, of which not one alone is of the type of the other side.

    >>> more = load({"amendments": [{"id": "sco", "field": "memberships", "add": {"member": "ES", "status": "partner"}}]})
    >>> found = compare(load(), more, questions=["members_of('SCO', status='partner')"])
    >>> print(found[0].field, "|", found.answers[0])
    memberships[ES] | members_of('SCO', status='partner') gains ES
    >>> print(next(each for each in compare("SCO", "OTS") if each.what == "Founded"))
    Founded: 15 June 2001 | 3 October 2009
    """
    if isinstance(old, str | Record) and isinstance(new, str | Record):
        if questions is not None:
            raise TypeError("two records are compared field by field: questions= is for two datasets")
        return _beside(old, new)
    from caspian.survey.compare import compare

    if not (isinstance(old, Dataset) and isinstance(new, Dataset)):
        got = " and ".join(f"a {type(each).__name__}" for each in (old, new))
        raise TypeError(f"expected two datasets, or two records, to compare, got {got}")
    if isinstance(questions, str):
        questions = (questions,)
    return compare(old, new, questions)


def _beside(one: Reference, other: Reference) -> caspian.Comparison:
    """Two records side by side, each as it stands in its own dataset, or both in one that has them so."""
    from caspian.briefs.comparison import beside

    homes = _home(one), _home(other)
    turned = homes[::-1]
    try:
        first = _standing(one, *homes)
    except Ambiguous:
        second = _standing(other, *turned)
        first = _standing(one, *homes, beside=second[1])
    else:
        second = _standing(other, *turned, beside=first[1])
    found = first, second
    both = (home for home, _ in found if all(home.holds(record) for _, record in found))
    shared = next(both, None)
    return beside(*((shared or home, record) for home, record in found))


def _home(given: Reference) -> Store | None:
    """The dataset that made a record, while somebody holds it; None of a name."""
    from caspian.display.names import home_of

    home = home_of(given) if isinstance(given, Record) else None
    return home if isinstance(home, Store) else None


def _standing(
    given: Reference, home: Store | None, others: Store | None, *, beside: Record | None = None
) -> tuple[Store, Record]:
    """A record as it is, or what a name means; of several records that it means the one of the type of another record."""
    try:
        return _meant(given, home, others, SUBJECTS)
    except Ambiguous as error:
        if beside is None:
            raise
        try:
            return _meant(given, home, others, (collection(type(beside)),))
        except NotFound:
            raise error from None


def _meant(
    given: Reference, home: Store | None, others: Store | None, kinds: tuple[str, ...]
) -> tuple[Store, Record]:
    """A record as it is, or what a name means to the dataset of the other side, else to the bundled one."""
    first = home or others or bundled()
    if isinstance(given, Record) and first.type_of(given) in SUBJECTS:
        return first, given
    for store in (first, bundled()):
        found = store.meant(given, *kinds)
        if found is not None:
            return store, found
    return first, first.resolve(given, *kinds)  # which says what is near
