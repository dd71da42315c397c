"""An officer's first day: a new project, the interview, bills, the months, and the next day."""

from decimal import Decimal
from pathlib import Path

import papers_page as ledger
from commands import lgo
from officer import Officer
from pytestqt.qtbot import QtBot

from lgo_desktop.gui.pages.papers import PapersPage

BILLS = (
    {"item": "0200 1145 3321", "row": "อาคารสำนักงาน", "paper_month": "01/2568",
     "previous_read_on": "18/12/2567", "read_on": "18/01/2568", "previous_reading": "38402",
     "reading": "40292", "amount": "1890", "baht": "9072.00"},
    {"read_on": "18/02/2568", "reading": "41873", "amount": "1581", "baht": "7589.00"},
)  # fmt: skip
"""The second follows from the first."""
TRUCK = "รถขยะ"
LITRES = "331.2 304.6 332 342.2 344.5 342 365.3 349.2 347.1 336.5 345.9 359.4"


def test_from_nothing_to_the_next_day(qtbot: QtBot, tmp_path: Path) -> None:
    officer = Officer(qtbot, tmp_path)
    project = officer.begin("หนองตะวันฉาย", "2568 (2025)")
    officer.answers("garbage_trucks")
    officer.answers("waterworks", "no")

    papers = officer.at("papers", PapersPage)
    officer.wait(lambda: papers.table.sheet is not None)
    for bill in BILLS:
        with officer.an_act():
            ledger.type_line(papers, bill)
        ledger.settle(papers)
    by_bills = officer.total
    assert by_bills == Decimal(1890 + 1581) * Decimal("0.4999")

    page = officer.grid()
    officer.stand(page, TRUCK, 1)
    first, *others = LITRES.split()
    officer.types(page, first)
    officer.pastes(page, "\t".join(others))
    typed = officer.total
    assert typed > by_bills
    officer.undo()
    one_month = officer.total
    assert by_bills < one_month < typed
    officer.redo()
    assert officer.total == typed
    officer.leave()

    next_day = Officer(qtbot, tmp_path)
    next_day.open(project)
    assert next_day.total == typed
    next_day.undo()
    assert next_day.total == one_month
    next_day.redo()
    assert next_day.told == []
    next_day.leave()
    assert Decimal(lgo("calculate", project).document["totals"]["total"]) == typed
