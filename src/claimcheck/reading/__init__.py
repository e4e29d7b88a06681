"""Reading: paths to bytes to documents, and the layout of their text."""
