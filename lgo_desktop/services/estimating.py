"""The quick estimate of an inventory, and its numbers as the first rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note
from lgo_desktop.core.admission import admit
from lgo_desktop.core.estimate.estimate import Estimate, estimate
from lgo_desktop.core.estimate.guess import Guess, Told
from lgo_desktop.core.estimate.numbers import BY_ID
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.interview.next_year import usual_keeper
from lgo_desktop.core.interview.rows import keeper_entry, plan_rows
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import gregorian
from lgo_desktop.core.quality import AD_QUALITY, ESTIMATE, KEEPER
from lgo_desktop.core.units import convert, unit_named
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.interviewing import keepers_in
from lgo_desktop.services.price_table import usual_prices
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.entries import Origin
from lgo_desktop.storage.project_file import ProjectFile

WAY = "estimate"
FIRST_LANDFILL = 1900


@dataclass(frozen=True, slots=True)
class Adopted:
    """The entries that an estimate gave an inventory, and what was left as it stood."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def told_numbers(given: Mapping[str, str | tuple[Decimal, str]], inventory: Inventory) -> Told:
    """Numbers with their units and choices, by the ids of :data:`NUMBERS`, in their own units.

    Raises :class:`Refused`: ``estimate.unknown_number``, ``entry.negative``, ``unit.…``,
    ``entry.unknown_choice``, ``estimate.opened``.
    """
    numbers: dict[str, Decimal] = {}
    choices: dict[str, str] = {}
    for id_, value in given.items():
        where = Where(inventory=inventory.id, field=id_[:60])
        field = BY_ID.get(id_)
        if field is None or (field.type == "choice") != isinstance(value, str):
            raise Refused(error("estimate.unknown_number", where, name=id_[:60]))
        if isinstance(value, str):
            if value and field.choice(value) is None:
                known = ", ".join(one.id for one in field.choices)
                raise Refused(error("entry.unknown_choice", where, value=value[:60], known=known))
            choices[id_] = value
            continue
        amount, unit = value
        if amount < 0:
            raise Refused(error("entry.negative", where, value=str(amount)[:40]))
        numbers[id_] = convert(amount, unit_named(unit, where), unit_named(field.unit), where)
    _check_opening(numbers, inventory)
    return Told(numbers, choices)


def quick_estimate(told: Told, inventory: Inventory) -> Estimate:
    """The estimate by the book of an inventory; nothing is saved."""

    def weigh(entries: Sequence[Entry]) -> Decimal | None:
        results = results_of(inventory, sorted(entries, key=lambda one: one.key))
        return results.totals.total if results.calculation.complete else None

    return estimate(told, inventory, usual_prices(), weigh)


def adopt(project: ProjectFile, inventory: Inventory, made: Estimate) -> Adopted:
    """Save the likely entries of an estimate as the first rows, marked as estimates, in one act.

    A kind of row that already holds amounts stays as it is, and is told.
    """
    standing = {one.key: one for one in project.entries(inventory.id)}
    held = {
        (key.source, key.variant) for key in standing if key.field not in (KEEPER.id, AD_QUALITY.id)
    }
    written: dict[EntryKey, Entry] = {}
    findings: list[Finding] = []
    for line in made.lines:
        fresh = [one for one in line.guess.likely if (one.key.source, one.key.variant) not in held]
        if len(fresh) < len(line.guess.likely):
            findings.append(_kept(line.guess, inventory))
        for one in fresh:
            _add(written, replace(one, note=line.guess.why.th))
    keepers = keepers_in(standing, inventory)
    for row in plan_rows(written.values()):
        marks = keeper_entry(row.row, usual_keeper(row.row, keepers), inventory)
        quality = replace(marks, key=replace(marks.key, field=AD_QUALITY.id), value=ESTIMATE)
        written |= {marks.key: marks, quality.key: quality}
    entries = [admit(one, all_forms(), key.where(inventory.id)) for key, one in written.items()]
    after = {**standing, **{one.key: one for one in entries}}
    with project.begin(WAY, at=now()) as act:
        act.put_entries(inventory.id, entries, dict.fromkeys(written, Origin(WAY)))
        if entries:
            record_factors(act, results_of(inventory, [after[key] for key in sorted(after)]))
    return Adopted(tuple(entries), tuple(findings))


def _add(written: dict[EntryKey, Entry], one: Entry) -> None:
    """An entry, added to what another guess gives the same row: one grid feeds all."""
    other = written.get(one.key)
    if other is not None:
        one = replace(one, value=one.number + other.number)
    written[one.key] = one


def _check_opening(numbers: Mapping[str, Decimal], inventory: Inventory) -> None:
    opened = numbers.get("landfill_opened")
    if not opened:
        return
    last = gregorian(inventory.year.buddhist_year)
    if opened % 1 or not FIRST_LANDFILL <= gregorian(int(opened)) < last:
        where = Where(inventory=inventory.id, field="landfill_opened")
        raise Refused(error("estimate.opened", where, year=str(opened)[:40]))


def _kept(guess: Guess, inventory: Inventory) -> Finding:
    where = Where(inventory=inventory.id, field=guess.id)
    return note("estimate.kept", where, name=BY_ID[guess.id].name)
