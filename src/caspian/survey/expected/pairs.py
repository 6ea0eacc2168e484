"""What is held and what is missing between two parties."""

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

import attrs

from caspian.catalogue.statements import Pair, statements
from caspian.display.blocks import Line, joined, line
from caspian.display.counts import counted
from caspian.display.names import named
from caspian.display.notes import Footnotes
from caspian.model.agreement import Agreement
from caspian.model.country import Country
from caspian.model.fields import Word
from caspian.model.record import Citation
from caspian.model.topic import Topic
from caspian.questions.answer import InWords
from caspian.questions.frozen import Frozen
from caspian.store.store import Store
from caspian.survey.expected.between import Between

__all__ = ["Framework", "PairCoverage", "PairsCovered", "pairs", "relations_said"]


class Framework(Word):
    """Whether there is an agreement that frames the relations of two parties."""

    HELD = "held", "It is in the data."
    NONE = "none exists", "Sources say that there is none."
    NOT_FOUND = "not found", "None was found; whether there is one is not known."


_FAR = ("eu", "US")
"""With whom the states of the region trade, and have no way in common."""


@attrs.frozen(kw_only=True, repr=False)
class PairCoverage(InWords):
    """What is held and what is missing between two parties."""

    parties: tuple[str, str]
    """The ids of the two."""
    names: tuple[str, str]
    """Their names."""
    standing: Framework
    """Whether there is an agreement that frames their relations."""
    framework: str | None = None
    """The id of that agreement: a treaty of friendship, of alliance, of partnership, or what stands for one."""
    reason: str | None = None
    """Why there is none, where none exists."""
    agreements: tuple[str, ...] = ()
    """The ids of all agreements to which both are parties themselves, in the order of their dates."""
    topics: Mapping[str, int] = Frozen()
    """How many of these are about each topic, the most first."""
    bare: tuple[str, ...] = ()
    """What an agreement is expected on and none is held: trade, transport within the region and with Russia, Iran
    and China, and the border of neighbours."""
    not_found: tuple[str, ...] = ()
    """What was looked for and not found, in the curators' words."""

    @property
    def missing(self) -> tuple[str, ...]:
        """All that is expected and not held."""
        framework = ("a framework agreement",) if self.standing is Framework.NOT_FOUND else ()
        return (*framework, *(f"any agreement on {topic}" for topic in self.bare), *self.not_found)

    def to_dict(self) -> dict[str, str | list[str] | dict[str, int] | None]:
        """It as plain JSON values."""
        return {
            "parties": list(self.parties),
            "standing": self.standing.value,
            "framework": self.framework,
            "reason": self.reason,
            "agreements": list(self.agreements),
            "topics": dict(self.topics),
            "bare": list(self.bare),
            "not_found": list(self.not_found),
        }

    def citations(self) -> tuple[Citation, ...]:
        """Nothing: that something is missing stands in no source."""
        return ()

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The pair, its framework agreement, how many agreements are held, and what is missing."""
        framework = named(self.framework, notes.store) if self.framework else line(self._standing())
        pair = joined((named(party, notes.store) for party in self.parties), " – ")
        return pair, framework, line(str(len(self.agreements))), line("; ".join(self.missing))

    def _standing(self) -> str:
        return self.standing.value + (f": {self.reason}" if self.reason else "")

    def __str__(self) -> str:
        topics = ", ".join(f"{topic} {count}" for topic, count in list(self.topics.items())[:6])
        missing = f"; not found: {'; '.join(self.missing)}" if self.missing else ""
        held = counted(len(self.agreements), "agreement") + (f" ({topics})" if topics else "")
        return f"{'–'.join(self.names)}: framework {self.framework or self._standing()}; {held}{missing}"


class PairsCovered(Between[PairCoverage]):
    """Pairs of parties between which something is expected."""

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = (
        "parties_names",
        "standing",
        "framework_name",
        "reason",
        "agreements",
        "bare",
        "not_found",
        "parties",
        "framework",
    )
    _types: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("parties_names", "agreements", "bare", "not_found", "parties"), "texts"
    )

    one: ClassVar[str] = "pair between which agreements are expected"
    headings: ClassVar[tuple[str, ...]] = ("Pair", "Framework agreement", "Agreements", "Not found")


def pairs(store: Store) -> PairsCovered:
    """Every pair that is spoken of and whose parties the dataset has."""
    parties = {**store.lookup("countries"), **store.lookup("organisations")}
    known = [each for each in statements()["pairs"] if set(each["parties"]) <= parties.keys()]
    return PairsCovered(
        (_pair(each, store, tuple(parties[party].label for party in each["parties"])) for each in known),
        "pairs between which agreements are expected",
        store,
    )


def relations_said(a: str, b: str, store: Store) -> str | None:
    """Why no agreement frames the relations of two parties, as curators say it; None where one does, or nothing is said.

    >>> import caspian
    >>> relations_said("TR", "AM", caspian.load()._store)
    'The treaty of Kars apart, nothing is in force: the protocols of 2009 were never ratified, and there are no diplomatic relations.'
    """
    known = {*store.ids("countries"), *store.ids("organisations")}
    said = (each.get("none") for each in statements()["pairs"] if {a, b} == {*each["parties"]} <= known)
    return next(said, None)


def _pair(said: Pair, store: Store, names: tuple[str, ...]) -> PairCoverage:
    a, b = said["parties"]
    table = store.table(Agreement)
    held = [table[number] for number in store.between("agreements", True).get((min(a, b), max(a, b)), ())]
    topics = Counter(topic for each in held for topic in each.topics)
    framework = said.get("framework")
    if framework not in store.lookup(Agreement):
        framework = None
    standing = Framework.HELD if framework else Framework.NONE if "none" in said else Framework.NOT_FOUND
    expected = [Topic.TRADE] if b in _FAR else [Topic.TRADE, Topic.TRANSPORT]
    if _neighbours(a, b, store):
        expected.append(Topic.BORDER)
    return PairCoverage(
        parties=(a, b),
        names=(names[0], names[1]),
        standing=standing,
        framework=framework,
        reason=said.get("none"),
        agreements=tuple(each.id for each in held),
        topics=Frozen({topic.value: count for topic, count in topics.most_common()}),
        bare=tuple(topic.value for topic in expected if not any(topics[each] for each in topic.narrower)),
        not_found=tuple(said.get("not_found", ())),
    )


def _neighbours(a: str, b: str, store: Store) -> bool:
    countries = store.lookup(Country)
    return a in countries and b in countries[a].neighbours
