"""Memberships against an outside list: the intergovernmental organisations of the Correlates of War, by year.

    python tools/memberships.py igo.csv states.csv [BODY …]

Both files are tables of version 3 as the package igoR has them (`igo_year_format3`, `states2016`), saved as CSV.
For each body that both have and each state, the years from 1965 on in which it was a full member are compared: the
same, off by one year, or more. With names of bodies every difference is printed, else the counts alone. The ICAO is
left out: that set counts its forerunner of 1919 with it.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import caspian
from caspian import MembershipStatus, NotFound, When
from caspian.belonging import belongs

FIRST, LAST = 1965, 2014
BODIES = {
    "AsDB": "adb", "BSEC": "bsec", "CICA": "cica", "CIS": "cis", "COE": "council-of-europe", "CSTO": "csto",
    "D8": "d8", "EBRD": "ebrd", "ECO": "eco", "EAEC": "eurasian-economic-community", "EU": "eu", "GUAM": "guam",
    "IBRD": "world-bank", "IMF": "imf", "ISDB": "isdb", "NAM": "nam", "NATO": "nato", "OECD": "oecd",
    "OIC": "oic", "OPEC": "opec", "OSCE": "osce", "SCO": "sco", "Turksoy": "turksoy", "UN": "un", "WTO": "wto",
}  # fmt: skip
"""The bodies, by their names there and here."""
ALSO = {"260": "DE", "678": "YE", "680": "YD", "255": "DE"}
"""States whose code there stands for another time of a state here."""
_FULL = "1"
ONE = {"SU": "RU", "YU": "RS"}
"""States that are one there and two here, one after the other."""


def states(path: str) -> dict[str, str]:
    """The ids of the states, by the names of their columns."""
    found = {}
    for row in csv.DictReader(Path(path).read_text(encoding="utf-8").splitlines()):
        code = row["ccode"].partition(".")[0]
        try:
            found[row["state"]] = ALSO.get(code) or caspian.country(code, scheme="cow").id
        except NotFound:
            continue
    return found


def theirs(path: str, named: dict[str, str]) -> dict[tuple[str, str], set[int]]:
    """In which years each state was a full member of each body."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in csv.DictReader(Path(path).read_text(encoding="utf-8").splitlines()):
        year, body = int(float(row["year"])), BODIES.get(row["ioname"])
        if body is None or not FIRST <= year <= LAST:
            continue
        for column, state in named.items():
            if row.get(column, "").partition(".")[0] == _FULL:
                found[body, ONE.get(state, state)].add(year)
    return found


def ours() -> dict[tuple[str, str], set[int]]:
    """The same of the bundled data, on some day of the year."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    years = [When(str(year)) for year in range(FIRST, LAST + 1)]
    for key in BODIES.values():
        body = caspian.organisation(key)
        for each in body.memberships:
            if each.member.isupper():
                held = {
                    when.days.start
                    for when in years
                    if belongs(body, each, status=MembershipStatus.MEMBER, on=when)
                }
                found[key, ONE.get(each.member, each.member)] |= {
                    year
                    for year, when in zip(range(FIRST, LAST + 1), years, strict=True)
                    if when.days.start in held
                }
    return found


def difference(here: set[int], there: set[int]) -> int:
    """By how many years the beginning or the end differ at most; a whole life where only one side has it."""
    if not here or not there:
        return len(here or there)
    return max(abs(min(here) - min(there)), abs(max(here) - max(there)))


def main(igo: str, known: str, *asked: str) -> Iterator[str]:
    """The counts, body by body, and the differences of those that are asked for."""
    there, here = theirs(igo, states(known)), ours()
    covered = {body for body, _ in there}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for body, state in sorted({*there, *(key for key in here if key[0] in covered)}):
        own, other = here.get((body, state), set()), there.get((body, state), set())
        if not own and not other:
            continue
        off = difference(own, other)
        counts[body]["same" if not off else "by one year" if off == 1 else "by more"] += 1
        if body in asked and off > 1:
            yield f"{body} {state}: here {_span(own)}, there {_span(other)}"
    total = sum(counts.values(), Counter[str]())
    for name, each in (*sorted(counts.items()), ("all", total)):
        yield f"{name}: {each.total()} pairs, {each['same']} the same, {each['by one year']} by one year, {each['by more']} by more"


def _span(years: set[int]) -> str:
    return f"{min(years)}-{max(years)}" if years else "never"


if __name__ == "__main__":
    for line in main(*sys.argv[1:]):
        print(line)
