"""What an office says, as entries for the tests of statements."""

from decimal import Decimal

from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import ReportingYear

YEAR = ReportingYear(2568)


def stated(
    statement: str, field: str, value: str, *, item: str = "", facility: str = "", unit: str = ""
) -> Entry:
    """One field of a statement; a number without a unit is in the field's own."""
    declared = all_forms()[statement].field(field)
    assert declared is not None, (statement, field)
    key = EntryKey(statement, "", facility, item, str(YEAR.period), field)
    if declared.type == "number":
        return Entry(key, YEAR.period, Decimal(value), unit or declared.unit)
    assert declared.type != "choice" or declared.choice(value), value
    return Entry(key, YEAR.period, value)


def all_stated(statement: str, item: str = "", **values: str) -> list[Entry]:
    """Several fields of a statement on one item."""
    return [stated(statement, field, value, item=item) for field, value in values.items()]
