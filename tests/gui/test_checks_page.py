"""The page of checks: what is found, in which order, and where it leads."""

from pathlib import Path

import pytest
from open_pages import CAR, UNFINISHED, diesel, opened, project, settled, words
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lgo_desktop.base.findings import Finding, Severity, Where, note
from lgo_desktop.gui.pages.checks import PAGE, ChecksPage
from lgo_desktop.gui.widgets.findings_list import MOST_AT_ONCE, SIGNS, FindingsList, Told
from lgo_desktop.gui.words import Speech, Words, unbroken

JUMP = f"mobile.road_fuel,diesel,,{CAR},2568-03,quantity,9900,L,"


def with_jump() -> list[str]:
    """A year of a car with a month of a hundred times the fuel."""
    return [*diesel()[:2], JUMP, *diesel()[3:]]


def standing(page: ChecksPage) -> str:
    return unbroken(page.standing.text())


def test_what_must_be_mended_comes_first_with_sign_and_word(qtbot: QtBot, tmp_path: Path) -> None:
    path = project(tmp_path, *with_jump(), UNFINISHED)
    with opened(qtbot, PAGE, path) as (page, desk):
        assert isinstance(page, ChecksPage)
        weights = [one.finding.severity for one in page.told]
        assert weights == sorted(weights, key=list(Severity).index)
        found: list[Finding] = []
        page.session.ask(desk.check, found.extend)
        settled(qtbot, page)
        assert {one.finding for one in page.told} == {*desk.findings, *found}
        assert set(weights) >= {Severity.ERROR, Severity.WARNING}
        assert standing(page).startswith(f"✕ ต้องแก้ {weights.count(Severity.ERROR)} ")
        heads = [text for text in words(page.list) if text[:1] in SIGNS.values()]
        assert heads[0] == "✕ ต้องแก้"


def test_the_page_follows_an_act_until_nothing_is_left_to_mend(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel(), UNFINISHED)) as (page, desk):
        assert isinstance(page, ChecksPage)
        (key,) = [entry.key for entry in desk.entries() if entry.key.field == "staff"]
        page.session.changed.connect(page.refresh)
        with qtbot.waitSignal(page.session.changed):
            page.session.act(lambda desk: desk.clear([key]))
        settled(qtbot, page)
        assert standing(page).startswith("✓ ไม่มีรายการที่ต้องแก้")
        assert Severity.ERROR not in {one.finding.severity for one in page.told}


def test_weight_thing_and_words_choose(qtbot: QtBot, tmp_path: Path) -> None:
    path = project(tmp_path, *with_jump(), UNFINISHED)
    with opened(qtbot, PAGE, path) as (page, _):
        assert isinstance(page, ChecksPage)
        page.severity.setCurrentIndex(page.severity.findData("error"))
        assert len(shown(page.list)) == 1
        page.severity.setCurrentIndex(0)
        assert len(shown(page.list)) == len(page.told) > 1
        page.search.setText("ACTIVITY.incomplete สำนักงาน")
        assert len(shown(page.list)) == 1
        page.search.setText("ไม่มีคำนี้")
        assert shown(page.list) == []
        assert "ไม่มีรายการที่ตรงกับที่เลือก" in words(page.list)
        page.search.clear()
        page.about.setCurrentIndex(1)
        name = page.about.currentData()
        assert 0 < len(shown(page.list)) == [one.about for one in page.told].count(name)


def shown(findings: FindingsList) -> list[str]:
    """The lines with the codes, one a finding."""
    return [text for text in words(findings) if "รหัส " in text]


def test_a_finding_leads_to_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel(), UNFINISHED)) as (page, _):
        assert isinstance(page, ChecksPage)
        heard: list[tuple[str, Where]] = []
        page.session.wanted.connect(lambda name, where: heard.append((name, where)))
        page.list.findChildren(QPushButton)[0].click()
        ((name, where),) = heard
        assert name == "entry"
        assert (where.source, where.variant, where.item, where.period) == (
            "wastewater.septic_tank", "septic_tank", "สำนักงาน", "2025-02",
        )  # fmt: skip


def test_without_entries_the_page_says_how_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path)) as (page, _):
        assert isinstance(page, ChecksPage)
        assert standing(page).startswith("ยังไม่มีข้อมูลให้ตรวจ")


def test_a_name_like_html_is_shown_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    path = project(tmp_path, *with_jump())
    with opened(qtbot, PAGE, path) as (page, _):
        assert any(CAR in text for text in words(page))
        formats = {one.textFormat() for one in page.findChildren(Words)}
        assert formats == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("count", [0, 1, MOST_AT_ONCE, MOST_AT_ONCE + 1, 3 * MOST_AT_ONCE])
def test_thousands_of_findings_are_laid_out_a_few_at_a_time(qtbot: QtBot, count: int) -> None:
    findings = FindingsList(Speech("th"))
    qtbot.addWidget(findings)
    findings.show_findings([told(note("line.separate", name=str(n))) for n in range(count)])
    assert len(shown(findings)) == min(count, MOST_AT_ONCE)
    if count > MOST_AT_ONCE:
        findings.more()
        qtbot.waitUntil(lambda: len(shown(findings)) == min(count, 2 * MOST_AT_ONCE))


def told(finding: Finding) -> Told:
    return Told(finding, f"สิ่งที่พบ {finding.values}", "ทั้งบัญชี", "", reachable=False)
