"""A table of a bundle, and its one form as CSV: UTF-8, LF, RFC 4180, sorted by its key.

A :class:`Table` is canonical from the moment it is made (values in their one form, rows in key
order), so what is written and read back is equal to it. Nothing is escaped against spreadsheets
here: that would change the data.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.bundle.cells import FORMS, ColumnType, Value

MOST_CELLS = 5_000_000
"""Cells of all tables of a bundle: about 100,000 entries with their lines."""

Row = tuple[Value, ...]

_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]{0,60}")
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its stable English name, the kind of its values, and what they mean."""

    name: str
    type: ColumnType
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under declared columns; ``primary_key`` names the columns that tell rows apart.

    Rows may be given in any order; None in a text column becomes the empty text. Raises
    ``ValueError`` for a value of another kind, an empty key, two rows with the same key, or
    columns that make no table.
    """

    name: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    rows: tuple[Row, ...] = ()

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        if not all(_IDENTIFIER.fullmatch(name) for name in (self.name, *names)):
            raise ValueError(f"a name that is no identifier: {self.name} {names}")
        if len(set(names)) < len(names) or not set(self.primary_key) <= set(names):
            raise ValueError(f"columns that make no table: {self.name} {names}")
        if not self.primary_key or len(set(self.primary_key)) < len(self.primary_key):
            raise ValueError(f"a table needs a key: {self.name}")
        object.__setattr__(self, "rows", self._canonical(self.rows))

    def with_rows(self, rows: Iterable[Sequence[Value]]) -> "Table":
        """The same table with these rows, each in the order of the columns."""
        return replace(self, rows=tuple(tuple(row) for row in rows))

    def _canonical(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The rows in canonical form and in the order of their keys."""
        forms = [FORMS[column.type] for column in self.columns]
        positions = [[column.name for column in self.columns].index(n) for n in self.primary_key]
        keyed: dict[Row, Row] = {}
        for row in rows:
            values = tuple(
                form.checked(value) for form, value in zip(forms, row, strict=True)
            )  # fmt: skip
            key = tuple(values[position] for position in positions)
            if key in keyed or None in key:
                raise ValueError(f"{self.name}: the key {key} is empty or stands twice")
            keyed[key] = values
        return tuple(keyed[key] for key in sorted(keyed, key=_order))


def _order(key: Row) -> Any:
    """The key itself: values of one kind stand in each place, so keys can be compared."""
    return key


def table_bytes(table: Table) -> bytes:
    """The CSV file of a table: a header of column names, then the rows."""
    writes = [FORMS[column.type].write for column in table.columns]
    lines = [_line([column.name for column in table.columns])]
    lines += [
        _line([write(value) for write, value in zip(writes, row, strict=True)])
        for row in table.rows
    ]
    return "".join(lines).encode("utf-8")


def check_cells(files: Mapping[str, bytes], where: Where = NOWHERE) -> None:
    """Refuse tables that would fill the memory when read: more than 5 million cells in all.

    Counted before reading, from the commas and line ends: never fewer than the cells. Raises
    :class:`Refused` with ``bundle.too_many_cells``.
    """
    if sum(data.count(b",") + data.count(b"\n") for data in files.values()) > MOST_CELLS:
        raise Refused(error("bundle.too_many_cells", where, limit=MOST_CELLS // 1_000_000))


def read_table(empty: Table, data: bytes, where: Where = NOWHERE) -> Table:
    """The table whose CSV file these bytes are; ``empty`` declares its columns.

    Raises :class:`Refused` with ``bundle.table_header``, ``bundle.table_value`` or
    ``bundle.table_form`` (anything else that :func:`table_bytes` would not have written).
    """
    place = replace(where, sheet=empty.name)
    try:
        lines = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        if next(lines, []) != [column.name for column in empty.columns]:
            raise Refused(error("bundle.table_header", place, table=empty.name))
        table = empty.with_rows(_rows(empty, lines, place))
        canonical = table_bytes(table) == data
    except (ValueError, csv.Error):
        canonical = False
    if not canonical:
        raise Refused(error("bundle.table_form", place, table=empty.name))
    return table


def _rows(table: Table, lines: Iterable[list[str]], where: Where) -> Iterator[Row]:
    """The values of the lines; a line that cannot be read is refused with its number."""
    reads = [FORMS[column.type].read for column in table.columns]
    for number, line in enumerate(lines, start=2):
        try:
            yield tuple(read(text) for read, text in zip(reads, line, strict=True))
        except ValueError:
            raise _misread(table, line, number, where) from None


def _misread(table: Table, line: list[str], row: int, where: Where) -> Refused:
    """Why a line cannot be read; ``row`` counts records from 1, the header being the first."""
    for column, text in zip(table.columns, line, strict=False):
        try:
            FORMS[column.type].read(text)
        except ValueError:
            place = replace(where, row=row, field=column.name)
            return Refused(
                error("bundle.table_value", place, table=table.name, row=row, column=column.name)
            )
    return Refused(error("bundle.table_form", replace(where, row=row), table=table.name))


def _line(cells: list[str]) -> str:
    if cells == [""]:
        return '""\n'
    return ",".join(map(_cell, cells)) + "\n"


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text
