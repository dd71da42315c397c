"""Whether a number may be entered for a source: known names, a fitting unit, a possible value."""

from collections.abc import Mapping
from dataclasses import astuple, replace
from unicodedata import normalize

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.units import unit_named


def admit(candidate: Entry, sources: Mapping[str, Source], where: Where) -> Entry:
    """The entry, its unit in the program's own spelling, its names in Unicode NFC.

    Raises :class:`Refused`: ``entry.unknown_source``, ``entry.unknown_variant``,
    ``entry.unknown_field``, ``unit.unknown``, ``entry.wrong_unit`` or ``entry.negative``.
    """
    key = candidate.key
    source = sources.get(key.source)
    if source is None:
        raise Refused(error("entry.unknown_source", where, source=key.source[:60]))
    variant = source.variant(key.variant)
    if variant is None:
        known = ", ".join(v.id for v in source.variants)
        raise Refused(
            error("entry.unknown_variant", where, variant=key.variant[:60], known=known[:300])
        )
    field = source.field(key.field)
    if field is None:
        known = ", ".join(f.id for f in source.fields)
        raise Refused(error("entry.unknown_field", where, field=key.field[:60], known=known))
    typed, allowed = unit_named(candidate.unit, where), source.units(variant, field)
    if typed not in allowed:
        names = Text(", ".join(u.name.th for u in allowed), ", ".join(u.name.en for u in allowed))
        raise Refused(error("entry.wrong_unit", where, unit=typed.name, allowed=names))
    if candidate.value < 0:
        raise Refused(error("entry.negative", where, value=str(candidate.value)[:40]))
    return replace(candidate, key=_composed(key), unit=typed.id)


def _composed(key: EntryKey) -> EntryKey:
    """The key in Unicode NFC: a name typed elsewhere in another form is the same name."""
    return EntryKey(*(normalize("NFC", part) for part in astuple(key)))
