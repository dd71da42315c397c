"""A year typed into the window, cell by cell."""

from decimal import Decimal
from pathlib import Path

from commands import lgo
from officer import Officer
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN

TOTAL = Decimal("642092.67018")
"""Of the small town, by printed factors: see test_two_towns."""


def test_the_small_town_typed(qtbot: QtBot, tmp_path: Path) -> None:
    officer = Officer(qtbot, tmp_path)
    project = officer.begin("หนองตะวันฉาย", "2568 (2025)")
    for source, variant, item in dict.fromkeys(row[:3] for row in SMALL_TOWN):
        officer.adds_row(source, variant, item)
    page = officer.grid()
    for (_, variant, item, field, unit), numbers in SMALL_TOWN.items():
        officer.stand(page, item, 1, field, variant)
        officer.types_year(page, [f"{number} {unit}" for number in numbers.split()])
    assert officer.told == []
    by_gases = officer.total
    officer.leave()
    assert Decimal(lgo("calculate", project).document["totals"]["total"]) == by_gases
    printed = ("tgo-2022", "--precision", "published", "--because", "ตามแบบ 1.5(1)")
    assert lgo("factors", "use", project, *printed).exit_code == 0
    assert Decimal(lgo("calculate", project).document["totals"]["total"]) == TOTAL
