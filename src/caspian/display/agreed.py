"""How far an agreement got, in words for its card."""

from caspian.model.agreement import Agreement
from caspian.model.binding import BEFORE_APPLIED, CONSENT
from caspian.model.stage import Stage

__all__ = ["reached"]


def reached(agreement: Agreement) -> str:
    """The status; of what is not in force yet, how many consented, that its entry into force is not known, or that it is the last step.

    >>> import caspian
    >>> reached(caspian.agreement("caspian-convention-2018"))
    'signed; ratified by 4 of 5'
    >>> reached(caspian.agreement("shusha-declaration-2021"))
    'ratified; entry into force not known'
    """
    status = agreement.status
    if status is None:
        return ""
    consent = (each for each in agreement.history if each.stage in CONSENT and not each.planned)
    steps = [each for each in consent if each.party in agreement.parties]
    consented = {each.party for each in steps}
    if status in BEFORE_APPLIED and 0 < len(consented) < len(agreement.parties):
        how = "ratified" if all(each.stage is Stage.RATIFIED for each in steps) else "consented to"
        before = "" if status is Stage.RATIFIED else f"{status.value}; "
        return f"{before}{how} by {len(consented)} of {len(agreement.parties)}"
    if status in CONSENT:
        return f"{status.value}; entry into force not known"
    # Of a declaration or a memorandum nothing has to come after the signature.
    whole = agreement.kind.by_signature is not None and status is Stage.SIGNED
    return f"{status.value}{', the last step known' if status in BEFORE_APPLIED and not whole else ''}"
