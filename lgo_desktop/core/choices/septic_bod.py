"""How much BOD a person gives a day: TGO's 40 g, or what another programme or a study has."""

from dataclasses import replace
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import (
    Account,
    AccountingChoice,
    Option,
    only_if_entered,
)
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.sources.septic_tank import SOURCE
from lgo_desktop.core.units import convert, unit_named

TGO, CMLCC, OTHER = "tgo_40", "cmlcc_18_3", "other"
_GRAMS = {TGO: Decimal(40), CMLCC: Decimal("18.3")}


def _in_use(account: Account) -> tuple[str, ...]:
    """By the BOD of each attendance; none where only methane was entered."""
    entries = account.of(SOURCE.id)
    own = {_attendance(entry): entry for entry in entries if entry.key.field == "bod"}
    counted = {_attendance(entry) for entry in entries if entry.key.field == "staff"}
    used = {_named(own[one]) if one in own else TGO for one in counted}
    return tuple(option for option in (TGO, CMLCC, OTHER) if option in used)


def _attendance(entry: Entry) -> tuple[str, ...]:
    key = entry.key
    return key.variant, key.facility, key.item, key.period


def _named(bod: Entry) -> str:
    grams = convert(bod.number, unit_named(bod.unit), unit_named("g"))
    return next((option for option, value in _GRAMS.items() if value == grams), OTHER)


def _as_tgo(account: Account) -> Account:
    return account.with_entries(
        e for e in account.entries if (e.key.source, e.key.field) != (SOURCE.id, "bod")
    )


def _as_cmlcc(account: Account) -> Account:
    without = _as_tgo(account)
    added = [
        Entry(replace(staff.key, field="bod"), staff.period, _GRAMS[CMLCC], "g")
        for staff in without.of(SOURCE.id)
        if staff.key.field == "staff"
    ]
    return without.with_entries((*without.entries, *added))


CHOICE = AccountingChoice(
    id="septic_bod",
    name=Text("บีโอดีต่อคนต่อวันของบ่อเกรอะ", "BOD a person and day of septic tanks"),
    default=TGO,
    why=Text(
        "ข้อกำหนดของ อบก. กำหนดไว้ 40 กรัม ค่าอื่นต้องมีผลตรวจวัดหรือเอกสารอ้างอิง",
        "TGO's requirement sets 40 g; another value needs a measurement or a document.",
    ),
    options=(
        Option(TGO, Text("40 กรัม (อบก.)", "40 g (TGO)"), _as_tgo),
        Option(CMLCC, Text("18.3 กรัม (ระบบ CMLCC)", "18.3 g (CMLCC system)"), _as_cmlcc),
        Option(
            OTHER, Text("ค่าที่กรอกเอง", "A value of one's own"),
            only_if_entered(Text("บีโอดีต่อคนต่อวัน", "the BOD a person and day")),
        ),
    ),
    in_use=_in_use,
    references=(
        requirement("septic tanks: 40 g BOD a person and day"),
        Reference("Chiang Mai University, CMLCC system for local governments", "septic tanks"),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 6", "table 6.4"),
    ),
)  # fmt: skip
