# pyright: strict
"""Mistakes that type checkers must find: one in each line that ends in ``# error``, and no other.

Misspelt keywords beside those that come from a `TypedDict` (``# error of a keyword``) are found by mypy and pyright.
"""

import caspian
from caspian import Evnt  # error

caspian.evnts_between("AZ", "KZ")  # error
caspian.events.where(lambda event: event.nonsense)  # error
caspian.agreements.where(lambda agreement: agreement.participants)  # error
caspian.events.where(measure="trade")  # error of a keyword
caspian.events.where(kind=5)  # error
caspian.events.involving(5)  # error
caspian.events.signed_by("Ilham Aliyev")  # error
caspian.places.during("2024")  # error
caspian.corridor(5)  # error
print(caspian.country("KZ").participants)  # error
caspian.events_between("AZ", "KZ", topc="peace")  # error of a keyword
caspian.events_involving("KZ", yaer=2024)  # error of a keyword
caspian.events.where(yaer=2024)  # error of a keyword
caspian.agreements.where(signed=2.5)  # error
caspian.events.first("3")  # error
caspian.figures_about("KZ", colour="red")  # error of a keyword
caspian.corridors_through("GE", kind=5)  # error
caspian.agreements_between("AZ", "KZ", place=5)  # error
caspian.routes("Aktau", "Istanbul", at="2024")  # error
caspian.routes("Aktau", "Istanbul", most="3")  # error
print(caspian.routes("Aktau", "Istanbul")[0].distance)  # error
caspian.events.colour = "red"  # error
caspian.load().colour = "red"  # error
caspian.UNITS["bananas"] = "b"  # error
caspian.events[0].title = "Another"  # error
Evnt()

caspian.Event(id="x", title="...", when=None, kind="visit")  # error
caspian.Event(id="x", title="...", when=20.5, kind="visit")  # error
caspian.Event(id="x", title="...", kind="visit")  # error
caspian.Event(id="x", title="...", when="2025", kind=5)  # error
caspian.Event(id="x", title="...", when="2025", kind="visit", place="baku")  # error
caspian.Event(id="x", title="...", when="2025", kind="visit", places="baku")  # error
caspian.Event(id="x", title="...", when="2025", kind="visit", topics="energy")  # error
caspian.Event(id="x", title="...", when="2025", kind="visit", participants=["AZ"])  # error
caspian.Claim(field="f", value="v", citations=[caspian.Participant(party="AZ")])  # error
caspian.Figure(id="x", title="...", measure="trade", value=1.5, unit="USD")  # error
caspian.Agreement(id="x", title="...", kind="treaty", parties="AZ", history=[])  # error
