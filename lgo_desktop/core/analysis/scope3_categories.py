"""The 15 categories of scope 3, and where ISO 14064-1:2018 puts each of them."""

from collections.abc import Mapping
from types import MappingProxyType

from lgo_desktop.base.text import Text

NAMES: Mapping[int, Text] = MappingProxyType(
    {
        1: Text("สินค้าและบริการที่ซื้อ", "Purchased goods and services"),
        2: Text("สินค้าทุน", "Capital goods"),
        3: Text("เชื้อเพลิงและพลังงานที่ไม่อยู่ในประเภท 1 และ 2", "Fuel- and energy-related activities"),
        4: Text("การขนส่งขาเข้า", "Upstream transport and distribution"),
        5: Text("การจัดการของเสียจากกิจกรรม", "Waste generated in operations"),
        6: Text("การเดินทางเพื่อธุรกิจ", "Business travel"),
        7: Text("การเดินทางของบุคลากรไปกลับที่ทำงาน", "Employee commuting"),
        8: Text("สินทรัพย์ที่เช่ามา", "Upstream leased assets"),
        9: Text("การขนส่งขาออก", "Downstream transport and distribution"),
        10: Text("การแปรรูปสินค้าที่ขาย", "Processing of sold products"),
        11: Text("การใช้สินค้าที่ขาย", "Use of sold products"),
        12: Text("การจัดการซากสินค้าที่ขาย", "End-of-life treatment of sold products"),
        13: Text("สินทรัพย์ที่ให้เช่า", "Downstream leased assets"),
        14: Text("แฟรนไชส์", "Franchises"),
        15: Text("การลงทุน", "Investments"),
    }
)
"""GHG Protocol, Corporate Value Chain (Scope 3) Standard, table 5.4."""

ISO_CATEGORIES: Mapping[int, str] = MappingProxyType(
    {
        1: "4.1", 2: "4.2", 3: "2.2", 4: "3.1", 5: "4.3", 6: "3.5", 7: "3.3", 8: "4.4", 9: "3.2",
        10: "5", 11: "5.1", 12: "5.3", 13: "5.2", 14: "5", 15: "5.4",
    }
)  # fmt: skip
"""Annex B of ISO 14064-1:2018. 1, 3, 4, 5, 7, 9 and 12 (there "5") as in a report of TGO's kind;
the others by the names of the annex, which has none for 10 and 14. Scopes 1 and 2 are categories 1
and 2 by their definition."""
