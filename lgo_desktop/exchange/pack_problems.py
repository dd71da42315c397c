"""Problems of a reading, gathered so that they are all told at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding
from lgo_desktop.core.factors.rows import Row

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(slots=True)
class Problems:
    """What was wrong so far."""

    found: list[Finding] = field(default_factory=list)

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Within it a refusal is noted, and the reading goes on."""
        try:
            yield
        except Refused as refusal:
            self.found.extend(refusal.findings)

    def enter(self, into: dict[Key, Value], key: Key, value: Value, row: Row, column: str) -> None:
        """Enter a value under its key; ``pack.duplicate`` is noted if the key is taken."""
        if key in into:
            self.found.append(row.wrong("pack.duplicate", column, text=row.text(column)))
        else:
            into[key] = value

    def all_rows(self, rows: Iterable[Row]) -> list[Row]:
        """The rows, or none and a problem if their table is not fit to be read."""
        try:
            return list(rows)
        except Refused as refusal:
            self.found.extend(refusal.findings)
            return []

    def stop(self) -> None:
        """Raise everything that was noted, if anything was."""
        if self.found:
            raise Refused(*self.found)
