"""The registers, ONE FILE PER REGISTER; each defines ``REGISTER``."""
