-- How many events there are in each month, by party; what a company or a public body did counts for its home country
-- as well.
select m.month, c.counts_for as party, count(distinct m.event) as events
from events_months m
join events_participants p on p.event = m.event
join counts_for c on c.party = p.party
group by m.month, c.counts_for
