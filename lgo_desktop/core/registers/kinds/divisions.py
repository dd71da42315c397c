"""The register of divisions, and who keeps the papers of which duty."""

from collections import defaultdict
from collections.abc import Iterator

from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.core.checks.words import listed
from lgo_desktop.core.registers.declaration import EntriesOf, Register
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.division import DUTIES, STATEMENT


def look(entries_of: EntriesOf, inventory: str) -> Iterator[Finding]:
    """A warning for each division whose duty another has too, a note on duties that none has."""
    by_duty: dict[str, list[str]] = defaultdict(list)
    for name, fields in said(entries_of(STATEMENT.id), STATEMENT).items():
        by_duty[words(fields, "duty")].append(name)
    for duty in DUTIES:
        names = by_duty.get(duty.id, [])
        for name in names if len(names) > 1 else ():
            where = Where(inventory=inventory, source=STATEMENT.id, item=name, field="duty")
            other = names[1] if name == names[0] else name
            yield warning(
                "register.two_of_one_duty", where, first=names[0], other=other, duty=duty.name
            )
    open_duties = [one.name for one in DUTIES if one.id not in by_duty]
    if by_duty and open_duties:
        where = Where(inventory=inventory, source=STATEMENT.id)
        yield note("register.duties_without_division", where, duties=listed(open_duties))


REGISTER = Register(STATEMENT, look=look)
