"""Choices: which option is in use, how each rewrites an account, and what must be told."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from core_samples import calculated, entry, rules

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.numbers import rounded
from lgo_desktop.core import choices
from lgo_desktop.core.choices.declaration import Account, AccountingChoice
from lgo_desktop.core.choices.registry import all_choices
from lgo_desktop.core.choices.weighing import Outcome, WeighedChoice, told_of, weighed_choices
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.core.totals import totals_of

MACHINERY = {"__init__", "declaration", "registry", "weighing"}
CHOICES = list(all_choices().values())
SEPTIC = ("wastewater.septic_tank", "septic_tank")
POND = ("wastewater.treatment", "anaerobic_lagoon_shallow")
STAFF = [
    entry(*SEPTIC, "25", "person", field="staff"),
    entry(*SEPTIC, "20", "day", field="working_days"),
]


def named(choice: object) -> str:
    return choice.id if isinstance(choice, AccountingChoice) else str(choice)


def account(entries: Iterable[Entry], inventory: Inventory | None = None) -> Account:
    return Account(inventory or rules(), tuple(entries))


def reason(choice: str, text: str) -> Entry:
    period = rules().year.period
    return Entry(EntryKey("choice.reason", "", "", choice, str(period), "reason"), period, text)


def weigh(library: FactorLibrary, given: Account) -> dict[str, WeighedChoice]:
    def outcome(account: Account) -> Outcome:
        calculation = calculated(library, account.entries, account.inventory)
        if calculation.complete:
            return totals_of(calculation.lines).total, ()
        return None, calculation.findings

    total, _ = outcome(given)
    assert total is not None
    return {one.choice.id: one for one in weighed_choices(given, total, outcome)}


def totals(weighed: WeighedChoice) -> dict[str, Decimal | None]:
    return {one.option.id: one.total for one in weighed.options}


def codes(weighed: WeighedChoice) -> list[str]:
    return [finding.code for finding in told_of(weighed, "cfo-2568")]


def test_every_file_is_a_choice() -> None:
    files = {path.stem for path in Path(choices.__path__[0]).glob("*.py")} - MACHINERY
    assert files == set(all_choices())


@pytest.mark.parametrize("choice", CHOICES, ids=named)
def test_a_choice_is_whole(choice: AccountingChoice) -> None:
    ids = [option.id for option in choice.options]
    assert choice.default in ids
    assert len(set(ids)) == len(ids) > 1
    assert choice.references
    assert choice.in_use(account([])) == ()
    assert choice.option(choice.default).id == choice.default


def waste(variant: str, value: str = "655180", item: str = "") -> Entry:
    return entry("waste.landfilled", variant, value, "kg", item=item)


def test_the_factor_of_landfilled_waste_moves_story_one_by_a_million_kilograms(
    library: FactorLibrary,
) -> None:
    printed = rules(precision="published")
    found = weigh(library, account([waste("sanitary_landfill")], printed))["landfill_factor"]
    assert totals(found) == {
        "sanitary_landfill": Decimal("519754.294"), "open_dump": Decimal("680600.984"),
        "mixed": Decimal("1520017.6"), "by_type": None,
    }  # fmt: skip
    assert (found.chosen, found.default_in_use) == (("sanitary_landfill",), True)
    farthest, difference = found.farthest
    assert (farthest.id, difference) == ("mixed", Decimal("1000263.306"))
    assert codes(found) == ["choice.default_in_use"]


def test_waste_of_several_kinds_is_not_lost_when_it_becomes_one(library: FactorLibrary) -> None:
    entries = [waste("mixed", "10"), waste("open_dump", "20"), waste("food", "30")]
    printed = rules(precision="published")
    found = weigh(library, account(entries, printed))["landfill_factor"]
    assert found.chosen == ("open_dump", "mixed", "by_type")
    assert totals(found)["sanitary_landfill"] == 60 * Decimal("0.7933")


def test_another_option_asks_for_a_reason_and_keeps_it(library: FactorLibrary) -> None:
    silent = account([waste("mixed")])
    (told,) = told_of(weigh(library, silent)["landfill_factor"], "cfo-2568")
    assert (told.code, told.severity) == ("choice.reason_missing", "warning")
    assert dict(told.values)["choice"] == told.where.item == "landfill_factor"
    assert "1,000" in str(dict(told.values)["difference"])
    spoken = account([waste("mixed"), reason("landfill_factor", "แบบ 1.5(1) กำหนด")])
    found = weigh(library, spoken)["landfill_factor"]
    assert (found.reason, codes(found)) == ("แบบ 1.5(1) กำหนด", ["choice.reasoned"])


def test_an_option_without_a_factor_is_told_with_why(library: FactorLibrary) -> None:
    found = weigh(library, account([waste("open_dump")], rules("tgo-2026")))["landfill_factor"]
    (mixed,) = [one for one in found.options if one.option.id == "mixed"]
    assert (mixed.total, found.difference(mixed)) == (None, None)
    assert [finding.code for finding in mixed.missing] == ["factor.missing"]


def test_bod_of_septic_tanks(library: FactorLibrary) -> None:
    found = weigh(library, account(STAFF))["septic_bod"]
    assert found.chosen == ("tgo_40",)
    assert totals(found) == {
        "tgo_40": Decimal("168.000"), "cmlcc_18_3": Decimal("76.860"), "other": None,
    }  # fmt: skip
    own = [*STAFF, entry(*SEPTIC, "30", "g", field="bod")]
    found = weigh(library, account(own))["septic_bod"]
    assert (found.chosen, found.total) == (("other",), Decimal("126.000"))
    assert totals(found)["tgo_40"] == Decimal("168.000")
    assert codes(found) == ["choice.reason_missing"]
    usual = [*STAFF, entry(*SEPTIC, "0.04", "kg", field="bod")]
    assert weigh(library, account(usual))["septic_bod"].default_in_use
    methane = account([entry(*SEPTIC, "6", "kgCH4", field="methane")])
    assert "septic_bod" not in weigh(library, methane)


def test_cod_measured_or_not(library: FactorLibrary) -> None:
    volume = entry(*POND, "1000", "m3", field="wastewater")
    measured = [volume, entry(*POND, "96", "mg/L", field="cod")]
    found = weigh(library, account(measured))["wastewater_cod"]
    assert found.chosen == ("measured",)
    assert totals(found) == {"measured": Decimal("134.4"), "without_measurement": Decimal(168)}
    assert codes(found) == ["choice.default_in_use"]
    blind = weigh(library, account([volume]))["wastewater_cod"]
    assert (blind.chosen, codes(blind)) == (("without_measurement",), [])
    later = entry(*POND, "10", "m3", field="water_use", period="2025-02")
    both = weigh(library, account([*measured, later]))["wastewater_cod"]
    assert both.chosen == ("measured", "without_measurement")


def fuel(variant: str, value: str = "100") -> Entry:
    return entry("mobile.road_fuel", variant, value, "L", item="กคย 88")


def test_gasohol_by_the_book_or_as_gasoline(library: FactorLibrary) -> None:
    printed = rules(precision="published")
    older = weigh(library, account([fuel("gasohol_91"), fuel("gasohol_95")], printed))["gasohol"]
    assert older.chosen == ("book",)
    assert totals(older)["book"] == totals(older)["gasoline_uncontrolled"] == Decimal("447.88")
    assert totals(older)["oxidation_catalyst"] is None
    newer = weigh(library, account([fuel("gasohol_e20_oxcat")], rules("tgo-2026")))["gasohol"]
    assert newer.chosen == ("oxidation_catalyst",)
    assert totals(newer)["book"] != newer.total
    assert "gasohol" not in weigh(library, account([fuel("gasoline"), fuel("diesel")]))


def test_precision_moves_only_by_rounding(library: FactorLibrary) -> None:
    found = weigh(library, account([fuel("diesel")], rules(precision="published")))["precision"]
    assert found.chosen == ("published",)
    assert totals(found)["published"] == Decimal("274.06")
    assert totals(found)["full"] == Decimal("274.062321")
    assert (found.moves, codes(found)) == (False, [])


def test_gwp_where_gases_are_known_and_nothing_is_printed(library: FactorLibrary) -> None:
    pond = entry(*POND, "1000", "kgCH4", field="methane")
    found = weigh(library, account([pond]))["gwp"]
    assert totals(found) == {
        "edition": Decimal(28000), "AR4": Decimal(25000), "AR5": Decimal(28000),
        "AR5-fossil30": Decimal(28000), "AR6": Decimal(27000),
    }  # fmt: skip
    moved = weigh(library, account([pond], replace(rules(), gwp="AR6")))["gwp"]
    assert (moved.chosen, codes(moved)) == (("AR6",), ["choice.reason_missing"])
    assert "gwp" not in weigh(library, account([pond], rules(precision="published")))


@pytest.mark.parametrize("choice", CHOICES, ids=named)
def test_a_rewriting_leaves_everything_else_alone(choice: AccountingChoice) -> None:
    given = account([entry("purchased.electricity", "grid", "10", "kWh")])
    for option in choice.options:
        with suppress(Refused):
            assert option.rewrite(given).entries == given.entries


def test_what_nobody_entered_is_not_invented(library: FactorLibrary) -> None:
    found = weigh(library, account([*STAFF, waste("mixed")]))
    missing = {
        (weighed.choice.id, one.option.id): [finding.code for finding in one.missing]
        for weighed in found.values()
        for one in weighed.options
        if one.total is None
    }
    assert missing == {
        ("landfill_factor", "by_type"): ["choice.not_entered"],
        ("septic_bod", "other"): ["choice.not_entered"],
    }


PAST_DEPOSITS = (
    "18980 19236 19491 19746 20002 20258 20513 20768 21024 21280 21535 21790 22046 22302 22557 "
    "22812 23068 23324 23579 23834 24090 25300 26900 28450"
)
"""Tonnes a year of a town's landfill, fiscal years 2544 to 2567."""
COMPOSITION = {
    "food": "0.56", "garden": "0.07", "paper": "0.08", "wood": "0.02", "textiles": "0.02",
    "nappies": "0.04", "inert": "0.21",
}  # fmt: skip


