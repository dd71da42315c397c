"""Column types that keep what was typed: exact decimals and moments in UTC, both as text."""

import json
from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


def decimal_text(value: object) -> str:
    """All digits of a decimal without exponent; anything but a finite Decimal is a defect."""
    if not isinstance(value, Decimal):
        raise TypeError(f"only a Decimal can be stored, not {value!r}")
    if not value.is_finite():
        raise ValueError(f"only a finite number can be stored, not {value}")
    return format(value, "f")


def value_text(value: object) -> str:
    """A number as its digits, a text as a JSON string: the quotation mark tells them apart."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else decimal_text(value)


def value_of(text: str) -> Decimal | str:
    """The number or the text that :func:`value_text` wrote."""
    return str(json.loads(text)) if text.startswith('"') else Decimal(text)


class ValueText(TypeDecorator[Decimal | str]):
    """A Decimal or a text, as text, because SQLite's own numbers are binary and lose digits."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text to store."""
        return None if value is None else value_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | str | None:  # noqa: ARG002
        """What was stored."""
        return None if value is None else value_of(value)


class MomentText(TypeDecorator[datetime]):
    """A moment as ISO text in UTC, to the second."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text to store; a moment without a time zone is a defect."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a time zone: {value}")
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment that was stored."""
        return None if value is None else datetime.fromisoformat(value)
