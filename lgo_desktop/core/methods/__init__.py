"""Shared science, one method a file, each runnable by itself with every parameter as input."""
