"""Whether factors weigh with all their digits or with the four decimals that are printed."""

from dataclasses import replace

from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import Account, AccountingChoice, Option, Rewrite
from lgo_desktop.core.inventory import Precision
from lgo_desktop.core.sources.citations import GREEN_OFFICE_FORM, requirement
from lgo_desktop.core.sources.declaration import Reference


def _in_use(account: Account) -> tuple[str, ...]:
    return (account.inventory.precision,) if account.entries else ()


def _with(precision: Precision) -> Rewrite:
    return lambda account: replace(
        account, inventory=replace(account.inventory, precision=precision)
    )


CHOICE = AccountingChoice(
    id="precision",
    name=Text("ความละเอียดของค่าการปล่อย", "Precision of the factors"),
    default="full",
    why=Text(
        "แบบคำนวณของ อบก. ใช้ค่ารายก๊าซเต็มความละเอียด แบบ 1.5(1) ใช้ค่าที่พิมพ์ทศนิยม 4 ตำแหน่ง",
        "TGO's workbook weighs each gas with all digits; form 1.5(1) takes four decimals.",
    ),
    options=(
        Option("full", Text("เต็มความละเอียด", "All digits"), _with("full")),
        Option("published", Text("ตามที่พิมพ์ 4 ตำแหน่ง", "Four decimals as printed"),
               _with("published")),
    ),
    in_use=_in_use,
    references=(
        requirement("Fr-04.1, kg of each gas per unit"), Reference(GREEN_OFFICE_FORM, "factors"),
    ),
)  # fmt: skip
