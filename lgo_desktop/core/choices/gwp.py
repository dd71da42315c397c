"""Which global warming potentials weigh the gases."""

from dataclasses import replace

from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import Account, AccountingChoice, Option, Rewrite
from lgo_desktop.core.gases import EDITION, GWP_SETS
from lgo_desktop.core.sources.citations import requirement


def _in_use(account: Account) -> tuple[str, ...]:
    """The set in use; printed totals cannot be weighed otherwise, so there is no choice."""
    printed = account.inventory.precision == "published"
    return () if printed or not account.entries else (account.inventory.gwp,)


def _with(gwp: str) -> Rewrite:
    return lambda account: replace(account, inventory=replace(account.inventory, gwp=gwp))


CHOICE = AccountingChoice(
    id="gwp",
    name=Text("ชุดค่า GWP", "Set of global warming potentials"),
    default=EDITION,
    why=Text(
        "อบก. ให้ใช้ชุดที่มากับค่าการปล่อยฉบับนั้น เพื่อให้เทียบกับองค์กรอื่นได้",
        "TGO asks for the set that belongs to the edition of the factors, so that organisations "
        "compare.",
    ),
    options=(
        Option(EDITION, Text("ตามฉบับของค่าการปล่อย", "As the edition has it"), _with(EDITION)),
        *(Option(name, Text(name, name), _with(name)) for name in GWP_SETS),
    ),
    in_use=_in_use,
    references=(requirement("GWP of the IPCC's assessment reports, 100 years"),),
)
