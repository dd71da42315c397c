"""The host town's year comes into the window from Excel: pasted row by row and in blocks."""

from decimal import Decimal
from pathlib import Path

from commands import lgo, table
from officer import Officer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sample_towns import (
    COMPOSITION,
    DEPOSITS,
    HOST_TOWN,
    HOST_TOWN_CODE,
    ONCE_A_YEAR,
    OPENED,
    SENDERS,
    host_landfill,
    host_parks,
    host_town,
)

from lgo_desktop.gui.dialogs.years import YearsDialog
from lgo_desktop.gui.pages.entry import EntryPage

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
LANDFILL = "waste.own_landfill", "managed_anaerobic"
SITE = "บ่อฝังกลบ"
UREA = {3: "150", 6: "200", 8: "300", 10: "250"}
"""By month of the fiscal year."""


def test_the_host_town_pasted(qtbot: QtBot, tmp_path: Path) -> None:
    officer = Officer(qtbot, tmp_path)
    project = officer.begin("ธาราทอง", "2568 (2025)", fiscal=True)
    for source, variant, item in dict.fromkeys(row[:3] for row in (*HOST_TOWN, *ONCE_A_YEAR)):
        officer.adds_row(source, variant, item)
    officer.adds_row("soil.fertiliser", "urea_46_0_0", "สวนสาธารณะ")
    for sender in ("", *SENDERS):
        officer.adds_row(*LANDFILL, sender, SITE)
    page = officer.grid()
    for (_, variant, item, field, _), months in HOST_TOWN.items():
        officer.stand(page, item, 1, field, variant)
        officer.pastes(page, "\t".join(months.split()).translate(THAI))
    for (_, variant, item, field, _), amount in ONCE_A_YEAR.items():
        officer.stand(page, item, 0, field, variant)
        officer.types(page, amount)
    for month, kilograms in UREA.items():
        officer.stand(page, "สวนสาธารณะ", month, "quantity", "urea_46_0_0")
        officer.types(page, kilograms)
    landfill(officer, page)
    assert officer.told == []
    total = officer.total
    officer.leave()
    assert total == by_table(tmp_path)
    assert lgo("calculate", project).document["complete"]


def landfill(officer: Officer, page: EntryPage) -> None:
    """Twelve senders in one block, the years since the opening in another, and the site itself."""
    tonnes = ("\t".join(f"{one} ตัน" for one in months.split()) for months in SENDERS.values())
    first = min(SENDERS, key=lambda sender: place_of(page, sender))
    by_place = sorted(zip(SENDERS, tonnes, strict=True), key=lambda one: place_of(page, one[0]))
    officer.stand(page, first, 1, "deposit")
    officer.pastes(page, *(line for _, line in by_place))
    officer.stand(page, "", 0, "deposit", LANDFILL[1])
    for waste, share in COMPOSITION.items():
        officer.fills(page, f"share_{waste}", str(share))
    officer.fills(page, "cover", "soil")
    officer.knows(page)
    page.panel.years.click()
    (dialog,) = page.findChildren(YearsDialog)
    officer.wait(lambda: dialog.table.rowCount() > 0)
    years = enumerate(DEPOSITS.split(), OPENED)
    QApplication.clipboard().setText("\n".join(f"{year}\t{one} ตัน" for year, one in years))
    with officer.an_act():
        dialog.paste()
    dialog.accept()


def place_of(page: EntryPage, sender: str) -> int:
    return next(
        n for n in range(page.model.rowCount()) if sender in str(page.model.index(n, 0).data())
    )


def by_table(folder: Path) -> Decimal:
    """The total of the same town entered as a table."""
    project = folder / "ตาราง.lgo"
    lgo("new", project, "--lgo", HOST_TOWN_CODE, "--kind", "cfo", "--year", 2568, "--fiscal")
    rows = [*host_town(), *host_parks(), *host_landfill(2568)]
    assert lgo("enter", project, table(folder / "rows.csv", *rows)).exit_code == 0
    return Decimal(lgo("calculate", project).document["totals"]["total"])
