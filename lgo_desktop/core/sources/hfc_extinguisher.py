"""HFC let out of fire extinguishers and flooding systems in drills, fires and refills.

Halons and HCFC are reported apart from every total. Powder, foam and water have no greenhouse gas
factor and are not offered.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, requirement
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.papers import SERVICE_BILL


def _agent(key: str, name: str) -> Variant:
    return Variant(key, Text(name, name), (key,), ("kg",))


SOURCE = Source(
    id="fugitive.hfc_extinguisher",
    name=Text("การใช้สารดับเพลิง (HFC ฮาลอน)", "Fire extinguishers (HFC, halon)"),
    scope=1,
    category="1.4",
    variants=(
        _agent("r-227ea", "HFC-227ea (FM-200)"),
        _agent("r-236fa", "HFC-236fa (FE-36)"),
        _agent("r-23", "HFC-23 (FE-13)"),
        _agent("r-125", "HFC-125 (FE-25)"),
        _agent("r-123", "HCFC-123"),
        _agent("r-124", "HCFC-124"),
        _agent("halon-1211", "Halon 1211"),
        _agent("halon-1301", "Halon 1301"),
    ),
    fields=(
        *quantity_in("kg", "ปริมาณสารที่ฉีดหรือเติม", "Agent released or refilled"),
        *SERVICE_BILL,
    ),
    references=(
        Reference("2006 IPCC Guidelines, Volume 3, Chapter 7", "section 7.6, fire protection"),
        requirement("gases outside the requirement (CFC, HCFC) are reported separately"),
        annex_b("1.4"),
    ),
    help=Text(
        "ดูชื่อสารบนถัง ถังเขียวชนิดสารเหลวระเหยมักเป็น HCFC-123 ถังผงเคมี โฟม และน้ำ ไม่มีค่าการปล่อย "
        "จึงไม่ต้องกรอก ถามงานป้องกันและบรรเทาสาธารณภัย",
        "The name stands on the cylinder; green ones with a clean agent are often HCFC-123. "
        "Powder, foam and water have no factor and are not entered. Ask the disaster prevention "
        "section.",
    ),
)
