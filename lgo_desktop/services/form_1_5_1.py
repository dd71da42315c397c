"""An inventory on our own form 1.5(1), as a workbook."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.gases import CH4
from lgo_desktop.core.lines import Line
from lgo_desktop.core.periods import Month
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.declaration import Report
from lgo_desktop.services.printed_factors import WRITTEN_AS_METHANE, printed_factors

if TYPE_CHECKING:
    from lgo_desktop.exchange.form_1_5_1_template import FormRow

METHANE = "kgCH4"


def form_bytes(account: Account, language: Language) -> bytes:
    """The workbook with a row for each source, months across, and live sums."""
    from lgo_desktop.exchange.form_1_5_1_writer import write_form  # noqa: PLC0415 - a door

    inventory = account.inventory
    factors = printed_factors(inventory)
    rows = form_rows(account)
    return write_form(rows, inventory.year, account.lgo.name_th, factors, language)


def form_rows(account: Account) -> "Iterator[FormRow]":
    """The rows of the form: sources that give methane by a method stand there as methane."""
    from lgo_desktop.exchange.form_1_5_1_template import FormRow  # noqa: PLC0415 - a door

    def row_of(line: Line) -> tuple[str, str, str, str]:
        return (line.source, line.variant, line.item, _unit(line))

    lines = sorted(account.calculation.lines, key=row_of)
    for (source_id, variant_id, item, unit), group in groupby(lines, key=row_of):
        source = account.sources[source_id]
        variant = source.variant(variant_id)
        name = variant.name if variant and len(source.variants) > 1 else source.name
        months = _by_month(list(group), in_methane=unit == METHANE)
        yield FormRow(source_id, variant_id, item, source.scope, name, unit, months)


def _unit(line: Line) -> str:
    return METHANE if line.source in WRITTEN_AS_METHANE else line.unit


def _by_month(lines: Iterable[Line], *, in_methane: bool) -> dict[Month, Decimal]:
    """The quantity of each month; an amount of several months is spread over them equally."""
    months: dict[Month, Decimal] = {}
    for line in lines:
        quantity = line.gases_kg[CH4] if in_methane else line.quantity
        share = EXACT.divide(quantity, Decimal(len(line.period)))
        for month in line.period.months:
            months[month] = EXACT.add(months.get(month, Decimal(0)), share)
    return months


FORM = Report("form_1_5_1", Text("แบบฟอร์ม 1.5(1)", "Form 1.5(1)"), ".xlsx", form_bytes)
