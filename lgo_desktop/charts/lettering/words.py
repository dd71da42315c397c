"""Thai text cut into words, for a script that writes none.

Of all ways to cut a run of Thai into known words, the one with the lowest summed cost is taken
(unigram Viterbi over ``resources/words``). Cuts fall only where a reader would allow them: never
before a vowel or mark that belongs to the letter before it, never after a vowel written in front.
Letters that form no known word stay together.
"""

import gzip
import math
import re
from functools import cache, lru_cache

from lgo_desktop.base.paths import resources

THAI_RUN = re.compile("([\u0e01-\u0e4e]+)")
WRITTEN_IN_FRONT = frozenset("เแโใไ")
NEVER_FIRST = frozenset("ะัาำิีึืฺุูๅๆ็่้๊๋์ํ๎ฯ")
SILENCED = "์"
INVISIBLE: dict[int, str | None] = dict.fromkeys(
    (
        *range(0x20), *range(0x7F, 0xA0), 0xAD,  # control characters, soft hyphen
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
    )
) | {ord("\n"): "\n", ord("\t"): " ", 0x2028: " ", 0x2029: " "}  # fmt: skip
"""For ``str.translate``: what has no width on paper is left out of lines and print."""
BREAK = "\u200b"
FIELD_TERM_COST = 6.0
"""A term of this field is as likely in our reports as the commonest words of the corpus."""
UNKNOWN_COST = 25.0
"""For each letter group outside every known word: dearer than any word of the list."""


@cache
def known_words() -> dict[str, float]:
    """Every known word and its cost, read once."""
    folder = resources() / "words"
    costs: dict[str, float] = {}
    for line in gzip.decompress((folder / "thai_words.txt.gz").read_bytes()).decode().splitlines():
        cost, _, alike = line.partition("\t")
        # Thousands in one step, for the window waits for this.
        costs |= dict.fromkeys(alike.split(" "), float(cost))
    terms = (folder / "field_terms.txt").read_text(encoding="utf-8").split()
    return costs | dict.fromkeys(terms, FIELD_TERM_COST)


@cache
def longest_word() -> int:
    """The letters of the longest known word."""
    return max(map(len, known_words()))


def words(text: str) -> list[str]:
    """The text in pieces that join to the text again: Thai words, blanks, and all else."""
    pieces: list[str] = []
    for part in THAI_RUN.split(text):
        if THAI_RUN.fullmatch(part):
            pieces += thai_words(part)
        else:
            pieces += re.findall(" +|[^ ]+", part)
    return pieces


@lru_cache(maxsize=10_000)
def thai_words(run: str) -> tuple[str, ...]:
    """The words of a run of Thai letters."""
    cuts = _possible_cuts(run)
    return tuple(run[start:end] for start, end in _joined_unknown(_cheapest_path(run, cuts)))


@lru_cache(maxsize=20_000)
def breakable(text: str) -> str:
    """The text with U+200B, a place to break that shows nothing, between its Thai words."""
    parts = THAI_RUN.split(text)
    return "".join(BREAK.join(thai_words(p)) if THAI_RUN.fullmatch(p) else p for p in parts)


def _possible_cuts(run: str) -> list[int]:
    """Where the run may be cut at all, its two ends among them."""
    return [
        place
        for place in range(len(run) + 1)
        if place in (0, len(run))
        or not (
            run[place] in NEVER_FIRST
            or run[place - 1] in WRITTEN_IN_FRONT
            or run[place + 1 : place + 2] == SILENCED
        )
    ]


def _cheapest_path(run: str, cuts: list[int]) -> list[tuple[int, int, bool]]:
    """The spans of the cheapest way through the run; the flag says whether each is a word."""
    costs, longest = known_words(), longest_word()
    reached: dict[int, tuple[float, int, bool]] = {0: (0.0, 0, True)}
    for index, start in enumerate(cuts[:-1]):
        so_far = reached[start][0]
        for nth, end in enumerate(cuts[index + 1 :]):
            if end - start > longest and nth:
                break
            cost = costs.get(run[start:end])
            known = cost is not None
            if cost is None:
                cost = math.inf if nth else UNKNOWN_COST
            if so_far + cost < reached.get(end, (math.inf,))[0]:
                reached[end] = (so_far + cost, start, known)
    spans, end = [], len(run)
    while end:
        _, start, known = reached[end]
        spans.append((start, end, known))
        end = start
    return spans[::-1]


def _joined_unknown(spans: list[tuple[int, int, bool]]) -> list[tuple[int, int]]:
    """The spans with neighbouring unknown letter groups made one."""
    joined: list[tuple[int, int]] = []
    word_before = True
    for start, end, known in spans:
        if known or word_before:
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
        word_before = known
    return joined
