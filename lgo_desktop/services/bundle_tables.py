"""An inventory and its results as the tables of a bundle, and back."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.messages import catalogue
from lgo_desktop.bundle.table import Row, Table
from lgo_desktop.bundle.tables import (
    ACTIVITY,
    EMISSION_GASES,
    EMISSIONS,
    FACTORS,
    ISSUES,
    TOTALS,
)
from lgo_desktop.core.admission import field_of
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import Line
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.statements.registry import all_statements
from lgo_desktop.core.totals import TOTAL_NAMES, Totals
from lgo_desktop.services.bundle_papers import paper_tables
from lgo_desktop.services.results import Results, factors_of


def tables_of(results: Results) -> tuple[Table, ...]:
    """The six tables of an inventory's results, and those of its papers if it has any."""
    lines = results.calculation.lines
    gases = [
        (line.code, gas, kg, line.gases_kgco2e[gas])
        for line in lines
        for gas, kg in line.gases_kg.items()
    ]
    return (
        ACTIVITY.with_rows(
            _activity(entry) for entry in results.entries if not is_private(entry.key)
        ),
        EMISSIONS.with_rows(_emission(line) for line in lines),
        EMISSION_GASES.with_rows(gases),
        FACTORS.with_rows(_factor(factor) for factor in factors_of(lines)),
        TOTALS.with_rows(_totals(results.totals)),
        ISSUES.with_rows(_issues(results.calculation.findings)),
        *paper_tables(results.papers),
    )


def is_private(key: EntryKey) -> bool:
    """Whether an entry tells of persons and stays with the office."""
    statement = all_statements().get(key.source)
    return statement is not None and statement.private


def _activity(entry: Entry) -> Row:
    key = entry.key
    return (
        key.source, key.variant, key.facility, key.item, key.period, key.field,
        None if isinstance(entry.value, str) else entry.value, entry.unit,
        entry.value if isinstance(entry.value, str) else "", entry.note,
    )  # fmt: skip


def entry_of(row: Row, year: ReportingYear, where: Where) -> Entry:
    """The entry that a row of the table ``activity`` holds; its period must fit the year."""
    source, variant, facility, item, period, field, value, unit, text, note = row
    if not isinstance(value, Decimal) and not text:
        raise Refused(error("number.empty", where))
    key = EntryKey(str(source), str(variant), str(facility), str(item), str(period), str(field))
    history = field_of(key, all_forms(), where)[2].history
    months = parse_period(str(period), year, where, history=history)
    key = replace(key, period=str(months))
    typed = value if isinstance(value, Decimal) else str(text)
    return Entry(key, months, typed, str(unit), str(note))


def _emission(line: Line) -> Row:
    """The row of a line in the table ``emissions``."""
    weight = line.weight
    return (
        line.code, line.source, line.variant, line.facility, line.item, str(line.period),
        str(line.scope), line.category, "", line.quantity, line.unit, weight.key, weight.edition,
        weight.value, weight.unit, line.kgco2e, line.counts_in,
    )  # fmt: skip


def _totals(totals: Totals) -> list[Row]:
    """The rows of the table ``totals``."""
    return [(name, getattr(totals, name)) for name in TOTAL_NAMES]


def _factor(factor: Factor) -> Row:
    return (
        factor.edition, factor.key, factor.name.th, factor.name.en, factor.unit, factor.total,
        factor.printed, factor.gwp_set, factor.source,
    )  # fmt: skip


def _issues(findings: Iterable[Finding]) -> list[Row]:
    return [
        (
            number, finding.code, finding.severity.value,
            " ".join(str(part) for part in finding.where.as_dict().values()),
            catalogue("th").finding(finding), catalogue("en").finding(finding),
        )
        for number, finding in enumerate(findings, 1)
    ]  # fmt: skip
