"""What a saved dataset says of itself: which release it is of, and by which checksum that can be seen."""

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
_CHECKSUM = rules.patterned("[0-9a-f]{64}", "a SHA-256 in small hexadecimal digits")


@attrs.frozen(order=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Edition(Part):
    """The release of which the records of a file are; `Dataset.save` writes it.

    Where the records have another checksum than it says, they were changed since, and count as one's own.
    """

    version: Annotated[str, _VERSION, Doc("The version of the data: year, month and number.")]
    as_of: Annotated[When, Doc('The day that "today" means.')] = attrs.field(converter=given.when)
    checksum: Annotated[str, _CHECKSUM, Doc("The SHA-256 of the records in their canonical form.")]

    def release(self, checksum: str) -> Release:
        """The release that records with a checksum are of."""
        found = Release(version=self.version, as_of=self.as_of)
        return found if checksum == self.checksum else found.with_own_records()
