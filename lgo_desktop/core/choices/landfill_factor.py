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
from lgo_desktop.core.sources.landfilled_waste import SOURCE

SANITARY, DUMP, MIXED, BY_TYPE = "sanitary_landfill", "open_dump", "mixed", "by_type"
_UNSORTED = (SANITARY, DUMP, MIXED)
_TYPES = frozenset(
    ("food", "garden", "paper", "wood", "textiles", "nappies", "rubber_leather")
)  # fmt: skip


def _in_use(account: Account) -> tuple[str, ...]:
    used = {entry.key.variant for entry in account.of(SOURCE.id)}
    whole = [variant for variant in _UNSORTED if variant in used]
    return (*whole, *([BY_TYPE] if used & _TYPES else []))


def _all_as(variant: str) -> Rewrite:
    """All waste as this variant; that with a factor of the office's own stays."""
    weighed = {*_UNSORTED, *_TYPES}

    def rewrite(account: Account) -> Account:
        return account.with_entries(
            moved(entry, SOURCE.id, variant)
            if entry.key.source == SOURCE.id and entry.key.variant in weighed
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
        Option(SANITARY, Text("หลุมฝังกลบถูกหลักสุขาภิบาล", "Sanitary landfill"), _all_as(SANITARY)),
        Option(DUMP, Text("เทกอง", "Open dump"), _all_as(DUMP)),
        Option(MIXED, Text("ขยะรวมตามแบบ 1.5(1)", "Mixed waste of form 1.5(1)"), _all_as(MIXED)),
        Option(
            BY_TYPE, Text("แยกตามชนิดขยะ", "By type of waste"),
            only_if_entered(Text("น้ำหนักขยะแยกชนิด", "the weight of each type of waste")),
        ),
    ),
    in_use=_in_use,
    references=(
        Reference("Thai LCI database (TIIS-MTEC-NSTDA)", "waste disposal: sanitary landfill, dump"),
        form_row("scope 3, waste landfilled"),
    ),
)  # fmt: skip
