"""How else a state's name may be written: the forms of statistics offices, with and without its form of government.

Each rule only takes away, turns round or writes out; what is left must be a name that is known.
"""

import re
from collections.abc import Iterator

from caspian.names.folding import fold
from caspian.names.natural import states

__all__ = ["readings"]

_ABBREVIATIONS = (
    (re.compile(r"\bp\.? ?r\.? (?:of )?(?=\w)", re.I), "People's Republic of "),
    (re.compile(r"\bp\.?d\.?r\b\.?", re.I), "People's Democratic Republic"),
    (re.compile(r"\bd\.?p\.?r\b\.?", re.I), "Democratic People's Republic of"),
    (re.compile(r"\brep\b\.?", re.I), "Republic"),
    (re.compile(r"\bdem\b\.?", re.I), "Democratic"),
    (re.compile(r"\bfed\b\.?$", re.I), "Federation"),
    (re.compile(r"\bfed\b\.?", re.I), "Federated"),
    (re.compile(r"\bsts\b\.?", re.I), "States"),
    (re.compile(r"\bisl\b\.?(?= rep)", re.I), "Islamic"),
    (re.compile(r"\bst\b\.? ", re.I), "Saint "),
    (re.compile(r"\bis\b\.?$", re.I), "Islands"),
)
_ADJECTIVES = (
    "arab|bolivarian|co-?operative|democratic|eastern|federal|federated|federative|former|grand|hashemite|"
    "independent|islamic|people[’'`]?s|plurinational|popular|socialist|sovereign|united"
)
_FORMS = "commonwealth|confederation|duchy|emirate|federation|kingdom|nation|principality|republic|states?|sultanate|union"
_FORMAL = re.compile(
    rf"(?:the )?(?:(?:(?:{_ADJECTIVES}|soviet) )*(?:{_FORMS}) of (?:the )?){{1,3}}(.+)", re.IGNORECASE
)
_PLAIN = re.compile(
    r"(?:the )?(?:republic (.+)|(.+?) (?:republic|federation|soviet socialist republic|s\.?s\.?r\.?))", re.I
)
_FORMER = re.compile(r"(?:the )?(?:former |ex[- ])(.+)", re.I)
_ACRONYM = re.compile(r"(?:[a-z]\.){2,}[a-z]\.?", re.I)
_RUSSIAN = re.compile(r"(?:исламская |народная )?(?:республика|государство|королевство) (.+)", re.I)
_ONLY_FORMS = re.compile(rf"(?:the|of|and|rb|sar|(?:{_ADJECTIVES})|(?:{_FORMS})|[ ,])+", re.I)
_ARTICLE = re.compile(r"\(?\bthe\b\)? *|,? *\(?the\)?$", re.I)
_ASIDE = re.compile(r"(.+?) *[(\[](.+?)[)\]] *$")
_SIDES = re.compile(r"\b(?:north|south|east|west)(?:ern)?\b", re.I)

# What is left of these without the words beside it may be another state, or none.
_NEVER_ALONE = (
    "china", "chinese", "dominica", "soviet", "congo", "kongo", "guinea", "gvineya", "korea", "koreya", "samoa", "sintmaarten", "saintmartin",
    "sudan", "virginislands", "yemen", "vietnam",
)  # fmt: skip


def readings(text: str) -> Iterator[str]:
    """The ways in which a name may be meant, the closest first; the name itself is not among them.

    >>> "Iran" in readings("Iran, Islamic Rep."), next(readings("the Kyrgyz Republic"))
    (True, 'Kyrgyz Republic')
    """
    text = " ".join(text[:200].split())
    if not any(sign in text for sign in " .(-"):
        return
    seen = {text}
    for form in _forms(text):
        if form and form not in seen:
            seen.add(form)
            yield form


def _forms(text: str) -> Iterator[str]:
    full = text
    for pattern, words in _ABBREVIATIONS:
        full = pattern.sub(words, full)
    for each in (text, full):
        yield each
        yield each[4:] if each[:4].casefold() == "the " else ""
        yield _ARTICLE.sub("", each)
    for each in (text, full):
        yield from _turned(each)
    if _ACRONYM.fullmatch(text):
        yield text.replace(".", "").upper()
    for pattern in (_FORMAL, _RUSSIAN, _FORMER, _PLAIN):
        formal = pattern.fullmatch(full)
        name = next(filter(None, formal.groups())) if formal else ""
        if name and _may_stand_alone(name) and full.casefold() != "state of georgia":
            yield name
            yield states().get(fold(name), "")


def _turned(text: str) -> Iterator[str]:
    """What stands behind a comma or in brackets before the rest, or left out."""
    aside = _ASIDE.fullmatch(text)
    before, comma, behind = text.partition(", ")
    if aside:
        yield from _around(aside[1], aside[2])
        # Two states are called Georgia: brackets would say which.
        if _may_stand_alone(aside[1]) and not _SIDES.search(aside[2]) and aside[1].casefold() != "georgia":
            yield aside[1]
    elif comma:
        yield from _around(before, behind)
        if _may_stand_alone(before) and _ONLY_FORMS.fullmatch(behind):
            yield before


def _around(name: str, beside: str) -> Iterator[str]:
    yield f"{beside} {name}"
    yield f"{beside} of {name}"
    yield f"{beside} of the {name}"


def _may_stand_alone(name: str) -> bool:
    return fold(name) not in _NEVER_ALONE
