"""Whether the load of a wastewater works is measured or TGO's 120 mg/L of COD."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import (
    Account,
    AccountingChoice,
    Option,
    only_if_entered,
)
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.wastewater_treatment import SOURCE

MEASURED, FALLBACK = "measured", "without_measurement"
_VOLUMES = frozenset(("wastewater", "water_use"))


def _in_use(account: Account) -> tuple[str, ...]:
    """What the plants use: each plant and period either has a COD of its own or has not."""
    entries = [e.key for e in account.of(SOURCE.id)]
    loads = {(k.variant, k.facility, k.item, k.period) for k in entries if k.field in _VOLUMES}
    with_cod = {(k.variant, k.facility, k.item, k.period) for k in entries if k.field == "cod"}
    return tuple(
        option
        for option, some in ((MEASURED, loads & with_cod), (FALLBACK, loads - with_cod))
        if some
    )


def _without_measurement(account: Account) -> Account:
    return account.with_entries(
        e for e in account.entries if (e.key.source, e.key.field) != (SOURCE.id, "cod")
    )


CHOICE = AccountingChoice(
    id="wastewater_cod",
    name=Text("ค่าซีโอดีของน้ำเสียเข้าระบบ", "COD of the wastewater received"),
    default=MEASURED,
    why=Text(
        "อบก. ให้ใช้ค่าที่ตรวจวัด และใช้ 120 มก./ล. เฉพาะเมื่อไม่ได้วัด",
        "TGO asks for what was measured, and allows 120 mg/L only where nothing was.",
    ),
    options=(
        Option(
            MEASURED, Text("ค่าที่ตรวจวัด", "As measured"),
            only_if_entered(Text("ผลตรวจวัดซีโอดี", "measurements of COD")),
        ),
        Option(FALLBACK, Text("120 มก./ล.", "120 mg/L"), _without_measurement),
    ),
    in_use=_in_use,
    references=(requirement("wastewater: COD 120 mg/L where it is not measured"),),
)  # fmt: skip
