"""A town with every kind of line and statement that paper and workbooks must show."""

from collections.abc import Iterator
from decimal import Decimal

from lgo_desktop.core.inventory import Entry, EntryKey, Inventory, Precision
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.reports.account import Account
from lgo_desktop.services.choices import with_choices
from lgo_desktop.services.reporting import account_of
from lgo_desktop.services.results import results_of
from lgo_desktop.services.reviewing import with_review

YEAR = ReportingYear(2568)
MONTHS = tuple(f"2568-{month:02d}" for month in range(1, 13))
POWER = "purchased.electricity"
TRUCK = "transport.contracted/garbage_truck_6w.normal.load_75"
BOTTLE = "น้ำดื่มถัง 20 ลิตร"
OWN_SOURCE = "รายงานทวนสอบของโรงงานน้ำดื่ม 2567"


def said(
    what: str, period: str, field: str, value: str, unit: str = "", *,
    item: str = "", facility: str = "",
) -> Entry:  # fmt: skip
    """One entry of ``source/variant``: a number where it has a unit, else words."""
    source, _, variant = what.partition("/")
    span = parse_period(period, YEAR, history=True)
    key = EntryKey(source, variant, facility, item, str(span), field)
    return Entry(key, span, Decimal(value) if unit else value, unit)


def town_entries() -> list[Entry]:
    """Bills and methods of a year, removals and memos, a landfill, statements."""
    return [*_months(), *_year(), *_statements()]


def _months() -> Iterator[Entry]:
    for month in MONTHS:
        yield said("mobile.road_fuel/diesel", month, "quantity", "501.7", "L", item="81-2345")
        yield said("mobile.road_fuel/gasohol_e20", month, "quantity", "40", "L")
        for use, kwh in (("office", "4200"), ("school", "2100"), ("street_light_metered", "9100")):
            yield said(f"{POWER}/{use}", month, "quantity", kwh, "kWh", item=f"02-{use}")
        for field, value, unit in (("lamps", "120", "piece"), ("lamp_power", "250", "W"),
                                   ("hours", "341", "h")):  # fmt: skip
            yield said(f"{POWER}/street_light_unmetered", month, field, value, unit)
        for field, value, unit in (("cylinders", "2", "cylinder"), ("cylinder_size", "15", "kg")):
            yield said("stationary.lpg_cylinder/lpg", month, field, value, unit)
        for field, value, unit in (("staff", "95", "person"), ("working_days", "20", "day")):
            yield said("wastewater.septic_tank/septic_tank", month, field, value, unit)
        for field, value, unit in (("trips", "40", "trip"), ("distance", "35", "km"),
                                   ("load", "3.5", "t"),
                                   ("return_distance", "35", "km")):  # fmt: skip
            yield said(TRUCK, month, field, value, unit)
        yield said("waste.landfilled/mixed", month, "quantity", "3100", "kg")


def _year() -> Iterator[Entry]:
    yield said("fugitive.refrigerant/r-22", "2568-04", "quantity", "2.3", "kg")
    yield said("fugitive.refrigerant/r-402a", "2568-06", "quantity", "1", "kg")
    yield said("soil.fertiliser/urea_46_0_0", "2568-06", "quantity", "600", "kg")
    yield said("stationary.fuel/wood", "2568", "quantity", "300", "kg")
    yield said("removal.tree_count/tree", "2568", "trees", "450", "1", item="สวนริมน้ำ")
    yield said("removal.tree_count/tree", "2568", "months", "12", "1", item="สวนริมน้ำ")
    yield said("energy.power_sold/solar", "2568", "quantity", "2250", "kWh")
    yield said("energy.renewable_certificate/bought", "2568", "quantity", "10", "MWh")
    yield said("goods.purchased/own", "2568", "quantity", "2400", "kg", item=BOTTLE)
    yield said("goods.tap_water/pwa", "2568", "quantity", "3900", "m3")
    yield said("travel.business/van_diesel", "2568-03", "distance", "640", "km")
    site = "waste.own_landfill/unmanaged_deep"
    for year in range(2540, 2569):
        yield said(site, str(year), "deposit", str(year - 2480), "t", facility="หลุมบ้านดง")
    yield said(site, "2568", "composition_preset", "thailand_2019", facility="หลุมบ้านดง")


def _statements() -> Iterator[Entry]:
    yield said("purchased.electricity/office", "2568", "ad_quality", "receipt")
    own = f"own.{BOTTLE}"
    yield said("factor.own", "2568", "kgco2e", "0.375", "kgCO2e", item=own)
    for field, words in (("unit", "kg"), ("name", BOTTLE), ("source", OWN_SOURCE)):
        yield said("factor.own", "2568", field, words, item=own)
    yield said("organisation.profile", "2568", "staff", "95", "person")
    yield said("organisation.profile", "2568", "residents", "12450", "person")
    mower = "เครื่องตัดหญ้าของผู้รับจ้าง"
    yield said("boundary.exclusion", "2568", "reason", "อยู่นอกการควบคุม", item=mower)
    yield said("boundary.exclusion", "2568", "estimated_kgco2e", "45", "kgCO2e", item=mower)
    for criterion in ("magnitude", "influence", "risk_opportunity", "outsourcing",
                      "employee_engagement"):  # fmt: skip
        yield said("scope3.screening", "2568", criterion, "4", "1", item="5")
    yield said("scope3.screening", "2568", "decision", "not_applicable", item="14")
    yield said("scope3.screening", "2568", "reason", "ไม่มีแฟรนไชส์", item="14")
    why = "จังหวัดกำหนดให้ใช้แบบเดียวกัน"
    yield said("choice.reason", "2568", "reason", why, item="landfill_factor")


def town_account(
    book: str = "tgo-2022", precision: Precision = "full", entries: list[Entry] | None = None
) -> Account:
    """The account of the town, with its choices weighed and TGO's rules looked at."""
    inventory = Inventory("cfo-2568", "cfo", "9900003", YEAR, book, precision)
    results = results_of(inventory, town_entries() if entries is None else entries)
    return account_of(with_review(with_choices(results)), "ab12" * 16)
