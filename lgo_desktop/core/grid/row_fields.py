"""Which fields of a thing are rows: what was filled, and what its amount needs."""

from collections.abc import Collection, Sequence

from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.declaration import Method, Source

FEW = 2
"""So many optional fields of a method have rows at once; more are shown when they are filled."""


def row_fields(source: Source, filled: Collection[str]) -> tuple[Field, ...]:
    """The fields that are rows, in the order of the source."""
    method = likely_method(source, filled)
    shown = {*filled, *(method.requires if method else ("quantity",))}
    if method is not None and len(method.optional) <= FEW:
        shown.update(method.optional)
    return tuple(field for field in source.fields if field.id in shown and not field.evidence)


def offered_fields(source: Source, shown: Sequence[Field]) -> tuple[Field, ...]:
    """The fields that a thing could have beside those shown."""
    return tuple(one for one in source.fields if not one.evidence and one not in shown)


def is_needed(source: Source, field: Field, filled: Collection[str]) -> bool:
    """Whether an empty month of this field keeps the month out of the account."""
    method = likely_method(source, filled)
    return field.id in (method.requires if method else ("quantity",))


def likely_method(source: Source, filled: Collection[str]) -> Method | None:
    """The first method that takes all that is filled; None where the quantity meets its factor."""
    given = set(filled)
    taking = (one for one in source.methods if given <= {*one.requires, *one.optional})
    return next(taking, source.methods[0] if source.methods else None)
