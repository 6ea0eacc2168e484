"""Who belonged to the Shanghai Cooperation Organisation when, and to what Uzbekistan belonged.

Needs the extra `plot`; writes two pictures into the folder that it is run from.
"""

from matplotlib import pyplot as plt

import caspian

for day in ("2001-07-01", "2017-07-01", "2024-07-05"):
    names = [each.label for each in caspian.members_of("SCO", on=day)]
    print(f"{day}: {len(names)} members: {', '.join(names)}")
print(caspian.membership_changes("SCO", since="2017").show(rows=5))

body = caspian.organisations.where(lambda each: each.acronym == "SCO")
caspian.plot.memberships(body)
plt.savefig("sco.png", dpi=120)

belonged = caspian.organisations_of("Uzbekistan", status=None)
caspian.plot.memberships(belonged, of="Uzbekistan", title="To what Uzbekistan belongs")
plt.savefig("uzbekistan.png", dpi=120)
