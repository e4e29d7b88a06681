"""Options by the names that other tools have for them; help names one of them, ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_EVERYWHERE: Final = {"published-at": "published", "dry-run": "list-inputs", "no-cache": "force"}


def spellings(**more: str) -> dict[str, Callable[[str], str]]:
    """Return the settings by which a command takes an option by its other names.

    Args:
        more: Names that this command alone takes, with ours; `_` stands for `-`.
    """
    ours = _EVERYWHERE | {name.replace("_", "-"): own for name, own in more.items()}
    return {"token_normalize_func": lambda token: ours.get(token, token)}
