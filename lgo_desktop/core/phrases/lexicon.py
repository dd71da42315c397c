"""The words that may stand in an amount beside numbers: units, containers, signs, and filler."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lgo_desktop.core.phrases.containers import CONTAINERS
from lgo_desktop.core.phrases.numerals import MULTIPLIERS
from lgo_desktop.core.units import UNITS

Kind = Literal[
    "number", "unit", "container", "multiplier", "half", "each", "size", "month", "plus",
    "minus", "times", "over", "open", "close", "equals", "about", "filler", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """What a word is, and which unit, container or multiplier it names."""

    kind: Kind
    id: str = ""


SIGNS: Mapping[str, Kind] = {
    "+": "plus", "บวก": "plus", "และ": "plus", "กับ": "plus", "-": "minus", "ลบ": "minus",
    "*": "times", "x": "times", "×": "times", "คูณ": "times", "/": "over", "หาร": "over",
    "÷": "over", "ต่อ": "over", "(": "open", "[": "open", ")": "close", "]": "close",
    "=": "equals", "เท่ากับ": "equals", "ครึ่ง": "half", "ละ": "each", "ขนาด": "size",
    "เดือน": "month", "เดือนๆ": "month",
}  # fmt: skip
ABOUT = ("โดยประมาณ", "ประมาณการ", "ประมาณ", "ราวๆ", "ราว", "คาดว่า", "ประเมิน", "~", "≈", "est.",
         "est", "approx.", "approx", "about")  # fmt: skip
FILLER = (
    "จำนวน",
    "รวมทั้งสิ้น",
    "รวมเป็นเงิน",
    "รวมทั้งหมด",
    "รวมเป็น",
    "รวม",
    "ทั้งสิ้น",
    "ทั้งหมด",
    "เป็นเงิน",
    "ยอด",
    "ใช้ไป",
    "ใช้",
    "เติม",
    "ปริมาณ",
    "น้ำหนัก",
    "ของ",
    "ใน",
    "เป็น",
    "ๆ",
    "ประจำ",
    "ได้",
    "แล้ว",
    "พอดี",
    "ถ้วน",
    ":",
    ";",
    ",",
    ".-",
    ",-",
    "total",
    "of",
    "in",
)
OTHER_UNITS: Mapping[str, str] = {
    "คิว": "m3", "ลบ.เมตร": "m3", "ลิตร์": "L", "ลิต": "L", "lit": "L", "lt": "L", "ltr": "L",
    "litres": "L", "liters": "L", "กก": "kg", "กิโล": "kg", "โล": "kg", "กิโลฯ": "kg", "kilo": "kg",
    "kilos": "kg", "tons": "t", "tonnes": "t", "ตัน.": "t", "ยูนิต": "kWh", "units": "kWh",
    "kwh.": "kWh", "กิโลวัตต์-ชั่วโมง": "kWh", "กม": "km", "บ.": "baht", "฿": "baht", "ซม": "cm",
    "มก/ล": "mg/L", "ppm": "mg/L", "%": "%",
}  # fmt: skip
"""Spellings that are heard or scribbled, beside those of the units themselves."""

MEANT_IN: Mapping[tuple[str, str], str] = {
    ("หน่วย", "m3"): "m3", ("ยูนิต", "m3"): "m3", ("กิโล", "km"): "km",
}  # fmt: skip
"""What a word means in a cell of some unit: a unit on a water bill is a cubic metre."""


@cache
def words() -> Mapping[str, Word]:
    """All words by their spelling, folded."""
    containers = {
        spelling: Word("container", container.id)
        for container in CONTAINERS.values()
        for spelling in container.spellings
    }
    return {
        **{"".join(spelling.split()).casefold(): Word("unit", id_) for spelling, id_ in _units()},
        **containers,
        **dict.fromkeys(FILLER, Word("filler")),
        **dict.fromkeys(ABOUT, Word("about")),
        **{word: Word("multiplier", word) for word in MULTIPLIERS},
        **{sign: Word(kind) for sign, kind in SIGNS.items()},
    }


def _units() -> Iterator[tuple[str, str]]:
    """All spellings of units; a bare figure is none, nor is it a unit of things counted."""
    for unit in UNITS:
        for spelling in (unit.id, unit.name.th, unit.name.en, *unit.spellings):
            if not spelling.isdigit():
                yield spelling, unit.id
    yield from OTHER_UNITS.items()


@cache
def longest() -> int:
    """The length of the longest word."""
    return max(map(len, words()))
