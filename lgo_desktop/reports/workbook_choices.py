"""The sheet of choices: what each option would give, and why the one in use is used."""

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import rounded
from lgo_desktop.base.text import Language
from lgo_desktop.core.choices.weighing import WeighedChoice, Weighing
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_choices import option_name, why
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Formula,
    Row,
    Sheet,
    Value,
    across,
    headings,
)
from lgo_desktop.reports.workbook_sources import SourceSheet

COMPARED_DECIMALS = 6
"""To which sums of a spreadsheet's binary numbers are compared."""


def choice_sheet(account: Account, sources: SourceSheet, language: Language) -> list[Sheet]:
    """A block of rows for each choice; no sheet where none arises."""
    if not account.choices:
        return []
    messages = catalogue(language)
    say = messages.say
    columns = (
        Column(say("cfo_report.column.option"), 52),
        Column("kgCO2e", 18, "amount"),
        Column(say("cfo_report.column.difference", unit="kgCO2e"), 18, "amount"),
        Column(say("workbook.choice.missing"), 70),
    )
    rows = [headings(columns)]
    for weighed in account.choices:
        rows.append(across(weighed.choice.name.spoken(language), "section"))
        for one in weighed.options:
            total, difference = _numbers(weighed, one, sources, len(rows) + 1)
            missing = messages.finding(one.missing[0]) if one.missing else None
            name = option_name(weighed, one, language)
            rows.append(Row((name, total, difference, missing)))
        rows.append(across(why(weighed, language), "note"))
    return [Sheet(say("workbook.sheet.choices"), columns, rows)]


def _numbers(
    weighed: WeighedChoice, one: Weighing, sources: SourceSheet, row: int
) -> tuple[Value, Value]:
    """The total of an option, live where it is the one in use, and its difference from that."""
    difference = weighed.difference(one)
    if one.total is None or difference is None:
        return None, None
    shown = rounded(difference, COMPARED_DECIMALS)
    total = sources.total if weighed.chosen == (one.option.id,) else one.total
    return total, Formula(f"ROUND(B{row}-{sources.total.text},{COMPARED_DECIMALS})", shown)
