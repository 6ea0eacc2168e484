"""The Middle Corridor in one brief, one map, and its cargo as a series.

Needs the extra `plot`; writes ``middle_corridor.html`` and two pictures into the folder that it is run from.
"""

from matplotlib import pyplot as plt

import caspian

brief = caspian.dossier("Middle Corridor", since="2022")
brief.save("middle_corridor.html")
print(f"{brief.title}: {len(brief.agreements)} agreements, {len(brief.events)} events since 2022")

corridor = caspian.corridor("Middle Corridor")
shown = caspian.corridors.where(lambda each: each.id in (corridor.id, "btk"))
caspian.plot.map(shown, title="The Middle Corridor")
plt.savefig("middle_corridor_map.png", dpi=120)

cargo = caspian.figures_about(corridor).where(unit="t")
caspian.plot.series(cargo, title="Cargo of the Middle Corridor and its parts, metric tons")
plt.savefig("middle_corridor_cargo.png", dpi=120)
