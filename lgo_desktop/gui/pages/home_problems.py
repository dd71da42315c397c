"""From what an officer has in hand to the page where it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from lgo_desktop.gui.pages.registry import all_pages
from lgo_desktop.gui.widgets.choice import Choice
from lgo_desktop.gui.words import Speech, Words

IMPORT = "import"
"""No page: a dialog for a form that was filled in Excel."""
PROBLEMS = (
    ("boundary", "organisation"),
    ("bills", "papers"),
    ("excel", IMPORT),
    ("wrong", "checks"),
    ("verifier", "results"),
    ("submit", "reports"),
)
"""What somebody says, and the page that helps."""


class Problems(QFrame):
    """A button for each problem whose page there is; ``lead`` names the page."""

    lead = Signal(str)

    def __init__(self, speech: Speech, columns: int = 1) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        column.addWidget(Words(speech.say("home.problems"), "heading"))
        grid = QGridLayout()
        grid.setSpacing(8)
        column.addLayout(grid)
        self.buttons: dict[str, Choice] = {}
        there = {kind.id for kind in all_pages()}
        for problem, page in PROBLEMS:
            if page not in {*there, IMPORT}:
                continue
            words = speech.say(f"home.problem.{problem}")
            named = "home.import" if page == IMPORT else f"window.page.{page}"
            goal = speech.say("home.problem.goal", page=speech.say(named))
            choice = Choice(words, goal)
            choice.clicked.connect(lambda _checked=False, page=page: self.lead.emit(page))
            grid.addWidget(choice, *divmod(len(self.buttons), columns))
            self.buttons[problem] = choice
        column.addStretch(1)
        self.setVisible(bool(self.buttons))
