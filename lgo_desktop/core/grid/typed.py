"""What somebody typed into a cell: an amount, with the unit if one stands behind it."""

import re
from collections.abc import Mapping
from dataclasses import astuple, replace
from unicodedata import normalize

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.admission import Form, admit, field_of, read_value
from lgo_desktop.core.fields import Field
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import parse_period
from lgo_desktop.core.sources.declaration import Variant
from lgo_desktop.core.units import unit_named

_AMOUNT_AND_UNIT = re.compile(
    r"\s*(?P<amount>[+\-−]?[\d.,][\d., \u00a0]*(?:[eE][+-]?\d+)?)\s*(?P<unit>[^\d\s.,].*?)?\s*"
)


_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


def tidy(text: str) -> str:
    """A text with Arabic digits, without invisible characters and blanks around it."""
    return text.translate(_DIGITS).translate(_INVISIBLE).strip()


def parted(text: str) -> tuple[str, str]:
    """The amount and the unit behind it, as written; the unit empty where there is none."""
    match = _AMOUNT_AND_UNIT.fullmatch(text)
    return (match["amount"], match["unit"] or "") if match else (text, "")


def normal_key(key: EntryKey, inventory: Inventory, forms: Mapping[str, Form]) -> EntryKey:
    """The key as it is stored: its period, in either era or for a year, as ISO months.

    :class:`Refused` with an unknown name (see :func:`field_of`) or ``period.…``.
    """
    where = key.where(inventory.id)
    _, _, field = field_of(key, forms, where)
    period = parse_period(key.period, inventory.year, where, history=field.history)
    return EntryKey(*(normalize("NFC", part) for part in astuple(replace(key, period=str(period)))))


def entry_typed(
    key: EntryKey, text: str, inventory: Inventory, forms: Mapping[str, Form],
    *, unit: str = "", before: Entry | None = None,
) -> Entry:  # fmt: skip
    """The entry that a text means in a cell, whose key is as :func:`normal_key` gives it.

    A unit typed behind the number counts first, then ``unit``, then that of the entry ``before``,
    then the first of the field; the note of the entry before stays. :class:`Refused` with what
    :func:`admit` refuses, or with ``period.…``.
    """
    where = key.where(inventory.id)
    form, variant, field = field_of(key, forms, where)
    period = parse_period(key.period, inventory.year, where, history=field.history)
    note = before.note if before else ""
    if field.type != "number":
        value = read_value(_choice_named(text, field), field, where)
        return admit(Entry(key, period, value, "", note), forms, where)
    amount, written = parted(text)
    number = read_value(amount, field, where)
    unit = written or unit or (before.unit if before else "") or first_unit(form, variant, field)
    return admit(Entry(key, period, number, _known(unit, text, where), note), forms, where)


def first_unit(form: Form, variant: Variant, field: Field) -> str:
    """The unit that is suggested for a field; empty for anything but a number."""
    return next((unit.id for unit in form.units(variant, field)), "")


def _choice_named(text: str, field: Field) -> str:
    """The id of the choice whose name a text is; any other text as it is."""
    wanted = " ".join(text.split()).casefold()
    names = (
        (choice.id, name.casefold())
        for choice in field.choices
        for name in (choice.name.th, choice.name.en)
    )
    return next((id_ for id_, name in names if name == wanted), text)


def _known(unit: str, text: str, where: Where) -> str:
    """The id of a unit; a text that is no number with a unit is told as a whole."""
    try:
        return unit_named(unit, where).id
    except Refused as refusal:
        if parted(text)[1]:
            raise Refused(error("grid.unknown_unit", where, text=text.strip()[:40])) from refusal
        raise
