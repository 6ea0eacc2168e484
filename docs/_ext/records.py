"""One page a type of record: its fields with their meanings, its parts, and what can be asked of it."""

import attrs
from describe import described_class, entry, linked, meaning, methods
from pages import rst, toctree, write

import caspian
from caspian.catalogue.relations import relation, relations_to
from caspian.catalogue.types import BACKGROUND, SUBJECTS, TYPES, record_type, singular
from caspian.model.fields import Field, fields_of
from caspian.model.record import SHARED

SHARED_FIELDS = ("id", *SHARED)


def parts() -> dict[str, list[type]]:
    """The classes with fields that are no types of their own, by the module in which they stand."""
    found: dict[str, list[type]] = {}
    types = {record_type(name) for name in TYPES} | {caspian.Record}
    for name in caspian.__all__:
        thing = getattr(caspian, name) if name[0].isupper() and not name.isupper() else None
        if isinstance(thing, type) and thing not in types and _of_the_model(thing):
            found.setdefault(thing.__module__.rpartition(".")[2], []).append(thing)
    return found


def _of_the_model(cls: type) -> bool:
    fields = attrs.fields(cls) if attrs.has(cls) and cls is not caspian.When else ()
    return cls.__module__.startswith("caspian.model.") and any("field" in each.metadata for each in fields)


def field_entry(cls: type, field: Field, source: str | None, path: str) -> str:
    """A field: its type, its meaning, its unit and its link."""
    kind = linked(field.type)
    kind = f"tuple[{kind}, ...]" if field.many else kind
    told = [field.doc]
    if field.unit:
        told.append(f"In {field.unit}.")
    if field.link and source:
        link = relation(source, path)
        targets = ", ".join(f":doc:`{singular(each)} <{singular(each)}>`" for each in link.targets[:4])
        more = " or any other" if len(link.targets) > 4 else ""
        told.append(f"Ids of {targets}{more}; related by ``{link.name}``, and back by ``{link.reverse}``.")
    if field.required:
        told.append("*Required.*")
    return entry("attribute", field.name, " ".join(told), type=f"{kind} | None" if field.optional else kind)


def _fields(cls: type, source: str | None, prefix: str = "", without: tuple[str, ...] = ()) -> list[str]:
    return [
        field_entry(cls, field, source, prefix + field.name)
        for field in fields_of(cls)
        if field.name not in without
    ]


def page(name: str, beside: list[type]) -> None:
    """Write the page of a type."""
    cls = record_type(name)
    own = described_class(
        cls.__name__, cls, *_fields(cls, name, without=SHARED_FIELDS), besides=(caspian.Record,)
    )
    paths = {
        field.type: field.name for field in fields_of(cls) if attrs.has(field.type) and field.type in beside
    }
    others = [
        described_class(
            part.__name__, part, *_fields(part, name if part in paths else None, f"{paths.get(part)}.")
        )
        for part in beside
    ]
    back = "\n".join(
        f"* `{each.reverse}`: {', '.join([each.source])} whose `{each.path}` names it"
        for each in relations_to(name)
    )
    write(
        f"reference/types/{singular(name)}.md",
        f"# {cls.__name__}",
        f"`caspian.{name}` holds them; {{py:func}}`caspian.{singular(name)} <caspian.{singular(name)}>` gives one."
        if hasattr(caspian, singular(name))
        else f"`caspian.{name}` holds them.",
        "It has the [fields of every record](record.md) and these:",
        rst(own),
        "## Its parts\n\n" + rst(*others) if others else "",
        "## What leads to it\n\nNames for `caspian.related(record, name)` by which other records are found from it:\n\n"
        + back
        if back
        else "",
    )


def pages() -> None:
    """Write the pages of all types, of what they share, and of dates."""
    found = parts()
    for name in TYPES:
        page(name, found.pop(singular(name), []))
    shared = found.pop("record", [])
    write(
        "reference/types/record.md",
        "# What every record has",
        rst(
            described_class("Record", caspian.Record, *_fields(caspian.Record, None)),
            *(described_class(part.__name__, part, *_fields(part, None)) for part in shared),
        ),
    )
    write(
        "reference/types/parts.md",
        "# Parts of several types",
        rst(
            *(
                described_class(part.__name__, part, *_fields(part, None))
                for group in found.values()
                for part in group
            )
        ),
    )
    when = caspian.When
    write(
        "reference/types/when.md",
        "# When",
        "A date that is as exact as its source. [](../../design/time.md) and [](../../design/windows.md) say why.",
        rst(entry("class", "When", meaning(when), *methods(when), canonical=_home(when))),
    )
    names = [singular(name) for name in (*SUBJECTS, *BACKGROUND)]
    write(
        "reference/types/index.md",
        "# Types",
        "Records are frozen. References between them are ids, which a dataset resolves.",
        toctree([*names, "record", "parts", "when"]),
    )


def _home(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"
