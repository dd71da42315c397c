"""The results: what the office emits, from what, how sure it is, and the proof of every number."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from lgo_desktop.gui.pages.page import Page, PageKind, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.judgement_view import JudgementView
from lgo_desktop.gui.widgets.result_overview import ResultOverview
from lgo_desktop.gui.widgets.shown_numbers import percent, tonnes
from lgo_desktop.gui.widgets.sources_view import SourcesView
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.result_sheet import ResultSheet


class ResultsPage(Page):
    """Three leaves: at a glance, by source with proofs, and what must be judged."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("window.page.results"))
        say = session.speech.say
        self.sheet: ResultSheet | None = None
        self._state: object = None
        self.overview = ResultOverview(session)
        self.sources = SourcesView(session)
        self.judgement = JudgementView(session)
        self.leaves = QTabWidget()
        self.leaves.setDocumentMode(True)
        self.leaves.tabBar().setDrawBase(False)
        self.leaves.setAccessibleName(unbroken(say("window.page.results")))
        self.leaves.addTab(scrolled(self.overview), say("results_page.tab.overview"))
        self.leaves.addTab(self.sources, say("results_page.tab.sources"))
        self.leaves.addTab(scrolled(self.judgement), say("results_page.tab.judgement"))
        self.leaves.hide()
        self.body.addWidget(self.leaves, 1)
        self.body.addStretch(0)

    def refresh(self, changes: "Changes | None" = None) -> None:  # noqa: ARG002
        """Calculate behind the window and show the results, unless nothing changed since."""
        desk, speech = self.session.desk, self.session.speech
        if desk is None or desk.inventory is None:
            self.leaves.hide()
            self.standing.tell(speech.say("results_page.no_inventory"), "quiet")
            return
        state = desk.inventory.id, desk.saved_at
        if state == self._state:
            return
        self._state = state
        if self.sheet is None:
            self.standing.tell(speech.say("results_page.working"), "quiet")

        def work() -> "ResultSheet":
            from lgo_desktop.services.result_sheet import result_sheet  # noqa: PLC0415 - worker

            return result_sheet(desk, speech.language)

        self.session.ask(work, while_shown(self, self._show))

    def _show(self, sheet: "ResultSheet") -> None:
        self.sheet = sheet
        if not sheet.rows and not sheet.apart:
            self.leaves.hide()
            self.standing.tell(self.session.speech.say("results_page.nothing"), "quiet")
            return
        self.leaves.show()
        self.standing.tell(*self._standing(sheet))
        self.overview.show_sheet(sheet)
        self.sources.show_sheet(sheet)
        self.judgement.show_sheet(sheet)

    def _standing(self, sheet: "ResultSheet") -> tuple[str, str]:
        """The result in a sentence, and whether something lacks in it."""
        say, total = self.session.speech.say, sheet.totals.total
        year = sheet.inventory.year.period.spoken(self.session.speech.language)
        told = say("results_page.standing", tonnes=tonnes(total), year=year)
        if sheet.errors:
            return f"⚠ {say('results_page.incomplete', count=sheet.errors)} {told}", "warn"
        if sheet.rows and total > 0:
            row = sheet.rows[0]
            share = percent(row.kgco2e or total, total)
            told = f"{told} {say('results_page.largest', name=row.kind, share=share)}"
        return told, "quiet"


PAGE = PageKind("results", 6, ResultsPage)
