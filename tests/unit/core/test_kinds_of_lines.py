"""What counts in no scope: removals, memos and biogenic CO2; and years that reckon as one."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from core_samples import built_in_library, entry, rules

from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.base.text import Text
from lgo_desktop.core.calculate import Calculation, Calculator
from lgo_desktop.core.fields import Choice, Field, paper
from lgo_desktop.core.gases import BIOGENIC_CO2, CH4, CO2, N2O
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import parse_period
from lgo_desktop.core.sources.declaration import (
    NO_SCOPE,
    Source,
    Variant,
    emitted,
    quantity_in,
)
from lgo_desktop.core.totals import by_gas, totals_of
from lgo_desktop.core.year_values import by_year

NAME = Text("ชื่อ", "Name")
PLAIN = (Variant("plain", NAME),)


def burn(given: Given, tell: Teller) -> Masses:
    tell("burnt", given["burnt"], "kg")
    wet = Decimal(2) if given.texts.get("state") == "wet" else Decimal(1)
    return {
        CO2: given["burnt"],
        CH4: given["burnt"] / wet,
        N2O: Decimal(0),
        BIOGENIC_CO2: Decimal(7),
    }


def decay(given: Given, _tell: Teller) -> Masses:
    earlier = (kg for year, kg in given.series["deposit"].items() if year < given.year)
    return {CH4: sum(earlier, Decimal(0))}


BURNING = Source(
    "waste.burning", NAME, 1, "1.4", PLAIN,
    (
        Field("burnt", NAME, "kg"),
        Field("state", NAME, type="choice", choices=(Choice("wet", NAME), Choice("dry", NAME))),
        paper("baht", "บาท", "Baht", "baht"),
    ),
    (), (emitted("burn", NAME, ("burnt",), burn, optional=("state",)),),
)  # fmt: skip
GROWING = Source(
    "trees.growing", NAME, NO_SCOPE, "", PLAIN, (Field("wood", NAME, "kg"),), (),
    (emitted("grow", NAME, ("wood",), lambda given, _tell: {CO2: given["wood"]}),), removes=True,
)  # fmt: skip
SOLAR = Source(
    "energy.solar", NAME, NO_SCOPE, "", PLAIN, quantity_in("kWh", "ไฟฟ้า", "Power"), (), memo=True,
)  # fmt: skip
LANDFILL = Source(
    "waste.landfill", NAME, 1, "1.4", PLAIN, (Field("deposit", NAME, "kg", history=True),), (),
    (emitted("decay", NAME, ("deposit",), decay),), whole_years=True,
)  # fmt: skip
COUNTED = replace(GROWING, id="trees.counted", once_a_year=True)
SOURCES: Mapping[str, Source] = {s.id: s for s in (BURNING, GROWING, COUNTED, SOLAR, LANDFILL)}


def calculated(*entries: Entry, inventory: Inventory | None = None) -> Calculation:
    library, inventory = built_in_library(), inventory or rules()
    book = library.books[inventory.book]
    return Calculator(inventory, book, library.gas_table, SOURCES).run(entries)


def typed(source: str, field: str, value: str, unit: str = "kg", **place: str) -> Entry:
    return entry(source, "plain", value, unit, field=field, **place)


def deposited(value: str, period: str, item: str = "", *, fiscal: bool = False) -> Entry:
    year = rules(fiscal=fiscal).year
    span = parse_period(period, year, history=True)
    key = EntryKey("waste.landfill", "plain", "บ่อ", item, str(span), "deposit")
    return Entry(key, span, Decimal(value), "t")


def test_a_method_gives_a_line_for_each_gas() -> None:
    calculation = calculated(typed("waste.burning", "burnt", "10"))
    weighed = {line.weight.key: f"{line.quantity} → {line.kgco2e}" for line in calculation.lines}
    assert weighed == {
        "gwp.co2": "10 → 10", "gwp.ch4": "10 → 280", "gwp.n2o": "0 → 0",
        "memo.biogenic_co2": "7 → 0",
    }  # fmt: skip
    assert len({line.code for line in calculation.lines}) == 4
    totals = totals_of(calculation.lines)
    assert [totals.scope1, totals.total, totals.biogenic_co2] == [290, 290, 7]
    assert {one.gas for one in by_gas(calculation.lines)} == {"CO2", "CH4", "N2O"}


def test_a_choice_reaches_the_method_and_evidence_does_not() -> None:
    burnt = typed("waste.burning", "burnt", "10")
    wet = replace(burnt, key=replace(burnt.key, field="state"), value="wet", unit="")
    baht = typed("waste.burning", "baht", "500", "baht")
    assert totals_of(calculated(burnt, wet, baht).lines).scope1 == 10 + 5 * 28
    assert calculated(baht).lines == ()
    assert calculated(baht).complete


def test_removals_stand_apart_and_are_never_netted() -> None:
    both = calculated(typed("trees.growing", "wood", "95"), typed("waste.burning", "burnt", "10"))
    totals = totals_of(both.lines)
    assert [totals.removals, totals.total] == [95, 290]


def test_a_memo_is_told_and_weighs_nothing() -> None:
    (line,) = calculated(typed("energy.solar", "quantity", "2", "MWh")).lines
    assert [line.quantity, line.kgco2e] == [2, 0]
    assert (line.unit, line.counts_in) == ("MWh", "memo")
    assert totals_of([line]).total == 0


def test_whole_years_are_one_activity_with_its_history() -> None:
    months = [
        deposited("1", "2567-01"),
        deposited("2", "2567-12", "เพื่อนบ้าน"),
        deposited("4", "2566"),
    ]
    this_year = [deposited("8", "2568-03"), deposited("16", "2568-04")]
    (line,) = calculated(*months, *this_year).lines
    assert line.gases_kg == {CH4: 7000}
    assert str(line.period) == "2025-01/2025-12"
    assert len(line.entries) == 5


def test_a_fiscal_year_of_history_is_named_after_its_end() -> None:
    inside, before = deposited("1", "2567-10", fiscal=True), deposited("2", "2567-09", fiscal=True)
    (line,) = calculated(inside, before, inventory=rules(fiscal=True)).lines
    assert line.gases_kg == {CH4: 2000}


def test_what_is_asked_once_a_year_is_not_taken_by_month() -> None:
    year = calculated(typed("trees.counted", "wood", "95", period="2568"))
    assert totals_of(year.lines).removals == 95
    month = calculated(typed("trees.counted", "wood", "95"))
    assert [finding.code for finding in month.findings] == ["activity.once_a_year"]
    assert month.lines == ()


def test_an_amount_of_several_years_is_spread_over_them() -> None:
    span, (field,) = deposited("18", "2566-07/2567-12"), LANDFILL.fields
    assert by_year([span], field, NOWHERE, fiscal=False) == {2023: 6000, 2024: 12000}
    assert by_year([span], field, NOWHERE, fiscal=True) == {2023: 3000, 2024: 12000, 2025: 3000}


def test_a_year_and_its_months_are_told_to_be_counted_twice() -> None:
    twice = calculated(deposited("12", "2567"), deposited("1", "2567-03", "เพื่อนบ้าน"))
    assert [(f.code, f.where.item) for f in twice.findings] == [
        ("activity.counted_twice", "เพื่อนบ้าน")
    ]
    senders = calculated(deposited("1", "2567-03", "ก"), deposited("1", "2567-03", "ข"))
    assert senders.findings == ()


def test_two_shares_of_one_year_contradict_each_other() -> None:
    share = Field("share_food", NAME, "share", history=True)
    burnt = replace(
        LANDFILL, id="waste.shares", fields=(share,),
        methods=(emitted("way", NAME, ("share_food",), lambda given, _tell: {
            CH4: given.series["share_food"][given.year]
        }),),
    )  # fmt: skip
    period = parse_period("2568", rules().year)
    both = [
        Entry(
            EntryKey("waste.shares", "plain", "", item, str(period), "share_food"), period, n, "%"
        )
        for item, n in (("ก", Decimal(50)), ("ข", Decimal(60)))
    ]
    library = built_in_library()
    machine = Calculator(rules(), library.books["tgo-2022"], library.gas_table, {burnt.id: burnt})
    assert [f.code for f in machine.run(both).findings] == ["activity.two_values"]
    same = [replace(one, value=Decimal(50)) for one in both]
    (line,) = machine.run(same).lines
    assert line.gases_kg == {CH4: Decimal("0.5")}
