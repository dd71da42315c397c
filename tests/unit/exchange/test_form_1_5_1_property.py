"""Any one cell may be spoilt with anything: its entry follows, or a finding names the cell."""

from decimal import Decimal

import pytest
from form_samples import DIESEL, ELECTRICITY, FACTORS, R22, YEAR, codes, form_bytes, quantity_cell
from hypothesis import given, settings
from hypothesis import strategies as st

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.exchange.cell_names import parse_cell_name
from lgo_desktop.exchange.form_1_5_1 import FormReading, read_form_of
from lgo_desktop.exchange.xlsx_sheets import Cell, Grid, Workbook, read_workbook

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.text(max_size=12),
    st.decimals(0, 10**9, places=3).map("{:,}".format),
    st.dates(),
    st.sampled_from(
        ["-", "–", "๑๒.๕", "ไม่มีข้อมูล", "=1+1", "#REF!", "1,5", "1e999", " 7 ", "0", "-3"]
    ),
)
CELLS = st.tuples(st.sampled_from([7, DIESEL, R22, ELECTRICITY, 22]), st.integers(1, 12))


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("form") / "form.xlsx"
    path.write_bytes(form_bytes())
    return read_workbook(path)


@pytest.fixture(scope="module")
def before(workbook: Workbook) -> dict[EntryKey, Decimal]:
    return entries(read_form_of(workbook, YEAR, None, FACTORS))


def with_cell(workbook: Workbook, name: str, cell: Cell) -> Workbook:
    grid = workbook.grids[0]
    place = parse_cell_name(name)
    assert place
    cells = {**grid.cells, place: cell}
    changed = Grid(grid.name, grid.hidden, grid.outline, cells, grid.last_row, grid.last_column)
    return Workbook(workbook.file, (changed,), (), ())


def entries(reading: FormReading) -> dict[EntryKey, Decimal]:
    return {cell.entry.key: cell.entry.number for cell in reading.cells}


@settings(max_examples=150, deadline=None)
@given(CELLS, st.builds(Cell, ANYTHING, st.sampled_from(["", "=X1"]), st.booleans()))
def test_one_cell_changes_one_entry_or_is_named(
    workbook: Workbook, before: dict[EntryKey, Decimal], place: tuple[int, int], cell: Cell
) -> None:
    name = quantity_cell(*place)
    reading = read_form_of(with_cell(workbook, name, cell), YEAR, None, FACTORS)
    after = entries(reading)
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    own = next((one.entry for one in reading.cells if one.cell == name), None)
    named = any(name in cells for cells in codes(reading).values())
    assert len(changed) <= 1
    if own is not None:
        assert changed <= {own.key}
        assert own.number >= 0
        if isinstance(cell.value, int):
            assert own.value == cell.value
    else:
        value = cell.value
        dashes = isinstance(value, str) and not value.strip(" \t\r\n-–—−\xa0\u200b")
        assert named or (not cell.is_error and (dashes or (value is None and not cell.formula)))
