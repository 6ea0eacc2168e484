"""Where ways begin and end: a place, the nearest place that a corridor touches, or any place of a state, region or sea."""

import attrs

from caspian.model.country import Country
from caspian.model.mode import Mode
from caspian.model.place import Place, PlaceKind
from caspian.store.store import Store
from caspian.ways.conditions import GOODS, Conditions, of_goods
from caspian.ways.graph import nearest, nodes
from caspian.ways.stretches import stretches

__all__ = ["End", "ends"]


@attrs.frozen
class End:
    """One end of the ways, with the places of the network that it stands for."""

    record: Place | Country
    """What was asked for."""
    places: frozenset[str]
    """The ids of the places at which ways may begin or end; none if no corridor touches any."""
    off: tuple[Place, float] | None = None
    """The place that stands for one off the network, with the kilometres to it."""
    hub: Place | None = None
    """The place that stands for a state: its capital, or where most corridors meet."""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.record.label

    @property
    def words(self) -> str:
        """What is meant by it."""
        if self.hub is not None:
            return f"{self.name} ({self.hub.name})"
        if not self.wide:
            return self.name
        return f"any place {'on the' if self.by_sea else 'of'} {self.name}"

    @property
    def by_sea(self) -> bool:
        """Whether it is a sea, of which the places ashore are meant."""
        return isinstance(self.record, Place) and self.record.kind is PlaceKind.SEA

    @property
    def wide(self) -> bool:
        """Whether it is a state, a region or a sea, of which any place will do."""
        return isinstance(self.record, Country) or (self.off is None and self.record.id not in self.places)

    @property
    def lies_in(self) -> frozenset[str]:
        """The ids of which one cannot be avoided by whoever begins or ends here."""
        country = self.record.country if isinstance(self.record, Place) else None
        return frozenset(filter(None, (self.record.id, country)))

    @property
    def access(self) -> tuple[Place, float] | None:
        """The place that was asked for, if it is off the network, with the kilometres to where ways begin or end."""
        return (self.record, self.off[1]) if self.off and isinstance(self.record, Place) else None

    @property
    def remark(self) -> str | None:
        """What stands for a place off the network."""
        if self.off is None:
            return None
        return f"{self.name} is on no corridor of these modes, and {self.off[0].name}, {self.off[1]:,.0f} km off, stands for it"


def ends(store: Store, origin: object, destination: object, meant: Conditions) -> tuple[End, End]:
    """Both ends.

    Raises:
        NotFound: if nothing is meant; for a place off the network without coordinates.
    """
    goods = meant.modes is None or of_goods(meant.modes)
    known = nodes(store, GOODS if goods or not meant.modes else meant.modes)
    used = nodes(store, meant.modes) if meant.modes else known
    return _end(store, origin, known, used, goods), _end(store, destination, known, used, goods)


def _end(store: Store, sought: object, known: frozenset[str], used: frozenset[str], goods: bool) -> End:
    record = _meant(store, sought)
    if isinstance(record, Country):
        places = store.lookup(Place)
        return End(record, frozenset(each for each in known if places[each].country == record.id))
    if record.id in known or not known:
        # A ship to a city comes to its port, and a pipeline to the terminal of that.
        own = frozenset((record.id,))
        parts = frozenset() if goods and record.id in used else store.place_with_parts(record.id) & used
        return End(record, parts or own & known)
    within = (
        _ashore(store, record) if record.kind is PlaceKind.SEA else store.place_with_parts(record.id)
    ) & known
    if within:
        return End(record, within)
    off = nearest(store, record, known)
    return End(record, frozenset((off[0].id,)), off)


def _ashore(store: Store, sea: Place) -> frozenset[str]:
    """The places from which stretches go over a sea."""
    over = (each for each in stretches(store, None) if each.mode is Mode.SEA and sea.id in each.across)
    return frozenset(end for each in over for end in (each.origin, each.destination))


def _meant(store: Store, sought: object) -> Place | Country:
    """The place, or the country if no place is called so."""
    place = store.meant(sought, Place)
    if isinstance(place, Place):
        return place
    found = store.resolve(sought, "places", "countries")
    assert isinstance(found, Place | Country)
    return found
