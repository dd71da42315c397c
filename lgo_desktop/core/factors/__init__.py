"""Factors: one value with its edition and source, and the books that choose among them."""
