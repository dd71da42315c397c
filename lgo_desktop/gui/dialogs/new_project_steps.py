"""The first two questions of a new project: which office, which year."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QRadioButton

from lgo_desktop.core.factors.places import LocalGovernment
from lgo_desktop.core.periods import BUDDHIST_OFFSET, ReportingYear
from lgo_desktop.gui.dialogs.step import Step
from lgo_desktop.gui.moments import year_name
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.lgo_search import LgoChooser
from lgo_desktop.gui.words import Speech, Words, unbroken
from lgo_desktop.services.starting import last_full_year

AHEAD, EARLIEST = 2, 2550
"""The years that can be chosen: so many after the last full one, and back to this one."""


class LgoStep(Step):
    """Which local government."""

    def __init__(self, session: Session) -> None:
        super().__init__("new.lgo", session.speech)
        self.chooser = LgoChooser(session)
        self.chooser.changed.connect(self.changed)
        self.chooser.taken.connect(self.taken)
        self.body.addWidget(self.chooser)

    @property
    def lgo(self) -> LocalGovernment | None:
        """The one that is chosen."""
        return self.chooser.lgo

    def arrive(self) -> None:
        """Let one type at once."""
        self.chooser.typed.setFocus()

    @property
    def complete(self) -> bool:
        """Whether one is chosen."""
        return self.lgo is not None

    @property
    def answer(self) -> str:
        """Its full name."""
        return self.lgo.name_th if self.lgo else ""


class YearStep(Step):
    """Which year, by the calendar or the fiscal year."""

    def __init__(self, speech: Speech, today: date) -> None:
        super().__init__("new.year", speech)
        self._today = today
        self.calendar = QRadioButton(speech.say("new.year.calendar"))
        self.fiscal = QRadioButton(speech.say("new.year.fiscal"))
        self.calendar.setChecked(True)
        self.years = QComboBox()
        newest = last_full_year(today, fiscal=False).buddhist_year
        for year in range(newest + AHEAD, EARLIEST - 1, -1):
            self.years.addItem(f"{year} ({year - BUDDHIST_OFFSET})", year)
        self._choose(newest)
        label = Words(speech.say("new.year.which"))
        label.setWordWrap(False)
        label.setBuddy(self.years)
        self.years.setAccessibleName(unbroken(label.text()))
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.years)
        line.addStretch(1)
        self.months, self.running = Words(), Words("", "warn")
        for kind, about in ((self.calendar, "calendar"), (self.fiscal, "fiscal")):
            self.body.addWidget(kind)
            self.body.addWidget(beneath(speech.say(f"new.year.{about}.about")))
        self.body.addLayout(line)
        self.body.addWidget(self.months)
        self.body.addWidget(self.running)
        self.body.addStretch(1)
        self.fiscal.toggled.connect(self._other_kind)
        self.years.currentIndexChanged.connect(self._tell)
        self._tell()

    @property
    def year(self) -> ReportingYear:
        """The year that is chosen."""
        return ReportingYear(int(self.years.currentData()), self.fiscal.isChecked())

    def arrive(self) -> None:
        """Let the arrows choose the kind of year."""
        (self.fiscal if self.fiscal.isChecked() else self.calendar).setFocus()

    @property
    def complete(self) -> bool:
        """Always: there is a usual year."""
        return True

    @property
    def answer(self) -> str:
        """The year."""
        return year_name(self.year, self.speech)

    def _choose(self, year: int) -> None:
        self.years.setCurrentIndex(self.years.findData(year))

    def _other_kind(self, fiscal: bool) -> None:
        usual = last_full_year(self._today, fiscal=not fiscal).buddhist_year
        if self.year.buddhist_year == usual:
            self._choose(last_full_year(self._today, fiscal=fiscal).buddhist_year)
        self._tell()

    def _tell(self) -> None:
        period, say = self.year.period, self.speech.say
        months = period.spoken(self.speech.language)
        self.months.tell(say("new.year.months", months=months))
        running = period.last.last_day >= self._today
        self.running.tell(say("new.year.running") if running else "", "warn")
        self.changed.emit()


def beneath(text: str) -> Words:
    """Quiet words beneath a choice, under its text."""
    words = Words(text, "quiet")
    words.setContentsMargins(26, 0, 0, 4)
    return words
