"""Factors of the office's own, from its statements: answers that a book gives beside its rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note, warning
from lgo_desktop.base.numbers import EXACT, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.book import Answer, FactorBook, Part
from lgo_desktop.core.factors.factor import UNSTATED, Factor
from lgo_desktop.core.gases import CH4, CH4_FOSSIL, CO2, GWP_SETS, N2O, GasTable
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import Line
from lgo_desktop.core.sources.own_variant import OWN_PREFIX
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.own_factor import STATEMENT
from lgo_desktop.core.units import convert, unit_named

OWN = "own"
"""The edition, and in place of a pack, of every factor of the office's own."""

_GASES = {"co2": CO2, "ch4_fossil": CH4_FOSSIL, "ch4": CH4, "n2o": N2O}
_NEEDED = {"source": "factor.own_without_source", "unit": "factor.own_without_unit"}
_ZERO = Decimal(0)

Fields = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class OwnFactors:
    """The answers by key, and why some statements gave none."""

    answers: Mapping[str, Answer]
    findings: tuple[Finding, ...]

    def told(self, lines: Iterable[Line], inventory: str) -> list[Finding]:
        """A note for every factor that lines use; a warning for every one that none does."""
        used = {line.weight.answer.key for line in lines if line.weight.answer is not None}
        found = []
        for key, answer in self.answers.items():
            where = Where(inventory=inventory, source=STATEMENT.id, item=key)
            if key in used:
                factor = answer.factor
                value = f"{plain(factor.total)} kgCO2e/{factor.unit}"
                found.append(
                    note("factor.own", where, name=factor.name, value=value, source=factor.source)
                )
            else:
                found.append(warning("factor.own_unused", where, key=key))
        return found


def own_factors(
    entries: Iterable[Entry], book: FactorBook, gases: GasTable, inventory: str
) -> OwnFactors:
    """The answers that an office states itself; a statement that is not whole becomes a finding."""
    answers: dict[str, Answer] = {}
    findings: list[Finding] = []
    stated = [entry for entry in entries if entry.key.source == STATEMENT.id]
    for key, fields in said(stated, STATEMENT).items():
        where = Where(inventory=inventory, source=STATEMENT.id, item=key or None)
        try:
            answers[key] = _answer(key, fields, book, gases, where)
        except Refused as refusal:
            findings += refusal.findings
    return OwnFactors(answers, tuple(findings))


def _answer(key: str, fields: Fields, book: FactorBook, gases: GasTable, where: Where) -> Answer:
    """One answer.

    Raises :class:`Refused`: ``factor.own_without_key``, ``factor.own_without_source``,
    ``factor.own_without_unit``, ``factor.own_without_value`` (neither kg CO2e nor gases),
    ``factor.own_two_values`` (both), or for a key of the book ``factor.own_without_reason``.
    """
    if not key.removeprefix(OWN_PREFIX):
        raise Refused(error("factor.own_without_key", where))
    for field, code in _NEEDED.items():
        if not words(fields, field):
            raise Refused(error(code, where, key=key))
    factor = _factor(key, fields, book.gwp_set, gases, where)
    source = factor.source
    if key.startswith(OWN_PREFIX):
        return Answer(key, factor, (Part(factor, Decimal(1)),), source=source)
    reason = words(fields, "reason")
    if not reason:
        raise Refused(error("factor.own_without_reason", where, key=key))
    why = Text(f"ใช้ค่าของหน่วยงานเอง: {reason}", f"the office's own factor: {reason}")
    return Answer(key, factor, (Part(factor, Decimal(1)),), substitute=why, source=source)


def _factor(key: str, fields: Fields, gwp_set: str, gases: GasTable, where: Where) -> Factor:
    masses = {
        gas: _in(fields, name, "kg", where) for name, gas in _GASES.items() if name in fields
    }  # fmt: skip
    if "kgco2e" in fields and masses:
        raise Refused(error("factor.own_two_values", where, key=key))
    if "kgco2e" not in fields and not masses and "biogenic_co2" not in fields:
        raise Refused(error("factor.own_without_value", where, key=key))
    if masses:
        total = gases.counted(masses, gwp_set, where)
    else:
        total = _in(fields, "kgco2e", "kgCO2e", where)
        gwp_set = _gwp_set(fields, where)
    name = words(fields, "name") or key.removeprefix(OWN_PREFIX)
    return Factor(
        key=key, edition=OWN, name=Text(name, name), unit=unit_named(words(fields, "unit")).id,
        gases=masses, biogenic_co2=_in(fields, "biogenic_co2", "kg", where), total=total,
        printed=total, gwp_set=gwp_set, valid_from=_day(fields, "valid_from", where),
        valid_to=_day(fields, "valid_to", where), pack=OWN, source=words(fields, "source"),
        checks=words(fields, "quality"), issued=_day(fields, "issued", where),
    )  # fmt: skip


def _in(fields: Fields, name: str, unit: str, where: Where) -> Decimal:
    """The number of a field in a unit; zero where it is left out."""
    if name not in fields:
        return _ZERO
    entry = fields[name]
    value = convert(entry.number, unit_named(entry.unit), unit_named(unit), where)
    return EXACT.plus(value)


def _gwp_set(fields: Fields, where: Where) -> str:
    named = words(fields, "gwp_set")
    if named and named not in GWP_SETS:
        known = ", ".join(GWP_SETS)
        raise Refused(error("entry.unknown_choice", where, value=named[:60], known=known))
    return named or UNSTATED


def _day(fields: Fields, name: str, where: Where) -> date | None:
    written = words(fields, name)
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as trouble:
        raise Refused(error("entry.not_a_date", where, value=written[:40])) from trouble
