"""The variant of a source by which an officer uses a factor of the office's own.

The item of the entry is the factor's name: the item ``น้ำดื่มถัง`` meets the factor with the key
``own.น้ำดื่มถัง``, which the statement ``factor.own`` declares with its source.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import ITEM, Variant

OWN_PREFIX = "own."
"""What the keys of factors begin with that no book has."""


def own_factor(*units: str) -> Variant:
    """The variant, for amounts in these units, the one to suggest first; else in the field's."""
    name = Text("ค่าการปล่อยของหน่วยงานเอง (มีแหล่งอ้างอิง)", "The office's own factor, with its source")
    return Variant("own", name, (OWN_PREFIX + ITEM,), units)


OWN_FACTOR = own_factor()
