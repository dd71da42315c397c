"""Entering numbers from a CSV file, row by row: the good rows are saved, the others reported."""

from dataclasses import replace
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where
from lgo_desktop.core.admission import admit, field_of, read_value
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import parse_period
from lgo_desktop.exchange.entries_csv import RawEntry, read_entries_csv
from lgo_desktop.services.intake import Candidate, Intake, refused, take_in
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.surroundings import open_project

READER = "entries_csv"


def enter(path: Path, table: Path, inventory_id: str | None = None) -> Intake:
    """Save the rows of a table of entries; refused rows come back as findings with their row."""
    reading = read_entries_csv(table)
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        candidates: list[Candidate] = []
        problems: list[Finding] = list(reading.findings)
        for raw in reading.rows:
            where = Where(inventory=inventory.id, file=table.name, row=raw.row)
            try:
                candidates.append(Candidate(where, understood(raw, inventory, where)))
            except Refused as refusal:
                problems.extend(refusal.findings)
        items, findings = take_in(project, inventory, candidates, way="enter", file=table.name)
    items += refused(finding for finding in problems if finding.where.row is not None)
    return Intake(READER, dry_run=False, items=tuple(items), findings=(*problems, *findings))


def understood(raw: RawEntry, inventory: Inventory, where: Where) -> Entry:
    """The entry that a row of text means; :class:`Refused` with the first thing wrong in it."""
    where = Where(
        inventory=where.inventory, file=where.file, row=where.row, source=raw.source or None,
        variant=raw.variant or None, facility=raw.facility or None, item=raw.item or None,
        field=raw.field or None, period=raw.period or None,
    )  # fmt: skip
    key = EntryKey(raw.source, raw.variant, raw.facility, raw.item, raw.period, raw.field)
    _, _, field = field_of(key, all_forms(), where)
    period = parse_period(raw.period, inventory.year, where, history=field.history)
    value = read_value(raw.value, field, where)
    key = replace(key, period=str(period))
    return admit(Entry(key, period, value, raw.unit, raw.note), all_forms(), where)
