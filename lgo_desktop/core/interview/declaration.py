"""What a question of the boundary interview declares, and what its answers bring about.

All questions are data in :mod:`lgo_desktop.core.interview.questions`; whoever adds one changes
nothing else.
"""

from dataclasses import dataclass

from lgo_desktop.base.text import Text


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A row of the year: what the entries of an account, a vehicle or a building have in common."""

    source: str
    variant: str
    facility: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Omission:
    """Something left out of the account, and why.

    ``item`` is the id of a source or a name; ``occurs`` tells whether it may still happen, outside
    the boundary: what does not occur emits nothing, and needs no estimate.
    """

    item: str
    reason: Text
    occurs: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows from an answer: rows to fill in, and what is left out."""

    rows: tuple[Row, ...] = ()
    omissions: tuple[Omission, ...] = ()


NOTHING = Outcome()


def left_out(item: str, th: str, en: str, *, occurs: bool = False) -> Outcome:
    """An outcome that leaves one thing out."""
    return Outcome(omissions=(Omission(item, Text(th, en), occurs),))


@dataclass(frozen=True, slots=True)
class Sign:
    """Entries that belie a "no": of a source; of variants that begin so; of items with such words.

    ``vehicles`` are kinds of vehicles whose plate is the item.
    """

    source: str
    variants: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()

    def fits(self, variant: str, item: str, kind: str) -> bool:
        """Whether an entry of the source is such a sign; ``kind`` is that of its vehicle."""
        if self.variants and not variant.startswith(self.variants):
            return False
        if not self.words and not self.vehicles:
            return True
        return kind in self.vehicles or any(word in item for word in self.words)


@dataclass(frozen=True, slots=True)
class Question:
    """One question, answered by yes, no or not known yet.

    ``help`` says whom to ask and what counts; ``duty`` is that of the division which usually keeps
    the papers. It is asked if the questions in ``asked_if`` have those answers.
    """

    id: str
    section: str
    ask: Text
    help: Text
    duty: str
    yes: Outcome = NOTHING
    no: Outcome = NOTHING
    asked_if: tuple[tuple[str, str], ...] = ()
    signs: tuple[Sign, ...] = ()

    def outcome(self, answer: str) -> Outcome:
        """What follows from an answer; nothing from one that is not known yet."""
        return {"yes": self.yes, "no": self.no}.get(answer, NOTHING)


SECTIONS: dict[str, Text] = {
    "buildings": Text("อาคารและสถานที่", "Buildings and places"),
    "lights": Text("ไฟสาธารณะและงานเมือง", "Street lights and works of the town"),
    "fuel": Text("รถ เครื่องจักร และน้ำมัน", "Vehicles, machines and fuel"),
    "cooling": Text("น้ำยาแอร์และถังดับเพลิง", "Refrigerants and extinguishers"),
    "water": Text("น้ำประปาและน้ำเสีย", "Tap water and wastewater"),
    "waste": Text("ขยะ", "Waste"),
    "green": Text("งานที่ช่วยลดการปล่อย", "What lowers emissions"),
}
"""The parts of the interview, in their order."""
