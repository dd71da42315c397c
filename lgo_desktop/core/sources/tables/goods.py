"""Variants of goods: how a row of a table becomes one, and the goods that no table names."""

from collections.abc import Iterable

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import ITEM, Variant
from lgo_desktop.core.sources.own_variant import own_factor

Row = tuple[str, str, str]
"""The key without ``goods.``, and the name in Thai and English."""


def goods(rows: Iterable[Row], unit: str = "kg") -> tuple[Variant, ...]:
    """A variant for each row; its factor is that of the key, per kg or per another unit."""
    return tuple(Variant(id_, Text(th, en), (f"goods.{id_}",), (unit,)) for id_, th, en in rows)


CATALOGUE = Variant(
    "catalogue",
    Text("สินค้าอื่นในชุดค่าการปล่อย (ระบุรหัส)", "Other goods of the book of factors, by key"),
    ("goods." + ITEM,),
    ("kg", "m3", "piece"),
)
"""Any good of the book: the item of the entry names its key, for instance ``goods.food.pork``."""

OWN_GOODS = own_factor("kg", "m3", "piece", "m2", "m", "baht")
"""Goods that TGO has no factor for, by weight, volume, number, area, length or money."""

WHAT_THE_ITEM_IS = Text(
    "รายการ (ถ้าเลือกสินค้าอื่น ให้ใส่รหัสในชุดค่าการปล่อย เช่น goods.food.pork ถ้าใช้ค่าของหน่วยงานเอง ให้ใส่ชื่อค่านั้น)",
    "Item (for other goods the key in the book, such as goods.food.pork; for a factor of the"
    " office's own, its name)",
)
