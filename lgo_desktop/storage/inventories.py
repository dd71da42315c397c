"""The project's own row, its inventories and facilities."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from lgo_desktop.core.inventory import Inventory, Restatement
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.storage.change_log import Row
from lgo_desktop.storage.tables import facility, inventory, project, restatement


@dataclass(frozen=True, slots=True)
class Project:
    """What a file says of itself: whose it is, when it was made and by which program version.

    ``save_seq`` counts the saves; versions are ordered by it, never by a clock.
    """

    uuid: str
    created_at: datetime
    program: str
    lgo: str
    save_seq: int


@dataclass(frozen=True, slots=True)
class Facility:
    """A place of work, and the division it belongs to if that is known."""

    name: str
    division: str | None = None


def read_project(connection: Connection) -> Project:
    """The project's own row."""
    row = connection.execute(select(project)).one()
    return Project(row.uuid, row.created_at, row.program, row.lgo, row.save_seq)


def read_inventories(connection: Connection) -> tuple[Inventory, ...]:
    """The inventories in the order in which they were made."""
    columns = (*inventory.columns, project.c.lgo, *restatement.columns)
    joined = inventory.join(project, project.c.id == 1)
    joined = joined.outerjoin(restatement, restatement.c.inventory == inventory.c.id)
    order = (inventory.c.created_seq, inventory.c.id)
    return tuple(
        Inventory(
            id=row.id,
            kind=row.kind,
            lgo=row.lgo,
            year=ReportingYear(row.buddhist_year, bool(row.fiscal)),
            book=row.book,
            precision=row.precision,
            gwp=row.gwp,
            restatement=_restatement(row),
        )
        for row in connection.execute(select(*columns).select_from(joined).order_by(*order))
    )


def inventory_row(connection: Connection, inventory_id: str) -> Row | None:
    """The whole row of an inventory, or None."""
    found = connection.execute(select(inventory).where(inventory.c.id == inventory_id)).first()
    return found._asdict() if found else None


def described(given: Inventory) -> Row:
    """The columns of an inventory's row that the inventory itself knows."""
    return {
        "id": given.id,
        "kind": given.kind,
        "buddhist_year": given.year.buddhist_year,
        "fiscal": int(given.year.fiscal),
        "book": given.book,
        "precision": given.precision,
        "gwp": given.gwp,
    }


def restated_by(connection: Connection, inventory_id: str) -> str | None:
    """The id of the version that followed an inventory, or None."""
    found = select(restatement.c.inventory).where(restatement.c.restates == inventory_id)
    return connection.scalars(found.order_by(restatement.c.inventory)).first()


def restatement_row(inventory_id: str, given: Restatement) -> Row:
    """The row that makes an inventory a new version of another."""
    return {
        "inventory": inventory_id,
        "restates": given.of,
        "reason": given.reason,
        "because": given.because,
        "stated_on": given.on.isoformat(),
    }


def _restatement(row: Any) -> Restatement | None:
    if row.restates is None:
        return None
    return Restatement(row.restates, row.reason, row.because, date.fromisoformat(row.stated_on))


def read_facilities(connection: Connection) -> tuple[Facility, ...]:
    """The facilities by name."""
    rows = connection.execute(select(facility).order_by(facility.c.name))
    return tuple(Facility(row.name, row.division) for row in rows)


def facility_ids(connection: Connection) -> dict[str, int]:
    """The number of each facility by its name."""
    rows = connection.execute(select(facility.c.name, facility.c.id))
    return {row.name: row.id for row in rows}
