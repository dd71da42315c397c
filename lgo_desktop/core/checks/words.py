"""Numbers and months as findings show them."""

from datetime import date
from decimal import Decimal

from lgo_desktop.base.numbers import grouped
from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import BUDDHIST_OFFSET, MONTH_NAMES, Month, Period

_WHOLE_FROM = 100


def shown(value: Decimal) -> str:
    """A number for a sentence: thousands separated, two decimals below a hundred."""
    whole = value == value.to_integral_value() or abs(value) >= _WHOLE_FROM
    return grouped(value, 0 if whole else 2)


def exactly(value: Decimal) -> str:
    """A number as it stands on a paper, thousands separated."""
    return format(value.normalize(), ",f")


def when(period: Period | Month) -> Text:
    """A month or period in both languages."""
    return Text(period.spoken("th"), period.spoken("en"))


def months_named(months: list[Month]) -> Text:
    """Some months in both languages."""
    return Text(
        ", ".join(month.spoken("th") for month in months),
        ", ".join(month.spoken("en") for month in months),
    )


def day_named(day: date) -> Text:
    """A day in both languages."""
    month = MONTH_NAMES[day.month - 1]
    return Text(
        f"{day.day} {month.th} {day.year + BUDDHIST_OFFSET}", f"{day.day} {month.en} {day.year}"
    )
