"""Guesses about waste, wastewater, water and paper."""

from collections.abc import Iterator
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.estimate.guess import Entries, Guess, Maker, Told, spread, times
from lgo_desktop.core.estimate.numbers import AERATED, OWN_LANDFILL, PONDS
from lgo_desktop.core.estimate.uncertainty import (
    KG_A_HEAD,
    LANDFILL_AGES,
    OF_BOD,
    OF_BOOKS,
    OF_LANDFILL,
    OF_PONDS,
    OF_WASTE,
    REAM_KG,
    USUAL_AGE,
    WORKING_DAYS,
)
from lgo_desktop.core.periods import gregorian

LANDFILL, SENT, WORKS = "waste.own_landfill", "waste.landfilled", "wastewater.treatment"
SITE = "บ่อฝังกลบ"
DAYS, KG_IN_A_TONNE = Decimal(365), Decimal(1000)
HALF, WHOLE = Decimal("0.5"), Decimal(1)
NOTHING = Decimal(0)


def guesses_of_waste(told: Told, make: Maker) -> Iterator[Guess]:
    """A guess for each number about waste, wastewater, water and paper."""
    yield from _disposed(told, make)
    yield from _treated(told, make)
    yield from _septic(told, make)
    water, reams = told.number("tap_water"), told.number("reams")
    if water is not None:
        low, high = spread(water, OF_BOOKS)
        used = [(make.one("goods.tap_water", "pwa", one, "m3"),) for one in (water, low, high)]
        yield Guess(
            "tap_water", used[0], tuple(used[1:]),
            Text(
                "ยอดรวมทั้งปีจากสมุดบัญชี อาจขาดหรือเกินราวร้อยละ 15 (IPCC 2006 เล่ม 2 ตาราง 2.15)",
                "An annual sum from the books may be off by 15 % (IPCC 2006, vol. 2, table 2.15).",
            ),
        )  # fmt: skip
    if reams is not None:
        light, usual = ((make.one("goods.paper", "a4", times(reams, kg), "kg"),) for kg in REAM_KG)
        yield Guess(
            "reams", usual, (light,),
            Text(
                "รีมหนึ่งหนัก 2.5 กก. ถ้าเป็นกระดาษ 80 แกรม และ 2.19 กก. ถ้าเป็น 70 แกรม",
                "A ream weighs 2.5 kg at 80 grams a square metre, 2.19 kg at 70.",
            ),
        )  # fmt: skip


def _disposed(told: Told, make: Maker) -> Iterator[Guess]:
    weighed, residents = told.number("waste"), told.number("residents")
    if weighed is not None:
        low, high = spread(weighed, OF_WASTE)
        id_, likely = "waste", weighed
        why = Text(
            "น้ำหนักขยะอาจคลาดเคลื่อนร้อยละ 30 (IPCC 2006 เล่ม 5 ตาราง 3.5)",
            "The weight may be off by 30 % (IPCC 2006, volume 5, table 3.5)",
        )
    elif residents is not None:
        low, likely, high = (_of_residents(residents, kg) for kg in KG_A_HEAD)
        id_ = "residents"
        why = Text(
            "ไม่ทราบน้ำหนัก จึงคิดคนละ 0.35–1.57 กก. ต่อวัน ค่ากลาง 0.70 เป็นขยะที่กำจัดทั้งประเทศปี 2565",
            "Not weighed: 0.35–1.57 kg a head and day; usually 0.70, as disposed of in 2565",
        )
    else:
        return
    if told.choice("waste_to") == OWN_LANDFILL:
        yield from _own_landfill(id_, told, make, (low, likely, high), why)
        return
    kinds = ("sanitary_landfill", "open_dump", "mixed")
    yield Guess(
        id_, (make.one(SENT, kinds[0], likely, "t"),),
        tuple((make.one(SENT, kind, tonnes, "t"),) for kind in kinds for tonnes in (low, high)),
        Text(
            f"{why.th} และค่าการปล่อยของหลุมต่างกันได้เกือบสามเท่า",
            f"{why.en}; and factors of landfills differ nearly threefold.",
        ),
    )  # fmt: skip


def _of_residents(residents: Decimal, kg: Decimal) -> Decimal:
    return EXACT.divide(times(times(residents, kg), DAYS), KG_IN_A_TONNE)


