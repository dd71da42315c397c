"""What is looked at in more than one register."""

from collections.abc import Iterator

from lgo_desktop.base.findings import Finding, Where, note
from lgo_desktop.core.registers.declaration import EntriesOf
from lgo_desktop.core.registers.lists import divisions
from lgo_desktop.core.statements.declaration import Statement, said, words

DIVISION = "division"


def strange_division(
    statement: Statement, entries_of: EntriesOf, inventory: str
) -> Iterator[Finding]:
    """A note for each line whose division the office does not list; none where it lists none."""
    known = {one.id for one in divisions(entries_of)}
    for item, fields in said(entries_of(statement.id), statement).items():
        division = words(fields, DIVISION)
        if known and division and division not in known:
            where = Where(inventory=inventory, source=statement.id, item=item, field=DIVISION)
            yield note("register.strange_division", where, name=item, division=division)
