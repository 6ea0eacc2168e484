"""Which offices of the nine states a reader asks for, year by year, and where nobody is known to have held one."""

from collections.abc import Collection, Iterator

from caspian import Dataset, When

__all__ = ["NOBODY", "OFFICES", "SINCE", "holders"]

SINCE = 2020
"""The first year for which each office is expected to have a holder."""

_TERRITORY = ("Minister of Territorial Administration and Infrastructure",)
_SUSTAINABLE = ("Minister of Economy and Sustainable Development",)

_ALL = ("AM", "AZ", "GE", "KZ", "KG", "TJ", "TM", "TR", "UZ", "IR", "RU", "CN", "MN")
OFFICES: dict[str, dict[str, tuple[str, ...]]] = {
    "head of state": dict.fromkeys(_ALL, ("President",)),
    "head of government": {
        **dict.fromkeys(("AM", "AZ", "GE", "KZ", "TJ", "UZ", "RU", "MN"), ("Prime Minister",)),
        "KG": ("Prime Minister", "Chairman of the Cabinet of Ministers"),
        "CN": ("Premier",),
    },
    "foreign minister": dict.fromkeys(_ALL, ("Minister of Foreign Affairs",)),
    "economy minister": {
        "AM": ("Minister of Economy",),
        "AZ": ("Minister of Economy",),
        "GE": _SUSTAINABLE,
        "KG": ("Minister of Economy", "Minister of Economy and Finance", "Minister of Economy and Commerce"),
        "KZ": ("Minister of National Economy",),
        "TJ": ("Minister of Economic Development and Trade",),
        "TM": ("Minister of Finance and Economy",),
        "TR": ("Minister of Treasury and Finance",),
        "UZ": ("Minister of Economy and Finance",),
    },
    "energy minister": {
        "AM": _TERRITORY,
        "AZ": ("Minister of Energy",),
        "GE": _SUSTAINABLE,
        "KG": ("Minister of Energy", "Minister of Energy and Industry"),
        "KZ": ("Minister of Energy",),
        "TJ": ("Minister of Energy and Water Resources",),
        "TM": ("Minister of Energy",),
        "TR": ("Minister of Energy and Natural Resources",),
        "UZ": ("Minister of Energy",),
    },
    "transport minister": {
        "AM": _TERRITORY,
        "AZ": (
            "Minister of Transport, Communications and High Technologies",
            "Minister of Digital Development and Transport",
        ),
        "GE": _SUSTAINABLE,
        "KG": ("Minister of Transport and Roads", "Minister of Transport and Communications"),
        "KZ": ("Minister of Industry and Infrastructural Development", "Minister of Transport"),
        "TJ": ("Minister of Transport",),
        "TM": ("Director General of the Agency for Transport and Communications",),
        "TR": ("Minister of Transport and Infrastructure",),
        "UZ": ("Minister of Transport",),
    },
}
"""Titles under which each office is held. Türkiye and Turkmenistan have no head of government besides the president,
Iran none since 1989; Afghanistan has had no government since 2021 but that of the Taliban, which has offices of its own."""

NOBODY: dict[tuple[str, str], tuple[Collection[int], str]] = {
    ("KG", "economy minister"): (range(2020, 2021), "when the minister of 2019 left was not found"),
    ("KG", "energy minister"): (range(2020, 2021), "there was no such ministry before February 2021"),
    ("KG", "transport minister"): (range(2020, 2022), "a minister is known for a day of February 2020 only"),
    ("MN", "head of government"): (range(2026, 2027), "no page later than October 2025 was found"),
    ("TM", "economy minister"): (
        range(2024, 2025),
        "a minister is known until February 2025, and not since when",
    ),
    ("TM", "energy minister"): (range(2021, 2023), "a minister is known for a day of February 2020 only"),
    ("TM", "transport minister"): (
        (2020, 2021, 2023, 2024, 2025, 2026),
        "the head of the agency is known from March 2022, and not until when",
    ),
    ("UZ", "economy minister"): (
        (2020, 2021, 2022, 2026),
        "the ministry is of 2023, and the minister is known until October 2025",
    ),
}
"""For which office and years nobody is known by the days of a term, and why."""


def holders(data: Dataset, of: str, titles: tuple[str, ...], year: int) -> Iterator[str]:
    """Who held an office in some of a year, as far as its term is known; acting or not.

    A term with one end alone tells of the year of that end and no other; a single day tells of no term.
    """
    meant = {*titles, *(f"Acting {title}" for title in titles)}
    for person in data.people:
        for office in person.offices:
            if office.of != of or office.title not in meant or not office.period:
                continue
            text = office.period.edtf
            known = [When(each) for each in text.split("/") if each not in ("", "..")]
            whole = len(text.split("/")) == 2 and "" not in text.split("/")
            terms = [office.period] if whole else known if "/" in text else []
            if any(each.touches(When(str(year))) is not False for each in terms):
                yield person.id
