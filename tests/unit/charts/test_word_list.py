"""The word list is made from words and their counts, likeliest cheapest."""

from pathlib import Path

from lgo_desktop.devtools.build_word_list import read_counts, read_words, word_list


def test_words_are_thai_and_longer_than_a_letter(tmp_path: Path) -> None:
    listed = tmp_path / "words.txt"
    listed.write_text("น้ำ\nก\nณ\nabc\nสอง คำ\nน้ำ\n", encoding="utf-8")
    assert read_words(listed) == ["ณ", "น้ำ"]


def test_commoner_words_cost_less_and_unseen_words_most(tmp_path: Path) -> None:
    counted = tmp_path / "counts.txt"
    counted.write_text("น้ำ\t90\nไฟ\t10\nเสีย\tmany\n", encoding="utf-8")
    lines = word_list(["น้ำ", "ไฟ", "เสีย"], read_counts(counted)).splitlines()
    assert lines == ["0.1\tน้ำ", "2.3\tไฟ", "5.3\tเสีย"]


def test_words_of_one_cost_stand_in_one_line(tmp_path: Path) -> None:
    assert word_list(["ไฟ", "น้ำ"], {"ไฟ": 4, "น้ำ": 4}) == "0.6\tไฟ น้ำ\n"
