"""Containers as officers count them, with the sizes that are usual in Thailand.

A size that the paper does not print is never assumed: the usual ones of the trade are offered, and
the officer chooses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from lgo_desktop.base.text import Text
from lgo_desktop.core.units import Unit, unit_named


@dataclass(frozen=True, slots=True)
class Container:
    """Something that is counted; ``sizes`` are usual contents, each an amount and a unit."""

    id: str
    name: Text
    spellings: tuple[str, ...]
    sizes: tuple[tuple[Decimal, str], ...] = ()

    def usual(self, dimensions: frozenset[str]) -> tuple[tuple[Decimal, Unit], ...]:
        """The usual contents that can be in units of some dimensions."""
        named = ((size, unit_named(unit)) for size, unit in self.sizes)
        return tuple((size, unit) for size, unit in named if unit.dimension in dimensions)

    def is_usual(self, size: Decimal, unit: Unit) -> bool:
        """Whether such containers of this size are sold."""
        named = ((usual, unit_named(of)) for usual, of in self.sizes)
        return any(
            of.dimension == unit.dimension and usual * of.size == size * unit.size
            for usual, of in named
        )


def _sizes(unit: str, *sizes: str) -> tuple[tuple[Decimal, str], ...]:
    return tuple((Decimal(size), unit) for size in sizes)


_ALL = (
    Container(
        "cylinder", Text("ถัง", "cylinder"), ("ถัง", "cylinders", "drum", "drums"),
        (*_sizes("kg", "15", "48", "13.5", "11.5", "7", "4"), *_sizes("L", "200", "20")),
    ),
    Container("tin", Text("ปี๊บ", "tin"), ("ปี๊ป", "ปี๊บ", "ปีบ"), _sizes("L", "20", "18")),
    Container("gallon", Text("แกลลอน", "gallon"), ("แกลลอน", "แกลอน", "gallons"),
              _sizes("L", "3.785", "4.546", "5")),
    Container("bottle", Text("ขวด", "bottle"), ("ขวด", "bottles"), _sizes("L", "1", "0.75")),
    Container("bag", Text("กระสอบ", "bag"), ("กระสอบ", "ถุง", "bags"), _sizes("kg", "50", "25")),
    Container("ream", Text("รีม", "ream"), ("รีม", "reams"), _sizes("kg", "2.5")),
    Container("box", Text("กล่อง", "box"), ("กล่อง", "ลัง", "boxes")),
    Container("truck", Text("คัน", "truck"), ("คัน", "คันรถ", "trucks")),
    Container("time", Text("ครั้ง", "time"), ("ครั้ง", "หน", "times")),
    Container("sheet", Text("ใบ", "slip"), ("ใบ", "บิล", "ฉบับ", "slips", "bills")),
    Container("week", Text("สัปดาห์", "week"), ("สัปดาห์", "อาทิตย์", "weeks")),
    Container("house", Text("ครัวเรือน", "household"), ("ครัวเรือน", "หลังคาเรือน", "หลัง")),
    Container("place", Text("แห่ง", "place"), ("แห่ง", "ที่")),
)  # fmt: skip
CONTAINERS: Mapping[str, Container] = MappingProxyType({one.id: one for one in _ALL})
COUNTED_UNITS = frozenset({"day", "person", "trip", "piece", "cylinder"})
"""Units that may be counted like containers, as in ``วันละ 20 ลิตร 22 วัน``."""
