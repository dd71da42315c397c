"""What a method takes and gives, as JSON Schema, with its example worked out."""

from typing import Any

from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.base.numbers import plain
from lgo_desktop.core.given import Result
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.services.method_input import given_from
from lgo_desktop.services.running_methods import run_method

_NUMBER = ["string", "number"]
_YEARS = "^[0-9]{4}$"


def schema_of(method: ScienceMethod) -> dict[str, Any]:
    """Everything that is needed to run a method without reading its code."""
    given = given_from(method.example, method.parameters, NOWHERE)
    worked = run_method(method.id, given).result
    return {
        "id": method.id,
        "name": {"th": method.name.th, "en": method.name.en},
        "versions": list(method.versions),
        "input_schema": _object(method.parameters, method.versions),
        "output_schema": {
            "type": "object",
            "properties": {output.id: _output(output) for output in method.outputs},
            "required": [output.id for output in method.outputs],
        },
        "example": {
            "input": dict(method.example),
            "output": {name: as_json(value) for name, value in worked.items()},
        },
        "references": [{"document": r.document, "place": r.place} for r in method.references],
    }


def as_json(value: Result) -> Any:
    """A result as text, or as an object of texts by year."""
    if isinstance(value, dict):
        return {str(year): plain(number) for year, number in value.items()}
    return plain(value)  # type: ignore[arg-type]


def _object(parameters: tuple[Parameter, ...], versions: tuple[str, ...]) -> dict[str, Any]:
    newest = versions[-1]
    return {
        "type": "object",
        "properties": {p.id: _parameter(p, versions) for p in parameters},
        "required": [p.id for p in parameters if not p.optional and p.default_in(newest) is None],
        "additionalProperties": False,
    }


def _parameter(parameter: Parameter, versions: tuple[str, ...]) -> dict[str, Any]:
    told: dict[str, Any] = {"title": parameter.name.en, "title_th": parameter.name.th}
    if parameter.unit:
        told["unit"] = parameter.unit
    default = parameter.default_in(versions[-1])
    if default is not None:
        told["default"] = default if isinstance(default, str) else plain(default)
    if parameter.by_version:
        told["default_by_version"] = {v: plain(n) for v, n in parameter.by_version.items()}
    if parameter.type == "number":
        return told | {"type": _NUMBER} | _bounds(parameter)
    if parameter.type == "choice":
        return told | {"type": "string", "enum": list(parameter.choices)}
    if parameter.type == "series":
        by_year = {_YEARS: {"type": _NUMBER} | _bounds(parameter)}
        return told | {"type": "object", "patternProperties": by_year}
    return told | {"type": "array", "items": _object(parameter.columns, versions)}


def _bounds(parameter: Parameter) -> dict[str, Any]:
    bounds = {"minimum": parameter.lowest, "maximum": parameter.highest}
    return {name: plain(bound) for name, bound in bounds.items() if bound is not None}


def _output(output: Output) -> dict[str, Any]:
    told: dict[str, Any] = {"title": output.name.en, "title_th": output.name.th}
    told["unit"] = output.unit
    if output.type == "number":
        return told | {"type": "string"}
    return told | {"type": "object", "patternProperties": {_YEARS: {"type": "string"}}}
