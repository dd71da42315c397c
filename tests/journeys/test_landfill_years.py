"""A town types the history of its landfill, and its fiscal year shows the gas of all years before.

The town's deposits since 2544 and its methane by hand: 994.217, 1,030.064 and 1,072.994 t in the
fiscal years 2566 to 2568, printed to whole kilograms.
"""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from commands import lgo, table
from sample_towns import COMPOSITION, DEPOSITS, FISCAL_2568, HOST_TOWN_CODE, OPENED, SENDERS

LANDFILL = "waste.own_landfill,managed_anaerobic,บ่อฝังกลบ"


def history(last: int) -> list[str]:
    """The rows of whole years until the last one."""
    years = enumerate(DEPOSITS.split(), OPENED)
    return [f"{LANDFILL},,{year},deposit,{tonnes},ตัน," for year, tonnes in years if year <= last]


def months() -> list[str]:
    """The rows of fiscal year 2568 by month, of the own trucks in tonnes, of others in kg."""
    rows = []
    for sender, weighed in SENDERS.items():
        for month, tonnes in zip(FISCAL_2568, weighed.split(), strict=True):
            amount = f"{tonnes},t" if sender == "รถเทศบาลเอง" else f"{Decimal(tonnes) * 1000},kg"
            rows.append(f"{LANDFILL},{sender},{month},deposit,{amount},")
    return rows


def site(year: int) -> list[str]:
    """The composition and what is known of the site, once for a year."""
    shares = [
        f"{LANDFILL},,{year},share_{waste},{share},%," for waste, share in COMPOSITION.items()
    ]
    return [*shares, f"{LANDFILL},,{year},cover,soil,,", f"{LANDFILL},,{year},opened,2544,1,"]


def entered(folder: Path, year: int, rows: list[str]) -> tuple[Path, dict[str, Any]]:
    """A project with the rows of a fiscal year entered, and the answer."""
    project = folder / "เมือง.lgo"
    lgo(
        "new", project, "--lgo", HOST_TOWN_CODE, "--kind", "cfo", "--year", year, "--fiscal",
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
    assert "entry deposit ทต.ศรีธารา 2025-09" in told


def test_without_history_the_program_says_what_to_ask(tmp_path: Path) -> None:
    rows = [row for row in site(2568) if "opened" not in row] + months()
    project, _ = entered(tmp_path, 2568, rows)
    answer = lgo("calculate", project)
    assert answer.exit_code == 1
    assert "landfill.no_history" in answer.codes
    assert not answer.document["complete"]
