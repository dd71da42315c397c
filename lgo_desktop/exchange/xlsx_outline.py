"""The outline of one worksheet, gathered while its XML streams by.

The outline is what openpyxl's read-only mode does not tell (merged and hidden cells) and what it
can be checked against (how many cells are filled).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lgo_desktop.base.errors import Refused
from lgo_desktop.exchange.cell_names import (
    MOST_COLUMNS,
    MOST_ROWS,
    Area,
    cell_name,
    parse_area,
    parse_cell_name,
)

MOST_MERGED_AREA = 20_000
MOST_MERGED_IN_SHEET = 500_000
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_INDEX = re.compile(r"\d{1,9}")

Attributes = dict[str, str]


@dataclass(slots=True)
class Outline:
    """What a sheet's XML holds besides its values, gathered while it streams by."""

    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    rows: int = 0
    filled_cells: int = 0
    last_filled_row: int = 0


class SheetScan:
    """Handlers for the elements of one worksheet."""

    def __init__(self, refuse: Callable[..., Refused]) -> None:
        self.outline = Outline()
        self._refuse = refuse
        self._row = self._column = self._merged_cells = 0
        self._cell_type: str | None = None
        self._has_formula = False
        self._text: list[str] = []
        self._listening = False
        self.starts: dict[str, Callable[[Attributes], None]] = {
            "row": self._start_row, "c": self._start_cell, "v": self._start_value,
            "t": self._start_value, "f": self._start_formula, "col": self._start_columns,
            "mergeCell": self._start_merged,
        }  # fmt: skip
        self.ends: dict[str, Callable[[], None]] = {
            "c": self._end_cell, "v": self._end_value, "t": self._end_value,
        }  # fmt: skip

    def hear(self, text: str) -> None:
        """Keep the text of a value, not that of a formula."""
        if self._listening:
            self._text.append(text)

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r", str(self._row + 1))
        if not _INDEX.fullmatch(number) or int(number) <= self._row:
            raise self._refuse("workbook.rows_disordered", row=self._row)
        self._row, self._column = int(number), 0
        if self._row > MOST_ROWS:
            raise self._refuse("workbook.too_many_rows", limit=f"{MOST_ROWS:,}")
        self.outline.rows += 1
        if _is_hidden(attributes, "ht"):
            self.outline.hidden_rows.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        name = attributes.get("r", cell_name(self._row, self._column + 1))
        place = parse_cell_name(name)
        if place is None or place[0] != self._row or place[1] <= self._column:
            raise self._refuse("workbook.rows_disordered", row=self._row)
        self._column = place[1]
        if self._column > MOST_COLUMNS:
            raise self._refuse("workbook.too_wide", cell=name, limit=MOST_COLUMNS)
        self._cell_type = attributes.get("t", "n")
        self._has_formula = False
        self._text = []

    def _start_value(self, _: Attributes) -> None:
        self._listening = self._cell_type is not None

    def _end_value(self) -> None:
        self._listening = False

    def _start_formula(self, _: Attributes) -> None:
        self._has_formula = self._has_formula or self._cell_type is not None

    def _end_cell(self) -> None:
        text = "".join(self._text)
        shape = {"n": _NUMBER, "s": _INDEX, "b": _INDEX}.get(self._cell_type or "")
        if text and shape and not shape.fullmatch(text):
            place = cell_name(self._row, self._column)
            raise self._refuse("workbook.bad_value", cell=place, text=text[:40])
        if text.strip() or self._has_formula:
            self.outline.filled_cells += 1
            self.outline.last_filled_row = self._row
        self._cell_type = None

    def _start_columns(self, attributes: Attributes) -> None:
        if _is_hidden(attributes, "width"):
            first, last = int(attributes["min"]), int(attributes["max"])
            self.outline.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))

    def _start_merged(self, attributes: Attributes) -> None:
        area = parse_area(attributes.get("ref", ""))
        if area is None:
            raise self._refuse("workbook.damaged", part="mergeCells")
        self.outline.merged.append(area)
        self._merged_cells += area.size
        if area.size > MOST_MERGED_AREA or self._merged_cells > MOST_MERGED_IN_SHEET:
            raise self._refuse("workbook.merged_too_large", area=area.name)


def _is_hidden(attributes: Attributes, size: str) -> bool:
    return attributes.get("hidden") in {"1", "true"} or attributes.get(size) in {"0", "0.0"}
