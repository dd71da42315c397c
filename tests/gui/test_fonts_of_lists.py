"""Lists, menus and messages speak in the program's own font, whatever the system prefers."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from lgo_desktop.gui import theme


@pytest.mark.parametrize("kind", ["QAbstractItemView", "QMenu", "QMessageBox", "QTipLabel"])
def test_a_theme_takes_the_systems_fonts_away(qapp: QApplication, kind: str) -> None:
    # As Windows does: a font of the toolkit's own for some kinds of widgets.
    qapp.setFont(QFont("Tahoma", 8), kind)  # type: ignore[arg-type] # takes no bytes
    assert qapp.font(kind).pointSize() == 8  # type: ignore[call-overload]
    theme.apply(qapp, theme.THEMES["light"])
    assert qapp.font(kind) == qapp.font()  # type: ignore[call-overload]