def _own_landfill(
    id_: str, told: Told, make: Maker, tonnes: tuple[Decimal, Decimal, Decimal], why: Text
) -> Iterator[Guess]:
    low, likely, high = tonnes
    opened = told.number("landfill_opened")
    if opened is not None:
        usual = gregorian(int(opened))
        years = [usual]
    else:
        usual = make.year - USUAL_AGE
        years = [make.year - age for age in LANDFILL_AGES]
    least = min(low, spread(likely, OF_LANDFILL)[0])
    most = max(high, spread(likely, OF_LANDFILL)[1])
    possible = [
        _decaying(make, kind, year, amount, first=first)
        for year in years
        for kind, amount, first in (
            ("uncategorised", least, HALF),
            ("managed_anaerobic", least, HALF),
            ("managed_anaerobic", most, WHOLE),
        )
    ]
    yield Guess(
        id_, _decaying(make, "managed_anaerobic", usual, likely, first=WHOLE), tuple(possible),
        Text(
            f"{why.th} มีเทนมาจากขยะทุกปีตั้งแต่เปิดหลุม ซึ่งปีก่อน ๆ อาจน้อยกว่านี้ครึ่งหนึ่ง "
            "และค่า DOC กับ DOCf คลาดเคลื่อนร้อยละ 20",
            f"{why.en}; the methane is of all years since the opening, in which it may have been"
            " half as much; DOC and DOCf are off by 20 % each.",
        ),
    )  # fmt: skip


def _decaying(make: Maker, kind: str, opened: int, tonnes: Decimal, *, first: Decimal) -> Entries:
    """A landfill whose deposits grew evenly from a part of today's, by the Thai composition."""
    span = Decimal(max(make.year - opened, 1))
    deposits = []
    for year in range(min(opened, make.year), make.year + 1):
        grown = first + times(WHOLE - first, EXACT.divide(Decimal(year - opened), span))
        deposits.append(
            make.one(LANDFILL, kind, times(tonnes, grown), "t", "deposit", year=year, facility=SITE)
        )
    preset = make.one(LANDFILL, kind, "thailand_2019", "", "composition_preset", facility=SITE)
    return (*deposits, preset)


def _treated(told: Told, make: Maker) -> Iterator[Guess]:
    water, plant = told.number("wastewater"), told.choice("wastewater_plant")
    if water is None:
        return

    def works(kind: str, amount: Decimal) -> Entries:
        return (make.one(WORKS, kind, amount, "m3", "wastewater"),)

    low, high = spread(water, OF_PONDS)
    if plant == AERATED:
        yield Guess(
            "wastewater", works("aerobic_well_managed", water),
            (works("aerobic_overloaded", high),),
            Text(
                "ระบบเติมอากาศที่รับน้ำเกินความจุปล่อยมากกว่าระบบที่ดูแลดี",
                "Aerated works that are overloaded emit more than well-kept ones.",
            ),
        )  # fmt: skip
        return
    ponds = "anaerobic_lagoon_shallow"
    possible = [works(ponds, low), works(ponds, high)]
    if plant != PONDS:
        possible += [works("aerobic_well_managed", low), works("anaerobic_lagoon_deep", high)]
    yield Guess(
        "wastewater", works(ponds, water), tuple(possible),
        Text(
            "ไม่มีผลวัดซีโอดี จึงใช้ 120 มก./ล. ค่าของบ่อคลาดเคลื่อนราวร้อยละ 42 (IPCC 2006 เล่ม 5 ตาราง 6.7)",
            "COD 120 mg/L for want of a measurement; ponds are off by 42 % (IPCC 2006, volume 5,"
            " table 6.7).",
        ),
    )  # fmt: skip


def _septic(told: Told, make: Maker) -> Iterator[Guess]:
    staff = told.number("staff")
    if staff is None:
        return

    def tanks(people: Decimal) -> Entries:
        place = ("wastewater.septic_tank", "septic_tank")
        return (
            make.one(*place, people, "person", "staff"),
            make.one(*place, WORKING_DAYS, "day", "working_days"),
        )

    low, high = spread(staff, OF_BOD)
    on_sewer = told.number("wastewater") is not None
    yield Guess(
        "staff", tanks(staff), (tanks(NOTHING if on_sewer else low), tanks(high)),
        Text(
            "บีโอดีต่อคนคลาดเคลื่อนร้อยละ 30 (IPCC 2006 เล่ม 5 ตาราง 6.7) และบางอาคารอาจต่อท่อเข้าระบบบำบัด",
            "BOD a person is off by 30 % (IPCC 2006, volume 5, table 6.7); some buildings may be on"
            " the sewer.",
        ),
    )  # fmt: skip
