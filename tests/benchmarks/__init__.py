"""How quick and how small the program is, measured beside plain alternatives: ``make bench``."""
