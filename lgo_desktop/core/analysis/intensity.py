"""Emissions per member of staff, resident, square metre and baht, as far as these are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.statements.declaration import amount, said
from lgo_desktop.core.statements.organisation_profile import STATEMENT
from lgo_desktop.core.totals import Totals


@dataclass(frozen=True, slots=True)
class Intensity:
    """Kg CO2e per unit of one size of the organisation: scopes 1 and 2, and all three."""

    per: str
    size: Decimal
    unit: str
    scopes_1_2: Decimal
    total: Decimal


def intensities(entries: Iterable[Entry], totals: Totals) -> list[Intensity]:
    """One for each size that the profile tells and that is not 0."""
    fields = said(entries, STATEMENT).get("", {})
    direct = EXACT.add(totals.scope1, totals.scope2)
    found = []
    for field in STATEMENT.fields:
        size = amount(fields, field.id, field.unit) if field.type == "number" else None
        if size:
            per = EXACT.divide(direct, size), EXACT.divide(totals.total, size)
            found.append(Intensity(field.id, size, field.unit, *per))
    return found
