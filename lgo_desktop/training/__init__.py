"""Lessons, sample towns and marking."""
