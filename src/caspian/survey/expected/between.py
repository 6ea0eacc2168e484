"""Answers on pairs of parties: asked by any names, in whatever order."""

from typing import ClassVar, Protocol, TypeVar

from caspian.errors import NotFound
from caspian.questions.answer import Answer, Item
from caspian.questions.asked import Reference

__all__ = ["Between"]


class _OfPair(Item, Protocol):
    @property
    def parties(self) -> tuple[str, str]: ...


T = TypeVar("T", bound=_OfPair, covariant=True)


class Between(Answer[T]):
    """What is told of each of several pairs of parties."""

    __slots__ = ()

    one: ClassVar[str]
    """What one of them is called where none is found."""

    def between(self, a: Reference, b: Reference) -> "T":
        """What is held and what is missing between two parties, in whatever order.

        Args:
            a: a country or organisation.
            b: another one.

        Raises:
            NotFound: if a name means no party, or nothing is expected between the two.
            Ambiguous: if a name means several.

        >>> import caspian
        >>> caspian.coverage().pairs.between("Türkiye", "Georgia").framework
        'georgia-turkiye-friendship-1992'
        """
        ids: set[object] = {
            self.store.party(each).id if self.store else getattr(each, "id", each) for each in (a, b)
        }
        for pair in self:
            if ids.issuperset(pair.parties):
                return pair
        raise NotFound(" and ".join(sorted(map(str, ids))), self.one)
