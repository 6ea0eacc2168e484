"""In which agreements of two a company or a body stands for one of them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from caspian.catalogue.types import collection as type_name
from caspian.questions.conditions.sides import Between
from caspian.questions.typed import typed

if TYPE_CHECKING:
    from caspian.questions.agreements import Agreements

__all__ = ["by_companies"]


def by_companies(agreements: "Agreements") -> Iterator[str]:
    """In how many agreements of two parties a company or a body stands for one of them, with the call that leaves these out.

    Args:
        agreements: the agreements.
    """
    steps, store = agreements.question.steps, agreements._store
    two = next((each for each in steps if isinstance(each, Between)), None)
    if two is None or two.direct:
        return
    number = sum(
        not {two.first, two.second} <= {*store.parties_of(type_name(type(each)), each, direct=True)}
        for each in agreements._records
    )
    call = typed(agreements.question, agreements, direct=True)
    if number and call and number < len(agreements):
        it = "it" if number == 1 else "them"
        yield f"in {number} of them a company or a body stands for one of the two: {call} leaves {it} out"
