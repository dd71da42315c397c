"""Checks of what was entered: ONE FILE PER RULE, each of which defines ``RULE``."""
