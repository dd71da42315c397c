"""What is found in the lines of registers, and on which column."""

from collections.abc import Iterable

import pytest
from statement_samples import all_stated

from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.registers.declaration import ITEM
from lgo_desktop.core.registers.registry import all_registers
from lgo_desktop.core.statements.declaration import LINE
from lgo_desktop.core.statements.registry import all_statements

DIVISION, VEHICLE, METER = "organisation.division", "organisation.vehicle", "organisation.meter"
CONTACT, EVENT, EXCLUSION = "organisation.contact", "boundary.event", "boundary.exclusion"
SCREENING = "scope3.screening"


def found(register: str, entries: Iterable[Entry]) -> set[tuple[str, str | None, str | None]]:
    """The findings of a register: code, item, field."""
    kept = tuple(entries)

    def entries_of(source: str) -> tuple[Entry, ...]:
        return tuple(one for one in kept if one.key.source == source)

    seen = all_registers()[register].look(entries_of, "cfo-2568")
    return {(one.code, one.where.item, one.where.field) for one in seen}


TRUCK = {"kind": "garbage_truck", "fuel": "diesel", "announced_km_per_l": "3.25"}


@pytest.mark.parametrize(
    ("register", "item", "values", "code", "field"),
    [
        (VEHICLE, "81-2250", {"kind": "pickup"}, "register.vehicle_without_fuel", "fuel"),
        (VEHICLE, "กข 1", {**TRUCK, "fuel": "gasoline_4stroke"},
         "register.fuel_of_other_source", "fuel"),
        (VEHICLE, "กข 1", {"fuel": "diesel"},
         "register.vehicle_without_announced_use", "announced_km_per_l"),
        (VEHICLE, "รถขุด", {"kind": "heavy_machine", "fuel": "diesel"},
         "register.vehicle_without_announced_use", "announced_l_per_h"),
        (METER, "1", {"use": "office"}, "register.account_without_utility", "utility"),
        (METER, "020011453321", {"utility": "pea"}, "register.account_without_use", "use"),
        (METER, "0200", {"utility": "pea", "use": "office"}, "register.length_of_account", None),
        (CONTACT, "กองคลัง", {"phone": "1"}, "register.contact_without_person", "person"),
        (CONTACT, "กองคลัง", {"person": "ก"}, "register.contact_without_phone", "phone"),
        (EVENT, "รับโอน", {"date": "2023-10-01", "kind": "takeover", "base_year_effect": "5"},
         "register.event_without_order", "order_number"),
        (EVENT, "รับโอน", {"kind": "takeover"}, "base_year.event_incomplete", "date"),
        (EVENT, "รับโอน", {"date": "2023-10-01"}, "base_year.event_without_effect",
         "base_year_effect"),
        (EXCLUSION, "ก", {"estimated_kgco2e": "5"}, "exclusion.without_reason", "reason"),
        (EXCLUSION, "ก", {"reason": "น้อย"}, "exclusion.not_estimated", "estimated_kgco2e"),
        (SCREENING, "16", {"reason": "-"}, "screening.unknown_category", None),
    ],
)  # fmt: skip
def test_what_is_missing_is_told_of_its_column(
    register: str, item: str, values: dict[str, str], code: str, field: str | None
) -> None:
    assert (code, item, field) in found(register, all_stated(register, item, **values))


@pytest.mark.parametrize(
    ("register", "item", "values"),
    [
        (VEHICLE, "81-2250", TRUCK),
        (VEHICLE, "รถขุด", {"kind": "heavy_machine", "fuel": "diesel", "announced_l_per_h": "9"}),
        (METER, "0200 1145 3321", {"utility": "pea", "use": "office"}),
        (METER, "22", {"utility": "pwa"}),
        (CONTACT, "กองคลัง", {"person": "ก", "email": "a@b.c"}),
        (EVENT, "รับโอน", {"date": "2023-10-01", "kind": "takeover", "base_year_effect": "5",
                           "order_number": "12/2566"}),
        (EXCLUSION, "ก", {"reason": "น้อย", "estimated_kgco2e": "5"}),
    ],
)  # fmt: skip
def test_nothing_is_told_of_a_full_line(register: str, item: str, values: dict[str, str]) -> None:
    assert found(register, all_stated(register, item, **values)) == set()


def test_two_divisions_of_one_duty_and_duties_that_none_has() -> None:
    both = [
        *all_stated(DIVISION, "กองช่าง", duty="works"),
        *all_stated(DIVISION, "กองช่างสุขาภิบาล", duty="works"),
    ]
    assert found(DIVISION, both) == {
        ("register.two_of_one_duty", "กองช่าง", "duty"),
        ("register.two_of_one_duty", "กองช่างสุขาภิบาล", "duty"),
        ("register.duties_without_division", None, None),
    }
    assert found(DIVISION, []) == set()


@pytest.mark.parametrize("register", [VEHICLE, METER])
def test_a_division_that_is_not_listed_is_told_only_beside_a_list(register: str) -> None:
    kept_by = all_stated(register, "0200 1145 3321", division="กองคลัง")
    told = ("register.strange_division", "0200 1145 3321", "division")
    assert told not in found(register, kept_by)
    assert told in found(register, [*kept_by, *all_stated(DIVISION, "กองช่าง", duty="works")])


def test_every_register_of_a_list_numbers_its_lines() -> None:
    for register in all_registers().values():
        numbered = register.statement.field(LINE.id) is not None
        assert numbered == register.can_grow
        assert LINE not in register.fields
        assert register.heading_of(ITEM) == (register.called or register.statement.item)
    lists = {id_ for id_, one in all_statements().items() if one.field(LINE.id)}
    assert lists <= all_registers().keys()
