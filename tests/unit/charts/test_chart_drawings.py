"""Charts show every number and label, in black and white too, on paper and on the screen."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import pypdf
import pytest
from reportlab.graphics import renderPDF, renderSVG
from reportlab.graphics.shapes import Rect, String
from reportlab.pdfgen.canvas import Canvas

from lgo_desktop.charts.axis import axis_number, axis_steps
from lgo_desktop.charts.by_month import Series, by_month
from lgo_desktop.charts.by_scope import by_scope
from lgo_desktop.charts.chart import Chart
from lgo_desktop.charts.largest_sources import largest_sources
from lgo_desktop.charts.lettering.fonts import REGULAR, text_width
from lgo_desktop.charts.look import SHADES

WIDTH = 460.0
UNIT = "tCO₂e"
MONTHS = (
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
)
SCOPES = (
    ("ประเภทที่ 1", Decimal("412.357")),
    ("ประเภทที่ 2", Decimal("286.91")),
    ("ประเภทที่ 3 ทางอ้อมอื่น ๆ", Decimal("97.2")),
)
SOURCES = tuple((f"แหล่งปล่อยที่ {nth}", Decimal(nth)) for nth in range(1, 15))


def scopes() -> Chart:
    return by_scope(SCOPES, WIDTH, unit=UNIT)


def monthly() -> Chart:
    series = [
        Series(label, tuple(value / 12 if nth != 7 else None for nth in range(12)))
        for label, value in SCOPES
    ]
    return by_month(MONTHS, series, WIDTH, unit=UNIT)


def largest() -> Chart:
    return largest_sources(SOURCES, WIDTH, unit=UNIT, others="อื่น ๆ", most=3)


CHARTS = (scopes, monthly, largest)


def texts(chart: Chart) -> list[str]:
    return [shape.text for shape in chart.drawing.contents if isinstance(shape, String)]


def boxes(chart: Chart) -> list[Rect]:
    return [shape for shape in chart.drawing.contents if isinstance(shape, Rect)]


def test_scopes_show_tonnes_and_shares() -> None:
    shown = texts(scopes())
    assert "412.36 (51.8%)" in shown
    assert "ประเภทที่ 3 ทางอ้อมอื่น ๆ" in shown
    assert UNIT in shown


def test_bars_are_as_long_as_their_values() -> None:
    long, middle, short = (box.width for box in boxes(scopes()))
    assert middle / long == pytest.approx(286.91 / 412.357)
    assert short / long == pytest.approx(97.2 / 412.357)


def test_fills_differ_in_lightness_enough_for_a_photocopy() -> None:
    def lightness(fill: str) -> float:
        red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
        luminance = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
        return float(116 * luminance ** (1 / 3) - 16)

    levels = [lightness(shade) for shade in SHADES]
    assert all(after - before > 7 for before, after in pairwise(levels))
    assert levels[2] - levels[1] > 20
    assert levels[1] - levels[0] > 20


def test_months_are_stacked_with_their_sum_and_a_dash_for_the_missing() -> None:
    chart = monthly()
    shown = texts(chart)
    assert [text for text in shown if text in MONTHS] == list(MONTHS)
    assert shown.count("66.4") == 11
    assert shown.count("–") == 1
    assert ("ต.ค.", "ประเภทที่ 1", "34.4 tCO₂e") in [region.labels for region in chart.regions]
    assert len(chart.regions) == 11 * 3


def test_no_column_is_higher_than_the_axis() -> None:
    chart = by_month(("ม.ค.",), [Series("ก", (Decimal("75.5"),))], WIDTH, unit=UNIT)
    column = boxes(chart)[-1]
    assert "80" in texts(chart)
    assert column.y + column.height < chart.drawing.height - 40


def test_a_month_of_zero_is_a_zero_and_not_a_dash() -> None:
    shown = texts(by_month(("ม.ค.",), [Series("ก", (Decimal(0),))], WIDTH, unit=UNIT))
    assert "0.0" in shown
    assert "–" not in shown


def test_every_series_needs_every_month() -> None:
    with pytest.raises(ValueError, match="one value a month"):
        by_month(MONTHS, [Series("ก", (Decimal(1),))], WIDTH, unit=UNIT)


def test_a_long_legend_takes_several_rows_inside_the_drawing() -> None:
    series = [Series("ชื่อยาว " * 9, (Decimal(1),)) for _ in range(3)]
    chart = by_month(("ม.ค.",), series, WIDTH, unit=UNIT)
    assert len({box.y for box in boxes(chart)[:3]}) == 3
    assert all(box.y + box.height <= chart.drawing.height for box in boxes(chart))


def test_the_largest_come_first_and_the_rest_is_one_bar() -> None:
    chart = largest()
    named = [region.labels[0] for region in chart.regions]
    assert named == ["แหล่งปล่อยที่ 14", "แหล่งปล่อยที่ 13", "แหล่งปล่อยที่ 12", "อื่น ๆ"]
    assert chart.regions[-1].labels[1] == "66.00 (62.9%)"


def test_few_sources_leave_no_rest() -> None:
    chart = largest_sources(SOURCES[:2], WIDTH, unit=UNIT, others="อื่น ๆ", most=3)
    assert len(chart.regions) == 2


def test_nothing_emitted_draws_numbers_without_bars_or_shares() -> None:
    chart = by_scope([("ประเภทที่ 1", Decimal(0)), ("ประเภทที่ 2", Decimal(0))], WIDTH, unit=UNIT)
    assert boxes(chart) == []
    assert texts(chart).count("0.00") == 2


def test_long_labels_are_broken_at_words_and_stay_inside() -> None:
    label = "ไฟฟ้า อาคารสำนักงานเทศบาลและศูนย์พัฒนาเด็กเล็กบ้านหนองปลาไหล"
    chart = by_scope([(label, Decimal(5))], WIDTH, unit=UNIT)
    written = [text for text in texts(chart) if text not in (UNIT, "5.00 (100.0%)")]
    assert len(written) > 1
    assert "".join(written).replace(" ", "") == label.replace(" ", "")


@pytest.mark.parametrize("build", CHARTS)
def test_nothing_leaves_the_drawing(build: Callable[[], Chart]) -> None:
    drawing = build().drawing
    for shape in drawing.contents:
        if isinstance(shape, String):
            wide = text_width(shape.text, shape.fontName, shape.fontSize)
            left = shape.x - wide * {"start": 0, "middle": 0.5, "end": 1}[shape.textAnchor]
            assert left >= -0.5
            assert left + wide <= drawing.width + 0.5
            assert 0 <= shape.y <= drawing.height - shape.fontSize * 0.8


@pytest.mark.parametrize("build", CHARTS)
def test_labels_can_be_read_on_paper_and_on_the_screen(build: Callable[[], Chart]) -> None:
    chart = build()
    target = BytesIO()
    canvas = Canvas(target, initialFontName=REGULAR)  # type: ignore[arg-type]
    renderPDF.draw(chart.drawing, canvas, 50, 400)
    canvas.save()
    paper = pypdf.PdfReader(BytesIO(target.getvalue())).pages[0].extract_text()
    screen = renderSVG.drawToString(chart.drawing)
    for text in texts(chart):
        assert text in paper
        assert text in screen
    assert b"Helvetica" not in target.getvalue()


@pytest.mark.parametrize(
    ("largest_value", "steps"),
    [("75.5", "0 20 40 60 80"), ("1", "0 0.25 0.50 0.75 1.00"), ("80", "0 20 40 60 80"),
     ("0.031", "0 0.01 0.02 0.03 0.04"), ("12345", "0 5000 10000 15000"), ("0", "0 1")],
)  # fmt: skip
def test_the_axis_has_round_numbers_up_to_the_largest(largest_value: str, steps: str) -> None:
    assert axis_steps(Decimal(largest_value)) == [Decimal(step) for step in steps.split()]


def test_axis_numbers_show_no_idle_decimals() -> None:
    assert axis_number(Decimal("2.50")) == "2.5"
    assert axis_number(Decimal("1E+4")) == "10,000"
    assert axis_number(Decimal(0)) == "0"
