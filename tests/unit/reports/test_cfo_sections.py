"""The sections of the report: each tells what the calculation says, and none what it does not."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from report_samples import BOTTLE, OWN_SOURCE, YEAR, said, town_account, town_entries

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import grouped
from lgo_desktop.base.text import LANGUAGES, Language
from lgo_desktop.core.analysis.base_year import Declaration, Recalculation
from lgo_desktop.core.analysis.base_year_review import BaseYearReview, Version
from lgo_desktop.core.analysis.boundary_events import BoundaryEvent
from lgo_desktop.core.inventory import Restatement
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_apart import apart_rows, reported_apart
from lgo_desktop.reports.cfo_base_year import base_year
from lgo_desktop.reports.cfo_boundary import boundary
from lgo_desktop.reports.cfo_choices import choices
from lgo_desktop.reports.cfo_intensity import intensity, shown
from lgo_desktop.reports.cfo_proof import factors_used
from lgo_desktop.reports.cfo_quality import data_quality
from lgo_desktop.reports.cfo_report import REPORT, cfo_document
from lgo_desktop.reports.cfo_screening import screening
from lgo_desktop.reports.cfo_significance import significance
from lgo_desktop.reports.cfo_sources import source_table, yearly_rows
from lgo_desktop.reports.document import Block, Heading, Paragraph, Signatures, Table


@cache
def town() -> Account:
    return town_account()


def rows(blocks: list[Block]) -> list[tuple[str, ...]]:
    tables = [block for block in blocks if isinstance(block, Table)]
    return [row for table in tables for row in table.rows if not isinstance(row, str)]


def groups(blocks: list[Block]) -> list[str]:
    tables = [block for block in blocks if isinstance(block, Table)]
    return [row for table in tables for row in table.rows if isinstance(row, str)]


def paragraphs(blocks: list[Block]) -> str:
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))


@cache
def bare() -> Account:
    """An account with one bill and nothing said."""
    bill = said("purchased.electricity/grid", "2568-01", "quantity", "100", "kWh")
    return replace(town_account(entries=[bill]), choices=())


def test_what_stands_apart_is_grouped_and_in_no_share() -> None:
    told = reported_apart(town(), "th")
    assert [group.split(" ")[0] for group in groups(told)] == [
        "สารนอกข้อกำหนดของ", "คาร์บอนไดออกไซด์ชีวภาพ", "การดูดกลับ", "ข้อมูลประกอบ",
    ]  # fmt: skip
    by_name = {row[0]: row[1:] for row in rows(told)}
    totals = town().totals
    tree = by_name["การดูดกลับของต้นไม้โดยนับจำนวน · สวนริมน้ำ"]
    assert tree[2] == grouped(totals.removals, 2)
    assert by_name["ไฟฟ้าที่ขายให้การไฟฟ้า · จากเซลล์แสงอาทิตย์"][0] == "2,250.00"
    separate = [row for row in apart_rows(town(), "th") if row.place == "separate"]
    assert sum(row.kgco2e or 0 for row in separate) == totals.separate
    biogenic = [row for row in apart_rows(town(), "th") if row.place == "biogenic_co2"]
    assert sum(row.quantity for row in biogenic) == totals.biogenic_co2
    names = " ".join(row.name for row in yearly_rows(town(), "th"))
    assert "การดูดกลับ" not in names
    assert "REC" not in names


def test_gases_of_methods_have_their_own_unit_and_name() -> None:
    urea = {row.unit for row in yearly_rows(town(), "th") if row.source == "soil.fertiliser"}
    assert urea == {"กก. CO₂", "กก. N₂O"}
    factors = {row[0]: row for row in rows(factors_used(town(), "th"))}
    assert factors["GWP N₂O"][1:] == ("265", "กก. N₂O", "IPCC AR5-fossil30")
    assert not [name for name in factors if "memo" in name.lower()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_factors_and_substitutes_are_marked_and_explained(language: Language) -> None:
    told = source_table(town(), language)
    names = [row[0] for row in rows(told)]
    assert [name for name in names if name.endswith("†")] == [
        f"{town().sources['goods.purchased'].name.spoken(language)} · {BOTTLE}\u00a0†"
    ]
    assert len([name for name in names if name.endswith("‡")]) == 1
    assert OWN_SOURCE in paragraphs(told)
    assert "E20" in paragraphs(told)
    assert any(row[0] == f"{BOTTLE}\u00a0†" for row in rows(factors_used(town(), language)))


def test_the_load_and_the_way_back_are_told_apart() -> None:
    trucks = [r for r in yearly_rows(town(), "th") if r.source == "transport.contracted"]
    assert len({row.name for row in trucks}) == len(trucks) == 2


def test_choices_tell_what_is_in_use_the_difference_and_the_stored_reason() -> None:
    told = choices(town(), "th")
    options = {row[0]: row[1:] for row in rows(told)}
    assert options["ขยะรวมตามแบบ 1.5(1) (ใช้อยู่)"][1] == "0.00"
    assert options["หลุมฝังกลบถูกหลักสุขาภิบาล (ค่าปกติ)"][1].startswith("-")
    assert "จังหวัดกำหนดให้ใช้แบบเดียวกัน" in paragraphs(told)
    unreasoned = [
        replace(one, reason="") for one in town().choices if one.choice.id == "landfill_factor"
    ]
    assert "ยังไม่ได้ให้เหตุผล" in paragraphs(choices(replace(town(), choices=(*unreasoned,)), "th"))


def test_significance_counts_scopes_1_and_2_only() -> None:
    told = rows(significance(town(), "th"))
    assert {row[1] for row in told} == {"ประเภท 1", "ประเภท 2"}
    ranks = {row[4] for row in told if Decimal(row[3]) >= 5}
    assert ranks == {"มาก"}
    assert {row[4] for row in told if Decimal(row[3]) < 5} == {"น้อย"}


def test_exclusions_stand_with_reason_and_estimate() -> None:
    told = boundary(town(), "th")
    assert "ควบคุมการดำเนินงาน" in paragraphs(told)
    (row,) = rows(told)
    assert row[1:3] == ("อยู่นอกการควบคุม", "45.00")


def test_all_fifteen_categories_are_told_once_one_is_judged() -> None:
    told = rows(screening(town(), "th"))
    assert [row[0] for row in told] == [str(number) for number in range(1, 16)]
    assert told[4][2:4] == ("4.00", "มีนัยสำคัญ")
    assert told[13][3:5] == ("ไม่มีกิจกรรมนี้", "ไม่มีแฟรนไชส์")


def test_data_quality_tells_the_level_and_what_is_assumed() -> None:
    made = town().review.data_quality
    told = data_quality(town(), "th")
    assert f"ระดับ {made.level} " in paragraphs(told)
    assert sum(int(row[1]) for row in rows(told)) == len(made.lines)


def test_intensities_keep_three_digits() -> None:
    told = {row[0]: row for row in rows(intensity(town(), "th"))}
    assert told["จำนวนบุคลากร"][1] == "95"
    assert shown(Decimal("0.00274")) == "0.00274"
    assert shown(Decimal("2844.474")) == "2,844.47"
    assert shown(Decimal(0)) == "0.00"


def base_year_review(needed: str = "0.5") -> BaseYearReview:
    """A base year of two versions."""
    first = replace(town().inventory, id="cfo-2567", year=ReportingYear(2567))
    restated = Restatement("cfo-2567", "error", "พบใบแจ้งหนี้ซ้ำ", date(2026, 1, 1))
    again = replace(first, id="cfo-2567-r1", restatement=restated)
    half = replace(town().totals, total=town().totals.total / 2)
    versions = (Version(first, town().totals), Version(again, half))
    due = Recalculation((), Decimal(0), Decimal(needed), Decimal("0.05"))
    declared = Declaration(ReportingYear(2567), "ปีแรกที่ครบ", Decimal("0.05"))
    return BaseYearReview(declared, versions, (), due, (), (), ())


def test_the_base_year_stands_in_its_first_and_its_newest_version() -> None:
    told = base_year(replace(town(), base_year=base_year_review()), "th")
    (table,) = [block for block in told if isinstance(block, Table)]
    (total,) = table.totals
    kg = town().totals.total
    assert total[1:4] == (grouped(kg / 1000, 2), grouped(kg / 2000, 2), grouped(kg / 1000, 2))
    assert total[5] == "100.00"
    assert "ปีแรกที่ครบ" in paragraphs(told)


def test_a_base_year_that_is_not_there_is_told_in_a_line() -> None:
    absent = replace(base_year_review(), versions=())
    assert "ยังไม่มีบัญชีของปีฐาน" in paragraphs(base_year(replace(town(), base_year=absent), "th"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_with_nothing_to_tell_are_left_out_or_one_line(language: Language) -> None:
    say = catalogue(language).say
    document = cfo_document(bare(), language)
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    for name in ("intensity", "base_year", "choices"):
        assert say(f"cfo_report.{name}") not in headings
    assert say("cfo_report.screening.none") in paragraphs(list(document.blocks))
    assert say("cfo_report.exclusions.none") in paragraphs(list(document.blocks))
    assert say("cfo_report.apart.none") in paragraphs(list(document.blocks))


def test_the_preparer_of_the_profile_signs() -> None:
    named = [*town_entries(), said("organisation.profile", "2568", "preparer", "นางสาวใจดี")]
    (block,) = (
        one for one in cfo_document(town_account(entries=named), "th").blocks
        if isinstance(one, Signatures)
    )  # fmt: skip
    assert block.signers[0].name == "นางสาวใจดี"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_report_renders_the_same_each_time(language: Language) -> None:
    account = replace(town(), base_year=base_year_review())
    pdf = REPORT.render(account, language)
    assert pdf.startswith(b"%PDF-")
    assert pdf == REPORT.render(account, language)
    assert account.inventory.year == YEAR


@pytest.mark.parametrize(("effect", "words"), [("9000", "ถึงเกณฑ์"), ("10", "ยังไม่ถึงเกณฑ์")])
def test_events_tell_whether_the_base_year_is_to_be_calculated_again(
    effect: str, words: str
) -> None:
    event = BoundaryEvent("รับโอน รพ.สต.", date(2025, 2, 1), "takeover", "", "", Decimal(effect))
    share = Decimal(effect) / 100_000
    due = Recalculation((event,), Decimal(effect), share, Decimal("0.05"))
    account = replace(town(), base_year=replace(base_year_review(), recalculation=due))
    told = paragraphs(base_year(account, "th"))
    assert any(line.startswith(words) and "รพ.สต." in line for line in told.split("\n"))


def test_the_boundary_is_told_in_the_office_s_words() -> None:
    stated = [
        said("boundary.consolidation", "2568", "approach", "financial_control"),
        said("boundary.consolidation", "2568", "description", "ทุกกองและสถานีดับเพลิง"),
    ]
    told = paragraphs(boundary(town_account(entries=[*town_entries(), *stated]), "th"))
    assert "ควบคุมทางการเงิน" in told
    assert "ทุกกองและสถานีดับเพลิง" in told


def test_a_kind_and_an_item_of_the_same_name_are_told_once() -> None:
    bill = said("purchased.electricity/market", "2568-01", "quantity", "9", "kWh", item="ตลาด")
    (row,) = yearly_rows(town_account(entries=[bill]), "th")
    assert row.name.count("ตลาด") == 1
