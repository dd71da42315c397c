"""The papers behind a line, as the first steps of its proof."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from lgo_desktop.base.numbers import add_up, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.words import day_named, when
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.papers.counting import Part, month_of
from lgo_desktop.core.papers.fields import PAPER_MONTH, PREVIOUS_READ_ON, READ_ON
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.month_cells import MonthCell
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.papers.told import named
from lgo_desktop.core.statements.ledger_cutoff import CutOff, name_of
from lgo_desktop.core.trace import Step
from lgo_desktop.core.units import convert, unit_named

MOST_PAPERS = 30
"""Papers named one by one; what the others make is one step."""


def paper_steps(cells: Iterable[MonthCell], keys: Collection[EntryKey], rule: CutOff) -> list[Step]:
    """How many papers make each of the entries, by which rule; of a single one also which."""
    behind = [cell for cell in cells if cell.amount.key in keys]
    steps: list[Step] = []
    for cell in behind:
        amount = cell.amount
        place = "" if len(behind) == 1 else f" {cell.target.item} {cell.month}".replace("  ", " ")
        steps.append(Step(f"papers{place}", Decimal(len(cell.parts)), "", name_of(rule)))
        if len(behind) == 1:
            steps += _each(cell.parts, amount.unit)
    return steps


def _each(parts: Sequence[Part], unit: str) -> Iterator[Step]:
    for part in parts[:MOST_PAPERS]:
        yield Step(f"paper {named(part.paper)}", _in(unit, part), unit, _told(part))
    others = parts[MOST_PAPERS:]
    if others:
        many = len(others)
        total = add_up(_in(unit, part) for part in others)
        yield Step("further papers", total, unit, Text(f"อีก {many} ใบ", f"{many} more"))


def _in(unit: str, part: Part) -> Decimal:
    return convert(part.amount, unit_named(part.paper.unit), unit_named(unit))


def _told(part: Part) -> Text:
    """The kind of a paper, its days, and the whole amount of which a share counts."""
    kind, days = all_kinds()[part.paper.kind].name, _days(part.paper)
    whole = f"{plain(part.paper.amount)} {part.paper.unit}"
    th, en = ("", "") if part.whole else (f" · ส่วนหนึ่งของ {whole}", f" · part of {whole}")
    return Text(f"{kind.th} · {days.th}{th}", f"{kind.en} · {days.en}{en}")


def _days(paper: LedgerPaper) -> Text:
    kind = all_kinds()[paper.kind]
    read, before = paper.day(READ_ON), paper.day(PREVIOUS_READ_ON)
    if read is not None and before is not None:
        first, last = day_named(before), day_named(read)
        return Text(f"{first.th} – {last.th}", f"{first.en} – {last.en}")
    dated = next((f for f in kind.dates if f in paper.words and f != PAPER_MONTH), None)
    day = paper.day(dated) if dated else None
    return day_named(day) if day else when(month_of(paper, kind))
