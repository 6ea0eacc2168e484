-- How many events there are in each month that they surely touch; what is known no finer than that stands under its
-- own coarser key.
select m.month, count(*) as events
from events_months m
group by m.month
