"""A row of a pack's table, and its cells read strictly: what does not fit is refused by place."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, FindingValue, Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.units import find_unit

_DECIMAL = re.compile(r"-?\d{1,15}(\.\d{1,18})?")
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row by column name; ``number`` counts as a spreadsheet does, header first."""

    file: str
    number: int
    cells: Mapping[str, str]

    def where(self, column: str | None = None) -> Where:
        """The place of a cell, or of the whole row."""
        return Where(file=self.file, row=self.number, field=column)

    def wrong(self, code: str, column: str, /, **values: FindingValue) -> Finding:
        """A finding about a cell; its sentence can show the file and the row."""
        place = self.where(column)
        return error(code, place, file=self.file, row=self.number, column=column, **values)

    def text(self, column: str) -> str:
        """The cell as it stands, possibly empty."""
        return self.cells[column]

    def needed(self, column: str) -> str:
        """The cell, which must not be empty: else ``pack.cell_empty``."""
        text = self.cells[column]
        if not text.strip():
            raise Refused(self.wrong("pack.cell_empty", column))
        return text

    def choice(self, column: str, allowed: Collection[str]) -> str:
        """The cell, which must be one of the allowed words: else ``pack.bad_choice``."""
        text = self.needed(column)
        if text not in allowed:
            choices = ", ".join(allowed)
            raise Refused(self.wrong("pack.bad_choice", column, text=text[:40], choices=choices))
        return text

    def flag(self, column: str) -> bool:
        """Yes or no."""
        return _YES_NO[self.choice(column, _YES_NO)]

    def number_in(self, column: str) -> Decimal:
        """The decimal of a cell, with a full stop and no exponent: else ``pack.bad_decimal``."""
        text = self.needed(column)
        if not _DECIMAL.fullmatch(text):
            raise Refused(self.wrong("pack.bad_decimal", column, text=text[:40]))
        return Decimal(text)

    def number_or_none(self, column: str) -> Decimal | None:
        """The decimal of a cell, or None if it is empty."""
        return self.number_in(column) if self.cells[column] else None

    def count(self, column: str) -> int:
        """The whole number of a cell: else ``pack.bad_decimal``."""
        text = self.needed(column)
        if not (text.isascii() and text.isdigit()):
            raise Refused(self.wrong("pack.bad_decimal", column, text=text[:40]))
        return int(text)

    def day_or_none(self, column: str) -> date | None:
        """The ISO date of a cell, or None if it is empty: else ``pack.bad_date``."""
        text = self.cells[column]
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError as unreadable:
            raise Refused(self.wrong("pack.bad_date", column, text=text[:40])) from unreadable

    def unit(self, column: str) -> str:
        """The id of the unit in a cell, written just so: else ``pack.unknown_unit``."""
        text = self.needed(column)
        unit = find_unit(text)
        if unit is None or unit.id != text:
            raise Refused(self.wrong("pack.unknown_unit", column, text=text[:40]))
        return unit.id

    def both(self, name: str) -> Text:
        """A name in both languages, from the columns ``name_th`` and ``name_en``."""
        return Text(self.needed(f"{name}_th"), self.needed(f"{name}_en"))

    def both_or_none(self, name: str) -> Text | None:
        """A text in both languages, or None if both cells are empty."""
        if not self.cells[f"{name}_th"] and not self.cells[f"{name}_en"]:
            return None
        return self.both(name)
