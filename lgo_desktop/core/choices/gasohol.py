"""Which factor weighs gasohol on roads: editions know other engines than other fuels."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.declaration import Account, AccountingChoice, Option, Rewrite, moved
from lgo_desktop.core.sources.citations import form_row
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.sources.road_fuel import SOURCE

BOOK, OXCAT = "book", "oxidation_catalyst"
_E10 = ("gasohol_91", "gasohol_95", "gasohol_e10")
_WITH_OXCAT = dict.fromkeys(_E10, "gasohol_e10_oxcat") | {
    "gasohol_e20": "gasohol_e20_oxcat",
    "gasohol_e85": "gasohol_e85_oxcat",
}
_OF_BOOK = {oxcat: usual for usual, oxcat in _WITH_OXCAT.items()}
_GASOHOL = (*_WITH_OXCAT, *_OF_BOOK)


def _in_use(account: Account) -> tuple[str, ...]:
    used = {entry.key.variant for entry in account.of(SOURCE.id)}
    return tuple(
        option
        for option, variants in ((BOOK, _WITH_OXCAT), (OXCAT, _OF_BOOK))
        if used & variants.keys()
    )


def _by(variants: dict[str, str]) -> Rewrite:
    """Each variant of gasohol as the one named for it; the others stay."""

    def rewrite(account: Account) -> Account:
        return account.with_entries(
            moved(entry, SOURCE.id, variants.get(entry.key.variant, entry.key.variant))
            if entry.key.source == SOURCE.id
            else entry
            for entry in account.entries
        )

    return rewrite


def _as_gasoline(variant: str) -> Rewrite:
    return _by(dict.fromkeys(_GASOHOL, variant))


CHOICE = AccountingChoice(
    id="gasohol",
    name=Text("ค่าการปล่อยของแก๊สโซฮอล์ทางถนน", "Factor of gasohol on roads"),
    default=BOOK,
    why=Text(
        "ชุดค่าที่เลือกกำหนดค่าไว้ให้แล้ว ฉบับเมษายน 2565 ไม่มีแก๊สโซฮอล์ จึงใช้เบนซินแบบไม่ควบคุมไอเสีย"
        "ตามแบบ 1.5(1) ฉบับกุมภาพันธ์ 2569 มีค่าของแก๊สโซฮอล์เอง",
        "The book names the factor: the edition of April 2565 has no gasohol and takes gasoline "
        "without emission control as form 1.5(1) does; that of February 2569 has gasohol itself.",
    ),
    options=(
        Option(BOOK, Text("ตามชุดค่าที่เลือก", "As the book has it"), _by(_OF_BOOK)),
        Option(OXCAT, Text("แก๊สโซฮอล์ เครื่องยนต์มีตัวเร่งออกซิเดชัน", "Gasohol, oxidation catalyst"),
               _by(_WITH_OXCAT)),
        Option("gasoline_uncontrolled", Text("เบนซิน ไม่ควบคุมไอเสีย", "Gasoline, no catalyst"),
               _as_gasoline("gasoline_uncontrolled")),
        Option("gasoline_oxcat", Text("เบนซิน ตัวเร่งออกซิเดชัน", "Gasoline, oxidation catalyst"),
               _as_gasoline("gasoline_oxcat")),
        Option("gasoline", Text("เบนซิน ตัวเร่งสามทาง", "Gasoline, three-way catalyst"),
               _as_gasoline("gasoline")),
    ),
    in_use=_in_use,
    references=(
        form_row("2. mobile combustion, rows of gasohol 91, 95, E20 and E85"),
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 3", "table 3.2.2"),
    ),
)  # fmt: skip
