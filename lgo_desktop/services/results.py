"""Results of an inventory: calculated afresh from the entries, with the packs that were used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.activities import gather
from lgo_desktop.core.calculate import Calculation, Calculator
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.lines import SEPARATE, Line
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.totals import Totals, add_up, totals_of
from lgo_desktop.core.trace import Step, trace
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.entries import Origin


@dataclass(frozen=True, slots=True)
class Results:
    """An inventory's entries, its calculation, totals, and the packs behind them."""

    entries: tuple[Entry, ...]
    calculation: Calculation
    totals: Totals
    packs: Mapping[str, str]

    @property
    def inventory(self) -> Inventory:
        """The inventory that was calculated."""
        return self.calculation.inventory


def calculator_for(inventory: Inventory) -> Calculator:
    """The calculator with the book, gases and sources of an inventory."""
    shelf = library()
    return Calculator(inventory, shelf.books[inventory.book], shelf.gas_table, all_sources())


def results_of(inventory: Inventory, entries: Sequence[Entry]) -> Results:
    """The results of some entries under the rules of an inventory."""
    calculation = calculator_for(inventory).run(entries)
    used = {factor.pack for factor in factors_of(calculation.lines)} | {"gwp", "books"}
    packs = {pack.id: pack.sha256 for pack in library().packs.values() if pack.id in used}
    return Results(tuple(entries), calculation, totals_of(calculation.lines), packs)


def calculate(path: Path, inventory_id: str | None = None) -> Results:
    """The results of an inventory in a project file."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        return results_of(inventory, project.entries(inventory.id))


@dataclass(frozen=True, slots=True)
class Explanation:
    """A line or a total, and how it came about."""

    code: str
    steps: tuple[Step, ...]
    line: Line | None


def explain(path: Path, code: str, inventory_id: str | None = None) -> Explanation:
    """The steps of a line by its code; ``line.unknown`` if the inventory has no such line.

    The names of totals (``total``, ``scope1`` …, ``separate``) and of sources open into the lines
    that they are made of.
    """
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        entries = project.entries(inventory.id)
        papers = {key: _paper(origin) for key, origin in project.origins(inventory.id).items()}
    calculator = calculator_for(inventory)
    lines = calculator.run(entries).lines
    wanted = code.strip()
    for line in lines:
        if line.code == wanted.upper():
            return _of_line(calculator, entries, line, papers)
    parts = [line for line in lines if wanted in _sums(line)]
    if not parts:
        raise Refused(error("line.unknown", Where(inventory=inventory.id), code=wanted[:40]))
    steps = [Step(f"line {_place(line)}", line.kgco2e, "kgCO2e", line.code) for line in parts]
    return Explanation(wanted, (*steps, _sum(steps)), None)


def _of_line(
    calculator: Calculator, entries: Sequence[Entry], line: Line, papers: Mapping[EntryKey, str]
) -> Explanation:
    wanted = set(line.entries)
    activities, _ = gather(
        [entry for entry in entries if entry.key in wanted], all_sources(), line.source
    )
    traced, steps = trace(calculator, activities[0], line.code, papers)
    return Explanation(line.code, tuple(steps), traced)


def _sums(line: Line) -> tuple[str, ...]:
    """The names of the sums that hold a line."""
    counted = line.counts_in != SEPARATE
    return (line.counts_in, line.source, "total") if counted else (line.counts_in,)


def _place(line: Line) -> str:
    parts = (line.source, line.variant, line.facility, line.item, str(line.period))
    return " / ".join(part for part in parts if part)


def _sum(steps: Sequence[Step]) -> Step:
    return Step("sum", add_up(step.value for step in steps), "kgCO2e")


def factors_of(lines: Sequence[Line]) -> list[Factor]:
    """Every factor behind some lines, the parts of mixtures too, each once."""
    answers = (line.weight.answer for line in lines)
    parts = (part.factor for answer in answers if answer is not None for part in answer.parts)
    return list({(factor.edition, factor.key): factor for factor in parts}.values())


def _paper(origin: Origin) -> str:
    return " ".join(part for part in (origin.way, origin.file, origin.cell) if part)
