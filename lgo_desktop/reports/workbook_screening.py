"""The sheets of scope 3 screening and of exclusions."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.exclusions import Exclusion
from lgo_desktop.core.analysis.screening import Category
from lgo_desktop.core.statements.scope3_weights import CRITERIA
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_screening import decision, is_judged
from lgo_desktop.reports.workbook_lines import LineSheet
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Value,
    headings,
    letters,
)
from lgo_desktop.reports.workbook_sources import SourceSheet

_WEIGHTS, _FIRST_CATEGORY, _FIRST_SCORE = 2, 3, 4


def screening_sheet(account: Account, lines: LineSheet, language: Language) -> list[Sheet]:
    """Weights in the second row, then the 15 categories; no sheet where none was judged."""
    made = account.review.screening
    if not is_judged(made.categories):
        return []
    say = catalogue(language).say
    weighted = tuple(made.weights)
    columns = (
        Column("#", 5, "exact"),
        Column(say("cfo_report.column.category"), 44),
        Column("ISO 14064-1", 12),
        *(Column(CRITERIA[id_][0].spoken(language), 14, "exact") for id_ in weighted),
        Column(say("cfo_report.column.score"), 12, "amount"),
        Column(say("cfo_report.column.decision"), 20),
        Column(say("cfo_report.column.reason"), 44),
        Column("kgCO2e", 18, "amount"),
    )
    weights = (None, say("workbook.screening.weight"), None, *made.weights.values())
    formats: tuple[Format, ...] = tuple(column.format for column in columns)
    blank: tuple[Value, ...] = (None,) * (len(columns) - len(weights))
    rows = [headings(columns), Row((*weights, *blank), "section", formats)]
    for number, one in enumerate(made.categories, _FIRST_CATEGORY):
        rows.append(Row(_category(one, weighted, lines, number, language)))
    return [Sheet(say("workbook.sheet.screening"), columns, rows, frozen=2)]


def _category(
    one: Category, weighted: tuple[str, ...], lines: LineSheet, row: int, language: Language
) -> tuple[Value, ...]:
    first, last = letters(_FIRST_SCORE), letters(_FIRST_SCORE + len(weighted) - 1)
    weights = f"{first}${_WEIGHTS}:{last}${_WEIGHTS}"
    product = f"SUMPRODUCT({weights},{first}{row}:{last}{row})/SUM({weights})"
    return (
        Decimal(one.number),
        one.name.spoken(language),
        one.iso_category,
        *(one.scores.get(id_) for id_ in weighted),
        None if one.score is None else Formula(product, one.score),
        decision(one, language),
        one.reason,
        None if one.kgco2e is None else lines.of_category(one.number, one.kgco2e),
    )


def exclusion_sheet(account: Account, sources: SourceSheet, language: Language) -> list[Sheet]:
    """What is left out, why, and how much it may be; no sheet where nothing is."""
    made = account.review.exclusions
    if not made.listed:
        return []
    say = catalogue(language).say
    columns = (
        Column(say("cfo_report.column.excluded"), 40),
        Column(say("workbook.facility"), 24),
        Column(say("cfo_report.column.reason"), 60),
        Column(say("cfo_report.column.estimate"), 18, "amount"),
        Column(say("cfo_report.column.share123"), 18, "percent"),
    )
    rows = [headings(columns)]
    for number, one in enumerate(made.listed, 2):
        reason = one.reason or say("cfo_report.no_reason")
        share = _share(one, sources, number)
        rows.append(Row((one.name.spoken(language), one.facility, reason, one.kgco2e, share)))
    last = len(rows)
    rows.append(
        Row(
            (say("cfo_report.total"), "", "", Formula(f"SUM(D2:D{last})", _kg(account)),
             Formula(f"SUM(E2:E{last})", made.share)),
            "total", ("text", "text", "text", "amount", "percent"),
        )
    )  # fmt: skip
    return [Sheet(say("workbook.sheet.exclusions"), columns, rows)]


def _kg(account: Account) -> Decimal:
    return sum((one.kgco2e or Decimal(0) for one in account.review.exclusions.listed), Decimal(0))


def _share(one: Exclusion, sources: SourceSheet, row: int) -> Value:
    """The share as stated, or live from the estimate."""
    derived = one.share is not None and one.kgco2e is not None
    whole = sources.total.value
    if one.share is None or not derived or not isinstance(whole, Decimal) or not whole:
        return one.share
    if one.kgco2e is None or one.kgco2e / whole != one.share:
        return one.share
    return Formula(f"D{row}/{sources.total.text}", one.share)
