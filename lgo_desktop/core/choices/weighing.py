"""How far each choice moves the total, and what an office should say about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, FindingValue, Where, note, warning
from lgo_desktop.base.numbers import EXACT, grouped
from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import Account, AccountingChoice, Option
from lgo_desktop.core.choices.registry import all_choices
from lgo_desktop.core.statements.choice_reason import STATEMENT
from lgo_desktop.core.statements.declaration import said, words

LARGE = Decimal("0.05")
"""From here on a choice is told although the default is in use: 5 %, TGO's materiality."""
SLIGHT = Decimal("0.0001")
"""Below this share of the total, the scale of rounding, no reason is asked for."""

Outcome = tuple[Decimal | None, tuple[Finding, ...]]
"""The total in kg CO2e, or None and the errors that keep it from being calculated."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """An option with its total, or with the findings that say why it has none."""

    option: Option
    total: Decimal | None
    missing: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class WeighedChoice:
    """A choice as it stands in an inventory: the total in use, that of each option, the reason."""

    choice: AccountingChoice
    chosen: tuple[str, ...]
    total: Decimal
    options: tuple[Weighing, ...]
    reason: str

    def difference(self, weighing: Weighing) -> Decimal | None:
        """By how much the total would change under an option; None if that is unknown."""
        return None if weighing.total is None else EXACT.subtract(weighing.total, self.total)

    @property
    def default_in_use(self) -> bool:
        """Whether the default is in use, and nothing else."""
        return self.chosen == (self.choice.default,)

    @property
    def farthest(self) -> tuple[Option, Decimal]:
        """The option that moves the total most, and by how much; by zero if none does."""
        known = [
            (one.option, difference)
            for one in self.options
            if (difference := self.difference(one)) is not None
        ]
        nothing = (self.options[0].option, Decimal(0))
        return max(known, key=lambda one: abs(one[1]), default=nothing)

    def weighs(self, difference: Decimal, share: Decimal) -> bool:
        """Whether a difference is more than this share of the total."""
        return abs(difference) > EXACT.multiply(share, abs(self.total))

    @property
    def moves(self) -> bool:
        """Whether another option would move the total by more than rounding does."""
        return self.weighs(self.farthest[1], SLIGHT)

    @property
    def names_in_use(self) -> Text:
        """The options in use, by name."""
        names = [self.choice.option(id_).name for id_ in self.chosen]
        return Text(" และ ".join(n.th for n in names), " and ".join(n.en for n in names))


def weighed_choices(
    account: Account, total: Decimal, calculated: Callable[[Account], Outcome]
) -> tuple[WeighedChoice, ...]:
    """Every choice that arises in an account, with its options calculated."""
    reasons = said(account.of(STATEMENT.id), STATEMENT)
    found = []
    for choice in all_choices().values():
        if chosen := choice.in_use(account):
            options = tuple(
                Weighing(option, total) if chosen == (option.id,)
                else _weighing(option, account, calculated)
                for option in choice.options
            )  # fmt: skip
            reason = words(reasons.get(choice.id, {}), "reason")
            found.append(WeighedChoice(choice, chosen, total, options, reason))
    return tuple(found)


def _weighing(
    option: Option, account: Account, calculated: Callable[[Account], Outcome]
) -> Weighing:
    try:
        total, missing = calculated(option.rewrite(account))
    except Refused as refusal:
        return Weighing(option, None, refusal.findings)
    return Weighing(option, total, missing)


def told_of(weighed: WeighedChoice, inventory: str) -> Iterator[Finding]:
    """What a reader must know of a choice.

    A warning where another option than the default is in use without a reason; a note with the
    reason where there is one; a note where the default is in use and the choice is a large one. A
    default that cannot be calculated leaves the difference to the option that moves most.
    """
    choice = weighed.choice
    where = Where(inventory=inventory, source=STATEMENT.id, item=choice.id)
    values: dict[str, FindingValue] = {"name": choice.name, "chosen": weighed.names_in_use}
    if weighed.default_in_use:
        other, difference = weighed.farthest
        values |= {"other": other.name, "difference": _signed(difference), "why": choice.why}
        if weighed.weighs(difference, LARGE):
            yield note("choice.default_in_use", where, **values)
        return
    other, difference = _against(weighed)
    values |= {"other": other.name, "difference": _signed(-difference)}
    values["default"] = choice.option(choice.default).name
    if weighed.weighs(difference, SLIGHT):
        if weighed.reason:
            yield note("choice.reasoned", where, reason=weighed.reason, **values)
        else:
            yield warning("choice.reason_missing", where, choice=choice.id, **values)


def _against(weighed: WeighedChoice) -> tuple[Option, Decimal]:
    """The default and the difference that it makes; the farthest option where that is unknown."""
    default = next(one for one in weighed.options if one.option.id == weighed.choice.default)
    difference = weighed.difference(default)
    return weighed.farthest if difference is None else (default.option, difference)


def _signed(kilograms: Decimal) -> str:
    """Tonnes with two decimals and a sign."""
    return f"{'+' if kilograms > 0 else ''}{grouped(kilograms.scaleb(-3), 2)}"
