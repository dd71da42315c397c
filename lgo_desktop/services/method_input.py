"""The input of a method from a JSON file, in the shape that the method declares."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import parse_number, within_limits
from lgo_desktop.core.given import Given, Series
from lgo_desktop.core.methods.declaration import Parameter, ScienceMethod
from lgo_desktop.core.periods import gregorian

LARGEST_INPUT = 2**20


def read_input(path: Path, method: ScienceMethod) -> Given:
    """What a JSON file gives a method; numbers as numbers or as text, exactly as written.

    Raises :class:`Refused`: ``method.input``, those of numbers, ``method.shape`` where a parameter
    is given in another shape, and ``period.unreadable`` for a year.
    """
    where = Where(file=path.name)
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_INPUT).decode("utf-8-sig")
        given = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except (OSError, ValueError, RecursionError) as trouble:
        reason = type(trouble).__name__
        raise Refused(error("method.input", where, reason=reason)) from trouble
    return given_from(given, method.parameters, where)


def given_from(document: object, parameters: tuple[Parameter, ...], where: Where) -> Given:
    """The values of a JSON object; an unknown name is kept, for the method to refuse it."""
    if not isinstance(document, dict):
        raise Refused(error("method.input", where, reason="{…}"))
    known = {parameter.id: parameter for parameter in parameters}
    numbers: dict[str, Decimal] = {}
    texts: dict[str, str] = {}
    series: dict[str, Series] = {}
    rows: dict[str, tuple[Given, ...]] = {}
    for name, value in document.items():
        if value is None:
            continue
        parameter = known.get(name)
        place = Where(file=where.file, field=name[:60])
        if parameter is None:
            texts[name] = ""
        elif parameter.type == "number":
            numbers[name] = _number(value, place)
        elif parameter.type == "choice":
            texts[name] = _text(value, place)
        elif parameter.type == "series":
            series[name] = _series(value, place)
        else:
            rows[name] = tuple(
                given_from(row, parameter.columns, place) for row in _list(value, place)
            )
    return Given(numbers, texts, series, rows)


def _number(value: object, where: Where) -> Decimal:
    if isinstance(value, Decimal):
        return within_limits(value, where)
    if isinstance(value, str):
        return parse_number(value, where)
    raise Refused(error("number.not_a_number", where, text=str(value)[:40]))


def _text(value: object, where: Where) -> str:
    if isinstance(value, (str, Decimal)):
        return str(value)[:60]
    raise Refused(error("method.shape", where, shape='"…"'))


def _series(value: object, where: Where) -> Series:
    if not isinstance(value, dict):
        raise Refused(error("method.shape", where, shape='{"2551": "…", "2552": "…"}'))
    return {_year(name, where): _number(number, where) for name, number in value.items()}


def _year(text: str, where: Where) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4):  # noqa: PLR2004 - a year
        raise Refused(error("period.unreadable", where, period=text[:40]))
    return gregorian(int(text))


def _list(value: object, where: Where) -> list[Any]:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise Refused(error("method.shape", where, shape="[{…}, {…}]"))
    return value
