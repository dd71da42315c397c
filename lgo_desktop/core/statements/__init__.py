"""Statements: what an office says about its account beside the amounts of its sources.

ONE FILE PER STATEMENT: its boundary, screening, reasons, base year, own factors.
"""
