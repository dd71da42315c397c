"""Which factor weighs the waste that others landfill: the total moves by a factor of three."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import (
    Account,
    AccountingChoice,
    Option,
    Rewrite,
    moved,
    only_if_entered,
)
from lgo_desktop.core.sources.citations import form_row
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.sources.landfilled_waste import LANDFILLED, SOURCE

SANITARY, DUMP, MIXED, BY_TYPE = "sanitary_landfill", "open_dump", "mixed", "by_type"
UNSORTED = (SANITARY, DUMP, MIXED)
BY_FACTOR = frozenset(variant.id for variant in LANDFILLED)
"""The variants that a choice rewrites; waste with a factor of the office's own stays."""

LCI = Reference("Thai LCI database (TIIS-MTEC-NSTDA)", "waste disposal: sanitary landfill, dump")


def factors_in_use(account: Account, source: str) -> tuple[str, ...]:
    """The options that the entries of a source of landfilled waste use."""
    used = {entry.key.variant for entry in account.of(source)} & BY_FACTOR
    whole = [variant for variant in UNSORTED if variant in used]
    return (*whole, *([BY_TYPE] if used.difference(UNSORTED) else []))


def all_as(source: str, variant: str) -> Rewrite:
    """All landfilled waste of a source as one variant."""

    def rewrite(account: Account) -> Account:
        return account.with_entries(
            moved(entry, source, variant)
            if entry.key.source == source and entry.key.variant in BY_FACTOR
            else entry
            for entry in account.entries
        )

    return rewrite


CHOICE = AccountingChoice(
    id="landfill_factor",
    name=Text("ค่าการปล่อยของขยะที่ส่งฝังกลบ", "Factor of waste landfilled by others"),
    default=SANITARY,
    why=Text(
        "เป็นข้อมูลวัฏจักรชีวิตของไทยที่มีที่มา ค่าขยะรวมในแบบ 1.5(1) คำนวณย้อนไม่ได้ "
        "และค่าที่เทกองใช้เมื่อปลายทางเป็นที่เทกองจริง",
        "Thai life cycle data with a known derivation. The value for mixed waste in form 1.5(1) "
        "cannot be derived; that of open dumps is for waste that does go to a dump.",
    ),
    options=(
        Option(
            SANITARY, Text("หลุมฝังกลบถูกหลักสุขาภิบาล", "Sanitary landfill"),
            all_as(SOURCE.id, SANITARY),
        ),
        Option(DUMP, Text("เทกอง", "Open dump"), all_as(SOURCE.id, DUMP)),
        Option(
            MIXED, Text("ขยะรวมตามแบบ 1.5(1)", "Mixed waste of form 1.5(1)"),
            all_as(SOURCE.id, MIXED),
        ),
        Option(
            BY_TYPE, Text("แยกตามชนิดขยะ", "By type of waste"),
            only_if_entered(Text("น้ำหนักขยะแยกชนิด", "the weight of each type of waste")),
        ),
    ),
    in_use=lambda account: factors_in_use(account, SOURCE.id),
    references=(LCI, form_row("scope 3, waste landfilled")),
)  # fmt: skip
