"""The page of results: totals, tables, charts, proofs, and what follows an act."""

from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, table
from open_pages import CAR, HOST_TOWN, diesel, opened, project, settled, words
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from sample_towns import host_landfill, host_town

from lgo_desktop.charts.by_scope import by_scope
from lgo_desktop.charts.chart import Chart
from lgo_desktop.gui.pages.results import PAGE, ResultsPage
from lgo_desktop.gui.theme import THEMES, Theme
from lgo_desktop.gui.widgets.chart_svg import screen_svg
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.words import unbroken

POWER = [
    f"purchased.electricity,office,,มิเตอร์,2568-{month:02d},quantity,1000,kWh,"
    for month in range(1, 13)
]


def cells(shown: ValueTable, column: int) -> list[str]:
    model = shown.values
    texts = (str(model.index(row, column).data()) for row in range(model.rowCount()))
    return [unbroken(text).replace("\u00a0", " ") for text in texts]


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def test_totals_and_sources_are_those_of_the_account(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel(), *POWER)) as (page, desk):
        assert isinstance(page, ResultsPage)
        assert desk.totals is not None
        total = f"{desk.totals.total / 1000:,.2f}"
        assert total in unbroken(page.standing.text())
        assert total in words(page.overview)
        kilograms = cells(page.sources.table, 3)
        assert number(kilograms[0]) > number(kilograms[1])
        assert abs(sum(map(number, kilograms)) - desk.totals.total) < Decimal("0.02")
        assert any(CAR in name for name in cells(page.sources.table, 0))


def test_a_row_opens_its_proof_down_to_the_entry(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, _):
        assert isinstance(page, ResultsPage)
        page.leaves.setCurrentIndex(1)
        sources = page.sources
        sources.table.selectRow(0)
        QTest.keyClick(sources.table, Qt.Key.Key_Return)
        settled(qtbot, page)
        assert sources.currentWidget() is sources.proof
        assert cells(sources.proof.lines, 0)[:2] == ["ม.ค. 2568", "ก.พ. 2568"]
        steps = list(zip(*(cells(sources.proof.steps, n) for n in range(4)), strict=True))
        assert steps[0] == (
            "ข้อมูลที่กรอก: ปริมาณเชื้อเพลิงที่เติม", "100", "ลิตร", "จากแฟ้ม rows.csv 2",
        )  # fmt: skip
        assert steps[-1][0] == "ปริมาณ × ค่าการปล่อย"
        assert steps[-1][3] == "นับในประเภท 1"
        assert f"{number(steps[-1][1]):,.2f}" == cells(sources.proof.lines, 1)[0]
        sources.proof.back.click()
        assert sources.currentIndex() == 0


def test_the_page_follows_an_act(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, desk):
        assert isinstance(page, ResultsPage)
        assert page.sheet is not None
        before = page.sheet.totals.scope1
        page.session.changed.connect(page.refresh)
        keys = [entry.key for entry in desk.entries()]
        with qtbot.waitSignal(page.session.changed):
            page.session.act(lambda desk: desk.clear(keys[:6]))
        settled(qtbot, page)
        assert page.sheet.totals.scope1 * 2 == before


def test_without_entries_the_page_says_how_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path)) as (page, _):
        assert isinstance(page, ResultsPage)
        assert unbroken(page.standing.text()).startswith("ยังไม่มีผลลัพธ์")
        assert not page.leaves.isVisible()


def test_every_chart_is_drawn_and_can_be_read_as_a_table(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel(), *POWER), language="en") as (page, _):
        assert isinstance(page, ResultsPage)
        overview = page.overview
        for chart in (overview.by_scope, overview.by_kind, overview.by_month):
            qtbot.waitUntil(lambda chart=chart: chart.view.ready)  # type: ignore[misc]
            assert chart.view.accessibleName()
            assert "tCO₂e" in chart.view.accessibleDescription() or "%" in chart.sentence.text()
            assert chart.table.isHidden()
            chart.toggle.click()
            assert chart.view.isHidden()
            assert chart.table.values.rowCount() > 0
        assert len(cells(overview.by_month.table, 0)) == 12
        view = overview.by_scope.view
        middle = [view.told_at(view.width() / 2, y) for y in range(0, view.height(), 4)]
        assert any(told.startswith("Scope 1") for told in middle)


