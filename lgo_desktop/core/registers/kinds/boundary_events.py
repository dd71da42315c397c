"""The register of events that moved the boundary, with their dates and orders."""

from collections.abc import Iterator
from dataclasses import replace

from lgo_desktop.base.findings import Finding, Where, note
from lgo_desktop.core.analysis.boundary_events import boundary_events, unclear_events
from lgo_desktop.core.registers.declaration import EntriesOf, Register
from lgo_desktop.core.statements.boundary_event import STATEMENT
from lgo_desktop.core.statements.declaration import said, words

FIELD_OF = {"base_year.event_without_effect": "base_year_effect"}


def look(entries_of: EntriesOf, inventory: str) -> Iterator[Finding]:
    """What keeps the base year from being judged, and a note for each without an order."""
    stated = said(entries_of(STATEMENT.id), STATEMENT)
    for one in unclear_events(boundary_events(entries_of(STATEMENT.id)), inventory):
        field = FIELD_OF.get(one.code)
        if field is None:
            field = "kind" if words(stated[one.where.item or ""], "date") else "date"
        yield replace(one, where=replace(one.where, field=field))
    for name, fields in stated.items():
        if "order_number" not in fields:
            where = Where(inventory=inventory, source=STATEMENT.id, item=name, field="order_number")
            yield note("register.event_without_order", where, name=name)


REGISTER = Register(STATEMENT, look=look)
