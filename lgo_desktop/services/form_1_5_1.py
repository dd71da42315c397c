"""An inventory on our own form 1.5(1), as a workbook.

The form's total is that of the scopes and of the gases that are reported apart (R-22): the form
counts every refrigerant. Removals, memos and biogenic CO2 are no part of it.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import EXACT, add_up, grouped, plain
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.factors.own import OWN
from lgo_desktop.core.gases import CH4
from lgo_desktop.core.lines import APART, SEPARATE, Line
from lgo_desktop.core.periods import Month
from lgo_desktop.core.sources.declaration import Source
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
    return write_form(
        form_rows(account), inventory.year, account.lgo.name_th,
        printed_factors(inventory, inventory.precision), language,
        remarks=tuple(remarks(account)),
    )  # fmt: skip


def form_rows(account: Account) -> "Iterator[FormRow]":
    """The rows of the form: sources that give methane by a method stand there as methane."""
    from lgo_desktop.exchange.form_1_5_1_template import FormRow  # noqa: PLC0415 - a door

    lines = sorted(on_form(account.calculation.lines), key=_row_of)
    for (source_id, variant_id, item, unit, factor), group in groupby(lines, key=_row_of):
        source = account.sources[source_id]
        members = list(group)
        short, long = _names(source, members[0])
        months = _by_month(members, in_methane=unit == METHANE)
        yield FormRow(
            source_id, variant_id, item, source.scope, short, unit, months, factor, long
        )  # fmt: skip


def on_form(lines: Iterable[Line]) -> list[Line]:
    """The lines that the form shows: those of the scopes, and refrigerants outside them.

    Of a blend the form has the part that counts, as TGO prints its factor.
    """
    kept = [line for line in lines if line.counts_in not in APART]
    blends = {line.entries for line in kept}
    apart = (line for line in lines if line.counts_in == SEPARATE)
    return [*kept, *(line for line in apart if line.entries not in blends)]


def _row_of(line: Line) -> tuple[str, str, str, str, Decimal]:
    """What lines of one row have in common; the last part is kg CO2e for one of its unit."""
    methane = line.source in WRITTEN_AS_METHANE
    unit = METHANE if methane else line.unit
    factor = line.weight.potentials[CH4] if methane else line.weight.value
    return line.source, line.variant, line.item, unit, factor


def _names(source: Source, line: Line) -> tuple[Text, Text]:
    """The short name of a row, and the one that can be mistaken for no other."""
    variant = source.variant(line.variant)
    if variant is None or len(source.variants) == 1:
        return source.name, _with_gas(source.name, line)
    if line.weight.edition == OWN:
        name = line.weight.factor.name if line.weight.factor else variant.name
        own = Text(f"{name.th} (ค่าของหน่วยงาน)", f"{name.en} (the office's own factor)")
        return _joined(source.name, own), _joined(source.name, own)
    factor = line.weight.factor
    told = factor.name if factor and len(variant.factor_keys) > 1 else variant.name
    return variant.name, _with_gas(_joined(source.name, told), line)


def _joined(one: Text, other: Text) -> Text:
    return Text(f"{one.th}: {other.th}", f"{one.en}: {other.en}")


def _with_gas(name: Text, line: Line) -> Text:
    """The name with the gas where a method gives gases, each of which has a row."""
    if line.weight.answer is not None:
        return name
    gas = ", ".join(line.weight.gases)
    return Text(f"{name.th} ({gas})", f"{name.en} ({gas})")


def _by_month(lines: Iterable[Line], *, in_methane: bool) -> dict[Month, Decimal]:
    """The quantity of each month; an amount of several months is spread over them equally."""
    months: dict[Month, Decimal] = {}
    for line in lines:
        quantity = line.gases_kg[CH4] if in_methane else line.quantity
        share = EXACT.divide(quantity, Decimal(len(line.period)))
        for month in line.period.months:
            months[month] = EXACT.add(months.get(month, Decimal(0)), share)
    return months


def remarks(account: Account) -> Iterator[Text]:
    """What a reader must know who compares the form with the result."""
    shown = add_up(line.kgco2e for line in on_form(account.calculation.lines))
    beside = EXACT.subtract(shown, account.totals.total)
    if beside:
        kg, total = grouped(beside, 2), grouped(account.totals.total, 2)
        yield Text(
            f"ผลรวมนี้มีสารที่รายงานแยก {kg} kgCO2e ยอดประเภท 1 2 และ 3 ของบัญชีคือ {total} kgCO2e",
            f"This sum holds {kg} kgCO2e that are reported separately; scopes 1 to 3 of the "
            f"account are {total} kgCO2e.",
        )
    totals = account.totals
    memos = any(line.counts_in in APART - {SEPARATE} for line in account.calculation.lines)
    if totals.biogenic_co2 or totals.removals or memos:
        yield Text(
            "การดูดกลับ CO2 ชีวภาพ และข้อมูลประกอบ ไม่อยู่ในแบบฟอร์มนี้ ดูได้ในรายงานและสมุดผลการคำนวณ",
            "Removals, biogenic CO2 and memos are not on this form; the report and the results "
            "workbook tell them.",
        )
    yield from _own_factors(account)


def _own_factors(account: Account) -> Iterator[Text]:
    factors = {
        line.weight.key: line.weight.factor
        for line in account.calculation.lines
        if line.weight.edition == OWN and line.weight.factor is not None
    }
    for _, factor in sorted(factors.items()):
        value = f"{plain(factor.total)} kgCO2e/{factor.unit}"
        yield Text(
            f"ค่าของหน่วยงาน: {factor.name.th} {value} ที่มา: {factor.source}",
            f"The office's own factor: {factor.name.en} {value}, source: {factor.source}",
        )


FORM = Report("form_1_5_1", Text("แบบฟอร์ม 1.5(1)", "Form 1.5(1)"), ".xlsx", form_bytes)
