"""Accounts for the tests of the rules, small enough to see what is odd in them."""

from collections.abc import Iterable, Sequence
from typing import Any

from core_samples import entry, months_of, rules

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account, account_of
from lgo_desktop.core.checks.registry import all_rules
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.price_table import usual_prices

GRID = ("purchased.electricity", "grid")
DIESEL = ("mobile.road_fuel", "diesel")
WASTE = ("waste.landfilled", "sanitary_landfill")
OFFICE_KWH = "1890 1581 2307 2323 2596 2753 2659 2403 2359 2551 1971 1446"
TRUCK_LITRES = "331.2 304.6 332.0 342.2 344.5 342.0 365.3 349.2 347.1 336.5 345.9 359.4"
WASTE_KG = "59670 49870 57410 58440 55640 54180 53360 50810 52070 57130 51640 54960"


def words(
    source: str, variant: str, field: str, value: str, *, period: str = "2025-01", item: str = ""
) -> Entry:
    """A date, a number of a paper, or a choice."""
    span = parse_period(period, ReportingYear(int(period[:4]) + 543))
    return Entry(EntryKey(source, variant, "", item, str(span), field), span, value)


def bill(month: str, units: str, item: str = "CA 1", **said: str) -> list[Entry]:
    """An electricity bill: its units, and what else it says."""
    return paper(GRID, month, units, "kWh", item, **said)


def paper(
    kind: tuple[str, str], month: str, amount: str, unit: str, item: str = "", **said: str
) -> list[Entry]:
    """An amount with the evidence of its paper; an empty amount is left out."""
    source, variant = kind
    entries = [entry(source, variant, amount, unit, period=month, item=item)] if amount else []
    declared = all_sources()[source]
    for name, value in said.items():
        field = declared.field(name)
        assert field is not None, name
        if field.type == "number":
            entries.append(
                entry(source, variant, value, field.unit, field=name, period=month, item=item)
            )
        else:
            entries.append(words(source, variant, name, value, period=month, item=item))
    return entries


def year(
    kind: tuple[str, str], cells: str, unit: str, item: str = "", field: str = "quantity"
) -> list[Entry]:
    """A row of twelve months."""
    return months_of(*kind, cells.split(), unit, item=item, field=field)


def spoilt(cells: str, month: int, value: str) -> str:
    """A row in which one month, counted from 1, reads otherwise."""
    parts = cells.split()
    return " ".join([*parts[: month - 1], value, *parts[month:]])


def account(entries: Iterable[Entry], inventory: Inventory | None = None, **more: Any) -> Account:
    """The account of some entries, with the built-in prices."""
    more.setdefault("prices", usual_prices())
    return account_of(inventory or rules(), entries, all_sources(), **more)


def looked(rule: str, entries: Sequence[Entry], **more: Any) -> list[Finding]:
    """What one rule finds."""
    return list(all_rules()[rule].look(account(entries, **more)))


def codes_of(findings: Iterable[Finding]) -> list[str]:
    """The codes, in order."""
    return [finding.code for finding in findings]


def said_in(finding: Finding) -> dict[str, object]:
    """The values of a finding by name."""
    return dict(finding.values)


def text_in(finding: Finding, name: str) -> Text:
    """A value of a finding that is in both languages."""
    value = dict(finding.values)[name]
    assert isinstance(value, Text)
    return value
