"""The unit in which a row of form 1.5(1) is written, checked against what the row is about."""

import re
from dataclasses import dataclass
from functools import cache

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, warning
from lgo_desktop.core.units import UNITS, Unit, find_unit, unit_named
from lgo_desktop.exchange.form_1_5_1_rows import RowKind
from lgo_desktop.exchange.form_labels import fold

_KG_OF_GAS = re.compile(r"kg[a-z0-9]*")


@dataclass(frozen=True, slots=True)
class WrittenUnit:
    """The unit of a row, with a warning if it is not the form's own."""

    unit: Unit
    findings: tuple[Finding, ...] = ()


@cache
def _by_folded_spelling() -> dict[str, Unit]:
    return {
        fold(spelling): unit
        for unit in reversed(UNITS)
        for spelling in (unit.id, unit.name.th, unit.name.en, *unit.spellings)
    }


def _read(text: str, kind: RowKind) -> Unit | None:
    if kind.source == "fugitive.refrigerant" and _KG_OF_GAS.fullmatch(fold(text)):
        return unit_named("kg")
    return find_unit(text) or _by_folded_spelling().get(fold(text))


def unit_of(kind: RowKind, unit_text: str, factor_unit_text: str, where: Where) -> WrittenUnit:
    """The unit that the unit cell names, or else what follows the stroke in the factor's unit.

    Raises :class:`Refused` with ``import.unit_unknown``, ``import.unit_impossible`` (a unit of
    another kind of amount than the row's) or ``import.unit_contradicts`` (amounts in MWh beside a
    factor per kWh: nobody can tell which of the two was changed).
    """
    expected = unit_named(kind.units[0])
    of_factor = factor_unit_text.rpartition("/")[2].strip()
    text = unit_text or of_factor
    if not text:
        return WrittenUnit(expected, (warning("import.unit_missing", where, unit=expected.name),))
    unit = _read(text, kind)
    if unit is None:
        raise Refused(error("import.unit_unknown", where, unit=text[:40], expected=expected.name))
    if unit.dimension not in {unit_named(one).dimension for one in kind.units}:
        raise Refused(
            error("import.unit_impossible", where, unit=unit.name, expected=expected.name)
        )
    per = _read(of_factor, kind)
    if per is not None and per.dimension == unit.dimension and per.size != unit.size:
        raise Refused(error("import.unit_contradicts", where, unit=unit.name, per=per.name))
    if unit.id in kind.units:
        return WrittenUnit(unit)
    return WrittenUnit(
        unit, (warning("import.unit_differs", where, unit=unit.name, expected=expected.name),)
    )
