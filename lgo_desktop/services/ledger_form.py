"""A line of a ledger as it is typed: its columns, its cells, and the paper that they mean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import plain
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.fields import FieldType
from lgo_desktop.core.grid.typed import parted, tidy
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.papers.admission import read_paper
from lgo_desktop.core.papers.declaration import AMOUNT, PaperKind
from lgo_desktop.core.papers.fields import PAPER_MONTH
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.registry import kind_named
from lgo_desktop.core.periods import BUDDHIST_OFFSET, MONTH_NAMES
from lgo_desktop.core.sources.declaration import Source, Variant
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.units import unit_named

ITEM, ROW, NOTE = "item", "row", "note"
"""Columns of every kind: the account or vehicle, what it is used for, and a remark."""
BAHT = "baht"
MONTH_TYPE = "month"
BUDDHIST_CENTURY, CENTURY = 2500, 2000
"""People write 68 for 2568, and 25 for 2025."""

Cells = Mapping[str, str]
"""What is written in a line, by column; a column that is empty is left out."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``type`` is that of a field, ``month``, ``row`` or ``item``.

    What is ``needed`` must be filled; what is ``worked_out`` is not typed. The columns that every
    kind has (:data:`ITEM`, :data:`ROW`, :data:`NOTE`) have no ``name``: it depends on the kind.
    """

    id: str
    type: FieldType | str
    name: Text | None = None
    unit: str = ""
    needed: bool = False
    worked_out: bool = False
    help: Text | None = None


class RowChoice(NamedTuple):
    """What an account or vehicle is used for: the first three parts of the key of an entry."""

    source: str
    variant: str
    facility: str = ""

    @property
    def name(self) -> Text:
        """What people call it: the variant or the source, with the facility."""
        source = all_sources()[self.source]
        variant = source.variant(self.variant)
        name = variant.name if variant and len(source.variants) > 1 else source.name
        where = f" · {self.facility}" if self.facility else ""
        return Text(f"{name.th}{where}", f"{name.en}{where}")


def row_of(target: Target) -> RowChoice:
    """The row that papers of an account go to."""
    return RowChoice(target.source, target.variant, target.facility)


@cache
def columns_of(kind: PaperKind) -> tuple[Column, ...]:
    """The columns in the order in which people read a paper: the amount before the money."""
    worked_out = AMOUNT in kind.completed(dict.fromkeys(kind.needs, Decimal(1)))
    amount = Column(
        AMOUNT, "number", kind.amount.name, kind.amount.unit, not worked_out, worked_out,
        kind.amount.help,
    )  # fmt: skip
    fields = [
        Column(
            one.id, MONTH_TYPE if one.id == PAPER_MONTH else one.field.type, one.field.name,
            one.field.unit, one.id in (*kind.needs, kind.dates[0]), help=one.field.help,
        )
        for one in kind.fields
    ]  # fmt: skip
    place = next((n for n, one in enumerate(fields) if one.id == BAHT), len(fields))
    return (
        Column(ITEM, ITEM), Column(ROW, ROW, needed=True), *fields[:place], amount, *fields[place:],
        Column(NOTE, "text"),
    )  # fmt: skip


@cache
def rows_fed(kind: PaperKind) -> tuple[RowChoice, ...]:
    """All that a kind of paper can be about, in the order of the sources."""
    return tuple(
        RowChoice(feed.source, variant.id)
        for feed in kind.feeds
        for variant in all_sources()[feed.source].variants
        if not feed.variants or variant.id in feed.variants
    )


@cache
def row_name(kind: PaperKind, row: RowChoice) -> Text:
    """What a row is called among all that a kind feeds; two of a name are told by their source."""
    alike = [one for one in rows_fed(kind) if one.name.th == row._replace(facility="").name.th]
    if len(alike) < 2:  # noqa: PLR2004
        return row.name
    source = all_sources()[row.source].name
    return Text(f"{row.name.th} · {source.th}", f"{row.name.en} · {source.en}")


def cells_of(paper: LedgerPaper, language: Language) -> dict[str, str]:
    """A paper as people would type it; days in the years of the language."""
    kind = kind_named(paper.kind)
    cells = {
        "source": paper.target.source, "variant": paper.target.variant,
        "facility": paper.target.facility, ITEM: paper.target.item, NOTE: paper.note,
    }  # fmt: skip
    own = "" if paper.unit == kind.amount.unit else unit_named(paper.unit).name.spoken(language)
    cells[AMOUNT] = f"{plain(paper.amount)} {own}".strip()
    cells |= {name: plain(value) for name, value in paper.numbers.items()}
    for name, text in paper.words.items():
        field = kind.field(name)
        dated = name == PAPER_MONTH or (field is not None and field.field.type == "date")
        cells[name] = day_written(text, language) if dated else text
    return {name: text for name, text in cells.items() if text}


def day_written(iso: str, language: Language) -> str:
    """An ISO day or month as ``18/03/2568`` or ``03/2568``; English has the common era."""
    year, *rest = iso.split("-")
    shown = int(year) + (BUDDHIST_OFFSET if language == "th" else 0)
    return "/".join([*reversed(rest), str(shown)])


def lacking(kind: PaperKind, cells: Cells) -> tuple[Column, ...]:
    """The columns that must be filled before a line is a paper."""
    return tuple(
        column
        for column in columns_of(kind)
        if column.needed and not _is_filled(kind, column, cells)
    )


def _is_filled(kind: PaperKind, column: Column, cells: Cells) -> bool:
    if column.id == ROW:
        return bool(cells.get("variant")) or bool(cells.get(ROW))
    if column.id in kind.dates:
        return any(cells.get(name) for name in kind.dates)
    return bool(cells.get(column.id))


def typed_paper(kind: PaperKind, cells: Cells, inventory: Inventory, where: Where) -> LedgerPaper:
    """The paper that a line means.

    A unit may stand behind the amount, a year may have two digits, a month its name. Raises
    :class:`Refused` like :func:`core.papers.admission.read_paper`, and with ``ledger.unknown_row``.
    """
    if cells.get(ROW):
        place = replace(where, field=ROW)
        raise Refused(error("ledger.unknown_row", place, row=cells[ROW][:60]))
    given = {name: text for name, text in cells.items() if text.strip()}
    for column in columns_of(kind):
        if column.worked_out:
            given.pop(column.id, None)
        elif column.type in ("date", MONTH_TYPE) and column.id in given:
            given[column.id] = day_typed(given[column.id], inventory)
    amount, unit = parted(tidy(given.get(AMOUNT, "")))
    if amount:
        given |= {AMOUNT: amount, "unit": unit or given.get("unit") or _usual_unit(kind, given)}
    return read_paper({**given, "kind": kind.id}, inventory, where)


def day_typed(text: str, inventory: Inventory) -> str:
    """A day or month as it is read: years of two digits whole, named months as numbers.

    A time behind the day is left out; what is no day stays as it is.
    """
    given = tidy(text)
    for number, name in enumerate(MONTH_NAMES, 1):
        for written in (name.th, name.en):
            named = rf"\s*{re.escape(written)}\s*"
            given = re.sub(named, f"/{number}/", given, flags=re.IGNORECASE)
    parts = re.split(r"[/.-]", given.strip("/ ").partition(" ")[0])
    if not all(part.isdecimal() for part in parts):
        return text
    if len(parts[-1]) == len(parts[0]) == len("68") or len(parts[0]) == 1:
        parts[-1] = _whole_year(parts[-1], inventory)
    return "/".join(parts)


def _whole_year(year: str, inventory: Inventory) -> str:
    """A year of two digits in the era and century in which it is near the year of account."""
    if len(year) != len("68"):
        return year
    thai, common = BUDDHIST_CENTURY + int(year), CENTURY + int(year)
    of_account = inventory.year.buddhist_year
    is_thai = abs(thai - of_account) <= abs(common + BUDDHIST_OFFSET - of_account)
    return str(thai if is_thai else common)


def _usual_unit(kind: PaperKind, cells: Cells) -> str:
    """The unit of the kind where the row takes it, else the first that it takes."""
    source, variant = _row_in(cells)
    feed = kind.feed(cells.get("source", ""), cells.get("variant", ""))
    field = source.field(feed.field) if source and feed else None
    if source is None or variant is None or field is None:
        return kind.amount.unit
    allowed = [one.id for one in source.units(variant, field)]
    return kind.amount.unit if kind.amount.unit in allowed else allowed[0]


def _row_in(cells: Cells) -> tuple[Source | None, Variant | None]:
    source = all_sources().get(cells.get("source", ""))
    return source, source.variant(cells.get("variant", "")) if source else None


def target_in(cells: Cells) -> Target:
    """What a line is about, as far as it is written."""
    return Target(
        cells.get("source", ""), cells.get("variant", ""), cells.get("facility", ""),
        cells.get(ITEM, ""),
    )  # fmt: skip
