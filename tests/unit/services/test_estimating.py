"""An estimate becomes the first rows, marked as estimates; what stands is never replaced."""

from decimal import Decimal
from pathlib import Path

from estimate_samples import HOST_TOWN, SMALL_TOWN, Given, typed
from interview_samples import new_town
from interview_samples import typed as put
from sample_towns import HOST_TOWN_CODE
from storage_samples import refused

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.estimating import adopt, quick_estimate, told_numbers
from lgo_desktop.services.planned_rows import rows_of_year
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import now


def test_the_first_rows_give_what_is_likely(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        made = quick_estimate(told_numbers(typed(SMALL_TOWN), inventory), inventory)
        adopt(project, inventory, made)
        entries = project.entries(inventory.id)
        results = results_of(inventory, entries)
        rows = rows_of_year(project, inventory)
        assert project.factor_use(inventory.id)
        project.undo(now())
        assert project.entries(inventory.id) == ()
    assert results.calculation.complete
    assert results.totals.total == made.total.likely
    assert {one.row.item for one in rows} == {"ประมาณการเบื้องต้น"}
    quality = [one for one in entries if one.key.field == "ad_quality"]
    assert {one.value for one in quality} == {"estimate"}
    assert len(quality) == len(rows) == 9
    assert {one.keeper for one in rows} >= {"กองคลัง", "กองช่าง"}


def test_a_landfill_gets_its_history(tmp_path: Path) -> None:
    year = ReportingYear(2568, fiscal=True)
    with new_town(tmp_path, HOST_TOWN_CODE, year) as (project, inventory):
        made = quick_estimate(told_numbers(typed(HOST_TOWN), inventory), inventory)
        adopt(project, inventory, made)
        entries = project.entries(inventory.id)
        total = results_of(inventory, entries).totals.total
    deposits = [one for one in entries if one.key.field == "deposit"]
    assert len(deposits) == 25
    assert total == made.total.likely


def test_what_stands_is_kept_and_told(tmp_path: Path) -> None:
    truck = Row("mobile.road_fuel", "diesel", item="81-2250")
    with new_town(tmp_path) as (project, inventory):
        put(project, inventory, truck)
        told = told_numbers(typed({"diesel": "8312", "staff": "25"}), inventory)
        adopted = adopt(project, inventory, quick_estimate(told, inventory))
        assert [one.code for one in adopted.findings] == ["estimate.kept"]
        again = adopt(project, inventory, quick_estimate(told, inventory))
        assert (again.entries, len(again.findings)) == ((), 2)
        rows = [one.row.source for one in rows_of_year(project, inventory)]
    assert rows == ["mobile.road_fuel", "wastewater.septic_tank"]


def test_units_are_converted_and_nonsense_refused(tmp_path: Path) -> None:
    with new_town(tmp_path) as (_, inventory):
        in_kilograms: Given = {"waste": (Decimal(655000), "kg")}
        assert told_numbers(in_kilograms, inventory).numbers == {"waste": 655}
        with refused("unit.impossible"):
            told_numbers({"waste": (Decimal(1), "kWh")}, inventory)
        with refused("entry.negative"):
            told_numbers({"waste": (Decimal(-1), "t")}, inventory)
        with refused("estimate.unknown_number"):
            told_numbers({"cows": (Decimal(1), "1")}, inventory)
        with refused("estimate.unknown_number"):
            told_numbers({"staff": "many"}, inventory)
        with refused("entry.unknown_choice"):
            told_numbers({"waste_to": "sea"}, inventory)
        for year in ("2568", "2544.5", "12"):
            with refused("estimate.opened"):
                told_numbers({"landfill_opened": (Decimal(year), "1")}, inventory)
