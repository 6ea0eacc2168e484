-- Events between two parties that took place, each pair in both orders: ask for one with `a = 'AZ' and b = 'KZ'`.
-- What a company or a public body did counts for its home country as well.
select distinct
    one.counts_for as a,
    other.counts_for as b,
    r.id, r.title, r.kind, r.start, r.end
from events_participants p
join events_participants q on q.event = p.event and q.party <> p.party
join counts_for one on one.party = p.party
join counts_for other on other.party = q.party
join events r on r.id = p.event
where one.counts_for <> other.counts_for and r.status = 'held'
