"""Numbers and months as findings show them."""

from datetime import date
from decimal import Decimal

from lgo_desktop.base.numbers import grouped
from lgo_desktop.base.text import LANGUAGES, Language, Text
from lgo_desktop.core.checks.account import Row
from lgo_desktop.core.papers.paper import AMOUNTS
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
    return listed([when(month) for month in months])


def day_named(day: date) -> Text:
    """A day in both languages."""
    month = MONTH_NAMES[day.month - 1]
    return Text(
        f"{day.day} {month.th} {day.year + BUDDHIST_OFFSET}", f"{day.day} {month.en} {day.year}"
    )


def row_named(row: Row) -> Text:
    """A row as people call it: source, then item or variant, then the field if it is no amount."""
    _, variant, _, item, field = row.place
    kind = row.source.variant(variant)

    def spoken(language: Language) -> str:
        parts = [row.source.name.spoken(language)]
        if item:
            parts.append(item)
        elif kind is not None and len(row.source.variants) > 1:
            parts.append(kind.name.spoken(language))
        if field not in AMOUNTS:
            parts.append(row.field.name.spoken(language))
        return " · ".join(parts)

    thai, english = (spoken(language) for language in LANGUAGES)
    return Text(thai, english)


def listed(names: list[Text]) -> Text:
    """Some names in both languages, each once."""
    return Text(
        ", ".join(dict.fromkeys(name.th for name in names)),
        ", ".join(dict.fromkeys(name.en for name in names)),
    )
