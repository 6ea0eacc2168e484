"""Who or what a cell names: ids of records that there are, of other rows, and of what is to be made."""

import re
from collections.abc import Callable, Iterator, Mapping

from caspian.catalogue.types import SUBJECTS, singular
from caspian.errors import Ambiguous, NotFound
from caspian.importing.cells import Unread, text_of
from caspian.model.fields import EVERY, Link
from caspian.model.record import Record
from caspian.model.source import SourceKind
from caspian.names.folding import fold
from caspian.names.natural import states
from caspian.names.slugs import slug, slug_or_digest
from caspian.names.sound import words
from caspian.reading.hints import MOST
from caspian.store.store import Store

__all__ = ["Naming"]

_WEAK = re.compile(r"(\s*(?:,|/|&|\+|–|—| - |\band\b|\bvs\.?|\bversus\b|\bwith\b)\s*)", re.I)
_MADE = {"places": "['places']", "people": "['people']", "sources": "{'sources': {'kind': 'notes'}}"}
"""How records of types that need little besides a name are asked for to be made."""
_ADDRESS = re.compile(r"https?://\S+$")
_MOST_WORDS = 4
"""Of how many pieces between commas and the like a single name is made at most."""


class Naming:
    """Gives the ids that texts mean.

    Args:
        store: the records that may be meant, besides those of the table.
        create: the types of which what is not known is made, with the values that all of these have.
        scheme: the scheme of codes of states, if not that of ISO 3166-1.
    """

    def __init__(
        self, store: Store | None, create: Mapping[str, Mapping[str, object]], scheme: str | None
    ) -> None:
        self._store = store
        self._create = create
        self._scheme = scheme
        self._own: dict[tuple[str, str], str] = {}
        self._ids: dict[tuple[str, str], str] = {}
        self._told: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self._near: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}
        self.made: dict[str, tuple[str, dict[str, object]]] = {}
        """What was made, by id: the type, and the record in the form of a file."""

    def own(self, kind: str, key: str, *names: str, given: str = "") -> None:
        """Let an id, the one that the table gives, and some names mean a record of the table."""
        self._taken.add(key)
        for each in filter(None, (key, given)):
            self._ids.setdefault((kind, each), key)
        for name in filter(fold, names):
            self._own.setdefault((kind, fold(name)), key)

    def unused(self, wanted: str) -> str:
        """An id that no record has: the one that is wanted, else with the next number behind it."""
        key = wanted
        while key in self._taken or (self._store is not None and self._store.find(key) is not None):
            self._numbers[wanted] = self._numbers.get(wanted, 1) + 1
            key = f"{wanted}-{self._numbers[wanted]}"
        return key

    def names(self, text: str, link: Link, said: Callable[[str], bool]) -> list[str]:
        """The names in a text: itself if it is one, else what stands between commas, "and" and the like.

        Args:
            text: the text.
            link: what may be meant.
            said: whether the user says what a text means.
        """
        types = _types(link)

        def known(name: str) -> bool:
            try:
                return said(name) or self._meant(name, types) is not None
            except Unread:
                return True  # it is one name, of which `id` tells that it means several

        if known(text):
            return [text]
        hyphened = [each.strip() for each in text.split("-")]
        if len(hyphened) > 1 and all(map(known, hyphened)):
            return hyphened
        parts = list(_split(text, known))
        return parts if any(map(known, parts)) else [text]

    def id(self, text: str, link: Link) -> str:
        """The id of the one that a text names.

        Raises:
            Unread: if it names nothing, or several things.
        """
        types = _types(link)
        found = self._meant(text, types) or self._new(text, types)
        if found is None:
            raise self._unknown(text, types)
        return found

    def _meant(self, text: str, types: tuple[str, ...]) -> str | None:
        if (text, types) not in self._told:
            self._told[text, types] = self._sought(text, types)
        return self._told[text, types]

    def _sought(self, text: str, types: tuple[str, ...]) -> str | None:
        own = self._own_by(self._ids, text, types) or self._own_by(self._own, fold(text), types)
        if own is not None or self._store is None:
            return own or _state(text, types) or self._by_slug(text, types)
        if self._scheme and "countries" in types and text.replace("-", "").isalnum():
            try:
                return self._store.coded(text, self._scheme).id
            except NotFound:
                if text.isdecimal():
                    return None
        try:
            found = self._store.meant(text, *types)
        except Ambiguous as error:
            if not any(self._store.names(kind).meant(text) for kind in types):
                return None  # some words of several names
            shown = ", ".join(map(repr, error.candidates[:5]))
            raise Unread(f"{text!r} can mean several: {shown}", text, candidates=error.candidates) from None
        return found.id if found is not None and self._surely(text, found) else self._by_slug(text, types)

    def _surely(self, text: str, found: Record) -> bool:
        """Whether a text says a whole name, and not some words of one."""
        store = self._store
        assert store is not None
        kind = store.type_of(found)
        if kind == "countries" or found.id == text or found.id in store.names(kind).meant(text):
            return True
        if kind == "people":
            return len(words(text)) > 1
        return kind == "places" or found.id in store.names(kind).loosely(text, whole=True)

    def _by_slug(self, text: str, types: tuple[str, ...]) -> str | None:
        """The record of the table with the id that a foreign one becomes."""
        try:
            return self._own_by(self._ids, slug(text), types)
        except ValueError:
            return None

    def _own_by(self, index: Mapping[tuple[str, str], str], key: str, types: tuple[str, ...]) -> str | None:
        return next((found for kind in types if (found := index.get((kind, key)))), None)

    def _new(self, text: str, types: tuple[str, ...]) -> str | None:
        """A record of its own for a name that means nothing, if one may be made."""
        kind = next((each for each in types if each in self._create), None)
        values = {} if kind is None else self._create[kind]
        if kind is None and types == ("sources",):
            values = self._of_ones_own(text)
            kind = "sources" if values else None
        if kind is None or not fold(text):
            return None
        key = self.unused(slug_or_digest(text, singular(kind)))
        named = "title" if kind in ("sources", "agreements", "events") else "name"
        self.made[key] = (kind, {"id": key, named: text, **values})
        self.own(kind, key, text)
        self._told.pop((text, types), None)
        return key

    def _of_ones_own(self, text: str) -> dict[str, object]:
        """What a source has that is told in free words or by its address, and is none that is known nearly so."""
        if _ADDRESS.match(text):
            return {"kind": SourceKind.WEBSITE.value, "url": text}
        free = " " in text.strip() and self._nearest(text, ("sources",)) is None
        return {"kind": SourceKind.NOTES.value} if free else {}

    def _unknown(self, text: str, types: tuple[str, ...]) -> Unread:
        what = " or ".join(map(singular, types)) if len(types) < len(SUBJECTS) - 1 else "record"
        if (text, types) not in self._near:
            self._near[text, types] = self._nearest(text, types)
        near = self._near[text, types]
        made = _MADE.get(types[0]) if len(types) == 1 else None
        choice = f"; create={made} makes those that are new" if made else ""
        creates = types[0] if made else ""
        return Unread(f"no {what} is known as {text!r}", text, near, choice=choice, creates=creates)

    def _nearest(self, text: str, types: tuple[str, ...]) -> str | None:
        """The name of the one that was perhaps meant."""
        near = None
        if self._store is not None and len(self._near) < MOST:
            try:
                near = self._store.resolve(text, *types).label
            except NotFound as error:
                near = error.near[0] if error.near else None
            except Ambiguous:
                near = None
        return _state_in(text) if near is None and "countries" in types else near


def _types(link: Link) -> tuple[str, ...]:
    return SUBJECTS if link.targets == EVERY else link.targets


def _split(text: str, known: Callable[[str], bool]) -> Iterator[str]:
    """What stands between commas and the like, which a name may hold itself: the longest first."""
    parts = _WEAK.split(text)
    at = 0
    while at < len(parts):
        end = at + 1
        for last in range(min(at + 2 * _MOST_WORDS - 1, len(parts)), at + 1, -2):
            if known("".join(parts[at:last]).strip()):
                end = last
                break
        name = "".join(parts[at:end]).strip()
        if name:
            yield name
        at = end + 1


def _state_in(text: str) -> str | None:
    """The one state whose name is among the words of a text."""
    from caspian.names.iso import country_of

    codes = {states()[word] for word in words(text[:200]) if word in states()}
    return country_of(codes.pop()).name if len(codes) == 1 else None


def _state(text: str, types: tuple[str, ...]) -> str | None:
    if "countries" not in types:
        return None
    from caspian.names.iso import iso_country

    found = iso_country(text_of(text))
    return found.id if found else None
