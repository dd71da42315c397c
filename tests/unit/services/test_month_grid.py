"""The month grid shows what is on the desk, and an update shows what a reload would."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Severity
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.layout import Filter, GridRow, Heading
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.month_grid import GridUpdate, MonthGrid
from lgo_desktop.storage.entries import Origin

YEAR = "2025-01/2025-12"
LATER = Month(2026, 2)
TRUCK = Thing("mobile.road_fuel", "diesel", "กองช่าง", "81-2250")
TANK = Thing("wastewater.septic_tank", "septic_tank", "", "")
GRID = Thing("purchased.electricity", "office", "สำนักปลัด", "0200 1145")
LANDFILL = Thing("waste.own_landfill", "managed_anaerobic", "หลุม", "")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    yield opened
    opened.close()


def key(thing: Thing, field: str, period: str) -> EntryKey:
    return EntryKey(*thing, period, field)


def month(thing: Thing, n: int, field: str = "quantity") -> EntryKey:
    return key(thing, field, f"2025-{n:02d}")


def row(grid: MonthGrid, thing: Thing, field: str = "quantity") -> Row:
    (found,) = [one for one in rows(grid) if one.key == RowKey(thing, field)]
    return found


def rows(grid: MonthGrid) -> list[Row]:
    return [one for one in grid.rows if isinstance(one, Row)]


def headings(grid: MonthGrid) -> list[Heading]:
    return [one for one in grid.rows if isinstance(one, Heading)]


def signs(of: Row) -> list[set[Sign]]:
    return [set(cell.signs) for cell in of.months]


def test_an_amount_stands_in_its_month_with_total_and_emission(desk: Desk) -> None:
    grid = MonthGrid(desk, LATER)
    grid.put(month(TRUCK, 1), "100")
    grid.put(month(TRUCK, 3), "0.5 ลบ.ม.")
    found = row(grid, TRUCK)
    assert found.total == 600
    assert found.unit == "L"
    assert found.emission is not None
    assert desk.totals is not None
    assert found.emission.kgco2e == desk.totals.scope1
    assert found.emission.factors[0].key == "fuel.diesel.road"
    assert found.months[2].value == Decimal("0.5")
    assert found.months[2].amount == 500
    assert signs(found)[:4] == [set(), {Sign.MISSING}, {Sign.OTHER_UNIT}, set()]


def test_a_planned_row_is_there_before_any_amount_and_its_months_are_due(desk: Desk) -> None:
    desk.put(key(TRUCK, "keeper", YEAR), "กองช่าง")
    grid = MonthGrid(desk, Month(2025, 4))
    found = row(grid, TRUCK)
    assert found.planned
    assert found.division == "กองช่าง"
    assert [Sign.MISSING in some for some in signs(found)] == [True] * 3 + [False] * 9
    assert headings(grid)[0].missing == 3


def test_rows_of_one_thing_follow_each_other_and_the_first_tells_what_it_emits(
    desk: Desk,
) -> None:
    grid = MonthGrid(desk, LATER)
    grid.put(month(TANK, 1, "staff"), "25")
    staff, days = row(grid, TANK, "staff"), row(grid, TANK, "working_days")
    assert staff.head
    assert not days.head
    assert staff.emission is not None
    assert staff.emission.kgco2e == 0
    assert not staff.emission.complete
    grid.put(month(TANK, 1, "working_days"), "22")
    emission = row(grid, TANK, "staff").emission
    assert emission is not None
    assert emission.complete
    assert emission.kgco2e == Decimal(25 * 22) * Decimal("0.012") * 28
    assert row(grid, TANK, "working_days").emission is None
    assert row(grid, TANK, "staff").total is None  # people do not add up over months
    assert row(grid, TANK, "working_days").total == 22


def test_a_span_covers_its_months_and_is_edited_as_one(desk: Desk) -> None:
    span = key(TRUCK, "quantity", "2025-01/2025-03")
    desk.put(span, "30")
    grid = MonthGrid(desk, LATER)
    cells = row(grid, TRUCK).months[:4]
    assert [cell.key for cell in cells] == [span, span, span, month(TRUCK, 4)]
    assert [cell.value for cell in cells] == [30, None, None, None]
    assert all(Sign.SPAN in cell.signs for cell in cells[:3])
    with pytest.raises(Refused) as caught:
        grid.put(month(TRUCK, 2), "10")
    assert caught.value.findings[0].code == "grid.in_span"


def test_the_year_has_a_column_of_its_own_and_then_no_month_is_missing(desk: Desk) -> None:
    desk.put(key(TRUCK, "keeper", YEAR), "กองช่าง")
    desk.put(key(TRUCK, "quantity", YEAR), "1200")
    found = row(MonthGrid(desk, LATER), TRUCK)
    assert found.year.value == 1200
    assert found.total == 1200
    assert found.missing == 0


def test_papers_imports_zeros_estimates_and_notes_have_signs(desk: Desk) -> None:
    for n in range(1, 5):
        desk.put(month(TRUCK, n), "0" if n == 4 else "10")
    desk.put(month(TRUCK, 3, "ad_quality"), "estimate")
    for n, origin in ((1, Origin("ledger")), (2, Origin("import", "แบบ.xlsx", "D5"))):
        entry = desk.entry(month(TRUCK, n))
        assert entry is not None
        desk.act("test", lambda pen, e=entry, o=origin: pen.put([e], o))  # type: ignore[misc]
    assert signs(row(MonthGrid(desk, LATER), TRUCK))[:4] == [
        {Sign.FROM_PAPERS}, {Sign.IMPORTED}, {Sign.ESTIMATED}, {Sign.ZERO},
    ]  # fmt: skip


def test_an_estimate_of_a_whole_source_is_seen_in_every_row(desk: Desk) -> None:
    grid = MonthGrid(desk, LATER)
    grid.put(month(TRUCK, 1), "10")
    everywhere = Thing("mobile.road_fuel", "diesel", "", "")
    grid.put(key(everywhere, "ad_quality", YEAR), "estimate")
    assert Sign.ESTIMATED in row(grid, TRUCK).months[0].signs
    assert [one.key.thing for one in rows(grid)] == [TRUCK]


def test_rows_stand_in_the_order_of_the_form_under_their_sums(desk: Desk) -> None:
    grid = MonthGrid(desk, LATER)
    for thing in (GRID, TRUCK, TRUCK._replace(item="10"), TRUCK._replace(item="9")):
        grid.put(month(thing, 1), "100")
    told = [
        (one.level, one.scope) if isinstance(one, Heading) else one.key.thing.item
        for one in grid.rows
    ]
    assert told == [
        ("scope", 1), ("source", 1), "9", "10", "81-2250", ("scope", 2), ("source", 2), "0200 1145",
    ]  # fmt: skip
    assert desk.totals is not None
    assert [one.kgco2e for one in headings(grid)[::2]] == [desk.totals.scope1, desk.totals.scope2]


def test_a_filter_narrows_rows_and_sums(desk: Desk) -> None:
    desk.put(key(TRUCK, "keeper", YEAR), "กองช่าง")
    desk.put(month(TRUCK, 1), "100")
    desk.put(month(GRID, 1), "100")
    grid = MonthGrid(desk, LATER)
    assert grid.divisions() == ("กองช่าง",)
    for wanted in (Filter(division="กองช่าง"), Filter(scope=1), Filter(text="ดีเซล 81-22"),
                   Filter(source="mobile.road_fuel"), Filter(only_missing=True)):  # fmt: skip
        grid.narrow(wanted)
        assert [one.key.thing for one in rows(grid)] == [TRUCK]
        assert len(headings(grid)) == 2
    grid.narrow(Filter(text="ไม่มีรถนี้"))
    assert grid.rows == ()


def test_what_was_emptied_stays_until_the_grid_is_opened_again(desk: Desk) -> None:
    grid = MonthGrid(desk, LATER)
    grid.put(month(TRUCK, 1), "10")
    _, update = grid.put(month(TRUCK, 1), "")
    assert update.rows is None
    assert row(grid, TRUCK).total is None
    assert MonthGrid(desk, LATER).rows == ()


def test_a_row_can_be_asked_for(desk: Desk) -> None:
    grid = MonthGrid(desk, LATER)
    grid.show(RowKey(Thing("wastewater.treatment", "aerobic_overloaded", "", ""), "water_use"))
    assert [one.key.field for one in rows(grid)] == ["water_use", "cod", "sludge"]


def test_items_of_a_landfill_are_one_activity_told_once(desk: Desk) -> None:
    grid = MonthGrid(desk, LATER)
    assert desk.inventory is not None
    other = LANDFILL._replace(item="ท่าทราย")
    desk.put(key(LANDFILL, "deposit", "2544"), "900")
    grid.put(month(LANDFILL, 1, "deposit"), "100")
    grid.put(month(other, 1, "deposit"), "50")
    emissions = [row(grid, thing, "deposit").emission for thing in (LANDFILL, other)]
    assert emissions[1] is None
    assert emissions[0] is not None
    assert desk.totals is not None
    assert emissions[0].kgco2e == desk.totals.scope1
    assert row(grid, LANDFILL, "deposit").total == 100


def test_findings_mark_their_cells(desk: Desk) -> None:
    grid = MonthGrid(desk, LATER)
    for n in (1, 2, 3, 5, 6, 7, 8):
        grid.put(month(TRUCK, n), "100")
    grid.mark(desk.check())
    cell = row(grid, TRUCK).months[3]
    assert cell.mark is Severity.WARNING
    assert [one.code for one in grid.findings_of(row(grid, TRUCK), cell)] == [
        "check.missing_months"
    ]
    grid.mark([])
    assert row(grid, TRUCK).months[3].mark is None


def shown(before: tuple[GridRow, ...], update: GridUpdate) -> tuple[GridRow, ...]:
    """What a view shows after an update."""
    if update.rows is not None:
        return update.rows
    after = list(before)
    for place, changed in update.changed.items():
        after[place] = changed
    return tuple(after)


THINGS = (TRUCK, TANK, GRID, LANDFILL, LANDFILL._replace(item="ข"), TRUCK._replace(facility=""))
FIELDS = {"wastewater.septic_tank": ("staff", "working_days"), "waste.own_landfill": ("deposit",)}
edits = st.tuples(
    st.sampled_from(THINGS), st.integers(0, 1), st.sampled_from(("2025-01", "2025-02", YEAR)),
    st.sampled_from(("", "0", "7", "12.5")),
)  # fmt: skip


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.one_of(edits, st.sampled_from(("undo", "redo"))), max_size=12))
def test_updates_show_what_a_reload_shows(
    desk: Desk, steps: list[tuple[Thing, int, str, str] | str]
) -> None:
    grid = MonthGrid(desk, LATER)
    view = grid.rows
    for step in steps:
        if isinstance(step, str):
            changes = desk.undo() if step == "undo" and _is_edit(desk) else desk.redo()
            view = shown(view, grid.refresh(changes))
        else:
            thing, n, period, text = step
            fields = FIELDS.get(thing.source, ("quantity",))
            changes, update = grid.put(key(thing, fields[n % len(fields)], period), text)
            view = shown(view, update)
        assert view == grid.rows
        unmarked = [one.with_cells(_unmarked) if isinstance(one, Row) else one for one in view]
        grid.mark([])
        grid.reload()
        assert unmarked == list(grid.rows)
        view = grid.rows


def _is_edit(desk: Desk) -> bool:
    return desk.undo_deed is not None and desk.undo_deed.act != "new_inventory"


def _unmarked(cell: Cell) -> Cell:
    return cell.marked(None)
