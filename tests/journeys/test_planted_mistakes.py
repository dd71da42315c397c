"""The planted mistakes of the small town and the findings of the verifier of the host town.

Each is typed into a good year with ``lgo enter`` and must be found by ``lgo check`` in its cell;
the good years themselves give no warning. The towns are invented, their quantities calibrated on
reports of local governments.
"""

from pathlib import Path
from typing import Any

import pytest
from commands import lgo, table
from sample_towns import (
    CALENDAR_2568,
    HOST_TOWN_CODE,
    SMALL_TOWN,
    SMALL_TOWN_CODE,
    Row,
    host_landfill,
    host_town,
    monthly,
)

OFFICE = ("purchased.electricity", "office", "0200 1145 3321", "quantity", "หน่วย")
CHILDREN = ("purchased.electricity", "child_centre", "ศพด.", "quantity", "kWh")
TRUCK = ("mobile.road_fuel", "diesel", "81-2250", "quantity", "L")
KITCHEN = ("stationary.fuel", "lpg", "ศพด.", "quantity", "กก.")
COOLING = ("fugitive.refrigerant", "r-32", "", "quantity", "kg")
WASTE = ("waste.landfilled", "sanitary_landfill", "", "quantity", "ตัน")

COD: Row = ("wastewater.treatment", "anaerobic_lagoon_shallow", "", "cod", "mg/L")
GRID = "purchased.electricity"
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


def paper_rows(kind: Row, month: str, said: dict[str, str]) -> list[str]:
    source, variant, item, *_ = kind
    return [
        f"{source},{variant},,{item},{month},{field},{value},{UNITS.get(field, '')},"
        for field, value in said.items()
    ]


def cell(kind: Row, month: str, value: str, unit: str = "") -> str:
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
    town = Town(tmp_path, SMALL_TOWN_CODE)
    papers = [row for kind, month, said in GOOD_PAPERS for row in paper_rows(kind, month, said)]
    town.enter([*monthly(SMALL_TOWN, CALENDAR_2568), *papers])
    return town


@pytest.fixture
def host(tmp_path: Path) -> Town:
    town = Town(tmp_path, HOST_TOWN_CODE, fiscal=True)
    town.enter([*host_town(), *host_landfill(2568)])
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
    assert told["check.by_days"] == "ไฟสาธารณะ ไม่มีมิเตอร์"
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
    assert codes == {"check.month_shape", "check.upstream_electricity"}


def test_last_year_is_compared(small: Town) -> None:
    lgo("new", small.project, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2569)
    next_year = [month.replace("2568", "2569") for month in CALENDAR_2568]
    town = {kind: cells for kind, cells in SMALL_TOWN.items() if kind != CHILDREN}
    town[OFFICE] = "99 " * 12
    rows = table(small.folder / "next.csv", *monthly(town, tuple(next_year)))
    lgo("enter", small.project, rows, "--inventory", "cfo-2569")
    found = small.check("--inventory", "cfo-2569")
    assert {"check.missing_rows", "check.year_jump"} <= {one["code"] for one in found}
    (gone,) = [one for one in found if one["code"] == "check.missing_rows"]
    assert gone["where"]["item"] == "ศพด."
