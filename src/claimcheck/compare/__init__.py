"""Comparing: which claims answer the same question, and which answers cannot both hold. Needs claims only."""
