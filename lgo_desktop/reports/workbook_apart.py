"""The sheet of what stands beside the totals: separate gases, biogenic CO2, removals, memos."""

from decimal import Decimal
from itertools import groupby

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Language
from lgo_desktop.core.lines import BIOGENIC, MEMO
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_apart import ApartRow, apart_rows
from lgo_desktop.reports.names import unit_of
from lgo_desktop.reports.workbook_factors import FactorSheet
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Value,
    across,
    headings,
)

_FORMATS: tuple[Format, ...] = ("text", "amount", "text", "factor", "amount")


def apart_sheet(account: Account, factors: FactorSheet, language: Language) -> list[Sheet]:
    """A block of rows for each place, with its sum; no sheet where nothing stands apart."""
    found = list(apart_rows(account, language))
    if not found:
        return []
    say = catalogue(language).say
    columns = (
        Column(say("workbook.source"), 60),
        Column(say("workbook.line.quantity"), 18, "amount"),
        Column(say("workbook.unit"), 16),
        Column(say("workbook.line.factor"), 16, "factor"),
        Column(say("workbook.apart.result"), 20, "amount"),
    )
    rows = [headings(columns), across(say("cfo_report.apart"), "note")]
    for place, group in groupby(found, key=lambda row: row.place):
        rows.append(across(say(f"cfo_report.apart.{place}"), "section"))
        first = len(rows) + 1
        members = _together(list(group))
        rows += [
            Row(_row(one, factors, number, language)) for number, one in enumerate(members, first)
        ]
        if place != MEMO:
            total = Formula(f"SUM(E{first}:E{len(rows)})", add_up(map(_kg, members)))
            rows.append(Row((say("cfo_report.total"), "", "", "", total), "total", _FORMATS))
    return [Sheet(say("workbook.sheet.apart"), columns, rows)]


def _together(found: list[ApartRow]) -> list[ApartRow]:
    """A blend with several gases apart is one product of quantity and factor."""
    return list({tuple(line.code for line in row.lines): row for row in found}.values())


def _kg(row: ApartRow) -> Decimal:
    if row.place == BIOGENIC:
        return row.quantity
    return add_up(line.kgco2e for line in row.lines)


def _row(one: ApartRow, factors: FactorSheet, number: int, language: Language) -> tuple[Value, ...]:
    weight = one.lines[0].weight
    quantity = add_up(line.quantity for line in one.lines)
    before = (one.name, quantity, unit_of(weight, language))
    if one.place == MEMO:
        return before
    factor = factors.biogenic_of(weight) if one.place == BIOGENIC else factors.value_of(weight)
    return (*before, factor, Formula(f"B{number}*D{number}", _kg(one)))
