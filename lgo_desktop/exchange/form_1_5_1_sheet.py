"""Which sheet of a workbook is the form of the year that is asked for.

The year stands in the month labels, in the heading above them, or in the sheet's name. Where that
leaves a doubt, the officer chooses; the program does not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import BUDDHIST_OFFSET, Month, ReportingYear
from lgo_desktop.exchange.form_1_5_1_layout import Layout, find_layout
from lgo_desktop.exchange.form_months import dated, is_fiscal_order, whole_year
from lgo_desktop.exchange.xlsx_sheets import Grid, Workbook

_YEAR = r"(2[45]\d\d|(?:19|20)\d\d)"
_SAID_YEAR = re.compile(
    rf"(?:ปี|พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|year|fy)\s*\.?(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*(?:{_YEAR}|(\d\d)\b)",
    re.IGNORECASE,
)  # fmt: skip
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_FISCAL = re.compile(r"ปีงบ|fiscal|\bfy", re.IGNORECASE)
_BOTH_YEARS = 2
"""A fiscal year may be written with both of its calendar years."""
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sheet that holds the form, with the Buddhist years it claims, and of which kind."""

    grid: Grid
    layout: Layout
    years: frozenset[int]
    fiscal: bool

    def claims(self, year: ReportingYear) -> bool:
        """Whether the sheet says that it is of this year, of either kind."""
        return year.buddhist_year in self.years

    def fits(self, year: ReportingYear) -> bool:
        """Whether the sheet is of this year and kind."""
        return self.claims(year) and self.fiscal == year.fiscal


def candidates(workbook: Workbook, near: ReportingYear) -> tuple[Candidate, ...]:
    """The sheets that hold the form."""
    found = ((grid, find_layout(grid, near)) for grid in workbook.grids)
    return tuple(_candidate(grid, layout, near) for grid, layout in found if layout)


def _candidate(grid: Grid, layout: Layout, near: ReportingYear) -> Candidate:
    labels = [month.label for month in layout.months]
    in_order = is_fiscal_order(labels)
    months = dated(labels)
    if months and all(label.year for label in labels):
        return Candidate(grid, layout, frozenset({_end_year(months, in_order)}), in_order)
    heading = " \n".join(_texts_above(grid, layout, layout.first_quantity))
    title = " \n".join(_texts_above(grid, layout, 1))
    stated = _years(heading, near, _ANY_YEAR) or _years(title, near)
    if in_order and len(stated) == _BOTH_YEARS and max(stated) - min(stated) == 1:
        stated = frozenset({max(stated)})
    if months:
        stated |= {_end_year(months, in_order)}
    fiscal = in_order or bool(_FISCAL.search(f"{title}\n{grid.name}"))
    return Candidate(grid, layout, stated | _years(grid.name, near, _ANY_YEAR), fiscal)


def _end_year(months: list[Month], fiscal: bool) -> int:
    year = max(month.year for month in months) if fiscal else months[0].year
    return year + BUDDHIST_OFFSET


def _texts_above(grid: Grid, layout: Layout, from_column: int) -> Iterator[str]:
    for row in range(1, layout.header_row + 1):
        yield from (
            cell.text for column, cell in grid.row(row) if column >= from_column and cell.text
        )


def _years(text: str, near: ReportingYear, loose: re.Pattern[str] | None = None) -> frozenset[int]:
    """The Buddhist years that a text states."""
    plain = text.translate(_THAI_DIGITS)
    found = [match[1] or match[2] for match in _SAID_YEAR.finditer(plain)]
    if loose and not found:
        found = [match[1] for match in loose.finditer(plain)]
    return frozenset(whole_year(digits, near) + BUDDHIST_OFFSET for digits in found)


