"""The sheet of data quality: what every line rests on, its score, and the columns of Fr-04.1."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.data_quality import HIGHEST_LEVEL, POINTS_A_LEVEL, LineQuality
from lgo_desktop.core.quality import AD_QUALITY, AD_SCORES, EVIDENCE_CLASSES
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.names import line_name
from lgo_desktop.reports.workbook_lines import LineSheet
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Value,
    headings,
    quoted,
    texts,
)

_FIRST_ROW = 2
_TICK = "✓"
_FORMATS: tuple[Format, ...] = (
    "text", "text", "text", "amount", "text", "text", "exact", "exact", "factor", "exact",
)  # fmt: skip


def quality_sheet(account: Account, lines: LineSheet, language: Language) -> list[Sheet]:
    """A row for each line that counts, then the mean; no sheet where there is none."""
    made = account.review.data_quality
    if not made.lines:
        return []
    by_code = {line.code: line for line in account.calculation.lines}
    columns = _columns(language)
    rows = [headings(columns)]
    for number, one in enumerate(made.lines, _FIRST_ROW):
        line = by_code[one.code]
        name, period = line_name(account, line, language), line.period.spoken(language)
        values = (line.code, name, period, lines.result_of(line), *_judged(one, number, language))
        rows.append(Row(values, formats=(*_FORMATS, *texts(len(EVIDENCE_CLASSES)))))
    if made.score is not None:
        rows += _means(account, len(rows), language)
    return [Sheet(catalogue(language).say("workbook.sheet.quality"), columns, rows)]


def _columns(language: Language) -> tuple[Column, ...]:
    say = catalogue(language).say
    return (
        Column(say("workbook.line.code"), 14),
        Column(say("workbook.source"), 44),
        Column(say("workbook.line.period"), 14),
        Column("kgCO2e", 14, "amount"),
        Column(AD_QUALITY.name.spoken(language), 26),
        Column(say("workbook.quality.assumed"), 10),
        Column(say("workbook.quality.ad_score"), 10, "exact"),
        Column(say("workbook.quality.ef_score"), 10, "exact"),
        Column(say("workbook.quality.score"), 10, "factor"),
        Column(say("cfo_report.column.level"), 8, "exact"),
        *(Column(name.spoken(language), 17) for name in EVIDENCE_CLASSES.values()),
    )


def _judged(one: LineQuality, row: int, language: Language) -> tuple[Value, ...]:
    """What a line rests on, its scores, and the class of its factor."""
    yes = catalogue(language).say("workbook.yes")
    basis = next(choice for choice in AD_QUALITY.choices if choice.id == one.ad_quality)
    return (
        basis.name.spoken(language),
        yes if one.assumed else "",
        Decimal(AD_SCORES[one.ad_quality]),
        Decimal(one.evidence.score),
        Formula(f"G{row}*H{row}", Decimal(one.score)),
        _level(row, one.level),
        *(_TICK if ticked else "" for ticked in one.evidence.ticks.values()),
    )


def _level(row: int, value: int) -> Formula:
    rounded = f"ROUNDUP(I{row}/{POINTS_A_LEVEL},0)"
    return Formula(f"MIN(MAX({rounded},1),{HIGHEST_LEVEL})", Decimal(value))


def _means(account: Account, last: int, language: Language) -> list[Row]:
    """The mean score weighted by emissions with its level, and the share that is assumed."""
    say = catalogue(language).say
    made = account.review.data_quality
    kg = f"D{_FIRST_ROW}:D{last}"
    mean = f"SUMPRODUCT({kg},I{_FIRST_ROW}:I{last})/SUM({kg})"
    assumed = f"SUMIF(F{_FIRST_ROW}:F{last},{quoted(say('workbook.yes'))},{kg})/SUM({kg})"
    blank = ("", "", Formula(f"SUM({kg})", account.totals.total), "", "", "", "")
    score = made.score or Decimal(0)
    formats: tuple[Format, ...] = (
        "text", "text", "text", "percent", "text", "text", "text", "text", "factor", "exact",
    )  # fmt: skip
    return [
        Row(
            (say("workbook.quality.mean"), *blank, Formula(mean, score),
             _level(last + 1, made.level or 0)),
            "total", _FORMATS,
        ),
        Row(
            (say("workbook.quality.assumed_share"), "", "", Formula(assumed, made.assumed_share)),
            "total", formats,
        ),
    ]  # fmt: skip
