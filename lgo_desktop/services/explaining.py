"""Explaining a number: the steps of a line, or the lines of a total."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.activities import gather
from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.lines import APART, Line
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.papers.proof import paper_steps
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of
from lgo_desktop.core.trace import Step, trace
from lgo_desktop.services.evidence_proof import evidence_steps
from lgo_desktop.services.evidence_shelf import Shelf, read_shelf
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import calculator_for
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.entries import Origin


@dataclass(frozen=True, slots=True)
class Explanation:
    """A line or a total, and how it came about."""

    code: str
    steps: tuple[Step, ...]


def explain(path: Path, code: str, inventory_id: str | None = None) -> Explanation:
    """The steps of a line by its code; ``line.unknown`` if the inventory has no such line.

    The names of totals (``total``, ``scope1`` …, ``separate``) and of sources open into the lines
    that they are made of.
    """
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        entries = project.entries(inventory.id)
        origins, papers = project.origins(inventory.id), project.papers(inventory.id)
        shelf = read_shelf(project, inventory.id)
    return explanation(inventory, entries, origins.__getitem__, code, papers, shelf=shelf)


def explanation(
    inventory: Inventory, entries: Sequence[Entry], origin: Callable[[EntryKey], Origin],
    code: str, papers: Sequence[LedgerPaper] = (), *, shelf: Shelf | None = None,
) -> Explanation:  # fmt: skip
    """The same of entries and papers at hand; ``origin`` tells where an entry came from."""
    calculator = calculator_for(inventory, entries)
    lines = calculator.run(entries).lines
    wanted = code.strip()
    for line in lines:
        if line.code == wanted.upper():
            proof = _of_line(calculator, entries, line, origin)
            behind = _behind(inventory, entries, line, papers, shelf)
            return Explanation(line.code, (*behind, *proof))
    parts = [line for line in lines if wanted in _sums(line)]
    if not parts:
        raise Refused(error("line.unknown", Where(inventory=inventory.id), code=wanted[:40]))
    steps = [Step(f"line {_place(line)}", line.kgco2e, "kgCO2e", line.code) for line in parts]
    return Explanation(wanted, (*steps, _sum(steps)))


def _of_line(
    calculator: Calculator, entries: Sequence[Entry], line: Line,
    origin: Callable[[EntryKey], Origin],
) -> list[Step]:  # fmt: skip
    wanted = set(line.entries)
    of_line = [entry for entry in entries if entry.key in wanted]
    activities, _ = gather(of_line, calculator.sources, calculator.inventory)
    papers = {entry.key: _paper(origin(entry.key)) for entry in of_line}
    _, steps = trace(calculator, activities[0], line.code, papers)
    return steps


def _behind(
    inventory: Inventory, entries: Sequence[Entry], line: Line, papers: Sequence[LedgerPaper],
    shelf: Shelf | None,
) -> list[Step]:  # fmt: skip
    """The papers that make a line's entries, and the files of evidence for all of them."""
    targets = {Target.of(key) for key in line.entries}
    of_line = [paper for paper in papers if paper.target in targets]
    rule, _ = cut_off_of(entries)
    cells = count_papers(of_line, inventory, rule).cells
    steps = paper_steps(cells, line.entries, rule)
    if shelf is not None:
        made = [cell for cell in cells if cell.amount.key in line.entries]
        numbers = [paper.number for cell in made for paper in cell.papers]
        steps += evidence_steps(shelf, line.entries, numbers)
    return steps


def _sums(line: Line) -> tuple[str, ...]:
    """The names of the sums that hold a line."""
    counted = line.counts_in not in APART
    return (line.counts_in, line.source, "total") if counted else (line.counts_in,)


def _place(line: Line) -> str:
    parts = (line.source, line.variant, line.facility, line.item, str(line.period))
    return " / ".join(part for part in parts if part)


def _sum(steps: Sequence[Step]) -> Step:
    return Step("sum", add_up(step.number for step in steps), "kgCO2e")


def _paper(origin: Origin) -> str:
    return " ".join(part for part in (origin.way, origin.file, origin.cell) if part)
