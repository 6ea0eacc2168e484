"""A type describes itself: a field says its rule, its unit, its link and its meaning, once, where it stands.

    amends: Annotated[tuple[str, ...], Link("agreements", reverse="amended_by"), Doc("What it changes.")] = ()

`described` is the `field_transformer` of every class of the model: it takes the marks off the
annotation, puts them into the field's metadata as a `Field`, and adds the validator that they imply.
Relations, integrity, reading, tidy rows, the JSON Schema and the data dictionary ask `field_of` or
`fields_of`, and nothing else. The meanings are values, so that they survive ``python -OO``.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Self, Union, get_args, get_origin

import attrs

from caspian.model import rules
from caspian.model.homed import Homed
from caspian.model.rules import Rule

__all__ = [
    "EVERY",
    "PARTIES",
    "Doc",
    "Field",
    "InOrder",
    "Least",
    "Link",
    "Part",
    "Search",
    "Unit",
    "Unsaid",
    "Within",
    "Word",
    "described",
    "field_of",
    "fields_of",
]

PARTIES = ("countries", "organisations")
"""The types of records that can be a party."""
EVERY = ("*",)
"""Records of every type but sources, passages and the type of the record itself."""


class Doc(str):
    """What a field means, in a line."""

    __slots__ = ()


class Unit(str):
    """The unit of a number, where it is always the same."""

    __slots__ = ()


class Link:
    """That a field holds the id of another record, and what each is to the other."""

    __slots__ = ("name", "party", "per_part", "reverse", "targets", "tree")

    def __init__(
        self,
        *targets: str,
        reverse: str,
        name: str | None = None,
        party: bool = False,
        tree: bool = False,
        per_part: bool = False,
    ) -> None:
        self.targets: tuple[str, ...] = targets
        """The types of the records that may be meant."""
        self.reverse: str = reverse
        """What the naming records are to the one that is meant; ``{type}`` stands for their type."""
        self.name: str | None = name
        """What the records meant are to the one that names them; the name of the field if not given."""
        self.party: bool = party
        """Whether it names who took part: what `involving` and `between` ask for."""
        self.tree: bool = tree
        """Whether it leads upwards, so that no record may come back to itself."""
        self.per_part: bool = per_part
        """Whether the link has a name of its own for each part of a record that holds it."""


class InOrder(str):
    """The date by which the parts of a record stand in order."""

    __slots__ = ()


class Unsaid(str):
    """What is said of nothing in this field, so that nobody takes it for a fact."""

    __slots__ = ()


class Least(int):
    """How many parts there are at least."""

    __slots__ = ()


class Within:
    """That a single date only lies within the time that is meant, which may be longer."""

    __slots__ = ()


class Search(float):
    """How much a word in this text says of what the record is."""

    __slots__ = ()


class Field(NamedTuple):
    """What a field says of itself."""

    name: str
    type: Any
    """The type of the value, or of each of several, without the None that stands for nothing."""
    optional: bool
    many: bool
    rule: Rule
    """What a value must be."""
    least: int
    in_order: str | None
    link: Link | None
    unit: str | None
    search: float
    doc: str
    default: object
    within: bool = False
    """Whether a single date only lies within the time that is meant."""
    unsaid: str = ""
    """What is said of nothing in it."""

    def validate(self, instance: object, attribute: object, value: object) -> None:
        """Judge a value; as a validator of attrs, which brings what a file writes otherwise to its type.

        Raises:
            TypeError: for a value of another type.
            ValueError: for one of the right type that cannot be.
        """
        if value is None and self.optional:
            return
        try:
            self.judge(value)
        except (TypeError, ValueError):
            from caspian.model.taking import taken

            found = value if instance is None else taken(value, self.type, many=self.many)
            if found is value:
                raise
            self.judge(found)
            object.__setattr__(instance, self.name, found)

    def judge(self, value: Any) -> None:
        """Judge a value of the field's own type, other than None; errors as of `validate`."""
        if not self.many:
            self.rule.judge(value)
            return
        rules.sequence(value)
        for item in value:
            self.rule.judge(item)
        if self.rule.distinct:
            rules.distinct(value)
        if len(value) < self.least:
            what = "the id of a record" if self.link else rules.named(self.type)
            raise ValueError(f"expected at least {self.least} of {what}, got {len(value)}")
        if self.in_order:
            _in_order(value, self.in_order)

    @property
    def required(self) -> bool:
        """Whether a record cannot be without it."""
        return self.default is attrs.NOTHING


