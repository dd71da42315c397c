"""What is usual for a kind of local government: its divisions, and what each of them has.

Only what practically every office has is answered beforehand; ``usually`` is a hint for the
officer, and decides nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lgo_desktop.base.text import Text
from lgo_desktop.core.interview.decision import Decision
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.statements.division import CLERK, EDUCATION, FINANCE, HEALTH, WORKS

Divisions = tuple[tuple[str, str], ...]
"""The name and the duty of each division."""

EVERY_OFFICE_HAS = ("office", "paper", "cars", "septic")
NOT_STATED = "ยังไม่ระบุ"
"""Who keeps the papers of a row where nobody said so."""
NOBODY = ("", NOT_STATED)
"""What stands where nobody is known to keep them."""

MWA_PROVINCES = frozenset({"10", "11", "12"})
"""Bangkok, Samut Prakan and Nonthaburi: tap water comes from the MWA."""


@dataclass(frozen=True, slots=True)
class Template:
    """A starting point for one kind of local government."""

    id: str
    name: Text
    kinds: tuple[str, ...]
    divisions: Divisions
    yes: tuple[str, ...] = EVERY_OFFICE_HAS
    usually: tuple[str, ...] = ()


_FINANCE_AND_WORKS: Divisions = (("กองคลัง", FINANCE), ("กองช่าง", WORKS))
_SCHOOLS: Divisions = (("กองการศึกษา ศาสนาและวัฒนธรรม", EDUCATION),)
_HEALTH: Divisions = (("กองสาธารณสุขและสิ่งแวดล้อม", HEALTH),)

TEMPLATES: Mapping[str, Template] = MappingProxyType(
    {
        one.id: one
        for one in (
            Template(
                "subdistrict_admin_org",
                Text("องค์การบริหารส่วนตำบล (อบต.)", "Subdistrict administrative organisation"),
                ("subdistrict_admin_org",),
                (("สำนักปลัด", CLERK), *_FINANCE_AND_WORKS, *_SCHOOLS),
                usually=("child_centre", "lights_unmetered", "garbage_trucks", "mowers"),
            ),
            Template(
                "subdistrict_municipality",
                Text("เทศบาลตำบล (ทต.)", "Subdistrict municipality"),
                ("subdistrict_municipality",),
                (("สำนักปลัดเทศบาล", CLERK), *_FINANCE_AND_WORKS, *_HEALTH, *_SCHOOLS),
                usually=("child_centre", "lights_unmetered", "garbage_trucks", "mowers"),
            ),
            Template(
                "town",
                Text("เทศบาลเมือง เทศบาลนคร และเมืองพัทยา", "Town, city and Pattaya"),
                ("town_municipality", "city_municipality", "special_admin_area", "bangkok"),
                (("สำนักปลัดเทศบาล", CLERK), *_FINANCE_AND_WORKS, *_HEALTH, *_SCHOOLS),
                usually=(
                    "other_buildings", "schools", "lights_unmetered", "lights_metered",
                    "town_works", "parks", "garbage_trucks", "special_trucks", "air_conditioners",
                    "tap_water",
                ),
            ),
            Template(
                "provincial_admin_org",
                Text("องค์การบริหารส่วนจังหวัด (อบจ.)", "Provincial administrative organisation"),
                ("provincial_admin_org",),
                (("สำนักปลัด อบจ.", CLERK), *_FINANCE_AND_WORKS, ("กองสาธารณสุข", HEALTH), *_SCHOOLS),
                usually=("other_buildings", "schools", "health_station", "machines", "tap_water"),
            ),
        )
    }
)  # fmt: skip
"""The templates by id."""


def template_for(kind: str) -> Template:
    """The template for a type of local government; that of a town where there is none."""
    return next((one for one in TEMPLATES.values() if kind in one.kinds), TEMPLATES["town"])


def keepers_of(divisions: Divisions) -> Mapping[str, str]:
    """The division for each duty; what no division does falls to the clerk's office."""
    named = {duty: name for name, duty in reversed(divisions) if duty}
    clerk = named.get(CLERK, NOT_STATED)
    return {duty: named.get(duty, clerk) for duty in (CLERK, FINANCE, WORKS, HEALTH, EDUCATION)}


def in_province(decision: Decision, province: str) -> Decision:
    """The decision with tap water of the utility that serves a province, by its code."""
    if province not in MWA_PROVINCES:
        return decision
    rows = {
        Row(row.source, "mwa", row.facility, row.item)
        if (row.source, row.variant) == ("goods.tap_water", "pwa")
        else row: question
        for row, question in decision.rows.items()
    }
    return Decision(decision.asked, decision.open, rows, decision.omissions)
