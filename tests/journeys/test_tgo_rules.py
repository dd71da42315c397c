"""An office says what it is, what it leaves out and how good its data are, and reads the result.

The sample town of story 1 (25 staff, 4,860 residents), a few of its sources for the year 2568.
"""

from pathlib import Path
from typing import Any

import pytest
from commands import lgo, said, table

from lgo_desktop.core.statements.registry import all_statements

SOURCES = (
    "mobile.road_fuel,diesel,กองช่าง,81-2250,2568,quantity,4099.9,L,",
    "mobile.road_fuel,diesel,,,2568,ad_quality,receipt,,ใบสั่งจ่ายน้ำมัน",
    "purchased.electricity,grid,,0200 1145 3321,2568,quantity,26839,kWh,",
    "purchased.electricity,grid,,0200 1145 3321,2568,ad_quality,measured,,",
    "purchased.electricity,grid,,ไฟสาธารณะ,2568,quantity,84553,kWh,",
    "purchased.electricity,grid,,ไฟสาธารณะ,2568,ad_quality,estimate,,",
    "stationary.fuel,diesel,,,2568,quantity,24,L,",
    "goods.paper,a4,,,2568,quantity,577.5,kg,",
    "fugitive.refrigerant,r-22,,,2568,quantity,1.2,kg,",
)
STATEMENTS = (
    "organisation.profile,,,,2568,staff,25,คน,",
    "organisation.profile,,,,2568,residents,4860,คน,",
    "organisation.profile,,,,2568,households,1540,1,",
    "organisation.profile,,,,2568,area,46,ตร.กม.,",
    "organisation.profile,,,,2568,preparer,อรุณี,,",
    "boundary.consolidation,,,,2568,approach,operational_control,,",
    "boundary.exclusion,,,mobile.boat_fuel,2568,reason,ไม่มีเรือ,,",
    "boundary.exclusion,,,mobile.boat_fuel,2568,estimated_share,0,%,",
    "boundary.exclusion,,,งานประเพณี,2568,estimated_kgco2e,120,kgCO2e,",
    "boundary.event,,,รับโอนสถานีอนามัย,2568,date,1/10/2568,,",
    "boundary.event,,,รับโอนสถานีอนามัย,2568,kind,takeover,,",
    "boundary.event,,,รับโอนสถานีอนามัย,2568,base_year_effect,4,tCO2e,",
    "base_year.declaration,,,,2568,year,2568,,",
    "scope3.weights,,,,2568,magnitude,50,%,",
    "scope3.weights,,,,2568,influence,30,%,",
    "scope3.weights,,,,2568,risk_opportunity,20,%,",
    "scope3.screening,,,5,2568,magnitude,5,1,",
    "scope3.screening,,,5,2568,influence,2,1,",
    "scope3.screening,,,5,2568,risk_opportunity,1,1,",
    "scope3.screening,,,14,2568,decision,not_applicable,,",
    "scope3.screening,,,14,2568,reason,ไม่มีแฟรนไชส์,,",
)
OURS = {row.split(",")[0] for row in STATEMENTS}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with everything entered."""
    folder = tmp_path_factory.mktemp("rules")
    project = folder / "อบต.lgo"
    lgo("new", project, "--lgo", "9900002", "--kind", "cfo", "--year", 2568)
    answer = lgo("enter", project, table(folder / "year.csv", *SOURCES, *STATEMENTS))
    assert (answer.exit_code, answer.document["rows"]["new"]) == (0, len(SOURCES + STATEMENTS))
    return project


@pytest.fixture(scope="module")
def results(town: Path) -> dict[str, Any]:
    """The results as one document."""
    return lgo("calculate", town).document


def test_every_statement_of_the_rules_was_entered() -> None:
    ours = {
        "organisation.profile",
        "boundary.consolidation",
        "boundary.exclusion",
        "boundary.event",
        "base_year.declaration",
        "scope3.weights",
        "scope3.screening",
    }
    assert ours == OURS <= all_statements().keys()
    listed = {one["id"]: one for one in lgo("sources").document["statements"]}
    asked = {(row.split(",")[0], row.split(",")[5]) for row in STATEMENTS}
    assert asked <= {(id_, f["id"]) for id_, one in listed.items() for f in one["fields"]}


def test_statements_change_no_total(results: dict[str, Any]) -> None:
    assert results["totals"]["scope2"] == "55684.8608"  # 111,392 kWh × 0.4999
    assert {line["source"] for line in results["lines"]} == {row.split(",")[0] for row in SOURCES}


def test_significance(results: dict[str, Any]) -> None:
    ranked = {one["source"]: one for one in results["significance"]["sources"]}
    assert ranked["mobile.road_fuel"]["significant"] is True
    assert ranked["stationary.fuel"]["rank"] == {"th": "น้อย", "en": "Low"}
    assert "fugitive.refrigerant" not in ranked


def test_screening(results: dict[str, Any]) -> None:
    waste = results["screening"]["categories"][4]
    assert (waste["score"], waste["significant"], waste["quantified"]) == ("3.3", True, False)
    paper = results["screening"]["categories"][0]
    assert (paper["quantified"], paper["significant"]) == (True, None)
    assert len(results["screening"]["categories"]) == 15
    assert "screening.significant_without_lines" in {f["code"] for f in results["findings"]}


def test_exclusions(results: dict[str, Any]) -> None:
    boats, feast = results["exclusions"]["listed"]
    assert (boats["name"]["en"] != boats["item"], boats["share"]) == (True, "0")
    assert (feast["reason"], feast["kgco2e"]) == (None, "120")
    assert "exclusion.without_reason" in {f["code"] for f in results["findings"]}


def test_data_quality(results: dict[str, Any]) -> None:
    by_code = {line["code"]: line for line in results["data_quality"]["lines"]}
    lines = {
        line["item"] or line["source"]: by_code[line["code"]]
        for line in results["lines"]
        if line["counts_in"] != "separate"
    }
    assert {name: (one["score"], one["level"], one["ad"]["assumed"])
            for name, one in lines.items()} == {
        "81-2250": (3, 1, False), "0200 1145 3321": (18, 3, False), "ไฟสาธารณะ": (3, 1, False),
        "stationary.fuel": (3, 1, True), "goods.paper": (9, 2, True),
    }  # fmt: skip
    ticks = lines["ไฟสาธารณะ"]["fr_04_1"]
    assert list(ticks) == [
        "self_collect",
        "supplier",
        "th_lci_db",
        "tgo_ef",
        "thai_research",
        "international_db",
        "other",
        "substitute",
    ]
    assert [name for name, on in ticks.items() if on] == ["th_lci_db"]


def test_profile_and_intensities(results: dict[str, Any]) -> None:
    profile = results["profile"]
    assert profile["stated"]["preparer"] == "อรุณี"
    assert profile["consolidation"]["assumed"] is False
    per_staff = profile["intensities"][0]
    assert (per_staff["per"], per_staff["unit"]) == ("staff", "kgCO2e/person")
    total = float(results["totals"]["total"])
    assert float(per_staff["total"]) == pytest.approx(total / 25)


def test_memos_and_base_year(results: dict[str, Any]) -> None:
    assert results["memos"]["separate"] == results["totals"]["separate"] == "2112"
    assert results["base_year"]["inventory"] == results["inventory"]["id"]
    assert results["base_year"]["events"][0]["date"] == "2025-10-01"


def test_a_person_reads_the_same_in_words(town: Path) -> None:
    code, text = said("calculate", town, "--lang", "en")
    assert code == 0
    assert "Significant sources of scopes 1 and 2 (5 per cent or more): 2 of 3" in text
    assert "Data quality level 2" in text
    assert "คุณภาพข้อมูลระดับ 2" in said("calculate", town)[1]


def test_a_bundle_carries_what_was_said(town: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "town.ghgb"
    assert lgo("export", town, "--out", bundle).exit_code == 0
    verified = lgo("verify", bundle).document
    assert verified["recomputation"]["state"] == "equal"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("mobile.road_fuel,diesel,,,2568,ad_quality,perfect,,", "entry.unknown_choice"),
        ("organisation.profile,,,,2568,staff,25,kWh,", "entry.wrong_unit"),
        ("boundary.event,,,x,2568,date,ต้นปี,,", "entry.not_a_date"),
        ("boundary.exclusion,,,x,2568,reason,,,", "entry.no_text"),
        ("scope3.screening,a,,5,2568,magnitude,5,1,", "entry.unknown_variant"),
    ],
)
def test_what_cannot_be_meant_is_refused(town: Path, tmp_path: Path, row: str, code: str) -> None:
    answer = lgo("enter", town, table(tmp_path / "bad.csv", row))
    assert (answer.exit_code, answer.codes) == (1, [code])
