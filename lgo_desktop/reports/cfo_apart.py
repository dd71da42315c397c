"""What stands beside the totals: gases outside the requirement, biogenic CO2, removals, memos."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import EXACT, add_up, grouped
from lgo_desktop.base.text import Language
from lgo_desktop.core.lines import BIOGENIC, MEMO, REMOVALS, SEPARATE, Line
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.document import Block, Column, Heading, Paragraph, Table
from lgo_desktop.reports.names import as_printed, line_name, unit_of

PLACES = (SEPARATE, BIOGENIC, REMOVALS, MEMO)
"""In the order in which they are told."""


@dataclass(frozen=True, slots=True)
class ApartRow:
    """One thing of the year beside the totals; ``kgco2e`` is None where it weighs nothing."""

    place: str
    name: str
    quantity: Decimal
    unit: str
    kgco2e: Decimal | None
    lines: tuple[Line, ...]


def apart_rows(account: Account, language: Language) -> Iterator[ApartRow]:
    """The rows of each place, in the order of the places and sources."""
    lines = account.calculation.lines
    for place in PLACES:
        if place == BIOGENIC:
            yield from _biogenic(account, language)
            continue
        here = sorted((line for line in lines if line.counts_in == place), key=_thing)
        for _, group in groupby(here, key=_thing):
            yield from _rows(account, place, tuple(group), language)


def _thing(line: Line) -> tuple[str, str, str, str, str]:
    return line.source, line.variant, line.facility, line.item, line.unit


def _rows(
    account: Account, place: str, lines: tuple[Line, ...], language: Language
) -> Iterator[ApartRow]:
    first = lines[0]
    name = line_name(account, first, language)
    say = catalogue(language).say
    if place == SEPARATE:
        for gas in first.gases_kg:
            kg = add_up(line.gases_kg[gas] for line in lines)
            kgco2e = add_up(line.gases_kgco2e[gas] for line in lines)
            unit = say("cfo_report.kg_of", gas=as_printed(gas))
            yield ApartRow(place, name, kg, unit, kgco2e, lines)
        return
    quantity = add_up(line.quantity for line in lines)
    removed = add_up(line.kgco2e for line in lines) if place == REMOVALS else None
    yield ApartRow(place, name, quantity, unit_of(first.weight, language), removed, lines)


def _biogenic(account: Account, language: Language) -> Iterator[ApartRow]:
    """Biogenic CO2 by source: of fuels beside their line, of trees and waste alone."""
    unit = catalogue(language).say("cfo_report.kg_of", gas=as_printed("CO2"))
    lines = [line for line in account.calculation.lines if line.biogenic_co2_kg]
    for _, group in groupby(sorted(lines, key=_thing), key=_thing):
        members = tuple(group)
        kg = add_up(line.biogenic_co2_kg for line in members)
        name = line_name(account, members[0], language)
        yield ApartRow(BIOGENIC, name, kg, unit, None, members)


def sum_of(rows: Sequence[ApartRow]) -> Decimal | None:
    """The weight of some rows together; None where they have none."""
    weights = [row.kgco2e for row in rows if row.kgco2e is not None]
    return EXACT.plus(add_up(weights)) if weights else None


def reported_apart(account: Account, language: Language) -> list[Block]:
    """A table under a heading of its own; nothing of it is in any total."""
    say = catalogue(language).say
    blocks: list[Block] = [Heading(1, say("cfo_report.apart"))]
    shown = [row for row in apart_rows(account, language) if row.quantity]
    if not shown:
        return [*blocks, Paragraph(say("cfo_report.apart.none"))]
    rows: list[tuple[str, ...] | str] = []
    for place, group in groupby(shown, key=lambda row: row.place):
        rows.append(say(f"cfo_report.apart.{place}"))
        rows += [
            (row.name, grouped(row.quantity, 2), row.unit,
             "–" if row.kgco2e is None else grouped(row.kgco2e, 2))
            for row in group
        ]  # fmt: skip
    columns = (
        Column(say("cfo_report.column.source"), "left", 4),
        Column(say("cfo_report.column.quantity"), "right", 1.2),
        Column(say("cfo_report.column.unit"), "left", 1.4),
        Column("kgCO₂e", "right", 1.2),
    )
    return [*blocks, Table(columns, tuple(rows))]
