"""Transport of what the office sells or gives away, paid by who takes it: compost, recyclables."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.tables.carriage import CARRIAGE_FIELDS, CARRIAGE_METHODS
from lgo_desktop.core.sources.tables.freight import FREIGHT
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited

SOURCE = Source(
    id="transport.downstream",
    name=Text("การขนส่งสิ่งที่ขายหรือแจก โดยผู้รับ", "Transport of what is sold, by the taker"),
    scope=3,
    category=ISO_CATEGORY[9],
    scope3_category=9,
    variants=(*FREIGHT, OWN_FACTOR),
    fields=CARRIAGE_FIELDS,
    methods=CARRIAGE_METHODS,
    references=cited(9),
    item=Text("สิ่งที่ขน หรือชื่อค่าการปล่อยของหน่วยงานเอง", "What is carried, or name of the own factor"),
    help=Text(
        "เช่น ปุ๋ยหมักหรือวัสดุรีไซเคิลที่ผู้ซื้อมาขนเอง ถ้าหน่วยงานจ่ายค่าขนส่ง ให้กรอกในการจ้างขนส่ง",
        "For instance compost or recyclables that the buyer fetches. Where the office pays for the"
        " transport, enter it as contracted transport.",
    ),
)
