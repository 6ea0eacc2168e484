-- Events on a corridor that took place: that name it, a corridor that is part of it, or a port of either.
select w.corridor, r.id, r.title, r.kind, r.start, r.end
from corridors_whole w
join events_corridors named on named.value = w.part
join events r on r.id = named.event
where r.status = 'held'
union
select w.corridor, r.id, r.title, r.kind, r.start, r.end
from corridors_whole w
join corridors_facilities port on port.corridor = w.part
join events_places named on named.value = port.value
join events r on r.id = named.event
where r.status = 'held'
