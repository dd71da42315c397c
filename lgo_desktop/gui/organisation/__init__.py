"""The leaves of the page about the organisation, ONE FILE PER LEAF; each defines ``SECTION``."""
