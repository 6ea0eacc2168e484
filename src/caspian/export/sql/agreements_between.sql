-- Agreements between two parties, each pair in both orders: ask for one with `a = 'AZ' and b = 'KZ'`.
-- What a company or a public body agreed on counts for its home country as well.
select distinct
    one.counts_for as a,
    other.counts_for as b,
    r.id, r.title, r.kind, r.status, r.start, r.end
from agreements_parties p
join agreements_parties q on q.agreement = p.agreement and q.value <> p.value
join counts_for one on one.party = p.value
join counts_for other on other.party = q.value
join agreements r on r.id = p.agreement
where one.counts_for <> other.counts_for
