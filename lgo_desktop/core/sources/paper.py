"""Paper bought, by weight (a ream of A4 at 80 g weighs about 2.5 kg: ask, do not assume)."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import form_row
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import INVOICE
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited


def _paper(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"goods.paper_{id_}",), ("kg",))


SOURCE = Source(
    id="goods.paper",
    name=Text("การใช้กระดาษ", "Paper"),
    scope=3,
    category=ISO_CATEGORY[1],
    scope3_category=1,
    variants=(
        _paper("a4", "กระดาษ A4 และ A3 (สีขาว)", "White paper, A4 and A3"),
        _paper("coated", "กระดาษเคลือบ", "Coated paper"),
        _paper("newsprint", "กระดาษหนังสือพิมพ์", "Newsprint"),
        _paper("tissue", "กระดาษทิชชู", "Tissue paper"),
        _paper("duplex_board", "กระดาษกล่องขาวหรือกล่องหลังเทา", "Duplex board"),
        _paper("kraft_liner", "กระดาษคราฟท์ทำผิวกล่อง", "Kraft liner"),
        _paper("kraft_medium", "กระดาษคราฟท์ทำลอนลูกฟูก", "Corrugating medium"),
        own_factor("kg", "piece"),
    ),
    fields=(*quantity_in("kg", "น้ำหนักกระดาษ", "Weight of paper"), *INVOICE),
    references=(form_row("scope 3, paper"), *cited(1)),
    help=Text(
        "น้ำหนักดูข้างห่อหรือใบส่งของ หรือชั่งหนึ่งรีมแล้วคูณจำนวนรีมที่ซื้อ",
        "The weight stands on the wrapper or the delivery note; or weigh one ream and multiply.",
    ),
)
