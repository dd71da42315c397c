"""The planted mistakes of the small town and the findings of the verifier of the host town.

Each is typed into a good year with ``lgo enter`` and must be found by ``lgo check`` in its cell;
the good years themselves give no warning. The towns are invented, their quantities calibrated on
reports of local governments.
"""

from pathlib import Path
from typing import Any

import pytest
from commands import lgo, table

CALENDAR = [f"2568-{month:02d}" for month in range(1, 13)]
FISCAL = [f"2567-{month}" for month in (10, 11, 12)] + CALENDAR[:9]

Kind = tuple[str, str, str, str, str]
"""Source, variant, item, field, unit."""

OFFICE = ("purchased.electricity", "office", "0200 1145 3321", "quantity", "kWh")
CHILDREN = ("purchased.electricity", "child_centre", "ศพด.", "quantity", "kWh")
TRUCK = ("mobile.road_fuel", "diesel", "81-2250", "quantity", "L")
KITCHEN = ("stationary.fuel", "lpg", "ศพด.", "quantity", "kg")
COOLING = ("fugitive.refrigerant", "r-32", "", "quantity", "kg")
WASTE = ("waste.landfilled", "sanitary_landfill", "", "quantity", "kg")

SMALL_TOWN: dict[Kind, str] = {
    ("mobile.road_fuel", "diesel", "กข 1201", "quantity", "L"):
        "143.5 150.5 128.8 157.3 132.0 124.2 125.0 152.7 147.0 149.2 171.9 169.8",
    ("mobile.road_fuel", "diesel", "บต 4410", "quantity", "L"):
        "103.7 123.4 107.2 119.0 91.7 102.5 105.9 76.4 136.8 92.9 106.9 121.7",
    TRUCK: "331.2 304.6 332.0 342.2 344.5 342.0 365.3 349.2 347.1 336.5 345.9 359.4",
    ("mobile.road_fuel", "diesel", "81-0937", "quantity", "L"):
        "69.7 156.2 206.4 268.6 122.8 40.5 42.6 36.1 47.2 61.9 46.9 49.3",
    ("mobile.road_fuel", "gasohol_95", "กคย 88", "quantity", "L"):
        "7.6 7.8 8.3 8.6 6.9 8.5 8.5 8.9 7.7 7.9 6.8 8.3",
    ("mobile.offroad_fuel", "gasoline_4stroke", "เครื่องตัดหญ้า", "quantity", "L"):
        "6.3 6.0 5.0 5.9 17.9 23.1 23.9 22.6 20.9 18.3 12.4 5.7",
    ("stationary.fuel", "diesel", "เครื่องสูบน้ำ", "quantity", "L"): "0 0 8.0 0 6.0 0 0 6.0 0 4.0 0 0",
    KITCHEN: "15 15 15 0 15 15 15 15 15 0 15 15",
    ("wastewater.septic_tank", "septic_tank", "", "staff", "person"): "25 " * 12,
    ("wastewater.septic_tank", "septic_tank", "", "working_days", "day"):
        "22 19 21 18 19 19 20 19 22 21 20 20",
    COOLING: "0 0 0 1.0 0 0 0 0 0 0 0 0",
    ("fugitive.refrigerant", "r-22", "", "quantity", "kg"): "0 0 0 0 1.2 0 0 0 0 0 0 0",
    ("fugitive.co2_extinguisher", "co2", "", "quantity", "kg"): "0 0 0 0 0 0 0 13.6 0 0 0 0",
    OFFICE: "1890 1581 2307 2323 2596 2753 2659 2403 2359 2551 1971 1446",
    CHILDREN: "437 405 635 203 694 630 647 606 535 199 512 478",
    ("purchased.electricity", "waterworks_pump", "ประปาหมู่บ้าน", "quantity", "kWh"):
        "3349 3238 3734 4049 3644 3215 3501 3190 2925 3132 3310 3323",
    ("purchased.electricity", "street_light_unmetered", "ไฟสาธารณะ", "quantity", "kWh"):
        "7181 6486 7181 6950 7181 6950 7181 7181 6950 7181 6950 7181",
    ("goods.paper", "a4", "", "quantity", "kg"):
        "45.0 40.0 47.5 27.5 50.0 47.5 52.5 47.5 67.5 40.0 60.0 52.5",
    WASTE: "59670 49870 57410 58440 55640 54180 53360 50810 52070 57130 51640 54960",
    ("upstream.electricity", "grid", "", "quantity", "kWh"):
        "12857 11710 13857 13525 14115 13548 13988 13380 12769 13063 12743 12428",
}  # fmt: skip
COD: Kind = ("wastewater.treatment", "anaerobic_lagoon_shallow", "", "cod", "mg/L")
GRID = "purchased.electricity"
HOST_TOWN: dict[Kind, str] = {
    ("mobile.road_fuel", "diesel", "รถขยะ", "quantity", "L"):
        "8048 7942 8363 8747 6887 8038 8586 8021 7419 8147 7882 7776",
    ("mobile.road_fuel", "diesel", "รถดับเพลิง รถน้ำ รถกวาด", "quantity", "L"):
        "1219 1384 1447 2406 2622 2953 2589 1233 1427 1340 1430 1349",
    ("mobile.road_fuel", "diesel", "กระบะและรถตู้", "quantity", "L"):
        "1841 1765 2018 1979 1696 1811 1729 1860 1784 2070 1541 2056",
    ("mobile.offroad_fuel", "diesel", "เครื่องจักรบ่อฝังกลบ", "quantity", "L"):
        "3836 4117 4115 4466 4364 4435 4357 4337 4476 4322 4635 4340",
    ("mobile.road_fuel", "gasohol_95", "จยย. เก๋ง", "quantity", "L"):
        "904 870 692 861 684 839 677 753 715 772 641 832",
    ("stationary.fuel", "diesel", "เครื่องปั่นไฟ", "quantity", "L"):
        "20 20 20 20 20 60 75 45 30 20 30 20",
    ("stationary.fuel", "lpg", "โรงครัวโรงเรียน", "quantity", "kg"):
        "144 240 288 288 240 240 48 144 240 288 240 288",
    ("goods.paper", "a4", "", "quantity", "kg"):
        "770.0 855.0 835.0 740.0 765.0 755.0 615.0 930.0 707.5 705.0 767.5 1150.0",
    ("goods.tap_water", "pwa", "", "quantity", "m3"):
        "10291 9284 9473 10262 10395 9636 10531 8662 10382 9904 9929 9551",
    ("wastewater.septic_tank", "septic_tank", "", "staff", "person"): "260 " * 12,
    ("wastewater.septic_tank", "septic_tank", "", "working_days", "day"):
        "21 21 18 22 19 21 18 19 19 20 19 22",
    ("wastewater.treatment", "anaerobic_lagoon_shallow", "", "wastewater", "m3"):
        "239490 201430 200940 189720 177410 196490 209850 214010 208710 211030 225670 243740",
    COD: "96 104 112 118 121 119 116 112 108 104 99 94",
    ("waste.own_landfill", "managed_anaerobic", "รถเทศบาลเอง", "deposit", "t"):
        "1884.4 1866.0 1958.0 2046.6 1665.9 1886.2 2012.0 1880.3 1793.6 1951.8 1897.6 1787.7",
    ("waste.own_landfill", "managed_anaerobic", "อบต.หนองตะวันฉาย", "deposit", "t"):
        "53.16 53.94 57.08 59.67 49.87 57.41 58.44 55.64 54.18 53.36 50.81 52.07",
    (GRID, "office", "สำนักงาน", "quantity", "kWh"):
        "71870 60850 49750 51230 47440 67140 70930 76460 75880 72210 70130 68530",
    (GRID, "school", "โรงเรียน", "quantity", "kWh"):
        "21120 32290 33290 30640 29260 34180 14990 33300 47530 46210 45740 42740",
    (GRID, "market", "ตลาด", "quantity", "kWh"):
        "31210 28730 28070 28670 27320 32770 30950 31710 31750 32150 31160 30410",
    (GRID, "wastewater_works", "บำบัดน้ำเสีย", "quantity", "kWh"):
        "57440 49050 53340 51360 43280 50570 49440 51230 50490 52390 54820 55200",
    (GRID, "street_light_metered", "ไฟส่องสว่าง", "quantity", "kWh"):
        "98880 96550 101620 100460 87310 97910 94420 93160 91480 94770 97830 93600",
    (GRID, "street_light_unmetered", "ไฟสาธารณะ", "quantity", "kWh"):
        "115380 111660 115380 115380 104220 115380 111660 115380 111660 115380 115380 111660",
    (GRID, "traffic_signal", "ไฟสัญญาณ", "quantity", "kWh"):
        "3530 3530 3590 3580 3280 3530 3420 3600 3500 3630 3630 3490",
    (GRID, "park", "สวน", "quantity", "kWh"):
        "14490 12770 14800 12450 12310 12460 12870 12700 12920 13860 14230 13830",
}  # fmt: skip
HISTORY = (
    "18980 19236 19491 19746 20002 20258 20513 20768 21024 21280 21535 21790 22046 22302 22557 "
    "22812 23068 23324 23579 23834 24090 25300 26900 28450"
)
SHARES = "food 0.56, garden 0.07, paper 0.08, wood 0.02, textiles 0.02, nappies 0.04, inert 0.21"
GOOD_PAPERS = (
    (OFFICE, "2568-03", {
        "baht": "11074.00", "reading": "44180", "previous_reading": "41873", "multiplier": "1",
        "read_on": "2568-03-18", "previous_read_on": "2568-02-18", "bill_no": "0311-001",
    }),
    (OFFICE, "2568-04", {"reading": "46503", "previous_reading": "44180"}),
    (CHILDREN, "2568-09", {"reading": "9750", "previous_reading": "9215", "read_on": "18/09/2568"}),
    (TRUCK, "2568-06", {"distance": "1099.8", "announced_km_per_l": "3.25", "baht": "10923.48"}),
    (COOLING, "2568-04", {"substance_on_bill": "R-32"}),
    (WASTE, "2568-02", {"trips": "12", "capacity": "4.2"}),
    (KITCHEN, "2568-01", {"baht": "450"}),
)  # fmt: skip
"""Papers drawn for the sample; prices invented."""
UNITS = {
    "baht": "baht", "reading": "kWh", "previous_reading": "kWh", "multiplier": "1",
    "distance": "km", "announced_km_per_l": "km/L", "trips": "trip", "capacity": "t",
    "gross_in": "kg", "gross_out": "kg",
}  # fmt: skip


