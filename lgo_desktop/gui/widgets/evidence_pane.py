"""The evidence of a cell or a paper: seen, added by drop, paste or choice, opened, removed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QMimeData, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog

from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.things import thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import parse_period
from lgo_desktop.gui.dialogs.evidence_of_year import EvidenceOfYear
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets import evidence_work as work
from lgo_desktop.gui.widgets.evidence_job import EvidenceJob
from lgo_desktop.gui.widgets.evidence_offers import (
    copied,
    find_offers,
    holds_evidence,
    ids_copied,
)
from lgo_desktop.gui.widgets.evidence_view import EvidenceView
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import breakable, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.evidence import Added
    from lgo_desktop.services.evidence_files import Offers
    from lgo_desktop.services.evidence_shelf import Place, Shelf

CHANGE_THE_SHELF = frozenset(("evidence", "papers", "statements", "inventories"))
"""Topics; papers, because a month shows what proves its papers, by a rule that is a statement."""


class EvidencePane(EvidenceView):
    """Put it beside a grid or a ledger, and tell it what is chosen there.

    ``counted`` tells how many files prove what is chosen, also while the pane is hidden.
    """

    counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self._place: Place | None = None
        self._shelf: Shelf | None = None
        self._job: EvidenceJob | None = None
        self._folder: QTemporaryDir | None = None
        """Copies that were opened; they go with the project."""
        self._noted = ""
        self.setAcceptDrops(True)
        self._listen()
        self.show_nothing()

    def show_cell(self, key: EntryKey) -> None:
        """Show what proves a cell of the grid, given or planned."""
        self._turn_to(key)

    def show_paper(self, number: int) -> None:
        """Show what proves a paper of the ledger."""
        self._turn_to(number)

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self._turn_to(None)

    def _listen(self) -> None:
        self.add.clicked.connect(self._choose_files)
        self.add_folder.clicked.connect(self._choose_folder)
        self.open.clicked.connect(self.open_chosen)
        self.remove.clicked.connect(self.remove_chosen)
        self.stop.clicked.connect(lambda: self._job.stop() if self._job else None)
        self.year.clicked.connect(self.show_year)
        self.files.opened.connect(self.open_chosen)
        self.files.removed.connect(self.remove_chosen)
        self.files.pasted.connect(self.paste)
        self.files.copied.connect(self.copy)
        self.files.itemSelectionChanged.connect(self._choice_changed)
        self.note.editingFinished.connect(self._write_note)
        self.session.changed.connect(self._changed)
        self.session.opened.connect(self._forget)
        self.session.closed.connect(self._forget)

    # What is shown

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show the files when the pane is first seen."""
        super().showEvent(event)
        self._show()
        self._read()

    def _turn_to(self, place: "Place | None") -> None:
        if place != self._place and self._job is None:
            self.told.tell([])
        self._place = place
        self._show()
        self._read()

    def _forget(self) -> None:
        self._shelf = self._folder = None
        self.show_nothing()

    def _changed(self, changes: "Changes") -> None:
        if changes.topics & CHANGE_THE_SHELF:
            self._shelf = None
            self._read()

    def _read(self) -> None:
        """Read which evidence there is, unless it is known; the bytes stay where they are."""
        desk = self.session.desk
        if desk is None or desk.inventory is None or self._place is None:
            return
        if self._shelf is None or self._shelf.inventory != desk.inventory.id:
            self.session.ask(lambda: work.shelf_of(desk), while_shown(self, self._shelve))

    def _shelve(self, shelf: "Shelf") -> None:
        self._shelf = shelf
        self._show()

    def _show(self) -> None:
        place, shelf, say = self._place, self._shelf, self.session.speech.say
        shown = shelf.at(place) if shelf is not None and place is not None else ()
        where = self._named(place)
        self.show_name(where)
        self.counted.emit(len(shown))
        if not self.isVisible():  # no pictures are made for what nobody sees
            return
        title = say("evidence.title_count", count=len(shown)) if shown else say("evidence.title")
        self.title.tell(title, "heading")
        self.files.setAccessibleName(unbroken(say("evidence.list", place=where)))
        self.files.show_files(shown, self._paper_named)
        if shown:
            self.show_list()
        else:
            self.show_hint(self._why_empty())
        self._choice_changed()

    def _why_empty(self) -> str:
        desk, speech = self.session.desk, self.session.speech
        if self._place is None:
            return speech.say("evidence.nothing")
        locked = desk.locked if desk is not None else None
        return speech.finding(locked) if locked else speech.say("evidence.empty")

    def _named(self, place: "Place | None") -> str:
        """A place in words."""
        desk, speech = self.session.desk, self.session.speech
        if place is None or desk is None or desk.inventory is None:
            return ""
        if isinstance(place, int):
            return speech.say("evidence.paper", number=place)
        name = thing_of(place).named(all_forms()).spoken(speech.language)
        period = parse_period(place.period, desk.inventory.year, history=True)
        return breakable(f"{name} · {period.spoken(speech.language)}")

    def _paper_named(self, number: int) -> str:
        """The paper by which a file proves a month; nothing where the paper itself is shown."""
        if isinstance(self._place, int):
            return ""
        return self.session.speech.say("evidence.paper", number=number)

    def _choice_changed(self) -> None:
        desk, chosen = self.session.desk, self.files.chosen()
        of_papers = any(one.link.paper != self._place for one in chosen if one.link.paper)
        free = desk is not None and desk.locked is None and self._job is None
        for button in (self.add, self.add_folder):
            button.setEnabled(free and self._place is not None)
        self.open.setEnabled(bool(chosen))
        self.remove.setEnabled(free and bool(chosen) and not of_papers)  # theirs to remove
        only = chosen[0].file if len(chosen) == 1 else None
        self.note.setVisible(only is not None)
        self.note.setEnabled(free)
        if only is None or only.id != self._noted or not self.note.isModified():
            self.note.setText(only.note if only else "")
        self._noted = only.id if only else ""

    # Adding

    def _choose_files(self) -> None:
        say = self.session.speech.say
        kinds = " ".join(f"*{suffix}" for suffix in work.suffixes())
        names = f"{unbroken(say('evidence.kinds'))} ({kinds})"
        title = unbroken(say("evidence.add"))
        chosen, _ = QFileDialog.getOpenFileNames(self, title, "", names)
        self.add_paths([Path(one) for one in chosen])

    def _choose_folder(self) -> None:
        title = unbroken(self.session.speech.say("evidence.add_folder"))
        chosen = QFileDialog.getExistingDirectory(self, title)
        self.add_paths([Path(chosen)] if chosen else [])

    def add_paths(self, paths: list[Path]) -> None:
        """Add files, and all that folders hold, as evidence of what is shown."""
        if paths:
            self._add(partial(work.files_at, paths))

    def paste(self) -> None:
        """Add what lies on the clipboard: files, a picture, or evidence of another place."""
        mime = QApplication.clipboard().mimeData()
        ids, place = ids_copied(mime), self._place
        if not ids or place is None:
            self._add_from(mime)
        elif self.add.isEnabled():
            self.session.act(lambda desk: work.linked(desk, ids, place))
            self.told.tell([(self.session.speech.say("evidence.linked", count=len(ids)), "good")])

    def copy(self) -> None:
        """Take the chosen files along, to be evidence of another place too."""
        chosen = self.files.chosen()
        if chosen:
            QApplication.clipboard().setMimeData(copied(one.file.id for one in chosen))
            told = self.session.speech.say("evidence.copied", count=len(chosen))
            self.told.tell([(told, "")])

    def _add_from(self, mime: QMimeData) -> None:
        find = find_offers(mime, unbroken(self.session.speech.say("evidence.clipboard")))
        if find is None:
            self.told.tell([(self.session.speech.say("evidence.cannot_paste"), "warn")])
        else:
            self._add(find)

    def _add(self, find: "Callable[[], Offers]") -> None:
        if not self.add.isEnabled() or self._place is None:
            return
        job = self._job = EvidenceJob(self.session, self)
        job.reached.connect(self._reached)
        job.ended.connect(partial(self._added, self._place))
        self.show_under_way(at_work=True)
        self._choice_changed()
        job.start(find, [self._place])

    def _reached(self, done: int, of: int) -> None:
        self.progress.setRange(0, max(of, 1))
        self.progress.setValue(done)
        told = self.session.speech.say("evidence.taking", done=done, all=of)
        self.told.tell([(told, "quiet")])

    def _added(self, place: "Place", added: "Added | None") -> None:
        """Tell what became of files; also of which place, if another is shown by now."""
        self._job = None
        self.show_under_way(at_work=False)
        speech = self.session.speech
        if added is None:
            self.told.tell([(speech.say("evidence.stopped"), "quiet")])
        else:
            done = (speech.say("evidence.added", count=len(added.files)), "good")
            if place != self._place:
                done = (f"{done[0]} · {self._named(place)}", "good")
            first = done if added.files else (speech.say("evidence.none_added"), "warn")
            self.told.tell_findings(first, added.findings, speech)
        self._choice_changed()

    # What is done with files

    def open_chosen(self) -> None:
        """Show the chosen files with the system's program, as copies that cannot be changed."""
        desk, chosen = self.session.desk, self.files.chosen()
        if desk is None:
            return
        if self._folder is None:
            self._folder = QTemporaryDir(f"{QDir.tempPath()}/lgo-evidence-XXXXXX")
        folder = Path(self._folder.path())
        for one in chosen:
            self.session.ask(partial(work.copy_of, desk, one, folder), _open)

    def remove_chosen(self) -> None:
        """Take the chosen files from this place; an undo brings them back."""
        chosen = self.files.chosen()
        if chosen and self.remove.isEnabled():
            self.session.act(lambda desk: work.taken_away(desk, chosen))
            told = self.session.speech.say("evidence.removed", count=len(chosen))
            self.told.tell([(told, "")])

    def show_year(self) -> None:
        """Show how far the whole year is proved."""
        EvidenceOfYear(self.session, self).open()

    def _write_note(self) -> None:
        chosen, remark = self.files.chosen(), unbroken(self.note.text())
        if len(chosen) == 1 and remark != chosen[0].file.note:
            self.note.setModified(False)
            self.session.act(lambda desk: work.noted(desk, chosen[0].file.id, remark))

    # Drop and paste

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, folders and pictures."""
        if self.add.isEnabled() and holds_evidence(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # never moved away from where they lie
            event.accept()
            told = self.session.speech.say(
                "evidence.drop", place=unbroken(self._named(self._place))
            )
            self.told.tell([(told, "good")])

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing was let go."""
        super().dragLeaveEvent(event)
        self.told.tell([])

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Add what was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._add_from(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Paste wherever in the pane the keyboard is."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)


def _open(copy: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
