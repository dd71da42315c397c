"""Running a method of the core by itself, on values from a file."""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import parse_number, plain, within_limits
from lgo_desktop.core.methods.declaration import ScienceMethod, Values
from lgo_desktop.core.methods.registry import all_methods
from lgo_desktop.core.trace import Step, StepListener

LARGEST_INPUT = 2**20


@dataclass(frozen=True, slots=True)
class Run:
    """What a method gave, and its steps."""

    method: ScienceMethod
    version: str
    result: Values
    steps: tuple[Step, ...]


def method_named(id_: str) -> ScienceMethod:
    """The method of this id; ``method.unknown`` if none."""
    method = all_methods().get(id_)
    if method is None:
        raise Refused(error("method.unknown", id=id_[:40], known=", ".join(all_methods())))
    return method


def run_method(id_: str, given: Values, version: str | None = None) -> Run:
    """The result of a method on given values, with the defaults of what is left out."""
    method = method_named(id_)
    chosen = version or method.versions[-1]
    if chosen not in method.versions:
        known = ", ".join(method.versions)
        raise Refused(error("method.unknown_version", version=chosen[:20], known=known))
    listener = StepListener()
    result = method.calculate(method.completed(given), listener)
    return Run(method, chosen, result, tuple(listener.steps))


def read_input(path: Path) -> Values:
    """The numbers of a JSON file, given as numbers or as text, exactly as written."""
    where = Where(file=path.name)
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_INPUT).decode("utf-8-sig")
        given = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except (OSError, ValueError, RecursionError) as trouble:
        reason = type(trouble).__name__
        raise Refused(error("method.input", where, reason=reason)) from trouble
    if not isinstance(given, dict):
        raise Refused(error("method.input", where, reason="{…}"))
    return {
        name: _number(value, Where(file=path.name, field=name)) for name, value in given.items()
    }


def _number(value: Any, where: Where) -> Decimal:
    if isinstance(value, Decimal):
        return within_limits(value, where)
    if isinstance(value, str):
        return parse_number(value, where)
    raise Refused(error("number.not_a_number", where, text=str(value)[:40]))


def schema_of(method: ScienceMethod) -> dict[str, Any]:
    """What a method takes and gives, as JSON Schema, with its example worked out."""
    given = {name: parse_number(text) for name, text in method.example.items()}
    worked = run_method(method.id, given).result
    required = [p.id for p in method.parameters if p.default is None]
    return {
        "id": method.id,
        "name": {"th": method.name.th, "en": method.name.en},
        "versions": list(method.versions),
        "input_schema": {
            "type": "object",
            "properties": {
                p.id: {
                    "type": ["string", "number"],
                    "title": p.name.en,
                    "unit": p.unit,
                    **({} if p.default is None else {"default": plain(p.default)}),
                }
                for p in method.parameters
            },
            "required": required,
            "additionalProperties": False,
        },
        "output_schema": {
            "type": "object",
            "properties": {
                o.id: {"type": "string", "title": o.name.en, "unit": o.unit} for o in method.outputs
            },
            "required": [o.id for o in method.outputs],
        },
        "example": {
            "input": dict(method.example),
            "output": {name: plain(value) for name, value in worked.items()},
        },
        "references": [{"document": r.document, "place": r.place} for r in method.references],
    }
