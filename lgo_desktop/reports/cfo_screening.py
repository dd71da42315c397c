"""The screening of the 15 categories of scope 3 in the report."""

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import grouped, plain
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.screening import Category
from lgo_desktop.core.statements.scope3_screening import STATEMENT
from lgo_desktop.core.statements.scope3_weights import CRITERIA
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_summary import TONNES, tonnes
from lgo_desktop.reports.document import Block, Column, Heading, Paragraph, Table


def screening(account: Account, language: Language) -> list[Block]:
    """All categories with score, decision, reason and result; one line where none was judged."""
    say = catalogue(language).say
    made = account.review.screening
    heading = Heading(1, say("cfo_report.screening"))
    if not is_judged(made.categories):
        return [heading, Paragraph(say("cfo_report.screening.none"))]
    rows = tuple(
        (
            str(one.number), one.name.spoken(language),
            "–" if one.score is None else grouped(one.score, 2),
            decision(one, language), one.reason,
            "–" if one.kgco2e is None else tonnes(one.kgco2e),
        )
        for one in made.categories
    )  # fmt: skip
    columns = (
        Column("#", "right", 0.4),
        Column(say("cfo_report.column.category"), "left", 2.8),
        Column(say("cfo_report.column.score"), "right", 0.9),
        Column(say("cfo_report.column.decision"), "left", 1.5),
        Column(say("cfo_report.column.reason"), "left", 2.4),
        Column(TONNES, "right", 1),
    )
    weights = ", ".join(
        f"{CRITERIA[id_][0].spoken(language)} {plain(weight)}"
        for id_, weight in made.weights.items()
    )
    note = say("cfo_report.screening.note", weights=weights, threshold=plain(made.threshold))
    return [heading, Table(columns, rows, dense=True), Paragraph(note, "small")]


def is_judged(categories: tuple[Category, ...]) -> bool:
    """Whether the office has judged any category."""
    return any(one.scores or one.decision for one in categories)


def decision(one: Category, language: Language) -> str:
    """What was decided, or what follows from the score; a dash where neither is known."""
    field = next(f for f in STATEMENT.fields if f.id == "decision")
    names = {choice.id: choice.name.spoken(language) for choice in field.choices}
    if one.decision:
        return names.get(one.decision, one.decision)
    if one.significant is None:
        return "–"
    return names["significant" if one.significant else "not_significant"]
