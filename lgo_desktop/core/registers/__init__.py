"""Registers: statements with a line for each vehicle, account, division or event, as tables."""
