"""What a dossier is about, and what of the dataset belongs to it."""

from __future__ import annotations

import caspian
from caspian.model.time.when import When
from caspian.model.topic import Topic

__all__ = ["Subject"]


class Subject:
    """One record, two parties or a topic, with the agreements, events and figures that belong to it."""

    def __init__(
        self,
        dataset: caspian.Dataset,
        one: caspian.Record | Topic,
        other: caspian.Record | None,
        since: When | None,
        until: When | None,
    ) -> None:
        self.dataset = dataset
        self.one = one
        self.other = other
        self.since = since
        self.until = until

    @property
    def name(self) -> str:
        """What it is called."""
        one = self.one.capitalize() if isinstance(self.one, Topic) else self.one.label
        return f"{one} and {self.other.label}" if self.other is not None else one

    @property
    def records(self) -> tuple[caspian.Record, ...]:
        """The records that it is about."""
        one = () if isinstance(self.one, Topic) else (self.one,)
        return (*one, *(() if self.other is None else (self.other,)))

    @property
    def is_party(self) -> bool:
        """Whether it is a country or an organisation."""
        return isinstance(self.one, caspian.Country | caspian.Organisation)

    def agreements(self) -> caspian.Agreements:
        """The agreements that belong to it, whenever they date from."""
        every = self.dataset.agreements
        one, other = self.one, self.other
        if isinstance(one, Topic):
            return every.about(one)
        if other is not None:
            return every.between(one, other)
        if isinstance(one, caspian.Country | caspian.Organisation):
            return every.involving(one)
        if isinstance(one, caspian.Person):
            return every.signed_by(one)
        if isinstance(one, caspian.Corridor):
            return every.on(one)
        if isinstance(one, caspian.Place):
            return every.at(one) | every.about(one)
        return every.about(one)

    def events(self) -> caspian.Events:
        """The events that belong to it, in the time asked for; planned ones too, which say so."""
        every = self.dataset.events
        one, other = self.one, self.other
        if isinstance(one, Topic):
            found = every.about(one)
        elif other is not None:
            found = every.between(one, other)
        elif isinstance(one, caspian.Country | caspian.Organisation | caspian.Person):
            found = every.involving(one)
        elif isinstance(one, caspian.Corridor):
            found = every.on(one)
        elif isinstance(one, caspian.Place):
            found = every.at(one)
        else:
            found = every.about(one)
        if self.since is not None:
            found = found.since(self.since)
        return found if self.until is None else found.until(self.until)

    def figures(self) -> caspian.Figures:
        """The figures about it; of two parties those about both."""
        every = self.dataset.figures
        found = every.about(self.one)
        return found if self.other is None else found.about(self.other)
