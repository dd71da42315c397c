"""LGO Carbon Desktop: greenhouse gas accounts of Thailand's local governments, offline."""
