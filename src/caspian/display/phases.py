"""From when on something holds, in words: also where only a day is known by which it did."""

from caspian.model.operation import Phase
from caspian.model.time.when import When

__all__ = ["bounded", "phase_in_words"]


def bounded(name: str, when: When) -> str:
    """A beginning or an end in words, with what it is.

    Args:
        name: ``since`` or ``until``.
        when: the day, or the window in which it fell.

    >>> bounded("since", When("2017-10-30")), bounded("since", When("2015-12-13/2024-09-11", window=True))
    ('since 30 October 2017', 'at the latest since 11 September 2024')
    >>> bounded("until", When("2023-03-01/2023-03-10", window=True))
    'until some day between 1 and 10 March 2023'
    """
    if not when.window:
        return f"{name} {when}"
    if name == "since":
        return f"at the latest since {When(when.edtf.partition('/')[2]).in_words()}"
    return f"{name} some day {when.in_words()}"


def phase_in_words(phase: Phase) -> str:
    """A state with its beginning.

    >>> phase_in_words(Phase(operation="suspended", since=When("2015-12-13/2024-09-11", window=True)))
    'suspended, at the latest since 11 September 2024'
    """
    if phase.since is None:
        return phase.operation.value
    comma = "," if phase.since.window else ""
    return f"{phase.operation.value}{comma} {bounded('since', phase.since)}"