def choose_sheet(
    workbook: Workbook, year: ReportingYear, sheet: str | None
) -> tuple[Candidate, list[Finding]]:
    """The sheet to read, with warnings about how it was chosen.

    Raises :class:`Refused`: ``import.no_form`` (no sheet holds the form), ``import.no_sheet`` (none
    of this name), ``import.choose_sheet``, ``import.other_year``, ``import.other_year_kind``.
    """
    where = Where(file=workbook.file)
    found = candidates(workbook, year)
    if sheet is not None:
        return _named(workbook, found, sheet, year)
    if not found:
        raise Refused(error("import.no_form", where), *workbook.findings)
    fitting = [one for one in found if one.fits(year)]
    settled = [one for one in fitting if len(one.years) == 1] or fitting
    visible = [one for one in settled if not one.grid.hidden] or settled
    undated = [one for one in found if not one.years]
    if len(visible) == 1 and len(visible[0].years) == 1:
        return _accept(visible[0], year, workbook)
    if fitting or len(undated) > 1:
        raise Refused(error("import.choose_sheet", where, sheets=_listed(fitting or undated)))
    if undated:
        return _accept(undated[0], year, workbook)
    raise _none_fits(found, year, where)


def _named(
    workbook: Workbook, found: tuple[Candidate, ...], sheet: str, year: ReportingYear
) -> tuple[Candidate, list[Finding]]:
    wanted = sheet.strip().casefold()
    names = [*(grid.name for grid in workbook.grids), *workbook.too_long]
    if not any(name.strip().casefold() == wanted for name in names):
        listed = ", ".join(f"“{name}”" for name in names)
        raise Refused(
            error("import.no_sheet", Where(file=workbook.file), sheet=sheet[:80], sheets=listed)
        )
    chosen = [one for one in found if one.grid.name == sheet] or [
        one for one in found if one.grid.name.strip().casefold() == wanted
    ]
    where = Where(file=workbook.file, sheet=sheet)
    if not chosen:
        raise Refused(error("import.no_form", where))
    if len(chosen) > 1:
        raise Refused(error("import.choose_sheet", where, sheets=_listed(chosen)))
    if chosen[0].years and not chosen[0].fits(year):
        raise _none_fits((chosen[0],), year, where)
    return _accept(chosen[0], year, workbook)


def _accept(
    chosen: Candidate, year: ReportingYear, workbook: Workbook
) -> tuple[Candidate, list[Finding]]:
    where = Where(file=workbook.file, sheet=chosen.grid.name)
    if chosen.fiscal != year.fiscal:
        raise _none_fits((chosen,), year, where)
    findings = []
    if not chosen.years:
        findings.append(warning("import.year_assumed", where, year=_spoken(year.buddhist_year)))
    if chosen.fiscal and not is_fiscal_order([month.label for month in chosen.layout.months]):
        findings.append(warning("import.fiscal_order", where))
    if len(chosen.years) > 1:
        years = [_spoken(one) for one in sorted(chosen.years)]
        both = Text("/".join(one.th for one in years), "/".join(one.en for one in years))
        findings.append(
            warning("import.years_differ", where, years=both, year=_spoken(year.buddhist_year))
        )
    if chosen.grid.hidden:
        findings.append(warning("import.hidden_sheet", where, sheet=chosen.grid.name))
    return chosen, findings


def _none_fits(found: tuple[Candidate, ...], year: ReportingYear, where: Where) -> Refused:
    asked = Text(year.period.spoken("th"), year.period.spoken("en"))
    other_kind = [
        one for one in found if one.fiscal != year.fiscal and (one.claims(year) or not one.years)
    ]
    if other_kind:
        return Refused(
            error("import.other_year_kind", where, sheets=_listed(other_kind), year=asked)
        )
    return Refused(error("import.other_year", where, sheets=_listed(list(found)), year=asked))


def _spoken(year: int) -> Text:
    return Text(str(year), str(year - BUDDHIST_OFFSET))


def _listed(found: list[Candidate]) -> Text:
    """The names of sheets with the years they claim."""
    th, en = [], []
    for one in found:
        years = [_spoken(year) for year in sorted(one.years)]
        th.append(f"“{one.grid.name}” ({', '.join(y.th for y in years) or 'ไม่ระบุปี'})")
        en.append(f"“{one.grid.name}” ({', '.join(y.en for y in years) or 'no year'})")
    return Text(", ".join(th), ", ".join(en))
