"""Gases of waste that the office gives to an incinerator or power plant of others.

No factor of TGO exists for it: the IPCC's way, as for an own incinerator, from the weight and the
composition.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.methods.municipal_waste_burnt import COMPOSITION, WASTE
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source
from lgo_desktop.core.sources.own_incinerator import BURNT, KINDS
from lgo_desktop.core.sources.papers import WEIGHBRIDGE

SOURCE = Source(
    id="waste.incinerated",
    name=Text("ขยะที่ส่งเข้าเตาเผาของผู้อื่น", "Waste incinerated by others"),
    scope=3,
    category="4.3",
    scope3_category=5,
    variants=KINDS,
    fields=(WASTE, *COMPOSITION, *WEIGHBRIDGE),
    methods=(BURNT,),
    whole_years=True,
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 5, Chapter 5", "equations 5.2, 5.4, 5.5, tables 5.2–5.6"
        ),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 5"),
        annex_b("4.3"),
    ),
    item=Text("เตาเผาหรือผู้รับขยะ", "The incinerator, or who takes the waste"),
    help=Text(
        "ถามผู้รับขยะว่าเป็นเตาแบบใด หากไม่ทราบ เตาผลิตไฟฟ้าส่วนใหญ่เป็นแบบต่อเนื่อง",
        "Ask who takes the waste for the kind of incinerator; most power plants burn continuously.",
    ),
)
