"""How an own landfill is accounted for: the decay of its history, or a factor on this year's waste.

A factor lets all methane of a tonne out in the year of its deposit; decay lets it out over decades,
beginning the year after. The two answer different questions and differ by a factor of two.
"""

from dataclasses import replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import (
    Account,
    AccountingChoice,
    Option,
    Rewrite,
    moved,
    only_if_entered,
)
from lgo_desktop.core.choices.landfill_factor import (
    BY_TYPE,
    DUMP,
    LCI,
    MIXED,
    SANITARY,
    all_as,
    factors_in_use,
)
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources import own_landfill_by_factor
from lgo_desktop.core.sources.citations import form_row
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.sources.own_landfill import SOURCE

DECAY = "decay"
_BY_FACTOR = own_landfill_by_factor.SOURCE.id


def _in_use(account: Account) -> tuple[str, ...]:
    decay = (DECAY,) if account.of(SOURCE.id) else ()
    return (*decay, *factors_in_use(account, _BY_FACTOR))


def _by_factor(variant: str) -> Rewrite:
    """All deposits of the year by a factor, and no decay of those before."""

    def rewrite(account: Account) -> Account:
        decaying = account.of(SOURCE.id)
        deposits = _deposits_of_the_year(account, variant)
        if decaying and not deposits:
            what = Text("น้ำหนักขยะที่ฝังกลบในปีนี้", "the weight deposited this year")
            raise Refused(error("choice.not_entered", what=what))
        others = (e for e in account.entries if e.key.source != SOURCE.id)
        return all_as(_BY_FACTOR, variant)(account.with_entries((*others, *deposits)))

    return rewrite


def _deposits_of_the_year(account: Account, variant: str) -> list[Entry]:
    year = account.inventory.year.period
    return [
        moved(replace(entry, key=replace(entry.key, field="quantity")), _BY_FACTOR, variant)
        for entry in account.of(SOURCE.id)
        if entry.key.field == "deposit" and entry.period in year
    ]


CHOICE = AccountingChoice(
    id="own_landfill",
    name=Text("วิธีคำนวณหลุมฝังกลบของหน่วยงาน", "Method for the own landfill"),
    default=DECAY,
    why=Text(
        "การย่อยสลายนับก๊าซที่หลุมปล่อยจริงในปีนี้จากขยะทุกปีที่ผ่านมา "
        "ค่าต่อกิโลกรัมนับก๊าซทั้งหมดของขยะปีนี้ล่วงหน้า",
        "Decay counts what the site emits this year from the waste of all years before; a factor "
        "by the kilogram counts all that this year's waste will ever emit.",
    ),
    options=(
        Option(
            DECAY, Text("การย่อยสลายอันดับหนึ่ง (FOD)", "First-order decay"),
            only_if_entered(Text("ประวัติการฝังกลบ", "the history of deposits")),
        ),
        Option(
            SANITARY, Text("ค่าหลุมฝังกลบถูกหลักสุขาภิบาล", "Factor of sanitary landfills"),
            _by_factor(SANITARY),
        ),
        Option(DUMP, Text("ค่าที่เทกอง", "Factor of open dumps"), _by_factor(DUMP)),
        Option(
            MIXED, Text("ค่าขยะรวมตามแบบ 1.5(1)", "Factor of form 1.5(1), mixed waste"),
            _by_factor(MIXED),
        ),
        Option(
            BY_TYPE, Text("ค่าตามชนิดขยะ", "Factors by type of waste"),
            only_if_entered(Text("น้ำหนักขยะแยกชนิด", "the weight of each type of waste")),
        ),
    ),
    in_use=_in_use,
    references=(
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 3", "first-order decay, equation 3.6"),
        LCI,
        form_row("scope 3, waste landfilled"),
    ),
)  # fmt: skip
