"""Looking at an account with every rule."""

from dataclasses import replace

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.registry import all_rules
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE

REGISTERS = (METER.id, VEHICLE.id)
"""What the office lists of its meters and vehicles: papers of any source may need it."""


def findings_of(account: Account) -> tuple[Finding, ...]:
    """What all rules find, each finding once, in the order of the rules."""
    found = (finding for rule in all_rules().values() for finding in rule.look(account))
    return tuple(dict.fromkeys(found))


def findings_around(account: Account, key: EntryKey) -> tuple[Finding, ...]:
    """What the rules find about the source of one entry, told for its item only.

    Cheap enough for every key stroke: only what belongs to the same source is looked at.
    """
    of_source = replace(
        account,
        entries=tuple(one for one in account.entries if one.key.source in (key.source, *REGISTERS)),
        papers=tuple(one for one in account.papers if one.source == key.source),
        rows=tuple(one for one in account.rows if one.place[0] == key.source),
        lines=tuple(one for one in account.lines if one.source == key.source),
        ledger=tuple(one for one in account.ledger if one.source == key.source),
        before=None,
    )
    return tuple(
        found
        for found in findings_of(of_source)
        if found.where.item in (None, key.item) and found.where.facility in (None, key.facility)
    )
