"""Documents that several sources cite."""

from lgo_desktop.core.sources.declaration import Reference

TGO_REQUIREMENT = (
    "TGO, requirement for calculating and reporting the carbon footprint of organisations, "
    "8th printing (6th revision), July 2565"
)
GREEN_OFFICE_FORM = "Green Office criteria, form 1.5(1), greenhouse gas emissions of the office"
ISO_14064_1 = "ISO 14064-1:2018"


def form_row(place: str) -> Reference:
    """A row of form 1.5(1)."""
    return Reference(GREEN_OFFICE_FORM, place)


def requirement(place: str) -> Reference:
    """A rule of TGO's requirement."""
    return Reference(TGO_REQUIREMENT, place)


def annex_b(category: str) -> Reference:
    """A category of ISO 14064-1:2018 Annex B."""
    return Reference(ISO_14064_1, f"Annex B, category {category}")
