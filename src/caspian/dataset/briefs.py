"""Briefs: what is known about a subject, collected from the whole dataset."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import caspian
from caspian.dataset.collections import Collections
from caspian.errors import NotFound
from caspian.questions.asked import Moment, Reference, References, Several

if TYPE_CHECKING:
    from caspian.briefs.subject import Matter

__all__ = ["OfBriefs"]

_LONGEST = 40
_NAMED = ("countries", "corridors", "people", "places", "organisations")


class OfBriefs(Collections):
    """Dossiers."""

    __slots__ = ()

    def dossier(
        self,
        x: Reference | caspian.Topic,
        y: Reference | None = None,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        about: References | Several[caspian.Topic] | None = None,
        full: bool = False,
    ) -> caspian.Dossier:
        """What is known about a subject, or between two parties, with numbered sources: a brief, or all of it.

        At a glance, a map, agreements in force and signed last, meetings of leaders, the latest events and the next,
        the newest of each series of figures, memberships and corridors, what is open, and the sources. A brief tells
        what matters most, of how many, and the call that tells the rest. It shows itself in a notebook, and
        `to_markdown`, `to_text`, `to_html`, `to_dict` and `save("brief.html")` take it elsewhere.

        Args:
            x: a country, an organisation, a person, a place, a corridor, an agreement, an event, or a topic.
            y: a second country or organisation: then it is about what is between the two.
            since: only events and figures from then on.
            until: only events and figures up to then.
            about: only what is about this topic, with all narrower ones, or linked to this record, or says this word;
                of several, about any.
            full: whether all agreements, events, figures and sources are told, and not what matters most.

        Raises:
            NotFound: if nothing is meant, with what is near.
            Ambiguous: if several records are meant.

        >>> import caspian
        >>> print(caspian.dossier("Armenia", "Azerbaijan", since="2024").title)
        Armenia and Azerbaijan
        >>> print(caspian.dossier("Kazakhstan", about="energy").title)
        Kazakhstan: energy
        """
        from caspian.briefs.dossier import dossier
        from caspian.briefs.extent import Extent
        from caspian.briefs.subject import Subject
        from caspian.model.time.when import When
        from caspian.model.topic import Topic
        from caspian.names.words import is_word, word
        from caspian.questions.face import face

        data = cast("caspian.Dataset", self)
        start = None if since is None else When.of(since)
        end = None if until is None else When.of(until)
        if start is not None and end is not None:
            When.spanning(start, end)
        one: caspian.Record | Topic
        other = None if y is None else self._store.party(y)
        if other is not None:
            one = self._store.party(x)
        else:
            one = word(Topic, x) if is_word(Topic, x) else self._subject(x)
        names = [_written(x, one), *([] if other is None else [_written(y, other)])]
        given = {key: each.edtf for key, each in (("since", start), ("until", end)) if each is not None}

        def call(**further: object) -> str:
            asked = (f"{key}={value!r}" for key, value in {**given, **further}.items())
            return f"{face(self._store)}.dossier({', '.join([*map(repr, names), *asked])})"

        matters = () if about is None else self._matters(about, call)
        told = list(map(_name, matters))
        narrowed = {"about": told[0] if len(told) == 1 else told} if told else {}
        extent = Extent(full, call(**narrowed, full=True))
        return dossier(Subject(data, one, other, start, end, matters, extent))

    def _matters(
        self, about: References | Several[caspian.Topic], call: Callable[..., str]
    ) -> tuple[Matter, ...]:
        """The topics, records and words that something is to be about; a word that nothing says has the call with the topic it belongs to."""
        from caspian.model.topic import Topic
        from caspian.names.words import is_word, word
        from caspian.questions.conditions.worded import AboutWord
        from caspian.questions.meanings import kindred
        from caspian.questions.values import several

        matters = several(about)
        if not matters:
            raise ValueError("about= names nothing; leave it out for all")
        found: dict[str, Matter] = {}
        for each in matters:
            meant: Matter
            try:
                meant = word(Topic, each) if is_word(Topic, each) else self.events._subject(each)
            except NotFound as error:
                free = not error.elsewhere and not error.became
                worded = AboutWord.of(each, self._store, "agreements", "events", "figures") if free else None
                if worded is None:
                    topic = kindred(each) if error.instead else None
                    if topic is None:
                        raise
                    raise NotFound(error.sought, error.what, (), (), (call(about=topic.value),)) from None
                meant = worded
            found[_name(meant)] = meant
        return tuple(found.values())

    def _subject(self, x: Reference) -> caspian.Record:
        """What is meant: by its own name before all else, so that nothing else has to be read for it."""
        from caspian.catalogue.types import BACKGROUND, SUBJECTS

        store = self._store
        text = str(x) if isinstance(x, str) else None
        named = () if text is None else tuple(name for name in _NAMED if store.names(name).meant(text))
        if len(named) == 1:
            return store.resolve(x, *named)
        try:
            return store.resolve(x, *SUBJECTS, *BACKGROUND)
        except NotFound as error:
            from caspian.questions.hints import of_subject

            raise of_subject(store, error) from None


def _name(meant: Matter) -> str:
    """What means a topic, a record or a word in a call."""
    from caspian.model.record import Record
    from caspian.model.topic import Topic

    if isinstance(meant, Record):
        return meant.id
    return meant.value if isinstance(meant, Topic) else meant.text


def _written(given: object, meant: caspian.Topic | caspian.Record) -> str:
    """What somebody called a subject, where that is short; else its id."""
    return given if type(given) is str and len(given) <= _LONGEST else _name(meant)
