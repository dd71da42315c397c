"""The proof of a line: every step from the entry to kg CO2e, rebuilt when asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, add_up, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.activities import Activity
from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import Line
from lgo_desktop.core.units import unit_named


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what was done, what it gave, its unit, and the paper or rule behind it."""

    step: str
    value: Decimal | str
    unit: str
    ref: Text | str = ""

    @property
    def number(self) -> Decimal:
        """The value of a step that gave a number; TypeError for words."""
        if isinstance(self.value, str):
            raise TypeError(f"not a number: {self.step}")
        return self.value

    @property
    def written(self) -> str:
        """The value with all its digits, or the words."""
        return self.value if isinstance(self.value, str) else plain(self.value)


@dataclass(slots=True)
class StepListener:
    """A teller's listener that keeps every step."""

    steps: list[Step] = field(default_factory=list)

    def __call__(self, step: str, value: Decimal, unit: str, ref: Text | str = "") -> None:
        """Keep a step."""
        self.steps.append(Step(step, value, unit, ref))


def trace(
    calculator: Calculator, activity: Activity, code: str, papers: Mapping[EntryKey, str]
) -> tuple[Line, list[Step]]:
    """The line of this code and its steps.

    Entry with its paper → unit → method → factor with edition and source → gases → GWP → kg CO2e.
    ``papers`` says where each entry came from.
    """
    listener = StepListener()
    for entry in activity.entries:
        paper = "; ".join(part for part in (papers.get(entry.key, ""), entry.note) if part)
        kept = Step(f"entry {_name_of(entry, activity)}", entry.value, entry.unit, paper)
        listener.steps.append(kept)
    lines = calculator.lines_of(activity, listener)
    line = next(line for line in lines if line.code == code)
    steps = [*listener.steps, *_conversion(activity, line), *_factor(line), *_gases(line)]
    steps.append(Step("quantity × factor", line.kgco2e, "kgCO2e", line.counts_in))
    return line, steps


def _name_of(entry: Entry, activity: Activity) -> str:
    """The field; where an activity holds whole years also which item and period."""
    key = entry.key
    of_year = (key.item, key.period) if activity.source.whole_years else ()
    return " ".join(part for part in (key.field, *of_year) if part)


def _conversion(activity: Activity, line: Line) -> list[Step]:
    entry = None if activity.source.methods else activity.entry("quantity")
    if entry is None or unit_named(entry.unit) == unit_named(line.unit):
        return []
    return [Step("converted", line.quantity, line.unit, f"{entry.unit} → {line.unit}")]


def _factor(line: Line) -> list[Step]:
    weight, answer = line.weight, line.weight.answer
    unit = f"kgCO2e/{weight.unit}"
    if answer is None and not weight.gases:
        return []
    if answer is None:
        return [Step(f"gwp {weight.key}", weight.value, unit, weight.edition)]
    factor = answer.factor
    steps = []
    if answer.substitute is not None:
        steps.append(Step(f"substitute for {answer.key}", weight.value, unit, answer.substitute))
    if answer.remark is not None:
        steps.append(Step(f"remark on {answer.key}", weight.value, unit, answer.remark))
    if len(answer.parts) > 1:
        steps += [
            Step(f"share {part.factor.key}", part.share, "", part.factor.source)
            for part in answer.parts
        ]
    source = "; ".join(part for part in (factor.source, factor.read_from, factor.note) if part)
    return [*steps, Step(f"factor {factor.key} [{factor.edition}]", weight.value, unit, source)]


def _gases(line: Line) -> list[Step]:
    weight = line.weight
    steps = []
    masses = line.gases_kg
    for gas, kgco2e in line.gases_kgco2e.items():
        gwp = f"GWP {plain(weight.potentials[gas])} ({weight.gwp_set})"
        steps.append(Step(f"gas {gas}", masses[gas], f"kg{gas}", gwp))
        steps.append(Step(f"gas {gas} × GWP", kgco2e, "kgCO2e", gwp))
    rest = EXACT.subtract(line.kgco2e, add_up(line.gases_kgco2e.values()))
    if steps and rest:
        steps.append(Step("rounding of the printed factor", rest, "kgCO2e"))
    return steps
