"""The emission sources of an organisation, one file each."""