def landfill(field: str, value: str, unit: str, year: int = 2568) -> Entry:
    """A number for a whole fiscal year of a landfill."""
    period = ReportingYear(year, fiscal=True).period
    key = EntryKey("waste.own_landfill", "managed_anaerobic", "", "", str(period), field)
    return Entry(key, period, Decimal(value), unit)


def town_landfill() -> list[Entry]:
    deposits = [*enumerate(PAST_DEPOSITS.split(), 2544), (2568, "29600.77")]
    return [
        *(landfill("deposit", tonnes, "t", year) for year, tonnes in deposits),
        *(landfill(f"share_{part}", share, "share") for part, share in COMPOSITION.items()),
        landfill("ox", "0.1", "share"),
    ]


def test_the_own_landfill_by_decay_or_by_a_factor(library: FactorLibrary) -> None:
    """The spread of story 2 in tonnes: decay 30,043.8, factor 23,482.3, form 68,673.8."""
    printed = rules(precision="published", fiscal=True)
    found = weigh(library, account(town_landfill(), printed))["own_landfill"]
    tonnes = {name: total and rounded(total / 1000, 1) for name, total in totals(found).items()}
    assert tonnes == {
        "decay": Decimal("30043.8"), "sanitary_landfill": Decimal("23482.3"),
        "open_dump": Decimal("30749.3"), "mixed": Decimal("68673.8"), "by_type": None,
    }  # fmt: skip
    assert codes(found) == ["choice.default_in_use"]


def test_a_landfill_without_deposits_this_year_meets_no_factor(library: FactorLibrary) -> None:
    fiscal = rules(fiscal=True)
    of_now = (str(fiscal.year.period), "deposit")
    closed = [e for e in town_landfill() if (e.key.period, e.key.field) != of_now]
    found = weigh(library, account(closed, fiscal))["own_landfill"]
    assert [one.option.id for one in found.options if one.total is not None] == ["decay"]


def test_a_landfill_by_a_factor_has_no_history_to_decay(library: FactorLibrary) -> None:
    deposit = entry("waste.own_landfill_by_factor", "mixed", "100", "t")
    found = weigh(library, account([deposit]))["own_landfill"]
    assert (found.chosen, totals(found)["decay"]) == (("mixed",), None)
    assert totals(found)["sanitary_landfill"] == Decimal(79330)
    assert codes(found) == ["choice.reason_missing"]
    spoken = account([deposit, reason("own_landfill", "ไม่มีประวัติการฝังกลบ")])
    assert codes(weigh(library, spoken)["own_landfill"]) == ["choice.reasoned"]
