"""Factors of the office's own: whole ones answer, others say what they lack."""

from dataclasses import replace
from decimal import Decimal

import pytest
from core_samples import entry, rules

from lgo_desktop.core.calculate import Calculation, Calculator
from lgo_desktop.core.factors.factor import UNSTATED
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.factors.own import OwnFactors, own_factors
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.registry import all_sources

YEAR = ReportingYear(2568).period
GRID = "electricity.grid"
Said = dict[str, "str | tuple[str, str]"]

WHOLE: Said = {"kgco2e": ("1.25", "kgCO2e"), "unit": "kg", "source": "รายงานของโรงงาน 2567 ตาราง 3"}


def stated(key: str, fields: Said) -> list[Entry]:
    """The entries of a statement: numbers with their unit, all else as words."""
    made = []
    for field, value in fields.items():
        place = EntryKey("factor.own", "", "", key, str(YEAR), field)
        number, unit = value if isinstance(value, tuple) else (None, "")
        made.append(Entry(place, YEAR, Decimal(number) if number else str(value), unit))
    return made


def own(
    library: FactorLibrary, entries: list[Entry], inventory: Inventory | None = None
) -> OwnFactors:
    inventory = inventory or rules()
    return own_factors(entries, library.books[inventory.book], library.gas_table, inventory.id)


def run(
    library: FactorLibrary, entries: list[Entry], inventory: Inventory | None = None
) -> Calculation:
    inventory = inventory or rules()
    book = library.books[inventory.book].with_own(own(library, entries, inventory).answers)
    return Calculator(inventory, book, library.gas_table, all_sources()).run(entries)


def test_a_whole_statement_answers_with_its_source(library: FactorLibrary) -> None:
    found = own(library, stated("own.ทราย", {**WHOLE, "name": "ทรายถม", "quality": "measured"}))
    factor = found.answers["own.ทราย"].factor
    assert found.findings == ()
    assert (factor.edition, factor.pack, factor.unit) == ("own", "own", "kg")
    assert (factor.total, factor.published) == (Decimal("1.25"), Decimal("1.25"))
    assert (factor.name.th, factor.source) == ("ทรายถม", WHOLE["source"])
    assert (factor.gwp_set, factor.gases) == (UNSTATED, {})
    assert found.answers["own.ทราย"].substitute is None


def test_tonnes_become_kilograms_and_nothing_is_rounded(library: FactorLibrary) -> None:
    said: Said = {**WHOLE, "kgco2e": ("0.00000123456", "tCO2e"), "gwp_set": "AR6"}
    factor = own(library, stated("own.x", said)).answers["own.x"].factor
    assert factor.published == factor.total == Decimal("0.00123456")
    assert factor.gwp_set == "AR6"


def test_gases_weigh_by_the_set_of_the_book(library: FactorLibrary) -> None:
    said: Said = {
        "co2": ("2", "kg"), "ch4_fossil": ("1", "g"), "n2o": ("0.001", "kg"), "ch4": ("0", "kg"),
        "biogenic_co2": ("0.4", "kg"), "unit": "L", "source": "ห้องปฏิบัติการ",
    }  # fmt: skip
    older = own(library, stated("own.น้ำมัน", said)).answers["own.น้ำมัน"].factor
    newer = own(library, stated("own.น้ำมัน", said), rules("tgo-2026")).answers["own.น้ำมัน"].factor
    assert older.total == Decimal("2.295")  # 2 + 0.001 × 30 + 0.001 × 265
    assert newer.total == Decimal("2.293")
    assert older.biogenic_co2 == Decimal("0.4")
    assert older.gases["N2O"] == Decimal("0.001")


def test_dates_decide_when_it_may_be_used(library: FactorLibrary) -> None:
    said: Said = {**WHOLE, "unit": "kWh", "reason": "สัญญาซื้อไฟจากโรงไฟฟ้าชีวมวล"}
    said |= {"valid_from": "2025-01-01", "valid_to": "2025-06-30", "issued": "2024-12-01"}
    entries = stated(GRID, said)
    entries += [entry("purchased.electricity", "grid", "1", "kWh", period=p) for p in ("2025-07",)]
    found = run(library, entries)
    assert [f.code for f in found.findings] == ["factor.substitute", "factor.outside_validity"]


