"""Two towns type their years as tables of entries, and get the totals worked out by hand.

Factors of April 2565 as printed, grid 0.4999 and 0.0987. The printed results are exact, but for the
landfill of the host town: its methane was printed in whole kilograms.
"""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from commands import lgo, table
from sample_towns import (
    HOST_TOWN_CODE,
    SMALL_TOWN_CODE,
    host_landfill,
    host_parks,
    host_town,
    small_town,
)

HALF_A_KILOGRAM = Decimal("0.5")
METHANE = {2566: 994217, 2567: 1030064, 2568: 1072994}
"""Kg CH4 of the landfill in the fiscal years."""


def entered(folder: Path, code: str, rows: list[str], *options: object) -> Path:
    """A project with these rows, all of them taken."""
    project = folder / "เมือง.lgo"
    rules = ("--kind", "cfo", "--precision", "published", *options)
    assert lgo("new", project, "--lgo", code, *rules).exit_code == 0
    answer = lgo("enter", project, table(folder / "entries.csv", *rows))
    assert (answer.exit_code, answer.document["rows"]["new"]) == (0, len(rows))
    return project


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    return entered(folder, SMALL_TOWN_CODE, small_town(), "--year", 2568)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [*host_town(), *host_parks(), *host_landfill(2568)]
    folder = tmp_path_factory.mktemp("host")
    return entered(folder, HOST_TOWN_CODE, rows, "--year", 2568, "--fiscal")


def sums_by_source(project: Path) -> dict[str, Decimal]:
    """Kg CO2e in the scopes, by source."""
    sums: dict[str, Decimal] = {}
    for line in lines_of(project):
        if line["counts_in"].startswith("scope"):
            sums[line["source"]] = sums.get(line["source"], Decimal(0)) + Decimal(line["kgco2e"])
    return sums


def lines_of(project: Path) -> list[dict[str, Any]]:
    return list(lgo("calculate", project).document["lines"])


def test_the_small_town_to_the_last_digit(small: Path) -> None:
    answer = lgo("calculate", small)
    totals = answer.document["totals"]
    assert totals["scope1"] == "26555.84738"
    assert totals["scope2"] == "78975.7017"
    assert totals["scope3"] == "536561.1211"
    assert totals["total"] == "642092.67018"
    assert totals["separate"] == "2112"
    assert "line.separate" in answer.codes
    assert answer.document["complete"]


def test_the_small_town_s_truck_month_by_month(small: Path) -> None:
    truck = [line for line in lines_of(small) if line["item"] == "81-2250"]
    assert len(truck) == 12
    assert {line["factor"]["value"] for line in truck} == {"2.7406"}


def test_the_host_town_with_its_landfill(host: Path) -> None:
    answer = lgo("calculate", host)
    assert answer.document["complete"]
    totals = {name: Decimal(kg) for name, kg in answer.document["totals"].items()}
    assert totals["scope2"] == Decimal("2442376.427")
    assert totals["scope3"] == Decimal("566390.541")
    assert totals["separate"] == 22 * 1760
    tonnes = {name: totals[name] / 1000 for name in ("scope1", "total")}
    # Half a kilogram of methane is 14 kg CO2e; tonnes are printed with three decimals.
    assert tonnes["scope1"] == pytest.approx(Decimal("31055.199"), abs=Decimal("0.0145"))
    assert tonnes["total"] == pytest.approx(Decimal("34063.966"), abs=Decimal("0.0145"))


def test_the_host_town_source_by_source(host: Path) -> None:
    sums = sums_by_source(host)
    landfill = sums.pop("waste.own_landfill")
    assert landfill == pytest.approx(Decimal(30043832), abs=28 * HALF_A_KILOGRAM)
    urea = sums.pop("soil.fertiliser")
    assert urea == pytest.approx(Decimal("2384.014"), abs=Decimal("0.0005"))
    assert sums == {
        "mobile.road_fuel": Decimal("402745.399"),
        "mobile.offroad_fuel": Decimal("154327.74"),
        "stationary.fuel": Decimal("9397.7832"),
        "wastewater.treatment": Decimal("380426.662"),
        "wastewater.septic_tank": Decimal("20879.04"),
        "fugitive.refrigerant": Decimal("41160.5"),
        "fugitive.co2_extinguisher": Decimal("45.4"),
        "purchased.electricity": Decimal("2442376.427"),
        "goods.paper": Decimal("20168.69"),
        "goods.tap_water": Decimal("64000.3"),
        "upstream.electricity": Decimal("482221.551"),
    }


@pytest.mark.parametrize(("year", "kwh"), [(2566, "5236900"), (2567, "5098400"), (2568, "4885730")])
def test_three_years_of_landfill_and_power(tmp_path: Path, year: int, kwh: str) -> None:
    power = f"purchased.electricity,grid,,,{year},quantity,{kwh},kWh,"
    rows = [power, *host_landfill(year)]
    project = entered(tmp_path, HOST_TOWN_CODE, rows, "--year", year, "--fiscal")
    (landfill,) = (line for line in lines_of(project) if line["source"] == "waste.own_landfill")
    methane = Decimal(landfill["gases_kg"]["CH4"])
    assert methane == pytest.approx(Decimal(METHANE[year]), abs=HALF_A_KILOGRAM)
    printed = {2566: "2617926.31", 2567: "2548690.16", 2568: "2442376.427"}
    assert lgo("calculate", project).document["totals"]["scope2"] == printed[year]


def test_a_sample_town_is_marked_as_training(small: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "town.ghgb"
    lgo("export", small, "--out", bundle)
    assert lgo("verify", bundle).document["training"] is True


def test_a_landfill_s_history_travels_in_the_bundle(host: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "town.ghgb"
    lgo("export", host, "--out", bundle)
    answer = lgo("verify", bundle).document
    assert (answer["verdict"], answer["recomputation"]["state"]) == ("accepted_unsigned", "equal")


POND = (
    "1149.5520 1047.4360 1125.2640 1119.3480 1073.3305 1169.1155"
    " 1217.1300 1198.4560 1127.0340 1097.3560 1117.0665 1145.5780"
)
SEPTIC = "65.52 65.52 56.16 68.64 59.28 65.52 56.16 59.28 59.28 62.40 59.28 68.64"


@pytest.mark.parametrize(
    ("source", "printed"), [("wastewater.treatment", POND), ("wastewater.septic_tank", SEPTIC)]
)
def test_methane_of_the_host_town_month_by_month(host: Path, source: str, printed: str) -> None:
    months = {
        line["period"]: Decimal(line["gases_kg"]["CH4"])
        for line in lines_of(host)
        if line["source"] == source
    }
    assert list(months) == sorted(months)
    assert list(months.values()) == [Decimal(month) for month in printed.split()]
    assert (min(months), len(months)) == ("2024-10", 12)
