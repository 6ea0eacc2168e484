"""Ways that avoid states, on a day, and what all of them go through.

Writes ``ways.html`` and ``choke_points.html`` into the folder that it is run from.
"""

import caspian

ways = caspian.routes("Almaty", "Istanbul", avoid=["RU", "IR"], most=3)
print(ways.to_text(width=120))
ways.show().save("ways.html")

points = caspian.choke_points("Almaty", "Istanbul", avoid=["RU", "IR", "AM"])
print(f"\nWithout any one of these no way remains: {', '.join(place.name for place in points.places)}")
points.show().save("choke_points.html")

try:
    caspian.routes("Baku", "Kars", avoid=["RU", "IR", "AM"], on="2016")
except caspian.NoWay as error:
    print(f"\nIn 2016 there was none from Baku to Kars: {error}")
