"""Whose emissions the account counts, and what it leaves out and why, in the report."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import grouped
from lgo_desktop.base.text import Language
from lgo_desktop.core.statements import boundary_consolidation
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_summary import percent
from lgo_desktop.reports.document import Block, Column, Heading, Paragraph, Table

_APPROACH = "approach"


def boundary(account: Account, language: Language) -> list[Block]:
    """The approach in a sentence, then the exclusions with their reasons."""
    say = catalogue(language).say
    fields = said(account.entries, boundary_consolidation.STATEMENT).get("", {})
    stated = words(fields, _APPROACH)
    choice = _choice(stated or boundary_consolidation.OPERATIONAL_CONTROL, language)
    code = "cfo_report.boundary.approach" if stated else "cfo_report.boundary.assumed"
    blocks: list[Block] = [
        Heading(1, say("cfo_report.boundary")), Paragraph(say(code, approach=choice))
    ]  # fmt: skip
    if description := words(fields, "description"):
        blocks.append(Paragraph(description))
    return [*blocks, *_exclusions(account, language)]


def _choice(id_: str, language: Language) -> str:
    field = next(f for f in boundary_consolidation.STATEMENT.fields if f.id == _APPROACH)
    names = {choice.id: choice.name.spoken(language) for choice in field.choices}
    return names.get(id_, id_)


def _exclusions(account: Account, language: Language) -> list[Block]:
    say = catalogue(language).say
    made = account.review.exclusions
    if not made.listed:
        return [Paragraph(say("cfo_report.exclusions.none"))]
    rows = tuple(
        (
            " · ".join(part for part in (one.name.spoken(language), one.facility) if part),
            one.reason or say("cfo_report.no_reason"),
            "–" if one.kgco2e is None else grouped(one.kgco2e, 2),
            "–" if one.share is None else percent(one.share, Decimal(1)),
        )
        for one in made.listed
    )
    columns = (
        Column(say("cfo_report.column.excluded"), "left", 2.4),
        Column(say("cfo_report.column.reason"), "left", 3.6),
        Column(say("cfo_report.column.estimate"), "right", 1.3),
        Column(say("cfo_report.column.share123"), "right", 1.2),
    )
    return [
        Heading(2, say("cfo_report.exclusions")),
        Table(columns, rows),
    ]
