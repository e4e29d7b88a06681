"""Reference: what is known beforehand of offices, places, names, words and rules. Tables as data, look-ups as code."""
