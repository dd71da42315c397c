"""What the repository holds: its own words, whole catalogues, and nothing of one machine."""

import re
from pathlib import Path

import pytest
from source_tree import ROOT, name_of, tracked_files

from lgo_desktop.base.paths import resources
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.devtools.compile_messages import compare, read_language

PIECES = (
    ("/wo", "rk/"), ("/ho", "me/"), ("/ro", "ot/"), ("/Us", "ers/"), ("../sh", "ared"),
    ("/sh", "ared/"), ("Clau", "de"), ("Anthro", "pic"), ("Chat", "GPT"), ("Co", "pilot"),
    ("pypi", ".org"), ("python", "hosted"), ("registry.npm", "js"), ("proxy.go", "lang"),
    ("crates", ".io"), ("deb.deb", "ian"),
)  # fmt: skip
"""In pieces, so that this file does not hold what it looks for."""
WORDS = ("help" + "er", "help" + "ers", "sub" + "agent", "language " + "model")
FORBIDDEN = re.compile(
    "|".join(
        [re.escape("".join(pieces)) for pieces in PIECES] + [rf"\b{word}\b" for word in WORDS]
    ),
    re.IGNORECASE,
)
TEXTS = {".csv", ".json", ".md", ".po", ".py", ".sh", ".toml", ".txt", ".yaml", ".yml", ".lock", ""}
LARGEST_FILE = 5_000_000


def named_in(path: Path) -> list[str]:
    """Every forbidden word of a file, with its line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{n}: {found[0]}" for n, text in enumerate(lines, 1) if (found := FORBIDDEN.search(text))
    ]


def test_git_lists_the_project() -> None:
    names = {name_of(path) for path in tracked_files()}
    assert {
        "pyproject.toml",
        "lgo_desktop/core/calculate.py",
        "factors/books/tgo-2022.csv",
    } <= names


def test_no_file_names_a_machine_or_a_workplace() -> None:
    texts = [path for path in tracked_files() if path.suffix in TEXTS]
    assert len(texts) > 200
    named = {name_of(path): found for path in texts if (found := named_in(path))}
    assert named == {}


def test_a_forbidden_word_would_be_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("read\n" + "".join(PIECES[0]) + "x\nMappingProxyType\n", encoding="utf-8")
    assert named_in(page) == ["2: " + "".join(PIECES[0])]


def test_no_file_is_huge_or_made_by_a_run() -> None:
    big = {name_of(path) for path in tracked_files() if path.stat().st_size > LARGEST_FILE}
    made = {
        name_of(path)
        for path in tracked_files()
        if path.suffix
        in {".pyc", ".mo", ".lgo", ".ghgb", ".pdf", ".xlsx", ".docx", ".db", ".sqlite"}
    }
    assert (big, made) == (set(), set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_whole(language: str) -> None:
    messages, problems = read_language(resources() / "locale" / language)
    assert problems == []
    assert len(messages) > 150


def test_both_languages_say_the_same_things() -> None:
    thai, english = (read_language(resources() / "locale" / name)[0] for name in LANGUAGES)
    assert compare(thai, english) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_file_has_its_twin(language: str) -> None:
    folder = ROOT / "resources" / "locale"
    twin = {"th": "en", "en": "th"}[language]
    ours, theirs = ({p.name for p in (folder / one).glob("*.po")} for one in (language, twin))
    assert ours - theirs == set()


THAI = re.compile("[\u0e00-\u0e7f]")


def test_thai_sentences_are_thai_and_english_ones_are_not() -> None:
    thai, english = (read_language(resources() / "locale" / name)[0] for name in LANGUAGES)
    assert [m.msgid for m in english if THAI.search(m.msgstr)] == []
    words = {m.msgid: re.sub("{[^}]*}", "", m.msgstr) for m in thai}
    foreign = {m for m, text in words.items() if re.search("[a-z]{4}", text)}
    assert {m for m in foreign if not THAI.search(words[m])} == set()
