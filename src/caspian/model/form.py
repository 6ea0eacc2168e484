"""The forms of agreements, and which of them bind by what."""

from caspian.model.fields import Word

__all__ = ["AgreementKind"]


class AgreementKind(Word):
    """What an agreement is in form."""

    TREATY = "treaty", "What calls itself a treaty, a convention or a charter."
    AGREEMENT = (
        "agreement",
        "What calls itself an agreement, of states, governments or other bodies; also where the form is not known more exactly.",
    )
    MEMORANDUM = "memorandum", "A memorandum of understanding, of intent or of cooperation."
    PROTOCOL = "protocol", "A protocol, to a treaty or of talks."
    DECLARATION = "declaration", "A declaration or joint statement."
    CONTRACT = "contract", "A contract of supply, purchase, work or services."
    LOAN = "loan", "A loan or credit."
    GRANT = "grant", "Money or goods given."
    JOINT_VENTURE = "joint venture", "The founding of a common company or fund."
    INVESTMENT = "investment", "A purchase of shares or a commitment to invest."
    PROGRAMME = "programme", "A programme, plan, concept or roadmap adopted together."
    PACKAGE = "package", "Several agreements that the source does not tell apart; see `count`."
    UNDERSTANDING = "understanding", "Something agreed on of which no document is known."

    @property
    def by_signature(self) -> bool | None:
        """Whether a document of this form commonly binds by its signature, without an entry into force.

        Returns:
            None where an entry into force commonly follows, or the form is not known; False where what is signed states intentions
            and binds nobody in law.

        >>> [kind.by_signature for kind in (AgreementKind.CONTRACT, AgreementKind.TREATY, AgreementKind.DECLARATION)]
        [True, None, False]
        """
        stating = (
            AgreementKind.MEMORANDUM,
            AgreementKind.DECLARATION,
            AgreementKind.PROGRAMME,
            AgreementKind.UNDERSTANDING,
        )
        if self in stating:
            return False
        entering = (
            AgreementKind.TREATY,
            AgreementKind.AGREEMENT,
            AgreementKind.PROTOCOL,
            AgreementKind.PACKAGE,
        )
        return None if self in entering else True
