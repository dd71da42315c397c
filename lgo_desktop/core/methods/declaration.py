"""What a method declares: parameters with units and defaults, results, references, an example."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Reference, Teller

Values = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that a method takes. Without a default in any version it must be given."""

    id: str
    name: Text
    unit: str
    default: Decimal | None = None
    lowest: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Output:
    """A number that a method gives."""

    id: str
    name: Text
    unit: str


@dataclass(frozen=True, slots=True)
class ScienceMethod:
    """A method; a new one is a new file in this folder that defines ``METHOD``."""

    id: str
    name: Text
    versions: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    outputs: tuple[Output, ...]
    calculate: Callable[[Values, Teller], Values]
    references: tuple[Reference, ...]
    example: Mapping[str, str]

    def completed(self, given: Values) -> Values:
        """The given values with the defaults of those left out.

        Raises :class:`Refused`: ``method.unknown_parameter``, ``method.missing_parameter``,
        ``method.out_of_range``.
        """
        known = {parameter.id for parameter in self.parameters}
        for name in given:
            if name not in known:
                names = ", ".join(p.id for p in self.parameters)
                where = Where(field=name[:40])
                raise Refused(error("method.unknown_parameter", where, name=name[:40], known=names))
        return {p.id: _checked(p, given.get(p.id, p.default)) for p in self.parameters}


def _checked(parameter: Parameter, value: Decimal | None) -> Decimal:
    where = Where(field=parameter.id)
    if value is None:
        raise Refused(
            error("method.missing_parameter", where, name=parameter.id, unit=parameter.unit)
        )
    if value < parameter.lowest:
        raise Refused(
            error("method.out_of_range", where, name=parameter.id, lowest=str(parameter.lowest))
        )
    return value
