"""What a page says of the line in which one stands: what is missing, wrong or odd, or all well."""

from typing import TYPE_CHECKING

from lgo_desktop.base.findings import Severity
from lgo_desktop.core.periods import parse_month
from lgo_desktop.gui.papers import columns
from lgo_desktop.gui.papers.lines import Typing
from lgo_desktop.gui.papers.model import LedgerModel
from lgo_desktop.gui.words import Speech
from lgo_desktop.services.ledger_form import lacking

if TYPE_CHECKING:
    from lgo_desktop.services.ledger_sheet import Line

MOST = 2
"""Findings that are told at once."""
ROLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "quiet"}


def told_of(model: LedgerModel, place: int) -> tuple[str, str]:
    """The sentences about a row, and the role in which they are shown."""
    row, typing, speech = model.rows[place], model.typing_at(place), model.speech
    found = model.findings_at(place)
    if found:
        signed = [f"{columns.SIGNS[one.severity]} {speech.finding(one)}" for one in found]
        if len(found) > MOST:
            more = speech.say("papers_page.more_findings", count=len(found) - MOST)
            signed = [*signed[: MOST - 1], f"{signed[MOST - 1]}  {more}"]
        return "\n".join(signed), ROLES[found[0].severity]
    if typing is not None and not typing.changes_paper:
        return _of_new(model, typing), "quiet"
    return ("", "quiet") if isinstance(row, Typing) else (_of_paper(row, speech), "good")


def _of_new(model: LedgerModel, line: Typing) -> str:
    """What is missing before a line is saved."""
    say = model.speech.say
    if line.saving:
        return f"{columns.SAVING} {say('papers_page.saving')}"
    if not line.started:
        about = model.speech.name(model.kind.help) if model.kind.help else ""
        return f"{say('papers_page.begin')}\n{about}".strip()
    missing = [
        columns.heading(column, model.kind, model.speech)
        for column in lacking(model.kind, line.cells)
    ]
    if missing:
        return f"{columns.DRAFT} {say('papers_page.lacking', fields=', '.join(missing))}"
    return f"{columns.DRAFT} {say('papers_page.whole')}"


def _of_paper(line: "Line", speech: Speech) -> str:
    months = ", ".join(parse_month(one).spoken(speech.language) for one in line.months)
    return f"✓ {speech.say('papers_page.counts_in', number=line.paper.number, months=months)}"
