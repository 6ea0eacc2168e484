"""The steps in the life of an agreement."""

from caspian.model.fields import Word

__all__ = ["Stage"]


class Stage(Word):
    """A step in the life of an agreement, in the order in which they come."""

    PROPOSED = "proposed", "One side has offered it."
    NEGOTIATED = "negotiated", "Talks about it are under way."
    AGREED = "agreed", "Agreed on, announced or approved; no signature is known."
    INITIALLED = "initialled", "The text is settled by initials."
    SIGNED = "signed", "Signed."
    RATIFIED = "ratified", "Consent to be bound, by ratification."
    ACCEPTED = "accepted", "Consent to be bound, by acceptance."
    APPROVED = "approved", "Consent to be bound, by approval."
    ACCEDED = "acceded", "Consent to be bound by one that did not sign."
    PROVISIONALLY_APPLIED = "provisionally applied", "Applied before it is in force."
    IN_FORCE = "in force", "In force, or a contract carried out; with a party, in force for it."
    SUSPENDED = "suspended", "At rest; with a party, that party's part in it rests."
    RESUMED = "resumed", "In force again after a rest."
    WITHDREW = "withdrew", "A party left a treaty of several parties."
    DENOUNCED = "denounced", "A party gave notice that it ends."
    TERMINATED = "terminated", "Ended by its parties."
    ENDED = "ended", "Expired, was replaced or was carried out."
