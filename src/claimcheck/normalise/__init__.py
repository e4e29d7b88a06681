"""Normalisation: pure functions from words to values. Nothing here needs spaCy."""
