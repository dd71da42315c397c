"""Whether something may be entered: known names, a fitting unit, a possible value."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from unicodedata import is_normalized, normalize

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import parse_number
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import gregorian
from lgo_desktop.core.sources.declaration import Source, Variant
from lgo_desktop.core.statements.declaration import Statement
from lgo_desktop.core.units import unit_named

Form = Source | Statement
"""What has fields to fill in."""

MOST_CHARACTERS = 2_000
MOST_LISTED = 24
_DATE_PARTS = 3


def field_of(key: EntryKey, forms: Mapping[str, Form], where: Where) -> tuple[Form, Variant, Field]:
    """The form, variant and field that a key names.

    Raises :class:`Refused`: ``entry.unknown_source``, ``entry.unknown_variant`` or
    ``entry.unknown_field``.
    """
    form = forms.get(key.source)
    if form is None:
        raise Refused(error("entry.unknown_source", where, source=key.source[:60]))
    variant = form.variant(key.variant)
    if variant is None:
        known = _listed((v.id, v.name) for v in form.variants)
        raise Refused(error("entry.unknown_variant", where, variant=key.variant[:60], known=known))
    field = form.field(key.field)
    if field is None:
        known = _listed((f.id, f.name) for f in form.fields)
        raise Refused(error("entry.unknown_field", where, field=key.field[:60], known=known))
    return form, variant, field


def read_value(text: str, field: Field, where: Where) -> Decimal | str:
    """The value that a text means in a field: a number, the id of a choice, an ISO date, words.

    Raises :class:`Refused`: those of numbers, ``entry.unknown_choice``, ``entry.not_a_date``,
    ``entry.no_text`` or ``entry.text_too_long``.
    """
    if field.type == "number":
        return parse_number(text, where)
    written = normalize("NFC", " ".join(text.split()))
    if not written:
        raise Refused(error("entry.no_text", where, field=field.name))
    if len(written) > MOST_CHARACTERS:
        raise Refused(error("entry.text_too_long", where, limit=MOST_CHARACTERS))
    if field.type == "date":
        return _iso_date(written, where)
    if field.type == "choice" and field.choice(written) is None:
        known = _listed((choice.id, choice.name) for choice in field.choices)
        raise Refused(error("entry.unknown_choice", where, value=written[:60], known=known))
    return written


def admit(candidate: Entry, forms: Mapping[str, Form], where: Where) -> Entry:
    """The entry, its unit in the program's own spelling, its names in Unicode NFC.

    Raises :class:`Refused`: those of :func:`field_of` and :func:`read_value`, ``unit.unknown``,
    ``entry.wrong_unit`` or ``entry.negative``.
    """
    form, variant, field = field_of(candidate.key, forms, where)
    key = _composed(candidate.key)
    if field.type != "number":
        value = read_value(str(candidate.value), field, where)
        return replace(candidate, key=key, value=value, unit="")
    if isinstance(candidate.value, str):
        raise Refused(error("number.not_a_number", where, text=candidate.value[:40]))
    typed, allowed = unit_named(candidate.unit, where), form.units(variant, field)
    if typed not in allowed:
        names = Text(", ".join(u.name.th for u in allowed), ", ".join(u.name.en for u in allowed))
        told = field.help
        advice = Text(f" – {told.th}", f" – {told.en}") if told else ""
        raise Refused(
            error("entry.wrong_unit", where, unit=typed.name, allowed=names, advice=advice)
        )
    if candidate.number < 0:
        raise Refused(error("entry.negative", where, value=str(candidate.value)[:40]))
    return replace(candidate, key=key, unit=typed.id)


def _iso_date(text: str, where: Where) -> str:
    """A date written year first or day first, in either era, as ISO."""
    parts = text.replace("/", "-").split("-")
    try:
        if len(parts) != _DATE_PARTS:
            raise ValueError(text)
        year, month, day = (int(part) for part in (parts if len(parts[0]) > 2 else parts[::-1]))  # noqa: PLR2004
        return date(gregorian(year), month, day).isoformat()
    except ValueError as trouble:
        raise Refused(error("entry.not_a_date", where, value=text[:40])) from trouble


def _listed(known: Iterable[tuple[str, Text]]) -> Text:
    """What may stand in a place, by the names that people know, with the ids of tables."""
    named = list(known)
    th = [f"{name.th} ({id_})" for id_, name in named[:MOST_LISTED]]
    en = [f"{name.en} ({id_})" for id_, name in named[:MOST_LISTED]]
    more = ["…"] if len(named) > MOST_LISTED else []
    return Text(", ".join([*th, *more]) or "–", ", ".join([*en, *more]) or "–")


def _composed(key: EntryKey) -> EntryKey:
    """The key in Unicode NFC: a name typed elsewhere in another form is the same name."""
    parts = (key.source, key.variant, key.facility, key.item, key.period, key.field)
    if all(is_normalized("NFC", part) for part in parts):
        return key
    return EntryKey(*(normalize("NFC", part) for part in parts))
