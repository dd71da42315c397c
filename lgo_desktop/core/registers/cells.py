"""The cells of a register: how an entry is shown, and what somebody typed means."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.numbers import plain
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.admission import admit
from lgo_desktop.core.checks.words import day_named
from lgo_desktop.core.days import day_written
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.typed import entry_typed
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory


def shown(entry: Entry, field: Field, offered: Iterable[Choice], language: Language) -> str:
    """A value as people read it: a name for an id, a day in their era, a unit that is not usual."""
    if isinstance(entry.value, Decimal):
        unit = f" {entry.unit}" if entry.unit != field.usual_unit else ""
        return f"{_grouped(entry.value)}{unit}"
    if field.type == "date":
        return day_named(date.fromisoformat(entry.value)).spoken(language)
    choice = choice_of(entry.value, (*field.choices, *offered))
    return choice.name.spoken(language) if choice else entry.value


def begun(entry: Entry | None, field: Field, language: Language) -> str:
    """What an editor begins with: the value so that it can be typed again."""
    if entry is None:
        return ""
    if isinstance(entry.value, Decimal):
        return plain(entry.value) + (f" {entry.unit}" if entry.unit != field.usual_unit else "")
    return shown(entry, field, (), language) if field.type == "date" else entry.value


def choice_of(text: str, choices: Iterable[Choice]) -> Choice | None:
    """The choice that a text is the id or the name of; None if there is none."""
    wanted = " ".join(text.split()).casefold()
    for one in choices:
        if wanted in (one.id.casefold(), one.name.th.casefold(), one.name.en.casefold()):
            return one
    return None


def entry_written(
    key: EntryKey, text: str, inventory: Inventory,
    *, offered: Iterable[Choice] = (), before: Entry | None = None,
) -> Entry:  # fmt: skip
    """The entry that a text means in a cell; the note of the entry before stays.

    Days may be written in any way that people do, choices by their names. Raises :class:`Refused`
    as :func:`entry_typed` does, ``entry.unknown_choice`` with the names.
    """
    form, year = all_forms().get(key.source), inventory.year.period
    field = form.field(key.field) if form else None
    if field is None or field.type == "number" or key.period != str(year):
        return entry_typed(key, text, inventory, all_forms(), before=before)
    where = key.where(inventory.id)
    if field.type == "date" and (day := day_written(text)) is not None:
        text = day.isoformat()
    elif choice := choice_of(text, (*field.choices, *offered)):
        text = choice.id
    elif field.type == "choice":
        raise Refused(_unknown_choice(text, field, where))
    return admit(Entry(key, year, text, "", before.note if before else ""), all_forms(), where)


def _unknown_choice(text: str, field: Field, where: Where) -> Finding:
    """The refusal of a text that is no choice, with what can be chosen as people call it."""
    names = [one.name for one in field.choices]
    told = Text(", ".join(one.th for one in names)[:600], ", ".join(one.en for one in names)[:600])
    return error("entry.unknown_choice", where, value=text.strip()[:60], known=told)


def _grouped(value: Decimal) -> str:
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}"
