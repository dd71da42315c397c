"""The sheet of lines: every quantity times its factor, with what was entered for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import plain
from lgo_desktop.base.text import Language
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import SEPARATE, Line
from lgo_desktop.core.units import unit_named
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.workbook_factors import FactorSheet, gas_name, gases_used
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Formula,
    Row,
    Sheet,
    Value,
    headings,
    letters,
    span,
)

_COUNTS_IN, _QUANTITY, _FACTOR, _RESULT = 2, 10, 12, 13
_FIRST_ROW = 2


@dataclass(frozen=True, slots=True)
class LineSheet:
    """The sheet, and the formula of the sum of all lines that count."""

    sheet: Sheet
    total: Formula


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
    return LineSheet(Sheet(title, columns, rows, filtered=True), total)


def _sum(title: str, last: int, language: Language) -> str:
    apart = counts_in(SEPARATE, language)
    places = span(title, _COUNTS_IN, _FIRST_ROW, max(last, _FIRST_ROW))
    results = span(title, _RESULT, _FIRST_ROW, max(last, _FIRST_ROW))
    return f'SUMIF({places},"<>{apart}",{results})'


def counts_in(place: str, language: Language) -> str:
    """Where a line counts, in words."""
    say = catalogue(language).say
    return (
        say("workbook.apart") if place == SEPARATE else say("scope", n=place.removeprefix("scope"))
    )


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
        variant = source.variant(line.variant)
        masses = line.gases_kg
        product = f"{letters(_QUANTITY)}{row}*{letters(_FACTOR)}{row}"
        return (
            line.code,
            counts_in(line.counts_in, language),
            line.category,
            source.name.spoken(language),
            variant.name.spoken(language) if variant else line.variant,
            line.facility,
            line.item,
            line.period.spoken(language),
            "; ".join(self._entered(self.entries[key]) for key in line.entries),
            line.quantity,
            unit_named(line.unit).name.spoken(language),
            self.factors.value_of(weight),
            Formula(product, line.kgco2e),
            *(masses.get(gas) for gas in self.gases),
            line.biogenic_co2_kg or None,
            weight.key,
            weight.edition,
        )

    def _entered(self, entry: Entry) -> str:
        """What was typed: the field with its value, unit and note."""
        field = self.account.sources[entry.key.source].field(entry.key.field)
        name = field.name.spoken(self.language) if field else entry.key.field
        told = f"{name} {entry.written}"
        if not isinstance(entry.value, str):
            unit = unit_named(entry.unit).name.spoken(self.language)
            told = f"{name} {plain(entry.value)} {unit}"
        return f"{told} ({entry.note})" if entry.note else told
