"""The least window that the toolkit shows: what the program's own start is measured against."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(sys.argv)
window = QLabel("LGO")
window.resize(640, 480)
window.show()
QTimer.singleShot(0, app.quit)
sys.exit(app.exec())
