"""The first pages of the report: the result in a sentence, in figures, by scope, month and gas."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT, grouped
from lgo_desktop.base.text import Language
from lgo_desktop.charts.by_month import Series
from lgo_desktop.charts.by_month import by_month as month_columns
from lgo_desktop.core.totals import (
    NOT_SEPARATED,
    ROUNDING,
    SCOPES,
    by_gas,
    by_month,
)
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.document import (
    Block,
    Column,
    Figure,
    Figures,
    Heading,
    KeyFigure,
    Paragraph,
    Table,
)
from lgo_desktop.reports.names import as_printed

KG_A_TONNE = Decimal(1000)
TONNES = "tCO₂e"


def tonnes(kg: Decimal, places: int = 2) -> str:
    """Kilograms shown as tonnes."""
    return grouped(EXACT.divide(kg, KG_A_TONNE), places)


def percent(part: Decimal, whole: Decimal) -> str:
    """A share in percent, a dash where there is nothing to share."""
    return grouped(EXACT.divide(part * 100, whole), 2) if whole else "–"


def opening(account: Account, language: Language) -> list[Block]:
    """What the report says in one sentence, and whether anything is missing."""
    say = catalogue(language).say
    inventory, totals = account.inventory, account.totals
    blocks: list[Block] = [
        Paragraph(say("cfo_report.lead", total=tonnes(totals.total)), "lead"),
        Paragraph(
            say(
                "cfo_report.rules",
                book=account.library.books[inventory.book].name,
                precision=say(f"cfo_report.precision.{inventory.precision}"),
            ),
            "small",
        ),
    ]
    if not account.calculation.complete:
        blocks.append(Paragraph(say("cfo_report.incomplete"), "note"))
    return blocks


def key_figures(account: Account, language: Language) -> Figures:
    """Total and scopes in large type."""
    say, totals = catalogue(language).say, account.totals
    figures = [KeyFigure(tonnes(totals.total), TONNES, say("cfo_report.total"))]
    figures += [
        KeyFigure(tonnes(totals.of_scope(scope)), TONNES, say("scope", n=scope)) for scope in SCOPES
    ]
    return Figures(tuple(figures))


def scope_table(account: Account, language: Language) -> list[Block]:
    """Tonnes by scope with the shares that form Fr-05 asks for."""
    say, totals = catalogue(language).say, account.totals
    direct = EXACT.add(totals.scope1, totals.scope2)
    rows = tuple(
        (
            say(f"cfo_report.scope{scope}"),
            tonnes(totals.of_scope(scope)),
            percent(totals.of_scope(scope), direct) if scope in (1, 2) else "–",
            percent(totals.of_scope(scope), totals.total),
        )
        for scope in SCOPES
    )
    columns = (
        Column(say("cfo_report.column.scope"), "left", 3),
        Column(TONNES, "right", 1.4),
        Column(say("cfo_report.column.share12"), "right", 1.4),
        Column(say("cfo_report.column.share123"), "right", 1.4),
    )
    sums = (
        (say("cfo_report.sum12"), tonnes(direct), percent(direct, direct),
         percent(direct, totals.total)),
        (say("cfo_report.sum123"), tonnes(totals.total), "–", percent(totals.total, totals.total)),
    )  # fmt: skip
    return [Heading(1, say("cfo_report.by_scope")), Table(columns, rows, sums)]


def charts(account: Account, language: Language) -> list[Block]:
    """Tonnes by month, stacked by scope."""
    say = catalogue(language).say
    sums = by_month(account.calculation.lines)
    months = account.inventory.year.period.months
    series = [
        Series(
            say("scope", n=scope),
            tuple(
                EXACT.divide(sums[month][scope], KG_A_TONNE) if month in sums else None
                for month in months
            ),
        )
        for scope in SCOPES
    ]
    labels = [month.spoken(language).split()[0] for month in months]
    return [
        Heading(1, say("cfo_report.by_month")),
        Figure(lambda width: month_columns(labels, series, width, unit=TONNES)),
    ]


def by_gas_table(account: Account, language: Language) -> list[Block]:
    """Mass and weight of each gas; what is not separated, and the rounding of printed factors."""
    say = catalogue(language).say
    rows = []
    for gas in by_gas(account.calculation.lines):
        if not gas.kgco2e:
            continue
        special = gas.gas in (NOT_SEPARATED, ROUNDING)
        name = say(f"cfo_report.gas.{gas.gas}") if special else as_printed(gas.gas)
        mass = "–" if gas.kg is None else grouped(gas.kg, 3)
        rows.append((name, mass, grouped(gas.kgco2e, 3)))
    columns = (
        Column(say("cfo_report.column.gas"), "left", 3),
        Column(say("cfo_report.column.mass"), "right", 1.5),
        Column("kgCO₂e", "right", 1.5),
    )
    total = (say("cfo_report.total"), "", grouped(account.totals.total, 3))
    return [
        Heading(1, say("cfo_report.by_gas")),
        Table(columns, tuple(rows), (total,)),
        Paragraph(say("cfo_report.by_gas.note"), "small"),
    ]
