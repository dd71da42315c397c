"""Compile the catalogue: every ``resources/locale/<language>/*.po`` into two ``.mo`` a language.

The second is for the screen, where Thai sentences tell between which words they may be broken.
Fails when a message exists in one language only, stands in two files, is empty, or asks for
different values in the two languages.
"""

import string
import sys
from pathlib import Path

import polib

from lgo_desktop.base.messages import SCREEN
from lgo_desktop.base.paths import resources
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.charts.lettering.words import breakable


def read_language(folder: Path) -> tuple[polib.POFile, list[str]]:
    """All messages of one language, and what is wrong with them."""
    merged, problems = polib.POFile(), []
    merged.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.po")):
        for entry in polib.pofile(str(path), check_for_duplicates=False):
            if entry.msgid in seen:
                problems.append(f"{path}: {entry.msgid} stands already in {seen[entry.msgid]}")
            elif not entry.msgstr.strip():
                problems.append(f"{path}: {entry.msgid} is empty")
            else:
                seen[entry.msgid] = path.name
                merged.append(entry)
    return merged, problems


def placeholders(sentence: str) -> set[str]:
    """The names of the values that a sentence asks for."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def compare(left: polib.POFile, right: polib.POFile) -> list[str]:
    """What the two languages do not share."""
    ours = {entry.msgid: entry.msgstr for entry in left}
    theirs = {entry.msgid: entry.msgstr for entry in right}
    problems = [f"in one language only: {msgid}" for msgid in sorted(ours.keys() ^ theirs.keys())]
    problems += [
        f"values differ between the languages: {msgid}"
        for msgid in sorted(ours.keys() & theirs.keys())
        if placeholders(ours[msgid]) != placeholders(theirs[msgid])
    ]
    return problems


def main() -> int:
    """Compile; exit code 1 with a list of problems if the catalogue is not whole."""
    root = resources() / "locale"
    read = {language: read_language(root / language) for language in LANGUAGES}
    problems = [problem for _, found in read.values() for problem in found]
    problems += compare(*(catalogue for catalogue, _ in read.values()))
    for language, (catalogue, _) in read.items():
        folder = root / language / "LC_MESSAGES"
        folder.mkdir(parents=True, exist_ok=True)
        catalogue.save_as_mofile(str(folder / "lgo_desktop.mo"))
        for entry in catalogue:
            entry.msgstr = breakable(entry.msgstr)
        catalogue.save_as_mofile(str(folder / f"{SCREEN}.mo"))
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
