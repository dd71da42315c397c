"""The Thai word list in ``resources/words``, made from PyThaiNLP's public-domain lists.

A word's cost is the negative logarithm of its share of the Thai National Corpus, so that the
cheapest way to cut a sentence into words is the likeliest one.

Use: ``python -m lgo_desktop.devtools.build_word_list words_th.txt tnc_freq.txt``. Both files come
with the PyThaiNLP package (folder ``corpus``) and are CC0-1.0, as its ``corpus_license.md`` says.
"""

import gzip
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

from lgo_desktop.base.paths import resources

THAI_WORD = re.compile("[\u0e01-\u0e4e]{2,}|[ณฯ]")
UNSEEN = 0.5
"""What a word that the corpus lacks counts as."""


def read_words(path: Path) -> list[str]:
    """The words worth knowing: Thai letters only, single letters only where they are words."""
    lines = map(str.strip, path.read_text(encoding="utf-8").splitlines())
    return sorted({line for line in lines if THAI_WORD.fullmatch(line)})


def read_counts(path: Path) -> dict[str, int]:
    """How often the corpus has each word."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows if len(row) > 1 and row[1].strip().isdigit()}


def word_list(words: list[str], counts: dict[str, int]) -> str:
    """One cost a line, to one decimal; a tab; and the words of this cost, parted by blanks.

    So the sixty thousand words are read in a fiftieth of a second when the window starts.
    """
    total = sum(counts.get(word, 0) for word in words)
    alike: dict[float, list[str]] = defaultdict(list)
    for word in words:
        alike[round(-math.log((counts.get(word, 0) + UNSEEN) / total), 1)].append(word)
    return "".join(f"{cost:.1f}\t{' '.join(some)}\n" for cost, some in sorted(alike.items()))


def main() -> int:
    """Build the list from the two files given as arguments."""
    if len(sys.argv) != 3:  # noqa: PLR2004 - the program and its two arguments
        print(__doc__, file=sys.stderr)
        return 2
    words = read_words(Path(sys.argv[1]))
    text = word_list(words, read_counts(Path(sys.argv[2])))
    target = resources() / "words" / "thai_words.txt.gz"
    target.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{target}: {len(words)} words, {target.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
