"""Starting an inventory, and choosing among those of a project."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note
from lgo_desktop.base.text import Text
from lgo_desktop.core.calculate import rules_that_clash
from lgo_desktop.core.factors.places import LocalGovernment
from lgo_desktop.core.gases import EDITION, GWP_SETS
from lgo_desktop.core.inventory import Inventory, Kind, Precision
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.factor_library import library, places
from lgo_desktop.services.surroundings import (
    create_project,
    fresh_uuid,
    now,
    open_project,
)
from lgo_desktop.storage.project_file import ProjectFile

NEW_FACTORS_FROM = date(2026, 1, 1)
"""TGO's factors of February 2569 are in force from 1 January 2569."""
EARLIEST_YEAR, LATEST_YEAR = 2540, 2650


@dataclass(frozen=True, slots=True)
class Wish:
    """What a user asks for when starting an inventory; ``book`` empty means the usual one."""

    lgo: str
    kind: Kind
    year: ReportingYear
    precision: Precision = "full"
    book: str = ""
    gwp: str = EDITION


@dataclass(frozen=True, slots=True)
class Started:
    """The inventory that was started, its local government, and what to know about it."""

    inventory: Inventory
    lgo: LocalGovernment
    findings: tuple[Finding, ...]


def start_inventory(path: Path, wish: Wish) -> Started:
    """A new inventory in a project file, which is made if it does not exist.

    Raises :class:`Refused`: unknown LGO, book, GWP set or year; an inventory that exists; a
    project of another LGO.
    """
    inventory = inventory_of(wish)
    lgo = places().lgo(wish.lgo)
    with open_project(path) if path.exists() else create_project(path, wish.lgo) as project:
        with project.begin("new_inventory", at=now()) as act:
            act.add_inventory(inventory, fresh_uuid())
        findings = (*project.findings, *_explanations(wish, inventory))
    return Started(inventory, lgo, findings)


def inventory_of(wish: Wish) -> Inventory:
    """The inventory that a wish describes; :class:`Refused` if there can be no such inventory."""
    id_ = f"{wish.kind}-{wish.year.label}"
    where = Where(inventory=id_)
    if wish.kind != "cfo":
        raise Refused(error("inventory.city_not_yet", where))
    if not EARLIEST_YEAR <= wish.year.buddhist_year <= LATEST_YEAR:
        raise Refused(error("inventory.year", where, year=str(wish.year.buddhist_year)))
    inventory = Inventory(
        id_, wish.kind, wish.lgo, wish.year, wish.book or usual_book(wish.year), wish.precision,
        wish.gwp,
    )  # fmt: skip
    check_rules(inventory)
    return inventory


def check_rules(inventory: Inventory) -> None:
    """Refuse an inventory with an unknown book or GWP set, or with rules that clash."""
    where = Where(inventory=inventory.id)
    if inventory.gwp != EDITION and inventory.gwp not in GWP_SETS:
        known = ", ".join((EDITION, *GWP_SETS))
        raise Refused(error("inventory.unknown_gwp", where, gwp=inventory.gwp[:40], known=known))
    library().book(inventory.book, where)
    clashes = rules_that_clash(inventory)
    if clashes:
        raise Refused(*clashes)


def usual_book(year: ReportingYear) -> str:
    """The book that fits a year by its first day."""
    first = year.period.first.first_day
    return "tgo-2026" if first >= NEW_FACTORS_FROM else "tgo-2022"


def _explanations(wish: Wish, inventory: Inventory) -> list[Finding]:
    period = inventory.year.period
    straddles = period.first.first_day < NEW_FACTORS_FROM <= period.last.last_day
    if not straddles or wish.book:
        return []
    name = library().books[inventory.book].name
    return [note("inventory.straddles", Where(inventory=inventory.id), book=name)]


def choose(project: ProjectFile, wanted: str | None, path: Path) -> Inventory:
    """The inventory of this id, or the only one.

    Raises :class:`Refused` with ``inventory.unknown`` or ``inventory.which``, which the command
    line answers with exit code 2.
    """
    standing: Sequence[Inventory] = project.inventories()
    known = ", ".join(inventory.id for inventory in standing) or "–"
    if wanted is not None:
        for inventory in standing:
            if inventory.id == wanted:
                return inventory
        raise Refused(
            error("inventory.unknown", Where(file=path.name), id=wanted[:60], known=known)
        )
    if len(standing) != 1:
        raise Refused(error("inventory.which", Where(file=path.name), known=Text(known, known)))
    return standing[0]
