"""The style sheet of a theme: what a palette cannot say of edges, marks and focus.

Every widget that takes the keyboard shows it by an edge in the accent; no size changes by it, so
that nothing moves. Tables keep their native drawing, which is quick.
"""

from typing import TYPE_CHECKING

from lgo_desktop.base.paths import resources

if TYPE_CHECKING:
    from lgo_desktop.gui.theme import Theme

_WORDS = """
QToolTip {{ color: {ink}; background: {card}; border: 1px solid {edge}; padding: 4px; }}
QLabel[role="title"] {{ font-size: 20pt; font-weight: bold; }}
QLabel[role="heading"] {{ font-size: 14pt; font-weight: bold; }}
QLabel[role="quiet"] {{ color: {quiet}; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="warn"] {{ color: {warn}; }}
QLabel[role="bad"] {{ color: {bad}; }}
"""

_BUTTONS = """
QPushButton {{ padding: 6px 14px; border: 1px solid {line}; border-radius: 6px;
               background: {card}; }}
QPushButton:hover {{ background: {tinted}; }}
QPushButton:pressed, QPushButton:checked {{ background: {chosen}; border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {quiet}; }}
QPushButton[role="main"] {{ background: {accent}; color: {on_accent}; border-color: {accent};
                            font-weight: bold; }}
QPushButton[role="main"]:focus {{ border: 4px double {on_accent}; padding: 3px 11px; }}
QPushButton[role="main"]:disabled {{ background: {paper}; color: {quiet};
                                     border-color: {line}; }}
QToolBar {{ background: {paper}; border: none; border-bottom: 1px solid {line}; padding: 3px;
            spacing: 4px; }}
QToolButton {{ padding: 4px 8px; border: 2px solid transparent; border-radius: 6px; }}
QToolButton:hover, QToolButton:checked {{ background: {chosen}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {quiet}; }}
QCheckBox, QRadioButton {{ padding: 2px 4px; border: 2px solid transparent; border-radius: 6px;
                           spacing: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{
    width: 16px; height: 16px; border: 1px solid {edge}; border-radius: 4px;
    background: {card}; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{icons}/tick-{name}.svg"); }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
    background: {accent}; border-color: {accent}; image: url("{icons}/dash-{name}.svg"); }}
QRadioButton::indicator:checked {{ border-color: {accent};
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {accent}, stop: 0.55 {accent}, stop: 0.62 {card}, stop: 1 {card}); }}
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled {{
    background: {quiet}; border-color: {quiet}; }}
QRadioButton::indicator:checked:disabled {{ border-color: {quiet};
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {quiet}, stop: 0.55 {quiet}, stop: 0.62 {card}, stop: 1 {card}); }}
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {{
    padding: 5px 8px; border: 1px solid {edge}; border-radius: 6px; background: {card};
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {{
    border: 2px solid {accent}; padding: 4px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
    color: {quiet}; background: {paper}; border-color: {line}; }}
QLineEdit:read-only {{ background: {paper}; }}
QAbstractItemView QLineEdit {{ border-radius: 0; padding: 0 3px; }}
QAbstractItemView QLineEdit:focus {{ padding: 0 2px; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit,
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0; }}
QComboBox::drop-down {{ subcontrol-origin: border; subcontrol-position: center right;
                        width: 26px; border: none; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{icons}/down-{name}.svg");
                                                width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ border: 1px solid {edge}; background: {card}; outline: none;
                               selection-background-color: {chosen}; selection-color: {ink}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    subcontrol-origin: border; width: 24px; border: none; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/up-{name}.svg"); width: 11px; height: 11px; }}
QAbstractSpinBox::down-arrow {{ image: url("{icons}/down-{name}.svg");
                                width: 11px; height: 11px; }}
QDateEdit::drop-down {{ subcontrol-origin: border; subcontrol-position: center right;
                        width: 26px; border: none; }}
"""

_VIEWS = """
QFrame[role="card"] {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QTableView, QListView, QTreeView {{ gridline-color: {line}; border: 2px solid {line};
                                    selection-color: {ink}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border-color: {accent}; }}
QScrollArea {{ border: 2px solid transparent; }}
QScrollArea:focus {{ border-color: {accent}; border-radius: 4px; }}
QTableView#frozen {{ border: none; border-right: 2px solid {line}; }}
QHeaderView::section {{ background: {tinted}; border: none; border-right: 1px solid {line};
                        border-bottom: 1px solid {line}; padding: 5px 8px; }}
QTableCornerButton::section {{ background: {tinted}; border: none; }}
QListWidget#navigation {{ background: {paper}; border: none; outline: none; }}
QListWidget#navigation::item {{ padding: 7px 8px; border: 2px solid transparent;
                                border-left-width: 4px; border-radius: 6px; }}
QListWidget#navigation::item:selected {{ background: {chosen}; color: {ink};
                                         border-left-color: {accent}; }}
QListWidget#navigation::item:focus {{ border-color: {accent}; }}
QListWidget#navigation::item:disabled {{ color: {quiet}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ padding: 7px 14px; border: 2px solid transparent; color: {quiet};
                border-bottom: 3px solid transparent; background: transparent; }}
QTabBar::tab:hover {{ background: {tinted}; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom-color: {accent}; }}
QTabBar::tab:selected:focus {{ border-color: {accent}; border-radius: 4px; }}
QMenu {{ background: {card}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QScrollBar {{ background: transparent; margin: 0; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 34px; }}
QScrollBar::handle:horizontal {{ min-width: 34px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QGroupBox {{ border: 1px solid {line}; border-radius: 8px; margin-top: 1.2em; padding: 8px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 10px; padding: 0 4px; }}
"""


def sheet_of(theme: "Theme") -> str:
    """The rules in the colours of a theme."""
    icons = (resources() / "icons").as_posix()
    rules = _WORDS + _BUTTONS + _FIELDS + _VIEWS
    return rules.format(icons=icons, **theme.colours, name=theme.name)
