"""What an account leaves out: reasons, contradictions, and how much it may be together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.base.numbers import EXACT, add_up, grouped
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import Line
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.statements.boundary_exclusion import STATEMENT
from lgo_desktop.core.statements.declaration import amount, said, words

LIMIT = Decimal("0.05")
"""Share of the reported total of scopes 1 to 3 that exclusions may reach together: the materiality
of limited assurance. TGO's own limit was not found."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One thing left out: a source by its id or a name; ``share`` is of scopes 1 to 3."""

    item: str
    name: Text
    facility: str
    reason: str
    kgco2e: Decimal | None
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Exclusions:
    """All exclusions, the share of those that were estimated, and what was found."""

    listed: tuple[Exclusion, ...]
    share: Decimal
    findings: tuple[Finding, ...]


def exclusions(
    entries: Sequence[Entry], lines: Sequence[Line], total: Decimal,
    sources: Mapping[str, Source], inventory: str,
) -> Exclusions:  # fmt: skip
    """The exclusions of an inventory whose reported total of scopes 1 to 3 is ``total``."""
    stated = [entry for entry in entries if entry.key.source == STATEMENT.id]
    listed = [
        _exclusion(item, facility, fields, total, sources)
        for facility in sorted({entry.key.facility for entry in stated})
        for item, fields in said(
            (entry for entry in stated if entry.key.facility == facility), STATEMENT
        ).items()
    ]
    whole = add_up(one.share for one in listed if one.share is not None)
    findings = [finding for one in listed for finding in _findings(one, lines, inventory)]
    if whole > LIMIT:
        where = Where(inventory=inventory, source=STATEMENT.id)
        findings.append(
            warning("exclusion.too_much", where, share=_percent(whole), limit=_percent(LIMIT))
        )
    return Exclusions(tuple(listed), whole, tuple(findings))


def _exclusion(
    item: str, facility: str, fields: Mapping[str, Entry], total: Decimal,
    sources: Mapping[str, Source],
) -> Exclusion:  # fmt: skip
    kgco2e = amount(fields, "estimated_kgco2e", "kgCO2e")
    share = amount(fields, "estimated_share", "share")
    if share is None and kgco2e is not None and total:
        share = EXACT.divide(kgco2e, total)
    name = sources[item].name if item in sources else Text(item or "–", item or "–")
    return Exclusion(item, name, facility, words(fields, "reason"), kgco2e, share)


def _findings(one: Exclusion, lines: Iterable[Line], inventory: str) -> list[Finding]:
    where = Where(
        inventory=inventory, source=STATEMENT.id, facility=one.facility or None,
        item=one.item or None,
    )  # fmt: skip
    found = []
    if not one.reason:
        found.append(warning("exclusion.without_reason", where, name=one.name))
    if one.kgco2e is None and one.share is None:
        found.append(note("exclusion.not_estimated", where, name=one.name))
    entered = any(
        line.source == one.item and one.facility in ("", line.facility) and line.quantity
        for line in lines
    )
    if entered:
        found.append(warning("exclusion.has_entries", where, name=one.name))
    return found


def _percent(share: Decimal) -> str:
    return grouped(share * 100, 2)
