"""Full-text search: records of every type, the best first."""

import re
from collections.abc import Iterator
from math import log
from typing import Any

import attrs

from caspian.model.fields import fields_of
from caspian.model.record import Record
from caspian.names.folding import fold, spellings
from caspian.questions.conditions.base import Condition, Records
from caspian.questions.mixed import Records as Found
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["Index", "Matching", "search"]

_WORD = re.compile(r"[^\W_]+(?:['’ʻ][^\W_]+)*")


class Index:
    """The words of a dataset with the records that they stand in."""

    def __init__(self, store: Store) -> None:
        self._postings: dict[str, dict[int, float]] = {}
        self._records: list[Any] = []
        self._names: dict[str, set[int]] = {}
        for kind, record in store.everything():
            number = len(self._records)
            self._records.append(record)
            rank = 0.3 if kind in ("sources", "passages") else 1.0
            for text, weight in _texts(record, kind):
                for word in _words(text):
                    scores = self._postings.setdefault(word, {})
                    scores[number] = max(scores.get(number, 0.0), weight * rank)
            for text in spellings(record):
                self._names.setdefault(fold(text), set()).add(number)

    def find(self, text: str) -> list[Any]:
        """The records in which every word of `text` stands, or begins a word; the best first.

        Where no record has all the words, those with the most of them.
        """
        words = list(dict.fromkeys(_words(text)))
        scores: dict[int, tuple[int, float]] = {}
        for word in words:
            for number, score in self._scored(word).items():
                count, total = scores.get(number, (0, 0.0))
                scores[number] = (count + 1, total + score)
        most = max((count for count, _ in scores.values()), default=0)
        named = self._names.get(fold(text), set()) if words else set()
        ranked = sorted(
            (number for number, (count, _) in scores.items() if count == most),
            key=lambda number: (number not in named, -scores[number][1], self._records[number].id),
        )
        return [self._records[number] for number in ranked]

    def _scored(self, word: str) -> dict[int, float]:
        found: dict[int, float] = {}
        for known, scores in self._postings.items():
            if known.startswith(word):
                rarity = log(1 + len(self._records) / len(scores)) * (1.0 if known == word else 0.4)
                for number, weight in scores.items():
                    found[number] = max(found.get(number, 0.0), weight * rarity)
        return found


def _texts(record: Any, kind: str) -> Iterator[tuple[str, float]]:
    for field in fields_of(type(record)):
        text = getattr(record, field.name) if field.search else None
        if text:
            yield text, field.search
    for text in spellings(record):
        yield text, 3.0 if kind in ("agreements", "events", "figures", "passages") else 6.0


def _words(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        key = fold(match[0])
        if key:
            yield key


@attrs.frozen
class Matching(Condition[Record]):
    """The words of a text stand in a record; the best come first."""

    text: str

    @property
    def arranges(self) -> bool:
        """Whether they come in an order of their own: they do."""
        return True

    def _found(self, store: Store) -> list[Any]:
        return store.kept("full text", lambda: Index(store)).find(self.text)

    def meets(self, record: Record, store: Store) -> bool:
        """Whether it is among those that are found."""
        return any(each.id == record.id for each in self._found(store))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields in which a word of the text stands."""
        words = tuple(_words(self.text))
        texts = [(name, getattr(record, name)) for name in (each.name for each in fields_of(type(record)))]
        texts += [("name", spelling) for spelling in spellings(record)]
        return tuple(
            dict.fromkeys(
                name
                for name, text in texts
                if isinstance(text, str) and any(word.startswith(words) for word in _words(text))
            )
        )

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those that are found, the best first."""
        ids = {record.id for record in records}
        return tuple(each for each in self._found(store) if each.id in ids)

    def __str__(self) -> str:
        return f"matching {self.text!r}"


def search(store: Store, text: str) -> Found:
    """Records in which the words of a text stand."""
    if not isinstance(text, str):
        raise TypeError(f"expected text to look for, got a {type(text).__name__}")
    question = Question("records", (Matching(str(text)),))
    return Found(store, question.ask(store), question)
