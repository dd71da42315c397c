"""Text in both languages."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["th", "en"]
LANGUAGES: tuple[Language, ...] = ("th", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A name or phrase that a declaration carries in Thai and in English."""

    th: str
    en: str

    def __post_init__(self) -> None:
        if not self.th.strip() or not self.en.strip():
            raise ValueError(f"a text needs both languages: {self!r}")

    def spoken(self, language: Language) -> str:
        """The text in one language."""
        return self.th if language == "th" else self.en
