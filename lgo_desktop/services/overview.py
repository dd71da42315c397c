"""Where an account stands in a few figures, and what to do next."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from lgo_desktop.base.findings import Severity
from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.interview.rows import plan_rows
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.lines import APART
from lgo_desktop.core.sources.own_landfill import SOURCE as LANDFILL
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.starting import lgo_name

NextStep = Literal["interview", "fill", "mend", "months", "doubts", "results"]
GAPS = frozenset({"check.missing_months", "check.months_to_come"})
"""Findings about a row in which months are empty."""


@dataclass(frozen=True, slots=True)
class Overview:
    """An account at a glance; what is missing is counted."""

    inventory: Inventory
    lgo: str
    rows: int
    empty_rows: int
    rows_with_gaps: int
    errors: int
    warnings: int
    saved_at: datetime | None

    @property
    def next_step(self) -> NextStep:
        """What helps most now: rows first, then their amounts, then what is wrong or doubtful."""
        if not self.rows:
            return "interview"
        if self.empty_rows == self.rows:
            return "fill"
        if self.errors:
            return "mend"
        if self.empty_rows:
            return "fill"
        if self.rows_with_gaps:
            return "months"
        return "doubts" if self.warnings else "results"


def overview(desk: Desk) -> Overview | None:
    """Where the inventory on the desk stands; None in a project without one."""
    inventory = desk.inventory
    if inventory is None:
        return None
    rows = plan_rows(desk.entries())
    findings = desk.check()
    weights = [one.severity for one in findings]
    return Overview(
        inventory, lgo_name(inventory.lgo), len(rows),
        sum(not row.entries for row in rows), sum(one.code in GAPS for one in findings),
        weights.count(Severity.ERROR),
        weights.count(Severity.WARNING), desk.saved_at,
    )  # fmt: skip


def landfill_of(desk: Desk) -> Decimal:
    """Kg CO2e of the office's own landfill in the totals."""
    parts = [desk.part_of(one.key) for one in desk.entries_of(LANDFILL.id)]
    lines = {line.code: line for part in parts for line in part.lines}
    return add_up(line.kgco2e for line in lines.values() if line.counts_in not in APART)
