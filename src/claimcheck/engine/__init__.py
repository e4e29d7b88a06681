"""Spread work over articles: one process, several, or many machines."""
