"""Labels of forms, folded so that the same words typed by different hands compare as equal.

Case, blanks, punctuation, numbering, Thai digits and Thai marks above and below (which are typed
in varying order or forgotten) do not count; the letters do.
"""

import re
import unicodedata
from functools import cache

_NUMBERING = re.compile(r"^\s*\(?(?:\d{1,2}(?:\.\d{1,2})+\s|\d{1,2}(?:[.)]\d{1,2})*[.)])\s*")
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_MARKS = re.compile("[\u0e47-\u0e4e\u0e33]")
_WRITTEN = re.compile(r"[^a-z0-9\u0e01-\u0e4e]")


@cache
def fold(text: str) -> str:
    """The letters and digits of a text in their folded form."""
    plain = text.replace("\u0e33", "\u0e32")  # sara am, whose two parts are also typed apart
    plain = unicodedata.normalize("NFKC", plain).lower().translate(_THAI_DIGITS)
    return _WRITTEN.sub("", _MARKS.sub("", plain))


def fold_label(text: str) -> str:
    """A row's label, folded and without its numbering (``6.``, ``3.1)``)."""
    return fold(_NUMBERING.sub("", text.translate(_THAI_DIGITS)))


def squeezed(text: str) -> str:
    """The text with single blanks, as a name to keep; at most 80 characters."""
    return " ".join(text.split())[:80]


def without_numbering(label: str) -> str:
    """The label as a name to keep, without the number in front."""
    numbering = _NUMBERING.match(label.translate(_THAI_DIGITS))
    return squeezed(label[numbering.end() :] if numbering else label)


def alternatives(*words: str) -> str:
    """A regular expression for any of these words, folded; an empty word makes it optional."""
    folded = sorted({fold(word) for word in words}, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, folded)) + ")"
