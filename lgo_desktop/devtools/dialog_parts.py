"""What the window's dialogs are made of, so that all of them can be shown and looked at."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QDialog

from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.registers.registry import all_registers
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.papers.accounts import Accounts
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.ledger_paste import pasted
from lgo_desktop.services.month_grid import MonthGrid
from lgo_desktop.services.register_blocks import RegisterBlocks
from lgo_desktop.services.registers import RegisterTable
from lgo_desktop.services.row_sheet import row_sheet

DIVISIONS = ("สำนักปลัด", "กองช่าง")
PASTED_DIVISIONS = "กองใหม่\tไม่มีในรายการ\tสมชาย\nกองช่าง\tworks\tสมหญิง"
PASTED_BILLS = "บัญชี\tประจำเดือน\tหน่วย\n0200 7781 0042\t05/2568\t1,204\n0200 7781 0042\t06/68\tสิบ"

Work = Callable[[], object]


class DialogParts:
    """The parts by the names of the parameters. ``answer`` does what only the worker may do."""

    def __init__(self, window: MainWindow, project: Path, answer: Callable[[Work], object]) -> None:
        self._window, self._project, self._answer = window, project, answer

    def missing_for(self, kind: type[QDialog]) -> list[str]:
        """The parameters of a dialog that are not known here."""
        asked = inspect.signature(kind).parameters.values()
        return [one.name for one in asked if one.name not in self._known() and not _is_call(one)]

    def made(self, kind: type[QDialog]) -> QDialog:
        """A dialog of its parts."""
        known, make = self._known(), _maker(kind)
        asked = inspect.signature(kind).parameters
        return make(**{name: known.get(name, _deaf)() for name in asked})

    def _known(self) -> Mapping[str, Work]:
        desk, session = self._desk(), self._window.session
        return {
            "session": lambda: session, "speech": lambda: session.speech,
            "desk": lambda: desk, "inventory": lambda: desk.inventory,
            "folder": lambda: self._project.parent, "path": lambda: self._project,
            "parent": lambda: self._window, "finding": self._held,
            "keepers": lambda: DIVISIONS, "divisions": lambda: DIVISIONS,
            "register": lambda: all_registers()["organisation.division"],
            "plan": lambda: self._answer(lambda: _pasted_into_register(desk)),
            "row": lambda: self._answer(lambda: _first_row(desk)), "begun": lambda: None,
            "renames": lambda: False, "sheet": lambda: self._answer(lambda: row_sheet(desk)),
            "rule": lambda: cut_off_of(())[0], "reason": str, "target": lambda: None,
            "block": lambda: pasted(PASTED_BILLS, all_kinds()["electricity_bill"], ()),
            "accounts": lambda: Accounts(all_kinds()["electricity_bill"], (), session.speech),
        }  # fmt: skip

    def _desk(self) -> Desk:
        desk = self._window.session.desk
        if desk is None:
            raise LookupError("no project is open")
        return desk

    def _held(self) -> object:
        """That somebody else has the project open."""
        file = self._project.name
        return error("environment.open_elsewhere", Where(file=file),
                     file=file, host="คอมพิวเตอร์ห้องคลัง", since="09:15")  # fmt: skip


def _pasted_into_register(desk: Desk) -> object:
    """What pasting some lines into a register would do, some of them wrong."""
    table = RegisterTable(desk, all_registers()["organisation.division"])
    return RegisterBlocks(table).paste(PASTED_DIVISIONS, 0, 0)


def _first_row(desk: Desk) -> Row:
    """The first row of the month grid."""
    return next(row for row in MonthGrid(desk).rows if isinstance(row, Row))


def _maker(kind: type[QDialog]) -> Callable[..., QDialog]:
    return kind


def _is_call(parameter: inspect.Parameter) -> bool:
    """Whether a dialog asks for something to call when it is done."""
    return "Callable" in str(parameter.annotation)


def _deaf() -> Callable[..., None]:
    return lambda *_answers: None