def test_it_stands_in_for_a_row_of_the_book_with_a_reason(library: FactorLibrary) -> None:
    said: Said = {**WHOLE, "unit": "kWh", "kgco2e": ("0.1", "kgCO2e"), "reason": "ไฟชีวมวล"}
    entries = [*stated(GRID, said), entry("purchased.electricity", "grid", "1000", "kWh")]
    found = run(library, entries)
    (line,) = found.lines
    assert (line.kgco2e, line.weight.edition, line.weight.key) == (Decimal(100), "own", GRID)
    assert line.weight.answer is not None
    assert line.weight.answer.substitute is not None
    assert "ไฟชีวมวล" in line.weight.answer.substitute.th
    assert own(library, entries).findings == ()
    (told,) = own(library, entries).told(found.lines, "cfo-2568")
    assert (told.code, told.severity) == ("factor.own", "note")


def test_an_entry_names_it_by_its_item(library: FactorLibrary) -> None:
    paper = all_sources()["goods.paper"]
    goods = replace(paper, variants=(*paper.variants, OWN_FACTOR))
    entries = [
        *stated("own.กระดาษรีไซเคิล", WHOLE),
        entry("goods.paper", "own", "2", "t", item="กระดาษรีไซเคิล"),
        entry("goods.paper", "own", "2", "kg", item="กระดาษสา"),
    ]
    book = library.books["tgo-2022"].with_own(own(library, entries).answers)
    found = Calculator(rules(), book, library.gas_table, {goods.id: goods}).run(entries)
    assert [line.kgco2e for line in found.lines] == [Decimal(2500)]
    assert [(f.code, dict(f.values)["key"]) for f in found.findings] == [
        ("factor.missing", "own.กระดาษสา")
    ]


def test_without_a_name_it_bears_that_of_its_key(library: FactorLibrary) -> None:
    assert own(library, stated("own.ทราย", WHOLE)).answers["own.ทราย"].factor.name.th == "ทราย"


def test_what_no_line_uses_is_doubted(library: FactorLibrary) -> None:
    found = own(library, stated("own.ทราย", WHOLE))
    (told,) = found.told((), "cfo-2568")
    assert (told.code, told.severity, told.where.item) == (
        "factor.own_unused", "warning", "own.ทราย",
    )  # fmt: skip


def without(field: str) -> Said:
    return {name: value for name, value in WHOLE.items() if name != field}


@pytest.mark.parametrize(
    ("key", "said", "code"),
    [
        ("own.x", without("source"), "factor.own_without_source"),
        ("own.x", without("unit"), "factor.own_without_unit"),
        ("own.x", without("kgco2e"), "factor.own_without_value"),
        ("own.x", {**WHOLE, "co2": ("1", "kg")}, "factor.own_two_values"),
        ("own.", WHOLE, "factor.own_without_key"),
        ("", WHOLE, "factor.own_without_key"),
        (GRID, WHOLE, "factor.own_without_reason"),
        ("own.x", {**WHOLE, "unit": "สลึง"}, "unit.unknown"),
        ("own.x", {**WHOLE, "gwp_set": "AR99"}, "entry.unknown_choice"),
        ("own.x", {**WHOLE, "issued": "เมื่อวาน"}, "entry.not_a_date"),
    ],
)
def test_what_is_not_whole_is_an_error_and_answers_nothing(
    library: FactorLibrary, key: str, said: Said, code: str
) -> None:
    found = own(library, stated(key, said))
    assert [(f.code, f.severity) for f in found.findings] == [(code, "error")]
    assert found.answers == {}


def test_the_book_itself_stays_as_it_is(library: FactorLibrary) -> None:
    book = library.books["tgo-2022"]
    answers = own(library, stated(GRID, {**WHOLE, "reason": "x"})).answers
    assert book.with_own(answers).answers[GRID].factor.edition == "own"
    assert book.answers[GRID].factor.edition != "own"
    assert book.with_own({}) is book


def test_a_biogenic_fuel_alone_weighs_nothing(library: FactorLibrary) -> None:
    said: Said = {"biogenic_co2": ("1.8", "kg"), "unit": "kg", "source": "ก"}
    factor = own(library, stated("own.ฟืน", said)).answers["own.ฟืน"].factor
    assert (factor.total, factor.biogenic_co2) == (Decimal(0), Decimal("1.8"))


def test_another_gwp_set_moves_gases_only(library: FactorLibrary) -> None:
    gases: Said = {"ch4": ("1", "kg"), "unit": "kWh", "source": "ก", "reason": "ข"}
    total: Said = {**WHOLE, "unit": "kWh", "reason": "ข"}
    bill = entry("purchased.electricity", "grid", "1", "kWh")
    by_ar6 = replace(rules(), gwp="AR6")
    assert run(library, [*stated(GRID, gases), bill], by_ar6).lines[0].kgco2e == Decimal("27.0")
    moved = run(library, [*stated(GRID, total), bill], by_ar6)
    assert "factor.cannot_move" in [f.code for f in moved.findings]
