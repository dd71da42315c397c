"""Numbers as they are written in figures, where commas may mean two things, and in Thai words."""

import re
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT

FIGURES = re.compile(r"\d+(?:[ \u00a0]\d{3})+(?:\.\d+)?(?!\d)|\d[\d,]*(?:\.\d+)*(?:,\d+)?|\.\d+")
"""One number in figures, with every separator that might belong to it."""

_PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}\.\d{3},\d+")
_ONE_COMMA = re.compile(r"\d+,\d+")

DIGITS = {
    "ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5,
    "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
MILLION, POINT = "ล้าน", "จุด"
MULTIPLIERS = {"ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000,
               "โหล": 12}  # fmt: skip
"""Words that may stand behind figures, as in ``1.2 แสน``."""

_WORD = "|".join((*DIGITS, *PLACES, MILLION, POINT))
WORDS = re.compile(rf"(?:{'|'.join((*DIGITS, 'สิบ'))})(?:{_WORD})*")
"""A number in Thai words; it begins with a digit or with ten."""


def values_of(figures: str) -> tuple[Decimal, ...]:
    """The numbers that figures may mean, the likeliest first; none where they mean nothing.

    ``1,250.5`` and ``1 250`` are one number. ``12,5`` may be 12.5, or 125 with a comma that
    slipped, and is asked about.
    """
    bare = figures.replace(" ", "").replace("\u00a0", "")
    if _GROUPED.fullmatch(bare):
        return (Decimal(bare.replace(",", "")),)
    if _PLAIN.fullmatch(bare):
        return (Decimal(bare),)
    if _POINTS.fullmatch(bare):
        return (Decimal(bare.replace(".", "").replace(",", ".")),)
    if _EUROPEAN.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", ".")), Decimal(bare.replace(",", ""))
    if _ONE_COMMA.fullmatch(bare):
        return Decimal(bare.replace(",", ".")), Decimal(bare.replace(",", ""))
    return ()


def value_of_words(words: str) -> Decimal:
    """The number that Thai number words say: ``หนึ่งพันสองร้อยห้าสิบ`` is 1250.

    ``words`` matches :data:`WORDS`.
    """
    whole, _, fraction = words.partition(POINT)
    millions = whole.split(MILLION)
    total = Decimal(0)
    for part in millions:
        total = EXACT.add(
            EXACT.multiply(total, Decimal(MULTIPLIERS[MILLION])), _below_million(part)
        )
    decimals = "".join(str(DIGITS[word]) for word in re.findall("|".join(DIGITS), fraction))
    return EXACT.add(total, Decimal(f"0.{decimals}")) if decimals else total


def _below_million(words: str) -> Decimal:
    total, digit = 0, None
    for word in re.findall(_WORD, words):
        if word in DIGITS:
            digit = DIGITS[word]
        else:
            total += PLACES[word] * (1 if digit is None else digit)
            digit = None
    return Decimal(total + (digit or 0))
