"""Days, times and years of account as people read them."""

from datetime import datetime

from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.periods import BUDDHIST_OFFSET, MONTH_NAMES, ReportingYear
from lgo_desktop.gui.words import Speech


def day(moment: datetime, language: Language) -> str:
    """The day where the computer stands: ``24 พ.ย. 2568`` or ``24 Nov 2025``."""
    local = moment.astimezone()
    month = MONTH_NAMES[local.month - 1].spoken(language)
    year = local.year + BUDDHIST_OFFSET if language == "th" else local.year
    return f"{local.day} {month} {year}"


def clock(moment: datetime) -> str:
    """The time of day where the computer stands: ``14:32``."""
    return f"{moment.astimezone():%H:%M}"


def when(moment: datetime, language: Language) -> str:
    """The time of day, with the day unless it is today: ``14:32``, ``23 พ.ย. 2568 14:32``."""
    today = moment.astimezone().date() == datetime.now().astimezone().date()
    return clock(moment) if today else f"{day(moment, language)} {clock(moment)}"


def year_name(year: ReportingYear, speech: Speech) -> str:
    """A year of account: ``ปี 2568``, ``ปีงบประมาณ 2568``, or with the Gregorian year."""
    kind = "fiscal" if year.fiscal else "calendar"
    buddhist = str(year.buddhist_year)
    both = f"{year.buddhist_year - BUDDHIST_OFFSET} (B.E. {buddhist})"
    return speech.say(f"home.year.{kind}", year=Text(buddhist, both))
