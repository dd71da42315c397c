"""The checks: what must be mended, what is odd, and what a reader should know."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Severity, Where
from lgo_desktop.base.messages import catalogue
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.periods import parse_period
from lgo_desktop.core.quality import COMMON_FIELDS
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.gui.pages.page import Page, PageKind, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.findings_list import SIGNS, FindingsList, Told
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes

ALL = ""


class ChecksPage(Page):
    """All findings in plain sentences; ``wanted_cell`` tells the place that one leads to."""

    wanted_cell = Signal(Where)

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("window.page.checks"))
        say = session.speech.say
        self._state: object = None
        self.told: list[Told] = []
        self.severity, self.about = QComboBox(), QComboBox()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(unbroken(say("checks_page.search")))
        for field, name in (
            (self.severity, "severity"), (self.about, "about"), (self.search, "search"),
        ):  # fmt: skip
            field.setAccessibleName(unbroken(say(f"checks_page.{name}")))
        self.filters = QHBoxLayout()
        self.filters.addWidget(self.severity)
        self.filters.addWidget(self.about, 1)
        self.filters.addWidget(self.search, 1)
        self.severity.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.about.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.body.addLayout(self.filters)
        self.list = FindingsList(session.speech)
        self.list.wanted.connect(self.wanted_cell)
        self.wanted_cell.connect(self._go)
        self.area = scrolled(self.list)
        self.body.addWidget(self.area, 1)
        self.severity.currentIndexChanged.connect(self._filter)
        self.about.currentIndexChanged.connect(self._filter)
        self.search.textChanged.connect(self._filter)
        self._show_filters(shown=False)

    def refresh(self, changes: "Changes | None" = None) -> None:  # noqa: ARG002
        """Look at the account with every rule, unless nothing changed since."""
        desk, say = self.session.desk, self.session.speech.say
        if desk is None or desk.inventory is None:
            self._show_filters(shown=False)
            self.standing.tell(say("results_page.no_inventory"), "quiet")
            return
        inventory = desk.inventory
        state = inventory.id, desk.saved_at
        if state == self._state:
            return
        if self._state is None:
            self.standing.tell(say("checks_page.working"), "quiet")
        self._state = state

        def work() -> tuple[Finding, ...]:
            return tuple(dict.fromkeys((*desk.findings, *desk.check())))

        def then(findings: tuple[Finding, ...]) -> None:
            self._show(findings, inventory, empty=not desk.entries())

        self.session.ask(work, while_shown(self, then))

    def _go(self, where: Where) -> None:
        """Go to the cell of a finding; to the organisation where it is about a statement."""
        self.session.go("entry" if where.source in all_sources() else "organisation", where)

    def _show(self, findings: tuple[Finding, ...], inventory: Inventory, *, empty: bool) -> None:
        weights = list(Severity)
        told = [self._tell(finding, inventory) for finding in findings]
        self.told = sorted(told, key=lambda t: (weights.index(t.finding.severity), t.about))
        counts = Counter(finding.severity for finding in findings)
        self.standing.tell(*self._standing(counts, empty=empty))
        self._show_filters(shown=bool(findings))
        self._fill_filters(counts)
        self._filter()

    def _standing(self, counts: Mapping[Severity, int], *, empty: bool) -> tuple[str, str]:
        """How many there are of each weight, and what to do first."""
        say = self.session.speech.say
        if empty:
            return say("checks_page.nothing"), "quiet"
        numbers = say("checks_page.counts", **{one.value: counts[one] for one in Severity})
        if counts[Severity.ERROR]:
            return f"{SIGNS[Severity.ERROR]} {numbers} {say('checks_page.mend_first')}", "bad"
        if counts[Severity.WARNING]:
            return f"{SIGNS[Severity.WARNING]} {numbers} {say('checks_page.look_next')}", "warn"
        if counts[Severity.NOTE]:
            notes = say("checks_page.notes", count=counts[Severity.NOTE])
            return f"✓ {say('checks_page.good')} {notes}", "good"
        return f"✓ {say('checks_page.good')}", "good"

    def _tell(self, finding: Finding, inventory: Inventory) -> Told:
        language, where = self.session.speech.language, finding.where
        form = all_forms().get(where.source or "")
        about = form.name.spoken(language) if form else catalogue(language).say("checks_page.whole")
        place = (where.facility, where.item, self._period(where, inventory))
        fields = (*form.fields, *COMMON_FIELDS) if form else ()
        field = next((one for one in fields if one.id == where.field), None)
        named = field.name.spoken(language) if field else None
        return Told(
            finding, catalogue(language).finding(finding), about,
            " · ".join(part for part in (*place, named) if part),
            reachable=form is not None,
        )  # fmt: skip

    def _period(self, where: Where, inventory: Inventory) -> str:
        """The months of a place as they are spoken."""
        if not where.period:
            return ""
        try:
            period = parse_period(where.period, inventory.year, history=True)
        except Refused:  # the finding is about this very text: it is shown as it was written
            return where.period
        return period.spoken(self.session.speech.language)

    def _show_filters(self, *, shown: bool) -> None:
        for field in (self.severity, self.about, self.search, self.area):
            field.setVisible(shown)

    def _fill_filters(self, counts: Mapping[Severity, int]) -> None:
        """The weights and things that there are; what was chosen stays chosen."""
        say = self.session.speech.say
        weights = [(say("checks_page.all", count=len(self.told)), ALL)]
        weights += [
            (f"{SIGNS[one]} {say(f'severity.{one.value}')} ({counts[one]})", one.value)
            for one in Severity
            if counts[one]
        ]
        things = Counter(one.about for one in self.told)
        abouts = [(say("checks_page.all_sources"), ALL)]
        abouts += [(f"{name} ({count})", name) for name, count in sorted(things.items())]
        for field, choices in ((self.severity, weights), (self.about, abouts)):
            chosen = field.currentData()
            field.blockSignals(True)
            field.clear()
            for text, data in choices:
                field.addItem(unbroken(text), data)
            field.setCurrentIndex(max(field.findData(chosen), 0))
            field.blockSignals(False)

    def _filter(self) -> None:
        """Show what is of the chosen weight, about the chosen thing, and holds the words."""
        severity, about = self.severity.currentData() or ALL, self.about.currentData() or ALL
        words = unbroken(self.search.text()).casefold().split()
        self.list.show_findings([
            one
            for one in self.told
            if severity in (ALL, one.finding.severity.value)
            and about in (ALL, one.about)
            and all(
                word in f"{one.sentence} {one.about} {one.place} {one.finding.code}".casefold()
                for word in words
            )
        ])  # fmt: skip


PAGE = PageKind("checks", 5, ChecksPage)
