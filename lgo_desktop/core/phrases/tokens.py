"""A text as tokens: numbers with what they may mean, known words, and what is not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, product

from lgo_desktop.core.phrases.lexicon import Word, longest, words
from lgo_desktop.core.phrases.numerals import FIGURES, WORDS, value_of_words, values_of

MOST_READINGS = 8
"""So many ways to read the commas of a text are tried."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text: what it is, the number if it is one, and the text itself."""

    word: Word
    text: str
    value: Decimal = Decimal(0)


def token_readings(text: str) -> tuple[tuple[Token, ...], ...]:
    """The ways in which a text can be read as tokens, the likeliest first; mostly one."""
    pieces = [tuple(_readings(piece)) for piece in _pieces(text)]
    return tuple(islice(product(*pieces), MOST_READINGS))


def _readings(piece: tuple[str, Word | None]) -> Iterator[Token]:
    text, word = piece
    if word is not None:
        yield Token(word, text)
    elif WORDS.fullmatch(text):
        yield Token(Word("number"), text, value_of_words(text))
    else:
        values = values_of(text)
        yield from (Token(Word("number"), text, value) for value in values)
        if not values:
            yield Token(Word("unknown"), text)


def _pieces(text: str) -> Iterator[tuple[str, Word | None]]:
    """Pieces in their order; None instead of a word where the piece is a number."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        number = FIGURES.match(text, at) or WORDS.match(text, at)
        if number:
            yield number[0], None
            at = number.end()
            continue
        known = _known(text, at)
        length = len(known[0]) if known else _unknown(text, at)
        piece = text[at : at + length]
        yield piece, known[1] if known else Word("unknown")
        at += length


def _known(text: str, at: int) -> tuple[str, Word] | None:
    """The longest word that stands here; blanks within a word are none."""
    table = words()
    for length in range(min(longest(), len(text) - at), 0, -1):
        piece = text[at : at + length]
        word = table.get(piece.casefold())
        if word and not _goes_on(text, at + length):
            return piece, word
    return None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word in Latin letters goes on behind its supposed end."""
    before, after = text[end - 1], text[end : end + 1]
    return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()


def _unknown(text: str, at: int) -> int:
    """How long what is not known goes on: to the next blank or bracket, or to a digit.

    Digits behind Latin letters belong to them, as in ``B7``.
    """
    latin = text[at].isascii()
    end = at + 1
    while end < len(text) and not (
        text[end].isspace() or text[end] in "()[]" or (text[end].isdigit() and not latin)
    ):
        end += 1
    return end - at
