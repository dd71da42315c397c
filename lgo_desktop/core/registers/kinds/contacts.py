"""The register of contacts: whom to ask, by role. It never leaves the office."""

from collections.abc import Iterator
from dataclasses import replace

from lgo_desktop.base.findings import Finding, Where, note
from lgo_desktop.core.registers.declaration import EntriesOf, Register
from lgo_desktop.core.statements.contact import STATEMENT
from lgo_desktop.core.statements.declaration import said


def look(entries_of: EntriesOf, inventory: str) -> Iterator[Finding]:
    """A note for each role without a person or a way to reach them."""
    for role, fields in said(entries_of(STATEMENT.id), STATEMENT).items():
        where = Where(inventory=inventory, source=STATEMENT.id, item=role)
        if "person" not in fields:
            yield note("register.contact_without_person", replace(where, field="person"), name=role)
        elif not fields.keys() & {"phone", "email"}:
            yield note("register.contact_without_phone", replace(where, field="phone"), name=role)


REGISTER = Register(STATEMENT, look=look)
