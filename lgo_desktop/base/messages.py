"""Sentences in Thai and English, from the gettext catalogue under ``resources/locale``."""

import gettext
from functools import cache

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.paths import resources
from lgo_desktop.base.text import Language, Text


class MissingMessageError(LookupError):
    """A sentence that the catalogue does not have: a defect of the program, found by the tests."""


class Catalogue:
    """All sentences of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._translations = gettext.translation(
            "lgo_desktop", resources() / "locale", languages=[language]
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
def catalogue(language: Language) -> Catalogue:
    """The catalogue of a language, read once."""
    return Catalogue(language)
