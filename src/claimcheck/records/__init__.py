"""Records: frozen structs that every stage hands on. Nothing here needs spaCy."""
