"""Text always has both languages."""

import pytest

from lgo_desktop.base.text import LANGUAGES, Text


def test_a_text_is_spoken_in_each_language() -> None:
    assert [Text("ดีเซล", "Diesel").spoken(language) for language in LANGUAGES] == [
        "ดีเซล", "Diesel",
    ]  # fmt: skip


@pytest.mark.parametrize(("th", "en"), [("", "Diesel"), ("ดีเซล", ""), (" ", "x"), ("ก", "\n")])
def test_a_text_of_one_language_is_refused(th: str, en: str) -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text(th, en)
