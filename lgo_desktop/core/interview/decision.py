"""What the answers of the boundary interview decide: rows, what is left out, what is still open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lgo_desktop.core.interview.declaration import Omission, Question, Row
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.boundary_answer import NO, STATEMENT, UNKNOWN
from lgo_desktop.core.statements.declaration import said, words


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: yes, no or unknown, and what the officer noted beside it."""

    value: str
    note: str = ""


Answers = Mapping[str, Answer]
NO_ANSWER = Answer("")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An omission with the question that brought it, and the reason as it will be written."""

    question: Question
    omission: Omission
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The questions that are asked, those that are open, the rows and the omissions.

    ``rows`` tells the question that wants each row; ``omissions`` are by their item.
    """

    asked: tuple[Question, ...]
    open: tuple[Question, ...]
    rows: Mapping[Row, Question]
    omissions: Mapping[str, LeftOut]


def answers_in(entries: Iterable[Entry]) -> dict[str, Answer]:
    """The answers among the entries of an inventory, by question."""
    return {
        id_: Answer(words(fields, "answer"), words(fields, "note"))
        for id_, fields in said(entries, STATEMENT).items()
    }


def is_asked(question: Question, answers: Answers) -> bool:
    """Whether the answers given so far lead to this question."""
    questions = all_questions()
    return all(
        answers.get(id_, NO_ANSWER).value == wanted and is_asked(questions[id_], answers)
        for id_, wanted in question.asked_if
    )


def is_denied(question: Question, answers: Answers) -> bool:
    """Whether the answer is no, or a no to what leads here says so."""
    if is_asked(question, answers):
        return answers.get(question.id, NO_ANSWER).value == NO
    questions = all_questions()
    return any(is_denied(questions[id_], answers) for id_, _ in question.asked_if)


def decide(answers: Answers) -> Decision:
    """What follows from the answers; those to questions that are not asked count for nothing."""
    asked = tuple(one for one in all_questions().values() if is_asked(one, answers))
    rows: dict[Row, Question] = {}
    omissions: dict[str, LeftOut] = {}
    for question in asked:
        answer = answers.get(question.id, NO_ANSWER)
        outcome = question.outcome(answer.value)
        for row in outcome.rows:
            rows.setdefault(row, question)
        for omission in outcome.omissions:
            written = _reason(omission, answer)
            omissions.setdefault(omission.item, LeftOut(question, omission, written))
    undecided = {"", UNKNOWN}
    still = (one for one in asked if answers.get(one.id, NO_ANSWER).value in undecided)
    return Decision(asked, tuple(still), rows, omissions)


def scopes_of(question: Question) -> tuple[int, ...]:
    """The scopes in which a yes to the question gives rows; 0 is beside the scopes."""
    sources = all_sources()
    return tuple(sorted({sources[row.source].scope for row in question.yes.rows}))


def _reason(omission: Omission, answer: Answer) -> str:
    return f"{omission.reason.th} ({answer.note})" if answer.note else omission.reason.th
