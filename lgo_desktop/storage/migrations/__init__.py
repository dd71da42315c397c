"""The steps from one revision of the project file to the next, in ``versions``."""
