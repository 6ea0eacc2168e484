-- Memberships within the life of each organisation: who may have belonged to it on a day is asked for with
-- `status = 'member' and coalesce(first_day, DAY) <= DAY and coalesce(last_day, DAY) >= DAY`.
select
    m.organisation,
    m.organisation_name,
    m.member,
    m.member_name,
    m.status,
    case when m.start is null or o.founded_start > m.start then o.founded_start else m.start end as first_day,
    case when m.end is null or o.dissolved_end < m.end then o.dissolved_end else m.end end as last_day
from organisations_memberships m
join organisations o on o.id = m.organisation
