"""A town types the history of its landfill, and its fiscal year shows the gas of all years before.

The town's deposits since 2544 and its methane by hand: 994.217, 1,030.064 and 1,072.994 t in the
fiscal years 2566 to 2568, printed to whole kilograms.
"""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from commands import lgo, table

WEIGHED = (
    "18980 19236 19491 19746 20002 20258 20513 20768 21024 21280 21535 21790 22046 22302 22557"
    " 22812 23068 23324 23579 23834 24090 25300 26900 28450"
)
"""Tonnes of the fiscal years 2544 to 2567."""
OF_2568 = (
    "2470.11 2429.45 2537.88 2645.72 2195.20 2481.66 2638.47 2482.34 2366.41 2528.23 2474.69"
    " 2350.61"
)
"""Tonnes of October 2567 to September 2568, 29,600.77 together."""
MONTHS_OF_2568 = [f"2567-{month}" for month in (10, 11, 12)] + [
    f"2568-{month:02d}" for month in range(1, 10)
]
SHARES = {
    "food": 56, "garden": 7, "paper": 8, "wood": 2, "textiles": 2, "nappies": 4, "inert": 21
}  # fmt: skip
LANDFILL = "waste.own_landfill,managed_anaerobic,บ่อฝังกลบ"


def history(last: int) -> list[str]:
    """The rows of whole years until the last one."""
    years = zip(range(2544, 2568), WEIGHED.split(), strict=True)
    return [f"{LANDFILL},,{year},deposit,{tonnes},ตัน," for year, tonnes in years if year <= last]


def months() -> list[str]:
    """The rows of fiscal year 2568 by month, an eighth of each brought by a neighbour."""
    rows = []
    for month, tonnes in zip(MONTHS_OF_2568, OF_2568.split(), strict=True):
        own, neighbour = Decimal(tonnes) * 7 / 8, Decimal(tonnes) / 8
        rows.append(f"{LANDFILL},รถเทศบาล,{month},deposit,{own},t,")
        rows.append(f"{LANDFILL},อบต.เพื่อนบ้าน,{month},deposit,{neighbour * 1000},kg,")
    return rows


def site(year: int) -> list[str]:
    """The composition and what is known of the site, once for a year."""
    shares = [f"{LANDFILL},,{year},share_{waste},{share},%," for waste, share in SHARES.items()]
    return [*shares, f"{LANDFILL},,{year},cover,soil,,", f"{LANDFILL},,{year},opened,2544,1,"]


def entered(folder: Path, year: int, rows: list[str]) -> tuple[Path, dict[str, Any]]:
    """A project with the rows of a fiscal year entered, and the answer."""
    project = folder / "เมือง.lgo"
    lgo(
        "new", project, "--lgo", "9900003", "--kind", "cfo", "--year", year, "--fiscal",
    )  # fmt: skip
    return project, lgo("enter", project, table(folder / "rows.csv", *rows)).document


@pytest.mark.parametrize(
    ("year", "kilograms"), [(2566, "994217"), (2567, "1030064"), (2568, "1072994")]
)
def test_three_fiscal_years(tmp_path: Path, year: int, kilograms: str) -> None:
    rows = history(year) + site(year) + (months() if year == 2568 else [])
    project, answer = entered(tmp_path, year, rows)
    assert answer["rows"]["new"] == len(rows)
    calculation = lgo("calculate", project).document
    (line,) = calculation["lines"]
    assert calculation["complete"]
    assert Decimal(line["gases_kg"]["CH4"]) == pytest.approx(Decimal(kilograms), abs=Decimal("0.5"))
    assert Decimal(calculation["totals"]["scope1"]) == Decimal(line["kgco2e"])
    assert Decimal(line["kgco2e"]) == pytest.approx(Decimal(kilograms) * 28, abs=Decimal(14))


def test_the_proof_names_every_kind_of_waste(tmp_path: Path) -> None:
    project, _ = entered(tmp_path, 2568, history(2567) + site(2568) + months())
    (line,) = lgo("calculate", project).document["lines"]
    steps = lgo("explain", project, line["code"]).document["steps"]
    told = {step["step"] for step in steps}
    for waste in ("food", "garden", "paper", "wood", "textiles", "nappies"):
        assert f"{waste}: ch4 generated in 2025" in told
    assert "(generated − recovered) × (1 − ox)" in told
    assert "entry deposit อบต.เพื่อนบ้าน 2025-09" in told


def test_without_history_the_program_says_what_to_ask(tmp_path: Path) -> None:
    rows = [row for row in site(2568) if "opened" not in row] + months()
    project, _ = entered(tmp_path, 2568, rows)
    answer = lgo("calculate", project)
    assert answer.exit_code == 1
    assert "landfill.no_history" in answer.codes
    assert not answer.document["complete"]
