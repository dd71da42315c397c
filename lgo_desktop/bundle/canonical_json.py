"""The list of contents as JSON in its one canonical form (RFC 8785).

Read strictly: a key given twice, NaN, or brackets nested without end would let two readers
understand the same bytes differently, or stop one of them.
"""

import json
import re
from typing import NoReturn

import rfc8785

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error

Json = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

LARGEST_TEXT = 4_000_000
DEEPEST = 32

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")


def encode(value: Json) -> bytes:
    """The canonical bytes of a value."""
    return rfc8785.dumps(value)


def decode(data: bytes, where: Where = NOWHERE) -> dict[str, Json]:
    """The object that canonical bytes hold.

    Raises :class:`Refused` with ``bundle.list_unreadable``.
    """
    try:
        value = _parsed(data)
        canonical = encode(value) == data
    except ValueError:
        canonical = False
    if not canonical or not isinstance(value, dict):
        raise Refused(error("bundle.list_unreadable", where))
    return value


def _parsed(data: bytes) -> Json:
    if len(data) > LARGEST_TEXT:
        raise ValueError("too long")
    text = data.decode("utf-8")
    if _depth(text) > DEEPEST:
        raise ValueError("nested too deeply")
    value: Json = json.loads(text, object_pairs_hook=_object, parse_constant=_not_json)
    return value


def _depth(text: str) -> int:
    """How many brackets are open at once; found without recursion, before parsing."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(_STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _not_json(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
