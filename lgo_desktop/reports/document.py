"""A document as a tree of plain values, before anyone decides on paper or file format.

All text is plain text: no sign in it means anything but itself. Sequences are tuples, so that a
document can be compared and kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lgo_desktop.base.text import Language

if TYPE_CHECKING:
    from lgo_desktop.charts.chart import Chart

Align = Literal["left", "right", "centre"]
TextStyle = Literal["body", "lead", "small", "note"]
"""Running text; the sentence that says it all; small print; a remark set apart."""


@dataclass(frozen=True, slots=True)
class Title:
    """The head of the first page: what this is, and whose, and for when."""

    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3; it stays with what follows it."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a line feed in its text begins a new line."""

    text: str
    style: TextStyle = "body"


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items of equal rank, numbered if their order matters."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; the widths of all share the page by weight."""

    title: str
    align: Align = "left"
    weight: float = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; the head is repeated where the table runs over a page.

    A row that is one plain text heads the rows below it. ``dense`` sets smaller letters, for
    tables of many columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...] | str, ...]
    totals: tuple[tuple[str, ...], ...] = ()
    caption: str = ""
    dense: bool = False

    def __post_init__(self) -> None:
        for row in (*self.rows, *self.totals):
            if not isinstance(row, str) and len(row) != len(self.columns):
                raise ValueError(f"a row of {len(row)} under {len(self.columns)} columns: {row!r}")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number that matters: as shown, its unit, and what it is."""

    value: str
    unit: str
    label: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Key figures side by side in large type; four at most fit well."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart, drawn by a builder that is given the width in points."""

    draw: "Callable[[float], Chart]"
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: in what role; name and position are left open if unknown."""

    role: str
    name: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places for signatures, side by side, never torn apart by a page break."""

    signers: tuple[Signer, ...]


Block = Title | Heading | Paragraph | BulletList | Table | Figures | Figure | PageBreak | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    ``title`` runs along the head of every page after the first; ``slip`` (a code by which the
    paper is traced to its data) along the foot of every page.
    """

    title: str
    language: Language
    blocks: tuple[Block, ...]
    slip: str = ""
    author: str = ""
