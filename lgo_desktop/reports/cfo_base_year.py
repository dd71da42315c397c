"""The base year beside the reported one, in its first version and as calculated again."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT, grouped
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.base_year_review import BaseYearReview, Version
from lgo_desktop.core.totals import Totals
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_summary import TONNES, percent, tonnes
from lgo_desktop.reports.document import Block, BulletList, Column, Heading, Paragraph, Table

NAMES = ("scope1", "scope2", "scope3", "total")


def base_year(account: Account, language: Language) -> list[Block]:
    """A column for each version of the base year and one for the change; nothing if undeclared."""
    review = account.base_year
    if review is None or review.declaration is None:
        return []
    say = catalogue(language).say
    declared = review.declaration
    blocks: list[Block] = [Heading(1, say("cfo_report.base_year"))]
    if review.newest is not None and review.newest.inventory.id != account.inventory.id:
        blocks.append(_table(review.versions, review.newest, account.totals, language))
    year = declared.year.period.spoken(language)
    blocks.append(
        Paragraph(say("cfo_report.base_year.declared", year=year, reason=declared.reason or "–"))
    )
    if review.newest is None:
        return [*blocks, Paragraph(say("cfo_report.base_year.missing"), "note")]
    return [*blocks, *_versions(review, language), *_due(review, language)]


def _table(
    versions: tuple[Version, ...], newest: Version, here: Totals, language: Language
) -> Table:
    say = catalogue(language).say
    columns = [Column(say("cfo_report.column.scope"), "left", 2.4)]
    if len(versions) > 1:
        columns.append(Column(say("cfo_report.base_year.first", unit=TONNES), "right", 1.4))
    columns += [
        Column(say("cfo_report.base_year.newest", unit=TONNES), "right", 1.4),
        Column(say("cfo_report.base_year.here", unit=TONNES), "right", 1.4),
        Column(say("cfo_report.base_year.change", unit=TONNES), "right", 1.4),
        Column("%", "right", 1),
    ]
    rows = []
    for name in NAMES:
        label = say("cfo_report.sum123" if name == "total" else f"cfo_report.{name}")
        before, after = getattr(newest.totals, name), getattr(here, name)
        change = EXACT.subtract(after, before)
        first = [tonnes(getattr(versions[0].totals, name))] if len(versions) > 1 else []
        rows.append(
            (label, *first, tonnes(before), tonnes(after), signed(change), percent(change, before))
        )
    return Table(tuple(columns), tuple(rows[:-1]), (rows[-1],), dense=True)


def signed(kg: Decimal) -> str:
    """Kilograms as tonnes with their sign."""
    return f"{'+' if kg > 0 else ''}{tonnes(kg)}"


def _versions(review: BaseYearReview, language: Language) -> list[Block]:
    say = catalogue(language).say
    told = []
    for version in review.versions:
        restated = version.inventory.restatement
        if restated is not None:
            kind = say(f"cfo_report.restated.{restated.reason}")
            told.append(
                say("cfo_report.restated", id=version.inventory.id, of=restated.of,
                    kind=kind, because=restated.because)
            )  # fmt: skip
    return [BulletList(tuple(told))] if told else []


def _due(review: BaseYearReview, language: Language) -> list[Block]:
    """What events since then would change, and whether that calls for a calculation."""
    due = review.recalculation
    if due is None or not due.pending:
        return []
    say = catalogue(language).say
    needed = "needed" if due.needed else "not_needed"
    share = "–" if due.share is None else grouped(due.share * 100, 2)
    names = ", ".join(event.name for event in due.pending)
    return [
        Paragraph(
            say(f"cfo_report.recalculation.{needed}", events=names, effect=tonnes(due.effect),
                share=share, threshold=grouped(due.threshold * 100, 0)),
            "note",
        )
    ]  # fmt: skip
