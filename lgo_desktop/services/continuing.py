"""Continuing last year: a new inventory with the structure of the one before, in one act."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.core.interview.next_year import handed_on, idle_rows
from lgo_desktop.core.interview.rows import PlanRow, plan_rows
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.sources.declaration import ITEM
from lgo_desktop.core.statements.declaration import said
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.interviewing import WAY as INTERVIEW
from lgo_desktop.services.interviewing import keepers_in
from lgo_desktop.services.inventories import Wish, inventory_of
from lgo_desktop.services.surroundings import fresh_uuid, now
from lgo_desktop.storage.entries import Origin
from lgo_desktop.storage.project_file import ProjectFile

WAY = "continue"
OWN = "own"


@dataclass(frozen=True, slots=True)
class Continued:
    """The new inventory, its rows, and what the office must look at."""

    inventory: Inventory
    rows: tuple[PlanRow, ...]
    findings: tuple[Finding, ...]


def continue_year(project: ProjectFile, before: Inventory, *, book: str = "") -> Continued:
    """Start the year after an inventory with its rows, places, vehicles, meters and answers.

    Amounts stay empty, but for what a landfill received before. The book is that of the new year
    unless one is named. Raises :class:`Refused` as for any new inventory.
    """
    following = replace(before.year, buddhist_year=before.year.buddhist_year + 1)
    after = inventory_of(
        Wish(before.lgo, before.kind, following, before.precision, book, before.gwp)
    )
    entries = project.entries(before.id)
    origins = project.origins(before.id)
    keepers = keepers_in({one.key: one for one in entries}, before)
    handed = handed_on(entries, after, keepers)
    copied = Origin(WAY, before.id)
    with project.begin("continue_year", at=now(), note=before.id) as act:
        act.add_inventory(after, fresh_uuid())
        act.put_entries(
            after.id,
            [entry for entry, _ in handed.values()],
            {
                key: origins[was] if was and origins[was].way == INTERVIEW else copied
                for key, (_, was) in handed.items()
            },
        )
    rows = plan_rows(project.entries(after.id))
    return Continued(after, rows, tuple(_to_look_at(before, after, entries, rows)))


def to_look_at(
    before: Inventory, after: Inventory, entries: tuple[Entry, ...], handed: Iterable[Entry]
) -> tuple[Finding, ...]:
    """What the office must look at when rows of one inventory come into another."""
    return tuple(_to_look_at(before, after, entries, plan_rows(handed)))


def _to_look_at(
    before: Inventory, after: Inventory, entries: tuple[Entry, ...], rows: Iterable[PlanRow]
) -> Iterator[Finding]:
    where = Where(inventory=after.id)
    if after.book != before.book:
        books = library().books
        yield note(
            "continue.book", where, before=books[before.book].name, after=books[after.book].name
        )
    for row in rows:
        if not _has_factor(row, after):
            yield warning("continue.no_factor", _place(row, after), name=row.name)
    for row in idle_rows(entries):
        yield note("continue.idle", _place(row, after), name=row.name)
    announced = [
        plate for plate, fields in said(entries, VEHICLE).items() if "announced_km_per_l" in fields
    ]
    if announced:
        place = Where(inventory=after.id, source=VEHICLE.id)
        yield note("continue.announcements", place, count=len(announced))


def _has_factor(row: PlanRow, after: Inventory) -> bool:
    """Whether the book answers any key of a row; rows that need no factor of it have one."""
    keys = row.variant.factor_keys
    if row.source.memo or not keys or row.variant.id == OWN:
        return True
    if any(ITEM in key for key in keys) and not row.row.item:
        return True
    answers = library().book(after.book).answers
    return any(key in answers for key in row.variant.keys_for(row.row.item))


def _place(row: PlanRow, after: Inventory) -> Where:
    return Where(
        inventory=after.id, source=row.row.source, variant=row.row.variant,
        facility=row.row.facility or None, item=row.row.item or None,
    )  # fmt: skip
