"""What the program with the window begins with: a project's file, or nothing."""

import sys
from pathlib import Path

from lgo_desktop.bootstrap import open_window

# Started again by itself, the program says `gui` as on the command line.
words = sys.argv[2:] if sys.argv[1:2] == ["gui"] else sys.argv[1:]
sys.exit(open_window(Path(words[0]) if words else None))
