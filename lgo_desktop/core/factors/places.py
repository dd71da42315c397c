"""Provinces and local governments, as the Department of Local Administration lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.base.text import Text

BANGKOK = "1000000"
"""Ours: Bangkok is absent from the list of local governments."""

LGO_TYPES: Mapping[str, Text] = {
    "bangkok": Text("กรุงเทพมหานคร", "Bangkok"),
    "special_admin_area": Text("เมืองพัทยา", "Pattaya City"),
    "provincial_admin_org": Text("องค์การบริหารส่วนจังหวัด", "Provincial administrative organisation"),
    "city_municipality": Text("เทศบาลนคร", "City municipality"),
    "town_municipality": Text("เทศบาลเมือง", "Town municipality"),
    "subdistrict_municipality": Text("เทศบาลตำบล", "Subdistrict municipality"),
    "subdistrict_admin_org": Text("องค์การบริหารส่วนตำบล", "Subdistrict administrative organisation"),
}
"""A type never follows from the code: upgraded local governments keep theirs."""


@dataclass(frozen=True, slots=True)
class Province:
    """A province with its counts of districts and subdistricts."""

    code: str
    name: Text
    region_th: str
    districts: int
    subdistricts: int


@dataclass(frozen=True, slots=True)
class LocalGovernment:
    """A local government; names repeat within a province, so show the district with them.

    ``position`` is latitude and longitude in degrees, where the list has a usable one.
    """

    code: str
    type: str
    name_th: str
    short_th: str
    province: Province
    district_th: str
    position: tuple[Decimal, Decimal] | None
    previous_code: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """All provinces and local governments by code."""

    provinces: Mapping[str, Province]
    lgos: Mapping[str, LocalGovernment]

    def lgo(self, code: str, where: Where = NOWHERE) -> LocalGovernment:
        """The local government of a code, present or previous; ``place.unknown`` if none."""
        found = self.lgos.get(code)
        if found is None:
            found = next(
                (lgo for lgo in self.lgos.values() if code and lgo.previous_code == code), None
            )
        if found is None:
            raise Refused(error("place.unknown", where, code=code[:40]))
        return found
