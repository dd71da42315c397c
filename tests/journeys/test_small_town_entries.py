"""An อบต. of 25 staff types its year: the sample town whose numbers are worked out by hand.

Factors of April 2565 as printed, grid 0.4999 and 0.0987, landfill 0.7933.
"""

from pathlib import Path

import pytest
from commands import lgo, table

MONTHS = [f"2568-{month:02d}" for month in range(1, 13)]
ROWS: dict[tuple[str, str, str, str, str], str] = {
    ("mobile.road_fuel", "diesel", "กข 1201", "quantity", "L"):
        "143.5 150.5 128.8 157.3 132.0 124.2 125.0 152.7 147.0 149.2 171.9 169.8",
    ("mobile.road_fuel", "diesel", "บต 4410", "quantity", "L"):
        "103.7 123.4 107.2 119.0 91.7 102.5 105.9 76.4 136.8 92.9 106.9 121.7",
    ("mobile.road_fuel", "diesel", "81-2250", "quantity", "L"):
        "331.2 304.6 332.0 342.2 344.5 342.0 365.3 349.2 347.1 336.5 345.9 359.4",
    ("mobile.road_fuel", "diesel", "81-0937", "quantity", "L"):
        "69.7 156.2 206.4 268.6 122.8 40.5 42.6 36.1 47.2 61.9 46.9 49.3",
    ("mobile.road_fuel", "gasohol_95", "กคย 88", "quantity", "ลิตร"):
        "7.6 7.8 8.3 8.6 6.9 8.5 8.5 8.9 7.7 7.9 6.8 8.3",
    ("mobile.offroad_fuel", "gasoline_4stroke", "เครื่องตัดหญ้า", "quantity", "L"):
        "6.3 6.0 5.0 5.9 17.9 23.1 23.9 22.6 20.9 18.3 12.4 5.7",
    ("stationary.fuel", "diesel", "เครื่องสูบน้ำ", "quantity", "L"):
        "0 0 8.0 0 6.0 0 0 6.0 0 4.0 0 0",
    ("stationary.fuel", "lpg", "ศพด.", "quantity", "กก."):
        "15 15 15 0 15 15 15 15 15 0 15 15",
    ("wastewater.septic_tank", "septic_tank", "", "staff", "คน"): " ".join(["25"] * 12),
    ("wastewater.septic_tank", "septic_tank", "", "working_days", "วัน"):
        "22 19 21 18 19 19 20 19 22 21 20 20",
    ("fugitive.refrigerant", "r-32", "", "quantity", "kg"): "0 0 0 1.0 0 0 0 0 0 0 0 0",
    ("fugitive.refrigerant", "r-22", "", "quantity", "kg"): "0 0 0 0 1.2 0 0 0 0 0 0 0",
    ("fugitive.co2_extinguisher", "co2", "", "quantity", "kg"): "0 0 0 0 0 0 0 13.6 0 0 0 0",
    ("purchased.electricity", "grid", "0200 1145 3321", "quantity", "หน่วย"):
        "1890 1581 2307 2323 2596 2753 2659 2403 2359 2551 1971 1446",
    ("purchased.electricity", "grid", "ศพด.", "quantity", "kWh"):
        "437 405 635 203 694 630 647 606 535 199 512 478",
    ("purchased.electricity", "grid", "ประปาหมู่บ้าน", "quantity", "kWh"):
        "3349 3238 3734 4049 3644 3215 3501 3190 2925 3132 3310 3323",
    ("purchased.electricity", "grid", "ไฟสาธารณะ", "quantity", "kWh"):
        "7181 6486 7181 6950 7181 6950 7181 7181 6950 7181 6950 7181",
    ("goods.paper", "a4", "", "quantity", "kg"):
        "45.0 40.0 47.5 27.5 50.0 47.5 52.5 47.5 67.5 40.0 60.0 52.5",
    ("waste.landfilled", "sanitary_landfill", "", "quantity", "ตัน"):
        "59.670 49.870 57.410 58.440 55.640 54.180 53.360 50.810 52.070 57.130 51.640 54.960",
    ("upstream.electricity", "grid", "", "quantity", "kWh"):
        "12857 11710 13857 13525 14115 13548 13988 13380 12769 13063 12743 12428",
}  # fmt: skip


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    project = folder / "อบต.lgo"
    lgo(
        "new",
        project,
        "--lgo",
        "9900002",
        "--kind",
        "cfo",
        "--year",
        2568,
        "--precision",
        "published",
    )
    rows = [
        f"{source},{variant},,{item},{month},{field},{value},{unit},"
        for (source, variant, item, field, unit), values in ROWS.items()
        for month, value in zip(MONTHS, values.split(), strict=True)
    ]
    answer = lgo("enter", project, table(folder / "entries.csv", *rows))
    assert answer.exit_code == 0
    assert answer.document["rows"]["new"] == len(rows) == 240
    return project


def test_totals_by_hand(town: Path) -> None:
    totals = lgo("calculate", town).document["totals"]
    assert totals["scope1"] == "26555.84738"
    assert totals["scope2"] == "78975.7017"
    assert totals["scope3"] == "536561.1211"
    assert totals["total"] == "642092.67018"


def test_r22_is_reported_apart(town: Path) -> None:
    answer = lgo("calculate", town)
    assert answer.document["totals"]["separate"] == "2112"
    assert "line.separate" in answer.codes


def test_items_are_kept_apart(town: Path) -> None:
    lines = lgo("calculate", town).document["lines"]
    truck = [line for line in lines if line["item"] == "81-2250"]
    assert len(truck) == 12
    assert {line["factor"]["value"] for line in truck} == {"2.7406"}


def test_a_sample_town_is_marked_as_training(town: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "town.ghgb"
    lgo("export", town, "--out", bundle)
    assert lgo("verify", bundle).document["training"] is True
