"""How busy the months were, by kind of event.

Needs the extra `plot`; writes ``activity.png`` into the folder that it is run from.
"""

from matplotlib import pyplot as plt

import caspian

events = caspian.events_involving("Kazakhstan", since="2022")
busiest = sorted(events.count_by("month").items(), key=lambda item: -item[1])[:5]
print("The busiest months:", ", ".join(f"{month} ({count})" for month, count in busiest))

caspian.plot.activity(events, by="kind", title="Events of Kazakhstan by month and kind")
plt.savefig("activity.png", dpi=120)
