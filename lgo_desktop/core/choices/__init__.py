"""Choices that move the total: one file each, with the default, why, and every other option."""
