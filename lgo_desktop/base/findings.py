"""Findings: what is wrong or notable in someone's data, as values with a code and a place.

The code can be read over the phone; the sentence for it stands in the catalogue under
``finding.<code>`` (see :mod:`lgo_desktop.base.messages`), with the finding's values filled in.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from lgo_desktop.base.text import Text

FindingValue = str | int | Text


class Severity(StrEnum):
    """How much a finding weighs: an error stops a number, a warning doubts it, a note explains."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a finding, as far as it is known."""

    inventory: str | None = None
    source: str | None = None
    variant: str | None = None
    facility: str | None = None
    item: str | None = None
    period: str | None = None
    field: str | None = None
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    cell: str | None = None

    def as_dict(self) -> dict[str, str | int]:
        """The known parts only."""
        known = {part.name: getattr(self, part.name) for part in fields(self)}
        return {name: value for name, value in known.items() if value is not None}


NOWHERE = Where()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: its code, weight, place, and the values its sentence needs."""

    code: str
    severity: Severity
    where: Where = NOWHERE
    values: tuple[tuple[str, FindingValue], ...] = ()

    def at(self, where: Where) -> "Finding":
        """The same finding at a place."""
        return replace(self, where=where)


def error(code: str, where: Where = NOWHERE, /, **values: FindingValue) -> Finding:
    """A finding that stops a number from being used."""
    return Finding(code, Severity.ERROR, where, tuple(sorted(values.items())))


def warning(code: str, where: Where = NOWHERE, /, **values: FindingValue) -> Finding:
    """A finding that doubts a number which is used all the same."""
    return Finding(code, Severity.WARNING, where, tuple(sorted(values.items())))


def note(code: str, where: Where = NOWHERE, /, **values: FindingValue) -> Finding:
    """A finding that explains something without doubting it."""
    return Finding(code, Severity.NOTE, where, tuple(sorted(values.items())))


def has_error(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
