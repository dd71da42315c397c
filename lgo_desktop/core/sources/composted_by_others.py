"""Methane and nitrous oxide of waste that the office gives to a compost plant of others.

No factor of TGO exists for it: 2006 IPCC Guidelines, Volume 5, Chapter 4, table 4.1.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.composting import COMPOSTED, WAYS
from lgo_desktop.core.sources.declaration import Reference, Source, Variant
from lgo_desktop.core.sources.papers import WEIGHBRIDGE

SOURCE = Source(
    id="waste.composted",
    name=Text("ขยะที่ส่งหมักทำปุ๋ยที่อื่น", "Waste composted by others"),
    scope=3,
    category="4.3",
    scope3_category=5,
    variants=(Variant("plant", Text("โรงหมักหรือกองปุ๋ยหมัก", "Compost plant or heap")),),
    fields=(*COMPOSTED, *WEIGHBRIDGE),
    methods=WAYS,
    references=(
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 4", "equations 4.1 and 4.2, table 4.1"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 5"),
        annex_b("4.3"),
    ),
    item=Text("ผู้รับขยะ", "Who takes the waste"),
)
