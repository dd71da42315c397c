"""How good the data are, by score, level and what is assumed, in the report."""

from collections import Counter

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT, add_up, grouped
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.data_quality import HIGHEST_LEVEL
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_summary import TONNES, percent, tonnes
from lgo_desktop.reports.document import Block, Column, Heading, Paragraph, Table


def data_quality(account: Account, language: Language) -> list[Block]:
    """The score in a sentence and the lines by level; nothing where nothing was emitted."""
    made = account.review.data_quality
    if made.score is None:
        return []
    say = catalogue(language).say
    counts = Counter(line.level for line in made.lines)
    rows = []
    for level in range(1, HIGHEST_LEVEL + 1):
        if counts[level]:
            kg = add_up(line.weight for line in made.lines if line.level == level)
            name = say("cfo_report.quality.level", level=level)
            share = percent(kg, account.totals.total)
            rows.append((name, str(counts[level]), tonnes(EXACT.plus(kg)), share))
    columns = (
        Column(say("cfo_report.column.level"), "left", 3),
        Column(say("cfo_report.column.lines"), "right", 1.2),
        Column(TONNES, "right", 1.4),
        Column("%", "right", 1),
    )
    sentence = say(
        "cfo_report.quality.score", score=grouped(made.score, 1), level=made.level or 0,
        assumed=grouped(made.assumed_share * 100, 0),
    )  # fmt: skip
    return [
        Heading(1, say("cfo_report.quality")), Paragraph(sentence), Table(columns, tuple(rows)),
        Paragraph(say("cfo_report.quality.note"), "small"),
    ]  # fmt: skip
