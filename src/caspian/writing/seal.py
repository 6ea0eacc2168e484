"""One number for all that a saved release says: its records, what is withdrawn, its version and its day."""

from collections.abc import Iterable, Mapping

from caspian.model.amendment import Withdrawal
from caspian.model.release import Release
from caspian.writing.checksum import checksum
from caspian.writing.text import encode

__all__ = ["seal"]


def seal(written: Mapping[str, str], withdrawn: Iterable[Withdrawal], release: Release) -> str:
    """The SHA-256 by which a saved release is known to be as it was saved.

    Args:
        written: the text of each list of records, as `caspian.writing.text.lists` gives it.
        withdrawn: what is no more.
        release: what it says of itself.

    >>> from caspian import When
    >>> said = Release(version="2026.11.1", as_of=When("2026-03-20"))
    >>> seal({}, (), said) == seal({}, (), said.with_own_records())
    False
    """
    from hashlib import sha256

    gone = encode({}, (), sorted(withdrawn, key=lambda each: each.id))
    said = "\n".join((release.version, release.as_of.edtf, checksum(written), gone))
    return sha256(said.encode()).hexdigest()
