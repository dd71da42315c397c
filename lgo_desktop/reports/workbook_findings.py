"""The sheet of findings: what must be mended, what should be looked at, what is good to know."""

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.periods import parse_month
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.workbook_sheet import Column, Row, Sheet, Value, headings


def finding_sheet(account: Account, language: Language) -> Sheet:
    """All findings, the weightiest first."""
    say = catalogue(language).say
    columns = (
        Column(say("workbook.finding.severity"), 12),
        Column(say("workbook.source"), 30),
        Column(say("workbook.facility"), 20),
        Column(say("workbook.item"), 20),
        Column(say("workbook.line.period"), 16),
        Column(say("workbook.finding.sentence"), 90),
        Column(say("workbook.finding.code"), 28),
    )
    order = list(Severity)
    found = sorted(account.calculation.findings, key=lambda f: order.index(f.severity))
    rows = [headings(columns), *(Row(_finding(account, one, language)) for one in found)]
    if not found:
        rows.append(Row((None,) * 5 + (say("cfo_report.findings.none"),)))
    return Sheet(say("workbook.sheet.findings"), columns, rows)


def _finding(account: Account, finding: Finding, language: Language) -> tuple[Value, ...]:
    messages, where = catalogue(language), finding.where
    source = {**all_forms(), **account.sources}.get(where.source or "")
    return (
        messages.say(f"severity.{finding.severity.value}"),
        source.name.spoken(language) if source else where.source,
        where.facility,
        where.item,
        _period(where.period, language),
        messages.finding(finding),
        finding.code,
    )


def _period(stored: str | None, language: Language) -> str | None:
    """Months as people write them, from ``2025-01`` or ``2025-01/2025-03``."""
    if stored is None:
        return None
    return " – ".join(parse_month(month).spoken(language) for month in stored.split("/"))
