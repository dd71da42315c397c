"""The questions themselves, by what they are about."""
