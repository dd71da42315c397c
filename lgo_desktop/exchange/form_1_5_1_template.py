"""The rows of our own form 1.5(1), in order: labels that people and our reader recognise.

A row that the form does not have is added to its section, and at the end of its scope where the
form has no such section. Where offices keep several items (cars, meters) or uses of one source, the
form has one row, and their amounts are added up; amounts with another factor or of another kind
(km beside tkm) get a row of their own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import Month
from lgo_desktop.core.units import convert, unit_named
from lgo_desktop.exchange.form_1_5_1_rows import Section, kinds_of


@dataclass(frozen=True, slots=True)
class FormRow:
    """Amounts of one entry's kind to be put on the form.

    ``name`` is shown where the form has no row for it, and ``long_name`` where our reader would
    take that for something else; ``unit`` is a unit's id, ``factor`` kg CO2e for one of it, if it
    is not the form's usual one; ``scope`` is 1–3.
    """

    source: str
    variant: str
    item: str
    scope: int
    name: Text
    unit: str
    quantities: Mapping[Month, Decimal]
    factor: Decimal | None = None
    long_name: Text | None = None

    def factor_per(self, unit: str) -> Decimal | None:
        """The factor for one of another unit of the same kind."""
        if self.factor is None:
            return None
        one = convert(Decimal(1), unit_named(unit), unit_named(self.unit))
        return EXACT.multiply(self.factor, one)


@dataclass(slots=True)
class Line:
    """One line of the form: a heading, or a row with its key, unit, factor and quantities.

    Without a factor of its own it shows the one that the form usually prints.
    """

    scope: int
    label: Text
    key: tuple[str, str, str] | None = None
    unit: str = ""
    quantities: dict[Month, Decimal] = field(default_factory=dict)
    factor: Decimal | None = None

    def takes(self, row: FormRow) -> bool:
        """Whether a row's amounts can be added here: of the same kind, with the same factor."""
        if unit_named(row.unit).dimension != unit_named(self.unit).dimension:
            return False
        return None in (self.factor, row.factor) or row.factor_per(self.unit) == self.factor

    def add(self, row: FormRow) -> None:
        """Add the amounts of a row, in the line's own unit."""
        if row.factor is not None:
            self.factor = row.factor_per(self.unit)
        for month, amount in row.quantities.items():
            same = convert(amount, unit_named(row.unit), unit_named(self.unit))
            before = self.quantities.get(month)
            self.quantities[month] = same if before is None else EXACT.add(before, same)


_ANY_ITEM = "*"


def _heading(scope: int, th: str, en: str) -> Line:
    return Line(scope, Text(th, en))


def _row(scope: int, key: str, unit: str, th: str, en: str, *, item: str = "") -> Line:
    source, _, variant = key.partition("/")
    return Line(scope, Text(th, en), (source, variant, item), unit)


def _standard_lines() -> list[Line]:
    """The form's own rows; an item of ``*`` stands for whatever label was read."""
    return [
        _heading(1, "1. การเผาไหม้แบบอยู่กับที่", "1. Stationary combustion"),
        _row(1, "stationary.fuel/diesel", "L",
             "ดีเซล เครื่องกำเนิดไฟฟ้า (Generator)", "Diesel (generator)", item="Generator"),
        _row(1, "stationary.fuel/diesel", "L",
             "ดีเซล เครื่องสูบน้ำดับเพลิง (Fire pump)", "Diesel (fire pump)", item="Fire pump"),
        _heading(1, "2. การเผาไหม้แบบเคลื่อนที่", "2. Mobile combustion"),
        _row(1, "mobile.road_fuel/diesel", "L", "น้ำมันดีเซล", "Diesel"),
        _row(1, "mobile.road_fuel/gasohol_91", "L",
             "แก๊สโซฮอล์ 91, E20, E85", "Gasohol 91, E20, E85", item=_ANY_ITEM),
        _row(1, "mobile.road_fuel/gasohol_95", "L", "แก๊สโซฮอล์ 95", "Gasohol 95"),
        _row(1, "fugitive.co2_extinguisher/co2", "kg",
             "3. สารดับเพลิง (CO2)", "3. Fire extinguisher (CO2)"),
        _row(1, "wastewater.septic_tank/septic_tank", "kgCH4",
             "4. มีเทนจากระบบ septic tank", "4. Methane from septic tank"),
        _row(1, "wastewater.treatment/anaerobic_lagoon_shallow", "kgCH4",
             "5. มีเทนจากบ่อบำบัดน้ำเสียแบบไม่เติมอากาศ", "5. Methane from wastewater pond (anaerobic)"),
        _row(1, "fugitive.refrigerant/r-22", "kg", "6. สารทำความเย็น R-22", "6. Refrigerant R-22"),
        _row(1, "fugitive.refrigerant/r-32", "kg", "6. สารทำความเย็น R-32", "6. Refrigerant R-32"),
        _row(2, "purchased.electricity/grid", "kWh", "พลังงานไฟฟ้า", "Electricity"),
        _row(3, "goods.paper/a4", "kg", "กระดาษ A4 และ A3 สีขาว", "A4 and A3 white paper"),
        _row(3, "goods.tap_water/mwa", "m3", "น้ำประปา (การประปานครหลวง)", "Tap water (MWA)"),
        _row(3, "goods.tap_water/pwa", "m3", "น้ำประปา (การประปาส่วนภูมิภาค)", "Tap water (PWA)"),
        _row(3, "waste.landfilled/mixed", "kg", "ขยะส่งฝังกลบ", "Waste landfilled"),
        _row(3, "waste.burnt/support_diesel", "L",
             "ขยะเผากำจัดด้วยน้ำมันดีเซล", "Waste burnt with diesel"),
    ]  # fmt: skip


