"""CO2 of lime spread on soil: (limestone × 0.12 + dolomite × 0.13) × 44/12."""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import co2_of, product
from lgo_desktop.core.sources.declaration import Reference

CARBON_OF_LIMESTONE = Decimal("0.12")
CARBON_OF_DOLOMITE = Decimal("0.13")
"""Kg C a kg; 2006 IPCC Guidelines, Volume 4, section 11.3.1."""


def co2_of_lime(carbon_share: Decimal, lime: Decimal, tell: Teller) -> Decimal:
    """Kg CO2 of kg of lime with this share of carbon."""
    co2 = co2_of(product(lime, carbon_share))
    tell(f"lime × {carbon_share} × 44/12", co2, "kg", "2006 IPCC Guidelines, Vol 4, eq 11.12")
    return co2


def _co2(given: Given, tell: Teller) -> Mapping[str, Result]:
    limestone = co2_of_lime(given["ef_limestone"], given["limestone"], tell)
    dolomite = co2_of_lime(given["ef_dolomite"], given["dolomite"], tell)
    return {"co2": add_up((limestone, dolomite))}


METHOD = ScienceMethod(
    id="afolu.liming",
    name=Text("คาร์บอนไดออกไซด์จากการใส่ปูน", "Carbon dioxide of liming"),
    versions=("2006",),
    parameters=(
        Parameter("limestone", Text("หินปูน (CaCO3)", "Limestone"), "kg", Decimal(0)),
        Parameter("dolomite", Text("โดโลไมต์", "Dolomite"), "kg", Decimal(0)),
        Parameter(
            "ef_limestone", Text("คาร์บอนในหินปูน", "Carbon of limestone"), "kg/kg",
            CARBON_OF_LIMESTONE, highest=Decimal(1),
        ),
        Parameter(
            "ef_dolomite", Text("คาร์บอนในโดโลไมต์", "Carbon of dolomite"), "kg/kg",
            CARBON_OF_DOLOMITE, highest=Decimal(1),
        ),
    ),
    outputs=(Output("co2", Text("คาร์บอนไดออกไซด์", "Carbon dioxide"), "kg"),),
    calculate=_co2,
    references=(Reference("2006 IPCC Guidelines, Volume 4, Chapter 11", "equation 11.12"),),
    example={"limestone": "1000", "dolomite": "500"},
)  # fmt: skip
