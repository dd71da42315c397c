"""The annual numbers of the sample towns, as an officer would tell them."""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.core.estimate.estimate import Estimate
from lgo_desktop.core.estimate.numbers import BY_ID
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.estimating import quick_estimate, told_numbers

SMALL = Inventory("cfo-2568", "cfo", "9900002", ReportingYear(2568), "tgo-2022")
HOST = Inventory("cfo-fy2568", "cfo", "9900003", ReportingYear(2568, fiscal=True), "tgo-2022")

SMALL_TOWN = {
    "staff": "25", "residents": "4860", "electricity": "73430", "lamps": "310", "diesel": "8312",
    "gasohol": "264", "lpg": "150", "waste": "655", "reams": "231",
}  # fmt: skip
SMALL_TOWN_TOTAL = Decimal("642092.67018")

HOST_TOWN = {
    "staff": "400", "residents": "38500", "electricity": "3527210", "lamps": "4200",
    "diesel": "139785", "gasohol": "9240", "machine_diesel": "51800", "lpg": "2688",
    "waste": "29600", "waste_to": "own", "landfill_opened": "2544", "wastewater": "2518490",
    "wastewater_plant": "ponds", "tap_water": "118300", "reams": "3838",
}  # fmt: skip
HOST_TOWN_TOTAL = Decimal(34063966)

Given = dict[str, str | tuple[Decimal, str]]


def typed(numbers: Mapping[str, str]) -> Given:
    """Numbers in their own units, and choices."""
    return {
        id_: value if BY_ID[id_].type == "choice" else (Decimal(value), BY_ID[id_].unit)
        for id_, value in numbers.items()
    }


def estimated(numbers: Mapping[str, str], inventory: Inventory = SMALL) -> Estimate:
    """The quick estimate from some numbers."""
    return quick_estimate(told_numbers(typed(numbers), inventory), inventory)