def described(cls: type, fields: "list[attrs.Attribute[object]]") -> "list[attrs.Attribute[object]]":
    """The fields of a class with their marks read, for attrs' `field_transformer`."""
    return [field if "field" in field.metadata else _described(field) for field in fields]


def _described(field: "attrs.Attribute[object]") -> "attrs.Attribute[object]":
    hint, marks = field.type, list[object]()
    if get_origin(hint) is Annotated:
        hint, *marks = get_args(hint)
    by_type: dict[type, Any] = {type(mark): mark for mark in marks}
    one, optional = _without_none(hint)
    many = get_origin(one) is tuple and get_args(one)[-1] is Ellipsis
    item = get_args(one)[0] if many else one
    link = by_type.get(Link)
    rule = by_type.get(Rule) or (rules.REFERENCE if link else _rule(item))
    found = Field(
        name=field.name,
        type=item,
        optional=optional,
        many=many,
        rule=rule,
        least=by_type.get(Least, 0),
        in_order=by_type.get(InOrder),
        link=link,
        unit=by_type.get(Unit),
        search=by_type.get(Search, 0.0),
        doc=by_type.get(Doc, ""),
        default=field.default,
        within=Within in by_type,
        unsaid=by_type.get(Unsaid, ""),
    )
    return field.evolve(type=hint, validator=found.validate, metadata={**field.metadata, "field": found})


def _without_none(hint: object) -> tuple[object, bool]:
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not NoneType), True
    return hint, False


def _rule(hint: object) -> Rule:
    if hint is str:
        return rules.TEXT
    if hint is bool:
        return rules.FLAG
    if hint is Decimal:
        return rules.NUMBER
    return rules.instance(hint)


def _in_order(value: tuple[object, ...], date: str) -> None:
    dated = [part for part in value if getattr(part, date)]
    for earlier, later in pairwise(dated):
        if getattr(earlier, date).after(getattr(later, date)):
            raise ValueError(
                f"expected what is dated in order, got {getattr(later, date).edtf} "
                f"behind {getattr(earlier, date).edtf}"
            )


def field_of(attribute: "attrs.Attribute[object]") -> Field:
    """What a field of a class of the model says of itself."""
    found: Field = attribute.metadata["field"]
    return found


def fields_of(cls: type) -> Iterator[Field]:
    """What each field of a class of the model says of itself."""
    return (field_of(attribute) for attribute in attrs.fields(cls) if attribute.init)


class Part(Homed):
    """A part of a record: in a line for people where a dataset made it, else printed as it is made."""

    __slots__ = ()

    def __repr__(self) -> str:
        home = self._shown_by()
        if home is not None:
            return f"<{type(self).__name__}: {home.tell(self, 'line')}>"
        values = ((field.name, getattr(self, field.name), field.default) for field in fields_of(type(self)))
        shown = ", ".join(f"{name}={value!r}" for name, value, default in values if value != default)
        return f"{type(self).__name__}({shown})"


class Word(StrEnum):
    """A word of the model; each member tells what it means.

    >>> from caspian import Standing
    >>> Standing.TARGET, Standing.TARGET.__doc__
    (<Standing.TARGET 'target': Aimed at.>, 'Aimed at.')
    """

    _value_: str

    def __new__(cls, value: str, meaning: str = "") -> Self:
        """A member with its word and its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.__doc__ = meaning
        return member

    if not TYPE_CHECKING:  # else every name could be set, as far as type checkers see

        def __setattr__(self, name, value):
            # The enumeration itself sets what a member has; the order of its definition is the last of it.
            if "_sort_order_" in self.__dict__:
                raise AttributeError(f"a word never changes: {name!r} cannot be set")
            super().__setattr__(name, value)

        def __delattr__(self, name):
            raise AttributeError(f"a word never changes: {name!r} cannot be deleted")

    def __init_subclass__(cls) -> None:
        """Let the class tell its members with their meanings, where `help` and notebooks look."""
        super().__init_subclass__()
        if cls.__doc__:
            told = "\n".join(f"* {member.value}: {member.__doc__}" for member in cls)
            cls.__doc__ = f"{cls.__doc__.rstrip()}\n\n{told}" if told else cls.__doc__

    def __repr__(self) -> str:
        return f"<{type(self).__name__}.{self.name} {self._value_!r}: {self.__doc__}>"
