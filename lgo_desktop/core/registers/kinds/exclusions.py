"""The register of what the account leaves out, with the reasons."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.text import Text
from lgo_desktop.core.analysis.exclusions import exclusions
from lgo_desktop.core.registers.declaration import ITEM, EntriesOf, Register
from lgo_desktop.core.registers.lists import sources
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.boundary_exclusion import STATEMENT

FIELD_OF = {
    "exclusion.without_reason": "reason",
    "exclusion.not_estimated": "estimated_kgco2e",
}


def look(entries_of: EntriesOf, inventory: str) -> Iterator[Finding]:
    """Exclusions without a reason or an estimate; amounts that belie one need the whole check."""
    entries = tuple(entries_of(STATEMENT.id))
    for one in exclusions(entries, (), Decimal(0), all_sources(), inventory).findings:
        yield replace(one, where=replace(one.where, field=FIELD_OF.get(one.code)))


REGISTER = Register(
    STATEMENT, {ITEM: sources}, look, called=Text("แหล่งปล่อยที่ไม่นำมารวม", "What is left out")
)
