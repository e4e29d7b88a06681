"""Paths as records show them: relative, POSIX, as given."""

from __future__ import annotations

import os
from pathlib import PurePath


def shown_path(given: str | os.PathLike[str]) -> str:
    r"""Return a path as records show it.

    Slashes, no `./` and no trailing slash; `..` and absolute paths stay as given. Bytes of a file name that are
    no UTF-8 become visible escapes (`\xff`), since no format could carry them.
    """
    return os.fsencode(PurePath(given).as_posix()).decode("utf-8", "backslashreplace")


def is_below(path: str, top: str) -> bool:
    """Whether a shown path is `top` itself, a file below the folder `top`, or a record of the file `top`."""
    if top == ".":
        return not path.startswith(("/", "../"))
    return path == top or path.startswith((top.rstrip("/") + "/", top + "#"))
