"""Text broken into lines of a width: at words, and at the signs that Thai binds to a word."""

import re
from collections.abc import Callable
from functools import lru_cache

from lgo_desktop.charts.lettering.words import INVISIBLE, NEVER_FIRST, words

Measure = Callable[[str], float]
"""The width of a text."""

NEVER_BEGIN = frozenset("ๆฯ๏%)]}”’!?,.:;/…")
"""A line does not begin with one of these."""
BINDS_NEXT = frozenset("([{“‘.")
"""Directly after one of these no line ends: brackets, and the points inside "พ.ศ."."""
PREFIXES = frozenset({"การ", "ความ", "ผู้", "นัก"})
"""Words that only make sense with the next one."""
KEEPS_ITS_NUMBER = (".", "ที่", "ข้อ", "หน้า")
"""Words that stay on one line with the number after them: "พ.ศ. 2568", "ตารางที่ 1"."""
REPEAT_SIGNS = ("ๆ", "ฯ")
LETTER_GROUP = re.compile(f"[เแโใไ]?.[{''.join(sorted(NEVER_FIRST))}]*", re.DOTALL)


def lines(text: str, width: float, measure: Measure) -> list[str]:
    """The text in lines that each measure at most ``width``; at least one line.

    A line feed in the text begins a new line. Blanks at a break are dropped, all else is kept.
    A word wider than the whole line is cut between letter groups.
    """
    broken: list[str] = []
    for line in text.translate(INVISIBLE).split("\n"):
        broken += _filled(line, width, measure)
    return broken


def _filled(text: str, width: float, measure: Measure) -> list[str]:
    """One paragraph in lines, each as full as the next word allows."""
    finished: list[str] = []
    line, used = "", 0.0
    for unit in unbreakable(text):
        if used + measure(unit.rstrip(" ")) <= width:
            line, used = line + unit, used + measure(unit)
            continue
        if line.strip(" "):
            finished.append(line.rstrip(" "))
        *full, line = _cut(unit.lstrip(" "), width, measure)
        finished += full
        used = measure(line)
    return [*finished, line.rstrip(" ")]


@lru_cache(maxsize=5_000)
def unbreakable(text: str) -> tuple[str, ...]:
    """The pieces of a text between which a line may end; blanks stay with the piece before."""
    units: list[str] = []
    pieces = words(text)
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else ""
        if units and (_belongs_to_line(units[-1], piece) or (piece[0] == " " and not after)):
            units[-1] += piece
        else:
            units.append(piece)
    return tuple(units)


def _belongs_to_line(before: str, piece: str) -> bool:
    """Whether no line may end between the two."""
    bare = before.rstrip(" ")
    if piece[0] == " " or piece[0] in REPEAT_SIGNS:
        return True
    if bare != before:
        return bare.endswith(KEEPS_ITS_NUMBER) and piece[0].isdecimal()
    return piece[0] in NEVER_BEGIN or bare[-1:] in BINDS_NEXT or bare in PREFIXES


def _cut(unit: str, width: float, measure: Measure) -> list[str]:
    """A piece too wide for any line, cut between letter groups; others as they are."""
    if measure(unit.rstrip(" ")) <= width:
        return [unit]
    parts, used = [""], 0.0
    for group in LETTER_GROUP.findall(unit):
        wide = measure(group)
        if parts[-1] and used + wide > width:
            parts.append("")
            used = 0.0
        parts[-1] += group
        used += wide
    return parts
