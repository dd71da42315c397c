"""Names of refrigerants as offices write them: R-22, R410a, HFC-134a, HCFC-22, R-32 (HFC-32)."""

import re

from lgo_desktop.exchange.form_labels import alternatives

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
_NUMBER = r"(\d{2,3}[a-z]{0,3}?)"
_LABEL = re.compile(rf"{_WORDS}(?:r|hfc|hcfc|cfc){_NUMBER}(?:(?:r|hfc|hcfc|cfc){_NUMBER})?")
_HALON = re.compile(rf"{_WORDS}halon(1211|1301)")
_PREFIXED = {"152": "hfc-152", "161": "hfc-161", "236cb": "hfc-236cb", "236ea": "hfc-236ea"}


def refrigerant_named(folded: str) -> str | None:
    """The key of the refrigerant that a folded label names (``r-22``); None if it names none."""
    halon = _HALON.fullmatch(folded)
    if halon:
        return f"halon-{halon[1]}"
    match = _LABEL.fullmatch(folded)
    if not match or (match[2] and match[2] != match[1]):
        return None
    return _PREFIXED.get(match[1], f"r-{match[1]}")
