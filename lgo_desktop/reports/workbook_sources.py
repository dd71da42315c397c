"""The sheet of sources: one row for each thing with its twelve months, as in TGO's form 1.5(1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Language
from lgo_desktop.core.lines import Line
from lgo_desktop.core.periods import Month
from lgo_desktop.core.totals import SCOPES
from lgo_desktop.core.weights import Weight
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_sources import Yearly, yearly_rows
from lgo_desktop.reports.names import OWN_MARK, SUBSTITUTE_MARK, mark_of, variant_name
from lgo_desktop.reports.workbook_factors import FactorSheet
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Formula,
    Row,
    Sheet,
    Value,
    across,
    address,
    headings,
    letters,
    span,
)

_FIRST_MONTH = 6


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """The sheet, the live sums of its scopes and of all, and where each source and kind stands."""

    sheet: Sheet
    scopes: Mapping[int, Formula]
    total: Formula
    spans: Mapping[tuple[str, str], str]


def source_sheet(account: Account, factors: FactorSheet, language: Language) -> SourceSheet:
    """The rows of each scope under its heading, closed by its sum."""
    return _Writing(account, factors, language).sheet()


class _Writing:
    """The sheet as it grows: a row must know its own number for its formulas."""

    def __init__(self, account: Account, factors: FactorSheet, language: Language) -> None:
        self.account, self.factors, self.language = account, factors, language
        self.months = account.inventory.year.period.months
        self.say = catalogue(language).say
        self.title = self.say("workbook.sheet.sources")
        self.total_column = _FIRST_MONTH + len(self.months)
        self.result = self.total_column + 2
        self.columns = self._columns()
        self.rows = [headings(self.columns)]
        self.places: dict[tuple[str, str], tuple[int, int]] = {}

    def sheet(self) -> SourceSheet:
        yearly = list(yearly_rows(self.account, self.language))
        last = 1 + len(yearly) + 2 * len({row.scope for row in yearly}) + 1
        sums: dict[int, int] = {}
        for scope in SCOPES:
            of_scope = [row for row in yearly if row.scope == scope]
            if of_scope:
                sums[scope] = self._scope(scope, of_scope, last)
        cells = {scope: f"{letters(self.result)}{row}" for scope, row in sums.items()}
        total = Formula("+".join(cells.values()) or "0", self.account.totals.total)
        self._sum_row(self.say("cfo_report.sum123"), total, last)
        return SourceSheet(
            Sheet(self.title, self.columns, self.rows),
            {
                scope: Formula(
                    address(self.title, self.result, row), self.account.totals.of_scope(scope)
                )
                for scope, row in sums.items()
            },
            Formula(address(self.title, self.result, last), self.account.totals.total),
            {thing: span(self.title, self.result, *ends) for thing, ends in self.places.items()},
        )

    def _scope(self, scope: int, yearly: list[Yearly], last: int) -> int:
        """Write a scope; the number of the row of its sum."""
        name = self.say(f"cfo_report.scope{scope}")
        self.rows.append(across(name, "section"))
        first = len(self.rows) + 1
        for row in yearly:
            number = len(self.rows) + 1
            thing = row.source, row.lines[0].variant
            self.places[thing] = (self.places.get(thing, (number, number))[0], number)
            self.rows.append(Row(self._yearly(row, number, last)))
        column = letters(self.result)
        results = f"SUM({column}{first}:{column}{len(self.rows)})"
        of_scope = Formula(results, self.account.totals.of_scope(scope))
        self._sum_row(self.say("workbook.sum", name=self.say("scope", n=scope)), of_scope, last)
        return len(self.rows)

    def _yearly(self, row: Yearly, number: int, last: int) -> tuple[Value, ...]:
        line = row.lines[0]
        source = self.account.sources[row.source]
        quantities = by_month(row.lines)
        first_month, last_month = letters(_FIRST_MONTH), letters(self.total_column - 1)
        total, factor = letters(self.total_column), letters(self.total_column + 1)
        return (
            source.name.spoken(self.language),
            variant_name(source, line, self.language),
            line.facility,
            line.item,
            row.unit,
            *(quantities.get(month) for month in self.months),
            Formula(f"SUM({first_month}{number}:{last_month}{number})", row.quantity),
            self.factors.value_of(row.weight),
            Formula(f"{total}{number}*{factor}{number}", row.kgco2e),
            self._share(row.kgco2e, number, last),
            self._remark(line.weight),
        )

    def _remark(self, weight: Weight) -> str | None:
        """That the factor is the office's own, or stands in for another."""
        names = {OWN_MARK: "workbook.factor.own", SUBSTITUTE_MARK: "workbook.factor.substitute"}
        mark = mark_of(weight)
        return self.say(names[mark]) if mark else None

    def _sum_row(self, name: str, result: Formula, last: int) -> None:
        blank = [None] * (self.result - 2)
        share = self._share(Decimal(result.value), len(self.rows) + 1, last)
        self.rows.append(Row((name, *blank, result, share), "total"))

    def _share(self, kgco2e: Decimal, number: int, last: int) -> Formula | None:
        total = self.account.totals.total
        column = letters(self.result)
        if not total:
            return None
        return Formula(f"{column}{number}/{column}${last}", EXACT.divide(kgco2e, total))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.say("workbook.source"), 28),
            Column(self.say("workbook.variant"), 22),
            Column(self.say("workbook.facility"), 18),
            Column(self.say("workbook.item"), 18),
            Column(self.say("workbook.unit"), 11),
            *(Column(month.spoken(self.language), 10.5, "amount") for month in self.months),
            Column(self.say("workbook.year_sum"), 13, "amount"),
            Column(self.say("workbook.line.factor"), 12, "factor"),
            Column("kgCO2e", 15, "amount"),
            Column("%", 9, "percent"),
            Column(self.say("workbook.factor.remark"), 18),
        )


def by_month(lines: tuple[Line, ...]) -> Mapping[Month, Decimal]:
    """The quantity of each month; a line of several months is spread over them equally."""
    sums: dict[Month, Decimal] = {}
    for line in lines:
        months = line.period.months
        share = EXACT.divide(line.quantity, Decimal(len(months)))
        for month in months:
            sums[month] = EXACT.add(sums.get(month, Decimal(0)), share)
    return sums
