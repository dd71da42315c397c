"""CO2 of urea spread on soil: urea × 0.20 × 44/12."""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import co2_of, product
from lgo_desktop.core.sources.declaration import Reference

CARBON_OF_UREA = Decimal("0.20")
"""Kg C a kg of urea, its share by weight; 2006 IPCC Guidelines, Volume 4, section 11.4.1."""


def co2_of_urea(urea: Decimal, tell: Teller, carbon: Decimal = CARBON_OF_UREA) -> Decimal:
    """Kg CO2 of kg of urea."""
    co2 = co2_of(product(urea, carbon))
    tell(f"urea × {carbon} × 44/12", co2, "kg", "2006 IPCC Guidelines, Vol 4, eq 11.13")
    return co2


def _co2(given: Given, tell: Teller) -> Mapping[str, Result]:
    return {"co2": co2_of_urea(given["urea"], tell, given["ef_urea"])}


METHOD = ScienceMethod(
    id="afolu.urea",
    name=Text("คาร์บอนไดออกไซด์จากการใส่ปุ๋ยยูเรีย", "Carbon dioxide of urea on soil"),
    versions=("2006",),
    parameters=(
        Parameter("urea", Text("ปุ๋ยยูเรีย", "Urea"), "kg"),
        Parameter(
            "ef_urea", Text("คาร์บอนในยูเรีย", "Carbon of urea"), "kg/kg", CARBON_OF_UREA,
            highest=Decimal(1),
        ),
    ),
    outputs=(Output("co2", Text("คาร์บอนไดออกไซด์", "Carbon dioxide"), "kg"),),
    calculate=_co2,
    references=(Reference("2006 IPCC Guidelines, Volume 4, Chapter 11", "equation 11.13"),),
    example={"urea": "900"},
)  # fmt: skip
