"""The five kinds of values in a table of a bundle, each with one way to write it.

=========  ============  ==========================================================
kind       Table Schema  text in the cell
=========  ============  ==========================================================
string     string        Unicode NFC; an empty cell is the empty text: text has no null
decimal    number        all digits, full stop, no exponent, no idle zeros; empty = null
integer    integer       digits, 64 bits signed; empty = null
boolean    boolean       ``true`` or ``false``; empty = null
date       date          ISO 8601, Gregorian; empty = null
=========  ============  ==========================================================
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from lgo_desktop.base.numbers import plain

ColumnType = Literal["string", "decimal", "integer", "boolean", "date"]
Value = str | Decimal | int | bool | date | None

LONGEST_TEXT = 32_767
"""Characters in a cell, as in a cell of a spreadsheet."""
LONGEST_NUMBER = 200
LARGEST_INTEGER = 2**63 - 1

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class CellForm:
    """How one kind of value is checked, written and read.

    ``checked`` gives the value in its canonical form, ``read`` the value of a cell; both raise
    ``ValueError`` for anything else. ``schema`` is the type's name in Table Schema.
    """

    schema: str
    checked: Callable[[Value], Value]
    write: Callable[[Value], str]
    read: Callable[[str], Value]


def _text(value: Value) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError("not a text")
    if not value.isascii():
        value.encode("utf-8")  # half a surrogate pair cannot be written
        value = unicodedata.normalize("NFC", value)
    if len(value) > LONGEST_TEXT:
        raise ValueError("a text too long")
    return value


def _decimal(value: Value) -> Decimal | None:
    if value is None:
        return None
    if not isinstance(value, Decimal) or not value.is_finite():
        raise ValueError("not a finite decimal")
    if abs(value.adjusted()) > LONGEST_NUMBER:  # before a huge exponent is written out
        raise ValueError("a number too large or too small")
    if not value:
        return Decimal(0)
    text = plain(value)
    return value if text == str(value) else _read_decimal(text)


def _read_decimal(text: str) -> Decimal:
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        raise ValueError("not a plain decimal")
    return Decimal(text)


def _integer(value: Value) -> int | None:
    if value is None:
        return None
    if type(value) is not int or abs(value) > LARGEST_INTEGER:
        raise ValueError("not an integer of 64 bits")
    return value


def _read_integer(text: str) -> int:
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        raise ValueError("not an integer")
    return int(text)


def _boolean(value: Value) -> bool | None:
    if value is not None and not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def _date(value: Value) -> date | None:
    if value is not None and type(value) is not date:
        raise ValueError("not a date")
    return value


def _or_null(read: Callable[[str], Value]) -> Callable[[str], Value]:
    return lambda text: read(text) if text else None


def _or_empty(write: Callable[[Value], str]) -> Callable[[Value], str]:
    return lambda value: "" if value is None else write(value)


def _number_text(value: Value) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _boolean_text(value: Value) -> str:
    return "true" if value else "false"


def _read_boolean(text: str) -> bool:
    if text not in _BOOLEANS:
        raise ValueError("neither true nor false")
    return _BOOLEANS[text]


FORMS: dict[ColumnType, CellForm] = {
    "string": CellForm("string", _text, str, str),
    "decimal": CellForm("number", _decimal, _or_empty(_number_text), _or_null(_read_decimal)),
    "integer": CellForm("integer", _integer, _or_empty(str), _or_null(_read_integer)),
    "boolean": CellForm("boolean", _boolean, _or_empty(_boolean_text), _or_null(_read_boolean)),
    "date": CellForm("date", _date, _or_empty(str), _or_null(date.fromisoformat)),
}

TYPE_OF_SCHEMA: dict[str, ColumnType] = {form.schema: name for name, form in FORMS.items()}
