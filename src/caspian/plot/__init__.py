"""Pictures for reports, drawn by matplotlib (the extra `plot`): each takes a selection and returns the Axes.

`Selection.plot` picks the one that fits. Colours are those of Okabe and Ito, which people who do not see all
colours tell apart; what is only planned, expected or forecast is drawn hollow.

>>> import caspian
>>> axes = caspian.plot.activity(caspian.events_between("Armenia", "Azerbaijan", since="2024", until="2024"))
>>> axes.get_ylabel()
'events a month'
"""

from caspian.plot.activity import activity
from caspian.plot.fitting import fitting
from caspian.plot.map import map  # noqa: A004
from caspian.plot.matrix import matrix
from caspian.plot.memberships import memberships
from caspian.plot.network import network
from caspian.plot.series import series
from caspian.plot.timeline import timeline

__all__ = ["activity", "fitting", "map", "matrix", "memberships", "network", "series", "timeline"]
