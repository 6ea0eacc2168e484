"""Titles of offices: whether one is of the office that somebody means."""

import re

__all__ = ["is_office"]

_BELOW = {"deputy", "vice", "assistant", "under", "first"}
"""Words that make another, lower office of one."""
_ANOTHER = {
    "president": {"assembly", "parliament", "senate", "council", "court"},
    "foreign": {"economic"},
}
"""Words that make another office of one that is asked for by the first word."""
_JOINING = re.compile(r"\b(?:of|for|to|on|in|at)\b|,", re.IGNORECASE)
_CALLED = (
    ("head of government", "prime minister", "premier", "chairman of the cabinet of ministers", "chancellor"),
    ("secretary general", "executive secretary"),
    (
        "head of parliament",
        "speaker",
        "speaker of parliament",
        "president of the national assembly",
        "chairman of parliament",
        "chairperson of the mejlis",
    ),
)
"""What one office is called, here or there, so that each means all."""
_GOVERNS = next(each for each in _CALLED if "head of government" in each)
_REIGNS = ("head of state", "president", "king", "emir", "supreme leader")
_WIDER = {"head of state": _REIGNS, "leader": (*_REIGNS, *_GOVERNS), "ruler": _REIGNS}
"""Words that mean any of several offices, each of which means itself alone."""
_SHORT = {"pm": "prime minister", "fm": "foreign minister"}
"""Offices that are asked for by letters."""
_SEVERAL = re.compile(r"^(heads|leaders|rulers|premiers|prime ministers|speakers)\b")
"""What more than one of these is called."""
_SMALL = {"of", "the", "for", "and", "to", "a"}


def is_office(asked: str, title: str) -> bool:
    """Whether a title is of the office that a user means, whatever the order of its words.

    >>> is_office("foreign minister", "Minister of Foreign Affairs"), is_office("president", "Vice President")
    (True, False)
    >>> is_office("president", "Aide to the President"), is_office("energy minister", "Minister of Energy and Natural Resources")
    (False, True)
    >>> is_office("president", "President of the National Assembly")
    False
    >>> is_office("PM", "Prime Minister"), is_office("foreign ministers", "Minister of Foreign Affairs")
    (True, True)
    >>> is_office("prime minister", "Chairman of the Cabinet of Ministers"), is_office("premier", "Deputy Prime Minister")
    (True, False)
    >>> is_office("head of government", "Federal Chancellor"), is_office("secretary general", "Executive Secretary")
    (True, True)
    >>> is_office("leader", "President"), is_office("leaders", "Prime Minister"), is_office("head of state", "Prime Minister")
    (True, True, False)
    >>> is_office("speaker", "President of the National Assembly"), is_office("president of the national assembly", "President")
    (True, False)
    """
    asked = " ".join(_SHORT.get(word, word) for word in asked.casefold().split())
    one = _SEVERAL.sub(lambda found: found[0][:-1], asked)
    called = _WIDER.get(one) or next((each for each in _CALLED if one in each), (asked,))
    return any(_is_titled(each, title) for each in called)


def _is_titled(asked: str, title: str) -> bool:
    wanted, has = _words(asked), _words(title)
    if not wanted:
        return False
    head = _words(_JOINING.split(title)[0])
    noun = (_words(_JOINING.split(asked)[0]) or wanted)[-1]
    if head and noun == f"{head[-1]}s":
        wanted = [head[-1] if word == noun else word for word in wanted]
        noun = head[-1]
    return (
        noun in head[-1:]
        and not (set(head) & _BELOW) - set(wanted)
        and not any(_ANOTHER.get(word, set()) & set(has) - set(wanted) for word in wanted)
        and all(any(word.startswith(each) for word in has) for each in wanted)
    )


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if word not in _SMALL]
