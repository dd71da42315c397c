"""One file a step; its number is the ``user_version`` that it leaves."""
