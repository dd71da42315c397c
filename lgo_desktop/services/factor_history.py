"""Which factors an inventory uses now, and how it went from one book to another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from lgo_desktop.core.factors.book import FactorBook
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.factor_change import STATEMENT
from lgo_desktop.services.changing_book import ACT
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import calculator_for
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.change_log import Step
from lgo_desktop.storage.factor_use import factor_from_json


@dataclass(frozen=True, slots=True)
class BookChange:
    """A change that still holds: when, why, the rules and totals of both sides.

    ``former`` are the factors that were in use and are so no longer, whole as they were.
    """

    act: int
    at: datetime
    reason: str
    before: tuple[str, str, str]
    after: tuple[str, str, str]
    total_before: Decimal
    total_after: Decimal
    former: tuple[Factor, ...]


def book_in(path: Path, inventory_id: str | None = None) -> FactorBook:
    """The book of an inventory, with the office's own factors."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        return calculator_for(inventory, project.entries(inventory.id)).book


def book_changes(
    path: Path, inventory_id: str | None = None
) -> tuple[Inventory, tuple[BookChange, ...]]:
    """An inventory, and the changes of its book that were not undone, the oldest first."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        told = said(project.entries(inventory.id), STATEMENT)
        acts = [
            (one.seq, one.at, project.steps(one.seq))
            for one in project.change_sets() if one.act == ACT
        ]  # fmt: skip
    found = []
    for seq, at, steps in acts:
        fields = told.get(_number_of(steps, inventory.id), {})
        if fields and _stands(fields, steps):
            found.append(_change(seq, at, fields, steps))
    return inventory, tuple(found)


def _number_of(steps: Sequence[Step], inventory_id: str) -> str:
    """The number under which an act stated its change; empty if it was of another inventory."""
    for step in steps:
        row = step.after or {}
        if row.get("source") == STATEMENT.id and row["inventory"] == inventory_id:
            return str(row["item"])
    return ""


def _stands(fields: Mapping[str, Entry], steps: Sequence[Step]) -> bool:
    """Whether what an act stated is what is stated now: an undone number is given again."""
    rows = [step.after for step in steps if step.after and step.table.name == "entry"]
    stated = {str(row["field"]): row["value"] for row in rows}
    return stated == {name: entry.value for name, entry in fields.items()}


def _change(
    seq: int, at: datetime, fields: Mapping[str, Entry], steps: Sequence[Step]
) -> BookChange:
    def rules(when: str) -> tuple[str, str, str]:
        book, precision, gwp = (words(fields, f"{n}_{when}") for n in ("book", "precision", "gwp"))
        return book, precision, gwp

    former = [
        factor_from_json(str(step.before["factor"]))
        for step in steps
        if step.table.name == "factor_use" and step.before
    ]
    return BookChange(
        seq, at, words(fields, "reason"), rules("before"), rules("after"),
        fields["total_before"].number, fields["total_after"].number, tuple(former),
    )  # fmt: skip
