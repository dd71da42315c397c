"""Methods run by themselves: examples by hand, defaults, and refusal of what does not fit."""

from decimal import Decimal
from typing import Any

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.core.given import Result, silent
from lgo_desktop.core.methods.declaration import Parameter, ScienceMethod
from lgo_desktop.core.methods.registry import all_methods
from lgo_desktop.services.method_input import given_from

METHODS = list(all_methods().values())
ID = [method.id for method in METHODS]


def is_required(parameter: Parameter) -> bool:
    return parameter.default is None and not parameter.by_version and not parameter.optional


def run(id_: str, **given: Any) -> dict[str, Result]:
    """What a method gives."""
    method = all_methods()[id_]
    values = method.completed(given_from(given, method.parameters, NOWHERE))
    return dict(method.calculate(values, silent))


@pytest.mark.parametrize("method", METHODS, ids=ID)
def test_a_method_is_whole(method: ScienceMethod) -> None:
    assert method.id.count(".") == 1
    assert method.versions
    assert method.references
    names = [parameter.id for parameter in method.parameters]
    assert len(names) == len(set(names))
    assert method.example.keys() <= set(names)


@pytest.mark.parametrize("method", METHODS, ids=ID)
def test_the_example_gives_every_output(method: ScienceMethod) -> None:
    result = run(method.id, **method.example)
    assert list(result) == [output.id for output in method.outputs]
    for value in result.values():
        numbers = [value] if isinstance(value, Decimal) else value.values()
        assert all(number.is_finite() for number in numbers)


def test_burning_a_litre_of_diesel() -> None:
    """TGO, EF CFO (AR5), April 2565: 2.7406; 2006 IPCC Guidelines Vol 2 Table 3.2.2."""
    result = run("combustion.fuel", **all_methods()["combustion.fuel"].example)
    assert result == {
        "co2": Decimal("2.698722"),
        "ch4": Decimal("0.000142038"),
        "n2o": Decimal("0.000142038"),
        "kgco2e": Decimal("2.74062321"),
    }


def test_septic_tanks_of_25_staff() -> None:
    """TGO's requirement, 8th printing: 25 × 240 × 0.012."""
    assert run("wastewater.septic_tank", staff="25", working_days="240") == {"ch4": Decimal(72)}
    changed = run("wastewater.septic_tank", staff="25", working_days="240", bod="18.3", mcf="0.7")
    assert changed == {"ch4": Decimal("46.1160")}


@pytest.mark.parametrize(
    ("given", "load", "methane"),
    [
        ({"wastewater": "239490", "cod": "96", "f": "0.05"}, "22991.04", "1149.552"),
        ({"wastewater": "1000", "f": "0.2"}, "120", "24"),
        ({"wastewater": "1000", "sludge": "20", "f": "0.2"}, "100", "20"),
        ({"wastewater": "1000", "cod": "0", "f": "0.2"}, "0", "0"),
    ],
)
def test_wastewater_by_cod(given: dict[str, str], load: str, methane: str) -> None:
    expected = {"load": Decimal(load), "ch4": Decimal(methane)}
    assert run("wastewater.cod", **given) == expected


@pytest.mark.parametrize("method", METHODS, ids=ID)
def test_an_unknown_parameter_is_refused(method: ScienceMethod) -> None:
    with pytest.raises(Refused) as refused:
        run(method.id, **{**method.example, "colour": "1"})
    (finding,) = refused.value.findings
    assert (finding.code, finding.where.field) == ("method.unknown_parameter", "colour")


@pytest.mark.parametrize(
    ("method", "missing"),
    [(m, p.id) for m in METHODS for p in m.parameters if is_required(p)],
    ids=lambda part: part if isinstance(part, str) else part.id,
)
def test_a_parameter_without_default_must_be_given(method: ScienceMethod, missing: str) -> None:
    given = {name: value for name, value in method.example.items() if name != missing}
    with pytest.raises(Refused) as refused:
        run(method.id, **given)
    (finding,) = refused.value.findings
    assert (finding.code, finding.where.field) == ("method.missing_parameter", missing)


@pytest.mark.parametrize(
    ("method", "parameter", "value"),
    [
        (m, p.id, str(p.lowest - 1))
        for m in METHODS
        for p in m.parameters
        if p.lowest is not None and p.type == "number"
    ],
    ids=lambda part: part if isinstance(part, str) else part.id,
)  # fmt: skip
def test_a_value_below_the_lowest_is_refused(
    method: ScienceMethod, parameter: str, value: str
) -> None:
    with pytest.raises(Refused) as refused:
        run(method.id, **{**method.example, parameter: value})
    (finding,) = refused.value.findings
    assert (finding.code, finding.where.field) == ("method.out_of_range", parameter)
