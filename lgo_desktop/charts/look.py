"""Colours and sizes of charts, and of the documents that they stand in.

One accent colour. Shares are told apart by lightness alone, so that a black and white copy says the
same; every mark also carries its label or number.
"""

INK = "#1f2a30"
QUIET = "#5b6770"
ACCENT = "#0b5d53"
RULE = "#c9d1d5"
SHADE = "#f1f5f4"
WHITE = "#ffffff"

SHADES = ("#0b5d53", "#6ea79f", "#cde2de", "#eef4f3")
"""Fills from dark to light: 35, 65, 88 and 96 of 100 in lightness."""

LABEL_SIZE = 9.0
NUMBER_SIZE = 9.0
SMALL_SIZE = 7.5
EDGE = 0.6
"""The outline around a light fill, in points."""
