"""Talks of Armenia and Azerbaijan in 2024: when, where, and who took part; as a table and a timeline.

Needs the extra `plot`; writes ``peace_talks.png`` into the folder that it is run from.
"""

from matplotlib import pyplot as plt

import caspian

talks = caspian.events_between("Armenia", "Azerbaijan", since="2024", until="2024").where(
    kind=("talks", "meeting", "summit", "call")
)
print(talks.show(columns=["when", "title", "places"]))

print("\nWho spoke for either side, and how often:")
for person, count in talks.count_by("person").items():
    print(f"  {count:2}  {caspian.person(person).name}")

talks.plot(title="Talks of Armenia and Azerbaijan in 2024")
plt.savefig("peace_talks.png", dpi=120)
