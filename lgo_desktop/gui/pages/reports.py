"""Reports and export: every document that an account can become, and the bundle to hand in."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.numbers import EXACT, grouped
from lgo_desktop.base.text import LANGUAGES, Language
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import Page, PageKind, card, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.outcome_card import OutcomeCard
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.widgets.writing_job import WritingJob
from lgo_desktop.gui.words import Words, breakable, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.publishing import Publication, Readiness
    from lgo_desktop.services.verifying import Verification

BUNDLE, BUNDLE_SUFFIX = "bundle", ".ghgb"
MEGABYTE = Decimal(1_000_000)


class ReportsPage(Page):
    """A card for each document; what became of the last one stands on top."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("window.page.reports"))
        say = session.speech.say
        self._state: object = None
        self._job: WritingJob | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.with_files = QCheckBox()
        self.with_files.hide()
        self.outcome = OutcomeCard(session.speech)
        self.outcome.stopped.connect(self._stop)
        self.body.addWidget(self.outcome)
        self.language = QComboBox()
        for one in LANGUAGES:
            self.language.addItem(unbroken(say(f"reports_page.language.{one}")), one)
        self.language.setCurrentIndex(LANGUAGES.index(session.speech.language))
        row = QHBoxLayout()
        label = Words(say("reports_page.language"))
        label.setWordWrap(False)
        label.setBuddy(self.language)
        self.language.setAccessibleName(unbroken(say("reports_page.language")))
        row.addWidget(label)
        row.addWidget(self.language)
        row.addStretch(1)
        self.body.addLayout(row)
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 8, 0)
        self._cards.setSpacing(12)
        self.body.addWidget(scrolled(inner), 1)

    def refresh(self, changes: "Changes | None" = None) -> None:  # noqa: ARG002
        """Show what can be written, and whether the account is ready for it."""
        desk, say = self.session.desk, self.session.speech.say
        if desk is None or desk.inventory is None:
            self.standing.tell(say("results_page.no_inventory"), "quiet")
            return
        state = desk.inventory.id, desk.saved_at
        if state == self._state:
            return
        self._state = state

        def work() -> "Readiness":
            from lgo_desktop.services.publishing import readiness  # noqa: PLC0415 - worker

            return readiness(desk)

        self.session.ask(work, while_shown(self, self._ready))

    def _ready(self, ready: "Readiness") -> None:
        say = self.session.speech.say
        if not self.buttons:
            self._list(ready.publications)
        if not ready.lines:
            self.standing.tell(say("reports_page.nothing"), "quiet")
        elif ready.errors:
            self.standing.tell(f"⚠ {say('reports_page.unfinished', count=ready.errors)}", "warn")
        else:
            self.standing.tell(say("reports_page.ready"), "quiet")
        size = grouped(EXACT.divide(ready.evidence_bytes, MEGABYTE), 1)
        told = say("reports_page.with_files", count=ready.evidence, size=size)
        self.with_files.setText(told)
        self.with_files.setVisible(bool(ready.evidence))
        for id_, button in self.buttons.items():
            able = bool(ready.lines) and (id_ != BUNDLE or not ready.errors)
            button.setProperty("able", able)
        self._allow(busy=self._job is not None)

    def _list(self, publications: "Sequence[Publication]") -> None:
        say = self.session.speech.say
        empty(self._cards)
        for one in publications:
            name = self.session.speech.name(one.name)
            about = say(f"reports_page.about.{one.id}")
            self._cards.addWidget(self._card(one.id, name, about, one.suffix))
        self._cards.addWidget(
            self._card(
                BUNDLE, say("reports_page.bundle"), say("reports_page.about.bundle"), BUNDLE_SUFFIX
            )
        )
        self._cards.addStretch(1)

    def _card(self, id_: str, name: str, about: str, suffix: str) -> QWidget:
        frame, inner = card()
        row, words = QHBoxLayout(), QVBoxLayout()
        words.addWidget(Words(name, "heading"))
        words.addWidget(Words(about, "quiet"))
        if id_ == BUNDLE:
            words.addWidget(self.with_files)
        row.addLayout(words, 1)
        button = QPushButton(self.session.speech.say("reports_page.save", suffix=suffix))
        button.setAccessibleName(f"{unbroken(button.text())} {unbroken(name)}")
        button.clicked.connect(lambda: self._choose(id_, unbroken(name), suffix))
        self.buttons[id_] = button
        row.addWidget(button)
        inner.addLayout(row)
        return frame

    def _choose(self, id_: str, name: str, suffix: str) -> None:
        """Ask where the file goes, then write it."""
        desk = self.session.desk
        if desk is None or desk.inventory is None:
            return
        proposed = desk.path.with_name(f"{name} {desk.inventory.id}{suffix}".replace("/", "-"))
        title = unbroken(self.session.speech.say("reports_page.save", suffix=suffix))
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), f"{name} (*{suffix})")
        if not chosen:
            return
        path = Path(chosen)
        self.write(id_, path if path.suffix == suffix else path.with_name(path.name + suffix))

    def write(self, id_: str, path: Path) -> None:
        """Write one document behind the window; its card tells what becomes of it."""
        desk = self.session.desk
        if desk is None or self._job is not None:
            return
        job = self._job = WritingJob(self)
        job.reached.connect(self.outcome.reach)
        self.outcome.begin(path)
        self._allow(busy=True)
        language: Language = self.language.currentData()
        with_files = self.with_files.isChecked()
        self.session.ask(
            lambda: job.run(
                lambda: _written_by(desk, id_, path, language, job, with_files=with_files)
            ),
            while_shown(self, lambda made: self._written(path, job, made)),
            while_shown(self, lambda findings: self._refused(path, findings)),
        )

    def _written(self, path: Path, job: WritingJob, made: "Verification | None") -> None:
        self._end()
        if job.stopped:
            self.outcome.given_up(path)
        elif made is None:
            self.outcome.written(path)
        elif made.bundle is None or made.verdict == "refused":
            self.outcome.doubtful(path, [self.session.speech.finding(one) for one in made.findings])
        else:
            say = self.session.speech.say
            told = say("reports_page.verified", lines=made.lines)
            code = say("reports_page.content", id=made.bundle.content_id)
            self.outcome.written(path, [f"✓ {told}", breakable(code)])

    def _refused(self, path: Path, findings: tuple[Finding, ...]) -> None:
        self._end()
        self.outcome.not_written(path, [self.session.speech.finding(one) for one in findings])

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            self.outcome.cancel.setEnabled(False)

    def _end(self) -> None:
        self._job = None
        self._allow(busy=False)

    def _allow(self, *, busy: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(not busy and bool(button.property("able")))


def _written_by(
    desk: "Desk", id_: str, path: Path, language: Language, job: WritingJob, *,
    with_files: bool,
) -> "Verification | None":  # fmt: skip
    """Write one document, in the worker; what reading a bundle again gave."""
    from lgo_desktop.services.publishing import publish_bundle, publish_report  # noqa: PLC0415

    if id_ == BUNDLE:
        return publish_bundle(desk, path, job.stage, with_files=with_files)
    publish_report(desk, id_, path, language, job.stage)
    return None


PAGE = PageKind("reports", 9, ReportsPage)
