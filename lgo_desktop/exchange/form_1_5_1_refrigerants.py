"""Names of refrigerants as offices write them: R-22, R410a, HFC-134a, HCFC-22, R-32 (HFC-32)."""

import re
from functools import cache

from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.exchange.form_labels import alternatives, fold

APART = frozenset(
    {
        "r-11", "r-12", "r-22", "r-113", "r-114", "r-115", "r-123", "r-124", "r-141b", "r-142b",
        "halon-1211", "halon-1301",
    }
)  # fmt: skip
"""CFC, HCFC and halons: reported apart from the totals (TGO's requirement, 2569 edition)."""

_WORDS = alternatives(
    "", "การใช้", "การเติม", "การรั่วไหล", "การรั่วไหลของ", "เติม", "การใช้สาร"
) + alternatives(
    "", "สารทำความเย็น", "น้ำยาแอร์", "น้ำยาทำความเย็น", "น้ำยาเครื่องปรับอากาศ", "refrigerant",
    "refrigerants",
) + alternatives("", "ชนิด", "ประเภท")  # fmt: skip
_KIND = r"(?:r|hfc|hcfc|cfc|pfc|halon)"
_NAME = rf"({_KIND}[0-9]+[a-z]*|sf6|nf3)"
_LABEL = re.compile(rf"{_WORDS}{_NAME}")
_LABEL_TWICE = re.compile(rf"{_WORDS}{_KIND}([0-9]+[a-z]*?){_KIND}\1")
"""Named in two ways, as in R-22 (HCFC-22)."""


@cache
def _declared() -> dict[str, str]:
    """The keys of the refrigerants that can be entered, by their folded number."""
    variants = all_sources()["fugitive.refrigerant"].variants
    return {_number(fold(variant.id)): variant.id for variant in variants}


def _number(folded: str) -> str:
    """What follows the kind: 22 of r22 and of hcfc22; the whole of sf6."""
    return re.sub(rf"^{_KIND}(?=[0-9])", "", folded)


def refrigerant_named(folded: str) -> str | None:
    """The key of the refrigerant that a folded label names (``r-22``); None if it names none.

    A name that is not declared keeps its own key: whoever saves the entry refuses it by that name.
    """
    match = _LABEL_TWICE.fullmatch(folded) or _LABEL.fullmatch(folded)
    if not match:
        return None
    number = _number(match[1])
    return _declared().get(number, f"r-{number}")
