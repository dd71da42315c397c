"""One XML part of an untrusted workbook, streamed through expat: refused if hostile.

No DTD, no entity, no encoding but UTF-8, no endless text; memory stays constant whatever the part
holds. What the part says about sheets comes out as a :class:`Part`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.exchange.xlsx_outline import Attributes, Outline, SheetScan

MOST_PART_BYTES = 150 << 20
MOST_TEXT_BYTES = 32_767 * 6
"""Excel holds 32,767 characters in a cell; an escaped character takes up to six bytes."""
_CHUNK = 1 << 18
_HEAD = 64
_UTF8 = {"utf-8", "utf8", "us-ascii"}
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook part lists it."""

    name: str
    relation: str
    hidden: bool


@dataclass(slots=True)
class Part:
    """What one part says: its root element, sheets, relations, and a sheet's outline."""

    root: str = ""
    sheets: list[SheetEntry] = field(default_factory=list)
    relations: dict[str, str] = field(default_factory=dict)
    outline: Outline | None = None


class _Scan:
    """The handlers of one part."""

    def __init__(self, name: str, file: str) -> None:
        self.part = Part()
        self._name, self._file = name, file
        self._sheet: SheetScan | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._root

    def refuse(self, code: str, **values: str | int) -> Refused:
        """The refusal of the file, naming sheet part and cell where known."""
        cell = values.get("cell")
        where = Where(file=self._file, cell=cell if isinstance(cell, str) else None)
        return Refused(error(code, where, **values))

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _UTF8:
            raise self.refuse("workbook.not_utf8", part=self._name)

    def _doctype(self, *_: object) -> None:
        raise self.refuse("workbook.dtd", part=self._name)

    def _root(self, name: str, _: Attributes) -> None:
        self.part.root = name.rpartition(" ")[2]
        handlers: dict[str, Callable[[str, Attributes], None]] = {
            "workbook": self._in_workbook, "Relationships": self._in_relations,
        }  # fmt: skip
        self.parser.StartElementHandler = handlers.get(self.part.root)
        if self.part.root == "worksheet":
            self._sheet = SheetScan(self.refuse)
            self.part.outline = self._sheet.outline
            self.parser.StartElementHandler = self._start_in_sheet
            self.parser.EndElementHandler = self._end_in_sheet
            self.parser.CharacterDataHandler = self._sheet.hear

    def _in_workbook(self, name: str, attributes: Attributes) -> None:
        if name.rpartition(" ")[2] == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            relation = attributes.get(_RELATIONSHIPS, "")
            self.part.sheets.append(SheetEntry(attributes.get("name", ""), relation, hidden))

    def _in_relations(self, name: str, attributes: Attributes) -> None:
        if name.rpartition(" ")[2] == "Relationship":
            self.part.relations[attributes.get("Id", "")] = attributes.get("Target", "")

    def _start_in_sheet(self, name: str, attributes: Attributes) -> None:
        handler = self._sheet and self._sheet.starts.get(name.rpartition(" ")[2])
        if handler:
            handler(attributes)

    def _end_in_sheet(self, name: str) -> None:
        handler = self._sheet and self._sheet.ends.get(name.rpartition(" ")[2])
        if handler:
            handler()


def scan_part(stream: IO[bytes], name: str, file: str, budget: int) -> tuple[Part, int]:
    """What the part says, and how many bytes it unpacked to.

    ``budget`` is how many bytes all parts together may still unpack to. Raises :class:`Refused`
    with a ``workbook.…`` finding; a part that is not XML comes back without a root.
    """
    scan = _Scan(name, file)
    size = since_markup = 0
    is_xml = False
    while chunk := stream.read(_CHUNK):
        if not size:
            if chunk[:2] in {b"\xff\xfe", b"\xfe\xff"} or (
                b"\0" in chunk[:_HEAD] and b"<" in chunk[:2]
            ):
                raise scan.refuse("workbook.not_utf8", part=name)
            is_xml = chunk.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        size += len(chunk)
        if size > min(MOST_PART_BYTES, budget):
            raise scan.refuse("workbook.unpacks_too_large", part=name)
        if not is_xml:
            continue
        last_markup = chunk.rfind(b"<")
        since_markup = since_markup + len(chunk) if last_markup < 0 else len(chunk) - last_markup
        if since_markup > MOST_TEXT_BYTES + _CHUNK:
            raise scan.refuse("workbook.text_too_long", part=name)
        scan.parser.Parse(chunk, False)
    if is_xml:
        scan.parser.Parse(b"", True)
    return scan.part, size