def test_what_the_landfill_hides_can_be_seen(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "host.lgo"
    lgo("new", path, "--lgo", HOST_TOWN, "--kind", "cfo", "--year", 2568, "--fiscal")
    lgo("enter", path, table(tmp_path / "host.csv", *host_town(), *host_landfill(2568)))
    with opened(qtbot, PAGE, path) as (page, _):
        assert isinstance(page, ResultsPage)
        sheet, overview = page.sheet, page.overview
        assert sheet is not None
        assert sheet.landfill > sheet.totals.total / 2
        assert overview.landfill_card.isVisible()
        rest = sheet.totals.total - sheet.landfill
        assert f"{rest / 1000:,.2f}" in unbroken(overview.landfill_told.text())
        assert sum(sheet.by_scope(landfill=False)) == rest
        overview.without_landfill.setChecked(True)
        names = cells(overview.by_kind.table, 0)
        assert names
        assert not any("หลุมฝังกลบ" in name for name in names)
        settled(qtbot, page)
        page.sources.open_row(0)
        settled(qtbot, page)
        steps = cells(page.sources.proof.steps, 0)
        assert "ข้อมูลที่กรอก: ขยะที่ฝังกลบ · ต.ค. 2543 – ก.ย. 2544" in steps


def picture(chart: Chart, theme: Theme) -> QImage:
    """The chart on the ground of a card, two pixels a point."""
    drawing = chart.drawing
    image = QImage(round(drawing.width * 2), round(drawing.height * 2), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(screen_svg(drawing, theme)))
    assert renderer.isValid()
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_bars_and_ground_have_the_colours_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    """Each of Qt's three ways to paint an SVG of ours black would show here."""
    chart = by_scope(
        [("ประเภท 1", Decimal(30)), ("<b>&</b>", Decimal(20)), ("ประเภท 3", Decimal(10))],
        400, unit="tCO₂e",
    )  # fmt: skip
    image = picture(chart, theme)
    height = image.height()
    first = chart.regions[0]
    bar = image.pixelColor(round(400 * 0.36 * 2) + 20, round(height - 2 * (first.y + 16)))
    assert bar.name() == theme.accent
    corners = [(2, 2), (image.width() - 3, 2), (2, height - 3), (image.width() - 3, height - 3)]
    assert {image.pixelColor(x, y).name() for x, y in corners} == {theme.card}
    colours = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(height)]
    assert colours.count("#000000") == 0
    assert colours.count(theme.card) > len(colours) / 2
    assert colours.count(theme.ink) > 50, "letters"


def test_no_colour_of_paper_is_left_on_the_screen(qtbot: QtBot) -> None:
    from lgo_desktop.charts.by_month import Series, by_month

    months = ["ม.ค.", "ก.พ."]
    chart = by_month(months, [Series("ก", (Decimal(1), None))] * 3, 300, unit="tCO₂e")
    svg = screen_svg(chart.drawing, THEMES["dark"]).decode()
    for piece in ("rgb(", "clip", "fill: None", "Sarabun-Bold", "family: Sarabun;"):
        assert piece not in svg


def test_a_table_sorts_numbers_by_size_and_copies_what_is_shown(qtbot: QtBot) -> None:
    shown = ValueTable((Heading("ชื่อ", wide=True), Heading("kg", right=True)), "ตาราง")
    qtbot.addWidget(shown)
    QAbstractItemModelTester(
        shown.values, QAbstractItemModelTester.FailureReportingMode.Fatal, shown
    )
    shown.show_rows([
        (Cell("ก\u200bข"), Cell("9.00", Decimal(9))),
        (Cell("ค"), Cell("10.00", Decimal(10))),
        (Cell("ง"), Cell("–")),
    ])  # fmt: skip
    shown.selectRow(0)
    shown.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert cells(shown, 1) == ["10.00", "9.00", "–"]
    assert shown.copied() == "กข\t9.00"
    with qtbot.waitSignal(shown.opened) as opened_row:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert opened_row.args == [0]
    shown.show_rows([(Cell("จ"), Cell("1", Decimal(1))), (Cell("ฉ"), Cell("2", Decimal(2)))])
    assert cells(shown, 0) == ["ฉ", "จ"], "the order that was chosen stays"
    shown.values.sort(-1)
    assert cells(shown, 0) == ["จ", "ฉ"]
