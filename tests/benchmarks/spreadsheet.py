"""LibreOffice without a window, working out the same products and their sum."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from benchmarks.measure import Result, best
from lgo_desktop.core.lines import Line

Cells = tuple[object, ...]
AGREEMENT = 1e-6
"""A spreadsheet shows about ten digits in a text file."""


def recalculated(
    group: str, lines: Sequence[Line], total: float, ours: tuple[str, float]
) -> Iterator[Result]:
    """The time of a conversion with formulas less that of an empty sheet, and of bare values."""
    name = "LibreOffice: load, products, sum (less an empty sheet)"
    if shutil.which("soffice") is None:
        yield Result(group, name, None, remark="soffice is not installed")
        return
    with TemporaryDirectory() as folder:
        office = _Office(Path(folder))
        products = [(line.quantity, line.weight.value, f"=A{n}*B{n}") for n, line in _from_2(lines)]
        values = [(line.quantity, line.weight.value, line.kgco2e) for line in lines]
        office.write("empty", [])
        office.write("formulas", [("", "", f"=SUM(C2:C{len(lines) + 1})"), *products])
        office.write("values", [("", "", 0), *values])
        office.convert("empty")
        empty, full, bare = (
            best(lambda name=name: office.convert(name), 2)  # type: ignore[misc]
            for name in ("empty", "formulas", "values")
        )
        if abs(office.sum_in("formulas") - total) > AGREEMENT * total:
            raise RuntimeError("LibreOffice gives another total")
    against, time = ours
    for told, found in (
        (name, full - empty),
        ("LibreOffice: the formulas alone (less the same values)", full - bare),
    ):
        yield Result(group, told, found, against=against, ratio=found / time)


def _from_2(lines: Sequence[Line]) -> Iterable[tuple[int, Line]]:
    return enumerate(lines, 2)


class _Office:
    """Sheets in a folder, and LibreOffice with a profile of its own there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, rows: Iterable[Cells]) -> None:
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
        stream = BytesIO()
        workbook.save(stream)
        (self.folder / f"{name}.xlsx").write_bytes(stream.getvalue())

    def convert(self, name: str) -> None:
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
                "--headless", "--convert-to", "csv", "--outdir", str(self.folder),
                str(self.folder / f"{name}.xlsx"),
            ],
            check=True, capture_output=True, timeout=600,
        )  # fmt: skip

    def sum_in(self, name: str) -> float:
        with (self.folder / f"{name}.csv").open(encoding="utf-8") as lines:
            return float(next(lines).strip().split(",")[2])
