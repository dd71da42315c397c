"""The sheet of significance: every source of scopes 1 and 2 with its share of both."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT, plain
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.significance import HIGH, LOW, THRESHOLD, Significance
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_significance import significant_name
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    headings,
    quoted,
)
from lgo_desktop.reports.workbook_sources import SourceSheet

_FORMATS: tuple[Format, ...] = ("text", "text", "amount", "percent", "text")
_FIRST_ROW = 2


def significance_sheet(account: Account, sources: SourceSheet, language: Language) -> list[Sheet]:
    """Live sums, shares and words; no sheet where nothing counts in scopes 1 and 2."""
    found = account.review.significance
    if not found:
        return []
    say = catalogue(language).say
    columns = (
        Column(say("workbook.source"), 60),
        Column(say("cfo_report.column.scope"), 12),
        Column("kgCO2e", 18, "amount"),
        Column(say("cfo_report.column.share12"), 18, "percent"),
        Column(say("cfo_report.column.significance"), 24),
    )
    last = _FIRST_ROW + len(found)
    rows = [headings(columns)]
    for number, one in enumerate(found, _FIRST_ROW):
        share = Formula(f"IF(C${last}=0,0,C{number}/C${last})", one.share)
        words = quoted(HIGH.spoken(language)), quoted(LOW.spoken(language))
        rank = f"IF(D{number}>={plain(THRESHOLD)},{words[0]},{words[1]})"
        rows.append(
            Row(
                (significant_name(account, one, language), say("scope", n=one.scope),
                 _sum(one, sources), share, Formula(rank, one.rank.spoken(language))),
                formats=_FORMATS,
            )
        )  # fmt: skip
    direct = EXACT.add(account.totals.scope1, account.totals.scope2)
    whole = Formula(f"SUM(C{_FIRST_ROW}:C{last - 1})", direct)
    shares = Formula(f"SUM(D{_FIRST_ROW}:D{last - 1})", Decimal(1) if direct else Decimal(0))
    rows.append(Row((say("cfo_report.sum12"), "", whole, shares, ""), "total", _FORMATS))
    return [Sheet(say("workbook.sheet.significance"), columns, rows)]


def _sum(one: Significance, sources: SourceSheet) -> Formula:
    return Formula(f"SUM({sources.spans[one.source, one.variant]})", one.kgco2e)
