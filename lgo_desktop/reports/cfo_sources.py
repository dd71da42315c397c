"""Every source of the year in the report: quantity, factor, result; and the largest as a chart."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT, add_up, grouped, plain, rounded
from lgo_desktop.base.text import Language
from lgo_desktop.charts.largest_sources import largest_sources
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import SCOPES, counted
from lgo_desktop.core.weights import Weight
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_summary import KG_A_TONNE, TONNES, percent
from lgo_desktop.reports.document import Block, Column, Figure, Heading, Paragraph, Table
from lgo_desktop.reports.names import footnotes, line_name, marked, unit_of

SHOWN_DECIMALS = 8
"""Decimals of a factor on paper: enough to work any row out again to the kilogram."""


def factor_shown(weight: Weight) -> str:
    """A factor as it stands on paper."""
    return plain(rounded(weight.value, SHOWN_DECIMALS))


@dataclass(frozen=True, slots=True)
class Yearly:
    """The lines of one thing summed over the year: one row of a form."""

    scope: int
    source: str
    name: str
    unit: str
    weight: Weight
    lines: tuple[Line, ...]

    @property
    def quantity(self) -> Decimal:
        """The year's quantity."""
        return add_up(line.quantity for line in self.lines)

    @property
    def kgco2e(self) -> Decimal:
        """The year's emission."""
        return add_up(line.kgco2e for line in self.lines)


def yearly_rows(account: Account, language: Language) -> Iterator[Yearly]:
    """The year's rows in the order of the sources; what counts apart is left out."""
    order = {source: number for number, source in enumerate(account.sources)}

    def row_of(line: Line) -> tuple[int, str, str, str, str, str]:
        return (
            order[line.source], line.variant, line.facility, line.item, line.method, line.weight.key
        )  # fmt: skip

    for _, group in groupby(sorted(counted(account.calculation.lines), key=row_of), key=row_of):
        lines = tuple(group)
        first = lines[0]
        name = marked(line_name(account, first, language), first.weight)
        unit = unit_of(first.weight, language)
        yield Yearly(first.scope, first.source, name, unit, first.weight, lines)


def source_table(account: Account, language: Language) -> list[Block]:
    """All sources with quantity, factor and kg CO2e, under a heading for each scope."""
    say = catalogue(language).say
    rows: list[tuple[str, ...] | str] = []
    yearly = list(yearly_rows(account, language))
    weights = [row.weight for row in yearly]
    for scope in SCOPES:
        of_scope = [row for row in yearly if row.scope == scope]
        if of_scope:
            rows.append(say(f"cfo_report.scope{scope}"))
        rows += [
            (
                row.name, grouped(row.quantity, 2), row.unit, factor_shown(row.weight),
                grouped(row.kgco2e, 2), percent(row.kgco2e, account.totals.total),
            )
            for row in of_scope
        ]  # fmt: skip
    columns = (
        Column(say("cfo_report.column.source"), "left", 3.6),
        Column(say("cfo_report.column.quantity"), "right", 1.3),
        Column(say("cfo_report.column.unit"), "left", 0.9),
        Column(say("cfo_report.column.factor"), "right", 1.3),
        Column("kgCO₂e", "right", 1.3),
        Column("%", "right", 0.8),
    )
    total = (
        say("cfo_report.total"), "", "", "", grouped(account.totals.total, 2),
        percent(account.totals.total, account.totals.total),
    )  # fmt: skip
    return [
        Heading(1, say("cfo_report.by_source")),
        Table(columns, tuple(rows), (total,), dense=True),
        Paragraph(say("cfo_report.by_source.note"), "small"),
        *(Paragraph(text, "small") for text in footnotes(weights, language)),
    ]


def largest(account: Account, language: Language) -> list[Block]:
    """The largest sources as bars."""
    say = catalogue(language).say
    sums: dict[str, Decimal] = {}
    for row in yearly_rows(account, language):
        name = account.sources[row.source].name.spoken(language)
        sums[name] = EXACT.add(sums.get(name, Decimal(0)), EXACT.divide(row.kgco2e, KG_A_TONNE))
    shown = [(name, value) for name, value in sums.items() if value]
    if not shown:
        return []
    others = say("cfo_report.others")
    return [
        Heading(1, say("cfo_report.largest")),
        Figure(lambda width: largest_sources(shown, width, unit=TONNES, others=others, most=8)),
    ]
