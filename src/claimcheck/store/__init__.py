"""The store: claims and documents in one SQLite file."""