def month_rows(town: dict[Kind, str], months: list[str]) -> list[str]:
    return [
        f"{source},{variant},,{item},{month},{field},{value},{unit},"
        for (source, variant, item, field, unit), cells in town.items()
        for month, value in zip(months, cells.split(), strict=True)
    ]


def paper_rows(kind: Kind, month: str, said: dict[str, str]) -> list[str]:
    source, variant, item, *_ = kind
    return [
        f"{source},{variant},,{item},{month},{field},{value},{UNITS.get(field, '')},"
        for field, value in said.items()
    ]


def cell(kind: Kind, month: str, value: str, unit: str = "") -> str:
    source, variant, item, field, usual = kind
    return f"{source},{variant},,{item},{month},{field},{value},{unit or usual},"


class Town:
    """A project into which one types."""

    def __init__(self, folder: Path, code: str, *, fiscal: bool = False) -> None:
        self.folder, self.project = folder, folder / "town.lgo"
        words = ["--lgo", code, "--kind", "cfo", "--year", 2568, "--precision", "published"]
        answer = lgo("new", self.project, *words, *(["--fiscal"] if fiscal else []))
        assert answer.exit_code == 0, answer.document

    def enter(self, rows: list[str]) -> None:
        answer = lgo("enter", self.project, table(self.folder / "rows.csv", *rows))
        assert answer.exit_code == 0, answer.document["findings"][:3]

    def check(self, *words: str) -> list[dict[str, Any]]:
        """What the rules find that is no note."""
        answer = lgo("check", self.project, *words)
        assert answer.document["schema"] == "lgo.check/1"
        found = answer.document["findings"]
        counts = answer.document["counts"]
        assert sum(counts.values()) == len(found)
        return [
            one for one in found if one["code"].startswith("check.") and one["severity"] != "note"
        ]


