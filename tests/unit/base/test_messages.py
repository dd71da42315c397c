"""Every sentence the program names exists in both languages and gets the values it asks for."""

import re

import pytest
from call_sites import Site, finding_sites, say_sites, sentences, words_of_the_source

from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.messages import MissingMessageError, catalogue
from lgo_desktop.base.text import LANGUAGES, Language, Text

CATALOGUES = {language: sentences(language) for language in LANGUAGES}
FINDINGS, SAID = finding_sites(), say_sites()


def asked_for(site: Site, language: Language) -> list[frozenset[str]]:
    """What the sentences that a site can name ask for."""
    named = CATALOGUES[language]
    return [values for message, values in named.items() if re.fullmatch(site.message, message)]


def misfits(sites: list[Site], language: Language) -> list[str]:
    """Sites whose sentence is missing, or asks for more or less than it is given."""
    found = []
    for site in sites:
        wanted = asked_for(site, language)
        if not wanted:
            found.append(f"{site.place}: no sentence {site.message}")
        for values in wanted:
            too_few = values - site.values - site.optional
            too_many = site.values - values
            if not site.open_ended and (too_few or too_many):
                found.append(f"{site.place}: {site.message} lacks {too_few}, idle {too_many}")
    return found


def test_the_scan_sees_the_program() -> None:
    named = {site.message for site in FINDINGS}
    assert {r"finding\.number\.comma", r"finding\.unit\.impossible"} <= named
    assert len(FINDINGS) > 100
    assert len(SAID) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_sentence_with_its_values(language: Language) -> None:
    assert misfits(FINDINGS, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_said_has_a_sentence_with_its_values(language: Language) -> None:
    assert misfits(SAID, language) == []


def test_no_sentence_about_a_finding_is_idle() -> None:
    words = words_of_the_source()
    codes = {message for message in CATALOGUES["th"] if message.startswith("finding.")}
    assert {code for code in codes if code.removeprefix("finding.") not in words} == set()


def test_a_sentence_is_filled_in_its_own_language() -> None:
    litre, kilogram = Text("ลิตร", "L"), Text("กก.", "kg")
    found = error("unit.impossible", Where(row=3), have=kilogram, want=litre)
    thai, english = (catalogue(language).finding(found) for language in LANGUAGES)
    assert "กก." in thai
    assert "ลิตร" in thai
    assert english.startswith("kg cannot become L")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_sentence_is_a_defect_not_a_blank(language: Language) -> None:
    speaker = catalogue(language)
    with pytest.raises(MissingMessageError, match=r"no\.such\.sentence"):
        speaker.say("no.such.sentence")
    with pytest.raises(KeyError):
        speaker.say("finding.unit.unknown")


def test_braces_in_what_was_typed_stay_as_typed() -> None:
    found = error("number.not_a_number", text="{0} {x}")
    assert "{0} {x}" in catalogue("en").finding(found)
