"""Settings of the tests."""

import os

from hypothesis import HealthCheck, settings

# No test is about time: a slow machine must not fail one. A change is judged by the same examples each
# time it is checked; whoever works on it is given new ones.
settings.register_profile(
    "caspian",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("caspian")

collect_ignore_glob = ["typing/*"]  # read by type checkers, and by nobody else

# Tables fit the terminal: tests and examples are read in one of 110 columns.
os.environ["COLUMNS"] = "110"
