"""A check in steps finds what a check at once finds about cells."""

from pathlib import Path

from commands import lgo, table
from sample_towns import SMALL_TOWN_CODE, small_town

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.services.checking_in_steps import CheckInSteps
from lgo_desktop.services.desk import Desk


def test_all_steps_together_find_what_one_check_finds(tmp_path: Path) -> None:
    path = tmp_path / "town.lgo"
    lgo("new", path, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568)
    lgo("enter", path, table(tmp_path / "rows.csv", *small_town()))
    desk = Desk.open(path)
    key = EntryKey("mobile.road_fuel", "diesel", "", "81-2250", "2025-03", "quantity")
    desk.put(key, "33200")
    desk.put(EntryKey("wastewater.septic_tank", "septic_tank", "", "ใหม่", "2025-01", "staff"), "3")
    check, count = CheckInSteps(desk), 1
    while (found := check.step()) is None:
        count += 1
    at_once = {one for one in desk.check() if one.where.period and one.where.item is not None}
    in_steps = {one for one in found if one.where.period and one.where.item is not None}
    desk.close()
    assert count > 10
    assert in_steps == at_once
    assert {"activity.incomplete", "check.zero_months"} <= {one.code for one in in_steps}
