"""The first sheet: totals by scope and gas, what is reported apart, and the rules in force."""

from collections.abc import Iterator
from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Language
from lgo_desktop.core.gases import EDITION
from lgo_desktop.core.lines import SEPARATE
from lgo_desktop.core.totals import NOT_SEPARATED, ROUNDING, SCOPES, by_gas
from lgo_desktop.core.units import unit_named
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_base_year import NAMES as BASE_YEAR_NAMES
from lgo_desktop.reports.cfo_intensity import size_name
from lgo_desktop.reports.cfo_summary import KG_A_TONNE
from lgo_desktop.reports.workbook_factors import gas_name, gases_used
from lgo_desktop.reports.workbook_lines import LineSheet
from lgo_desktop.reports.workbook_sheet import Column, Formula, Row, Sheet, Value, across, texts
from lgo_desktop.reports.workbook_sources import SourceSheet

_COLUMNS = (
    Column("", 46), Column("", 20, "amount"), Column("", 20, "amount"),
    Column("", 20, "percent"), Column("", 20, "percent"),
)  # fmt: skip
_WIDTH = len(_COLUMNS)
_COMPARED_DECIMALS = 6
"""To which two sums of a spreadsheet's binary numbers are compared."""


def summary_sheet(
    account: Account, sources: SourceSheet, lines: LineSheet, language: Language
) -> Sheet:
    """The sheet that an officer reads and a verifier begins with."""
    rows = list(_opening(account, language))
    scopes = len(rows) + 2
    rows += _scopes(account, sources, lines, language, len(rows))
    rows += _intensities(account, scopes, len(rows), language)
    rows += _base_year(account, scopes, len(rows), language)
    rows += _gases(account, language)
    rows += _apart(account, language)
    rows += _rules(account, language)
    return Sheet(catalogue(language).say("workbook.sheet.summary"), _COLUMNS, rows, frozen=0)


def _named(name: str, value: str) -> Row:
    return Row((name, value), "data", texts(2), merged_from=2)


def _heading(*names: str) -> Row:
    blank = [""] * (_WIDTH - len(names))
    return Row((*names, *blank), "heading", texts(_WIDTH))


def _opening(account: Account, language: Language) -> Iterator[Row]:
    say, lgo = catalogue(language).say, account.lgo
    province = say("cfo_report.province", name=lgo.province.name.spoken(language))
    period = account.inventory.year.period.spoken(language)
    yield across(say("workbook.title"), "title")
    yield across(f"{lgo.name_th} {province}", "lead")
    yield across(say("cfo_report.period", period=period), "lead")
    if not account.calculation.complete:
        yield across(say("workbook.incomplete"), "warning")
    yield across(say("workbook.how_to_read"), "note")


def _scopes(
    account: Account, sources: SourceSheet, lines: LineSheet, language: Language, above: int
) -> Iterator[Row]:
    """Scopes, their sums, and the sum of the lines beside the sum of the sources."""
    say, totals = catalogue(language).say, account.totals
    first = above + 2
    sum12, sum123, of_lines = first + 3, first + 4, first + 5
    direct = EXACT.add(totals.scope1, totals.scope2)
    yield _heading(
        say("cfo_report.by_scope"), "kgCO2e", "tCO2e",
        say("cfo_report.column.share12"), say("cfo_report.column.share123"),
    )  # fmt: skip
    for row, scope in enumerate(SCOPES, first):
        result = sources.scopes.get(scope, Decimal(0))
        shares = (
            _share(row, sum12, totals.of_scope(scope), direct) if scope in (1, 2) else None,
            _share(row, sum123, totals.of_scope(scope), totals.total),
        )
        tonnes = _tonnes(row, totals.of_scope(scope))
        yield Row((say(f"cfo_report.scope{scope}"), result, tonnes, *shares))
    yield Row(
        (say("cfo_report.sum12"), Formula(f"B{first}+B{first + 1}", direct),
         _tonnes(sum12, direct), _share(sum12, sum12, direct, direct),
         _share(sum12, sum123, direct, totals.total)),
        "total",
    )  # fmt: skip
    yield Row(
        (say("cfo_report.sum123"), sources.total, _tonnes(sum123, totals.total), None,
         _share(sum123, sum123, totals.total, totals.total)),
        "total",
    )  # fmt: skip
    yield Row((say("workbook.sum_of_lines"), lines.total, _tonnes(of_lines, totals.total)))
    difference = Formula(f"ROUND(B{of_lines}-B{sum123},{_COMPARED_DECIMALS})", Decimal(0))
    yield Row((say("workbook.difference"), difference))


def _tonnes(row: int, kg: Decimal) -> Formula:
    return Formula(f"B{row}/{KG_A_TONNE}", EXACT.divide(kg, KG_A_TONNE))


def _share(row: int, whole_row: int, part: Decimal, whole: Decimal) -> Formula | None:
    return Formula(f"B{row}/B{whole_row}", EXACT.divide(part, whole)) if whole else None


