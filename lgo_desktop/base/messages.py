"""Sentences in Thai and English, from the gettext catalogue under ``resources/locale``."""

import gettext
from functools import cache

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.paths import resources
from lgo_desktop.base.text import Language, Text

SCREEN = "lgo_desktop_screen"
"""The sentences with U+200B between Thai words, for a toolkit that breaks no Thai."""


class MissingMessageError(LookupError):
    """A sentence that the catalogue does not have: a defect of the program, found by the tests."""


class Catalogue:
    """All sentences of one language; those ``for_screen`` tell where Thai may be broken."""

    def __init__(self, language: Language, *, for_screen: bool = False) -> None:
        self.language = language
        self._translations = gettext.translation(
            SCREEN if for_screen else "lgo_desktop", resources() / "locale", languages=[language]
        )

    def say(self, message: str, /, **values: object) -> str:
        """The sentence of this id with its values filled in."""
        sentence = self._translations.gettext(message)
        if sentence == message:
            raise MissingMessageError(message)
        return sentence.format_map({name: self._value(value) for name, value in values.items()})

    def finding(self, finding: Finding) -> str:
        """The sentence of a finding."""
        return self.say(f"finding.{finding.code}", **dict(finding.values))

    def _value(self, value: object) -> object:
        return value.spoken(self.language) if isinstance(value, Text) else value


@cache
def catalogue(language: Language, *, for_screen: bool = False) -> Catalogue:
    """The catalogue of a language, read once."""
    return Catalogue(language, for_screen=for_screen)
