"""From entries and a book of factors to lines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Finding, Where, error, has_error, note, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.activities import Activity, gather, given_to, method_of
from lgo_desktop.core.double_counting import doubly_counted
from lgo_desktop.core.factors.book import FactorBook
from lgo_desktop.core.factors.factor import SUSPECT
from lgo_desktop.core.gases import BIOGENIC_CO2, EDITION, GasTable
from lgo_desktop.core.given import Teller, silent
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.lines import BIOGENIC, MEMO, REMOVALS, SEPARATE, Line, line_code
from lgo_desktop.core.sources.declaration import Method, Source
from lgo_desktop.core.units import Unit, convert, unit_named
from lgo_desktop.core.weights import (
    Rules,
    Weight,
    weight_of_biogenic_co2,
    weight_of_gas,
    weight_of_memo,
    weights_of,
)


@dataclass(frozen=True, slots=True)
class Calculation:
    """The lines of an inventory, and what was found on the way.

    Not ``complete`` when an error kept a number out of the lines.
    """

    inventory: Inventory
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]

    @property
    def complete(self) -> bool:
        """Whether every entry became part of a line."""
        return not has_error(self.findings)


@dataclass(frozen=True, slots=True)
class Part:
    """What an activity gives in one piece: a quantity and its weight; ``gas`` if it is of one."""

    quantity: Decimal
    weight: Weight
    gas: str = ""


@dataclass(slots=True)
class Calculator:
    """The rules of one inventory: book, gases, precision and GWP, with factors weighed once."""

    inventory: Inventory
    book: FactorBook
    gases: GasTable
    sources: Mapping[str, Source]
    _weighed: dict[str, tuple[Weight, ...]] = field(default_factory=dict)

    def run(self, entries: Iterable[Entry]) -> Calculation:
        """The lines of all entries, in the order of their keys."""
        activities, findings = gather(entries, self.sources, self.inventory)
        findings += rules_that_clash(self.inventory)
        findings += doubly_counted(activities, self.inventory.id)
        lines: list[Line] = []
        told: set[tuple[str, str, str]] = set()
        for activity in activities:
            try:
                made = self.lines_of(activity)
            except Refused as refusal:
                findings += refusal.findings
                continue
            lines.extend(made)
            for line in made:
                told_of = (line.source, line.weight.asked, activity.written)
                if line.quantity and told_of not in told:
                    told.add(told_of)
                    findings += notable(line, self.inventory)
        return Calculation(self.inventory, tuple(lines), tuple(_once(findings)))

    def lines_of(self, activity: Activity, tell: Teller = silent) -> tuple[Line, ...]:
        """The lines of an activity; :class:`Refused` when it cannot be calculated.

        One for each quantity that meets a factor, two where a blend counts in two places; one for
        each gas where a method gives gases.
        """
        method = method_of(activity, self.inventory.id)
        try:
            parts = tuple(self._parts(activity, method, tell))
        except Refused as refusal:
            place = activity.where(self.inventory.id)
            placed = (f if f.where != NOWHERE else f.at(place) for f in refusal.findings)
            raise Refused(*placed) from refusal
        return tuple(self._line(activity, method, part, n) for n, part in enumerate(parts))

    def _parts(self, activity: Activity, method: Method | None, tell: Teller) -> Iterator[Part]:
        if method is None:
            entry = next(one for one in activity.entries if one.key.field == "quantity")
            yield from self._met(activity, entry.number, unit_named(entry.unit))
            return
        made = method.work(given_to(activity, self.inventory, tell), tell)
        for name, amount in made.items():
            if method.emits:
                yield Part(amount, self._weight_of(name), name)
            else:
                yield from self._met(activity, amount, unit_named(name))

    def _met(self, activity: Activity, quantity: Decimal, unit: Unit) -> Iterator[Part]:
        """A quantity and the weights that it meets."""
        if activity.source.memo:
            yield Part(quantity, weight_of_memo(unit.id))
            return
        weights = self._weights(activity, unit)
        converted = convert(quantity, unit, unit_named(weights[0].unit))
        for weight in weights:
            yield Part(converted, weight)

    def _weight_of(self, gas: str) -> Weight:
        if gas == BIOGENIC_CO2:
            return weight_of_biogenic_co2()
        return weight_of_gas(gas, self.gases, self._gwp_set())

    def _gwp_set(self) -> str:
        return self.book.gwp_set if self.inventory.gwp == EDITION else self.inventory.gwp

    def _weights(self, activity: Activity, unit: Unit) -> tuple[Weight, ...]:
        """The weights of the factor whose unit has the dimension of the quantity."""
        units = []
        for key in activity.variant.keys_for(activity.item):
            weights = self._weigh(key, activity.source)
            factor_unit = unit_named(weights[0].unit)
            if factor_unit.dimension == unit.dimension:
                return weights
            units.append(factor_unit.name)
        wanted = Text(", ".join(u.th for u in units), ", ".join(u.en for u in units))
        where = activity.where(self.inventory.id)
        raise Refused(error("unit.impossible", where, have=unit.name, want=wanted))

    def _weigh(self, key: str, source: Source) -> tuple[Weight, ...]:
        if key not in self._weighed:
            rules = Rules(self.gases, self.inventory.precision, self.inventory.gwp)
            # A factor is missing for the whole year, not for one month of one vehicle.
            anywhere = Where(inventory=self.inventory.id, source=source.id)
            self._weighed[key] = weights_of(self.book.at(key, anywhere), rules, anywhere)
        return self._weighed[key]

    def _line(self, activity: Activity, method: Method | None, part: Part, n: int) -> Line:
        source, weight = activity.source, part.weight
        place = (activity.variant.id, activity.facility, activity.item, activity.written)
        return Line(
            code=line_code(self.inventory.id, source.id, *place, part.gas or str(n)),
            source=source.id, variant=activity.variant.id, facility=activity.facility,
            item=activity.item, period=activity.period, scope=source.scope,
            category=source.category, scope3_category=source.scope3_category,
            quantity=part.quantity, unit=weight.unit, weight=weight,
            kgco2e=EXACT.multiply(part.quantity, weight.value), counts_in=_counts_in(source, part),
            method=method.id if method else "quantity",
            entries=tuple(entry.key for entry in activity.entries),
        )  # fmt: skip


def _counts_in(source: Source, part: Part) -> str:
    if source.memo:
        return MEMO
    if part.gas == BIOGENIC_CO2:
        return BIOGENIC
    if not part.weight.in_totals:
        return SEPARATE
    return REMOVALS if source.removes else f"scope{source.scope}"


def notable(line: Line, inventory: Inventory) -> list[Finding]:
    """What a reader of this line must know about its factor."""
    where = Where(inventory=inventory.id, source=line.source)
    weight, answer, factor = line.weight, line.weight.answer, line.weight.factor
    found: list[Finding] = []
    if answer is not None and answer.substitute is not None:
        found.append(note("factor.substitute", where, key=answer.key, reason=answer.substitute))
    if answer is not None and answer.remark is not None:
        found.append(note("factor.remark", where, key=answer.key, remark=answer.remark))
    if factor is not None and factor.caution is not None and weight.in_totals:
        weigh = warning if factor.status == SUSPECT else note
        found.append(weigh("factor.caution", where, name=factor.name, caution=factor.caution))
    if factor is not None and not factor.covers(line.period):
        found.append(
            warning("factor.outside_validity", where, name=factor.name, edition=factor.edition)
        )
    if not weight.moved:
        found.append(
            note("factor.cannot_move", where,
                 key=weight.key, have=weight.gwp_set, want=inventory.gwp)
        )  # fmt: skip
    if line.counts_in == SEPARATE:
        found.append(note("line.separate", where, name=factor.name if factor else weight.key))
    return found


def rules_that_clash(inventory: Inventory) -> list[Finding]:
    """An error when printed totals are asked for in another GWP set than they were printed in."""
    if inventory.precision == "published" and inventory.gwp != EDITION:
        return [error("inventory.published_gwp", Where(inventory=inventory.id), gwp=inventory.gwp)]
    return []


def _once(findings: Iterable[Finding]) -> list[Finding]:
    return list(dict.fromkeys(findings))
