"""Half-typed texts: in the file soon, offered after a crash, gone when they are saved."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from open_pages import diesel, project, words
from pytestqt.qtbot import QtBot

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui import drafts as module
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.desk import Changes, Desk
from lgo_desktop.services.draft_places import CELL, cell_place, place_of, read_place
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.drafts import Draft

KEY = EntryKey("mobile.road_fuel", "diesel", "", "<b>กข & 1</b>", "2025-01", "quantity")
PLACE = cell_place("cfo-2568", KEY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return project(tmp_path, *diesel())


@pytest.fixture
def session(
    qtbot: QtBot, tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Session]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    made = Session(Settings(), tmp_path / "settings")
    faults: list[object] = []
    made.failed.connect(faults.append)
    reopen(qtbot, made, path)
    yield made
    made.leave("")
    assert faults == []


def reopen(qtbot: QtBot, session: Session, path: Path) -> None:
    with qtbot.waitSignal(session.opened):
        session.open(path)
    settled(qtbot, session)


def settled(qtbot: QtBot, session: Session) -> None:
    answers: list[None] = []
    session.ask(lambda: None, answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def in_file(path: Path) -> dict[str, str]:
    with open_project(path) as held:
        return {one.place: one.text for one in held.drafts()}


def test_what_is_typed_is_in_the_file_within_two_seconds(
    qtbot: QtBot, session: Session, path: Path
) -> None:
    held = session.desk
    assert held is not None
    assert module.PAUSE_MS < 2000
    for text in ("1", "12", "12<b>"):
        session.drafts.typed(PLACE, text)
    found: list[Draft] = []

    def look() -> bool:
        session.ask(held.project.drafts, found.extend)
        return bool(found)

    qtbot.waitUntil(look, timeout=2000)
    assert (found[0].place, found[0].text) == (PLACE, "12<b>")


def test_what_was_left_is_offered_when_the_project_opens_again(
    qtbot: QtBot, session: Session, path: Path
) -> None:
    assert session.drafts.left == {}
    session.drafts.typed(PLACE, "1,234.5")
    reopen(qtbot, session, path)
    assert session.drafts.left == {PLACE: "1,234.5"}
    with qtbot.waitSignal(session.drafts.offered):
        session.drafts.settled(PLACE)
    assert session.drafts.left == {}
    settled(qtbot, session)
    session.close()
    settled(qtbot, session)
    assert in_file(path) == {}


def test_a_saved_text_leaves_no_draft(qtbot: QtBot, session: Session, path: Path) -> None:
    session.drafts.typed(PLACE, "20")
    session.drafts.write()
    with qtbot.waitSignal(session.changed):
        session.act(lambda desk: desk.put(KEY, "20"), (PLACE, "20"))
    session.close()
    settled(qtbot, session)
    assert in_file(path) == {}


def full(_desk: Desk) -> Changes:
    raise Refused(error("environment.disk_full", file="a.lgo"))


def test_what_the_disk_refused_is_kept_and_offered(
    qtbot: QtBot, session: Session, path: Path
) -> None:
    with qtbot.waitSignals([session.refused, session.drafts.offered]):
        session.act(full, (PLACE, "20"))
    assert session.drafts.left == {PLACE: "20"}
    reopen(qtbot, session, path)
    assert session.drafts.left == {PLACE: "20"}


def test_what_cannot_be_read_is_told_and_not_kept(
    qtbot: QtBot, session: Session, path: Path
) -> None:
    session.drafts.typed(PLACE, "abc")
    session.drafts.write()
    with qtbot.waitSignal(session.refused):
        session.act(lambda desk: desk.put(KEY, "abc"), (PLACE, "abc"))
    session.close()
    settled(qtbot, session)
    assert in_file(path) == {}


def test_a_file_that_takes_nothing_leaves_the_text_with_this_user(
    qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = session.desk
    assert held is not None

    def refuse(_draft: object) -> None:
        raise Refused(error("environment.io_error", file="a.lgo"))

    with monkeypatch.context() as patched:
        patched.setattr(held.project, "keep_draft", refuse)
        with qtbot.waitSignal(session.drafts.unsafe) as told:
            session.drafts.typed(PLACE, "99")
    assert told.args == [()]
    (kept,) = (tmp_path / "user" / "lgo-carbon" / "drafts").iterdir()
    assert json.loads(kept.read_text(encoding="utf-8"))[0][:2] == [PLACE, "99"]
    reopen(qtbot, session, path)
    assert session.drafts.left == {PLACE: "99"}
    session.drafts.settled(PLACE)
    settled(qtbot, session)
    assert not kept.exists()


def test_where_nothing_takes_it_that_is_told(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = session.desk
    assert held is not None
    (tmp_path / "user").write_text("no folder")

    def refuse(_draft: object) -> None:
        raise Refused(error("environment.io_error", file="a.lgo"))

    with monkeypatch.context() as patched:
        patched.setattr(held.project, "keep_draft", refuse)
        with qtbot.waitSignal(session.drafts.unsafe) as told:
            session.drafts.typed(PLACE, "99")
    assert told.args is not None
    assert told.args[0][0].code.startswith("environment.")


def test_the_window_offers_what_was_left_and_leads_to_its_field(
    qtbot: QtBot, session: Session, path: Path, tmp_path: Path
) -> None:
    other = place_of("papers", "cfo-2568", "ไฟฟ้า", "baht")
    session.drafts.typed(PLACE, "1,2<b>")
    session.drafts.typed(other, "บิล & ใบ")
    session.close()
    settled(qtbot, session)
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    reopen(qtbot, session, path)
    offer = window.safety.offer
    assert offer.isVisible()
    assert "2 รายการ" in " ".join(words(offer))
    offer.ways[0].click()
    dialog = window.safety.texts
    assert dialog is not None
    told = " ".join(words(dialog))
    assert "<b>กข & 1</b> ม.ค. 2568" in told
    assert "1,2<b>" in told
    assert not offer.isVisible()
    with qtbot.waitSignal(session.wanted) as wanted:
        dialog.buttons[PLACE]["go"].click()
    assert wanted.args is not None
    assert wanted.args[0] == "entry"
    assert (wanted.args[1].place, wanted.args[1].text) == (PLACE, "1,2<b>")
    window.page("home")
    assert offer.isVisible()
    offer.ways[0].click()
    dialog = window.safety.texts
    assert dialog is not None
    dialog.buttons[other]["drop"].click()
    assert list(dialog.buttons) == [PLACE]
    dialog.drop_all.click()
    assert not dialog.isVisible()
    assert not offer.isVisible()
    settled(qtbot, session)
    session.close()
    settled(qtbot, session)
    assert in_file(path) == {}


def test_what_the_disk_refused_is_told_at_the_foot_of_the_window(
    qtbot: QtBot, session: Session
) -> None:
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(session.saving):
        session.act(full, (PLACE, "20"))
    assert "กำลังบันทึก" in unbroken(window.saved.text())
    qtbot.waitUntil(lambda: window.saved.trouble)
    assert "ยังไม่ได้บันทึก" in unbroken(window.saved.text())
    with qtbot.waitSignal(session.saved):
        session.act(lambda desk: desk.put(KEY, "20"), (PLACE, "20"))
    assert unbroken(window.saved.text()).startswith("บันทึกแล้ว ✓")
    assert session.drafts.left == {}


@pytest.mark.parametrize("loss", ["fault", "language"])
def test_what_was_being_typed_is_offered_when_its_page_is_made_anew(
    qtbot: QtBot, session: Session, loss: str
) -> None:
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot, session)
    assert not window.safety.offer.isVisible()
    session.drafts.typed(PLACE, "12")
    if loss == "fault":
        window.tell_fault(RuntimeError())
        page = window.safety.fault_page
        assert page is not None
        page.ways["go_on"].click()
    else:
        window.language.trigger()
    assert session.drafts.left == {PLACE: "12"}
    assert window.safety.offer.isVisible()
    session.drafts.settled(PLACE)
    assert not window.safety.offer.isVisible()


def test_places_are_taken_apart_again() -> None:
    assert read_place(PLACE).key == KEY
    assert read_place(PLACE).kind == CELL
    assert read_place(PLACE).inventory == "cfo-2568"
    other = read_place(place_of("papers", "cfo-2568", "ไฟฟ้า", "baht"))
    assert (other.kind, other.parts, other.key) == ("papers", ("ไฟฟ้า", "baht"), None)
    assert read_place("odd") == ("odd", "", ())
    assert read_place("odd:{") == ("odd", "", ())
