"""The folder of the store."""

from __future__ import annotations

from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make the folder of the store; one of our own is kept out of version control.

    Raises:
        OSError: It cannot be made.
    """
    is_ours = folder.name == ".claimcheck" or not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if is_ours and not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
