"""Runs every benchmark, prints a table and writes ``bench/results.json``."""

import sys
from pathlib import Path

# The other modules are found as the tests find theirs, from the folder of tests.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.table import main

sys.exit(main())
