"""Changes of the rules of a calculation: which book before and after, both totals, and why.

The program writes it when an office goes over to another book; it goes into the bundle, so that
a verifier reads there what the total was before.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field, FieldType
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import Statement


def _both(id_: str, th: str, en: str, unit: str = "", type_: FieldType = "text") -> list[Field]:
    return [
        Field(f"{id_}_before", Text(f"{th}เดิม", f"{en} before"), unit, type_),
        Field(f"{id_}_after", Text(f"{th}ใหม่", f"{en} after"), unit, type_),
    ]


STATEMENT = Statement(
    id="factor.change",
    name=Text("การเปลี่ยนชุดค่าการปล่อย", "Changes of factors"),
    item=Text("ครั้งที่", "Number of the change"),
    fields=(
        Field("date", Text("วันที่เปลี่ยน", "Date"), type="date"),
        Field("reason", Text("เหตุผล", "Reason"), type="text"),
        *_both("book", "ชุดค่าการปล่อย", "Book"),
        *_both("precision", "ความละเอียด", "Precision"),
        *_both("gwp", "ชุดค่า GWP", "GWP set"),
        *_both("total", "ยอดรวม", "Total", "kgCO2e", "number"),
    ),
    references=(Reference("ISO 14064-1:2018", "6.4.2, review of the base-year inventory"),),
    help=Text(
        "โปรแกรมบันทึกให้เองเมื่อใช้คำสั่ง lgo factors use ไม่ต้องกรอก",
        "Written by the program at lgo factors use; nothing to fill in.",
    ),
)
