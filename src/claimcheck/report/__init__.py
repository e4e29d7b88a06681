"""Reports: claims and conflicts as tables, JSON, JSON lines and CSV. One file per format; nothing here prints."""
