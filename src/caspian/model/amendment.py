"""What a file may say of records that stand elsewhere: what to change in them, and what is withdrawn."""

from typing import Annotated

import attrs

from caspian.model import given, rules
from caspian.model.fields import Doc, Part, described
from caspian.model.record import Citation

__all__ = ["Amendment", "Withdrawal"]


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Amendment(Part):
    """A change of a record: something is added to it, set in it or removed from it.

    It says what to do in one of three ways: `add` a part or a value to a list, `set` a value, or `remove`
    what stands at the path. What was there before goes only with a reason.

    >>> Amendment(id="sco", field="aliases", add="Shanghai Organisation").field
    'aliases'
    """

    id: Annotated[str, rules.REFERENCE, Doc("The record that is changed.")]
    field: Annotated[
        str, Doc("What of it: ``memberships``, ``history[signed].when``; see `caspian.model.path`.")
    ]
    add: Annotated[object, Doc("What to add to the list at the path, in the form of the file.")] = None
    set: Annotated[object, Doc("What shall stand at the path, in the form of the file.")] = None
    remove: Annotated[bool, Doc("Whether what stands at the path goes.")] = False
    reason: Annotated[str | None, Doc("Why; needed where something that stood there goes.")] = None
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands.")] = attrs.field(
        default=(), converter=given.citations
    )

    def __attrs_post_init__(self) -> None:
        done = [self.add is not None, self.set is not None, self.remove]
        if sum(done) != 1:
            raise ValueError("expected one of 'add', 'set' and 'remove'")
        if self.add is None and not self.reason:
            raise ValueError("expected the reason why what stands there goes")


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Withdrawal(Part):
    """A record that is no more: why, and which one stands for it now.

    >>> str(Withdrawal(id="2024-visit", reason="The same visit has two records.", successor="2024-05-visit"))
    "The same visit has two records; see '2024-05-visit'"
    """

    id: Annotated[str, rules.REFERENCE, Doc("The id, which no other record will have.")]
    reason: Annotated[str, Doc("Why it was withdrawn.")]
    successor: Annotated[str | None, rules.REFERENCE, Doc("The id of the record that stands for it now.")] = (
        None
    )

    def __str__(self) -> str:
        reason = self.reason.removesuffix(".")
        return f"{reason}; see {self.successor!r}" if self.successor else reason
