"""The factors an inventory was calculated with, whole: it explains itself without the pack."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, get_type_hints

from sqlalchemy import Connection, select

from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.storage.change_log import Row
from lgo_desktop.storage.columns import decimal_text
from lgo_desktop.storage.tables import factor_use


@dataclass(frozen=True, slots=True)
class FactorUse:
    """A factor as it was used, with the hash of the pack that it came from."""

    factor: Factor
    pack_sha256: str


def factor_use_row(inventory: str, use: FactorUse) -> Row:
    """The row of a used factor."""
    return {
        "inventory": inventory,
        "pack": use.factor.pack,
        "edition": use.factor.edition,
        "key": use.factor.key,
        "sha256": use.pack_sha256,
        "factor": factor_json(use.factor),
    }


def read_factor_use(connection: Connection, inventory: str) -> tuple[FactorUse, ...]:
    """The factors that an inventory used, by pack, edition and key."""
    rows = connection.execute(
        select(factor_use)
        .where(factor_use.c.inventory == inventory)
        .order_by(*factor_use.primary_key)
    )
    return tuple(FactorUse(factor_from_json(row.factor), row.sha256) for row in rows)


def factor_json(factor: Factor) -> str:
    """A factor as JSON with every field, so that a later version can read an earlier one's."""
    known = {part.name: _told(getattr(factor, part.name)) for part in fields(factor)}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def factor_from_json(text: str) -> Factor:
    """The factor that :func:`factor_json` wrote; fields this version does not know are left out."""
    kept = json.loads(text)
    hints = get_type_hints(Factor)
    return Factor(**{name: _heard(hints[name], kept[name]) for name in hints if name in kept})


def _told(value: object) -> object:
    match value:
        case Decimal():
            return decimal_text(value)
        case date():
            return value.isoformat()
        case Text():
            return {"th": value.th, "en": value.en}
        case Mapping():
            return {name: _told(part) for name, part in sorted(value.items())}
    return value


_READERS: dict[object, Callable[[Any], object]] = {
    Decimal: Decimal,
    Decimal | None: Decimal,
    date | None: date.fromisoformat,
    Text: lambda kept: Text(**kept),
    Text | None: lambda kept: Text(**kept),
    Mapping[str, Decimal]: lambda kept: {gas: Decimal(kg) for gas, kg in kept.items()},
    str: str,
    bool: bool,
}


def _heard(hint: object, kept: object) -> Any:
    return None if kept is None else _READERS[hint](kept)
