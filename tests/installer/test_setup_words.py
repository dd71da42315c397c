"""Setup speaks Thai and English on every page, and every script can at least be read."""

import re
import subprocess
from pathlib import Path

import pytest

from lgo_desktop.base.paths import program_root

INSTALLER = program_root() / "installer"
WINDOWS = INSTALLER / "windows"
SAID = re.compile(r'^\$\{Say\} (\w+) "(.*?)"\s+(?:\\\n\s+)?"(.*?)"$', re.MULTILINE)
THAI = re.compile("[\u0e00-\u0e7f]")
SCRIPTS = sorted(INSTALLER.rglob("*.sh"))


def words() -> dict[str, tuple[str, str]]:
    text = (WINDOWS / "words.nsh").read_text(encoding="utf-8")
    return {name: (thai, english) for name, thai, english in SAID.findall(text)}


def test_every_sentence_is_in_both_languages() -> None:
    said = words()
    assert len(said) == (WINDOWS / "words.nsh").read_text(encoding="utf-8").count("\n${Say} ")
    for thai, english in said.values():
        assert THAI.search(thai) or "${THAI_NAME}" in thai
        assert not THAI.search(english)


def test_every_sentence_that_is_asked_for_is_there() -> None:
    script = (WINDOWS / "lgo_carbon.nsi").read_text(encoding="utf-8")
    asked = set(re.findall(r"\$\((\w+)\)", script))
    assert asked == words().keys()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_can_be_read(script: Path) -> None:
    shell = script.read_text(encoding="utf-8").split("\n", 1)[0].split("/")[-1].split()[-1]
    subprocess.run([shell, "-n", str(script)], check=True)
    assert script.stat().st_mode & 0o111
