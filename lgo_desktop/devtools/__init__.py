"""Tools for the makers of the program; never shipped."""
