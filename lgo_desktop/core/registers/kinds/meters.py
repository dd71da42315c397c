"""The register of electricity and water accounts: where, what for, and who keeps the bills."""

from collections.abc import Iterator

from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.core.interview.registers import WATER
from lgo_desktop.core.registers.declaration import EntriesOf, Register
from lgo_desktop.core.registers.lists import divisions
from lgo_desktop.core.registers.rules import strange_division
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.meter import STATEMENT

PEA, DIGITS_OF_PEA = "pea", 12
"""หมายเลขผู้ใช้ไฟฟ้า (CA) on a bill of the PEA has twelve digits."""


def look(entries_of: EntriesOf, inventory: str) -> Iterator[Finding]:
    """A warning for each account that gives no row, a note for a number of the wrong length."""
    for number, fields in said(entries_of(STATEMENT.id), STATEMENT).items():
        utility, use = words(fields, "utility"), words(fields, "use")
        where = Where(inventory=inventory, source=STATEMENT.id, item=number)
        if not utility:
            at = Where(inventory=inventory, source=STATEMENT.id, item=number, field="utility")
            yield warning("register.account_without_utility", at, name=number)
        elif not use and all_sources()[WATER].variant(utility) is None:
            at = Where(inventory=inventory, source=STATEMENT.id, item=number, field="use")
            yield warning("register.account_without_use", at, name=number)
        digits = sum(mark.isdecimal() for mark in number)
        if utility == PEA and digits != DIGITS_OF_PEA:
            yield note("register.length_of_account", where, name=number, digits=digits,
                       usual=DIGITS_OF_PEA)  # fmt: skip
    yield from strange_division(STATEMENT, entries_of, inventory)


REGISTER = Register(STATEMENT, {"division": divisions}, look)
