"""Paper bought, by weight (a ream of A4 at 80 g weighs about 2.5 kg: ask, do not assume)."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in


def _paper(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"goods.paper_{id_}",), ("kg",))


SOURCE = Source(
    id="goods.paper",
    name=Text("การใช้กระดาษ", "Paper"),
    scope=3,
    category="4.1",
    scope3_category=1,
    variants=(
        _paper("a4", "กระดาษ A4 และ A3 (สีขาว)", "White paper, A4 and A3"),
        _paper("coated", "กระดาษเคลือบ", "Coated paper"),
        _paper("newsprint", "กระดาษหนังสือพิมพ์", "Newsprint"),
        _paper("tissue", "กระดาษทิชชู", "Tissue paper"),
    ),
    fields=quantity_in("kg", "น้ำหนักกระดาษ", "Weight of paper"),
    references=(
        form_row("scope 3, paper"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 1"),
        annex_b("4.1"),
    ),
)
