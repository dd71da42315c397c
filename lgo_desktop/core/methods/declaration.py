"""What a method declares: parameters with units and defaults, results, references, an example."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Series, Teller
from lgo_desktop.core.sources.declaration import Reference

ParameterType = Literal["number", "choice", "series", "rows"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a method takes: a number, a choice, a number for each year, or rows of a table.

    ``default`` stands for what is left out, ``by_version`` where versions of the method differ;
    without either, a number or choice must be given unless ``optional``. Rows have ``columns``.
    """

    id: str
    name: Text
    unit: str = ""
    default: Decimal | str | None = None
    lowest: Decimal | None = Decimal(0)
    highest: Decimal | None = None
    by_version: Mapping[str, Decimal] = field(default_factory=dict)
    type: ParameterType = "number"
    choices: tuple[str, ...] = ()
    columns: tuple["Parameter", ...] = ()
    optional: bool = False

    def default_in(self, version: str) -> Decimal | str | None:
        """What stands for it where it is left out in a version of the method."""
        return self.by_version.get(version, self.default)


@dataclass(frozen=True, slots=True)
class Output:
    """What a method gives: a number, or one for each year (``series``)."""

    id: str
    name: Text
    unit: str
    type: Literal["number", "series"] = "number"


@dataclass(frozen=True, slots=True)
class ScienceMethod:
    """A method; a new one is a new file in this folder that defines ``METHOD``.

    ``example`` is an input as in JSON: numbers as text, series by year, rows as objects.
    """

    id: str
    name: Text
    versions: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    outputs: tuple[Output, ...]
    calculate: Callable[[Given, Teller], Mapping[str, Result]]
    references: tuple[Reference, ...]
    example: Mapping[str, Any]

    def completed(self, given: Given, version: str = "") -> Given:
        """The given values with the defaults of those left out, by the version or the newest.

        Raises :class:`Refused`: ``method.unknown_parameter``, ``method.missing_parameter``,
        ``method.out_of_range``, ``method.unknown_choice``.
        """
        return _completed(self.parameters, given, version or self.versions[-1], "")


def _completed(parameters: tuple[Parameter, ...], given: Given, version: str, within: str) -> Given:
    known = {parameter.id for parameter in parameters}
    for name in sorted(given.known() - known):
        names = ", ".join(p.id for p in parameters)
        where = Where(field=within + name[:40])
        raise Refused(error("method.unknown_parameter", where, name=name[:40], known=names))
    numbers: dict[str, Decimal] = {}
    texts: dict[str, str] = {}
    series: dict[str, Series] = {}
    rows: dict[str, tuple[Given, ...]] = {}
    for parameter in parameters:
        where = Where(field=within + parameter.id)
        if parameter.type == "number":
            number = _number(parameter, given, version, where)
            if number is not None:
                numbers[parameter.id] = number
        elif parameter.type == "choice":
            text = _choice(parameter, given, version, where)
            if text is not None:
                texts[parameter.id] = text
        elif parameter.type == "series":
            series[parameter.id] = _series(parameter, given, where)
        else:
            rows[parameter.id] = _rows(parameter, given, version, within, where)
    return Given(numbers, texts, series, rows, given.variant, version, given.year)


def _missing(parameter: Parameter, where: Where) -> Refused:
    return Refused(
        error("method.missing_parameter", where, name=parameter.id, unit=parameter.unit or "–")
    )


def _number(parameter: Parameter, given: Given, version: str, where: Where) -> Decimal | None:
    value = given.get(parameter.id, parameter.default_in(version))
    if value is None and not parameter.optional:
        raise _missing(parameter, where)
    return None if value is None else _in_range(parameter, Decimal(value), where)


def _in_range(parameter: Parameter, value: Decimal, where: Where) -> Decimal:
    too_low = parameter.lowest is not None and value < parameter.lowest
    if too_low or (parameter.highest is not None and value > parameter.highest):
        lowest, highest = parameter.lowest, parameter.highest
        bounds = (str(bound) if bound is not None else "…" for bound in (lowest, highest))
        raise Refused(
            error("method.out_of_range", where, name=parameter.id, bounds=" – ".join(bounds))
        )
    return value


def _choice(parameter: Parameter, given: Given, version: str, where: Where) -> str | None:
    chosen = given.texts.get(parameter.id, parameter.default_in(version))
    if chosen is None:
        if parameter.optional:
            return None
        raise _missing(parameter, where)
    if parameter.choices and chosen not in parameter.choices:
        known = ", ".join(parameter.choices)
        raise Refused(
            error("method.unknown_choice", where, name=parameter.id, value=str(chosen), known=known)
        )
    return str(chosen)


def _series(parameter: Parameter, given: Given, where: Where) -> Series:
    if parameter.id not in given.series and not parameter.optional:
        raise _missing(parameter, where)
    found = given.series.get(parameter.id, {})
    return {year: _in_range(parameter, value, where) for year, value in sorted(found.items())}


def _rows(
    parameter: Parameter, given: Given, version: str, within: str, where: Where
) -> tuple[Given, ...]:
    if not given.rows.get(parameter.id) and not parameter.optional:
        raise _missing(parameter, where)
    return tuple(
        _completed(parameter.columns, row, version, f"{within}{parameter.id}[{n}].")
        for n, row in enumerate(given.rows.get(parameter.id, ()))
    )
