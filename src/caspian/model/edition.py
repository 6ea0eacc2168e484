"""What a saved dataset says of itself: which release it is of, and by which seal that can be seen."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Annotated

import attrs

from caspian.model import given, rules
from caspian.model.fields import Doc, Part, described
from caspian.model.release import Release
from caspian.model.time.when import When

__all__ = ["Edition"]

_VERSION = rules.patterned(
    r"\d{4}\.\d{1,2}\.\d{1,4}(?: with [a-z0-9. ]{1,400})?", "a version such as '2026.11.1'"
)
_SEAL = rules.patterned("[0-9a-f]{64}", "a SHA-256 in small hexadecimal digits")


def _day(value: object) -> None:
    if not isinstance(value, When):
        rules.instance(When).judge(value)
        return
    days = value.days
    if value != When(value.edtf) or days.interval or days.start != days.end or not value.edtf[-1].isdigit():
        raise ValueError(f"expected one day such as '2026-03-20', got {rules.shown(value.edtf)}")


_DAY = rules.Rule(
    _day, MappingProxyType({"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"})
)


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Edition(Part):
    """The release of which the records of a file are; `Dataset.save` writes it.

    Where its seal does not fit, something was changed since it was saved, and the records count as one's own.
    """

    version: Annotated[str, _VERSION, Doc("The version of the data: year, month and number.")]
    as_of: Annotated[When, _DAY, Doc('The day that "today" means.')] = attrs.field(converter=given.when)
    seal: Annotated[
        str, _SEAL, Doc("The SHA-256 of all records, of what is withdrawn, of the version and of the day.")
    ]

    def release(self, sealed: Callable[[Release], str]) -> Release:
        """The release that it says, if it bears the seal that a function gives of that."""
        found = Release(version=self.version, as_of=self.as_of)
        return found if sealed(found) == self.seal else found.with_own_records()
