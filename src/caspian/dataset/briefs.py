"""Briefs: what is known about a subject, collected from the whole dataset."""

from __future__ import annotations

from typing import cast

import caspian
from caspian.dataset.face import Face
from caspian.errors import NotFound
from caspian.questions.asked import Moment, Reference

__all__ = ["OfBriefs"]

_NAMED = ("countries", "corridors", "people", "places", "organisations")


class OfBriefs(Face):
    """Dossiers."""

    __slots__ = ()

    def dossier(
        self,
        x: Reference | caspian.Topic,
        y: Reference | None = None,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
    ) -> caspian.Dossier:
        """What is known about a subject, or between two parties, with numbered sources.

        At a glance, a map, agreements by status, events by month with the meetings of leaders, figures as
        series, memberships and corridors, what is open, and the sources. It shows itself in a notebook,
        and `to_markdown`, `to_text`, `to_html`, `to_dict` and `save("brief.html")` take it elsewhere.

        Args:
            x: a country, an organisation, a person, a place, a corridor, an agreement, an event, or a topic.
            y: a second country or organisation: then it is about what is between the two.
            since: only events and figures from then on.
            until: only events and figures up to then.

        Raises:
            NotFound: if nothing is meant, with what is near.
            Ambiguous: if several records are meant.

        >>> import caspian
        >>> print(caspian.dossier("Armenia", "Azerbaijan", since="2024").title)
        Armenia and Azerbaijan
        """
        from caspian.briefs.dossier import dossier
        from caspian.model.time.when import When
        from caspian.model.topic import Topic
        from caspian.names.words import is_word, word

        data = cast("caspian.Dataset", self)
        start = None if since is None else When.of(since)
        end = None if until is None else When.of(until)
        if start is not None and end is not None:
            When.spanning(start, end)
        if y is not None:
            parties = self._store.party(x), self._store.party(y)
            return dossier(data, *parties, start, end)
        if is_word(Topic, x):
            return dossier(data, word(Topic, x), None, start, end)
        return dossier(data, self._subject(x), None, start, end)

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