STANDARD_KEYS: tuple[tuple[str, str], ...] = tuple(
    dict.fromkeys(line.key[:2] for line in _standard_lines() if line.key)
)
"""Source and variant of the form's own rows: those whose factors it always shows."""

_FIXED_ITEMS = frozenset(line.key for line in _standard_lines() if line.key)


_ONE_ROW = {"purchased.electricity": "grid"}
"""Sources whose variants share one row of the form: what electricity is used for."""

_OTHERS = Text("แหล่งปล่อยอื่นที่แบบฟอร์มไม่มีแถว", "Other sources, for which the form has no row")


def form_lines(rows: Iterable[FormRow]) -> list[Line]:
    """The lines of the form in order, with the rows' amounts in them."""
    lines = _standard_lines()
    for given in rows:
        row = replace(given, variant=_ONE_ROW.get(given.source, given.variant))
        item = _item_on_form(row)
        line = next((one for one in lines if _belongs(row, item, one)), None)
        if line is None:
            line = Line(row.scope, _label(row, item), (row.source, row.variant, item), row.unit)
            _insert(lines, line)
        elif item and line.key and line.key[2] == _ANY_ITEM:
            line.key, line.label = (row.source, row.variant, item), Text(item, item)
        line.add(row)
    return lines


def _belongs(row: FormRow, item: str, line: Line) -> bool:
    if line.key is None or line.key[:2] != (row.source, row.variant) or not line.takes(row):
        return False
    return line.key[2] == item or (bool(item) and line.key[2] == _ANY_ITEM)


def _item_on_form(row: FormRow) -> str:
    """The item if the form can show it as a label of its own; else nothing."""
    fixed = (row.source, row.variant, row.item) in _FIXED_ITEMS
    return row.item if fixed or _reads_back(row, row.item, None) else ""


def _reads_back(row: FormRow, label: str, item: str | None) -> bool:
    """Whether our reader would take this label for exactly this row."""
    section = Section.STATIONARY if row.source == "stationary.fuel" else Section.MOBILE
    read = [(kind.source, kind.variant, kind.item) for kind in kinds_of(label, section)]
    return read == [(row.source, row.variant, item)]


def _label(row: FormRow, item: str) -> Text:
    """What a row is called that the form does not have."""
    if item:
        return Text(item, item)
    names = (row.name.th, row.name.en)
    if row.long_name is None or all(_reads_back(row, name, "") for name in names):
        return row.name
    return row.long_name


def _insert(lines: list[Line], line: Line) -> None:
    """Put a line behind the last of the same family of sources, else at the end of its scope."""
    family = line.key[0].partition(".")[0] if line.key else ""
    of_scope = [nth for nth, one in enumerate(lines) if one.scope == line.scope]
    same = [n for n in of_scope if (key := lines[n].key) and key[0].partition(".")[0] == family]
    others = any(lines[nth].label == _OTHERS for nth in of_scope)
    if not same and not others:
        lines.insert(of_scope[-1] + 1, Line(line.scope, _OTHERS))
        of_scope.append(of_scope[-1] + 1)
    lines.insert(1 + (same or of_scope)[-1], line)
