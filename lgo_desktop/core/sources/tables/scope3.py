"""Where each category of scope 3 stands in ISO 14064-1:2018 Annex B, and what to cite for it.

A report on TGO's form pairs categories 1, 4, 5, 7 and 9 of the GHG Protocol with Annex B; the
others are derived here from the titles of the two lists: capital goods 4.2, business travel 3.5,
assets leased from others 4.4, assets leased to others 5.2.
"""

from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference

SCOPE3_STANDARD = "GHG Protocol, Corporate Value Chain (Scope 3) Standard"

ISO_CATEGORY = {
    1: "4.1", 2: "4.2", 4: "3.1", 5: "4.3", 6: "3.5", 7: "3.3", 8: "4.4", 9: "3.2", 13: "5.2",
}  # fmt: skip
"""Category of the GHG Protocol → category of Annex B."""

ISO_SERVICES = "4.5"
"""Annex B of services bought, which the GHG Protocol counts with goods in its category 1."""


def cited(category: int, iso: str = "") -> tuple[Reference, Reference]:
    """The references of a source of this category; ``iso`` where it is not the usual one."""
    standard = Reference(SCOPE3_STANDARD, f"category {category}")
    return standard, annex_b(iso or ISO_CATEGORY[category])
