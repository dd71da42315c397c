"""A row of the register of wet-waste bins: a village or building in one month."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperKind
from lgo_desktop.core.papers.fields import MONTH, PAPER_MONTH, amount_in, number_field

KIND = PaperKind(
    id="wet_bin_record",
    name=Text("ทะเบียนถังขยะเปียกลดโลกร้อน", "Register of wet-waste bins"),
    amount=amount_in("kg", "น้ำหนักขยะเปียก", "Weight of wet waste"),
    feeds=(Feed("waste.composting", "waste", ("wet_waste_bin",)),),
    dates=(PAPER_MONTH,),
    fields=(MONTH, number_field("bins", "จำนวนถังที่ใช้อยู่", "Bins in use", "piece")),
    help=Text(
        "หนึ่งแถวต่อหมู่บ้านหรืออาคารต่อเดือน เฉพาะถังของสำนักงาน ถังของครัวเรือนอยู่ในระดับเมือง",
        "A row for each building and month. Bins of the office only: those of households belong "
        "to the city's account.",
    ),
)
