"""Who has agreements with whom, and whose leaders meet: a matrix and a network.

Needs the extra `plot`; writes two pictures into the folder that it is run from.
"""

from matplotlib import pyplot as plt

import caspian

treaties = caspian.agreements.where(kind="treaty")
caspian.plot.matrix(treaties, title="Treaties that two states have in common")
plt.savefig("treaties.png", dpi=120)

meetings = caspian.events.where(kind=("visit", "meeting", "summit", "talks"))
caspian.plot.network(meetings, title="Who took part in the same meetings")
plt.savefig("meetings.png", dpi=120)

graph_of = caspian.agreements_between("Kazakhstan", "Azerbaijan")
print(f"Kazakhstan and Azerbaijan: {len(graph_of)} agreements")
print(graph_of.count_by("year"))
