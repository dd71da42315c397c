"""Rules that look at lines and editions, and what all rules have in common."""

from dataclasses import replace
from datetime import date

from check_samples import GRID, OFFICE_KWH, account, codes_of, looked, said_in, text_in, year
from core_samples import calculated, rules

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.checks.registry import all_rules
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry

UPSTREAM = ("upstream.electricity", "grid")


def upstream(library: FactorLibrary, entries: list[Entry]) -> list[Finding]:
    lines = calculated(library, entries).lines
    return looked("upstream_electricity", entries, lines=lines)


def test_upstream_units_are_the_units_bought(library: FactorLibrary) -> None:
    bought = year(GRID, OFFICE_KWH, "kWh", "CA 1")
    assert upstream(library, [*bought, *year(UPSTREAM, OFFICE_KWH, "kWh")]) == []
    assert upstream(library, bought) == []
    assert upstream(library, year(UPSTREAM, OFFICE_KWH, "kWh")) == []


def test_a_month_that_differs_is_named(library: FactorLibrary) -> None:
    bought = year(GRID, OFFICE_KWH, "kWh", "CA 1")
    other = year(UPSTREAM, OFFICE_KWH.replace("2307", "3207"), "kWh")
    (found,) = upstream(library, [*bought, *other])
    assert found.where.period == "2025-03"
    assert said_in(found)["difference"] == "900"


def test_a_year_against_its_months(library: FactorLibrary) -> None:
    bought = year(GRID, OFFICE_KWH, "kWh", "CA 1")
    span = replace(
        year(UPSTREAM, "20000", "kWh")[0],
        period=rules().year.period,
        key=replace(year(UPSTREAM, "1", "kWh")[0].key, period="2025-01/2025-12"),
    )
    (found,) = upstream(library, [*bought, span])
    assert found.where.period == "2025-01/2025-12"


def test_the_last_day_of_acceptance_is_told(library: FactorLibrary) -> None:
    bought = year(GRID, OFFICE_KWH, "kWh", "CA 1")
    lines = calculated(library, bought).lines
    found = looked("accepted_until", bought, lines=lines, editions=library.editions)
    edition = library.editions["lci-grid-2016-2018"]
    assert edition.accepted_until == date(2026, 3, 31)
    assert codes_of(found) == ["check.accepted_until"]
    assert text_in(found[0], "day").th == "31 มี.ค. 2569"
    open_ended = {edition.id: replace(edition, accepted_until=None)}
    assert looked("accepted_until", bought, lines=lines, editions=open_ended) == []
    assert looked("accepted_until", bought, lines=lines) == []


def test_rules_have_names_and_their_own_ids() -> None:
    for id_, rule in all_rules().items():
        assert rule.id == id_
        assert rule.look.__module__.endswith(f".{id_}")
        assert rule.name.th != rule.name.en


def test_an_empty_account_is_in_order() -> None:
    empty = account([])
    for rule in all_rules().values():
        assert list(rule.look(empty)) == []
