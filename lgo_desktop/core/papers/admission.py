"""A paper from what was typed: each cell read in its field, and the whole admitted or refused."""

from collections.abc import Mapping
from dataclasses import astuple, replace
from decimal import Decimal
from unicodedata import normalize

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import parse_number
from lgo_desktop.core.admission import read_value
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.papers.declaration import AMOUNT, PaperKind
from lgo_desktop.core.papers.fed import fed_by
from lgo_desktop.core.papers.fields import PAPER_MONTH
from lgo_desktop.core.papers.ledger_paper import NOT_KEPT, LedgerPaper, Target
from lgo_desktop.core.papers.registry import kind_named
from lgo_desktop.core.periods import MONTH_NAMES, MONTHS_A_YEAR, Month, parse_month
from lgo_desktop.core.sources.declaration import Variant
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.units import unit_named

COMMON = ("kind", "source", "variant", "facility", "item", AMOUNT, "unit", "note")
"""What every kind is asked besides its fields."""
MOST_YEARS_APART = 2
"""Years between a day on a paper and the year of account; more is a year of two digits or a slip
of the pen."""
MOST_NOTE = 2_000


def read_paper(typed: Mapping[str, str], inventory: Inventory, where: Where) -> LedgerPaper:
    """The paper that some cells mean; cells that are empty or missing were not filled.

    ``source`` may be empty where a kind has a usual one, ``variant`` where there is one only, and
    ``unit`` where the kind prints it; a variant may be named as people read it. Raises
    :class:`Refused` with everything that is wrong in the paper: see :func:`admit_paper`, and
    ``papers.unknown_field``.
    """
    cells = {name: " ".join(text.split()) for name, text in typed.items() if text.strip()}
    kind = kind_named(cells.get("kind", ""), where)
    numbers: dict[str, Decimal] = {}
    words: dict[str, str] = {}
    problems: list[Refused] = []
    for name, text in cells.items():
        try:
            value = _read(kind, name, text, replace(where, field=name))
        except Refused as refusal:
            problems.append(refusal)
            continue
        if isinstance(value, Decimal):
            numbers[name] = value
        elif name not in COMMON:
            words[name] = value
    if problems:
        raise Refused(*(finding for refusal in problems for finding in refusal.findings))
    numbers = dict(kind.completed(numbers))
    for needed in (*kind.needs, AMOUNT):
        if needed not in numbers and needed not in words:
            raise _left_out(kind, needed, where)
    target = _target(kind, cells)
    unit = unit_named(cells.get("unit", "") or kind.amount.unit, replace(where, field="unit"))
    amount = numbers.pop(AMOUNT)
    note = normalize("NFC", cells.get("note", ""))[:MOST_NOTE]
    paper = LedgerPaper(NOT_KEPT, kind.id, target, amount, unit.id, numbers, words, note)
    return admit_paper(paper, inventory, where)


def admit_paper(paper: LedgerPaper, inventory: Inventory, where: Where) -> LedgerPaper:
    """The paper, its names in Unicode NFC.

    Raises :class:`Refused`: those of :func:`fed.fed_by`, ``papers.unknown_field``,
    ``papers.left_out``, ``entry.wrong_unit``, ``entry.negative``, ``papers.odometer`` or
    ``papers.far_day``.
    """
    fed = fed_by(paper, where)
    kind = fed.kind
    filled = {AMOUNT, *paper.numbers, *paper.words}
    unknown = sorted(filled - {AMOUNT, *(one.id for one in kind.fields)})
    if unknown:
        raise _unknown(kind, unknown[0], where)
    for needed in kind.needs:
        if needed not in filled:
            raise _left_out(kind, needed, where)
    if not filled.intersection(kind.dates):
        raise _left_out(kind, kind.dates[0], where)
    unit = unit_named(paper.unit, where)
    if unit not in fed.units:
        raise Refused(
            error(
                "papers.wrong_unit", where, unit=unit.name, source=fed.source.name,
                allowed=", ".join(one.id for one in fed.units),
            )
        )  # fmt: skip
    for name, value in {AMOUNT: paper.amount, **paper.numbers}.items():
        if value < 0:
            code = "entry.negative" if name != "distance" else "papers.odometer"
            raise Refused(error(code, replace(where, field=name), value=str(value)[:40]))
    _check_days(paper, inventory, where)
    composed = Target(*(normalize("NFC", part) for part in astuple(paper.target)))
    return replace(paper, target=composed, unit=unit.id)


def read_month(text: str, where: Where) -> str:
    """The ISO month of a text such as ``2568-03``, ``03/2568`` or ``มี.ค. 2568``."""
    for place, name in enumerate(MONTH_NAMES, 1):
        for written in (name.th, name.en):
            if text.casefold().startswith(written.casefold()):
                return str(parse_month(f"{text[len(written) :].strip()}-{place}", where))
    first, mark, rest = text.replace("-", "/").partition("/")
    year_first = len(first.strip()) == len("2568")
    iso = f"{first}-{rest}" if year_first else f"{rest}-{first}"
    return str(parse_month(iso if mark else text, where))


def _read(kind: PaperKind, name: str, text: str, where: Where) -> Decimal | str:
    if name == AMOUNT:
        return parse_number(text, where)
    if name in COMMON:
        return text
    declared = kind.field(name)
    if declared is None:
        raise _unknown(kind, name, where)
    if name == PAPER_MONTH:
        return read_month(text, where)
    return read_value(text, declared.field, where)


def _target(kind: PaperKind, cells: Mapping[str, str]) -> Target:
    source_id = cells.get("source") or kind.feeds[0].source
    source = all_sources().get(source_id)
    variant, wanted = cells.get("variant", ""), cells.get("variant", "").casefold()
    if source is not None and not variant:
        feed = next((one for one in kind.feeds if one.source == source_id), None)
        alone = feed.variants if feed and feed.variants else [one.id for one in source.variants]
        variant = alone[0] if len(alone) == 1 else ""
    elif source is not None and source.variant(variant) is None:
        called = (one.id for one in source.variants if wanted in _names(one))
        variant = next(called, variant)
    return Target(source_id, variant, cells.get("facility", ""), cells.get("item", ""))


def _names(variant: Variant) -> set[str]:
    return {variant.id.casefold(), variant.name.th.casefold(), variant.name.en.casefold()}


def _check_days(paper: LedgerPaper, inventory: Inventory, where: Where) -> None:
    year = inventory.year.period
    for name, text in paper.words.items():
        if _field_type(paper, name) != "date" and name != PAPER_MONTH:
            continue
        month = Month(int(text[:4]), int(text[5:7]))
        away = max(year.first.ordinal - month.ordinal, month.ordinal - year.last.ordinal)
        if away > MOST_YEARS_APART * MONTHS_A_YEAR:
            raise Refused(error("papers.far_day", replace(where, field=name), day=text))


def _field_type(paper: LedgerPaper, name: str) -> str:
    declared = kind_named(paper.kind).field(name)
    return declared.field.type if declared else ""


def _left_out(kind: PaperKind, name: str, where: Where) -> Refused:
    field = kind.field(name)
    asked = field.field.name if field else kind.amount.name
    place = replace(where, field=name)
    return Refused(error("papers.left_out", place, field=asked, kind=kind.name))


def _unknown(kind: PaperKind, name: str, where: Where) -> Refused:
    known = ", ".join(one.id for one in kind.fields)
    return Refused(
        error("papers.unknown_field", where, field=name[:60], kind=kind.name, known=known)
    )