@pytest.fixture
def small(tmp_path: Path) -> Town:
    town = Town(tmp_path, "9900002")
    papers = [row for kind, month, said in GOOD_PAPERS for row in paper_rows(kind, month, said)]
    town.enter([*month_rows(SMALL_TOWN, CALENDAR), *papers])
    return town


def host_rows() -> list[str]:
    site = "waste.own_landfill,managed_anaerobic,,"
    deposits = [
        f"{site},{2544 + n},deposit,{tonnes},t," for n, tonnes in enumerate(HISTORY.split())
    ]
    shares = [
        f"{site},2568,share_{part},{share},share,"
        for part, share in (one.split() for one in SHARES.split(", "))
    ]
    refills = [
        f"fugitive.refrigerant,{name},,,2568-05,quantity,{kg},kg,"
        for name, kg in (("r-410a", 14), ("r-32", 9.5), ("r-134a", 6), ("r-22", 22))
    ]
    return [*month_rows(HOST_TOWN, FISCAL), *deposits, *shares, *refills]


@pytest.fixture
def host(tmp_path: Path) -> Town:
    town = Town(tmp_path, "9900003", fiscal=True)
    town.enter(host_rows())
    return town


def test_a_good_year_gives_no_warning(small: Town) -> None:
    assert small.check() == []


def test_a_good_fiscal_year_gives_no_warning(host: Town) -> None:
    assert host.check() == []


