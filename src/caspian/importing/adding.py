"""What rows add to a record that there is already, and what it goes on saying otherwise."""

from collections.abc import Mapping

import attrs

from caspian.model.fields import fields_of
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.names.folding import fold
from caspian.reading.values import plain

__all__ = ["added_to", "when_of"]

_DATES = ("period", "when", "since")
_BESIDES = ("citations", "note")
_NAMES = ("id", "name", "title")


def added_to(known: Record, told: Mapping[str, object]) -> tuple[list[dict[str, object]], list[str]]:
    """The amendments that rows imply, and what of them the record does not take because it says otherwise.

    Args:
        known: the record.
        told: what the rows say of it, in the form of a file.
    """
    amendments: list[dict[str, object]] = []
    kept: list[str] = []
    for field in fields_of(type(known)):
        if field.name in _NAMES or field.name not in told:
            continue
        value, held = told[field.name], getattr(known, field.name)
        if field.many:
            parts = [_plain(each) for each in held]
            for part in value if isinstance(value, list) else ():
                same = next((each for each in parts if _same(part, each, field.type)), None)
                if same is None:
                    amendments.append({"id": known.id, "field": field.name, "add": part})
                elif (
                    isinstance(part, dict)
                    and isinstance(same, dict)
                    and any(part[name] != same.get(name) for name in part)
                ):
                    kept.append(f"{field.name} has {_short(same)} already, the rows say {_short(part)}")
        elif held is None:
            amendments.append(
                {"id": known.id, "field": field.name, "set": value, "reason": "Not known before."}
            )
        elif value != plain(held):
            kept.append(f"{field.name} stays {_short(plain(held))}, the rows say {_short(value)}")
    return amendments, kept


def _plain(part: object) -> object:
    """A part with all its fields, those at their default too."""
    if not attrs.has(type(part)):
        return plain(part)
    return {field.name: plain(getattr(part, field.name)) for field in fields_of(type(part))}


def _same(part: object, other: object, kind: type) -> bool:
    """Whether two parts say the same: what rows say less of, and dates that may overlap, make no difference."""
    if not isinstance(part, dict) or not isinstance(other, dict):
        return bool(part == other)
    for field in fields_of(kind):
        said, held = part.get(field.name), other.get(field.name)
        if field.name in _DATES:
            if said and held and when_of(said).overlaps(when_of(held)) is False:
                return False
        elif field.name not in _BESIDES:
            # A step without a party is one of all, and a member without a status is a member.
            telling = field.name == "party" or hasattr(field.type, "__members__")
            said = plain(field.default) if said is None and telling and not field.required else said
            if (said is not None or telling) and fold(str(said)) != fold(str(held)):
                return False
    return True


def when_of(value: object) -> When:
    """The date that a file would have."""
    return When(**value) if isinstance(value, dict) else When(str(value))


def _short(value: object) -> str:
    told = {name: each for name, each in value.items() if each} if isinstance(value, dict) else value
    return f"{told!r:.120}" if isinstance(told, str) else repr(told)[:120]
