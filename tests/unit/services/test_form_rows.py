"""Every line of an account on form 1.5(1): the form's sums are those of the calculation."""

from decimal import Decimal
from functools import cache
from io import BytesIO

import openpyxl
import pytest
from report_samples import OWN_SOURCE, town_account

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.inventory import Precision
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.exchange.form_1_5_1_rows import Section, kinds_of
from lgo_desktop.exchange.form_1_5_1_template import FormRow, Line, form_lines
from lgo_desktop.reports.account import Account
from lgo_desktop.services.form_1_5_1 import FORM, form_rows, on_form, remarks
from lgo_desktop.services.printed_factors import printed_factors


@cache
def lines() -> list[Line]:
    return form_lines(form_rows(town_account()))


def named(label: str) -> Line:
    (line,) = (one for one in lines() if one.label.th == label)
    return line


def scope_sum(account: Account, scope: int) -> Decimal:
    """Quantity times factor over the rows of a scope, as the sheet's formulas have it."""
    usual = printed_factors(account.inventory, account.inventory.precision)
    found = []
    for line in form_lines(form_rows(account)):
        if line.scope == scope and line.key is not None and line.quantities:
            factor = usual[line.key[:2]] if line.factor is None else line.factor
            found.append(add_up(line.quantities.values()) * factor)
    return add_up(found)


@pytest.mark.parametrize("precision", ["full", "published"])
@pytest.mark.parametrize("book", ["tgo-2022", "tgo-2026"])
def test_the_form_s_scopes_are_those_of_the_calculation_and_r_22(
    book: str, precision: Precision
) -> None:
    account = town_account(book, precision)
    r_22 = next(line.kgco2e for line in account.calculation.lines if line.variant == "r-22")
    want = (account.totals.scope1 + r_22, account.totals.scope2, account.totals.scope3)
    for scope, kg in zip((1, 2, 3), want, strict=True):
        assert float(scope_sum(account, scope)) == pytest.approx(float(kg), rel=1e-14)


def test_all_uses_of_electricity_are_one_row() -> None:
    rows = [line for line in lines() if line.scope == 2 and line.quantities]
    (row,) = rows
    assert row.label.th == "พลังงานไฟฟ้า"
    assert add_up(row.quantities.values()) == 12 * (4200 + 2100 + 9100 + Decimal(10230))


def test_methane_of_methods_stands_in_kilograms_of_methane() -> None:
    assert named("4. มีเทนจากระบบ septic tank").unit == "kgCH4"
    landfill = next(line for line in lines() if line.key and line.key[0] == "waste.own_landfill")
    assert (landfill.unit, landfill.factor, landfill.scope) == ("kgCH4", Decimal(28), 1)
    assert landfill.label.th.endswith("(CH4)")


def test_a_load_and_the_empty_way_back_are_two_rows() -> None:
    rows = [line for line in lines() if line.key and line.key[0] == "transport.contracted"]
    assert {line.unit for line in rows} == {"tkm", "km"}
    assert len({line.label.th for line in rows}) == 2


def test_rows_of_a_scope_stand_together_and_the_unknown_under_a_heading() -> None:
    scopes = [line.scope for line in lines()]
    assert scopes == sorted(scopes)
    heading = "แหล่งปล่อยอื่นที่แบบฟอร์มไม่มีแถว"
    assert [line.scope for line in lines() if line.label.th == heading] == [1, 3]
    labels = [line.label.th for line in lines()]
    assert labels.index("ก๊าซหุงต้มเป็นถัง") < labels.index("2. การเผาไหม้แบบเคลื่อนที่")


def test_removals_memos_and_biogenic_carbon_are_left_out_with_a_word() -> None:
    account = town_account()
    sources = {line.source for line in on_form(account.calculation.lines)}
    assert not {one for one in sources if one.startswith(("removal.", "energy."))}
    told = [remark.th for remark in remarks(account)]
    assert [text.split()[0] for text in told] == [
        "ผลรวมนี้มีสารที่รายงานแยก",
        "การดูดกลับ",
        "ค่าของหน่วยงาน:",
    ]
    assert OWN_SOURCE in told[2]


def test_of_a_blend_the_part_that_counts_is_shown_once() -> None:
    blend = named("R-402A")
    assert add_up(blend.quantities.values()) == 1
    assert blend.factor == 1902

    name = named("การจัดซื้อวัสดุและอาหาร: น้ำดื่มถัง 20 ลิตร (ค่าของหน่วยงาน)")
    assert name.factor == Decimal("0.375")
    amount = dict.fromkeys(town_account().inventory.year.period.months[:1], Decimal(1))
    rows = [
        FormRow("goods.purchased", "own", "", 3, name.label, "kg", amount, Decimal(factor))
        for factor in ("0.5", "0.7", "0.5")
    ]
    added = [line for line in form_lines(rows) if line.quantities]
    assert [line.factor for line in added] == [Decimal("0.5"), Decimal("0.7")]
    assert add_up(added[0].quantities.values()) == 2


def test_no_label_of_ours_is_read_as_something_else() -> None:
    """What another program would call a row, our reader takes for that row or for none."""
    one = dict.fromkeys(town_account().inventory.year.period.months[:1], Decimal(1))
    for source in all_sources().values():
        for variant in source.variants if source.scope else ():
            long = type(source.name)(*(f"{s}: {v}" for s, v in (
                (source.name.th, variant.name.th), (source.name.en, variant.name.en))))  # fmt: skip
            row = FormRow(
                source.id, variant.id, "", source.scope, variant.name, "kg", one, Decimal(9), long
            )
            (line,) = (ln for ln in form_lines([row]) if ln.quantities)
            section = Section.STATIONARY if source.id == "stationary.fuel" else Section.MOBILE
            for label in (line.label.th, line.label.en):
                read = {(kind.source, kind.variant) for kind in kinds_of(label, section)}
                assert read <= {(line.key or ("", ""))[:2]}, label


def test_the_sheet_says_what_it_leaves_out() -> None:
    data = FORM.render(town_account(), "en")
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    texts = [str(cell.value) for cell in sheet["B"] if cell.value]
    assert texts[-3].startswith("This sum holds 4,048.00 kgCO2e")
    assert texts[-2].startswith("Removals, biogenic CO2 and memos")
    assert texts[-1].startswith("The office's own factor")
