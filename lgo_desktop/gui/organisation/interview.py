"""The boundary interview: yes or no to what the office runs gives its rows and its reasons."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Where
from lgo_desktop.core.interview.decision import Answer
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.statements.boundary_answer import STATEMENT
from lgo_desktop.core.statements.boundary_exclusion import STATEMENT as EXCLUSION
from lgo_desktop.gui.organisation.acting import act_through
from lgo_desktop.gui.organisation.interview_outcome import InterviewOutcome
from lgo_desktop.gui.organisation.question_list import QuestionList
from lgo_desktop.gui.organisation.section import Section, SectionKind
from lgo_desktop.gui.pages.page import SPACE, card, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable
from lgo_desktop.services.draft_places import Left, place_of, read_place

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.interviewing import Answered, Interview

QUESTIONS_SHARE, OUTCOME_SHARE = 5, 3
ROOM_ABOVE = 60
DRAFT = "interview"


class InterviewSection(Section):
    """Questions at the left; at the right what they bring about. Every answer is one act."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.held: Interview | None = None
        self.list: QuestionList | None = None
        self._told: Answered | None = None
        self._next: Callable[[], None] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        questions = QWidget()
        self._questions = QVBoxLayout(questions)
        self._questions.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(questions)
        self._row.addWidget(self.area, QUESTIONS_SHARE)
        self.outcome = InterviewOutcome(session.speech)
        self.outcome.next_open.connect(self.go_to_open)
        self.outcome.question.connect(self.go_to)
        self.outcome.place.connect(lambda where: session.go("entry", where))
        self.outcome.reasons.connect(self._lead_to_reason)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(SPACE)
        self.template = self._template()
        column.addWidget(self.template)
        column.addWidget(self.outcome, 1)
        self._row.addWidget(scrolled(right), OUTCOME_SHARE)

    def _template(self) -> QWidget:
        say = self.session.speech.say
        frame, inner = card()
        frame.hide()
        self.template_about = Words()
        self.use_template = QPushButton(say("organisation.template.use"))
        self.use_template.setProperty("role", "main")
        self.use_template.clicked.connect(self.start)
        inner.addWidget(Words(say("organisation.template"), "heading"))
        inner.addWidget(self.template_about)
        inner.addWidget(self.use_template)
        return frame

    def refresh(self, changes: "Changes | None" = None) -> None:  # noqa: ARG002
        """Read the answers and what they decide, and show them where they stand."""
        desk = self.session.desk
        if desk is None:
            return
        told, self._told = self._told, None
        self.outcome.show_last(told)

        def work() -> "Interview":
            from lgo_desktop.services.interviewing import interview  # noqa: PLC0415 - worker

            return interview(desk.project, desk.held_inventory)

        self.session.ask(work, while_shown(self, self._show))

    def take(self, target: object) -> bool:
        """Stand on a question by its id, by the place of a finding, or by a note never saved."""
        if isinstance(target, Left):
            place = read_place(target.place)
            if place.kind != DRAFT or place.key is None:
                return False
            self._when_shown(partial(self._note_again, place.key.item, target.text))
            return True
        if isinstance(target, Where) and target.source == STATEMENT.id:
            target = target.item or ""
        if target == "":
            self._when_shown(self.go_to_open)
        elif target in all_questions():
            self._when_shown(partial(self.go_to, str(target)))
        else:
            return False
        return True

    def answer(self, question: str, given: Answer) -> None:
        """Save an answer with all that follows from it, as one act."""

        def work(desk: "Desk") -> "tuple[Answered, Changes]":
            from lgo_desktop.services.interviewing import answer  # noqa: PLC0415 - worker

            return desk.through(
                lambda project: answer(project, desk.held_inventory, {question: given})
            )

        key = self._note_key(question)
        draft = (key, given.note) if given.note else None
        act_through(self, work, self._keep, draft=draft)

    def start(self) -> None:
        """Begin with what practically every office of this kind has, as one act."""

        def work(desk: "Desk") -> "tuple[Answered, Changes]":
            from lgo_desktop.services import interviewing  # noqa: PLC0415 - worker

            about = desk.held_inventory
            usual = interviewing.usual_template(about)
            return desk.through(
                lambda project: interviewing.start_from_template(project, about, usual)
            )

        act_through(self, work, self._keep)

    def go_to_open(self) -> None:
        """Stand on the first question that is still open; without one, go on to the rows."""
        if self.held is None:
            return
        if self.held.decision.open:
            self.go_to(self.held.decision.open[0].id)
        else:
            self.lead.emit("rows")

    def go_to(self, question: str) -> None:
        """Stand on a question, or on the one that would open it."""
        if self.held is None or self.list is None:
            return
        self.list.show_all()
        asked = {one.id for one in self.held.decision.asked}
        while question not in asked:
            question = all_questions()[question].asked_if[0][0]
        row = self.list.rows[question]
        row.take_focus()
        self.area.ensureWidgetVisible(row, 0, ROOM_ABOVE)

    def _lead_to_reason(self, item: str) -> None:
        self.session.go("organisation", Where(source=EXCLUSION.id, item=item))

    def _when_shown(self, do: Callable[[], None]) -> None:
        """Do something now, or as soon as the questions are there."""
        if self.list is None:
            self._next = do
        else:
            do()

    def _note_again(self, question: str, text: str) -> None:
        self.go_to(question)
        if self.list is not None and question in self.list.rows:
            self.list.rows[question].put_note(text)

    def _noting(self, question: str, text: str) -> None:
        self.session.drafts.typed(self._note_key(question), text)

    def _note_key(self, question: str) -> str:
        """The name of a note's place among the half-typed texts."""
        desk = self.session.desk
        if desk is None:
            return ""
        about = desk.held_inventory
        year = str(about.year.period)
        return place_of(DRAFT, about.id, STATEMENT.id, "", "", question, year, "note")

    def _keep(self, told: "Answered") -> None:
        self._told = told

    def _show(self, held: "Interview") -> None:
        self.held = held
        if self.list is None:
            self.list = QuestionList(self.session.speech, held.template.usually)
            self.list.answered.connect(self.answer)
            self.list.noting.connect(self._noting)
            self._questions.addWidget(self.list)
        self.list.show_interview(held)
        self.outcome.show_interview(held)
        self._offer(held)
        self._tell(held)
        if self._next is not None:
            QTimer.singleShot(0, self, self._next)
            self._next = None

    def _offer(self, held: "Interview") -> None:
        """Offer the usual beginning to whoever has answered nothing yet."""
        self.template.setVisible(not held.answers)
        speech, template = self.session.speech, held.template
        self.template_about.setText(
            speech.say(
                "organisation.template.about", kind=speech.name(template.name),
                divisions=", ".join(breakable(name) for name, _ in template.divisions),
                count=len(template.yes),
            )
        )  # fmt: skip

    def _tell(self, held: "Interview") -> None:
        still, asked = len(held.decision.open), len(held.decision.asked)
        say = self.session.speech.say
        if not still:
            self.standing.emit(say("organisation.interview.standing.done", asked=asked), "good")
            return
        told = say("organisation.interview.standing", answered=asked - still, asked=asked)
        self.standing.emit(told, "quiet")


SECTION = SectionKind("interview", 1, InterviewSection)