PAID_IN_JANUARY = paper_rows(
    OFFICE, "2568-01", {"read_on": "2567-12-18", "previous_read_on": "2567-11-18"}
)
AGAIN = paper_rows(CHILDREN, "2568-10", {"reading": "9750", "previous_reading": "9215"})
OLD_COOLER = paper_rows(COOLING, "2568-05", {"substance_on_bill": "R-22"})
PLANTED: dict[str, tuple[list[str], set[str], str]] = {
    "a digit too many on the office's bill": (
        [cell(OFFICE, "2568-03", "23070")],
        {"check.price", "check.reading_difference", "check.month_shape"}, "2025-03",
    ),
    "a tenth of the truck's litres": (
        [cell(TRUCK, "2568-06", "34.2")], {"check.km_per_litre", "check.fuel_jump"}, "2025-06",
    ),
    "the bill of September again in October": (
        [cell(CHILDREN, "2568-10", "535"), *AGAIN], {"check.double_paper"}, "2025-10",
    ),
    "one cylinder as one kilogram": (
        [cell(KITCHEN, "2568-01", "1")], {"check.lpg_cylinders", "check.price"}, "2025-01",
    ),
    "R-22 entered as R-32": (
        [cell(COOLING, "2568-05", "1.2"), *OLD_COOLER], {"check.refrigerant_name"}, "2025-05",
    ),
    "tonnes entered as kilograms": (
        [cell(WASTE, "2568-02", "49.87", "kg")],
        {"check.trips_and_weight", "check.unit_slip"}, "2025-02",
    ),
    "the bill of December paid in January": (PAID_IN_JANUARY, {"check.paper_year"}, "2025-01"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", PLANTED)
def test_a_planted_mistake_is_found_in_its_cell(small: Town, mistake: str) -> None:
    rows, codes, month = PLANTED[mistake]
    small.enter(rows)
    found = small.check()
    in_its_cell = {one["code"] for one in found if one["where"].get("period") == month}
    assert codes <= in_its_cell
    assert all(one["where"]["source"] for one in found)


def test_strict_checking_fails_on_a_warning(small: Town) -> None:
    small.enter([cell(TRUCK, "2568-06", "34.2")])
    assert lgo("check", small.project).exit_code == 0
    assert lgo("check", small.project, "--strict").exit_code == 1


def test_a_history_reckoned_from_population_is_told(host: Town) -> None:
    """Finding 6 of the verifier: the years before the scale were reckoned."""
    found = lgo("check", host.project).document["findings"]
    (told,) = [one for one in found if one["code"] == "check.straight_history"]
    assert told["severity"] == "note"
    assert "2544" in told["th"]
    assert "2564" in told["th"]


def test_units_of_lamps_follow_the_days_and_the_ledger_its_year(host: Town) -> None:
    """Finding 2 of the verifier, and the 0.45 t between the host's year and a sender's."""
    notes = lgo("check", host.project).document["findings"]
    told = {one["code"]: one["where"].get("item") for one in notes if one["severity"] == "note"}
    assert told["check.by_days"] == "ไฟสาธารณะ"
    assert "check.ledger_year" in told


def test_interpolated_cod_marked_as_measured(host: Town) -> None:
    """Finding 5 of the verifier."""
    source, variant, *_ = COD
    host.enter([f"{source},{variant},,,2568,ad_quality,measured,,"])
    (found,) = host.check()
    assert (found["code"], found["where"]["field"]) == ("check.smooth_year", "cod")


def test_the_account_that_fell_to_a_fiftieth(host: Town) -> None:
    """As an office reported in 2563: 5,645.50 kWh in September, 99.00 in October."""
    host.enter([cell((GRID, "market", "ตลาด", "quantity", "kWh"), "2568-09", "608")])
    codes = {one["code"] for one in host.check()}
    assert codes == {"check.month_shape"}


def test_last_year_is_compared(small: Town) -> None:
    lgo("new", small.project, "--lgo", "9900002", "--kind", "cfo", "--year", 2569)
    next_year = [month.replace("2568", "2569") for month in CALENDAR]
    town = {kind: cells for kind, cells in SMALL_TOWN.items() if kind != CHILDREN}
    town[OFFICE] = "99 " * 12
    rows = table(small.folder / "next.csv", *month_rows(town, next_year))
    lgo("enter", small.project, rows, "--inventory", "cfo-2569")
    found = small.check("--inventory", "cfo-2569")
    assert {"check.missing_rows", "check.year_jump"} <= {one["code"] for one in found}
    (gone,) = [one for one in found if one["code"] == "check.missing_rows"]
    assert gone["where"]["item"] == "ศพด."
