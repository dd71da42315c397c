"""Blocks of a register: paste, shown first and then done as one act, and fill down."""

from collections.abc import Sequence
from dataclasses import replace

from lgo_desktop.core.registers.declaration import ITEM
from lgo_desktop.core.registers.lines import LineName
from lgo_desktop.core.registers.pasting import RegisterPlan, plan_of_paste
from lgo_desktop.services.desk import Changes
from lgo_desktop.services.registers import RegisterTable

PASTE, FILL = "paste", "fill"


class RegisterBlocks:
    """What can be done with blocks of one register; plans are values to show first."""

    def __init__(self, table: RegisterTable) -> None:
        self._table = table

    def paste(self, text: str, line: int, column: int) -> RegisterPlan:
        """What pasting would do, the first cell in a line and column, 0 for the names.

        Raises :class:`Refused`: ``paste.empty`` or ``paste.too_large``.
        """
        return plan_of_paste(text, line, column, self._table.ground)

    def apply(self, plan: RegisterPlan) -> Changes:
        """Do what a plan says, as one act."""
        return self._table.act(PASTE, lambda pen: pen.put(plan.entries))

    def fill_down(self, names: Sequence[LineName], columns: Sequence[str]) -> Changes:
        """Repeat the first of some lines in the others, as one act; names are left alone.

        Of a single line the one above it is repeated. Raises :class:`Refused`: ``register.gone``.
        """
        table, year = self._table, self._table.desk.year
        lines = [table.line(name) for name in names]
        if len(lines) == 1 and (place := table.lines.index(lines[0])):
            lines.insert(0, table.lines[place - 1])
        first, *others = lines
        entries = []
        for other in others:
            for column in columns:
                kept = first.entries.get(column)
                if column != ITEM and kept is not None:
                    key = other.key(table.register.id, column, year)
                    there = other.entries.get(column)
                    period = there.period if there else year
                    entries.append(replace(kept, key=key, period=period, note=""))
        return table.act(FILL, lambda pen: pen.put(entries))
