"""The results of the open inventory as the window shows them: rows with names, sums and shares."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.data_quality import DataQuality
from lgo_desktop.core.choices.weighing import WeighedChoice
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.periods import Month
from lgo_desktop.core.sources.own_landfill import SOURCE as LANDFILL
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.totals import SCOPES, Totals, by_month
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.explaining_open import explain_open
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.reporting import account_of
from lgo_desktop.services.results import Results
from lgo_desktop.services.reviewing import review_of
from lgo_desktop.services.told_steps import StepTeller, ToldStep


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One thing of the year: its quantity, its kg CO2e and the lines that they are made of.

    ``place`` says where it counts: ``scope1`` … or apart from the scopes (``removals`` …);
    ``kgco2e`` is None where it weighs nothing.
    """

    place: str
    source: str
    kind: str
    name: str
    quantity: Decimal
    unit: str
    kgco2e: Decimal | None
    lines: tuple[Line, ...]

    @property
    def of_landfill(self) -> bool:
        """Whether it is decay in the own landfill, most of it from the waste of former years."""
        return self.source == LANDFILL.id


@dataclass(frozen=True, slots=True)
class Ranked:
    """One source and kind of scopes 1 and 2 by its weight; ``share`` is of both scopes, 0 to 1."""

    name: str
    kgco2e: Decimal
    share: Decimal
    significant: bool


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """All that the page of results shows of one inventory, in one language; masses in kg."""

    inventory: Inventory
    totals: Totals
    errors: int
    rows: tuple[SourceRow, ...]
    apart: tuple[SourceRow, ...]
    choices: tuple[WeighedChoice, ...]
    quality: DataQuality
    ranked: tuple[Ranked, ...]

    @property
    def landfill(self) -> Decimal:
        """Kg CO2e of the own landfill in the total."""
        return add_up(row.kgco2e or Decimal(0) for row in self.rows if row.of_landfill)

    def counted(self, *, landfill: bool) -> list[SourceRow]:
        """The rows that count in a scope, with the own landfill or without."""
        return [row for row in self.rows if landfill or not row.of_landfill]

    def by_scope(self, *, landfill: bool) -> list[Decimal]:
        """Kg CO2e of the three scopes."""
        rows = self.counted(landfill=landfill)
        return [
            add_up(row.kgco2e or Decimal(0) for row in rows if row.place == f"scope{scope}")
            for scope in SCOPES
        ]

    def by_month(self, *, landfill: bool) -> list[tuple[Month, list[Decimal] | None]]:
        """Kg CO2e of the scopes by month of the year; None where nothing is known."""
        lines = (line for row in self.counted(landfill=landfill) for line in row.lines)
        sums = by_month(lines)
        return [
            (month, list(sums[month].values()) if month in sums else None)
            for month in self.inventory.year.period.months
        ]

    def by_kind(self, *, landfill: bool) -> dict[str, Decimal]:
        """Kg CO2e by the name of the source, the largest first."""
        sums: dict[str, Decimal] = {}
        for row in self.counted(landfill=landfill):
            sums[row.kind] = EXACT.add(sums.get(row.kind, Decimal(0)), row.kgco2e or Decimal(0))
        return dict(sorted(sums.items(), key=lambda one: -one[1]))


def result_sheet(desk: Desk, language: Language) -> ResultSheet:
    """The results of the inventory on the desk; work of a second where it is large."""
    results = desk.results()
    made = review_of(results)
    rows, apart = _rows(results, language)
    return ResultSheet(
        results.inventory, results.totals, _errors(results.calculation.findings), rows, apart,
        tuple(choice for choice in results.choices if choice.moves), made.data_quality,
        tuple(
            Ranked(_kind(one.source, one.variant, language), one.kgco2e, one.share, one.significant)
            for one in made.significance
        ),
    )  # fmt: skip


def told_proof(
    desk: Desk, inventory: Inventory, line: Line, language: Language
) -> tuple[ToldStep, ...]:
    """The steps of a line in an officer's words; :class:`Refused` if it is gone meanwhile."""
    explanation = explain_open(desk, line.code)
    teller = StepTeller(all_sources()[line.source], inventory.year, library(), language)
    return tuple(teller.told(step) for step in explanation.steps)


def _errors(findings: Iterable[Finding]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)


def _rows(
    results: Results, language: Language
) -> tuple[tuple[SourceRow, ...], tuple[SourceRow, ...]]:
    """The rows of the scopes, the largest first, and those apart, which the report has too."""
    from lgo_desktop.reports.cfo_apart import apart_rows  # noqa: PLC0415 - a door
    from lgo_desktop.reports.cfo_sources import yearly_rows  # noqa: PLC0415 - a door

    account = account_of(results, "")
    rows = [
        SourceRow(
            f"scope{row.scope}", row.source, account.sources[row.source].name.spoken(language),
            row.name, row.quantity, row.unit, row.kgco2e, row.lines,
        )
        for row in yearly_rows(account, language)
    ]  # fmt: skip
    apart = tuple(
        SourceRow(
            row.place, row.lines[0].source,
            account.sources[row.lines[0].source].name.spoken(language), row.name, row.quantity,
            row.unit, row.kgco2e, row.lines,
        )
        for row in apart_rows(account, language)
        if row.quantity
    )  # fmt: skip
    largest_first = sorted(rows, key=lambda row: (-(row.kgco2e or Decimal(0)), row.name))
    return tuple(largest_first), apart


def _kind(source: str, variant: str, language: Language) -> str:
    declared = all_sources()[source]
    found = declared.variant(variant)
    name = declared.name.spoken(language)
    if found is None or len(declared.variants) == 1:
        return name
    return f"{name} · {found.name.spoken(language)}"
