"""The sheet of lines: every quantity times its factor, with what was entered for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import APART, Line
from lgo_desktop.core.totals import SCOPES
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.entered import entered
from lgo_desktop.reports.names import is_own, unit_of, variant_name
from lgo_desktop.reports.workbook_factors import FactorSheet, gas_name, gases_used
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Formula,
    Row,
    Sheet,
    Value,
    address,
    headings,
    letters,
    quoted,
    span,
)

_COUNTS_IN, _SCOPE3, _QUANTITY, _FACTOR, _RESULT = 2, 4, 11, 13, 14
_FIRST_ROW = 2


@dataclass(frozen=True, slots=True)
class LineSheet:
    """The sheet, the sum of all lines that count, and the row of each line by its code."""

    sheet: Sheet
    total: Formula
    rows: Mapping[str, int]

    def result_of(self, line: Line) -> Formula:
        """The live kg CO2e of a line, for other sheets."""
        cell = address(self.sheet.title, _RESULT, self.rows[line.code])
        return Formula(cell, line.kgco2e)

    def of_category(self, number: int, kgco2e: Decimal) -> Formula:
        """The live sum of a category of scope 3, for other sheets."""
        last = max(len(self.sheet.rows), _FIRST_ROW)
        categories = span(self.sheet.title, _SCOPE3, _FIRST_ROW, last)
        results = span(self.sheet.title, _RESULT, _FIRST_ROW, last)
        return Formula(f"SUMIF({categories},{number},{results})", kgco2e)


def line_sheet(account: Account, factors: FactorSheet, language: Language) -> LineSheet:
    """A row for each line; the filter of the sheet finds any of them."""
    title = catalogue(language).say("workbook.sheet.lines")
    lines = account.calculation.lines
    writing = _Writing(
        account, factors, language, gases_used(lines),
        {entry.key: entry for entry in account.entries},
    )  # fmt: skip
    columns = writing.columns()
    rows = [headings(columns)]
    rows += [Row(writing.line(line, number)) for number, line in enumerate(lines, _FIRST_ROW)]
    total = Formula(_sum(title, len(rows), language), account.totals.total)
    numbers = {line.code: number for number, line in enumerate(lines, _FIRST_ROW)}
    return LineSheet(Sheet(title, columns, rows, filtered=True), total, numbers)


def _sum(title: str, last: int, language: Language) -> str:
    """The sum over the three scopes: whatever counts elsewhere is in no total."""
    places = span(title, _COUNTS_IN, _FIRST_ROW, max(last, _FIRST_ROW))
    results = span(title, _RESULT, _FIRST_ROW, max(last, _FIRST_ROW))
    names = (quoted(counts_in(f"scope{scope}", language)) for scope in SCOPES)
    return "+".join(f"SUMIF({places},{name},{results})" for name in names)


def counts_in(place: str, language: Language) -> str:
    """Where a line counts, in words."""
    say = catalogue(language).say
    if place in APART:
        return say(f"workbook.counts_in.{place}")
    return say("scope", n=place.removeprefix("scope"))


@dataclass(frozen=True, slots=True)
class _Writing:
    """What every row of the sheet is written from."""

    account: Account
    factors: FactorSheet
    language: Language
    gases: tuple[str, ...]
    entries: Mapping[EntryKey, Entry]

    def columns(self) -> tuple[Column, ...]:
        say = catalogue(self.language).say
        return (
            Column(say("workbook.line.code"), 14),
            Column(say("workbook.line.counts_in"), 10),
            Column(say("workbook.line.category"), 9),
            Column(say("workbook.line.scope3_category"), 9, "exact"),
            Column(say("workbook.source"), 24),
            Column(say("workbook.variant"), 18),
            Column(say("workbook.facility"), 18),
            Column(say("workbook.item"), 18),
            Column(say("workbook.line.period"), 13),
            Column(say("workbook.line.entries"), 30),
            Column(say("workbook.line.quantity"), 13, "amount"),
            Column(say("workbook.unit"), 12),
            Column(say("workbook.line.factor"), 13, "factor"),
            Column("kgCO2e", 14, "amount"),
            *(
                Column(say("workbook.line.gas", gas=gas_name(gas, self.language)), 12, "factor")
                for gas in self.gases
            ),
            Column(say("workbook.biogenic"), 12, "factor"),
            Column(say("workbook.factor.key"), 26),
            Column(say("workbook.factor.edition"), 18),
        )

    def line(self, line: Line, row: int) -> tuple[Value, ...]:
        language, weight = self.language, line.weight
        source = self.account.sources[line.source]
        scope3 = None if line.counts_in in APART else line.scope3_category
        factor = self.factors.value_of(weight)
        masses = line.gases_kg
        product = f"{letters(_QUANTITY)}{row}*{letters(_FACTOR)}{row}"
        return (
            line.code,
            counts_in(line.counts_in, language),
            line.category,
            None if scope3 is None else Decimal(scope3),
            source.name.spoken(language),
            variant_name(source, line, language),
            line.facility,
            line.item,
            line.period.spoken(language),
            entered(source, [self.entries[key] for key in line.entries], language),
            line.quantity,
            unit_of(weight, language),
            factor,
            Formula(product, line.kgco2e) if factor else None,
            *(masses.get(gas) for gas in self.gases),
            line.biogenic_co2_kg or None,
            weight.asked if is_own(weight) else weight.key,
            catalogue(language).say("workbook.factor.own") if is_own(weight) else weight.edition,
        )