def _intensities(account: Account, scopes: int, above: int, language: Language) -> Iterator[Row]:
    """What each unit of the organisation's size emits; ``scopes`` is the row of scope 1."""
    found = account.review.intensities
    if not found:
        return
    say = catalogue(language).say
    yield _heading(
        say("cfo_report.intensity"), say("cfo_report.column.amount"),
        say("cfo_report.column.per_unit12"), say("cfo_report.column.per_unit123"),
    )  # fmt: skip
    sum12, sum123 = scopes + len(SCOPES), scopes + len(SCOPES) + 1
    for row, one in enumerate(found, above + 2):
        unit = unit_named(one.unit).name.spoken(language)
        yield Row(
            (f"{size_name(one.per, language)} ({unit})", one.size,
             Formula(f"B{sum12}/B{row}", one.scopes_1_2), Formula(f"B{sum123}/B{row}", one.total)),
            formats=("text", "amount", "factor", "factor"),
        )  # fmt: skip


def _base_year(account: Account, scopes: int, above: int, language: Language) -> Iterator[Row]:
    """The base year's first and newest version beside this year."""
    review = account.base_year
    if review is None or review.newest is None:
        return
    if review.newest.inventory.id == account.inventory.id:
        return
    say = catalogue(language).say
    yield _heading(
        say("cfo_report.base_year"), say("cfo_report.base_year.first", unit="kgCO2e"),
        say("cfo_report.base_year.newest", unit="kgCO2e"),
        say("cfo_report.base_year.here", unit="kgCO2e"), "%",
    )  # fmt: skip
    here = (*range(scopes, scopes + len(SCOPES)), scopes + len(SCOPES) + 1)
    for row, (name, cell) in enumerate(zip(BASE_YEAR_NAMES, here, strict=True), above + 2):
        first = getattr(review.versions[0].totals, name)
        before, after = getattr(review.newest.totals, name), getattr(account.totals, name)
        change = EXACT.subtract(after, before)
        yield Row(
            (say("cfo_report.sum123" if name == "total" else f"cfo_report.{name}"), first, before,
             Formula(f"B{cell}", after),
             Formula(f"(D{row}-C{row})/C{row}", EXACT.divide(change, before)) if before else None),
            "total" if name == "total" else "data",
            ("text", "amount", "amount", "amount", "percent"),
        )  # fmt: skip


def _gases(account: Account, language: Language) -> Iterator[Row]:
    say = catalogue(language).say
    yield _heading(say("cfo_report.by_gas"), say("cfo_report.column.mass"), "kgCO2e")
    order = (*gases_used(account.calculation.lines), NOT_SEPARATED, ROUNDING)
    for gas in sorted(by_gas(account.calculation.lines), key=lambda g: order.index(g.gas)):
        special = gas.gas in (NOT_SEPARATED, ROUNDING)
        name = say(f"cfo_report.gas.{gas.gas}") if special else gas_name(gas.gas, language)
        yield Row((name, gas.kg, gas.kgco2e))


def _apart(account: Account, language: Language) -> Iterator[Row]:
    """Gases outside the requirement and biogenic CO2: beside the totals, in none of them."""
    say, totals = catalogue(language).say, account.totals
    sums: dict[str, tuple[Decimal, Decimal]] = {}
    for line in account.calculation.lines:
        if line.counts_in == SEPARATE:
            weights = line.gases_kgco2e
            for gas, mass in line.gases_kg.items():
                kg, kgco2e = sums.get(gas, (Decimal(0), Decimal(0)))
                sums[gas] = EXACT.add(kg, mass), EXACT.add(kgco2e, weights[gas])
    rows: list[tuple[Value, ...]] = [(gas, *both) for gas, both in sorted(sums.items())]
    if totals.biogenic_co2:
        rows.append((say("cfo_report.biogenic"), totals.biogenic_co2))
    if totals.removals:
        rows.append((say("cfo_report.apart.removals"), None, totals.removals))
    yield _heading(say("cfo_report.apart"), say("cfo_report.column.mass"), "kgCO2e")
    yield from (Row(values) for values in rows or [(say("cfo_report.apart.none"),)])


def _rules(account: Account, language: Language) -> Iterator[Row]:
    say, inventory = catalogue(language).say, account.inventory
    book = account.library.books[inventory.book]
    gwp = book.gwp_set if inventory.gwp == EDITION else inventory.gwp
    yield _heading(say("workbook.rules"))
    yield _named(say("workbook.rules.inventory"), inventory.id)
    yield _named(say("workbook.rules.book"), f"{book.name.spoken(language)} ({book.id})")
    yield _named(
        say("workbook.rules.precision"), say(f"cfo_report.precision.{inventory.precision}")
    )
    yield _named("GWP", gwp)
    yield _named(say("workbook.rules.content"), account.content)
    yield _heading(say("cfo_report.packs"), "SHA-256")
    for pack, sha256 in sorted(account.packs.items()):
        yield _named(pack, sha256)
